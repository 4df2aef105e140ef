"""Merging that no fault in it can turn into the loss of what was coded."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.merging import merge
from dateline.report import CodedReport
from dateline.scale.shield import told


def tie(reports: Iterable[CodedReport]) -> tuple[list[CodedReport], str | None]:
    """The reports with the happenings that their events tell of.

    Returns:
        The reports in order, and None; or, when merging breaks, the reports as they came in, and why.
    """
    coded = list(reports)
    try:
        merged = merge(coded)
    except Exception as error:
        return coded, f"merging failed: {told(error)}"
    return merged, None
