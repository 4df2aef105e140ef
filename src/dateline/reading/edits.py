"""A text under repair that never forgets where each of its characters came from.

Invariant: ``offsets`` never falls, starts within the original and ends at its length.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple


class Edit(NamedTuple):
    """``[start, end)`` of a text is replaced by ``text``; an empty range inserts."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text and, for each of its code points, where the characters that it was made from stand in the original.

    Args:
        text: the text as it stands now.
        offsets: their start, and one more for the end of the text; None while every code point stands for the one at
            the same place.
        ends: their end; None when ``offsets`` is.
    """

    text: str
    offsets: tuple[int, ...] | None = None
    ends: tuple[int, ...] | None = None

    def apply(self, edits: Iterable[Edit]) -> Edited:
        """The text with edits made.

        Args:
            edits: in order of the text, not overlapping, in code points of ``self.text``.

        Returns:
            The new text, with offsets that still lead to the original.
        """
        edits = [edit for edit in edits if self.text[edit.start : edit.end] != edit.text]
        if not edits:
            return self
        text = _text(self.text, edits)
        if self.offsets is None and all(edit.end - edit.start == len(edit.text) for edit in edits):
            return Edited(text)
        starts, ends = _steps(len(self.text), edits)
        if self.offsets is None or self.ends is None:
            return Edited(text, tuple(starts), tuple(ends))
        led = tuple(map(self.offsets.__getitem__, starts))
        # A code point that was put in where there was none ends where it starts.
        last = (self.ends[e - 1] if e > s else at for s, e, at in zip(starts, ends, led, strict=False))
        return Edited(text, led, tuple(accumulate(last, max)))

    def replaced(self, text: str) -> Edited:
        """The same with another text of the same length."""
        return self if text == self.text else Edited(text, self.offsets, self.ends)


def _text(text: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def _steps(length: int, edits: list[Edit]) -> tuple[list[int], list[int]]:
    """Where each code point of the edited text starts and ends in the text before; one more start for the end."""
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for edit in edits:
        starts.extend(range(at, edit.start))
        ends.extend(range(at + 1, edit.start + 1))
        width, new = edit.end - edit.start, len(edit.text)
        starts.extend(edit.start + place * width // new for place in range(new))
        ends.extend(edit.start + -(-(place + 1) * width // new) for place in range(new))
        at = edit.end
    starts.extend(range(at, length + 1))
    ends.extend(range(at + 1, length + 1))
    return starts, ends
