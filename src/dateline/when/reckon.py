"""Meaning and circumstances -> the stretch of the calendar that an expression stands for.

A report names the last such day ("on Friday" is the Friday before, or today), unless its clause looks ahead. Where the
report's day is unknown the value keeps an X for what is missing and there are no days.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import singledispatch

from dateline.when.circumstances import Circumstances
from dateline.when.holidays import falls, holidays
from dateline.when.meanings import (
    Ahead,
    Away,
    Beside,
    Day,
    DayOfMonth,
    Feast,
    Fixed,
    Meaning,
    Month,
    Numeric,
    Open,
    Part,
    Range,
    Recent,
    Run,
    Same,
    Season,
    Unit,
    Weekday,
)
from dateline.when.stretches import (
    SEASONS,
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
    season,
    since,
    span,
    until,
    weekend,
    year,
)

VAGUE = {"day": 7, "night": 7, "week": 28, "weekend": 28}  # days that "recent days" or "weeks" may reach back


def unknown(value: str) -> Stretch:
    """A value of which the days cannot be told."""
    return Stretch(value, None, None, None, "span")


@singledispatch
def reckon(meaning: Meaning, at: Circumstances) -> Stretch | None:
    """The stretch that a meaning stands for, or None when it stands for none."""
    return None


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
    chosen = _side(options, at)
    return month(chosen.start.year, meaning.month, meaning.part) if chosen.start else None


def _shifted_year(of_month: int, shift: int, today: date) -> int:
    """ "last March" is the last one over, "next March" the next to begin, "this March" this year's."""
    if shift < 0:
        return today.year - (of_month >= today.month)
    return today.year + (of_month <= today.month) if shift > 0 else today.year


def _side(options: list[Stretch], at: Circumstances) -> Stretch:
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


@reckon.register
def _(meaning: Unit, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return _unit_unknown(meaning)
    if meaning.unit == "day" and meaning.part == "overnight":
        return span(at.today - timedelta(days=1), at.today)
    if meaning.unit == "weekend":
        return _weekend(meaning, at.today, at)
    if meaning.unit == "decade":
        return around(moved(at.today, meaning.shift, "decade"), "decade")
    base = moved(
        at.today.replace(day=1) if meaning.unit in ("month", "quarter") else at.today, meaning.shift, meaning.unit
    )
    whole = around(base, meaning.unit)
    return _part_of_unit(whole, meaning, base, at.today)


def _unit_unknown(meaning: Unit) -> Stretch:
    shapes = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "quarter": "XXXX-QX"}
    if meaning.shift == 0:
        return unknown("PRESENT_REF" if meaning.unit == "day" else shapes.get(meaning.unit, "PRESENT_REF"))
    return unknown(shapes.get(meaning.unit, "XXXX-XX-XX"))


def _weekend(meaning: Unit, today: date, at: Circumstances) -> Stretch:
    if meaning.shift == 0 and meaning.part == "near" and not at.looks_ahead and today.isoweekday() < 6:
        return weekend(today - timedelta(days=7))
    return weekend(today + timedelta(days=7 * meaning.shift))


