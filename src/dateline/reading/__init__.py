"""A file in any form -> Report."""

from __future__ import annotations

import hashlib
from datetime import date

from dateline.errors import ReadingError
from dateline.report import Block, DateCandidate, Report, Span, View

__all__ = ["from_row"]


def from_row(row: dict[str, object], name: str = "row") -> Report:
    """A row of the contract's input -> the report."""
    text = row.get("text")
    if not isinstance(text, str):
        raise ReadingError(name, "no text")
    published = row.get("published")
    day = date.fromisoformat(str(published)[:10]) if published else None
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            start = at + len(line) - len(line.lstrip())
            blocks.append(Block(start, at + len(line.rstrip()), "body"))
        at += len(line) + 1
    pairs = row.get("pairs") or ()
    return Report(
        id=str(row.get("id") or hashlib.sha256(text.encode()).hexdigest()[:16]),
        text=text,
        view=View(text, None, tuple(blocks)),
        published=day,
        language=str(row["language"]) if row.get("language") else None,
        dates=(DateCandidate(day, "given"),) if day else (),
        pairs=tuple((Span(*a), Span(*b)) for a, b in pairs),  # type: ignore[attr-defined]
    )
