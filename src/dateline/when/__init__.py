"""Expressions -> intervals (EDTF), and which of them governs a predicate."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Time
from dateline.when.governing import govern

__all__ = ["date", "govern"]


def date(parsed: Parsed) -> tuple[Time, ...]:
    """The time expressions of a report with the days they stand for, in order of the text."""
    return ()
