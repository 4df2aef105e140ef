"""Reports in few words: who is named in them, with which country and office, on which day."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from dateline.report import Actor, Block, Claim, CodedReport, Event, EventTime, Report, Role, Side, Span, View

# A country in which the table of leaders has nobody.
LAND, OTHER = "ATA", "BVT"


class Who(NamedTuple):
    """An actor of a report; ``title`` is an office that the report gives it, in its country."""

    name: str
    country: str | None = None
    title: str | None = None
    sectors: tuple[str, ...] = ()
    kind: str = "person"


def reported(number: int, day: str | None, *actors: Who) -> CodedReport:
    """A report that names these actors and tells that the first met the last, and that the first said so."""
    text = f"{number}: " + "; ".join(" ".join(filter(None, (who.title, who.name))) for who in actors)
    published = date.fromisoformat(day) if day else None
    coded = tuple(_actor(text, who) for who in actors)
    first, last = coded[0], coded[-1]
    met = Event(
        "e0-1",
        Span(0, 1),
        "meet",
        "CONSULT",
        actors=(Side(first.id, first.mentions[0]),),
        recipients=(Side(last.id, last.mentions[0]),),
        time=EventTime(day, published, published, None, "document"),
        sources=(0,),
    )
    claim = Claim((first.mentions[0],), (Span(0, 1),), (Span(0, 1),), "indirect", first.id)
    report = Report(f"r{number}", text, View(text, None, (Block(0, len(text), "body"),)), published, language="en")
    return CodedReport(report, coded, events=(met,), claims=(claim,))


def _actor(text: str, who: Who) -> Actor:
    start = text.index(who.name)
    span = Span(start, start + len(who.name))
    roles = (Role(who.title, who.country, None, span),) if who.title else ()
    identity = f"a{span.start}-{span.end}"
    return Actor(identity, who.name, who.kind, (span,), who.country, who.sectors, roles)  # type: ignore[arg-type]


def minister(name: str, title: str = "trade minister", country: str | None = LAND) -> Who:
    """A person to whom the report gives an office of government."""
    return Who(name, country, title, ("GOV",))


HOME = Who("Landia", LAND, kind="country")
