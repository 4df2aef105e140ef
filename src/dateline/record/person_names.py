"""What can be told of a person's name by its words alone, with the tables that know names."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from rapidfuzz.fuzz import ratio

from dateline.knowledge import listed, load
from dateline.record.rows import key

# Two words are one name spelt otherwise when so many of a hundred letters agree: Sergey and Sergei, not Il and Un.
SPELT_ALIKE = 75.0


def is_personal(name: str) -> bool:
    """Whether a name is somebody's own, and not what somebody is: ``Ada Berg``, not ``Turkish president``."""
    words = name.split()
    if not words or not any(letter.isupper() for letter in words[-1]):
        return False
    return any(word not in _describing() for word in key(name).split())


def is_full(name_key: str) -> bool:
    """Whether a name has two words or more, so that it is one person's and not a family's."""
    return len(name_key.split()) > 1


def alone(name_key: str) -> Iterator[str]:
    """The words by which a person of this name may be called alone: ``Berg``; ``Qin``, whose family name is first."""
    words = name_key.split()
    if words:
        yield words[-1]
        if len(words) > 1 and words[0] in _family_first():
            yield words[0]


def may_be_one(one: str, other: str) -> bool:
    """Whether two keys may name one person: the same, one spelt otherwise, or one the other's family name."""
    first, second = one.split(), other.split()
    if len(first) == len(second):
        return all(a == b or ratio(a, b) >= SPELT_ALIKE for a, b in zip(first, second, strict=True))
    if len(first) == 1 or len(second) == 1:
        (bare,), full = (first, other) if len(first) == 1 else (second, one)
        return bare in alone(full)
    # Two given names more or fewer: "Joseph R. Biden", "Joseph Biden".
    return first[0] == second[0] and first[-1] == second[-1]


@cache
def _describing() -> frozenset[str]:
    """Words that say what somebody is: role nouns, adjectives of countries, and words such as "former"."""
    nouns = [row["noun"] for row in load("actors/roles")]
    adjectives = [word for row in load("countries") for word in listed(row["adjectives"])]
    modifiers = [row["word"] for row in load("actors/modifiers")]
    return frozenset(word for name in (*nouns, *adjectives, *modifiers) for word in key(name).split())


@cache
def _family_first() -> frozenset[str]:
    return frozenset(row["name"] for row in load("actors/family-first"))
