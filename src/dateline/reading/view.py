"""The view: the text as rooms should read it, made by repair, unwrapping and cutting into paragraphs."""

from __future__ import annotations

from dateline.reading.blocks import find_blocks
from dateline.reading.dateline import Dateline
from dateline.reading.edits import Edited
from dateline.reading.markdown import marks
from dateline.reading.repair import repair
from dateline.reading.wraps import unwrap
from dateline.report import View


def make_view(text: str, title: str | None = None, markup: str | None = None) -> tuple[View, Dateline | None]:
    """Make the view of a text.

    Args:
        text: the text as decoded.
        markup: "markdown" when its marks are to be taken out.
        title: what metadata gives as the title, so that its line is known.

    Returns:
        The view, whose offsets are None when nothing had to be moved, and the dateline with spans in the view.
    """
    edited = Edited(text)
    if markup == "markdown":
        edited = edited.apply(marks(text))
    edited = unwrap(repair(edited))
    blocks, dateline = find_blocks(edited.text, title)
    return View(edited.text, edited.offsets, blocks, edited.ends), dateline
