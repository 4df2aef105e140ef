"""Dates that hang on another day: weekdays, "last year", "two weeks ago", "the following month", "in recent days"."""

from __future__ import annotations

from dateline.when.absolute import SHIFT, shift_of, stage
from dateline.when.guards import is_hanging, is_weekday, is_whole
from dateline.when.meanings import Ahead, Away, Clock, Meaning, Part, Recent, Repeat, Same, Unit, Weekday
from dateline.when.rules import Match, Rule, rule
from dateline.when.words import COUNT, PART, ROUGH, UNIT, WEEKDAY, any_of, count, length_of, number, value

BACK = r"ago|back"
NAMED_DAYS = {
    "today": 0,
    "yesterday": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
WEEKEND = {"the": 0, "this": 0, "last": -1, "next": 1, "this past": -1, "the past": -1, "this coming": 1}


def _weekday(m: Match) -> Meaning | None:
    shift = (m["shift"] or "").lower().removeprefix("the ")
    return Weekday(number("weekday", m["weekday"]), shift)


def _named_day(m: Match) -> Meaning | None:
    return Unit("day", NAMED_DAYS[m["name"].lower()])


def _part_of_day(m: Match) -> Meaning | None:
    """ "this morning", "last night", "tonight", "yesterday evening"."""
    words = m[0].lower()
    shift = -1 if words.startswith(("last", "yesterday")) else 1 if words.startswith(("tomorrow", "next")) else 0
    part = "NI" if "tonight" in words else value("part", m["part"])
    if shift == -1 and part == "NI" and "yesterday" not in words:
        return Clock("TNI", Unit("day", -1))
    return Clock(f"T{part}", Unit("day", shift))


def _unit(m: Match) -> Meaning | None:
    """ "last week", "earlier this year", "next month", "late last year"."""
    unit = value("unit", m["unit"])
    if unit in ("second", "minute", "hour", "day", "night", "season", "fortnight"):
        return None
    found, shift = (m.groupdict().get("part") or "").lower(), shift_of(m["shift"])
    # "earlier this week" ends today and "later this week" begins so; in another week the words say only which part.
    if shift != 0:
        found = {"earlier": "early", "later": "late"}.get(found, found)
    part = found if found in ("earlier", "later") else stage(found)
    return Unit(unit, shift, part)


def _earlier_today(m: Match) -> Meaning | None:
    return Unit("day", 0)


def _ago(m: Match) -> Meaning | None:
    unit = value("unit", m["unit"])
    return Away(count(m["count"]) if m["count"] else None, unit, -1)


def _ahead(m: Match) -> Meaning | None:
    return Away(count(m["count"]), value("unit", m["unit"]), 1)


def _in(m: Match) -> Meaning | None:
    unit = value("unit", m["unit"])
    length = length_of(m["count"], unit)
    return Ahead(count(m["count"]), unit, length)


def _edge(m: Match) -> Meaning | None:
    unit = value("unit", m["unit"])
    edges = {"start": "start", "beginning": "start", "turn": "start", "middle": "mid"}
    return Part(edges.get(m["part"].lower(), "end"), Unit(unit, shift_of(m["shift"]) if m["shift"] else 0))


def _hanging(m: Match) -> Meaning | None:
    """ "two days later", "a year earlier", "weeks before"."""
    direction = 1 if m["way"].lower() in ("later", "after", "afterwards", "thereafter", "on") else -1
    return Away(count(m["count"]) if m["count"] else None, value("unit", m["unit"]), direction, "discourse")


def _neighbour(m: Match) -> Meaning | None:
    """ "the day before", "the following week", "the previous year"."""
    way = m["way"].lower()
    direction = 1 if way in ("after", "following", "next", "ensuing", "subsequent", "afterwards") else -1
    unit = m["unit"].lower()
    if unit in ("morning", "afternoon", "evening", "night"):
        return Clock(f"T{value('part', unit)}", Away(1, "day", direction, "discourse"))
    return Away(1, value("unit", unit), direction, "discourse")


def _neighbour_weekday(m: Match) -> Meaning | None:
    return Weekday(number("weekday", m["weekday"]), "after" if m["way"].lower() == "following" else "before")


def _same(m: Match) -> Meaning | None:
    unit = m["unit"].lower()
    if unit in ("morning", "afternoon", "evening", "night"):
        return Clock(f"T{value('part', unit)}", Same("day"))
    return Same(value("unit", unit))


def _recent(m: Match) -> Meaning | None:
    unit = value("unit", m["unit"])
    way = m["way"].lower()
    if m["count"] is None and not m["unit"].lower().endswith("s"):
        if way not in ("past", "last") or unit in ("day", "hour", "minute", "second", "night"):
            return None
        return Unit(unit, -1)
    if (m["count"] or "").lower() in ("a", "an"):  # "following a month-long strike"
        return None
    how_many = count(m["count"]) if m["count"] else None
    return Recent(how_many, unit, 1 if way in ("next", "coming", "ahead", "following", "upcoming") else -1)


def _within(m: Match) -> Meaning | None:
    unit = value("unit", m["unit"])
    return Ahead(count(m["count"]), unit, length_of(m["count"], unit), within=True)


def _weekend(m: Match) -> Meaning | None:
    lead = (m["shift"] or "").lower()
    return Unit("weekend", WEEKEND.get(lead, 0), "near" if lead in ("the", "this") else "")


def _every(m: Match) -> Meaning | None:
    """SETs: "every Monday", "each year", "every two weeks", "twice a week"."""
    found = m.groupdict()
    if found.get("weekday"):
        return Repeat(f"XXXX-WXX-{number('weekday', found['weekday'])}")
    if found.get("part"):
        return Repeat(f"XXXX-XX-XXT{value('part', found['part'])}")
    codes = {
        "hour": "PT1H",
        "day": "P1D",
        "night": "P1D",
        "week": "P1W",
        "month": "P1M",
        "quarter": "P3M",
        "year": "P1Y",
    }
    code = codes.get(value("unit", found["unit"]), "P10Y" if value("unit", found["unit"]) == "decade" else "")
    how_many = count(found["count"]) if found.get("count") else 1
    return Repeat(code.replace("1", str(how_many), 1)) if code and how_many else None


BEFORE = r"before|earlier|after|later|afterwards|thereafter|prior|previously"
HANGS = rf"{ROUGH}(?:(?P<count>{COUNT})[- ])?(?P<unit>{UNIT}) (?P<way>{BEFORE}|on)"

RULES: tuple[Rule, ...] = (
    rule(
        "named day",
        "today|yesterday|tomorrow",
        rf"(?P<name>{'|'.join(sorted(NAMED_DAYS, key=len, reverse=True))})",
        _named_day,
    ),
    rule("earlier or later today", "today", r"(?:earlier|later|early|late) today", _earlier_today),
    rule(
        "part of a day",
        "part|tonight",
        rf"(?:early |late )?(?:(?:last|this|yesterday|tomorrow)(?: early| late)?[ -](?P<part>{PART})|tonight)",
        _part_of_day,
    ),
    rule("overnight", "overnight", r"overnight", lambda m: Clock("TNI", Unit("day", 0, "overnight"))),
    rule("weekday", "weekday", rf"(?:(?P<shift>{SHIFT}) )?(?P<weekday>{WEEKDAY})", _weekday, is_weekday),
    rule(
        "weekday after another",
        "weekday following|previous|preceding",
        rf"the (?P<way>following|previous|preceding) (?P<weekday>{WEEKDAY})",
        _neighbour_weekday,
    ),
    rule("weekend", "weekend", rf"(?P<shift>{'|'.join(sorted(WEEKEND, key=len, reverse=True))}) weekend", _weekend),
    rule(
        "unit from now",
        "unit last|past|this|coming|next|current|previous",
        rf"(?:(?P<part>earlier|later|early|late|mid|the (?:start|end|beginning|middle) of)(?: in)?[ -])?"
        rf"(?:the )?(?P<shift>{SHIFT}) (?P<unit>{UNIT})",
        _unit,
        is_whole,
    ),
    rule(
        "unit from now",
        "before|after unit last|next",
        rf"the (?P<unit>{UNIT}) (?P<way>before last|after next)",
        lambda m: Unit(value("unit", m["unit"]), -2 if m["way"].lower() == "before last" else 2),
    ),
    rule("ago", "unit ago|back", rf"{ROUGH}(?:(?P<count>{COUNT})(?: long)?[- ])?(?P<unit>{UNIT}) (?:{BACK})", _ago),
    rule(
        "ahead",
        "unit from|time|hence",
        rf"(?:in )?{ROUGH}(?P<count>{COUNT}) (?P<unit>{UNIT})(?: from (?:now|today)|'s? time| hence)",
        _ahead,
    ),
    rule("in so many units", "unit in", rf"in {ROUGH}(?P<count>{COUNT}) (?P<unit>{UNIT})(?:' time)?", _in),
    rule(
        "end of a unit",
        "unit start|beginning|end|middle|close|turn",
        rf"(?:the |at )?(?P<part>start|beginning|end|middle|close|turn)(?: of (?:the )?|-)(?:(?P<shift>{SHIFT}) )?"
        r"(?P<unit>week|month|year|decade|century|quarter)",
        _edge,
    ),
    rule("end of a unit", "end", r"(?P<unit>year|month|quarter|week)(?:'s)?[- ](?P<part>end)(?P<shift>)", _edge),
    rule(
        "hanging",
        "unit before|earlier|after|later|afterwards|thereafter|prior|previously|on",
        HANGS,
        _hanging,
        is_hanging,
    ),
    rule(
        "hanging",
        "before|after unit|morning|evening|afternoon",
        r"the (?P<unit>day|night|week|month|year|morning|evening|afternoon|decade) (?P<way>before|after)",
        _neighbour,
        is_hanging,
    ),
    rule(
        "hanging",
        "following|next|previous|preceding|prior|ensuing|subsequent unit|part",
        rf"the (?P<way>following|next|previous|preceding|prior|ensuing|subsequent) "
        rf"(?P<unit>{UNIT}|morning|evening|afternoon)",
        _neighbour,
    ),
    rule(
        "same",
        "that|same unit|part",
        r"(?:(?:on|in|at) )?(?:that same|that|the same) "
        r"(?P<unit>day|week|month|year|decade|weekend|night|morning|evening|afternoon)",
        _same,
        lambda line, m: m[0].lower().startswith(("on", "in", "the")) or m["unit"].lower() not in ("day",),
    ),
    rule(
        "run of units",
        "unit last|past|recent|next|coming|following|previous|preceding|upcoming",
        r"(?:the |these |this |over )?(?:very )?"
        r"(?P<way>last|past|recent|next|coming|following|previous|preceding|upcoming) "
        rf"(?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})",
        _recent,
        is_whole,
    ),
    rule(
        "run of units",
        "ahead",
        r"the (?P<unit>days|weeks|months|years|hours) (?P<count>)(?P<way>ahead)",
        lambda m: Recent(None, value("unit", m["unit"]), 1),
    ),
    rule("within", "within unit", rf"within (?:the )?(?:next )?(?P<count>{COUNT}) (?P<unit>{UNIT})", _within),
    rule("every", "every|each weekday", rf"(?:every|each) (?:(?:single|other) )?(?P<weekday>{WEEKDAY})", _every),
    rule("every", "every|each part", rf"(?:every|each) (?:single )?(?P<part>{PART})", _every),
    rule("every", "every|each unit", rf"(?:every|each) (?:single )?(?:(?P<count>{COUNT}) )?(?P<unit>{UNIT})", _every),
    rule(
        "every",
        "once|twice|times unit",
        rf"(?:once|twice|(?:{COUNT}) times) (?:a|an|every|each|per) (?P<unit>{UNIT})",
        _every,
    ),
    rule(
        "weekdays",
        "mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays",
        r"(?:on )?(?P<d>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days",
        lambda m: Repeat(f"XXXX-WXX-{number('weekday', m['d'] + 'day')}"),
    ),
    rule(
        "often",
        "often",
        rf"(?P<word>{any_of('often')})",
        lambda m: Repeat(value("often", m["word"])),
        lambda line, m: line.token(m.start()).pos == "ADV",
    ),
)
