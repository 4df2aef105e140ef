"""Reports of ``training/actors`` -> their text and who is named where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.report import Span

FOLDER = Path(__file__).parent / "actors"
MARK = re.compile(r"\[(\d+|-):([^\[\]]*)\]")
REPORT, TABLE, THING = "=== ", "\n---\n", "-"


@dataclass(frozen=True, slots=True)
class Named:
    """An actor as a careful reader takes it."""

    name: str
    kind: str
    country: str | None
    sectors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Labelled:
    """A report with its actors. ``mentions`` have the index of their actor in ``actors``, or None for a pronoun that
    stands for a thing."""

    source: str
    published: str
    text: str
    actors: tuple[Named, ...]
    mentions: tuple[tuple[Span, int | None], ...] = field(repr=False)

    def at(self, span: Span) -> int | None:
        """The actor whose mention shares most letters with a span; None where it names none."""
        shared = [(min(s.end, span.end) - max(s.start, span.start), actor) for s, actor in self.mentions]
        best = max(shared, key=lambda one: one[0], default=(0, None))
        return best[1] if best[0] > 0 else None

    def is_thing(self, span: Span) -> bool:
        """Whether a pronoun is marked as standing for a thing."""
        return any(actor is None and s.start < span.end and span.start < s.end for s, actor in self.mentions)


def labelled(folder: Path = FOLDER) -> tuple[Labelled, ...]:
    """All reports of a folder, in the order of its files."""
    return tuple(report for path in sorted(folder.glob("*.txt")) for report in _reports(path))


def _reports(path: Path) -> Iterator[Labelled]:
    for number, part in enumerate(("\n" + path.read_text(encoding="utf-8")).split("\n" + REPORT)[1:], 1):
        head, _, rest = part.partition("\n")
        body, _, table = rest.partition(TABLE)
        text, marks = unmarked(body)
        actors = [_actor(line) for line in table.splitlines() if line.strip()]
        index = {number: n for n, (number, _) in enumerate(actors)}
        yield Labelled(
            f"{path.name}, report {number}",
            head.split()[0],
            text,
            tuple(actor for _, actor in actors),
            tuple((span, None if mark == THING else index[mark]) for span, mark in marks),
        )


def unmarked(body: str) -> tuple[str, Sequence[tuple[Span, str]]]:
    """A text without its marks, and the spans that they marked."""
    text, marks, last = "", [], 0
    for mark in MARK.finditer(body):
        text += body[last : mark.start()]
        marks.append((Span(len(text), len(text) + len(mark[2])), mark[1]))
        text += mark[2]
        last = mark.end()
    return text + body[last:], marks


def _actor(line: str) -> tuple[str, Named]:
    number, name, kind, country, sectors = (cell.strip() for cell in line.split(" | "))
    return number, Named(
        name, kind, None if country == "-" else country, () if sectors == "-" else tuple(sectors.split())
    )
