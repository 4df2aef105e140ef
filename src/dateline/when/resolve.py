"""Expressions in the order of the text -> times of the record, each reckoned where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from dateline.language import Parsed
from dateline.report import Time, TimexType
from dateline.when.circumstances import Circumstances
from dateline.when.lines import Line
from dateline.when.meanings import Ahead, Away, Clock, Day, Fixed, Length, Meaning, Month, Open, Range, Repeat, Same
from dateline.when.ranges import RANGE
from dateline.when.reckoning import reckon, reckon_ends, unknown
from dateline.when.rules import Found
from dateline.when.stretches import Stretch, between, day, moved, span
from dateline.when.tense import Tense, perfect, tense

TERMS = r"\b(?:by|until|till|before|through|for|ahead of|no later than|run-up to|from) (?:the )?"
DEADLINE, TERM = re.compile(TERMS + "$", re.IGNORECASE), re.compile(TERMS, re.IGNORECASE)
FOR = re.compile(r"\bfor (?:(?:about|almost|nearly|over|more than|at least|some|the) )*$", re.IGNORECASE)
REMEMBERED = 12  # expressions back that a hanging one may reach
SIZES = ("day", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Spoken:
    """A stretch that the report has spoken of: in which sentence, and how many clauses deep."""

    stretch: Stretch
    sentence: int
    depth: int


@dataclass(slots=True)
class Story:
    """What the report has spoken of so far; written only by ``resolve``, for one report."""

    today: date | None
    note: str
    day_first: bool | None
    spoken: list[Spoken] = field(default_factory=list)
    year: date | None = None  # where a year of the past that was told begins, or the day in it that was told
    year_told: int = -1  # the sentence that told the year, or rested on it last


def resolve(parsed: Parsed, line: Line, found: list[Found], story: Story) -> list[Time]:
    """The times of one line; the story remembers what was spoken of for the next."""
    times: list[Time] = []
    story.year = None
    ends: list[Stretch] = []  # of the range just read, for the two expressions that follow it
    for item in found:
        at = _circumstances(parsed, line, item, story)
        try:
            if ends:
                item = replace(item, meaning=Fixed(ends.pop(0)))
            elif isinstance(item.meaning, Range) and item.why == RANGE:
                ends = list(reckon_ends(item.meaning, at) or ())
                item = replace(item, meaning=Fixed(between(*ends))) if len(ends) == 2 else item
            time = _time(parsed, line, item, at, story)
        except (ValueError, OverflowError):  # a day before the year 1 or beyond 9999
            continue
        if time is not None:
            times.append(time)
    return times


def _circumstances(parsed: Parsed, line: Line, item: Found, story: Story) -> Circumstances:
    token = line.token(item.end - 1)
    told = tense(parsed, token.i)
    ahead = DEADLINE.search(line.text[max(0, item.start - 16) : item.start]) is not None or (
        isinstance(item.meaning, Open) and TERM.match(line.text, item.start) is not None
    )
    last = _anchor(story, item.meaning, token.sentence, told)
    coming = bool(
        story.today
        and story.spoken
        and story.spoken[-1].sentence == token.sentence
        and story.spoken[-1].stretch.start
        and story.spoken[-1].stretch.start > story.today
    )
    return Circumstances(
        today=story.today,
        tense=told,
        day=last.start if last and last.start == last.end else _last_day(story) if last else None,
        last=last,
        year=_year(story, item.meaning, token.sentence) if told == "past" else None,
        ahead=ahead or coming or (isinstance(item.meaning, Range) and told != "past"),
        day_first=story.day_first,
        lasting=isinstance(item.meaning, Length)
        and FOR.search(line.text[max(0, item.start - 16) : item.start]) is not None
        and perfect(parsed, token.i),
    )


def _year(story: Story, meaning: Meaning, sentence: int) -> int | None:
    """The past year that a bare month falls in: one just told, unless the month comes before what was told."""
    if story.year is None or sentence - story.year_told > 1:
        return None
    if isinstance(meaning, (Day, Month)):
        at = (meaning.month, meaning.day if isinstance(meaning, Day) else 31)
        return story.year.year if at >= (story.year.month, story.year.day) else None
    return story.year.year


def _last_day(story: Story) -> date | None:
    return next((s.stretch.start for s in reversed(story.spoken) if s.stretch.start == s.stretch.end), None)


def _anchor(story: Story, meaning: Meaning, sentence: int, told: Tense | None) -> Stretch | None:
    """What a hanging expression hangs on: the expression before it in its own sentence, else the time of the main
    clause of a sentence before; in the past nothing that lies ahead.
    """
    inner = meaning.day if isinstance(meaning, Clock) else meaning
    hanging = (isinstance(inner, Away) and inner.anchor == "discourse") or isinstance(inner, Same)
    if not isinstance(inner, (Away, Same)) or not hanging:
        return story.spoken[-1].stretch if story.spoken else None
    small = inner.unit in ("day", "night", "hour", "minute", "second")
    step = inner.direction * (inner.count or 1) if isinstance(inner, Away) else 0
    fitting = [s for s in story.spoken if _fits(s.stretch, small, step, inner.unit, told, story.today)]
    if not fitting:
        return None
    own = [s for s in fitting if s.sentence == sentence]
    if own:
        return own[-1].stretch
    latest = fitting[-1].sentence
    shallow = min(s.depth for s in fitting if s.sentence == latest)
    return next(s.stretch for s in reversed(fitting) if s.sentence == latest and s.depth == shallow)


def _fits(stretch: Stretch, small: bool, step: int, unit: str, told: Tense | None, today: date | None) -> bool:
    if stretch.start is None or (small and stretch.start != stretch.end):
        return False
    return not (told == "past" and today and moved(stretch.start, step, unit) > today)


def _time(parsed: Parsed, line: Line, item: Found, at: Circumstances, story: Story) -> Time | None:
    kind, stretch = _reckoned(item.meaning, at)
    if stretch is None:
        return None
    why = item.why + (story.note if _needs_anchor(item.meaning) else "")
    if item.why != RANGE and not isinstance(item.meaning, (Range, Open)) and kind in ("DATE", "TIME"):
        _remember(parsed, story, stretch, line, item)
    return Time(line.span(item.start, item.end), kind, stretch.value, stretch.edtf, stretch.start, stretch.end, why)


def _reckoned(meaning: Meaning, at: Circumstances) -> tuple[TimexType, Stretch | None]:
    """The TIMEX3 type and the stretch of a meaning."""
    if isinstance(meaning, Length):
        return "DURATION", _lasting(meaning.value, at)
    if isinstance(meaning, Repeat):
        return "SET", unknown(meaning.value)
    if isinstance(meaning, Clock):
        return "TIME", _hour(meaning, at)
    stretch = reckon(meaning, at)
    if isinstance(meaning, Ahead) and stretch is None:
        return "DURATION", unknown(meaning.length)
    return "DATE", stretch


def _lasting(value: str, at: Circumstances) -> Stretch:
    """ "has been held for three weeks" reaches from three weeks ago to today; other lengths have no days."""
    size = re.fullmatch(r"P(\d+)([DWMY])", value)
    if not at.lasting or at.today is None or size is None:
        return unknown(value)
    unit = {"D": "day", "W": "week", "M": "month", "Y": "year"}[size[2]]
    return replace(span(moved(at.today, -int(size[1]), unit), at.today), value=value)


def _hour(clock: Clock, at: Circumstances) -> Stretch | None:
    """A time of day: the day it belongs to, with the hour in the value."""
    if clock.day is not None:
        whole = reckon(clock.day, at)
    else:
        spoken = at.day or at.today
        whole = day(spoken) if spoken else unknown("XXXX-XX-XX")
    if whole is None:
        return None
    value = whole.value if whole.start is None else whole.start.isoformat()
    return replace(whole, value=f"{value}{clock.text}")


def _needs_anchor(meaning: Meaning) -> bool:
    if isinstance(meaning, (Fixed, Length, Repeat)):
        return False
    return not (isinstance(meaning, Day) and meaning.year)


def _remember(parsed: Parsed, story: Story, stretch: Stretch, line: Line, item: Found) -> None:
    """What later expressions may hang on."""
    if stretch.start is None:
        return
    token = line.token(item.end - 1)
    if stretch.grain in SIZES:
        depth = sum(t.pos in ("VERB", "AUX") for t in parsed.ancestors(token.i))
        story.spoken = [*story.spoken[1 - REMEMBERED :], Spoken(stretch, token.sentence, depth)]
    if isinstance(item.meaning, (Day, Month)) and story.year and stretch.start.year == story.year.year:
        story.year_told = token.sentence
    stated = isinstance(item.meaning, Fixed) and stretch.grain in ("day", "month", "season", "year")
    if not stated or story.today is None:
        return
    adverbial = token.dep in ("pobj", "npadvmod", "advmod") or (
        token.dep == "nummod" and parsed.tokens[token.head].entity == "DATE"
    )
    if stretch.start.year < story.today.year and adverbial:
        story.year, story.year_told = stretch.start, token.sentence
    elif stretch.start.year == story.today.year:
        story.year = None
