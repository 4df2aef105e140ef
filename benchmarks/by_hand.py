"""What the benchmarks that people judge share: drawing at random, cards and sheets to judge by, and adding up."""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import dateline
from dateline.report import CodedReport, Span

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Judged(Generic[Thing]):
    """What is drawn and judged.

    Args:
        called: the column that names the thing in its report.
        asked: the columns that a judge fills with 1 (right), 0 (wrong) or nothing (cannot be told).
        every: all of a report.
        row: its name in the report, and how it was coded.
        card: what a judge sees of it, under its number.
    """

    called: str
    asked: tuple[str, ...]
    every: Callable[[CodedReport], Iterable[Thing]]
    row: Callable[[Thing], tuple[str, str]]
    card: Callable[[int, CodedReport, Thing], str]


def run(doc: str | None, count: int, seed: int, judged: Judged[Thing]) -> list[dict[str, str]]:
    """Draw or count, as the command line asks.

    Args:
        doc: the help.
        count, seed: how many are drawn, and how, unless the command line says otherwise.
        judged: what.

    Returns:
        The rows of the sheet that was counted; none after drawing.
    """
    chosen = asked_for(doc, count, seed)
    if chosen.command == "count":
        return counted(chosen.sheet, judged.asked)
    drawn = draw(chosen.reports, chosen.count, chosen.seed, judged)
    write_sheet(chosen.sheet, drawn, judged)
    cards = (judged.card(number, coded, thing) for number, (coded, thing) in enumerate(drawn, 1))
    chosen.cards.write_text("\n".join(cards), encoding="utf-8")
    return []


def asked_for(doc: str | None, count: int, seed: int) -> argparse.Namespace:
    """What the command line asks of a benchmark that is judged by hand: to draw, or to count."""
    arguments = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = arguments.add_subparsers(dest="command", required=True)
    drawing = commands.add_parser("draw")
    drawing.add_argument("reports", type=Path)
    drawing.add_argument("--sheet", type=Path, required=True)
    drawing.add_argument("--cards", type=Path, required=True)
    drawing.add_argument("--count", type=int, default=count)
    drawing.add_argument("--seed", type=int, default=seed)
    commands.add_parser("count").add_argument("sheet", type=Path)
    return arguments.parse_args()


def coded_rows(path: Path) -> Iterator[CodedReport]:
    """The reports of a file of gold, coded."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    documents = [
        {
            "id": r.get("doc_id") or r["id"],
            "text": r["text"],
            "published": (r.get("dct") or r.get("published") or r.get("date") or "")[:10] or None,
        }
        for r in rows
    ]
    yield from dateline.code(documents)


def draw(path: Path, count: int, seed: int, judged: Judged[Thing]) -> list[tuple[CodedReport, Thing]]:
    """Some at random, in order of the reports."""
    every = [(coded, thing) for coded in coded_rows(path) for thing in judged.every(coded)]
    chosen = sorted(random.Random(seed).sample(range(len(every)), count))
    return [every[i] for i in chosen]


def write_sheet(path: Path, drawn: Iterable[tuple[CodedReport, Thing]], judged: Judged[Thing]) -> None:
    """The sheet, without texts, its answers empty."""
    lines = ["\t".join(("number", "document", judged.called, "coded", *judged.asked))]
    for number, (coded, thing) in enumerate(drawn, 1):
        lines.append("\t".join((str(number), coded.report.id, *judged.row(thing), *("" for _ in judged.asked))))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def around(text: str, span: Span) -> str:
    """The paragraph that a span stands in, on one line, with the span marked."""
    start = text.rfind("\n\n", 0, span.start) + 1
    end = text.find("\n\n", span.end)
    marked = text[start : span.start] + f">>{text[slice(*span)]}<<" + text[span.end : end if end > 0 else len(text)]
    return " ".join(marked.split())


def counted(path: Path, asked: Iterable[str]) -> list[dict[str, str]]:
    """The rows of a judged sheet; prints how many of 100 are right in each answer."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for name in asked:
        judged = [row[name] for row in rows if row[name] in ("0", "1")]
        if judged:
            print(f"{name:15} {100 * judged.count('1') / len(judged):5.1f} of 100 right, {len(judged)} judged")
    return rows
