"""What an answer is narrowed to. The same filter serves every question; conditions of different fields all hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import ColumnElement, Table, and_, exists, false, func, or_, select

from dateline.record import source_filters
from dateline.record.fulltext import matching
from dateline.record.remembered import is_named, named, of_country, of_sector
from dateline.record.schema import (
    actors,
    documents,
    event_contexts,
    event_places,
    event_sides,
    events,
    places,
)
from dateline.record.source_filters import Sources

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """Narrows an answer; an empty field narrows nothing, and of several values in one field any will do.

    Args:
        actor: names of who acts: whole words of the name, in any case and spelling of accents.
        recipient: names of who is acted upon; where an event has sides and no direction, any side.
        country: codes of an actor's, a recipient's or a place's country.
        sector: sector codes of an actor or recipient.
        type: PLOVER types; ``none`` for events outside the ontology.
        mode, context, status: as PLOVER and the contract name them.
        since, until: days; an event counts whose interval touches the stretch between them, both included.
        place: names of places, of regions, or codes of countries.
        source: names of who claims it: the actor's name or the words that name the source.
        sources: more about the sources of an event, see ``Sources``.
        text: words that the report holds, ``"in quotes"`` together, ``-without``.
        document: a document by the start of its id, by its caller's id, file or title.
        min_confidence: from 0 to 1.
        limit: at most so many rows; None is all.
    """

    actor: tuple[str, ...] = ()
    recipient: tuple[str, ...] = ()
    country: tuple[str, ...] = ()
    sector: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    place: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    sources: Sources = field(default_factory=Sources)
    text: str | None = None
    document: str | None = None
    min_confidence: float | None = None
    limit: int | None = None


def document_conditions(asked: Filter, dialect: str) -> Iterator[Condition]:
    """What must hold of the document."""
    if asked.text:
        yield matching(asked.text, dialect)
    if asked.document:
        yield is_document(asked.document)


def is_document(name: str) -> Condition:
    """The document by the start of its id, by its caller's id, its file, or words of its title."""
    d = documents.c
    by_title = func.lower(d.title).contains(name.lower(), autoescape=True)
    by_file = or_(d.origin == name, d.origin.endswith(f"/{name}", autoescape=True))
    by_id = d.id.startswith(name.lower(), autoescape=True) if len(name) >= 4 else false()
    return or_(by_id, d.caller_id == name, by_file, by_title)


def event_conditions(asked: Filter) -> Iterator[Condition]:
    """What must hold of an event, in a statement that selects from ``events``."""
    e = events.c
    if asked.actor:
        yield has_side("actor", asked.actor)
    if asked.recipient:
        acted_upon = or_(event_sides.c.side == "recipient", _without_direction())
        yield _side(and_(acted_upon, is_named(asked.recipient)))
    if asked.country:
        codes = [code.upper() for code in asked.country]
        yield or_(_side(of_country(codes)), _place(places.c.country.in_(codes)))
    if asked.sector:
        yield _side(of_sector([code.upper() for code in asked.sector]))
    if asked.type:
        yield or_(e.type.in_([t.upper() for t in asked.type]), *([e.type.is_(None)] if "none" in asked.type else []))
    if asked.mode:
        yield e.mode.in_([mode.lower() for mode in asked.mode])
    if asked.context:
        yield _part(event_contexts, event_contexts.c.context.in_([c.lower() for c in asked.context]))
    if asked.place:
        codes = [name.upper() for name in asked.place]
        yield _place(
            or_(named(places.c.name_key, asked.place), places.c.admin1.in_(asked.place), places.c.country.in_(codes))
        )
    if asked.status:
        yield e.status.in_([status.lower() for status in asked.status])
    if asked.source:
        yield source_filters.rests_on(source_filters.said_by(asked.source), merged=False)
    yield from source_filters.of_events(asked.sources)
    if asked.min_confidence is not None:
        yield e.confidence >= asked.min_confidence
    yield from interval_conditions(asked, e.first_day, e.last_day)


def has_side(side: str, names: tuple[str, ...]) -> Condition:
    """Whether an event has an actor or recipient of one of the names."""
    return _side(and_(event_sides.c.side == side, is_named(names)))


def interval_conditions(asked: Filter, first: ColumnElement[date], last: ColumnElement[date]) -> Iterator[Condition]:
    """Whether an interval touches the stretch asked for; one without any day does not, an open side is endless."""
    if asked.since is None and asked.until is None:
        return
    yield or_(first.is_not(None), last.is_not(None))
    if asked.since is not None:
        yield or_(last >= asked.since, last.is_(None))
    if asked.until is not None:
        yield or_(first <= asked.until, first.is_(None))


def _part(part: Table, condition: Condition) -> Condition:
    mine = and_(part.c.document == events.c.document, part.c.event == events.c.position)
    return exists().where(mine, condition).correlate(events)


def _side(condition: Condition) -> Condition:
    joined = and_(actors.c.document == event_sides.c.document, actors.c.id == event_sides.c.actor)
    return _part(event_sides, and_(joined, condition))


def _without_direction() -> Condition:
    """Two or more sides, all of them actors."""
    other = event_sides.alias()
    mine = and_(other.c.document == events.c.document, other.c.event == events.c.position)
    sides = select(func.count()).select_from(other).where(mine).correlate(events).scalar_subquery()
    return and_(sides > 1, ~exists().where(mine, other.c.side == "recipient").correlate(events))


def _place(condition: Condition) -> Condition:
    joined = and_(places.c.document == event_places.c.document, places.c.position == event_places.c.place)
    return _part(event_places, and_(joined, condition))