def _part_of_unit(whole: Stretch, meaning: Unit, base: date, today: date) -> Stretch:
    part = meaning.part
    if not part or whole.start is None or whole.end is None:
        return whole
    if part == "earlier":
        return replace(span(whole.start, min(today, whole.end)), value=whole.value)
    if part == "later":
        return replace(span(max(today, whole.start), whole.end), value=whole.value)
    if meaning.unit == "year":
        return year(base.year, part)
    if meaning.unit == "month":
        return month(base.year, base.month, part)
    if meaning.unit == "week":
        first, last = {"early": (0, 2), "start": (0, 1), "mid": (1, 3), "late": (3, 6), "end": (4, 6)}.get(part, (0, 6))
        days = span(whole.start + timedelta(days=first), whole.start + timedelta(days=last), rough=True)
        return replace(days, value=whole.value)
    if meaning.unit == "decade":
        return decade(base.year // 10 * 10, part)
    return whole


@reckon.register
def _(meaning: Away, at: Circumstances) -> Stretch | None:
    base = (at.day or at.today) if meaning.anchor == "discourse" else at.today
    if (
        meaning.anchor == "discourse"
        and meaning.unit in ("week", "month", "year", "decade")
        and at.last
        and at.last.start
    ):
        base = at.last.start
    if base is None:
        return unknown("PAST_REF" if meaning.direction < 0 else "FUTURE_REF")
    if meaning.anchor == "discourse" and meaning.direction > 0 and at.tense == "past" and base == at.today:
        return unknown("PAST_REF")  # later than something that no date tells
    if meaning.unit in ("second", "minute", "hour"):
        return day(base) if meaning.count is None or meaning.count < 12 else _hours(base, meaning)
    if meaning.count is None:
        return _vaguely(base, meaning, at)
    moved_to = moved(base, meaning.direction * meaning.count, meaning.unit)
    # "A decade ago" is ten years ago, not some year of the decade before.
    return around(moved_to, "year" if meaning.unit in ("decade", "century") else meaning.unit)


def _hours(base: date, meaning: Away) -> Stretch:
    if meaning.unit != "hour" or meaning.count is None:
        return day(base)
    return day(base + timedelta(days=meaning.direction * round(meaning.count / 24)))


def _vaguely(base: date, meaning: Away, at: Circumstances) -> Stretch:
    """ "several years ago", "weeks later": only the side is known."""
    if meaning.direction > 0 and at.tense == "past" and at.today and base <= at.today:
        return replace(span(base, at.today), value="PAST_REF")
    if meaning.direction < 0:
        return Stretch("PAST_REF", f"../{base.isoformat()}", None, base, "span")
    return Stretch("FUTURE_REF", f"{base.isoformat()}/..", base, None, "span")


@reckon.register
def _(meaning: Ahead, at: Circumstances) -> Stretch | None:
    if at.tense != "future":
        return None
    if meaning.within:
        return reckon(Recent(meaning.count, meaning.unit, 1), at)
    return reckon(Away(meaning.count, meaning.unit, 1), at)


@reckon.register
def _(meaning: Recent, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unknown("PAST_REF" if meaning.direction < 0 else "FUTURE_REF")
    if meaning.direction > 0 and at.tense == "past" and at.last and at.last.start and at.last.start < at.today:
        # Told in the past, "the next five years" follow what was spoken of.
        at = replace(at, today=at.last.start)
    if at.today is None:
        return None
    if meaning.unit in ("second", "minute", "hour"):
        days = max(1, -(-(meaning.count or 1) // 24))
        return _towards(at.today, moved(at.today, meaning.direction * days, "day"), rough=True)
    if meaning.count is None:
        if meaning.unit in VAGUE:
            far = at.today + timedelta(days=meaning.direction * VAGUE[meaning.unit])
            return _towards(at.today, far, rough=True)
        return until(day(at.today)) if meaning.direction < 0 else since(day(at.today))
    return _towards(at.today, moved(at.today, meaning.direction * meaning.count, meaning.unit))


def _towards(today: date, far: date, rough: bool = False) -> Stretch:
    first, last = min(today, far), max(today, far)
    edge = "~" if rough else ""
    if far <= today:
        return replace(span(first, last), edtf=f"{first.isoformat()}{edge}/{last.isoformat()}")
    return replace(span(first, last), edtf=f"{first.isoformat()}/{last.isoformat()}{edge}")


@reckon.register
def _(meaning: Season, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unknown(f"XXXX-{meaning.code}")
    if at.year and meaning.shift is None:
        return _season(at.year, meaning.code)
    today = at.today
    options = [_season(today.year + n, meaning.code) for n in (0, -1, 1)]
    if meaning.shift == -1:
        if meaning.code not in SEASONS:
            return options[1]
        return next((o for o in (options[0], options[1]) if o.end and o.end < today), options[1])
    if meaning.shift == 1:
        return next((o for o in (options[0], options[2]) if o.start and o.start > today), options[2])
    if meaning.shift == 0:
        inside = next((o for o in options if o.start and o.end and o.start <= today <= o.end), None)
        return inside or options[0]
    options.sort(key=lambda o: abs((o.start - today).days) if o.start else 0)
    return _side(options, at)


def _season(of_year: int, code: str) -> Stretch:
    if code[0] == "Q" and code[1:].isdigit():
        return quarter(of_year, int(code[1:]))
    return half(of_year, int(code[1:])) if code[0] == "H" else season(of_year, code)


@reckon.register
def _(meaning: Feast, at: Circumstances) -> Stretch | None:
    feast = holidays()[meaning.name]
    if meaning.year:
        return next(iter(falls(feast, meaning.year)), None)
    if at.today is None:
        return unknown("XXXX-" + feast.rule[6:] if feast.rule.startswith("fixed") else "XXXX-XX-XX")
    if at.year and meaning.shift is None:
        return next(iter(falls(feast, at.year)), None)
    today = at.today
    known = [f for n in (-2, -1, 0, 1, 2) for f in falls(feast, today.year + n)]
    known.sort(key=lambda f: abs((f.start - today).days) if f.start else 0)
    if not known:
        return None
    if meaning.shift == -1:
        return next((f for f in known if f.end and f.end < today), known[0])
    if meaning.shift == 1:
        return next((f for f in known if f.start and f.start > today), known[0])
    if meaning.shift == 0:
        return next((f for f in known if f.start and f.start.year == today.year), None)
    if at.ahead:  # "ahead of Christmas"
        return known[0]
    return _side(known, at) if at.tense in ("past", "future") and not _now(known[0], today) else known[0]


def _now(stretch: Stretch, today: date) -> bool:
    return bool(stretch.start and stretch.end and stretch.start <= today <= stretch.end)


@reckon.register
def _(meaning: Same, at: Circumstances) -> Stretch | None:
    if meaning.unit == "day":
        base = at.day or at.today
    else:
        base = at.last.start if at.last and at.last.start else at.day or at.today
    if base is None:
        return _unit_unknown(Unit(meaning.unit, 1))
    return around(base, meaning.unit)


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
        # "will run from January 23" on the 28th, or told without a tense: what is nearest, as long as it is not over.
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
