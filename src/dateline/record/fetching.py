"""Rows in bulk: keys first, then what belongs to some hundred of them at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, FromClause, RowMapping, Select, Table, and_, select, tuple_

from dateline.record.schema import actors, documents

T = TypeVar("T")
# (number of the document, position in it) of an event, claim or actor.
Key = tuple[int, int]
Grouped = dict[Key, list[RowMapping]]

# Rows of an answer that are fetched together.
AT_ONCE = 200


def chunks(items: Sequence[T], size: int = AT_ONCE) -> Iterator[Sequence[T]]:
    """The items in lists of at most ``size``."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def keys(connection: Connection, asked: Select[Any]) -> list[Key]:
    """The keys that a statement selects, in its order."""
    return [(row[0], row[1]) for row in connection.execute(asked)]


def rows_by_key(connection: Connection, table: Table, some: Sequence[Key]) -> dict[Key, RowMapping]:
    """The rows of a table of documents' parts at these keys."""
    found = select(table).where(tuple_(table.c.document, table.c.position).in_(some))
    return {(row["document"], row["position"]): row for row in connection.execute(found).mappings()}


def parts(
    connection: Connection,
    source: FromClause,
    table: Table,
    owner: str,
    some: Sequence[Key],
    shown: Sequence[ColumnElement[Any]] = (),
) -> Grouped:
    """The rows that belong to these keys, in order.

    Args:
        connection: to the record.
        source: ``table``, or a join that starts with it.
        table: where ``document``, the owner's column and ``position`` are.
        owner: the column that holds the position of the row they belong to.
        some: the keys.
        shown: columns besides those of ``table``; without them, all that ``source`` has.
    """
    at = (table.c.document, table.c[owner])
    every = shown or reversed(list(source.c))
    columns: dict[str, ColumnElement[Any]] = {column.name: column for column in (*every, *table.c)}
    found = select(*columns.values()).select_from(source).where(tuple_(*at).in_(some)).order_by(*at, table.c.position)
    grouped: Grouped = defaultdict(list)
    for row in connection.execute(found).mappings():
        grouped[row["document"], row[owner]].append(row)
    return grouped


def documents_of(connection: Connection, some: Sequence[Key]) -> dict[int, RowMapping]:
    """The documents that the keys name, with their texts."""
    found = select(documents).where(documents.c.number.in_({number for number, _ in some}))
    return {row["number"]: row for row in connection.execute(found).mappings()}


def named_by(table: Table) -> ColumnElement[bool]:
    """The condition that joins a table's ``actor`` to the actor it names."""
    return and_(actors.c.document == table.c.document, actors.c.id == table.c.actor)
