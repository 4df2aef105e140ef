"""CSV and its relatives: one report a row, columns by their names in the first row."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.encodings import decode, legacy
from dateline.reading.inputs import MEGA, Input
from dateline.reading.rows import has_text, text_names, to_draft

DELIMITERS = ",;\t|"


def read_csv(source: Input) -> Iterator[Draft | ReadingError]:
    """One report a row. A row with too many cells, or without text, comes as an error that names its line."""
    # The module's own limit, 131,072 characters, is less than a long report; it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), source.limits.line))
    problems: list[ReadingError] = []
    rows = csv.reader(_lines(source, problems), delimiter=_delimiter(source.head))
    header = _next(rows, source.name)
    if not isinstance(header, list) or not has_text(header):
        raise ReadingError(source.name, f"no column with text in the first row (looked for {text_names()})")
    while (cells := _next(rows, source.name)) is not None:
        yield from problems
        problems.clear()
        if isinstance(cells, ReadingError):
            yield cells
        elif any(cell.strip() for cell in cells):
            yield _draft(header, cells, f"{source.name}:{rows.line_num}")
    yield from problems


def _lines(source: Input, problems: list[ReadingError]) -> Iterator[str]:
    """Lines as the csv module wants them; those above the limit are left out and noted."""
    # Lines that are not UTF-8 are read alike, in what the head as a whole looks like.
    encoding = legacy(source.head)
    for number, line in source.lines():
        if line is None:
            name = f"{source.name}:{number}"
            problems.append(ReadingError(name, f"the line is longer than {source.limits.line // MEGA} MB"))
            continue
        try:
            yield line.decode("utf-8").replace("\0", "") + "\n"
        except UnicodeDecodeError:
            yield line.decode(encoding, "replace").replace("\0", "") + "\n"


def _delimiter(head: bytes) -> str:
    """The mark that parts the column names."""
    first = decode(head).lstrip().split("\n", 1)[0]
    return max(DELIMITERS, key=lambda mark: (first.count(mark), -DELIMITERS.index(mark)))


def _next(rows: Iterator[list[str]], name: str) -> list[str] | ReadingError | None:
    try:
        return next(rows, None)
    except csv.Error as error:
        return ReadingError(f"{name}:{getattr(rows, 'line_num', 0)}", f"a broken row ({error})")


def _draft(header: list[str], cells: list[str], name: str) -> Draft | ReadingError:
    if len(cells) > len(header):
        return ReadingError(name, f"{len(cells)} cells for {len(header)} columns")
    try:
        return to_draft(dict(zip(header, cells, strict=False)), name)
    except ReadingError as error:
        return error
