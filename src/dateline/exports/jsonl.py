"""JSON Lines: one object a line, UTF-8."""

from __future__ import annotations

import json
from collections.abc import Mapping


def line(row: Mapping[str, object]) -> str:
    """The row as one line without its end. A lone surrogate, which UTF-8 cannot hold, makes the line ASCII."""
    text = json.dumps(row, ensure_ascii=False)
    return text if _encodes(text) else json.dumps(row)


def _encodes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
