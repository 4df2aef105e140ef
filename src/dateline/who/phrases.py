"""Base noun phrases of a parse: a head with the words before it that belong to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language import Parsed, Token

NOMINAL = frozenset(("NOUN", "PROPN", "PRON"))
# A word with one of these labels stands inside another's phrase.
INNER = frozenset(
    (
        "compound",
        "amod",
        "nummod",
        "nmod",
        "det",
        "quantmod",
        "npadvmod",
        "advmod",
        "case",
        "punct",
        "predet",
        "aux",
        "mark",
    )
)
# Words before the head that belong to its base phrase.
LEFT = frozenset(
    ("compound", "amod", "nummod", "nmod", "det", "quantmod", "npadvmod", "advmod", "predet", "punct", "neg")
)
# Slots in which an adjective or number stands for people ("the injured", "two were killed").
SLOTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "appos", "attr"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``[first, head]`` of a base noun phrase, without its determiner and possessor.

    Args:
        determiner: ``definite``, ``indefinite``, ``possessed`` or ``none``.
        owner: the head token of its possessor ("*China* 's president"), or None.
    """

    first: int
    head: int
    determiner: str
    owner: int | None


# First halves of words that the parse cuts at the hyphen: "co-founder", "ex-Muslims".
HALVES = frozenset(("co", "ex", "non", "vice", "half", "step", "then", "great"))
# Marks that no base phrase runs across to the left.
BREAKS = frozenset((",", "(", ")", '"', ";", ":"))
DEFINITE = frozenset(("the", "this", "that", "these", "those", "both", "such", "said"))


def phrases(parsed: Parsed) -> Iterator[Phrase]:
    """All base noun phrases in order of their heads."""
    for token in parsed.tokens:
        if _heads(parsed, token):
            yield _phrase(parsed, token)


def joined(parsed: Parsed, i: int) -> bool:
    """Whether a hyphen joins a token to the word after it, without blanks: "*Chan*-ocha"."""
    near = parsed.tokens[i : i + 3]
    return (
        len(near) == 3
        and near[1].text == "-"
        and near[0].span.end == near[1].span.start
        and near[1].span.end == near[2].span.start
        and near[2].text.isalpha()
    )


def _half(parsed: Parsed, i: int) -> bool:
    """Whether a token is the first half of a word."""
    return i >= 0 and parsed.tokens[i].text.lower() in HALVES and joined(parsed, i)


def _heads(parsed: Parsed, token: Token) -> bool:
    if not any(map(str.isalnum, token.text)) or _half(parsed, token.i):
        return False
    if token.pos in NOMINAL:
        return token.dep not in INNER
    if token.pos in ("ADJ", "NUM", "DET", "X", "VERB") and token.dep in SLOTS:
        return token.pos not in ("VERB",) or parsed.child(token.i, "det") is not None
    return False


def _phrase(parsed: Parsed, head: Token) -> Phrase:
    first, owner, determiner = head.i, None, "none"
    inside = {head.i}
    stack = [c for c in parsed.children(head.i) if c.i < head.i]
    while stack:
        token = stack.pop()
        if token.dep == "poss" and token.head == head.i:
            owner, determiner = token.i, "possessed"
        elif token.head != head.i or token.dep in LEFT:
            inside.add(token.i)
            if not (token.dep in ("poss", "appos") and token.i < head.i):
                stack.extend(c for c in parsed.children(token.i) if c.i < head.i)
    while (first - 1 in inside and parsed.tokens[first - 1].text not in BREAKS) or _half(parsed, first - 2):
        first -= 2 if _half(parsed, first - 2) else 1
    before = parsed.tokens[first - 1] if first and _half(parsed, first) else None
    if before is not None and before.pos == "DET":
        determiner = _definiteness(before)
    determined = [
        i for i in range(first, head.i) if parsed.tokens[i].pos == "DET" and parsed.tokens[i].dep in ("det", "predet")
    ]
    if determined:
        first = determined[-1] + 1
        determiner = _definiteness(parsed.tokens[determined[-1]])
    while first < head.i and (
        parsed.tokens[first].pos in ("PUNCT", "ADV", "CCONJ", "SYM") or parsed.tokens[first].tag in ("POS", "WRB")
    ):
        first += 1
    return Phrase(first, head.i, determiner, owner)


def _definiteness(token: Token) -> str:
    return "definite" if token.lemma in DEFINITE else "indefinite"
