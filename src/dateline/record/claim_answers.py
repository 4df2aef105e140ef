"""Claims as flat rows: who says it, when, in which words, and which events they tell of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, exists, select

from dateline.record import schema
from dateline.record.fetching import Key, chunks, documents_of, keys, named_by, parts, rows_by_key
from dateline.record.filters import (
    Condition,
    Filter,
    document_conditions,
    event_conditions,
    interval_conditions,
)
from dateline.record.remembered import of_side, with_registry
from dateline.record.source_filters import of_claim, said_by

Answer = dict[str, Any]


def claims(connection: Connection, asked: Filter) -> Iterator[Answer]:
    """The claims that match, by document and place in it.

    ``source`` names who claims; ``since`` and ``until`` are about the day it was said; every other field is about the
    events that the claim tells of.
    """
    c = schema.claims.c
    selected: Select[Any] = (
        select(c.document, c.position)
        .join(schema.documents, schema.documents.c.number == c.document)
        .where(*_conditions(asked), *document_conditions(asked, connection.dialect.name))
        .order_by(c.document, c.position)
        .limit(asked.limit)
    )
    for some in chunks(keys(connection, selected)):
        yield from rows_at(connection, some)


def _conditions(asked: Filter) -> Iterator[Condition]:
    c = schema.claims.c
    if asked.source:
        yield said_by(asked.source)
    yield from interval_conditions(asked, c.first_day, c.last_day)
    yield from of_claim(asked.sources)
    whole = replace(asked.sources, according_to=(), stance=(), standing=(), cue=())
    of_events = list(event_conditions(replace(asked, source=(), sources=whole, since=None, until=None)))
    if of_events:
        link, e = schema.event_sources.c, schema.events.c
        mine = and_(link.document == c.document, link.claim == c.position)
        event = and_(e.document == link.document, e.position == link.event)
        yield exists().where(mine, event, *of_events).correlate(schema.claims)


def rows_at(connection: Connection, some: Sequence[Key]) -> Iterator[Answer]:
    """The rows of the claims at these keys, in this order."""
    found = rows_by_key(connection, schema.claims, some)
    documents = documents_of(connection, some)
    spans = parts(connection, schema.claim_spans, schema.claim_spans, "claim", some)
    link = schema.event_sources
    told = and_(schema.events.c.document == link.c.document, schema.events.c.position == link.c.event)
    events = parts(connection, link.join(schema.events, told), link, "claim", some)
    names = _names(connection, some)
    for at in some:
        yield _row(found[at], documents[at[0]], spans[at], events[at], names.get(at))


def _names(connection: Connection, some: Sequence[Key]) -> dict[Key, RowMapping]:
    """The actors who claim."""
    numbers = {number for number, _ in some}
    c = schema.claims
    found = select(c.c.document, c.c.position, *of_side()).select_from(
        with_registry(c.join(schema.actors, named_by(c)))
    )
    rows = connection.execute(found.where(c.c.document.in_(numbers))).mappings()
    return {(row["document"], row["position"]): row for row in rows}


def _row(
    claim: RowMapping,
    document: RowMapping,
    spans: Sequence[RowMapping],
    events: Sequence[RowMapping],
    actor: RowMapping | None,
) -> Answer:
    def words(part: str) -> str:
        return " … ".join(document["text"][s["span_start"] : s["span_end"]] for s in spans if s["part"] == part)

    return {
        "said": claim["edtf"],
        "start": claim["first_day"],
        "end": claim["last_day"],
        "source": actor["name"] if actor else claim["source_name"],
        "country": actor["country"] if actor else None,
        "remembered": [actor["name"]] if actor and actor["is_remembered"] else [],
        "remembered_role": actor["remembered_title"] if actor else None,
        "source_words": claim["source_name"],
        "cue": words("cue"),
        "kind": claim["kind"],
        "stance": claim["stance"],
        "standing": claim["standing"],
        "content": " ".join(words("content").split()),
        "events": [" ".join(filter(None, (e["type"] or e["predicate"], e["mode"]))) for e in events],
        "document": document["id"],
        "claim": claim["position"],
        "title": document["title"],
        "outlet": document["source"],
        "published": document["published"],
        "origin": document["origin"],
        "url": document["url"],
    }
