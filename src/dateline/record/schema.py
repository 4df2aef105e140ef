"""Every table of the record, once, for both databases.

Invariants: what a machine said of a document hangs on ``documents.number`` and goes with it when it is coded again;
what a person decided, and what is made of all documents together, stands in the tables of ``registry_schema``.
Within a document everything has its position in the coded report, which keeps the order, and actors and events also
the id that coding gave them; ``document`` with either names it in the whole record.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)
from sqlalchemy.schema import SchemaItem
from sqlalchemy.types import TypeEngine

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_document(name: str, *columns: SchemaItem) -> Table:
    """A table whose rows belong to a document and go with it; the other key columns number them within it."""
    return Table(
        name,
        metadata,
        Column(
            "document",
            Integer,
            ForeignKey("documents.number", ondelete="CASCADE"),
            primary_key=True,
            autoincrement=False,
        ),
        *columns,
    )


def _part_of(whole: str, key: str, name: str, *columns: SchemaItem) -> Table:
    """A table whose rows belong to one row of another: ``key`` is that row's position in the document."""
    up = ForeignKeyConstraint(["document", key], [f"{whole}.document", f"{whole}.position"], ondelete="CASCADE")
    return Table(name, metadata, _key("document"), _key(key), _key("position"), *columns, up)


def _key(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True, autoincrement=False)


def _needed(name: str, kind: TypeEngine[Any] | type[TypeEngine[Any]]) -> Column[Any]:
    return Column(name, kind, nullable=False)


def _span() -> tuple[Column[Any], Column[Any]]:
    """``[start, end)`` in code points of ``documents.text``."""
    return _needed("span_start", Integer), _needed("span_end", Integer)


def _interval() -> tuple[Column[Any], ...]:
    """When something happened: days inclusive, an open side empty; the words that tell it; how it is known."""
    return (
        Column("edtf", String),
        Column("first_day", Date),
        Column("last_day", Date),
        Column("time_start", Integer),
        Column("time_end", Integer),
        _needed("basis", String),
    )


runs = Table(
    "runs",
    metadata,
    Column("number", Integer, primary_key=True),
    _needed("started", DateTime(timezone=True)),
    Column("ended", DateTime(timezone=True)),
    _needed("coder", String),
    *(Column(name, Integer, nullable=False, server_default="0") for name in ("read", "new", "unchanged", "recoded")),
    *(Column(name, Integer, nullable=False, server_default="0") for name in ("not_coded", "failed")),
)

run_failures = Table(
    "run_failures",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("run", Integer, ForeignKey("runs.number", ondelete="CASCADE"), nullable=False, index=True),
    _needed("name", Text),
    _needed("reason", Text),
)

documents = Table(
    "documents",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", String, nullable=False, unique=True),
    _needed("caller_id", Text),
    Column("origin", Text),
    Column("title", Text),
    Column("source", Text),
    Column("url", Text),
    Column("published", Date, index=True),
    Column("language", String),
    _needed("text", Text),
    Column("view", Text),
    Column("dateline_start", Integer),
    Column("dateline_end", Integer),
    Column("not_coded", Text),
    _needed("given", String),
    _needed("coder", String),
    _needed("stored", DateTime(timezone=True)),
)

document_sightings = _of_document(
    "document_sightings",
    _key("position"),
    _needed("caller_id", Text),
    Column("origin", Text),
    Column("title", Text),
    Column("source", Text),
    Column("url", Text),
    Column("published", Date),
    _needed("given", String),
)

document_dates = _of_document(
    "document_dates",
    _key("position"),
    _needed("value", Date),
    _needed("basis", String),
    Column("span_start", Integer),
    Column("span_end", Integer),
)

document_pairs = _of_document(
    "document_pairs",
    _key("position"),
    *(_needed(name, Integer) for name in ("first_start", "first_end", "second_start", "second_end")),
)

actors = _of_document(
    "actors",
    _key("position"),
    _needed("id", String),
    _needed("name", Text),
    _needed("name_key", Text),
    _needed("kind", String),
    Column("country", String, index=True),
    _needed("why", Text),
)
Index("ix_actors_name_key", actors.c.name_key)
Index("ix_actors_id", actors.c.document, actors.c.id)

actor_sectors = _part_of("actors", "actor", "actor_sectors", _needed("sector", String))
Index("ix_actor_sectors_sector", actor_sectors.c.sector)

mentions = _part_of("actors", "actor", "mentions", *_span())

roles = _part_of(
    "actors",
    "actor",
    "roles",
    _needed("title", Text),
    Column("country", String),
    Column("organisation", Text),
    *_span(),
)

times = _of_document(
    "times",
    _key("position"),
    *_span(),
    _needed("type", String),
    _needed("value", String),
    Column("edtf", String),
    Column("first_day", Date),
    Column("last_day", Date),
    _needed("why", Text),
)

places = _of_document(
    "places",
    _key("position"),
    *_span(),
    _needed("name", Text),
    _needed("name_key", Text),
    _needed("resolution", String),
    Column("country", String, index=True),
    Column("admin1", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("geonames_id", Integer),
    _needed("why", Text),
)

events = _of_document(
    "events",
    _key("position"),
    _needed("id", String),
    _needed("trigger_start", Integer),
    _needed("trigger_end", Integer),
    _needed("predicate", Text),
    Column("type", String),
    Column("mode", String),
    Column("quad", Integer),
    Column("intensity", Float),
    *_interval(),
    _needed("polarity", String),
    _needed("certainty", String),
    _needed("status", String),
    _needed("confidence", Float),
    Column("happening", String, index=True),
    _needed("why", Text),
)
Index("ix_events_type", events.c.type, events.c.mode)
Index("ix_events_days", events.c.first_day, events.c.last_day)

event_contexts = _part_of("events", "event", "event_contexts", _needed("context", String))
Index("ix_event_contexts_context", event_contexts.c.context)

event_sides = _part_of("events", "event", "event_sides", _needed("side", String), _needed("actor", String), *_span())
Index("ix_event_sides_actor", event_sides.c.document, event_sides.c.actor)

event_objects = _part_of("events", "event", "event_objects", *_span())
event_evidence = _part_of("events", "event", "event_evidence", *_span())
event_places = _part_of("events", "event", "event_places", _needed("place", Integer))
event_numbers = _part_of("events", "event", "event_numbers", _needed("name", String), _needed("figure", String))
event_sources = _part_of(
    "events",
    "event",
    "event_sources",
    _needed("claim", Integer),
    *(Column(name, String) for name in ("polarity", "certainty", "status")),
    *(Column(name, Boolean) for name in ("party", "first_hand")),
)

claims = _of_document(
    "claims",
    _key("position"),
    _needed("kind", String),
    Column("actor", String),
    _needed("source_name", Text),
    _needed("source_key", Text),
    Column("cue_key", Text),
    Column("stance", String),
    Column("standing", String),
    *_interval(),
    _needed("why", Text),
)
Index("ix_claims_actor", claims.c.document, claims.c.actor)

claim_spans = _part_of("claims", "claim", "claim_spans", _needed("part", String), *_span())

relations = _of_document(
    "relations",
    _key("position"),
    _needed("pair", Integer),
    Column("type", String),
    Column("mode", String),
    _needed("confidence", Float),
    _needed("why", Text),
)

# Children before what they hang on, so that deleting in this order never meets a foreign key.
OF_A_DOCUMENT = tuple(t for t in reversed(metadata.sorted_tables) if "document" in t.columns)
