"""The address of a request -> what the record is asked. The same names as the options of the commands."""

from __future__ import annotations

from datetime import date
from typing import Any

from starlette.datastructures import QueryParams

from dateline.errors import UsageError
from dateline.record import Filter, Sources

LISTS = ("actor", "recipient", "country", "sector", "type", "mode", "context", "place", "status", "source")
OF_SOURCES = ("according_to", "not_according_to", "stance", "standing", "cue")
FLAGS = ("single_source", "denied")
WORDS = ("text", "document")
DAYS = ("since", "until")
ALONE = ("limit", "min_confidence", "on")
MOST_ROWS = 1000
ROWS = 100


def asked(query: QueryParams) -> Filter:
    """The filter that an address asks for, with one row more than its limit, so that the answer can say "more".

    Raises:
        UsageError: for a name that is no filter, a day that is none, a number out of range.
    """
    unknown = [name for name in query if name not in (*LISTS, *OF_SOURCES, *FLAGS, *WORDS, *DAYS, *ALONE)]
    if unknown:
        raise UsageError(f"{unknown[0]}: no such filter")
    fields: dict[str, Any] = {name: tuple(v for v in query.getlist(name) if v) for name in LISTS}
    fields |= {name: query.get(name) or None for name in WORDS}
    fields |= {name: day(query, name) for name in DAYS}
    of_sources: dict[str, Any] = {name: tuple(v for v in query.getlist(name) if v) for name in OF_SOURCES}
    of_sources |= {name: query.get(name, "") not in ("", "0", "false") for name in FLAGS}
    fields["sources"] = Sources(**of_sources)
    return Filter(**fields, min_confidence=number(query, "min_confidence", 1.0), limit=limit(query) + 1)


def limit(query: QueryParams) -> int:
    """How many rows are asked for: ``ROWS`` when the address does not say, never above ``MOST_ROWS``."""
    wanted = number(query, "limit", MOST_ROWS)
    return ROWS if wanted is None else max(1, int(wanted))


def day(query: QueryParams, name: str) -> date | None:
    """A day of the address."""
    value = query.get(name)
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise UsageError(f"{name}: {value} is no day; write it as 2021-06-14") from None


def number(query: QueryParams, name: str, most: float) -> float | None:
    """A number of the address between 0 and ``most``."""
    value = query.get(name)
    try:
        found = float(value) if value else None
    except ValueError:
        raise UsageError(f"{name}: {value} is no number") from None
    if found is not None and not 0 <= found <= most:
        raise UsageError(f"{name}: {value} is not between 0 and {most:g}")
    return found
