"""Ranges of two expressions, and the open ends that a preposition makes: "from May to June", "since Monday"."""

from __future__ import annotations

import re
from dataclasses import replace

from dateline.when.lines import Line
from dateline.when.meanings import (
    Away,
    Clock,
    Day,
    Feast,
    Fixed,
    Meaning,
    Month,
    Open,
    Part,
    Range,
    Same,
    Season,
    Unit,
    Weekday,
)
from dateline.when.rules import Found
from dateline.when.stretches import month

RANGE = "range"
SAME_KIND = [{Weekday}, {Day}, {Month}, {Fixed}, {Day, Fixed}, {Month, Fixed}, {Feast}]  # what a bare dash joins
BETWEEN = re.compile(r"(?: to | through | thru | until | till | up to | up until | ?- ?| and )$", re.IGNORECASE)
FROM = re.compile(r"\b(from|between|during|over|period) (?:the )?$", re.IGNORECASE)
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
EVENTS_OF_A_YEAR = re.compile(
    r" (?:\w+ ){0,2}?(?:elections?|war|coup|revolution|referendum|invasion|crisis|uprising|protests?|"
    r"vote|summit|olympics|world cup|attacks?|earthquake|ceasefire|agreement|deal|accord|massacre)\b",
    re.IGNORECASE,
)
POINTS = (Day, Weekday, Unit, Away, Same, Feast, Fixed, Month, Season, Clock, Part)


def intervals(line: Line, single: list[Found]) -> list[Found]:
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
