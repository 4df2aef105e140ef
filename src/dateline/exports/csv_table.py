"""CSV as RFC 4180 has it, with a header; lists joined by ``; ``."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from typing import IO

from dateline.exports.cells import cell
from dateline.exports.columns import Column


def write(rows: Iterable[Mapping[str, object]], columns: Sequence[Column], out: IO[str]) -> None:
    """Write the header, then each row as it comes."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(column.name for column in columns)
    for row in rows:
        writer.writerow(cell(row.get(column.name)) for column in columns)
