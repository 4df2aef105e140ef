"""JSON Lines with one report a line, and JSON files with one object or one list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.encodings import decode
from dateline.reading.inputs import MEGA, Input
from dateline.reading.rows import to_draft

# Under which key exports keep their list of reports.
LISTS = ("articles", "documents", "docs", "items", "reports", "results", "data", "rows", "records")


def read_jsonl(source: Input) -> Iterator[Draft | ReadingError]:
    """One report a line; a line that is no report comes as an error that names it."""
    for number, line in source.lines():
        name = f"{source.name}:{number}"
        if line is None:
            yield ReadingError(name, f"the line is longer than {source.limits.line // MEGA} MB")
        elif line.strip():
            yield _draft(decode(line), name)


def read_json(source: Input) -> Iterator[Draft | ReadingError]:
    """A file that is one JSON value: a report, a list of reports, or an object that holds such a list.

    A file that is JSON Lines in spite of its name is read as such.
    """
    text = source.text()
    try:
        value = json.loads(text)
    except RecursionError:
        raise ReadingError(source.name, "no JSON (nested too deeply)") from None
    except ValueError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.lstrip().startswith("{") for line in lines[:2]):
            raise ReadingError(source.name, f"no JSON ({error})") from None
        yield from (_draft(line, f"{source.name}:{n}") for n, line in enumerate(text.splitlines(), 1) if line.strip())
        return
    for number, row in enumerate(_rows(value), 1):
        yield _from_value(row, source.name if row is value else f"{source.name}:{number}")


def _rows(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        held = next((value[key] for key in LISTS if isinstance(value.get(key), list)), None)
        return [value] if held is None else held
    return [value]


def _draft(line: str, name: str) -> Draft | ReadingError:
    try:
        return _from_value(json.loads(line), name)
    except RecursionError:
        return ReadingError(name, "no JSON (nested too deeply)")
    except ValueError as error:
        return ReadingError(name, f"no JSON ({error})")


def _from_value(value: Any, name: str) -> Draft | ReadingError:
    if not isinstance(value, dict):
        return ReadingError(name, "no JSON object")
    try:
        return to_draft(value, name)
    except ReadingError as error:
        return error
