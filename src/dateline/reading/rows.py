"""Rows with named columns -> drafts: the contract's own names, and those that other people's exports use."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from dateline.errors import ReadingError
from dateline.knowledge import listed, load
from dateline.reading.days import find_days
from dateline.reading.draft import Draft
from dateline.report import Span

NOTHING = frozenset(("", "null", "none", "nan", "nat", "n/a", "na", "-", "unknown", "undated", "0000-00-00"))
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:$|[T\s])|(\d{4})(\d{2})(\d{2})(?:$|T\d)")
# Seconds since 1970 between 1973 and 2100; thousands of them are milliseconds.
EPOCH = (100_000_000, 4_102_444_800)


def to_draft(row: Mapping[str, Any], name: str) -> Draft:
    """A row -> the draft of its report.

    Args:
        row: columns by name.
        name: file and row as the user would call it.

    Returns:
        The draft; ``given`` is the day that the row states.

    Raises:
        ReadingError: when there is no text, or a column has a value that makes no sense.
    """
    fields = _fields(row)
    text = fields.get("text")
    if not isinstance(text, str):
        raise ReadingError(name, "no text" if text is None else f"the text is no text but {_kind(text)}")
    return Draft(
        text=text,
        origin=name,
        id=_words(fields.get("id"), "id", name),
        title=_words(fields.get("title"), "title", name),
        source=_words(fields.get("source"), "source", name),
        url=_words(fields.get("url"), "url", name),
        language=language_code(_words(fields.get("language"), "language", name)),
        given=to_day(fields.get("published"), name),
        pairs=_pairs(fields.get("pairs"), len(text), name),
    )


@cache
def _columns() -> dict[str, tuple[str, ...]]:
    return {row["field"]: listed(row["names"]) for row in load("reading/columns")}


def _fields(row: Mapping[str, Any]) -> dict[str, Any]:
    """The row under the contract's names; of several columns for one field the first that is not empty wins."""
    plain: dict[str, Any] = {}
    for key, value in row.items():
        plain.setdefault(re.sub(r"[\s-]+", "_", str(key).strip().lower()), value)
    found = {}
    for field, names in _columns().items():
        present = [plain[name] for name in names if name in plain]
        filled = [value for value in present if value is not None and value != ""]
        if present:
            found[field] = (filled or present)[0]
    return found


def _kind(value: object) -> str:
    return {dict: "an object", list: "a list", bool: "true or false"}.get(type(value), "a number")


def _words(value: object, column: str, name: str) -> str | None:
    if value is None or (isinstance(value, float) and value != value):
        return None
    if isinstance(value, dict):
        # Many interfaces nest the outlet: {"source": {"name": "..."}}.
        value = value.get("name") or value.get("title") or value.get("id")
    if isinstance(value, (str, int)) and not isinstance(value, bool):
        return str(value).strip() or None
    if value is None or isinstance(value, float):
        return None if value is None else str(value)
    raise ReadingError(name, f"{column} is no text but {_kind(value)}")


def language_code(words: str | None) -> str | None:
    """ "en-US", "EN" and "eng" -> "en"; a name stays as it is in small letters."""
    if words is None or words.lower() in NOTHING:
        return None
    code = re.split(r"[-_]", words.lower())[0]
    return {"eng": "en", "english": "en"}.get(code, code)


def to_day(value: object, name: str) -> date | None:
    """The day that a cell states.

    Args:
        value: ISO 8601, RFC 2822, a day in words, seconds or milliseconds since 1970, a date or datetime.
        name: for the message.

    Returns:
        The day as written, without turning it to another time zone; None for an empty cell or a usual placeholder.

    Raises:
        ReadingError: when it is no day ("2023-02-30"), or could be two ("02/03/2023"). A wrong day would date every
            event of the report wrongly, so it is not dropped in silence.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return None if value != value else _since_1970(value, name)
    words = str(value).strip() if value is not None else ""
    if words.lower() in NOTHING:
        return None
    return _from_words(words, name)


def _since_1970(value: float, name: str) -> date:
    seconds = value / 1000 if value >= EPOCH[1] else value
    if 19_000_101 <= value <= 21_991_231 and value == int(value):
        return _from_words(str(int(value)), name)
    if not EPOCH[0] <= seconds <= EPOCH[1]:
        raise ReadingError(name, f"published {value} is no day; write it as YYYY-MM-DD")
    return datetime.fromtimestamp(seconds, UTC).date()


def _from_words(words: str, name: str) -> date:
    problem = ReadingError(name, f"published {words[:40]!r} is no day; write it as YYYY-MM-DD")
    if iso := ISO.match(words):
        try:
            return date(*(int(part) for part in iso.groups() if part))
        except ValueError:
            raise problem from None
    if words.isdigit():
        return _since_1970(float(words), name)
    try:
        return parsedate_to_datetime(words).date()
    except (ValueError, TypeError, IndexError):
        pass
    days = find_days(words)
    if len(days) != 1 or days[0].value is None:
        raise problem
    if days[0].swapped:
        raise ReadingError(name, f"published {words[:40]!r} could be two days; write it as YYYY-MM-DD")
    return days[0].value


def _pairs(value: object, length: int, name: str) -> tuple[tuple[Span, Span], ...]:
    if value is None or value == "":
        return ()
    try:
        pairs = tuple((Span(*a), Span(*b)) for a, b in value)  # type: ignore[attr-defined]
        inside = all(0 <= s.start < s.end <= length for pair in pairs for s in pair)
    except (TypeError, ValueError):
        inside = False
    if not inside:
        raise ReadingError(name, "pairs are not of the form [[[start, end], [start, end]], ...] inside the text")
    return pairs


def has_text(columns: Iterable[str]) -> bool:
    """Whether some column has a name under which the text is looked for."""
    return "text" in _fields(dict.fromkeys(columns))


def text_names() -> str:
    """The names of columns under which the text is looked for, for messages."""
    return ", ".join(_columns()["text"])


def known_columns(columns: Iterable[str]) -> list[str]:
    """Those columns that hold some field of a report."""
    return [column for column in columns if _fields({column: None})]
