"""Dates that name a day, month, year or more: every order of writing, ranges in one word, decades, centuries."""

from __future__ import annotations

import re
from datetime import date

from dateline.knowledge import load
from dateline.when.guards import is_feast, is_month, is_piece, is_season, is_year
from dateline.when.holidays import any_holiday
from dateline.when.meanings import Day, DayOfMonth, Feast, Fixed, Meaning, Month, Numeric, Range, Season
from dateline.when.rules import Match, Rule, rule
from dateline.when.stretches import century, day, decade, half, month, quarter, season, span, year
from dateline.when.words import DAY, MONTH, ORDINAL, SEASON, STAGE, YEAR, any_of, day_number, number, value

DASH = r"(?:\s?-\s?|/)"
TO = r"(?:\s?-\s?| to | through | thru | until | till | and )"
SHIFTS = {"last": -1, "past": -1, "previous": -1, "this": 0, "the current": 0, "next": 1, "the coming": 1, "coming": 1}
SHIFT = r"(?:last|this past|this coming|this|next|the coming|the current|past|coming|previous)"
OF = r"(?:,? of |, ?| )"


def shift_of(words: str) -> int:
    """Where "last", "this", "next" and their like point: -1, 0 or 1."""
    text = words.lower().removeprefix("the ")
    return -1 if text in ("last", "past", "this past", "previous") else 1 if "next" in text or "coming" in text else 0


def stage(words: str | None) -> str:
    """ "early", "mid", "late", "start" or "end" out of the words before a date."""
    text = (words or "").lower()
    stages = {"early": "early", "start": "start", "beginning": "start", "mid": "mid", "late": "late", "end": "end"}
    return next((part for cue, part in stages.items() if cue in text), "")


def _iso(m: Match) -> Meaning | None:
    return _exact(int(m["y"]), int(m["m"]), int(m["d"]))


def _exact(of_year: int, of_month: int, of_day: int) -> Meaning | None:
    try:
        return Fixed(day(date(of_year, of_month, of_day)))
    except ValueError:
        return None


def _numeric(m: Match) -> Meaning | None:
    of_year = int(m["y"]) + (0 if len(m["y"]) == 4 else 2000 if int(m["y"]) < 50 else 1900)
    first, second = int(m["a"]), int(m["b"])
    if first > 12 or m["sep"] == ".":
        return _exact(of_year, second, first)
    if second > 12 or first == second:
        return _exact(of_year, first, second)
    return Numeric(first, second, of_year)


def _day(m: Match) -> Meaning | None:
    """A day of a month, with its year where it is told."""
    found = m.groupdict()
    of_month, of_day = number("month", found["month"]), day_number(found["day"])
    if found.get("y"):
        return _exact(_year(found["y"]), of_month, of_day)
    try:
        date(2000, of_month, of_day)
    except ValueError:
        return None
    return Day(of_month, of_day)


def _year(words: str) -> int:
    digits = int(words.lstrip("'"))
    return digits if digits > 99 else digits + (2000 if digits < 50 else 1900)


def _days(m: Match) -> Meaning | None:
    """Several days of one month: "June 3-5", "3 to 5 June 2023"."""
    of_month = number("month", m["month"])
    first, last = day_number(m["first"]), day_number(m["last"])
    if first >= last or last > 31:
        return None
    if not m["y"]:
        return Range(Day(of_month, first), Day(of_month, last))
    try:
        return Fixed(span(date(int(m["y"]), of_month, first), date(int(m["y"]), of_month, last)))
    except ValueError:
        return None


def _month(m: Match) -> Meaning | None:
    found = m.groupdict()
    of_month, part = number("month", found["month"]), stage(found.get("stage"))
    if found.get("y"):
        return Fixed(month(_year(found["y"]), of_month, part))
    return Month(of_month, part, shift_of(found["shift"]) if found.get("shift") else None)


def _months(m: Match) -> Meaning | None:
    """ "March-May 2020", "in January and February 2021"."""
    first, last = number("month", m["first"]), number("month", m["last"])
    of_year = int(m["y"])
    starts, ends = month(of_year - (first > last), first), month(of_year, last)
    return Range(Fixed(starts), Fixed(ends))


