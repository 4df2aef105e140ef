"""Expressions -> intervals (EDTF), and which of them governs a predicate."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Time
from dateline.when.anchor import anchor, day_first
from dateline.when.governing import govern, since
from dateline.when.join import join
from dateline.when.lines import lines
from dateline.when.resolve import Story, resolve
from dateline.when.spot import spot

__all__ = ["date", "govern", "since"]


def date(parsed: Parsed) -> tuple[Time, ...]:
    """The time expressions of a report with the days they stand for.

    Returns:
        In order of the text. A range ("from 1991 to 1995") and an open end ("by 2030") come before the dates inside
        them, and cover their prepositions; the dates themselves do not.
    """
    paragraphs = list(lines(parsed))
    found = [join(line, spot(line)) for line in paragraphs]
    today, note = anchor(parsed, found)
    story = Story(today, note, day_first(parsed)[0])
    times = [t for line, items in zip(paragraphs, found, strict=True) for t in resolve(parsed, line, items, story)]
    return tuple(sorted(times, key=lambda t: (t.span.start, -t.span.end)))
