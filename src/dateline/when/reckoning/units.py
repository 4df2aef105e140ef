"""Units counted from a day: last week, two years ago, the past three months, that year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dateline.when.circumstances import Circumstances
from dateline.when.meanings import Ahead, Away, Recent, Same, Unit
from dateline.when.reckoning.dispatch import reckon, unknown
from dateline.when.stretches import (
    Stretch,
    around,
    day,
    decade,
    month,
    moved,
    since,
    span,
    until,
    weekend,
    year,
)

VAGUE = {"day": 7, "night": 7, "week": 28, "weekend": 28}  # days that "recent days" or "weeks" may reach back


@reckon.register
def _(meaning: Unit, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unit_unknown(meaning)
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


def unit_unknown(meaning: Unit) -> Stretch:
    """The value of a unit whose anchor is unknown, with an X for what is missing."""
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
def _(meaning: Same, at: Circumstances) -> Stretch | None:
    if meaning.unit == "day":
        base = at.day or at.today
    else:
        base = at.last.start if at.last and at.last.start else at.day or at.today
    if base is None:
        return unit_unknown(Unit(meaning.unit, 1))
    return around(base, meaning.unit)
