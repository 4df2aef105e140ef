"""The view of a text in few characters: most views are the text itself, the others differ from it in few places."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from dateline.report import Block, View

KINDS = ("body", "title", "header")


def pack(view: View, text: str) -> str:
    """The view of ``text`` as JSON: its blocks, and what differs from the text as runs of equal shift."""
    blocks = [[b.start, b.end, KINDS.index(b.kind)] for b in view.blocks]
    offsets = None if view.offsets is None else list(_runs(view.offsets))
    return json.dumps([None if view.text == text else view.text, offsets, blocks], separators=(",", ":"))


def unpack(packed: str, text: str) -> View:
    """What ``pack`` packed."""
    own, runs, blocks = json.loads(packed)
    return View(
        text=text if own is None else own,
        offsets=None if runs is None else tuple(_offsets(runs)),
        blocks=tuple(Block(start, end, KINDS[kind]) for start, end, kind in blocks),  # type: ignore[arg-type]
    )


def _runs(offsets: Sequence[int]) -> Iterator[list[int]]:
    """``[first, length]`` for each run of offsets that go up by one."""
    start = 0
    for at in range(1, len(offsets) + 1):
        if at == len(offsets) or offsets[at] != offsets[at - 1] + 1:
            yield [offsets[start], at - start]
            start = at


def _offsets(runs: Sequence[Sequence[int]]) -> Iterator[int]:
    for first, length in runs:
        yield from range(first, first + length)
