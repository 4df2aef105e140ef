"""Plain text and Markdown: the whole file is one report, its text kept as decoded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.inputs import Input
from dateline.reading.markdown import FRONT_MATTER
from dateline.reading.rows import language_code, to_day

# No encoding takes more bytes for a code point.
WIDEST = 4
FIELD = re.compile(r"^([A-Za-z][\w-]*)\s*:\s*(.+?)\s*$", re.MULTILINE)


def read_plain(source: Input) -> Iterator[Draft]:
    """One report from a file of text."""
    yield Draft(_text(source), source.name, url=source.url, made=source.made)


def read_markdown(source: Input) -> Iterator[Draft]:
    """One report from Markdown; front matter between lines of ``---`` gives title, date, source, address, language."""
    text = _text(source)
    front = FRONT_MATTER.match(text)
    fields = {key.lower(): value.strip("\"'") for key, value in FIELD.findall(front[1])} if front else {}
    yield Draft(
        text,
        source.name,
        title=fields.get("title"),
        source=fields.get("source") or fields.get("publisher"),
        url=fields.get("url") or fields.get("link"),
        language=language_code(fields.get("language") or fields.get("lang")),
        metadata=_days(fields),
        made=source.made,
        markup="markdown",
    )


def _days(fields: dict[str, str]) -> tuple[date, ...]:
    found = []
    for key in ("published", "date"):
        try:
            found.append(to_day(fields.get(key), key))
        except ReadingError:
            continue
    return tuple(day for day in found if day)


def _text(source: Input) -> str:
    return source.text(source.limits.characters * WIDEST)
