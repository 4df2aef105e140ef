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
    Open,
    Part,
    Range,
    Run,
    Same,
    Season,
    Unit,
    Weekday,
)
from dateline.when.rules import Found
from dateline.when.stretches import month
from dateline.when.words import ORDINAL, UNIT, WEEKDAY, count, day_number, number, value

RANGE = "range"
SAME_KIND = [{Weekday}, {Day}, {Month}, {Fixed}, {Day, Fixed}, {Month, Fixed}, {Feast}]  # what a bare dash joins
Daylike = (Day, Weekday, Unit, Away, Same, Feast, Fixed)
POINTS = (Day, Weekday, Unit, Away, Same, Feast, Fixed, Month, Season, Clock, Part)
TO_WEEKDAY = re.compile(r",? ?\(? ?(?:a |the )?$")
TO_DATE = re.compile(r",? ?\(? ?(?:the )?$")
TO_CLOCK = re.compile(
    r",? (?:at |around |at around |at about |from |by |shortly (?:after|before) |just (?:after|before) )?$"
)
TO_DAY = re.compile(r",? ?(?:on |of |on the |of the |, on )?$")
TO_SHARED = re.compile(r" ?(?:and|to|until|or|-|\(|\)|,)? ?(?:on )?")
TO_UNIT = re.compile(r"(?:,? of| in)? $")
BETWEEN = re.compile(r"(?: to | through | thru | until | till | up to | up until | ?- ?| and )$", re.IGNORECASE)
FROM = re.compile(r"\b(from|between|during|over|period) (?:the )?$", re.IGNORECASE)
STARTING = re.compile(r",? (?:from|starting|beginning|commencing|effective)(?: on| in)? (?:the )?$", re.IGNORECASE)
ASIDE = re.compile(r"(?: of| to)? ?(?:the )?$", re.IGNORECASE)
OPENERS = {
    "since": "since",
    "ever since": "since",
    "starting": "since",
    "beginning": "since",
    "effective": "since",
    "from": "since",
    "starting on": "since",
    "starting in": "since",
    "beginning on": "since",
    "beginning in": "since",
    "onwards from": "since",
    "by": "until",
    "until": "until",
    "till": "until",
    "through": "until",
    "up to": "until",
    "no later than": "until",
    "not later than": "until",
    "up until": "until",
    "before": "before",
    "prior to": "before",
    "ahead of": "before",
    "after": "after",
    "following": "after",
    "later than": "after",
}
OPENER = re.compile(
    rf"(?<![\w-])({'|'.join(sorted(OPENERS, key=len, reverse=True))}) "
    r"(?:the |at |about |around |late |early |(?:on|in) )?$",
    re.IGNORECASE,
)
OPEN_TAIL = re.compile(r" (?:onwards?|on(?= ?[,.;])|and beyond)", re.IGNORECASE)
STAGE_BEFORE = re.compile(r"\b(?:early|late|later|earlier|mid)(?: on| in)?[ -](?:the )?$", re.IGNORECASE)
COUNTED = re.compile(
    rf"\b(?:the )?(?P<nth>last|final|opening|{ORDINAL}) "
    r"(?:(?P<count>two|three|four|five|six|seven|eight|nine|ten|\d+) )?"
    rf"(?P<unit>{UNIT}|half|{WEEKDAY}) (?:of|in) (?:the )?$",
    re.IGNORECASE,
)
EVENTS_OF_A_YEAR = re.compile(
    r" (?:\w+ ){0,2}?(?:elections?|war|coup|revolution|referendum|invasion|crisis|uprising|protests?|"
    r"vote|summit|olympics|world cup|attacks?|earthquake|ceasefire|agreement|deal|accord|massacre)\b",
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
    return _intervals(line, single)


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


def _intervals(line: Line, single: list[Found]) -> list[Found]:
    """The expressions, and before each that begins one, the range or open end it is part of."""
    made: list[Found] = []
    at = 0
    while at < len(single):
        this = single[at]
        following = single[at + 1] if at + 1 < len(single) else None
        if following and (reach := _range(line, this, following)):
            interval, this, following = reach
            made += [interval, this, following]
            at += 2
            continue
        opened = _open(line, this)
        made += [opened, this] if opened else [this]
        at += 1
    return made


def _range(line: Line, first: Found, last: Found) -> tuple[Found, Found, Found] | None:
    gap = line.text[first.end : last.start]
    to = BETWEEN.match(gap) if len(gap) < 12 else None
    if to is None or to.end() < len(gap.removesuffix("the ")) or not _comparable(first.meaning, last.meaning):
        return None
    lead = FROM.search(line.text[max(0, first.start - 14) : first.start])
    word = lead[1].lower() if lead else ""
    if "and" in gap and word != "between":
        return None
    if "-" in gap and {type(first.meaning), type(last.meaning)} not in SAME_KIND:
        return None
    if " to" in gap and word in ("", "period") and isinstance(first.meaning, (Unit, Away)):
        return None
    start = first.start - len(lead[0]) if lead and word in ("from", "between") else first.start
    one, two = _same_year(first.meaning, last.meaning)
    first, last = replace(first, meaning=one), replace(last, meaning=two)
    return Found(start, last.end, Range(one, two), RANGE), first, last


def _comparable(first: Meaning, last: Meaning) -> bool:
    if isinstance(first, Clock) or isinstance(last, Clock):
        return False
    return isinstance(first, POINTS) and isinstance(last, POINTS)


def _same_year(first: Meaning, last: Meaning) -> tuple[Meaning, Meaning]:
    """ "April 4 - May 18 2016": the year told once holds for both ends."""
    if isinstance(first, Day) and isinstance(last, Fixed) and last.stretch.start and last.stretch.grain == "day":
        ends = last.stretch.start
        return replace(first, year=ends.year - ((first.month, first.day) > (ends.month, ends.day))), last
    if isinstance(first, Month) and isinstance(last, Fixed) and last.stretch.start and last.stretch.grain == "month":
        ends = last.stretch.start
        return Fixed(month(ends.year - (first.month > ends.month), first.month, first.part)), last
    if isinstance(last, Day) and isinstance(first, Fixed) and first.stretch.start and first.stretch.grain == "day":
        starts = first.stretch.start
        return first, replace(last, year=starts.year + ((last.month, last.day) < (starts.month, starts.day)))
    return first, last


def _open(line: Line, found: Found) -> Found | None:
    """The interval that a preposition before an expression, or "onwards" behind it, opens."""
    if not isinstance(found.meaning, POINTS) or isinstance(found.meaning, Clock):
        return None
    before = line.text[max(0, found.start - 24) : found.start]
    lead = OPENER.search(before)
    tail = OPEN_TAIL.match(line.text, found.end)
    if tail:
        start = found.start - (len(before) - lead.start() if lead and lead[1].lower() == "from" else 0)
        return Found(start, tail.end(), Open("since", found.meaning), "open end")
    if lead is None:
        return None
    kind = OPENERS[lead[1].lower()]
    end = found.end
    event = EVENTS_OF_A_YEAR.match(line.text, end)
    if event and isinstance(found.meaning, Fixed):
        kind = {"after": "since", "before": "until"}.get(kind, kind)
    elif _modifies(line, found):
        return None
    return Found(found.start - (len(before) - lead.start()), end, Open(kind, found.meaning), "open end")


def _modifies(line: Line, found: Found) -> bool:
    """Whether an expression only describes a noun behind it: "after Monday's attack", "since last year's vote"."""
    if line.text.startswith("'s ", found.end):
        return True
    token = line.token(found.end - 1)
    return token.dep in ("compound", "nummod", "amod", "poss", "nmod") and token.head > token.i
