"""Parts of stretches, ranges, open ends, lengths with a start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dateline.when.circumstances import Circumstances
from dateline.when.meanings import Beside, Day, Meaning, Month, Open, Part, Range, Run, Weekday
from dateline.when.reckoning.dispatch import reckon
from dateline.when.stretches import (
    Stretch,
    after,
    around,
    before,
    between,
    century,
    day,
    decade,
    half,
    month,
    moved,
    quarter,
    since,
    span,
    until,
)


@reckon.register
def _(meaning: Part, at: Circumstances) -> Stretch | None:
    whole = reckon(meaning.whole, at)
    if whole is None or whole.start is None or whole.end is None:
        return whole
    if not meaning.unit:
        return _edge(whole, meaning.part)
    return _counted(whole, meaning)


def _edge(whole: Stretch, part: str) -> Stretch:
    """The start, middle or end of a stretch."""
    if whole.start is None or whole.end is None:
        return whole
    if whole.grain in ("decade", "century"):
        made = decade if whole.grain == "decade" else century
        return made(whole.start.year if whole.grain == "decade" else whole.start.year // 100 + 1, part)
    if part == "mid":
        third = (whole.end - whole.start) // 3
        return replace(span(whole.start + third, whole.end - third, rough=True), value=whole.value)
    edge = whole.start if part == "start" else whole.end
    return replace(day(edge), edtf=f"{edge.isoformat()}~")


def _counted(whole: Stretch, meaning: Part) -> Stretch | None:
    """The nth unit, or the first or last few, of a stretch: "the first week of May", "the last months of 2020"."""
    if whole.start is None or whole.end is None:
        return None
    if meaning.unit.startswith("weekday"):
        return _nth_weekday(whole.start, whole.end, int(meaning.unit[-1]), meaning.nth)
    if meaning.unit == "half":
        middle = whole.start + (whole.end - whole.start) // 2
        if whole.grain == "year":
            return half(whole.start.year, 1 if meaning.nth == 1 else 2)
        return span(whole.start, middle) if meaning.nth == 1 else span(middle + timedelta(days=1), whole.end)
    if meaning.unit == "quarter" and whole.grain == "year":
        return quarter(whole.start.year, meaning.nth if meaning.nth > 0 else 4)
    if meaning.nth < 0:
        first = moved(whole.end + timedelta(days=1), -meaning.count, meaning.unit)
        return _cut(first, whole.end)
    first = moved(whole.start, (meaning.nth - 1) * meaning.count, meaning.unit)
    return _cut(first, min(moved(first, meaning.count, meaning.unit) - timedelta(days=1), whole.end))


def _cut(first: date, last: date) -> Stretch | None:
    if first > last:
        return None
    if first == last:
        return day(first)
    whole = month(first.year, first.month)
    return whole if (whole.start, whole.end) == (first, last) else span(first, last)


def _nth_weekday(first: date, last: date, weekday: int, nth: int) -> Stretch | None:
    if nth > 0:
        found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    else:
        found = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return day(found) if first <= found <= last else None


@reckon.register
def _(meaning: Range, at: Circumstances) -> Stretch | None:
    ends = reckon_ends(meaning, at)
    return between(*ends) if ends else None


def reckon_ends(meaning: Range, at: Circumstances) -> tuple[Stretch, Stretch] | None:
    """The two ends of a range: the last is the first such day after the first, and a range ahead may have begun."""
    first = reckon(meaning.first, at)
    last = first and _after(meaning.last, first, at)
    if first is None or last is None:
        return None
    loose = isinstance(meaning.first, (Day, Month, Weekday)) and at.today is not None
    if loose and at.looks_ahead:
        # "will last from April 4" on the 9th, or told without a tense: what is nearest, as long as it is not over.
        near = reckon(meaning.first, replace(at, tense=None, ahead=False))
        near_last = near and _after(meaning.last, near, at)
        if near and near_last and near_last.end and at.today and near_last.end >= at.today:
            first, last = near, near_last
    if first.start and last.end and last.end < first.start:
        return None
    return first, last


def _after(meaning: Meaning, first: Stretch, at: Circumstances) -> Stretch | None:
    """The last end of a range that begins with a stretch."""
    starts = first.start
    if starts is None:
        return reckon(meaning, at)
    if isinstance(meaning, Weekday) and meaning.weeks is None and not meaning.shift:
        return day(starts + timedelta(days=(meaning.weekday - starts.isoweekday()) % 7 or 7))
    last = reckon(meaning, replace(at, last=first, day=starts, today=at.today and starts, tense="future", ahead=True))
    if isinstance(meaning, (Day, Month)) and last and last.start and at.today:
        years = [reckon(meaning, replace(at, year=starts.year + n)) for n in (0, 1)]
        return next((y for y in years if y and y.start and y.start >= starts), last)
    return reckon(meaning, replace(at, last=first, day=starts)) if not isinstance(meaning, (Day, Month)) else last


@reckon.register
def _(meaning: Open, at: Circumstances) -> Stretch | None:
    point = reckon(meaning.point, at)
    if point is None or point.start is None or point.end is None:
        return None
    return {"since": since, "until": until, "before": before, "after": after}[meaning.kind](point)


@reckon.register
def _(meaning: Run, at: Circumstances) -> Stretch | None:
    start = reckon(meaning.start, at)
    if start is None or start.start is None:
        return start
    return span(start.start, moved(start.start, meaning.count, meaning.unit) - timedelta(days=1))


@reckon.register
def _(meaning: Beside, at: Circumstances) -> Stretch | None:
    point = reckon(meaning.point, at)
    if point is None:
        return None
    edge = point.end if meaning.direction > 0 else point.start
    if edge is None:
        return point
    if meaning.count is None:
        return until(point) if meaning.direction < 0 else since(point)
    return around(moved(edge, meaning.direction * meaning.count, meaning.unit), meaning.unit)
