"""Nouns that name a part someone plays, and the words around them that say more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from dateline.knowledge import listed, load
from dateline.language import Token
from dateline.report import ActorKind
from dateline.who.words import singular

LONGEST = 5  # words in the longest role noun


@dataclass(frozen=True, slots=True)
class Part:
    """A row of ``roles.tsv``."""

    noun: str
    kind: ActorKind
    sectors: tuple[str, ...]
    traits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Found:
    """A role noun at tokens ``[first, last)``; ``plural`` says that it names many."""

    first: int
    last: int
    part: Part
    plural: bool


KINDS: Mapping[str, ActorKind] = {
    "person": "person", "group": "group", "organisation": "organisation", "country": "country",
}  # fmt: skip


@cache
def parts() -> dict[str, Part]:
    """The role nouns, each under its words in lower case without hyphens."""
    found: dict[str, Part] = {}
    for row in load("actors/roles"):
        part = Part(row["noun"], KINDS[row["kind"]], listed(row["sectors"]), frozenset(listed(row["traits"])))
        found.setdefault(_key(row["noun"]), part)
    return found


def _key(words: str) -> str:
    return " ".join(words.lower().replace("-", " - ").replace("'s", " 's").split())


@cache
def effects() -> dict[str, str]:
    """Modifiers of an office by word ("former", "acting"); see ``modifiers.tsv``."""
    return {row["word"]: row["effect"] for row in load("actors/modifiers")}


def ending_at(table: Mapping[str, Part], tokens: tuple[Token, ...], first: int, head: int) -> Found | None:
    """The longest role noun of a table that ends with token ``head`` and starts at ``first`` or later."""
    for start in range(max(first, head - LONGEST), head + 1):
        found = _part(table, tokens, start, head)
        if found:
            return found
    # "co-founder", "ex-president", "policy-maker": what follows the hyphen.
    text = tokens[head].text.lower()
    tail = table.get(singular(text.rsplit("-", 1)[-1])) if "-" in text else None
    if tail and "REL" in tail.sectors and text.startswith(("ex-", "non-", "anti-")):
        tail = replace(tail, sectors=("CVL",), traits=tail.traits | {"weak"})
    return Found(head, head + 1, tail, False) if tail else None


def _part(table: Mapping[str, Part], tokens: tuple[Token, ...], start: int, head: int) -> Found | None:
    lead = "".join(t.text.lower() + " " for t in tokens[start:head])
    word = tokens[head].text.lower()
    if (part := table.get(lead + word)) and _capital(part, tokens[start]):
        return Found(
            start,
            head + 1,
            part,
            "plural" in part.traits or tokens[head].tag in ("NNS", "NNPS"),
        )
    for single in dict.fromkeys((tokens[head].lemma, singular(word))):
        if single != word and (part := table.get(lead + single)) and _capital(part, tokens[start]):
            return Found(start, head + 1, part, True)
    return None


def _capital(part: Part, token: Token) -> bool:
    """Whether a noun that needs a capital letter ("Justice", "General") has one."""
    return part.noun[0].islower() or token.text[0].isupper()
