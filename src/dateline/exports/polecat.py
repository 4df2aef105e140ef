"""POLECAT's event table: 40 columns, tab separated, one row an event, compounds as lists joined by ``;``.

PLOVER has no field for an event that is not told as fact. It codes a future visit as AGREE, a hypothetical attack as
THREATEN; that folding is applied here. What is denied, negated, or merely demanded, offered or imagined without such a
rule is no row. Columns as the Open Event Data Alliance's POLECAT files have them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import IO

from dateline.report import Actor, CodedReport, Event, Place, Side
from dateline.what.ontology import folded, intensity, quad

TOLD_AS_FACT = ("happened", "ongoing")
COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *("Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title"),
    *("Actor Name Raw", "Wikipedia Actor ID"),
    *("Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors"),
    *("Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID"),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID"),
    *("Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
)


def write(reports: Iterable[CodedReport], out: IO[str]) -> None:
    """Write the header, then a row for each event that POLECAT would have."""
    out.write("\t".join(COLUMNS) + "\n")
    for coded in reports:
        for row in rows(coded):
            out.write("\t".join(row) + "\n")


def rows(coded: CodedReport) -> Iterator[tuple[str, ...]]:
    """The rows of one report, each of as many cells as ``COLUMNS``."""
    story = _story(coded)
    for event in coded.events:
        kind, mode = folded(event.type, event.mode, event.factuality.status, event.factuality.polarity)
        as_fact = event.factuality.status in TOLD_AS_FACT and event.factuality.polarity == "positive"
        if kind and (as_fact or kind != event.type):
            yield (*_what(coded, event, kind, mode), *_sides(coded, event), *_where(coded, event), *story)


def _cell(value: object) -> str:
    return "None" if value in (None, "") else " ".join(str(value).split())


def _joined(values: Iterable[object]) -> str:
    return ";".join(dict.fromkeys(_cell(value) for value in values if value)) or "None"


def _what(coded: CodedReport, event: Event, kind: str, mode: str | None) -> tuple[str, ...]:
    day = event.time.start or event.time.end or coded.report.published
    name = f"{coded.report.id}:{event.id}"
    facts = (name, day, kind, mode, intensity(kind, mode), quad(kind))
    return (*(_cell(fact) for fact in facts), _joined(event.contexts))


def _sides(coded: CodedReport, event: Event) -> tuple[str, ...]:
    return (*_side(coded, event.actors), *_side(coded, event.recipients))


def _side(coded: CodedReport, sides: tuple[Side, ...]) -> tuple[str, ...]:
    by_id = {actor.id: actor for actor in coded.actors}
    actors: list[Actor] = [by_id[side.actor] for side in sides if side.actor in by_id]
    sectors = [sector for actor in actors for sector in actor.sectors]
    titles = [role.title for actor in actors for role in actor.roles[:1]]
    raw = [coded.report.text[side.span.start : side.span.end] for side in sides]
    return (
        _joined(actor.name for actor in actors),
        _joined(actor.country for actor in actors),
        _cell(None),
        _cell(sectors[0] if sectors else None),
        _joined(sectors),
        _joined(titles),
        _joined(raw),
        _cell(None),
    )


def _where(coded: CodedReport, event: Event) -> tuple[str, ...]:
    """The first place of the event, which is the nearest one."""
    if not event.places:
        return (_cell(None),) * 10
    place: Place = coded.places[event.places[0]]
    raw = coded.report.text[place.span.start : place.span.end]
    city = place.name if place.resolution == "city" else None
    facts = (place.name, city, None, place.admin1, place.country, place.lat, place.lon, place.geonames_id)
    return tuple(_cell(fact) for fact in (*facts, raw, place.resolution))


def _story(coded: CodedReport) -> tuple[str, ...]:
    report = coded.report
    return (
        _cell(report.source),
        _cell(report.published),
        _joined(actor.name for actor in coded.actors if actor.kind == "person"),
        _joined(actor.name for actor in coded.actors if actor.kind == "organisation"),
        _joined(place.name for place in coded.places),
        _cell(report.language),
        f"dateline {version('dateline')}",
    )
