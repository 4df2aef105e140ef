"""Which words of a report could tell of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from dateline.knowledge import load
from dateline.language import Parsed, Token
from dateline.what import grammar

# Forms of verbs that the parser hands out as prepositions ("following", "including", "according to").
LIKE_PREPOSITIONS = ("prep", "case", "mark", "cc", "pobj", "punct", "det", "nummod")


# Words inside names and dates tell of no event ("March", "the Organization of Islamic Cooperation").
NO_EVENT = ("DATE", "TIME", "ORG", "PERSON", "GPE", "NORP", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "MONEY", "PERCENT")


def candidates(parsed: Parsed, sentences: Iterable[int] | None = None) -> Iterator[tuple[Token, tuple[str, ...]]]:
    """The tokens that could trigger an event, each with the parts of speech to look it up by, likeliest first.

    Args:
        parsed: the report.
        sentences: indices of the sentences to look at, or None for all.
    """
    tokens = parsed.tokens if sentences is None else [t for i in sentences for t in parsed.words(parsed.sentences[i])]
    for token in tokens:
        kinds = () if token.entity in NO_EVENT or _is_fragment(parsed, token) else _kinds(parsed, token)
        if kinds:
            yield token, kinds


def _kinds(parsed: Parsed, token: Token) -> tuple[str, ...]:
    if token.pos == "VERB":
        if token.dep in ("aux", "auxpass", *LIKE_PREPOSITIONS) or token.tag == "MD":
            return ("n",) if token.dep == "pobj" and token.tag == "VBG" else ()
        return ("v", "a")
    if token.pos == "ADJ":
        return ("a", "v") if token.tag in ("VBN", "VBG") else ("a",)
    if token.pos in ("NOUN", "PROPN"):
        if token.dep in ("compound", "amod", "nmod") and token.i < token.head:
            if _clipped_verb(parsed, token):
                return ("v",)
            return ()  # "war crimes", "peace talks": the noun it stands before is the event, if any
        return ("n", "v") if _headline_verb(parsed, token) else ("n",)
    return ()


def _headline_verb(parsed: Parsed, token: Token) -> bool:
    """Whether a headline's noun could be a verb that the parser took for one ("Russia attacks Ukraine")."""
    sentence = parsed.sentences[token.sentence]
    return token.i == sentence.root and token.i > sentence.first and token.text.endswith("s")


def _is_fragment(parsed: Parsed, token: Token) -> bool:
    """Whether a token is no word: a hyphen, or a prefix before one ("re-elected" is parted in three)."""
    if not any(c.isalpha() for c in token.text):
        return True
    following = parsed.tokens[token.i + 1] if token.i + 1 < len(parsed.tokens) else None
    return following is not None and following.text == "-" and len(token.text) <= 3


def _clipped_verb(parsed: Parsed, token: Token) -> bool:
    """Whether a noun between two nouns could be the verb of a headline ("Police arrest journalist")."""
    sentence = parsed.sentences[token.sentence]
    if token.head != sentence.root or token.tag != "NN" or parsed.tokens[sentence.root].pos not in ("NOUN", "PROPN"):
        return False
    verbal = any(t.pos in ("VERB", "AUX") and t.dep not in ("acl", "amod") for t in parsed.words(sentence))
    return not verbal and bool(grammar.headline_subject(parsed, token))


@cache
def _suffixes() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple(
        (row["suffix"], frozenset(row["except"].split("|"))) for row in load("ontology/nouns") if row["suffix"]
    )


def is_deverbal(token: Token) -> bool:
    """Whether a noun outside the lexicon names an event by its ending ("evacuation", "bombardment")."""
    if token.pos != "NOUN" or token.dep in ("compound", "amod"):
        return False
    return any(token.lemma.endswith(end) and token.lemma not in but for end, but in _suffixes())
