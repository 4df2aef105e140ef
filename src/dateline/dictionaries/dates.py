"""Days as dictionaries write them: ``030409``, ``20030409``, ``2003``, ``2003-04``; and stretches that they bound."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

# Two digits of a year up to this one are of this century, those above of the last.
PIVOT = 30
_DIGITS = re.compile(r"(?:(\d{4})(\d\d)(\d\d)|(\d\d)(\d\d)(\d\d)|(\d{4}))$")
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")

Days = tuple[date, date]


def digits(text: str) -> Days:
    """The first and last day of a date in digits; a day or month ``00`` is an unknown one.

    Raises:
        ValueError: when it is no date, with the reason.
    """
    found = _DIGITS.match(text)
    if found is None:
        raise ValueError(f"{text!r} is no date")
    year4, month4, day4, year2, month2, day2, year = found.groups()
    if year:
        return _days(int(year), 0, 0, text)
    if year2:
        short = int(year2)
        return _days(short + (2000 if short <= PIVOT else 1900), int(month2), int(day2), text)
    return _days(int(year4), int(month4), int(day4), text)


@lru_cache(maxsize=50_000)
def partial(text: str) -> Days | None:
    """The first and last day of a date as ``2003``, ``2003-04`` or ``2003-04-09``, with or without a time; or None."""
    found = _ISO.match(text)
    try:
        return _days(int(found[1]), int(found[2] or 0), int(found[3] or 0), text) if found else None
    except ValueError:
        return None


def _days(year: int, month: int, day: int, text: str) -> Days:
    try:
        if not month:
            return date(year, 1, 1), date(year, 12, 31)
        if not day:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except (ValueError, IndexError):
        raise ValueError(f"{text!r} is no date") from None


def restriction(text: str) -> tuple[date | None, date | None]:
    """The first and last day on which a code holds.

    Args:
        text: ``>030409`` from that day on, ``<030409`` until the day before, ``030409-050101`` from one to the other,
            or a lone date, which is that day, month or year.

    Returns:
        Both days, included; None is open.

    Raises:
        ValueError: when it is no restriction, with the reason.
    """
    text = text.replace(" ", "")
    if text.startswith(">"):
        return digits(text[1:])[0], None
    if text.startswith("<"):
        return None, digits(text[1:])[0] - timedelta(days=1)
    first, _, last = text.partition("-")
    since, until = digits(first)[0], digits(last or first)[1]
    if since > until:
        raise ValueError(f"{text!r} ends before it begins")
    return since, until