def _years(m: Match) -> Meaning | None:
    first = int(m["first"])
    last = first // 100 * 100 + int(m["last"])
    return Range(Fixed(year(first)), Fixed(year(last))) if first < last <= first + 150 else None


def _just_year(m: Match) -> Meaning | None:
    return Fixed(year(_year(m["y"]), stage(m.groupdict().get("stage"))))


def _decade(m: Match) -> Meaning | None:
    found = m.groupdict()
    if found.get("name"):
        first = 1900 + number("decade", found["name"])
    else:
        digits = int(found["y"].lstrip("'"))
        first = digits if digits > 99 else digits + (1900 if digits >= 20 else 2000)
    return Fixed(decade(first, stage(found.get("stage"))))


def _century(m: Match) -> Meaning | None:
    number_of = day_number(m["nth"])
    return Fixed(century(number_of, stage(m["stage"]))) if 1 <= number_of <= 25 else None


def _season(m: Match) -> Meaning | None:
    found = m.groupdict()
    code, part = value("season", found["season"]), stage(found.get("stage"))
    if found.get("y"):
        return Fixed(season(int(found["y"]), code))
    return Season(code, part, shift_of(found["shift"]) if found.get("shift") else None)


def _piece(m: Match) -> Meaning | None:
    """Quarters and halves: "Q1 2023", "the first half of 2022", "the third quarter"."""
    found = m.groupdict()
    which = int(found["n"]) if found.get("n") else day_number(found["nth"])
    code = (found["kind"][0] if found.get("kind") else "q").upper()
    if which > (4 if code == "Q" else 2):
        return None
    if found.get("y"):
        return Fixed(quarter(int(found["y"]), which) if code == "Q" else half(int(found["y"]), which))
    return Season(f"{code}{which}")


def _fiscal(m: Match) -> Meaning | None:
    """Fiscal 2023 is the American one, from October; "financial year 2022-23" the British or Indian, from April."""
    of_year = _year(m["y"])
    if m["second"]:
        starts, ends = date(of_year, 4, 1), date(of_year + 1, 3, 31)
    else:
        starts, ends = date(of_year - 1, 10, 1), date(of_year, 9, 30)
    return Fixed(span(starts, ends, rough=True))


def _feast(m: Match) -> Meaning | None:
    return Feast(m["name"].lower(), int(m["y"]) if m["y"] else None, shift_of(m["shift"]) if m["shift"] else None)


def _named(m: Match) -> Meaning | None:
    return next(
        (
            Fixed(day(date.fromisoformat(row["date"])))
            for row in load("times/named")
            if re.fullmatch(re.sub(r"\(\?=.*", "", row["words"]), m[0], re.IGNORECASE)
        ),
        None,
    )


NAMED = "|".join(row["words"] for row in load("times/named"))
ANY_YEAR = rf"(?:{YEAR}|'\d\d)"

