"""A value of a row as the words of one cell."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


def cell(value: Any) -> str:
    """Lists joined by ``; ``, maps as ``name=value``, flags yes or no, nothing empty, days as ISO 8601."""
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return "; ".join(f"{name}={figure}" for name, figure in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(cell(part) for part in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:g}"
    return str(value)


def plain(value: Any) -> Any:
    """For ``json.dumps``: what it does not know by itself."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON for {type(value).__name__}")
