"""Stretches of the calendar: days, weeks, seasons, centuries, each with its TIMEX3 value, EDTF and first and last day.

Parts are wide on purpose, for they bound: early May is its first half, late May its second, mid-May the 10th to 20th.
Seasons are those of the northern hemisphere by whole months; winter 2022 begins in December 2022.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Grain = Literal["day", "week", "month", "season", "quarter", "half", "year", "decade", "century", "span"]

SEASONS = {"SP": (3, 21), "SU": (6, 22), "FA": (9, 23), "WI": (12, 24)}
YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "start": (1, 1), "end": (12, 12)}
DECADE_PARTS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "start": (0, 1), "end": (8, 9)}
CENTURY_PARTS = {"early": (0, 33), "mid": (34, 66), "late": (67, 99), "start": (0, 9), "end": (90, 99)}
HALVES = {1: (1, 6), 2: (7, 12)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days ``start`` to ``end`` (inclusive, None for an open or unknown side) and how they are written."""

    value: str
    edtf: str | None
    start: date | None
    end: date | None
    grain: Grain


def day(at: date) -> Stretch:
    """One day."""
    return Stretch(at.isoformat(), at.isoformat(), at, at, "day")


def span(start: date, end: date, rough: bool = False, grain: Grain = "span") -> Stretch:
    """From one day to another; ``rough`` marks both as approximate."""
    mark = "~" if rough else ""
    text = f"{start.isoformat()}/{end.isoformat()}"
    return Stretch(text, f"{start.isoformat()}{mark}/{end.isoformat()}{mark}", start, end, grain)


def week(at: date) -> Stretch:
    """The ISO week, Monday to Sunday, that holds a day."""
    first = at - timedelta(days=at.weekday())
    year, number, _ = at.isocalendar()
    return replace(span(first, first + timedelta(days=6), grain="week"), value=f"{year}-W{number:02}")


def weekend(at: date) -> Stretch:
    """Saturday and Sunday of the ISO week that holds a day."""
    saturday = at + timedelta(days=5 - at.weekday())
    year, number, _ = at.isocalendar()
    return replace(span(saturday, saturday + timedelta(days=1), grain="week"), value=f"{year}-W{number:02}-WE")


def month(year: int, number: int, part: str = "") -> Stretch:
    """A month, or its early, mid or late part."""
    last = monthrange(year, number)[1]
    text = f"{year:04}-{number:02}"
    days = {"early": (1, 15), "mid": (10, 20), "late": (15, last), "start": (1, 7), "end": (last - 6, last)}.get(part)
    if days is None:
        return Stretch(text, text, date(year, number, 1), date(year, number, last), "month")
    return replace(span(date(year, number, days[0]), date(year, number, days[1]), rough=True), value=text)


def months(first: date, last: date) -> tuple[date, date]:
    """The first day of one month to the last day of another."""
    return date(first.year, first.month, 1), date(last.year, last.month, monthrange(last.year, last.month)[1])


def season(year: int, code: str) -> Stretch:
    """A season of a year by its TIMEX3 code (SP, SU, FA, WI)."""
    first, number = SEASONS[code]
    ends = month(year + (first == 12), (first + 1) % 12 + 1).end
    return Stretch(f"{year:04}-{code}", f"{year:04}-{number}", date(year, first, 1), ends, "season")


def quarter(year: int, number: int) -> Stretch:
    """A calendar quarter; EDTF writes the four as 33 to 36."""
    ends = month(year, 3 * number).end
    return Stretch(f"{year:04}-Q{number}", f"{year:04}-{32 + number}", date(year, 3 * number - 2, 1), ends, "quarter")


def half(year: int, number: int) -> Stretch:
    """A half of a year; EDTF writes the two as 40 and 41."""
    first, last = HALVES[number]
    ends = month(year, last).end
    return Stretch(f"{year:04}-H{number}", f"{year:04}-{39 + number}", date(year, first, 1), ends, "half")


