"""Putting expressions of one line together: weekday and date, day and hour, ranges, open ends, lengths with a start.

What joins is told by the words between two expressions. A range or an open end is one more expression beside its ends,
for its ends stay dates in their own right.
"""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.when.lines import Line
from dateline.when.meanings import (
    Away,
    Beside,
    Clock,
    Day,
    Feast,
    Fixed,
    Length,
    Meaning,
    Month,
    Nothing,
    Part,
    Run,
    Same,
    Season,
    Unit,
    Weekday,
)
from dateline.when.ranges import POINTS, intervals
from dateline.when.rules import Found
from dateline.when.words import ORDINAL, UNIT, WEEKDAY, count, day_number, number, value

Daylike = (Day, Weekday, Unit, Away, Same, Feast, Fixed)
TO_WEEKDAY = re.compile(r",? ?\(? ?(?:a |the )?$")
TO_DATE = re.compile(r",? ?\(? ?(?:the )?$")
TO_CLOCK = re.compile(
    r",? (?:at |around |at around |at about |from |by |shortly (?:after|before) |just (?:after|before) )?$"
)
TO_DAY = re.compile(r",? ?(?:on |of |on the |of the |, on )?$")
TO_SHARED = re.compile(r" ?(?:and|to|until|or|-|\(|\)|,)? ?(?:on )?")
TO_UNIT = re.compile(r"(?:,? of| in)? $")
STARTING = re.compile(r",? (?:from|starting|beginning|commencing|effective)(?: on| in)? (?:the )?$", re.IGNORECASE)
ASIDE = re.compile(r"(?: of| to)? ?(?:the )?$", re.IGNORECASE)
STAGE_BEFORE = re.compile(r"\b(?:early|late|later|earlier|mid)(?: on| in)?[ -](?:the )?$", re.IGNORECASE)
COUNTED = re.compile(
    rf"\b(?:the )?(?P<nth>last|final|opening|{ORDINAL}) "
    r"(?:(?P<count>two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
    rf"(?P<unit>{UNIT}|half|{WEEKDAY}) (?:of|in) (?:the )?$",
    re.IGNORECASE,
)


def join(line: Line, found: list[Found]) -> list[Found]:
    """The expressions of a line once those that belong together are one, with the ranges and open ends they make."""
    single: list[Found] = []
    for item in found:
        item = _within_whole(line, item)
        while single and single[-1].end > item.start:  # "three months" of "the first three months of 2022"
            single.pop()
        while single and (both := _merged(line, single[-1], item)):
            single.pop()
            item = both
        single.append(item)
    single = [f for f in single if not isinstance(f.meaning, Nothing)]
    single = [f for f in _days_shared(line, single) if not _bare_part(f)]
    return intervals(line, single)


def _days_shared(line: Line, single: list[Found]) -> list[Found]:
    """ "between 9 a.m. and 5 p.m. on Friday": an hour takes the day told right behind it."""
    shared: list[Found] = []
    for item in reversed(single):
        behind = shared[-1] if shared else None
        if isinstance(item.meaning, Clock) and item.meaning.day is None and behind:
            gap = line.text[item.end : behind.start]
            told = behind.meaning.day if isinstance(behind.meaning, Clock) else behind.meaning
            if told is not None and TO_SHARED.fullmatch(gap) and _holds_hours(told):
                item = replace(item, meaning=Clock(item.meaning.text, told))
        shared.append(item)
    return shared[::-1]


def _bare_part(found: Found) -> bool:
    """ "in the morning" of no told day, or an hour of the clock without its day that says nothing alone."""
    return isinstance(found.meaning, Clock) and found.meaning.day is None and not found.meaning.text[1].isdigit()


def _within_whole(line: Line, found: Found) -> Found:
    """ "the first week of May", "late on Tuesday": the part belongs to the expression."""
    before = line.text[max(0, found.start - 48) : found.start]
    counted = COUNTED.search(before)
    if counted and isinstance(found.meaning, POINTS):
        start = found.start - len(before) + counted.start()
        return Found(start, found.end, _counted(counted, found.meaning), found.why)
    stage = STAGE_BEFORE.search(before)
    if stage and isinstance(found.meaning, (Weekday, Day, Feast)):
        return replace(found, start=found.start - len(before) + stage.start())
    return found


