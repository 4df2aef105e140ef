"""What an expression says before the day of the report is known: "last year" is one year back, "May 3" lacks its year.

``shift`` counts calendar units from the anchor ("last" -1, "this" 0, "next" 1). ``anchor`` is the day of the report, or
the expression before ("two days later").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.when.stretches import Stretch

Anchor = Literal["report", "discourse"]


@dataclass(frozen=True, slots=True)
class Fixed:
    """Days that the words state in full."""

    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a month, its year told or not; ``year`` may hang on a shift ("May 3 last year")."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Numeric:
    """Two numbers and a year of which either may be the month: "02/03/2023"."""

    first: int
    second: int
    year: int


@dataclass(frozen=True, slots=True)
class Month:
    """A month whose year is not told."""

    month: int
    part: str = ""
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class DayOfMonth:
    """ "the 25th", of the month that is spoken of."""

    day: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday; ``shift`` as in "last", "this", "next" Friday, ``weeks`` as in "Friday last week"."""

    weekday: int
    shift: str = ""
    weeks: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar unit by its place from the anchor: today, last week, this year; ``part`` may say early or late."""

    unit: str
    shift: int
    part: str = ""
    anchor: Anchor = "report"


@dataclass(frozen=True, slots=True)
class Away:
    """So many units from the anchor: "two weeks ago", "in three days", "the day before", "months later"."""

    count: int | None
    unit: str
    direction: int
    anchor: Anchor = "report"


@dataclass(frozen=True, slots=True)
class Ahead:
    """ "in three days", "within three days": days ahead where the clause looks ahead, else how long it took."""

    count: int | None
    unit: str
    length: str
    within: bool = False


@dataclass(frozen=True, slots=True)
class Recent:
    """A run of units that ends or begins at the report's day: "the past three years", "in the coming weeks"."""

    count: int | None
    unit: str
    direction: int


@dataclass(frozen=True, slots=True)
class Season:
    """A season, quarter ("Q2") or half ("H1") whose year is not told."""

    code: str
    part: str = ""
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Feast:
    """A holiday by any of its names."""

    name: str
    year: int | None = None
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """ "that year", "the same day": the unit around the expression before."""

    unit: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day as TIMEX3 writes it ("T06:00", "TNI"), on a day that is told or understood."""

    text: str
    day: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """The start, middle, end, or a counted unit of something: "the end of the year", "the first week of May"."""

    part: str
    whole: Meaning
    unit: str = ""
    nth: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class Length:
    """How long: "for three days"."""

    value: str


@dataclass(frozen=True, slots=True)
class Repeat:
    """How often: "every Monday"."""

    value: str


@dataclass(frozen=True, slots=True)
class Range:
    """From one expression to another."""

    first: Meaning
    last: Meaning


@dataclass(frozen=True, slots=True)
class Open:
    """An interval that a preposition opens: ``since``, ``until``, ``before``, ``after``."""

    kind: str
    point: Meaning


@dataclass(frozen=True, slots=True)
class Run:
    """A length with its start: "for three days from Monday"."""

    count: int
    unit: str
    start: Meaning


@dataclass(frozen=True, slots=True)
class Beside:
    """So many units before or after another expression: "two days before Christmas"."""

    count: int | None
    unit: str
    direction: int
    point: Meaning


@dataclass(frozen=True, slots=True)
class Nothing:
    """Words that look like time and are none: ages, names."""


Meaning = (
    Fixed
    | Day
    | Numeric
    | Month
    | DayOfMonth
    | Weekday
    | Unit
    | Away
    | Ahead
    | Recent
    | Season
    | Feast
    | Same
    | Clock
    | Part
    | Length
    | Repeat
    | Range
    | Open
    | Run
    | Beside
    | Nothing
)
