"""Nouns that refer to an event told elsewhere in the report: "the attack" after "attacked a convoy on Saturday"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed, Token

# Sentences back, and sentences of the report's head, in which the event may be told.
BACK = 3
HEAD = 4
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# What makes the noun another event than the one told before.
OTHER = frozenset(
    (
        "another",
        "other",
        "previous",
        "earlier",
        "last",
        "first",
        "second",
        "third",
        "next",
        "new",
        "similar",
        "further",
        "future",
        "past",
        "recent",
        "former",
    )
)
# Endings of nouns that name the act of a verb, longest first; what is left is how the verb begins.
ENDINGS = (
    "ication",
    "ation",
    "ition",
    "ment",
    "ance",
    "ence",
    "sion",
    "tion",
    "ion",
    "ing",
    "ure",
    "age",
    "al",
    "e",
    "",
)
SHORTEST, LONGEST = 4, 3  # letters of the common beginning, and of what the verb may add to it


def antecedent(parsed: Parsed, noun: Token) -> Token | None:
    """The word that tells the event that a definite noun refers to, before it and nearest first; or None.

    Args:
        parsed: the report.
        noun: the event's word.

    Returns:
        A verb or noun of the same word or family, in the sentences just before or in the first of the report, with
        every name that the noun carries in its own sentence.
    """
    if noun.pos != "NOUN" or not _is_definite(parsed, noun):
        return None
    names = {t.lemma for t in parsed.subtree(noun.i) if t.pos == "PROPN"}
    for token in _before(parsed, noun):
        if _tells(parsed, token, noun.lemma):
            sentence = parsed.words(parsed.sentences[token.sentence])
            if names <= {t.lemma for t in sentence}:
                return token
    return None


def _is_definite(parsed: Parsed, noun: Token) -> bool:
    below = list(parsed.children(noun.i))
    if any(t.lemma in OTHER for t in below if t.dep == "amod"):
        return False
    return any(t.dep == "poss" or (t.dep == "det" and t.text.lower() in DEFINITE) for t in below)


def _before(parsed: Parsed, noun: Token) -> Iterator[Token]:
    here = noun.sentence
    near = range(here, max(here - BACK - 1, -1), -1)
    for number in (*near, *range(max(min(HEAD, here - BACK), 0))):
        for token in parsed.words(parsed.sentences[number]):
            if token.i >= noun.i:
                break
            yield token


def _tells(parsed: Parsed, token: Token, lemma: str) -> bool:
    """Whether a word is a verb of the noun's family, or the same noun told for the first time."""
    if token.pos == "VERB":
        return is_kin(lemma, token.lemma)
    return token.pos == "NOUN" and token.lemma == lemma and not _is_definite(parsed, token)


def is_kin(noun: str, verb: str) -> bool:
    """Whether a noun names the act of a verb, by its spelling: attack, announcement, decision, killing."""
    if noun == verb:
        return True
    for ending in ENDINGS:
        if ending and not noun.endswith(ending):
            continue
        stem = noun[: len(noun) - len(ending)] if ending else noun
        stem = stem.rstrip("s") if ending in ("ion", "sion", "tion") else stem
        if len(stem) >= SHORTEST and verb.startswith(stem) and len(verb) - len(stem) <= LONGEST:
            return True
    return False
