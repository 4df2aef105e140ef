"""Events drawn at random, to be judged by hand: precision, which gold with some events marked cannot tell.

    python -m benchmarks.precision draw REPORTS.jsonl --sheet SHEET.tsv --cards CARDS.txt [--count 200] [--seed 11]
    python -m benchmarks.precision count SHEET.tsv

``draw`` codes the reports (rows of the contract's input, or of ``doc_id``, ``text`` and ``dct``) and draws events of
the ontology. The cards show each with its sentence, for the judges, who see nothing else; the sheet has no text and is
kept. A judge fills its columns with 1 (right), 0 (wrong) or nothing (cannot be told); ``count`` adds them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.by_hand import Judged, around, run
from dateline.report import CodedReport, Event, Side

ASKED = ("type", "sides", "time", "place", "status")


def main() -> None:
    """Draw or count; with how many of 100 are right in type and sides together."""
    rows = run(__doc__, 200, 11, Judged("event", ASKED, typed, lambda e: (e.id, _code(e)), card))
    both = [row["type"] == row["sides"] == "1" for row in rows if row["type"] and row["sides"]]
    if both:
        print(f"{'type and sides':15} {100 * sum(both) / len(both):5.1f} of 100 right, {len(both)} judged")


def typed(coded: CodedReport) -> Iterator[Event]:
    """The events of the ontology."""
    return (e for e in coded.events if e.type)


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


if __name__ == "__main__":
    main()
