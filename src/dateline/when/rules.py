"""What a rule of the grammar is: a name, a pattern over the line of a paragraph, and what its words mean."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dateline.when.lines import Line
from dateline.when.meanings import Meaning

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
    """

    name: str
    pattern: re.Pattern[str]
    read: Read
    guard: Guard | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in a line: ``[start, end)`` of its text, the meaning, and the rule that read it."""

    start: int
    end: int
    meaning: Meaning
    why: str


def rule(name: str, pattern: str, read: Read, guard: Guard | None = None) -> Rule:
    """A rule from its pattern, which begins and ends at the edges of words."""
    return Rule(name, re.compile(rf"(?<![\w$€£#])(?:{pattern})(?![\w])", re.IGNORECASE), read, guard)