def _counted(m: re.Match[str], whole: Meaning) -> Meaning:
    nth = -1 if m["nth"].lower() in ("last", "final") else 1 if m["nth"].lower() == "opening" else day_number(m["nth"])
    words = m["unit"].lower()
    unit = words if words == "half" else ""
    if not unit:
        try:
            unit = value("unit", words)
        except KeyError:
            unit = f"weekday {number('weekday', words)}"
    return Part("", whole, unit, nth, (count(m["count"]) or 1) if m["count"] else 1)


def _merged(line: Line, first: Found, second: Found) -> Found | None:
    """Two neighbours as one expression, or None."""
    gap = line.text[first.end : second.start]
    if len(gap) > 24:
        return None
    meaning = _meaning_of_both(gap, first, second)
    if meaning is None:
        return None
    end = second.end
    if "(" in gap and line.text[end : end + 1] == ")":
        end += 1
    return Found(first.start, end, meaning, f"{first.why} + {second.why}" if first.why != second.why else first.why)


def _meaning_of_both(gap: str, first: Found, second: Found) -> Meaning | None:
    one, two = first.meaning, second.meaning
    if isinstance(one, Weekday) and _is_day(two) and TO_DATE.fullmatch(gap):
        return replace(two, weekday=one.weekday) if isinstance(two, Day) else two
    if (
        _is_day(one)
        and isinstance(two, Weekday)
        and ("(" in gap or gap in (", ", ", a "))
        and TO_WEEKDAY.fullmatch(gap)
    ):
        return replace(one, weekday=two.weekday) if isinstance(one, Day) else one
    if isinstance(two, Unit) and TO_UNIT.fullmatch(gap) and (both := _shifted(one, two)):
        return both
    if isinstance(one, Unit) and gap in (" ", ", ", " on ") and (both := _shifted(two, one)):
        return both
    if isinstance(one, Clock) and one.day is None and TO_DAY.fullmatch(gap) and _holds_hours(two):
        return Clock(one.text, two)
    if isinstance(two, Clock) and two.day is None and TO_CLOCK.fullmatch(gap):
        if isinstance(one, Clock) and not one.text[1].isdigit() and one.day is not None:
            return Clock(two.text, one.day)
        if _holds_hours(one):
            return Clock(two.text, one)
    if isinstance(one, Clock) and isinstance(two, Clock) and one.day is None and gap in (" ", ", "):
        return Clock(one.text, two.day) if one.text[1].isdigit() else Clock(two.text, two.day)
    if isinstance(two, POINTS):
        return _measured(gap, first, two)
    if (
        isinstance(one, Feast)
        and one.year is None
        and isinstance(two, Fixed)
        and two.stretch.grain == "year"
        and gap in (" ", ", ", " in ")
    ):
        return Feast(one.name, int(two.stretch.value))
    return None


def _is_day(meaning: Meaning) -> bool:
    return isinstance(meaning, Day) or (isinstance(meaning, Fixed) and meaning.stretch.grain == "day")


def _holds_hours(meaning: Meaning) -> bool:
    """Whether an hour can belong to it: a day in any form."""
    if isinstance(meaning, (Unit, Away, Same)):
        return meaning.unit in ("day", "night")
    return isinstance(meaning, (Weekday, Feast)) or _is_day(meaning)


def _shifted(one: Meaning, two: Unit) -> Meaning | None:
    """ "Friday last week", "May 3 last year", "Christmas last year"."""
    if isinstance(one, Weekday) and two.unit == "week":
        return replace(one, weeks=two.shift)
    if isinstance(one, (Day, Month, Season, Feast)) and two.unit == "year":
        return replace(one, shift=two.shift)
    return None


def _measured(gap: str, first: Found, point: Meaning) -> Meaning | None:
    """ "three days from Monday", "two days before Christmas"."""
    one = first.meaning
    if isinstance(one, Length) and (how_long := re.fullmatch(r"P(\d+)([DWMY])", one.value)):
        unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[how_long[2]]
        if STARTING.fullmatch(gap):
            return Run(int(how_long[1]), unit, point)
        before = re.fullmatch(r" (before|after|ahead of|prior to|following) (?:the )?", gap, re.IGNORECASE)
        if before:
            return Beside(int(how_long[1]), unit, 1 if before[1].lower() in ("after", "following") else -1, point)
    hangs = isinstance(one, Away) and one.anchor == "discourse" and ASIDE.fullmatch(gap)
    if hangs and isinstance(one, Away) and first.end and not isinstance(point, Clock):
        return Beside(one.count, one.unit, one.direction, point)
    return None
