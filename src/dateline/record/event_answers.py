"""Events as flat rows: who did what to whom, when, where and according to whom, with the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, exists, func, or_, select

from dateline.record import schema
from dateline.record.fetching import Grouped, Key, chunks, documents_of, keys, named_by, parts, rows_by_key
from dateline.record.filters import Condition, Filter, document_conditions, event_conditions, has_side
from dateline.record.quoting import sentence
from dateline.record.remembered import identity_name, of_side, with_identity, with_registry

Answer = dict[str, Any]

# Announced things without a day of their own are worth showing for so long after their report.
DAYS_UNDATED = 366
TO_COME = ("planned", "offered", "threatened", "demanded", "hypothetical")


def events(connection: Connection, asked: Filter) -> Iterator[Answer]:
    """The events that match, by date, then by document and place in it; undated ones last."""
    return _answers(connection, _select(connection, asked))


def upon(connection: Connection, name: str, asked: Filter) -> Iterator[Answer]:
    """The events that somebody directs at an actor, without those that have sides and no direction."""
    return _answers(connection, _select(connection, asked, has_side("recipient", (name,))))


def calendar(connection: Connection, on: date, asked: Filter, undated: bool = False) -> Iterator[Answer]:
    """What had been announced by a day and had not happened yet, by date.

    Args:
        connection: to the record.
        on: the day; reports published after it are not looked at.
        asked: narrows the answer; without ``status`` only what is planned counts.
        undated: also what was announced in the year before without a day, at the end.
    """
    return _answers(connection, _select(connection, asked, *_announced(on, asked, undated)))


def _announced(on: date, asked: Filter, undated: bool) -> Iterator[Condition]:
    e, d = schema.events.c, schema.documents.c
    if not asked.status:
        yield e.status == "planned"
    yield e.polarity == "positive"
    yield or_(d.published <= on, d.published.is_(None))
    ahead = and_(e.basis == "expression", func.coalesce(e.last_day, e.first_day) >= on)
    recent = and_(e.basis != "expression", d.published >= on - timedelta(days=DAYS_UNDATED))
    yield or_(ahead, recent) if undated else ahead
    yield ~_told_as_done(on)


def _told_as_done(on: date) -> Condition:
    """Whether another report, by that day, tells of the same happening as done or called off."""
    other, its = schema.events.alias(), schema.documents.alias()
    same = and_(other.c.happening == schema.events.c.happening, other.c.status.in_(["happened", "denied"]))
    known = and_(its.c.number == other.c.document, its.c.published <= on)
    return exists().where(same, known).correlate(schema.events)


def _select(connection: Connection, asked: Filter, *more: Condition) -> Select[Any]:
    e = schema.events.c
    conditions = [*event_conditions(asked), *document_conditions(asked, connection.dialect.name), *more]
    return (
        select(e.document, e.position)
        .join(schema.documents, schema.documents.c.number == e.document)
        .where(*conditions)
        .order_by(e.first_day.asc().nulls_last(), e.document, e.position)
        .limit(asked.limit)
    )


def _answers(connection: Connection, selected: Select[Any]) -> Iterator[Answer]:
    for some in chunks(keys(connection, selected)):
        yield from rows_at(connection, some)


def rows_at(connection: Connection, some: Sequence[Key]) -> Iterator[Answer]:
    """The rows of the events at these keys, in this order."""
    found = rows_by_key(connection, schema.events, some)
    documents = documents_of(connection, some)
    fetched = _parts(connection, some)
    for at in some:
        yield _row(found[at], documents[at[0]], {name: grouped[at] for name, grouped in fetched.items()})


def _parts(connection: Connection, some: Sequence[Key]) -> dict[str, Grouped]:
    sides, its_places, sources = schema.event_sides, schema.event_places, schema.event_sources
    at_place = and_(schema.places.c.document == its_places.c.document, schema.places.c.position == its_places.c.place)
    of_claim = and_(schema.claims.c.document == sources.c.document, schema.claims.c.position == sources.c.claim)
    said = sources.join(schema.claims, of_claim).outerjoin(schema.actors, named_by(schema.claims))
    joined = {
        "sides": (with_registry(sides.join(schema.actors, named_by(sides))), sides),
        "places": (its_places.join(schema.places, at_place), its_places),
        "sources": (with_identity(said), sources),
    }
    alone = {n: (schema.metadata.tables[f"event_{n}"],) * 2 for n in ("contexts", "objects", "numbers")}
    every = joined | alone
    of_source = (identity_name().label("name"), schema.claims.c.source_name, schema.claims.c.standing)
    shown = {"sides": of_side(), "sources": of_source}
    return {
        name: parts(connection, source, table, "event", some, shown.get(name, ()))
        for name, (source, table) in every.items()
    }


def _row(event: RowMapping, document: RowMapping, its: dict[str, list[RowMapping]]) -> Answer:
    actors = [s for s in its["sides"] if s["side"] == "actor"]
    recipients = [s for s in its["sides"] if s["side"] == "recipient"]
    place = next(iter(its["places"]), None)
    text = document["text"]
    return {
        "date": event["edtf"],
        "start": event["first_day"],
        "end": event["last_day"],
        "basis": event["basis"],
        "actors": _distinct(actors, "name"),
        "actor_countries": _distinct(actors, "country"),
        "type": event["type"],
        "mode": event["mode"],
        "contexts": [c["context"] for c in its["contexts"]],
        "predicate": event["predicate"],
        "recipients": _distinct(recipients, "name"),
        "recipient_countries": _distinct(recipients, "country"),
        "remembered": list(dict.fromkeys(s["name"] for s in its["sides"] if s["is_remembered"])),
        "remembered_roles": {s["name"]: s["remembered_title"] for s in its["sides"] if s["remembered_title"]},
        "objects": [" ".join(text[o["span_start"] : o["span_end"]].split()) for o in its["objects"]],
        "places": _distinct(its["places"], "name"),
        "lat": place["lat"] if place else None,
        "lon": place["lon"] if place else None,
        "status": event["status"],
        "polarity": event["polarity"],
        "certainty": event["certainty"],
        "numbers": {n["name"]: n["figure"] for n in its["numbers"]},
        "sources": list(dict.fromkeys(s["name"] or s["source_name"] for s in its["sources"])),
        "standings": _distinct(its["sources"], "standing"),
        "denied_by": list(
            dict.fromkeys(s["name"] or s["source_name"] for s in its["sources"] if s["status"] == "denied")
        ),
        "quote": sentence(text, event["trigger_start"], event["trigger_end"]),
        "quad": event["quad"],
        "intensity": event["intensity"],
        "confidence": event["confidence"],
        "happening": event["happening"],
        "document": document["id"],
        "event": event["id"],
        "title": document["title"],
        "outlet": document["source"],
        "published": document["published"],
        "origin": document["origin"],
        "url": document["url"],
    }


def _distinct(rows: Sequence[RowMapping], name: str) -> list[str]:
    return list(dict.fromkeys(row[name] for row in rows if row[name]))
