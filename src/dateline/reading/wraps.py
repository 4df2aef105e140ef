"""Lines that a typesetter broke, joined again, and runs of blanks closed: the second half of making the view."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from dateline.knowledge import load
from dateline.reading.edits import Edit, Edited

# Text wider than this is one paragraph a line.
WIDEST_WRAP = 140
# Share of the lines that go on in lower case on the next line, from which a text counts as wrapped.
RUNNING_ON = 0.3
# A line that is left shorter than this share of the width was ended on purpose.
FULL = 0.75
# A line at least this long that breaks off in mid-sentence is joined in any text.
SHORTEST_BROKEN = 40

SENTENCE_END = re.compile(r"[.!?:;…。！？][\"'”’)\]]*$")
LIST_ITEM = re.compile(r"(?:[-*•·▪–—>]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
HYPHEN = re.compile(r"[^\W\d_]-$")
BLANKS = re.compile(r"(?<! ) {2,}")


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    apart: bool  # a blank line stands before it


def unwrap(edited: Edited) -> Edited:
    """Join lines that belong to one paragraph, and close runs of blanks.

    Args:
        edited: a text after ``repair``.

    Returns:
        The text in which every line break that is left ends a paragraph, heading or list item.
    """
    if "\n" in edited.text:
        edited = edited.apply(_joins(edited.text))
    if "  " in edited.text:
        edited = edited.apply(Edit(*m.span(), " ") for m in BLANKS.finditer(edited.text))
    return edited


def _joins(text: str) -> Iterator[Edit]:
    lines = list(_lines(text))
    width = _wrap_width(lines)
    for line, following in pairwise(lines):
        if not _goes_on(line, following, width):
            continue
        yield _join(line, following)


def _join(line: _Line, following: _Line) -> Edit:
    hyphenated = HYPHEN.search(line.text) is not None
    dropped = hyphenated and _is_typesetters(line.text, following.text)
    return Edit(line.end - dropped, following.start, "" if hyphenated else " ")


def _lines(text: str) -> Iterator[_Line]:
    at, apart = 0, False
    for raw in text.split("\n"):
        bare = raw.strip()
        if bare:
            start = at + len(raw) - len(raw.lstrip())
            yield _Line(start, start + len(bare), bare, apart)
        apart = not bare
        at += len(raw) + 1


def _wrap_width(lines: list[_Line]) -> int:
    """The width to which the text was wrapped, or 0 when every line is a paragraph."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.apart]
    running = sum(b.text[0].islower() and not SENTENCE_END.search(a.text) for a, b in pairs)
    if not pairs or running < RUNNING_ON * len(pairs):
        return 0
    lengths = sorted(len(line.text) for line in lines)
    width = lengths[len(lengths) * 9 // 10]
    return width if width <= WIDEST_WRAP else 0


def _goes_on(line: _Line, following: _Line, width: int) -> bool:
    """Whether a line is the rest of the paragraph before it."""
    if LIST_ITEM.match(following.text):
        return False
    mid_sentence = following.text[0].islower() and not SENTENCE_END.search(line.text)
    if following.apart or not width:
        return mid_sentence and len(line.text) >= min(SHORTEST_BROKEN, width * FULL if width else SHORTEST_BROKEN)
    first_word = following.text.split(maxsplit=1)[0]
    full = len(line.text) + 1 + len(first_word) > FULL * width
    return full or mid_sentence


@cache
def _compound_starts() -> frozenset[str]:
    return frozenset(row["first"] for row in load("reading/hyphens"))


def _is_typesetters(line: str, following: str) -> bool:
    """Whether the hyphen at a line's end only parts a word ("govern-|ment") and goes with the line break."""
    word = line.rsplit(maxsplit=1)[-1].rstrip("-").lower()
    return following[0].islower() and word not in _compound_starts()
