"""A claim in the making: tokens, not yet spans."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.whom.cues import Cue


@dataclass(frozen=True, slots=True)
class Draft:
    """Who, cue and content as indices of tokens, in order.

    Args:
        at: the cue's main word.
        source, cue, content: indices of tokens.
        row: the row of the lexicon that names the cue.
        frame: the frame by which the content was found.
        head: the word of the source that names it, or None.
    """

    at: int
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    row: Cue
    frame: str
    head: int | None
