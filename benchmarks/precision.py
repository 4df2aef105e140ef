"""Events drawn at random, to be judged by hand: precision, which gold with some events marked cannot tell.

    python -m benchmarks.precision draw REPORTS.jsonl --sheet SHEET.tsv --cards CARDS.txt [--count 200] [--seed 11]
    python -m benchmarks.precision count SHEET.tsv

``draw`` codes the reports (rows of the contract's input, or of ``doc_id``, ``text`` and ``dct``) and draws events of
the ontology. The cards show each with its sentence, for the judges, who see nothing else; the sheet has no text and is
kept. A judge fills its columns with 1 (right), 0 (wrong) or nothing (cannot be told); ``count`` adds them up.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import dateline
from dateline.report import CodedReport, Event, Side, Span

ASKED = ("type", "sides", "time", "place", "status")
COLUMNS = ("number", "document", "event", "coded", *ASKED)


def main() -> None:
    """Draw or count."""
    chosen = asked_for(__doc__, 200, 11)
    if chosen.command == "draw":
        drawn = draw(chosen.reports, chosen.count, chosen.seed)
        write_sheet(chosen.sheet, drawn)
        chosen.cards.write_text("\n".join(card(n, *d) for n, d in enumerate(drawn, 1)), encoding="utf-8")
    else:
        count(chosen.sheet)


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


def draw(path: Path, count: int, seed: int) -> list[tuple[CodedReport, Event]]:
    """Events of the ontology at random, in order of the reports."""
    typed = [(coded, e) for coded in coded_rows(path) for e in coded.events if e.type]
    chosen = sorted(random.Random(seed).sample(range(len(typed)), count))
    return [typed[i] for i in chosen]


def write_sheet(path: Path, drawn: Iterable[tuple[CodedReport, Event]]) -> None:
    """The sheet, without texts, its answers empty."""
    lines = ["\t".join(COLUMNS)]
    for number, (coded, event) in enumerate(drawn, 1):
        lines.append("\t".join((str(number), coded.report.id, event.id, _code(event), *("" for _ in ASKED))))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _code(event: Event) -> str:
    return f"{event.type} {event.mode}" if event.mode else str(event.type)


def card(number: int, coded: CodedReport, event: Event) -> str:
    """What a judge sees of an event: the paragraphs around its trigger, and the record."""
    text, names = coded.report.text, {a.id: a for a in coded.actors}

    def sides(which: Iterable[Side]) -> str:
        return "; ".join(
            f"“{text[slice(*s.span)]}” ({names[s.actor].name}, {names[s.actor].country or '-'})" for s in which
        )

    lines = [
        f"## {number}",
        f"report of {coded.report.published}: {around(text, event.trigger)}",
        f"  what: {_code(event)}   status: {event.factuality.status}, {event.factuality.polarity},"
        f" {event.factuality.certainty}",
        f"  actors: {sides(event.actors)}",
        f"  recipients: {sides(event.recipients)}   things: "
        + "; ".join(f"“{text[slice(*o)]}”" for o in event.objects),
        f"  time: {event.time.edtf} ({event.time.basis})   place: "
        + "; ".join(coded.places[i].name for i in event.places),
        "",
    ]
    return "\n".join(lines)


def around(text: str, span: Span) -> str:
    """The paragraph that a span stands in, on one line, with the span marked."""
    start = text.rfind("\n\n", 0, span.start) + 1
    end = text.find("\n\n", span.end)
    marked = text[start : span.start] + f">>{text[slice(*span)]}<<" + text[span.end : end if end > 0 else len(text)]
    return " ".join(marked.split())


def rows_of(path: Path, asked: Iterable[str]) -> list[dict[str, str]]:
    """The rows of a judged sheet; prints how many of 100 are right in each answer."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for name in asked:
        judged = [row[name] for row in rows if row[name] in ("0", "1")]
        if judged:
            print(f"{name:15} {100 * judged.count('1') / len(judged):5.1f} of 100 right, {len(judged)} judged")
    return rows


def count(path: Path) -> None:
    """Print how many of 100 are right in each answer, and in type and sides together."""
    rows = rows_of(path, ASKED)
    both = [row["type"] == row["sides"] == "1" for row in rows if row["type"] and row["sides"]]
    if both:
        print(f"{'type and sides':15} {100 * sum(both) / len(both):5.1f} of 100 right, {len(both)} judged")


if __name__ == "__main__":
    main()
