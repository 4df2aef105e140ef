"""Parquet with typed columns, a row group a thousand rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import IO, Any

from dateline.exports.columns import Column

ROWS_AT_ONCE = 1000


def write(rows: Iterable[Mapping[str, object]], columns: Sequence[Column], out: IO[bytes]) -> None:
    """Write the rows; none still make a file with its columns."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = _schema(columns)
    reading = iter(rows)
    with pq.ParquetWriter(out, schema) as writer:
        while some := list(islice(reading, ROWS_AT_ONCE)):
            values = [{column.name: _value(column, row.get(column.name)) for column in columns} for row in some]
            writer.write_table(pa.Table.from_pylist(values, schema))


def _schema(columns: Sequence[Column]) -> Any:
    import pyarrow as pa

    types = {
        "text": pa.string(),
        "day": pa.date32(),
        "number": pa.float64(),
        "integer": pa.int64(),
        "flag": pa.bool_(),
        "list": pa.list_(pa.string()),
        "map": pa.map_(pa.string(), pa.string()),
    }
    return pa.schema([(column.name, types[column.kind]) for column in columns])


def _value(column: Column, value: Any) -> Any:
    return list(value.items()) if column.kind == "map" and value is not None else value