RULES: tuple[Rule, ...] = (
    rule("named day", "digit", NAMED, _named),
    rule(
        "ISO date",
        "digit",
        r"(?P<y>[12]\d{3})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        _iso,
    ),
    rule("numeric date", "digit", r"(?P<a>\d\d?)(?P<sep>[./-])(?P<b>\d\d?)(?P=sep)(?P<y>\d{4}|\d\d)", _numeric),
    rule(
        "month day year",
        "month digit",
        rf"(?P<month>{MONTH})\.? (?:the )?(?P<day>{DAY}),?(?: of)? (?P<y>{ANY_YEAR})",
        _day,
    ),
    rule(
        "day month year",
        "month digit",
        rf"(?P<day>{DAY})(?: day)?(?: of)?[ -](?P<month>{MONTH}),?[ -](?P<y>{ANY_YEAR})",
        _day,
    ),
    rule(
        "day of month in words",
        "month ordinal",
        rf"(?P<month>{MONTH}) (?:the )?(?P<day>{ORDINAL})(?:,? (?P<y>{ANY_YEAR}))?",
        _day,
    ),
    rule(
        "day in words of month",
        "month ordinal",
        rf"(?P<day>{ORDINAL})(?: day)? of (?P<month>{MONTH})(?:,? (?P<y>{ANY_YEAR}))?",
        _day,
    ),
    rule("month day", "month digit", rf"(?P<month>{MONTH})\.? (?:the )?(?P<day>{DAY})", _day, is_month),
    rule("day month", "month digit", rf"(?P<day>{DAY})(?: of)?[ -](?P<month>{MONTH})", _day, is_month),
    rule(
        "days of a month",
        "month digit",
        rf"(?P<month>{MONTH}) (?P<first>{DAY}){TO}(?P<last>{DAY})(?:,? (?P<y>{YEAR}))?",
        _days,
    ),
    rule(
        "days of a month",
        "month digit",
        rf"(?P<first>{DAY}){TO}(?:the )?(?P<last>{DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<y>{YEAR}))?",
        _days,
    ),
    rule(
        "month year", "month digit", rf"(?:(?P<stage>{STAGE})[ -])?(?P<month>{MONTH})(?:{OF})(?P<y>{ANY_YEAR})", _month
    ),
    rule("months of a year", "month digit", rf"(?P<first>{MONTH})(?:{TO}|/)(?P<last>{MONTH}),? (?P<y>{YEAR})", _months),
    rule("month", "month", rf"(?:(?P<shift>{SHIFT}) )?(?:(?P<stage>{STAGE})[ -])?(?P<month>{MONTH})", _month, is_month),
    rule("years", "digit", rf"(?P<first>{YEAR}){DASH}(?P<last>\d\d)", _years),
    rule("year", "digit", rf"(?:(?P<stage>{STAGE})[ -])?(?P<y>{YEAR})", _just_year, is_year),
    rule("short year", "digit", r"(?P<y>'\d\d)", _just_year, is_year),
    rule(
        "decade", "digit", rf"(?:the )?(?:(?P<stage>{STAGE})(?: the)?[ -])?(?P<y>(?:1[5-9]|20)\d0|'?[2-9]0)'?s", _decade
    ),
    rule("decade", "decade", rf"the (?:(?P<stage>{STAGE})(?: the)?[ -])?(?P<name>{any_of('decade')})", _decade),
    rule(
        "century", "century", rf"(?:the )?(?:(?P<stage>{STAGE})(?: the)?[ -])?(?P<nth>{ORDINAL})[- ]century", _century
    ),
    rule(
        "season of a year",
        "season digit",
        rf"(?:the )?(?:(?P<stage>{STAGE})[ -])?(?P<season>{SEASON})(?:{OF})(?P<y>{YEAR})(?:[-/](?:\d{{4}}|\d\d))?",
        _season,
    ),
    rule(
        "season",
        "season",
        rf"(?:(?P<shift>{SHIFT}) |the )?(?:(?P<stage>{STAGE})[ -])?(?P<season>{SEASON})",
        _season,
        is_season,
    ),
    rule("quarter or half", "digit", r"(?P<kind>[QH])(?P<n>[1-4])(?:(?: of)? (?P<y>20\d\d|19\d\d))?", _piece, is_piece),
    rule(
        "quarter or half",
        "quarter|half digit",
        rf"(?:the )?(?P<nth>{ORDINAL})[- ](?P<kind>quarter|half)(?: of(?: the year)?)? (?P<y>20\d\d|19\d\d)",
        _piece,
    ),
    rule(
        "quarter or half",
        "quarter|half",
        rf"the (?P<nth>{ORDINAL})[- ](?P<kind>quarter|half of the year)(?: of the year)?",
        _piece,
        is_season,
    ),
    rule(
        "fiscal year",
        "fiscal|financial digit",
        r"(?:the )?(?:fiscal|financial)(?: year)? (?P<y>(?:19|20)\d\d)(?:[-/](?P<second>\d{2,4}))?",
        _fiscal,
    ),
    rule(
        "fiscal year",
        "fiscal|financial digit",
        r"(?:the )?(?P<y>(?:19|20)\d\d)(?:[-/](?P<second>\d{2,4}))? (?:fiscal|financial) year",
        _fiscal,
    ),
    rule(
        "holiday",
        "holiday",
        rf"(?:(?P<shift>{SHIFT}) )?(?P<name>{any_holiday()})(?:,? (?P<y>{YEAR}))?",
        _feast,
        is_feast,
    ),
    rule(
        "day of the month",
        "digit",
        r"the (?P<day>\d\d?(?:st|nd|rd|th))",
        lambda m: DayOfMonth(day_number(m["day"])),
        is_month,
    ),
)
