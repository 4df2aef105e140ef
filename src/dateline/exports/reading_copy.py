"""A document to read in the terminal: its text, and below each paragraph the events that are told there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from dateline.report import Claim, CodedReport, Event, Report, Side, Span

# Without a terminal to ask.
WIDTH = 100
# Lines are wrapped anew; one blank for one line end, so that spans stay where they are.
LINE_ENDS = str.maketrans("\n\r\t\f", "    ")


def write(coded: CodedReport, out: IO[str]) -> None:
    """Write the text with triggers, actors, times and places marked, and the events in words."""
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(file=out, width=None if out.isatty() else WIDTH, highlight=False)
    console.print(Text(heading(coded), style="bold"))
    if coded.not_coded:
        console.print(Text(f"not coded: {coded.not_coded}", style="red"))
    marks = list(_marks(coded))
    for start, end in paragraphs(coded.report):
        told = Text(coded.report.text[start:end].translate(LINE_ENDS))
        for span, style in marks:
            if start <= span.start < end:
                told.stylize(style, span.start - start, span.end - start)
        console.print()
        console.print(told[_indent(told.plain) :])
        for event in coded.events:
            if start <= event.trigger.start < end:
                console.print(Padding(Text(f"• {line(coded, event)}", style="cyan"), (0, 0, 0, 4)))


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


def heading(coded: CodedReport) -> str:
    """Title, outlet and day of the report."""
    report = coded.report
    day = report.published.isoformat() if report.published else "undated"
    return " · ".join(filter(None, (report.title or report.origin or report.id, report.source, day)))


def paragraphs(report: Report) -> Iterator[Span]:
    """The blocks that the reader found, each with the text before it; the whole text where it found none."""
    start = 0
    for block in report.view.blocks:
        end = report.view.original(block.start, block.end).end
        if end > start:
            yield Span(start, end)
            start = end
    if report.text[start:].strip():
        yield Span(start, len(report.text))


def line(coded: CodedReport, event: Event) -> str:
    """An event in one line: type, sides, objects, time, places, status, sources and confidence."""
    text = coded.report.text
    sides = _names(coded, event.actors)
    if event.recipients:
        sides += f" → {_names(coded, event.recipients)}"
    objects = ", ".join(" ".join(text[o.start : o.end].split()) for o in event.objects)
    sources = [_source(coded, coded.claims[number]) for number in event.sources]
    parts = (
        " ".join(filter(None, (event.type or f"({event.predicate})", event.mode))),
        sides + (f" [{objects}]" if objects else ""),
        event.time.edtf,
        ", ".join(dict.fromkeys(coded.places[number].name for number in event.places)),
        event.factuality.status,
        ", ".join(f"{name} {figure}" for name, figure in event.numbers),
        "according to " + " according to ".join(reversed(sources)) if any(sources) else None,
        f"{event.confidence:.2f}",
    )
    return " · ".join(part for part in parts if part and part.strip())


def _source(coded: CodedReport, claim: Claim) -> str:
    words = " ".join(" ".join(coded.report.text[s.start : s.end].split()) for s in claim.source)
    return next((actor.name for actor in coded.actors if actor.id == claim.actor), words)


def _names(coded: CodedReport, sides: tuple[Side, ...]) -> str:
    names = {actor.id: actor.name for actor in coded.actors}
    return ", ".join(dict.fromkeys(names.get(side.actor, side.actor) for side in sides))


def _marks(coded: CodedReport) -> Iterator[tuple[Span, str]]:
    for event in coded.events:
        yield event.trigger, "bold reverse"
    for actor in coded.actors:
        yield from ((mention, "underline") for mention in actor.mentions)
    for time in coded.times:
        yield time.span, "yellow"
    for place in coded.places:
        yield place.span, "green"
