"""Days, weekdays and months whose year or week is left to the circumstances.

A report names the last such day ("on Friday" is the Friday before, or today), unless its clause looks ahead.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from dateline.when.circumstances import Circumstances
from dateline.when.meanings import Day, DayOfMonth, Fixed, Month, Numeric, Weekday
from dateline.when.reckoning.dispatch import reckon, unknown
from dateline.when.stretches import Stretch, day, month, moved


@reckon.register
def _(meaning: Fixed, at: Circumstances) -> Stretch | None:
    return meaning.stretch


@reckon.register
def _(meaning: Numeric, at: Circumstances) -> Stretch | None:
    readings = [date(meaning.year, meaning.second, meaning.first), date(meaning.year, meaning.first, meaning.second)]
    if at.day_first is not None:
        return day(readings[0] if at.day_first else readings[1])
    if at.today:
        readings.sort(key=lambda d: abs((d - at.today).days) if at.today else 0)
        if abs((readings[0] - at.today).days) <= 31:
            return day(readings[0])
    return replace(day(readings[1]), edtf=f"{readings[1].isoformat()}?")


@reckon.register
def _(meaning: Day, at: Circumstances) -> Stretch | None:
    text = f"{meaning.month:02}-{meaning.day:02}"
    if meaning.year:
        return _day(meaning.year, meaning.month, meaning.day)
    if at.today is None:
        return unknown(f"XXXX-{text}")
    if meaning.shift is not None:
        return _day(at.today.year + meaning.shift, meaning.month, meaning.day)
    if at.year:
        return _day(at.year, meaning.month, meaning.day)
    if meaning.weekday:
        for candidate in _years(meaning.month, meaning.day, at.today, range(-3, 4)):
            if candidate.isoweekday() == meaning.weekday:
                return day(candidate)
    nearest = _nearest(_years(meaning.month, meaning.day, at.today, range(-4, 5)), at)
    return day(nearest) if nearest else None


def _day(of_year: int, of_month: int, of_day: int) -> Stretch | None:
    try:
        return day(date(of_year, of_month, of_day))
    except ValueError:  # 29 February
        return None


def _years(of_month: int, of_day: int, today: date, around_it: range) -> list[date]:
    """The day in the years around today's, nearest to today first."""
    found: list[date] = []
    for shift in around_it:
        try:
            found.append(date(today.year + shift, of_month, of_day))
        except ValueError:
            continue
    return sorted(found, key=lambda d: abs((d - today).days))


def _nearest(dates: Iterable[date], at: Circumstances, slack: int = 1) -> date | None:
    """The date nearest to the report, on the side that the tense tells where it tells one."""
    listed = list(dates)
    today = at.today
    if today is None or not listed:
        return None
    if at.looks_ahead:
        return next((d for d in listed if (d - today).days >= -slack), listed[0])
    if at.tense == "past" and not at.ahead:
        return next((d for d in listed if (d - today).days <= slack), listed[0])
    return listed[0]


@reckon.register
def _(meaning: Month, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unknown(f"XXXX-{meaning.month:02}")
    if at.year and meaning.shift is None:
        return month(at.year, meaning.month, meaning.part)
    today = at.today
    if meaning.shift is not None:
        return month(_shifted_year(meaning.month, meaning.shift, today), meaning.month, meaning.part)
    years = sorted(
        (today.year + n for n in (-1, 0, 1)), key=lambda y: abs(12 * (y - today.year) + meaning.month - today.month)
    )
    options = [month(y, meaning.month) for y in years]
    chosen = side(options, at)
    return month(chosen.start.year, meaning.month, meaning.part) if chosen.start else None


def _shifted_year(of_month: int, shift: int, today: date) -> int:
    """ "last March" is the last one over, "next March" the next to begin, "this March" this year's."""
    if shift < 0:
        return today.year - (of_month >= today.month)
    return today.year + (of_month <= today.month) if shift > 0 else today.year


def side(options: list[Stretch], at: Circumstances) -> Stretch:
    """The first option, nearest to the report first, on the side that the tense tells."""
    for option in options:
        if at.today is None or option.start is None or option.end is None:
            break
        if at.looks_ahead and option.end >= at.today:
            return option
        if not at.looks_ahead and at.tense in ("past", None) and option.start <= at.today:
            return option
    return options[0]


@reckon.register
def _(meaning: DayOfMonth, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unknown(f"XXXX-XX-{meaning.day:02}")
    first = (at.day or at.today).replace(day=1)
    options: list[date] = []
    for months_away in (0, -1, 1):
        starts = moved(first, months_away, "month")
        try:
            options.append(starts.replace(day=meaning.day))
        except ValueError:
            continue
    chosen = _nearest(options, at)
    return day(chosen) if chosen else None


@reckon.register
def _(meaning: Weekday, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unknown(f"XXXX-WXX-{meaning.weekday}")
    today, wanted = at.today, meaning.weekday
    monday = today - timedelta(days=today.isoweekday() - 1)
    if meaning.weeks is not None:
        return day(monday + timedelta(days=wanted - 1 + 7 * meaning.weeks))
    back, ahead = (today.isoweekday() - wanted) % 7, (wanted - today.isoweekday()) % 7
    if meaning.shift in ("before", "after"):
        base = at.day or today
        step = (
            (base.isoweekday() - wanted) % 7 or 7
            if meaning.shift == "before"
            else (wanted - base.isoweekday()) % 7 or 7
        )
        return day(base + timedelta(days=step if meaning.shift == "after" else -step))
    if meaning.shift == "next":
        if at.tense == "past" and at.day and at.day < today:  # told in the past: the next one after the day spoken of
            return day(at.day + timedelta(days=(wanted - at.day.isoweekday()) % 7 or 7))
        return day(monday + timedelta(days=wanted + 6))
    if meaning.shift in ("last", "this past", "past", "previous"):
        return day(today - timedelta(days=back or 7))
    if meaning.shift == "this":
        return day(monday + timedelta(days=wanted - 1))
    if meaning.shift in ("this coming", "coming") or at.looks_ahead:
        return day(today + timedelta(days=ahead))
    if at.tense == "present" and back:
        return day(today - timedelta(days=back)) if back <= 2 else day(today + timedelta(days=ahead))
    return day(today - timedelta(days=back))
