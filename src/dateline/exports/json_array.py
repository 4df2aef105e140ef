"""JSON: one array of all rows, written as they come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import IO

from dateline.exports.jsonl import line


def write(rows: Iterable[Mapping[str, object]], out: IO[str]) -> None:
    """Write the array, a row a line."""
    before = "[\n"
    for row in rows:
        out.write(before + line(row))
        before = ",\n"
    out.write("\n]\n" if before == ",\n" else "[]\n")
