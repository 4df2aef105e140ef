"""Actors as flat rows, and the dossier of one. Here an actor is a name with a country, over all documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Select, and_, case, distinct, exists, func, select

from dateline.record import claim_answers, event_answers, schema
from dateline.record.fetching import chunks, named_by
from dateline.record.filters import Condition, Filter, document_conditions, event_conditions, named

Answer = dict[str, Any]
Group = tuple[str, str | None]


def actors(connection: Connection, asked: Filter) -> Iterator[Answer]:
    """The actors that match, those of most documents first.

    ``actor``, ``country`` and ``sector`` are about the actor itself; every other field is about the events in which
    the actor has a side.
    """
    a, sides = schema.actors.c, schema.event_sides
    grouped = (
        select(
            a.name_key,
            a.country,
            func.min(a.name).label("name"),
            func.min(a.kind).label("kind"),
            func.count(distinct(a.document)).label("documents"),
            *(func.count(case((sides.c.side == side, 1))).label(f"as_{side}") for side in ("actor", "recipient")),
        )
        .join(schema.documents, schema.documents.c.number == a.document)
        .join(sides, named_by(sides), isouter=True)
        .where(*_conditions(asked), *document_conditions(asked, connection.dialect.name))
        .group_by(a.name_key, a.country)
        .order_by(func.count(distinct(a.document)).desc(), a.name_key, a.country)
        .limit(asked.limit)
    )
    for some in chunks(connection.execute(grouped).mappings().all()):
        groups = [(row["name_key"], row["country"]) for row in some]
        sectors, claims = _sectors(connection, groups), _claims(connection, groups)
        for group, row in zip(groups, some, strict=True):
            yield {
                **{name: row[name] for name in ("name", "kind", "country")},
                "sectors": sectors[group],
                **{name: row[name] for name in ("documents", "as_actor", "as_recipient")},
                "claims": claims.get(group, 0),
            }


def _conditions(asked: Filter) -> Iterator[Condition]:
    a = schema.actors.c
    if asked.actor:
        yield named(a.name_key, asked.actor)
    if asked.country:
        yield a.country.in_([code.upper() for code in asked.country])
    if asked.sector:
        sectors = schema.actor_sectors.c
        mine = and_(sectors.document == a.document, sectors.actor == a.position)
        codes = [code.upper() for code in asked.sector]
        yield exists().where(mine, sectors.sector.in_(codes)).correlate(schema.actors)
    of_events = list(event_conditions(replace(asked, actor=(), country=(), sector=())))
    if of_events:
        e, side = schema.events.c, schema.event_sides.alias()
        part = and_(side.c.document == a.document, side.c.actor == a.id)
        event = and_(e.document == side.c.document, e.position == side.c.event)
        yield exists().where(part, event, *of_events).correlate(schema.actors)


def _of_groups(groups: Sequence[Group]) -> Condition:
    return schema.actors.c.name_key.in_([name for name, _ in groups])


def _sectors(connection: Connection, groups: Sequence[Group]) -> dict[Group, list[str]]:
    """The sectors of each group, most frequent first."""
    a, s = schema.actors.c, schema.actor_sectors.c
    counted: Select[Any] = (
        select(a.name_key, a.country, s.sector)
        .join(schema.actor_sectors, and_(s.document == a.document, s.actor == a.position))
        .where(_of_groups(groups))
        .group_by(a.name_key, a.country, s.sector)
        .order_by(func.count().desc(), s.sector)
    )
    found: dict[Group, list[str]] = defaultdict(list)
    for name, country, sector in connection.execute(counted):
        found[name, country].append(sector)
    return found


def _claims(connection: Connection, groups: Sequence[Group]) -> dict[Group, int]:
    a = schema.actors.c
    counted = select(a.name_key, a.country, func.count()).join(schema.claims, named_by(schema.claims))
    rows = connection.execute(counted.where(_of_groups(groups)).group_by(a.name_key, a.country))
    return {(name, country): number for name, country, number in rows}


def dossier(connection: Connection, name: str, asked: Filter) -> Iterator[tuple[str, Answer]]:
    """Everything that the record holds of an actor.

    Args:
        connection: to the record.
        name: whole words of the actor's name.
        asked: narrows the events and claims.

    Returns:
        (section, row): ``names``, ``roles``, ``as_actor``, ``as_recipient``, ``claims``.
    """
    for row in actors(connection, Filter(actor=(name,))):
        yield "names", row
    for row in _roles(connection, name):
        yield "roles", row
    for row in event_answers.events(connection, replace(asked, actor=(name,))):
        yield "as_actor", row
    for row in event_answers.upon(connection, name, asked):
        yield "as_recipient", row
    for row in claim_answers.claims(connection, replace(asked, source=(name,))):
        yield "claims", row


def _roles(connection: Connection, name: str) -> Iterator[Answer]:
    """Every office that some report gives the actor, with the first and last day of a report that does."""
    a, r, d = schema.actors.c, schema.roles.c, schema.documents.c
    held = (
        select(
            r.title,
            r.country,
            r.organisation,
            func.min(a.name).label("name"),
            func.min(d.published).label("first_reported"),
            func.max(d.published).label("last_reported"),
            func.count(distinct(a.document)).label("documents"),
        )
        .join(schema.actors, and_(a.document == r.document, a.position == r.actor))
        .join(schema.documents, d.number == a.document)
        .where(named(a.name_key, (name,)))
        .group_by(r.title, r.country, r.organisation)
        .order_by(func.min(d.published).asc().nulls_last(), r.title)
    )
    for row in connection.execute(held).mappings():
        yield dict(row)
