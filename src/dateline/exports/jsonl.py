"""JSON Lines: one object a line, UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import IO

from dateline.exports.cells import plain


def line(row: Mapping[str, object]) -> str:
    """The row as one line without its end. A lone surrogate, which UTF-8 cannot hold, makes the line ASCII."""
    text = json.dumps(row, ensure_ascii=False, default=plain)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(row, default=plain)
    return text


def write(rows: Iterable[Mapping[str, object]], out: IO[str]) -> None:
    """Write each row as it comes."""
    for row in rows:
        out.write(line(row) + "\n")
