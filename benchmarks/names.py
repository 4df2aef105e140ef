"""Mentions drawn at random, to be judged by hand: is the right actor behind each, with the right country and sector?

    python -m benchmarks.names draw REPORTS.jsonl --sheet SHEET.tsv --cards CARDS.txt [--count 400] [--seed 5]
    python -m benchmarks.names count SHEET.tsv

As in ``benchmarks.precision``: the cards show each mention in its paragraph, for the judges; the sheet has no text.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.by_hand import Judged, around, run
from dateline.report import Actor, CodedReport, Span

ASKED = ("actor", "country", "sector")
# Other words for the same actor that a card shows.
SHOWN = 8
Mention = tuple[Actor, Span]


def main() -> None:
    """Draw or count."""
    run(__doc__, 400, 5, Judged("span", ASKED, mentions, row, card))


def mentions(coded: CodedReport) -> Iterator[Mention]:
    """All mentions, actor by actor."""
    return ((actor, span) for actor in coded.actors for span in actor.mentions)


def row(mention: Mention) -> tuple[str, str]:
    """Where it stands, and country and sectors of its actor."""
    actor, span = mention
    return f"{span.start}-{span.end}", f"{actor.country or '-'} {' '.join(actor.sectors) or '-'}"


def card(number: int, coded: CodedReport, mention: Mention) -> str:
    """What a judge sees of a mention: its paragraph, and the record of its actor."""
    text, (actor, span) = coded.report.text, mention
    others = list(dict.fromkeys(text[slice(*m)] for m in actor.mentions if m != span))
    return (
        f"## {number}\nreport of {coded.report.published}, {coded.report.title}: {around(text, span)}\n"
        f"  actor: {actor.name} ({actor.kind})   country: {actor.country or '-'}   "
        f"sectors: {' '.join(actor.sectors) or '-'}\n  also called: {'; '.join(others[:SHOWN]) or '-'}\n"
    )


if __name__ == "__main__":
    main()
