"""Rows of ``training/examples`` -> examples with their words, trigger, sides and labels as numbers."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.what import ontology

FOLDER = Path(__file__).parent / "examples"
MARK = re.compile(r"\{([atr]):([^{}]+)\}")
PROMISE = re.compile(
    r"\b(?:agree|promis|pledg|willing|ready|prepared|offer|vow|undert|consent|accept|commit)", re.IGNORECASE
)
# Percent of the sentences that training never sees; by the sentence, so that no two rows of one fall on both sides.
HELD_OUT = 15
# Files of whole reports begin so.
IN_NEWS = "in-news-"

STATUSES = ("happened", "ongoing", "planned", "offered", "threatened", "demanded", "hypothetical", "denied")
POLARITIES = ("positive", "negative")
CERTAINTIES = ("certain", "probable", "possible", "unknown")
NO_TYPE = "none"

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence with one trigger. Extents are ``[start, end)`` in code points of ``text``; ``in_news`` says that every
    word of its report that coding asks about was marked, so that there are as many of no type as news has."""

    text: str
    trigger: Extent
    actors: tuple[Extent, ...]
    recipients: tuple[Extent, ...]
    type: str
    mode: str
    contexts: tuple[str, ...]
    status: str
    polarity: str
    certainty: str
    manner: str
    in_news: bool = False

    @property
    def held_out(self) -> bool:
        """Whether the sentence is kept from training."""
        return int(hashlib.sha1(self.text.encode()).hexdigest(), 16) % 100 < HELD_OUT

    @property
    def folded(self) -> str:
        """The type by PLOVER's own coding of what is not told as fact, which relations are asked by.

        To promise to yield is to agree (CAMEO 035), where a word before the trigger promises it.
        """
        if self.type == NO_TYPE:
            return NO_TYPE
        yields = self.type in ("RETREAT", "CONCEDE") and self.polarity == "positive"
        if yields and self.status in ("planned", "offered") and PROMISE.search(self.text, 0, self.trigger[0]):
            return "AGREE"
        return ontology.folded(self.type, self.mode or None, self.status, self.polarity)[0] or NO_TYPE


def examples() -> list[Example]:
    """All examples, files in the order of their names."""
    return [example for path in sorted(FOLDER.glob("*.tsv")) for example in _rows(path)]


def _rows(path: Path) -> Iterator[Example]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, marks = unmarked(row["text"])
            yield Example(
                text=text,
                trigger=next(extent for kind, extent in marks if kind == "t"),
                actors=tuple(extent for kind, extent in marks if kind == "a"),
                recipients=tuple(extent for kind, extent in marks if kind == "r"),
                type=row["type"],
                mode=row["mode"],
                contexts=tuple(c for c in row["contexts"].split("|") if c),
                status=row["status"],
                polarity=row["polarity"],
                certainty=row["certainty"],
                manner=row["manner"],
                in_news=path.name.startswith(IN_NEWS),
            )


def unmarked(marked: str) -> tuple[str, list[tuple[str, Extent]]]:
    """A sentence without its marks, and where each mark stood."""
    text, at, marks = "", 0, []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        marks.append((mark[1], (len(text), len(text) + len(mark[2]))))
        text += mark[2]
        at = mark.end()
    return text + marked[at:], marks
