"""Parquet: one report a row, read batch by batch so that memory does not grow with the file."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.inputs import Input
from dateline.reading.rows import has_text, known_columns, text_names, to_draft

ROWS_AT_ONCE = 128


def read_parquet(source: Input) -> Iterator[Draft | ReadingError]:
    """One report a row; only the columns that hold fields of a report are read."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with source.seekable() as file:
        try:
            table = pq.ParquetFile(file)
            names = table.schema_arrow.names
            if not has_text(names):
                raise ReadingError(source.name, f"no column with text (looked for {text_names()})")
            number = 0
            for batch in table.iter_batches(batch_size=ROWS_AT_ONCE, columns=known_columns(names)):
                for row in batch.to_pylist():
                    number += 1
                    yield _draft(row, f"{source.name}:{number}")
        except (pa.ArrowException, OSError) as error:
            raise ReadingError(source.name, f"no Parquet that can be read ({str(error).splitlines()[0]})") from None


def _draft(row: dict[str, object], name: str) -> Draft | ReadingError:
    try:
        return to_draft(row, name)
    except ReadingError as error:
        return error
