"""A text under repair that never forgets where each of its characters came from.

Invariant: ``offsets`` never falls, starts within the original and ends at its length.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple


class Edit(NamedTuple):
    """``[start, end)`` of a text is replaced by ``text``; an empty range inserts."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text and, for each of its code points and one past its end, the offset in the original.

    Args:
        text: the text as it stands now.
        offsets: None while every code point stands for the one at the same place.
    """

    text: str
    offsets: tuple[int, ...] | None = None

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
        steps = _offsets(len(self.text), edits)
        return Edited(text, tuple(steps) if self.offsets is None else tuple(self.offsets[step] for step in steps))

    def replaced(self, text: str) -> Edited:
        """The same with another text of the same length."""
        return self if text == self.text else Edited(text, self.offsets)


def _text(text: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.text)
        at = edit.end
    return "".join((*parts, text[at:]))


def _offsets(length: int, edits: list[Edit]) -> list[int]:
    """For each code point of the edited text, and one past its end, the place in the text before."""
    offsets: list[int] = []
    at = 0
    for edit in edits:
        offsets.extend(range(at, edit.start))
        width, new = edit.end - edit.start, len(edit.text)
        offsets.extend(edit.start + place * width // new for place in range(new))
        at = edit.end
    offsets.extend(range(at, length + 1))
    return offsets
