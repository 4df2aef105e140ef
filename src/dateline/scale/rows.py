"""Rows of the contract's input, from a file of JSON Lines or from objects, to reports; a bad row keeps its place."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dateline.errors import ReadingError, UsageError
from dateline.reading import Limits, from_row
from dateline.report import CodedReport, DateCandidate, Report, View

# Bytes; a longer line is no report, and parsing it would take many times its size in memory.
LONGEST_LINE = Limits().line


@contextmanager
def rows(source: str) -> Iterator[Iterator[Report | CodedReport]]:
    """Open JSON Lines for reading.

    Args:
        source: a path, or ``-`` for standard input.

    Returns:
        For each line that is not blank, the report, or a report without text whose ``not_coded`` tells what is wrong.

    Raises:
        UsageError: when the file cannot be opened.
    """
    if source == "-":
        yield _reports(sys.stdin.buffer, "standard input")
        return
    with ExitStack() as stack:
        try:
            file = stack.enter_context(Path(source).open("rb"))
        except OSError as error:
            raise UsageError(f"{source}: {error.strerror}") from error
        yield _reports(file, source)


def _reports(file: BinaryIO, name: str) -> Iterator[Report | CodedReport]:
    number = 0
    while line := file.readline(LONGEST_LINE):
        number += 1
        where = f"{name}:{number}"
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            _skip_line(file)
            yield bad_row(where, f"the line is longer than {LONGEST_LINE // 1_000_000} MB", where)
        elif line.strip():
            yield _report(line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line, where)


def _skip_line(file: BinaryIO) -> None:
    while (rest := file.readline(LONGEST_LINE)) and not rest.endswith(b"\n"):
        pass


def _report(line: bytes, where: str) -> Report | CodedReport:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return bad_row(where, f"no JSON ({error})", where)
    return to_report(row, where) if isinstance(row, dict) else bad_row(where, "no JSON object", where)


def to_report(item: object, where: str, published: date | str | None = None) -> Report | CodedReport:
    """Anything that can be coded -> its report, or a report without text that says what is wrong with it.

    Args:
        item: a text, a row of the contract's input, or a report.
        where: what to call it when it has no name.
        published: day of publication where the item gives none.
    """
    if isinstance(item, Report):
        return item if item.published or not published else _dated(item, published)
    row = {"text": item} if isinstance(item, str) else item
    if not isinstance(row, Mapping):
        return bad_row(where, "no JSON object", where)
    name = str(row["id"]) if row.get("id") is not None else where
    given = {"published": str(published)} if published and not row.get("published") else {}
    try:
        return from_row({**row, **given}, where)
    except ReadingError as error:
        return bad_row(name, error.reason, where)
    except Exception as error:  # whatever a row holds, the rows after it are read
        return bad_row(name, f"a field has a value that makes no sense ({error})", where)


def _dated(report: Report, published: date | str) -> Report:
    day = published if isinstance(published, date) else date.fromisoformat(published)
    return replace(report, published=day, dates=(DateCandidate(day, "given"), *report.dates))


def bad_row(name: str, reason: str, origin: str) -> CodedReport:
    """A place in the output for a row that cannot be read."""
    return CodedReport(Report(name, "", View("", None, ()), origin=origin), not_coded=reason)
