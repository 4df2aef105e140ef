"""Times of day, lengths of time, and words that look like time and are none."""

from __future__ import annotations

import re
from functools import cache

from dateline.knowledge import load
from dateline.when.guards import is_length, led_by
from dateline.when.meanings import Clock, Length, Meaning, Nothing
from dateline.when.rules import Match, Rule, rule
from dateline.when.words import COUNT, PART, UNIT, ZONE, count, length_of, value

LONG = "(?:more|full|long|whole|straight|consecutive|successive)"
HALVES = {"hour": "PT30M", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y"}
WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _clock(m: Match) -> Meaning | None:
    """ "6 a.m.", "6:30 p.m. EST", "14:30 GMT", "1430 GMT"."""
    found = m.groupdict()
    hour, minute = int(found["h"]), int(found.get("min") or 0)
    half = (found.get("half") or "").lower().replace(".", "").replace(" ", "")
    if hour > 24 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    zone = value("zone", found["zone"]) if found.get("zone") else ""
    return Clock(f"T{hour:02}:{minute:02}{zone}")


def _oclock(m: Match) -> Meaning | None:
    words = m["h"].lower()
    hour = count(words)
    if hour is None or not 1 <= hour <= 12:
        return None
    part = (m["part"] or "").lower()
    late = "afternoon" in part or "evening" in part or ("night" in part and hour > 5)
    return Clock(f"T{hour % 12 + 12 if late else hour:02}:00")


def _word(m: Match) -> Meaning | None:
    return Clock(WORDS[m["word"].lower()])


def _part(m: Match) -> Meaning | None:
    return Clock(f"T{value('part', m['part'])}")


def _length(m: Match) -> Meaning | None:
    found = m.groupdict()
    words = found.get("count")
    unit = value("unit", found["unit"])
    if unit in ("season", "quarter"):
        return None
    if words is None and found["unit"].lower() in ("nights", "weekends", "seasons", "quarters", "seconds", "minutes"):
        return None
    return Length(length_of(words, unit))


def _half_length(m: Match) -> Meaning | None:
    return Length(HALVES[m["unit"].lower()])


@cache
def _fakes() -> str:
    """The names and phrases that tell no time, case and all: the "Today show" is no "today"."""
    names = (row["words"] for row in load("times/words") if row["kind"] == "fake")
    return "|".join(re.escape(w) for w in sorted(names, key=lambda w: (-len(w), w)))


RULES: tuple[Rule, ...] = (
    rule(
        "clock",
        "digit",
        rf"(?P<h>\d\d?)(?:[:.](?P<min>\d\d))? ?(?P<half>[ap]\.? ?m\b\.?)(?: ?\(?(?P<zone>{ZONE})\b\)?)?",
        _clock,
    ),
    rule("clock", "digit zone", rf"(?P<h>[01]?\d|2[0-4])[:.h](?P<min>[0-5]\d)(?::\d\d)? ?(?P<zone>{ZONE})", _clock),
    rule("clock", "digit zone", rf"(?P<h>[01]\d|2[0-4])(?P<min>[0-5]\d) ?(?P<zone>{ZONE})", _clock),
    rule(
        "clock",
        "digit",
        r"(?P<h>[01]?\d|2[0-3]):(?P<min>[0-5]\d)",
        _clock,
        led_by("at|by|until|from|to|around|about|since|before|after|and"),
    ),
    rule("clock", "clock", rf"(?P<h>\d\d?|{COUNT}) o'clock(?: in the (?P<part>{PART})| at (?P<night>night))?", _oclock),
    rule("clock", "noon|midnight|midday", r"(?P<word>noon|midnight|midday)", _word),
    rule(
        "part of a day",
        "part",
        rf"(?:the )?(?:early |late |mid-?)?(?P<part>{PART})",
        _part,
    ),
    rule(
        "length",
        "unit",
        rf"(?P<count>{COUNT})(?:[- ]| {LONG} )(?P<unit>{UNIT})(?:[- ]long)?",
        _length,
        is_length,
    ),
    rule("length", "half unit", r"half (?:an?|the) (?P<unit>hour|day|year|decade|century)", _half_length),
    rule(
        "length",
        "hours|days|weeks|months|years|decades|centuries",
        r"(?P<unit>hours|days|weeks|months|years|decades|centuries)",
        _length,
        led_by("for|in|over|after|within|of|many"),
    ),
    rule(
        "no time",
        "old|olds",
        r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)[- ](?:year|month|week|day)s?[- ]olds?",
        lambda m: Nothing(),
    ),
    rule(
        "no time",
        "age|aged|ages digit",
        r"(?:aged?|ages) (?:between )?\d{1,3}(?: ?(?:-|to|and) ?\d{1,3})?",
        lambda m: Nothing(),
    ),
    rule("no time", "old|age", rf"(?:{COUNT}) (?:years?|months?) (?:old|of age)(?! \w+ ago)", lambda m: Nothing()),
    rule("no time", "old digit", rf"\d[\d,.]* ?(?:{UNIT})[- ]old", lambda m: Nothing()),
    rule("no time", "digit", r"\d{3}-\d{3}-\d{4}|\d{3}-\d{4}", lambda m: Nothing()),
    rule("no time", "fake", f"(?-i:{_fakes()})", lambda m: Nothing()),
)
