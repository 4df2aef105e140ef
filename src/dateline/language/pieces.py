"""Cutting a report's view into the pieces that the parser reads one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.report import BlockKind, View

# A paragraph above this many code points (a page without line breaks) is cut at the ends of sentences, so that memory
# and time stay linear in the length of the report.
LONGEST = 8_000
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+|\n+")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text for the parser, where it starts in the view, and the paragraph it belongs to."""

    text: str
    start: int
    block: int
    kind: BlockKind


def cut(view: View) -> list[Piece]:
    """The paragraphs of a view in order, the overlong ones in parts."""
    return [
        Piece(view.text[start:end], start, number, block.kind)
        for number, block in enumerate(view.blocks)
        for start, end in parts(view.text, block.start, block.end)
    ]


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """``[start, end)`` in parts of at most ``LONGEST`` code points, cut at a sentence's end where there is one."""
    found: list[tuple[int, int]] = []
    while end - start > LONGEST:
        ends = [m.end() for m in SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)]
        space = text.rfind(" ", start + 1, start + LONGEST)
        stop = ends[-1] if ends else space + 1 if space > start else start + LONGEST
        found.append((start, stop))
        start = stop
    if end > start:
        found.append((start, end))
    return found
