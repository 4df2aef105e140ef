"""A file in any form -> Report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dateline.reading.compose import compose
from dateline.reading.limits import Limits
from dateline.reading.many import read
from dateline.reading.rows import to_draft
from dateline.report import Report

__all__ = ["Limits", "from_row", "read"]


def from_row(row: Mapping[str, Any], name: str = "row") -> Report:
    """A row of the contract's input -> the report.

    Args:
        row: columns by name; only ``text`` is required.
        name: file and row as the user would call it.

    Raises:
        ReadingError: when the row has no text, or a column has a value that makes no sense.
    """
    return compose(to_draft(row, name))
