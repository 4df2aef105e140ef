"""Actors as flat rows: every identity of the record, with codes and counts over all documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, and_, case, distinct, exists, func, select

from dateline.record import schema
from dateline.record.fetching import chunks, named_by
from dateline.record.filters import Condition, Filter, document_conditions, event_conditions
from dateline.record.judgements import Group
from dateline.record.registry_schema import identities, remembered_roles
from dateline.record.remembered import (
    identity_country,
    identity_key,
    identity_name,
    is_named,
    of_country,
    of_sector,
    with_identity,
    with_registry,
)

Answer = dict[str, Any]


def actors(connection: Connection, asked: Filter) -> Iterator[Answer]:
    """The actors that match, those of most documents first.

    ``actor``, ``country`` and ``sector`` are about the actor itself; every other field is about the events in which
    the actor has a side.
    """
    a, sides = schema.actors.c, schema.event_sides
    joined = with_identity(schema.actors.join(schema.documents, schema.documents.c.number == a.document))
    group = (identity_key().label("name_key"), identity_country().label("country"))
    in_documents = func.count(distinct(a.document))
    grouped = (
        select(
            *group,
            func.min(identity_name()).label("name"),
            func.min(a.kind).label("kind"),
            in_documents.label("documents"),
            *(func.count(case((sides.c.side == side, 1))).label(f"as_{side}") for side in ("actor", "recipient")),
        )
        .select_from(joined.outerjoin(sides, named_by(sides)))
        .where(*_conditions(asked), *document_conditions(asked, connection.dialect.name))
        .group_by(*group)
        .order_by(in_documents.desc(), *group)
        .limit(asked.limit)
    )
    for some in chunks(connection.execute(grouped).mappings().all()):
        groups = [Group(row["name_key"], row["country"]) for row in some]
        names = _names(connection, groups)
        sectors, claims = _sectors(connection, names), _claims(connection, names)
        remembered = _remembered(connection, names)
        for at, row in zip(groups, some, strict=True):
            recalled = remembered.get(at, {})
            yield {
                **{name: row[name] for name in ("name", "kind")},
                "country": row["country"] or recalled.get("country"),
                "sectors": sectors.get(at, []),
                "remembered": [name for name in ("country", "sectors", "role") if recalled.get(name)],
                **{name: row[name] for name in ("documents", "as_actor", "as_recipient")},
                "claims": claims.get(at, 0),
            }


def _conditions(asked: Filter) -> Iterator[Condition]:
    a = schema.actors.c
    if asked.actor:
        yield is_named(asked.actor)
    if asked.country:
        yield of_country([code.upper() for code in asked.country])
    if asked.sector:
        yield of_sector([code.upper() for code in asked.sector])
    of_events = list(event_conditions(replace(asked, actor=(), country=(), sector=())))
    if of_events:
        e, side = schema.events.c, schema.event_sides.alias()
        part = and_(side.c.document == a.document, side.c.actor == a.id)
        event = and_(e.document == side.c.document, e.position == side.c.event)
        yield exists().where(part, event, *of_events).correlate(schema.actors)


def _names(connection: Connection, groups: Sequence[Group]) -> Condition:
    """A condition, which an index answers, that holds of all actors of these identities, and of few others."""
    a, i = schema.actors.c, identities.c
    keys = {group.key for group in groups}
    joined = select(a.name_key).distinct().join(identities, and_(i.document == a.document, i.actor == a.position))
    return a.name_key.in_(sorted(keys | set(connection.execute(joined.where(i.name_key.in_(keys))).scalars())))


def _sectors(connection: Connection, names: Condition) -> dict[Group, list[str]]:
    """The sectors of each identity, most frequent first: pinned, else the reports', else remembered."""
    a, s, r = schema.actors.c, schema.actor_sectors.c, remembered_roles.c
    group = (identity_key(), identity_country())
    reported = with_registry(
        schema.actors.join(schema.actor_sectors, and_(s.document == a.document, s.actor == a.position))
    )
    own = select(*group, s.sector, func.count()).select_from(reported).where(names, r.actor_sectors.is_(None))
    filled = select(*group, r.actor_sectors, func.count()).select_from(with_registry(schema.actors))
    counted: dict[Group, Counter[str]] = defaultdict(Counter)
    for asked, by in ((own, s.sector), (filled.where(names, r.actor_sectors.is_not(None)), r.actor_sectors)):
        for name_key, country, sectors, number in connection.execute(asked.group_by(*group, by)):
            for sector in sectors.split():
                counted[Group(name_key, country)][sector] += number
    return {at: sorted(its, key=lambda sector: (-its[sector], sector)) for at, its in counted.items()}


def _claims(connection: Connection, names: Condition) -> dict[Group, int]:
    group = (identity_key(), identity_country())
    joined = with_identity(schema.actors.join(schema.claims, named_by(schema.claims)))
    rows = connection.execute(select(*group, func.count()).select_from(joined).where(names).group_by(*group))
    return {Group(name_key, country): number for name_key, country, number in rows}


def _remembered(connection: Connection, names: Condition) -> dict[Group, Answer]:
    """What of each identity is remembered: a country, whether sectors, whether an office."""
    r = remembered_roles.c
    group = (identity_key(), identity_country())
    found = select(*group, func.min(r.actor_country), func.count(r.actor_sectors), func.count(r.title))
    found = found.select_from(with_registry(schema.actors)).where(names, r.document.is_not(None)).group_by(*group)
    return {
        Group(name_key, country): {"country": filled, "sectors": sectors, "role": titles}
        for name_key, country, filled, sectors, titles in connection.execute(found)
    }
