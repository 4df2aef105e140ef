"""When a holiday falls: rules from ``knowledge/times/holidays``, reckoned for any year.

Methods: Easter by the anonymous Gregorian and the Julian computus; the Islamic year by the tabular calendar, whose days
can differ by one from the sighted moon and are marked approximate; the Hebrew year by its own arithmetic
(molad and the four postponements).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from dateline.knowledge import listed, load
from dateline.when.stretches import Stretch, day, span

ISLAMIC_EPOCH = (
    227014  # proleptic Gregorian ordinal of 1 Muharram 1 by the astronomical epoch, the nearer to the Saudi calendar
)
HEBREW_EPOCH = -1373427  # what is added to days since the Hebrew epoch to make such an ordinal


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday's usual name, the rule that reckons it, and how many days it lasts."""

    name: str
    rule: str
    days: int


@cache
def holidays() -> dict[str, Holiday]:
    """Every spelling in lower case with its holiday."""
    found: dict[str, Holiday] = {}
    for row in load("times/holidays"):
        names = listed(row["names"])
        found.update({n.lower(): Holiday(names[0], row["rule"], int(row["days"] or 1)) for n in names})
    return found


@cache
def any_holiday() -> str:
    """A pattern for the name of any holiday, the longest first."""
    return "(?:" + "|".join(re.escape(n) for n in sorted(holidays(), key=lambda n: (-len(n), n))) + ")"


def falls(holiday: Holiday, year: int) -> tuple[Stretch, ...]:
    """The holiday's days in a year: mostly once, none when it is not known, twice for some of the Islamic year."""
    rough = holiday.rule.startswith("hijri")
    found: list[Stretch] = []
    for first in _firsts(holiday.rule, year):
        if holiday.days == 1:
            found.append(replace(day(first), edtf=f"{first.isoformat()}~") if rough else day(first))
        else:
            found.append(span(first, first + timedelta(days=holiday.days - 1), rough))
    return tuple(found)


def _firsts(rule: str, year: int) -> list[date]:
    """The days on which a rule's holiday begins in a year."""
    kind, _, rest = rule.partition(" ")
    if kind == "fixed":
        return [date.fromisoformat(f"{year:04}-{rest}")]
    if kind == "easter":
        return [easter(year) + timedelta(days=int(rest))]
    if kind == "orthodox":
        return [orthodox_easter(year) + timedelta(days=int(rest))]
    if kind == "table":
        rows = (row for row in load("times/moveable") if row["name"] == rest)
        return [date.fromisoformat(d) for row in rows for d in listed(row["days"]) if d.startswith(f"{year:04}")]
    numbers = [int(n) for n in rest.split()]
    if kind == "nth":
        return [nth_weekday(year, *numbers[:3]) + timedelta(days=numbers[3])]
    if kind == "hebrew":
        return [hebrew(year + (3761 if 7 <= numbers[0] < 10 else 3760), *numbers)]
    islamic_year = (year - 622) * 33 // 32
    days = (islamic(islamic_year + n, *numbers) for n in (-1, 0, 1, 2))
    return [d for d in days if d.year == year]


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (1 is Monday) of a month; -1 is its last."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7 - 7 * (nth + 1))


def easter(year: int) -> date:
    """Western Easter Sunday (anonymous Gregorian computus)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, at = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, at + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar (Meeus' Julian computus)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, at = divmod(d + e + 114, 31)
    return date(year, month, at + 1) + timedelta(days=year // 100 - year // 400 - 2)


def islamic(year: int, month: int, at: int) -> date:
    """A day of the tabular Islamic calendar."""
    ordinal = ISLAMIC_EPOCH - 1 + at + (59 * (month - 1) + 1) // 2 + 354 * (year - 1) + (3 + 11 * year) // 30
    return date.fromordinal(ordinal)


def hebrew(year: int, month: int, at: int) -> date:
    """A day of the Hebrew calendar, months counted from Nisan; Adar of a leap year is its second."""
    new_year = _hebrew_new_year(year)
    length = _hebrew_new_year(year + 1) - new_year
    leap = (7 * year + 1) % 19 < 7
    lengths = [30, 29 + (length % 10 == 5), 30 - (length % 10 == 3), 29, 30, *([30] if leap else []), 29]
    lengths += [30, 29, 30, 29, 30, 29]
    # The civil year starts with Tishri, the seventh month from Nisan.
    place = month - 7 if month >= 7 else month + 5 + leap
    if month == 12 and leap:
        place += 1
    return date.fromordinal(new_year + sum(lengths[:place]) + at - 1)


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    before, after = _elapsed(year - 1), _elapsed(year + 1)
    this = _elapsed(year)
    late = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return HEBREW_EPOCH + this + late


def _elapsed(year: int) -> int:
    """Days to the new year by its molad, and the postponement that keeps Yom Kippur off Friday and Sunday."""
    months = (235 * year - 234) // 19
    days = months * 29 + (12084 + 13753 * months) // 25920
    return days + ((3 * (days + 1)) % 7 < 3)
