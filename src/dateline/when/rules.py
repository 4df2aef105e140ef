"""What a rule of the grammar is: a name, a pattern over the line of a paragraph, and what its words mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.when.holidays import holidays
from dateline.when.lines import Line
from dateline.when.meanings import Meaning
from dateline.when.words import table

Match = re.Match[str]
Read = Callable[[Match], Meaning | None]
Guard = Callable[[Line, Match], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of expression.

    Args:
        name: what the record gives as its ``why``.
        pattern: matched without regard to case.
        read: the meaning of a match, or None when its numbers make no date.
        guard: looks at the words around a match; False when they make it something else.
        needs: groups of words, of each of which a line must hold one to be searched at all.
    """

    name: str
    pattern: re.Pattern[str]
    read: Read
    guard: Guard | None = None
    needs: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a line: ``[start, end)`` of its text, the meaning, and the rule that read it."""

    start: int
    end: int
    meaning: Meaning
    why: str


def rule(name: str, needs: str, pattern: str, read: Read, guard: Guard | None = None) -> Rule:
    """A rule from its pattern, which begins and ends at the edges of words.

    ``needs`` spares the search of lines that cannot match: groups parted by blanks, of each of which the line must hold
    one word; ``month`` or any other kind of word stands for all of its words, ``digit`` for any digit.
    """
    groups = tuple(frozenset(w for n in group.split("|") for w in _members(n)) for group in needs.split())
    return Rule(name, re.compile(rf"(?<![\w$€£#])(?:{pattern})(?![\w])", re.IGNORECASE), read, guard, groups)


def words_of(text: str) -> frozenset[str]:
    """What ``needs`` is held against: the words of a line in lower case, and ``digit``."""
    found = set(re.findall(r"[^\W\d_]+|\d", text.lower()))
    return frozenset(found | {"digit"} if any(w.isdigit() for w in found) else found)


def _members(name: str) -> list[str]:
    """The words that a name in ``needs`` stands for; of one that holds several, the longest."""
    words = list(holidays()) if name == "holiday" else list(table(name)) or [name]
    return [max(re.findall(r"[^\W\d_]+", w) or [w], key=len) for w in words]
