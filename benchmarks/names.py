"""Mentions drawn at random, to be judged by hand: is the right actor behind each, with the right country and sector?

    python -m benchmarks.names draw REPORTS.jsonl --sheet SHEET.tsv --cards CARDS.txt [--count 400] [--seed 5]
    python -m benchmarks.names count SHEET.tsv

As in ``benchmarks.precision``: the cards show each mention in its paragraph, for the judges; the sheet has no text.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from pathlib import Path

from benchmarks.precision import around, asked_for, coded_rows, rows_of
from dateline.report import Actor, CodedReport, Span

ASKED = ("actor", "country", "sector")
COLUMNS = ("number", "document", "span", "coded", *ASKED)
# Other words for the same actor that a card shows.
SHOWN = 8
Drawn = tuple[CodedReport, Actor, Span]


def main() -> None:
    """Draw or count."""
    chosen = asked_for(__doc__, 400, 5)
    if chosen.command == "draw":
        drawn = draw(chosen.reports, chosen.count, chosen.seed)
        write_sheet(chosen.sheet, drawn)
        chosen.cards.write_text("\n".join(card(n, *d) for n, d in enumerate(drawn, 1)), encoding="utf-8")
    else:
        rows_of(chosen.sheet, ASKED)


def draw(path: Path, count: int, seed: int) -> list[Drawn]:
    """Mentions at random, in order of the reports."""
    every = [(coded, a, m) for coded in coded_rows(path) for a in coded.actors for m in a.mentions]
    chosen = sorted(random.Random(seed).sample(range(len(every)), count))
    return [every[i] for i in chosen]


def write_sheet(path: Path, drawn: Iterable[Drawn]) -> None:
    """The sheet, without texts, its answers empty."""
    lines = ["\t".join(COLUMNS)]
    for number, (coded, actor, span) in enumerate(drawn, 1):
        row = (str(number), coded.report.id, f"{span.start}-{span.end}", _code(actor), *("" for _ in ASKED))
        lines.append("\t".join(row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _code(actor: Actor) -> str:
    return f"{actor.country or '-'} {' '.join(actor.sectors) or '-'}"


def card(number: int, coded: CodedReport, actor: Actor, span: Span) -> str:
    """What a judge sees of a mention: its paragraph, and the record of its actor."""
    text = coded.report.text
    others = list(dict.fromkeys(text[slice(*m)] for m in actor.mentions if m != span))
    return (
        f"## {number}\nreport of {coded.report.published}, {coded.report.title}: {around(text, span)}\n"
        f"  actor: {actor.name} ({actor.kind})   country: {actor.country or '-'}   "
        f"sectors: {' '.join(actor.sectors) or '-'}\n  also called: {'; '.join(others[:SHOWN]) or '-'}\n"
    )


if __name__ == "__main__":
    main()
