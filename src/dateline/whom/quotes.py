"""Quotation marks -> quotations, in every script, with marks that are missing, doubled or never closed.

Invariant: one pass over the characters of each paragraph. A mark never closed ends with its paragraph; when the next
paragraph opens with a mark the speech goes on there (``continues``). A closing mark that nothing opened is ignored.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.language import Parsed
from dateline.report import Block, Span

# What each mark does where the characters around it do not tell. Straight marks do both.
OPENING = frozenset("“„‟«‹「『《〈〝‘‚‛") | {"``", ",,", "<<"}
CLOSING = frozenset("”»›」』》〉〞’") | {"''", ">>"}
# Marks that never turn round: Chinese, Japanese, Korean.
FIXED = frozenset("「」『』《》〈〉〝〞")
SINGLE = frozenset("‘’‚‛'")
MARK = re.compile(r"``|''|,,(?=\w)|<<(?=\w)|>>|[“”„‟«»‹›「」『』《》〈〉〝〞\"＂‘’‚‛']")
BEFORE_OPENING = frozenset("([{<—–-―‑/:;,=*>#")
DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their marks.

    Args:
        span: in the original text, marks included.
        first, last: its tokens ``[first, last)``.
        block: number of its paragraph.
        level: 0 for the outermost, 1 for a quotation inside it, and so on.
        continues: whether it goes on from an unclosed quotation at the end of the paragraph before.
    """

    span: Span
    first: int
    last: int
    block: int
    level: int
    continues: bool = False


@dataclass(slots=True)
class _Open:
    """A mark waiting for its partner; ``pending`` is a close that may be the apostrophe of a plural instead."""

    at: int
    glyph: str
    pending: int = -1


def quotations(parsed: Parsed) -> tuple[Quotation, ...]:
    """Every quotation of a report, in order of the text, an outer one before those inside it."""
    text, found, running = parsed.report.view.text, [], False
    for number, block in enumerate(parsed.report.view.blocks):
        pairs, unclosed = _pair(text, block)
        begins = running and bool(MARK.match(text, block.start, block.end))
        for start, end, level in _levelled(pairs):
            inside = parsed.within(parsed.report.view.original(start, end))
            if inside:
                continues = begins and start == block.start
                span = parsed.report.view.original(start, end)
                found.append(Quotation(span, inside[0].i, inside[-1].i + 1, number, level, continues))
        running = unclosed
    return tuple(found)


def _pair(text: str, block: Block) -> tuple[list[tuple[int, int]], bool]:
    """The ``(start, end)`` of the quotations of a paragraph, and whether the last speech is left open at its end."""
    waiting: list[_Open] = []
    pairs: list[tuple[int, int]] = []
    after = -1
    for mark in MARK.finditer(text, block.start, block.end):
        glyph, at = mark.group(), mark.start()
        if at == after and glyph not in SINGLE and text[at - 1] == glyph[0]:
            after = mark.end()  # a doubled mark is one mark
            if pairs and pairs[-1][1] == at:
                pairs[-1] = (pairs[-1][0], after)
            continue
        after = mark.end()
        pair = _single if glyph in SINGLE else _double
        pair(text, block, at, glyph, waiting, pairs)
    return _finish(block, waiting, pairs)


def _opens(text: str, block: Block, at: int, glyph: str) -> bool | None:
    """Whether a mark opens or closes by the characters around it, or None where they do not tell."""
    end = at + len(glyph)
    while end < block.end and text[end] == glyph[-1] and glyph not in SINGLE:
        end += 1  # a doubled mark is one mark
    before = text[at - 1] if at > block.start else " "
    after = text[end] if end < block.end else " "
    left = before.isspace() or before in BEFORE_OPENING or before in OPENING or before in "\"'"
    right = after.isspace() or not (after.isalnum() or after in OPENING or after in "\"'([$£€¥#@.…*")
    if left and not right and not after.isspace():
        return True
    if right and not before.isspace() and not (left and before in "([{"):
        return False
    return None


def _double(text: str, block: Block, at: int, glyph: str, waiting: list[_Open], pairs: list[tuple[int, int]]) -> None:
    doubles = [o for o in waiting if o.glyph not in SINGLE]
    opens = None if glyph in FIXED else _opens(text, block, at, glyph)
    if opens is None:
        opens = glyph in OPENING or (glyph not in CLOSING and not doubles)
    if not opens:
        if doubles:
            while waiting[-1].glyph in SINGLE:
                waiting.pop()
            pairs.append((waiting.pop().at, at + len(glyph)))
        return
    if doubles and doubles[-1].glyph == glyph and glyph not in OPENING:
        # A straight mark cannot stand inside its own kind: the one before was never closed.
        while waiting[-1] is not doubles[-1]:
            waiting.pop()
        pairs.append((waiting.pop().at, at))
    if len(waiting) < DEEPEST:
        waiting.append(_Open(at, glyph))


def _single(text: str, block: Block, at: int, glyph: str, waiting: list[_Open], pairs: list[tuple[int, int]]) -> None:
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    if after.isalnum() and before.isalnum():
        return  # an apostrophe
    top = waiting[-1] if waiting and waiting[-1].glyph in SINGLE else None
    if _opens(text, block, at, glyph) and glyph != "’" and not after.isdigit():
        if top and top.pending >= 0:
            pairs.append((waiting.pop().at, top.pending))
            top = None
        if top is None and len(waiting) < DEEPEST:
            waiting.append(_Open(at, glyph))
    elif top and not before.isspace() and not after.isalnum():
        if before in "sS" and after == " ":
            top.pending = at + 1  # "the workers' demands": the partner may come later
        else:
            pairs.append((waiting.pop().at, at + 1))


def _finish(block: Block, waiting: list[_Open], pairs: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], bool]:
    unclosed = False
    for number, mark in enumerate(waiting):
        if mark.glyph in SINGLE:
            if mark.pending >= 0:
                pairs.append((mark.at, mark.pending))
            continue
        unclosed = True
        later = [p[0] for p in pairs if p[0] > mark.at] + [o.at for o in waiting[number + 1 :] if o.glyph not in SINGLE]
        pairs.append((mark.at, min(later, default=block.end)))
    return [p for p in pairs if p[1] - p[0] > 2], unclosed


def _levelled(pairs: list[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Quotations in order with the number of those around each."""
    ends: list[int] = []
    found = []
    for start, end in sorted(pairs, key=lambda p: (p[0], -p[1])):
        while ends and ends[-1] <= start:
            ends.pop()
        found.append((start, min(end, ends[-1]) if ends else end, len(ends)))
        ends.append(found[-1][1])
    return found