def year(number: int, part: str = "") -> Stretch:
    """A year, or its early, mid or late part."""
    text = f"{number:04}"
    if part not in YEAR_PARTS:
        return Stretch(text, text, date(number, 1, 1), date(number, 12, 31), "year")
    first, last = YEAR_PARTS[part]
    ends = month(number, last).end
    edtf = f"{text}-{first:02}~" if first == last else f"{text}-{first:02}~/{text}-{last:02}~"
    return Stretch(text, edtf, date(number, first, 1), ends, "span")


def decade(first: int, part: str = "") -> Stretch:
    """A decade by its first year, or its early, mid or late part."""
    text = f"{first // 10:03}X"
    if part not in DECADE_PARTS:
        return Stretch(text, text, date(first, 1, 1), date(first + 9, 12, 31), "decade")
    low, high = (first + n for n in DECADE_PARTS[part])
    return Stretch(text, f"{low:04}~/{high:04}~", date(low, 1, 1), date(high, 12, 31), "span")


def century(number: int, part: str = "") -> Stretch:
    """A century by its ordinal, counted as reports do: the 20th is 1900 to 1999."""
    first = 100 * (number - 1)
    text = f"{number - 1:02}XX"
    if part not in CENTURY_PARTS:
        return Stretch(text, text, date(max(first, 1), 1, 1), date(first + 99, 12, 31), "century")
    low, high = (first + n for n in CENTURY_PARTS[part])
    return Stretch(text, f"{low:04}~/{high:04}~", date(max(low, 1), 1, 1), date(high, 12, 31), "span")


def moved(at: date, count: int, unit: str) -> date:
    """A day ``count`` units later (earlier when negative); 31 January and a month is the last of February."""
    steps = {"day": 1, "night": 1, "week": 7, "weekend": 7, "fortnight": 14}
    if unit in steps:
        return at + timedelta(days=steps[unit] * count)
    size = {"month": 1, "quarter": 3, "season": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
    if unit not in size:
        return at
    total = at.year * 12 + at.month - 1 + size[unit] * count
    to_year, to_month = divmod(total, 12)
    return date(to_year, to_month + 1, min(at.day, monthrange(to_year, to_month + 1)[1]))


def around(at: date, unit: str) -> Stretch:
    """The unit of the calendar that holds a day: its week, month, year, decade."""
    found = {
        "week": lambda: week(at),
        "fortnight": lambda: week(at),
        "weekend": lambda: weekend(at),
        "month": lambda: month(at.year, at.month),
        "quarter": lambda: quarter(at.year, (at.month + 2) // 3),
        "year": lambda: year(at.year),
        "decade": lambda: decade(at.year // 10 * 10),
        "century": lambda: century(at.year // 100 + 1),
    }.get(unit)
    return found() if found else day(at)


def between(first: Stretch, last: Stretch) -> Stretch:
    """From the start of one stretch to the end of another."""
    value = f"{first.value}/{last.value}"
    if first.edtf is None or last.edtf is None:
        return Stretch(value, None, None, None, "span")
    return Stretch(value, f"{_side(first.edtf, 0)}/{_side(last.edtf, 1)}", first.start, last.end, "span")


def since(first: Stretch) -> Stretch:
    """From the start of a stretch on."""
    edtf = f"{_side(first.edtf, 0)}/.." if first.edtf else None
    return Stretch(f"{first.value}/..", edtf, first.start, None, "span")


def until(last: Stretch) -> Stretch:
    """Up to the end of a stretch."""
    edtf = f"../{_side(last.edtf, 1)}" if last.edtf else None
    return Stretch(f"../{last.value}", edtf, None, last.end, "span")


def before(first: Stretch) -> Stretch:
    """Up to the day before a stretch begins."""
    end = first.start - timedelta(days=1) if first.start else None
    edtf = f"../{end.isoformat()}" if end else None
    return Stretch(f"../{first.value}", edtf, None, end, "span")


def after(last: Stretch) -> Stretch:
    """From the day after a stretch ends."""
    start = last.end + timedelta(days=1) if last.end else None
    edtf = f"{start.isoformat()}/.." if start else None
    return Stretch(f"{last.value}/..", edtf, start, None, "span")


def _side(edtf: str, side: int) -> str:
    """One side of an interval, or the whole of what is none."""
    return edtf.split("/")[-side]
