"""The tables of the registry: what people decided about actors, and what follows from that and from all documents.

Invariants: ``judgements`` names documents and actors by their lasting ids and names and hangs on nothing, so that it
outlives coding, and no row of it is ever removed. The other two are derived: they have at most one row for an actor of
a document, go with it when it is coded again, and are made anew by ``learning``.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, Date, DateTime, ForeignKeyConstraint, Index, Integer, String, Table, Text

from dateline.record.schema import metadata


def _of_actor(name: str, *columns: Column[Any]) -> Table:
    """A table with at most one row for an actor of a document: ``actor`` is its position there."""
    keys = (Column(key, Integer, primary_key=True, autoincrement=False) for key in ("document", "actor"))
    up = ForeignKeyConstraint(["document", "actor"], ["actors.document", "actors.position"], ondelete="CASCADE")
    return Table(name, metadata, *keys, *columns, up)


identities = _of_actor(
    "identities",
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("country", String),
    Column("split", Integer),
    Column("why", Text, nullable=False),
)
Index("ix_identities_name_key", identities.c.name_key)

remembered_roles = _of_actor(
    "remembered_roles",
    Column("name", Text, nullable=False),
    Column("title", Text),
    Column("country", String),
    Column("organisation", Text),
    Column("since", Date),
    Column("until", Date),
    Column("evidence", String),
    Column("actor_country", String),
    Column("actor_sectors", Text),
    Column("why", Text, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("verb", String, nullable=False),
    Column("verdict", String, nullable=False),
    Column("author", Text, nullable=False),
    Column("made", DateTime(timezone=True), nullable=False),
    Column("reason", Text),
    Column("name", Text, nullable=False),
    Column("name_key", Text, nullable=False),
    Column("country", String),
    Column("other_name", Text),
    Column("other_key", Text),
    Column("other_country", String),
    Column("report", String),
    Column("report_actor", String),
    Column("new_name", Text),
    Column("new_country", String),
    Column("new_sectors", Text),
    Column("new_title", Text),
    Column("since", Date),
    Column("until", Date),
    Column("undone", DateTime(timezone=True)),
    Column("undone_by", Text),
    Column("undone_reason", Text),
)
