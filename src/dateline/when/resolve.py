"""Expressions in the order of the text -> times of the record, each reckoned where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dateline.language import Parsed
from dateline.report import Time, TimexType
from dateline.when.circumstances import Circumstances
from dateline.when.lines import Line
from dateline.when.meanings import Ahead, Clock, Day, Fixed, Length, Meaning, Open, Range, Repeat
from dateline.when.reckon import reckon, unknown
from dateline.when.rules import Found
from dateline.when.stretches import Stretch, day
from dateline.when.tense import tense

DEADLINE = re.compile(r"\b(?:by|until|till|before|through|for|ahead of|no later than|from) (?:the )?$", re.IGNORECASE)
SIZES = ("day", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@dataclass(slots=True)
class Story:
    """What the report has spoken of so far; written only by ``resolve``, for one report."""

    today: date | None
    note: str
    day_first: bool | None
    day: date | None = None
    last: Stretch | None = None
    year: int | None = None
    block: int = -1


def resolve(parsed: Parsed, line: Line, found: list[Found], story: Story) -> list[Time]:
    """The times of one line; the story remembers what was spoken of for the next."""
    times: list[Time] = []
    story.year = None
    for item in found:
        at = _circumstances(parsed, line, item, story)
        try:
            time = _time(line, item, at, story)
        except (ValueError, OverflowError):  # a day before the year 1 or beyond 9999
            continue
        if time is not None:
            times.append(time)
    return times


def _circumstances(parsed: Parsed, line: Line, item: Found, story: Story) -> Circumstances:
    token = line.token(item.end - 1)
    ahead = DEADLINE.search(line.text[max(0, item.start - 16) : item.start]) is not None
    return Circumstances(
        today=story.today,
        tense=tense(parsed, token.i),
        day=story.day,
        last=story.last,
        year=story.year if tense(parsed, token.i) == "past" else None,
        ahead=ahead or (isinstance(item.meaning, Range)),
        day_first=story.day_first,
    )


def _time(line: Line, item: Found, at: Circumstances, story: Story) -> Time | None:
    kind, stretch = _reckoned(item.meaning, at)
    if stretch is None:
        return None
    why = item.why + (story.note if _needs_anchor(item.meaning) else "")
    if not isinstance(item.meaning, (Range, Open)) and kind in ("DATE", "TIME"):
        _remember(story, stretch, line, item)
    return Time(line.span(item.start, item.end), kind, stretch.value, stretch.edtf, stretch.start, stretch.end, why)


def _reckoned(meaning: Meaning, at: Circumstances) -> tuple[TimexType, Stretch | None]:
    """The TIMEX3 type and the stretch of a meaning."""
    if isinstance(meaning, Length):
        return "DURATION", unknown(meaning.value)
    if isinstance(meaning, Repeat):
        return "SET", unknown(meaning.value)
    if isinstance(meaning, Clock):
        return "TIME", _hour(meaning, at)
    stretch = reckon(meaning, at)
    if isinstance(meaning, Ahead) and stretch is None:
        return "DURATION", unknown(meaning.length)
    return "DATE", stretch


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


def _remember(story: Story, stretch: Stretch, line: Line, item: Found) -> None:
    """What later expressions may hang on."""
    if stretch.start is None:
        return
    if stretch.start == stretch.end:
        story.day = stretch.start
    if stretch.grain in SIZES:
        story.last = stretch
    stated = isinstance(item.meaning, Fixed) and stretch.grain in ("day", "month", "season", "year")
    if not stated or story.today is None:
        return
    token = line.token(item.end - 1)
    adverbial = token.dep in ("pobj", "npadvmod", "tmod", "nummod", "advmod") and (
        token.dep != "nummod" or line.tokens[max(token.head - line.tokens[0].i, 0)].entity == "DATE"
    )
    if stretch.start.year < story.today.year and adverbial:
        story.year = stretch.start.year
    elif stretch.start.year == story.today.year:
        story.year = None
