"""Paragraphs of the view, told apart: title, header (date lines, bylines, page furniture), body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dateline.knowledge import load
from dateline.reading.dateline import Dateline, find_dateline
from dateline.reading.days import find_days
from dateline.reading.wraps import LIST_ITEM
from dateline.report import Block, BlockKind

# A longer line is prose, whatever it begins with.
LONGEST_HEADER, LONGEST_TITLE, LONGEST_HEADING = 120, 200, 80
# A dateline stands at the head of the report proper, if not in its first paragraph then in one of the next.
FIRST_PARAGRAPHS = 3

STOPPED = re.compile(r"[.…。:;,][\"'”’)\]]*$")
TWO_SENTENCES = re.compile(r"[a-z\d][.!?][\"”’]? [A-Z“\"]")
BYLINE = re.compile(
    r"(?:By|BY)[:\s]\s*(?:[^\W\d_a-z][\w.'’-]*|and|AND|in|for|of|the|&|,|\||/|de|van|von|al|el|bin)(?:[\s,|/]+|$)"
)
BYLINE_WORD = re.compile(r"^(?:[^\W\d_a-z][\w.'’-]*|and|in|for|of|the|de|van|von|al|el|bin|with|[|&/,•·])$")
ADDRESS = re.compile(r"(?:https? ?: ?/\S*|www ?\.|\S+@\S+\.\w+$)", re.IGNORECASE)
RULE = re.compile(r"[\W_]+$")
# What may stand beside the day in a date line.
CLOCK = re.compile(
    r"\b(?:date|dated|published|posted|updated|modified|last|first|filed|issued|time|on|at|day|am|pm|a\.m\.|p\.m\.|"
    r"gmt|utc|est|edt|pst|pdt|cet|cest|ist|msk|bst|hkt|jst|\d[\d:.]*\s?(?:am|pm)|[t\d:]+z?|h|hrs|hours)(?!\w)\.?",
    re.IGNORECASE,
)


def find_blocks(text: str, title: str | None = None) -> tuple[tuple[Block, ...], Dateline | None]:
    """Cut the view into paragraphs and say what each is.

    Args:
        text: the view's text, in which every line is a paragraph.
        title: the title that metadata gives, if any.

    Returns:
        The paragraphs in order, and the dateline found at the head of the body. The dateline is a header of its own,
        so that the parser sees a clean first sentence.
    """
    spans = _paragraphs(text)
    kinds = [_kind(text, spans, i, title) for i in range(len(spans))]
    kinds = _with_title(text, spans, kinds)
    blocks = [Block(start, end, kind) for (start, end), kind in zip(spans, kinds, strict=True)]
    return _with_dateline(text, blocks)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    spans, at = [], 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            spans.append((start, start + len(bare)))
        at += len(line) + 1
    return spans


def _kind(text: str, spans: Sequence[tuple[int, int]], i: int, title: str | None) -> BlockKind:
    start, end = spans[i]
    line = text[start:end]
    if title and len(line) <= LONGEST_TITLE + 50 and _bare(line) == _bare(title):
        return "title"
    if is_header(line):
        return "header"
    following = text[slice(*spans[i + 1])] if i + 1 < len(spans) else ""
    return "title" if i and _is_heading(line, following) else "body"


def _bare(line: str) -> str:
    return re.sub(r"[\W_]+", " ", line).strip().lower()


def is_header(line: str) -> bool:
    """Whether a line tells about the report or the page instead of being part of the text."""
    if ADDRESS.match(line) or RULE.match(line):
        return True
    if len(line) > LONGEST_HEADER:
        return False
    return _is_byline(line) or _is_date_line(line) or _is_furniture(line)


def _is_byline(line: str) -> bool:
    if not BYLINE.match(line) or STOPPED.search(line):
        return False
    words = re.sub(r"([,|])", r" \1 ", line).split()[1:]
    return 1 <= len(words) <= 14 and all(BYLINE_WORD.match(word) for word in words)


def _is_date_line(line: str) -> bool:
    """Days, hours and words such as "updated", and not a letter more."""
    days = find_days(line) if any(c.isdigit() for c in line) and not STOPPED.search(line) else []
    if not days:
        return False
    rest = line
    for day in reversed(days):
        rest = rest[: day.span.start] + " " + rest[day.span.end :]
    return not any(c.isalpha() for c in CLOCK.sub(" ", rest))


@cache
def _furniture(match: str) -> tuple[str, ...]:
    return tuple(row["phrase"] for row in load("reading/furniture") if row["match"] == match)


@cache
def _furniture_start() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(p) + (r"\b" if p[-1].isalpha() else "") for p in _furniture("start")))


def _is_furniture(line: str) -> bool:
    low = line.lower()
    if low.strip(" .:!*_#-–—>»|[]()") in _furniture("whole"):
        return True
    # "Published on Monday, the report ..." is a sentence.
    return _furniture_start().match(low) is not None and not re.search(r"[a-z]\.[\"”]?$", line)


def _is_heading(line: str, following: str) -> bool:
    """A short line without a stop before a longer one that has it."""
    if len(line) > LONGEST_HEADING or STOPPED.search(line) or line[-1] in '!?"”-–—' or LIST_ITEM.match(line):
        return line.startswith("#")
    return line[0].isupper() and len(following) > 1.5 * len(line) and following[-1] in '.!?"”’'


def _with_title(text: str, spans: Sequence[tuple[int, int]], kinds: list[BlockKind]) -> list[BlockKind]:
    """The first line that is no header is the title when it has no full stop and more follows."""
    first = next((i for i, kind in enumerate(kinds) if kind != "header"), None)
    if first is None or "title" in kinds[: first + 1] or "body" not in kinds[first + 1 :]:
        return kinds
    line = text[slice(*spans[first])]
    prose = len(line) > LONGEST_TITLE or STOPPED.search(line) or TWO_SENTENCES.search(line)
    if prose or LIST_ITEM.match(line) or find_dateline(line, 0, len(line)):
        return kinds
    return [*kinds[:first], "title", *kinds[first + 1 :]]


def _with_dateline(text: str, blocks: list[Block]) -> tuple[tuple[Block, ...], Dateline | None]:
    paragraphs = [i for i, block in enumerate(blocks) if block.kind == "body"][:FIRST_PARAGRAPHS]
    for i in paragraphs:
        start, end, _ = blocks[i]
        found = find_dateline(text, start, end)
        if found is None:
            continue
        head = Block(start, start + len(text[start : found.span.end].rstrip()), "header")
        rest = [Block(found.span.end, end, "body")] if found.span.end < end else []
        return (*blocks[:i], head, *rest, *blocks[i + 1 :]), found
    return tuple(blocks), None
