"""Expressions -> intervals (EDTF)."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Time

__all__ = ["date"]


def date(parsed: Parsed) -> tuple[Time, ...]:
    """The time expressions of a report with the days they stand for, in order of the text."""
    return ()
