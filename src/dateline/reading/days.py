"""Days as headers, datelines, addresses and file names write them, with the year or without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.knowledge import listed, load
from dateline.report import Span

# A report is younger than the printed newspaper and no older than a far embargo.
FIRST_YEAR, LAST_YEAR = 1600, 2199


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar as some words give it.

    Args:
        span: the words, weekday included.
        month, day: numbers from 1.
        year: None when the words leave it out ("Feb. 25").
        weekday: 1 (Monday) to 7 when the words name it.
        swapped: True when day and month could change places ("02/03/2023").
    """

    span: Span
    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    swapped: bool = False

    def in_year(self, year: int) -> date | None:
        """This day in a year, or None when that year has no such day or another weekday on it."""
        try:
            found = date(year, self.month, self.day)
        except ValueError:
            return None
        return found if self.weekday in (None, found.isoweekday()) else None

    @property
    def value(self) -> date | None:
        """The day when its year is told and it exists; a weekday that disagrees is taken for the slip it mostly is."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None


@cache
def _numbers(kind: str) -> dict[str, int]:
    return {
        form.lower(): int(row["number"])
        for row in load("reading/calendar")
        if row["kind"] == kind
        for form in listed(row["forms"])
    }


def _any_of(kind: str) -> str:
    return "|".join(re.escape(form) for form in sorted(_numbers(kind), key=lambda form: (-len(form), form)))


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month, weekday = f"(?P<month>{_any_of('month')})\\b\\.?", f"(?P<weekday>{_any_of('weekday')})\\b\\.?"
    before = rf"(?:\b{weekday},?\s*\(?\s*(?:the\s)?)?"
    day = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s(?:of|de))?"
    year = r"(?P<year>(?:1[6-9]|2[01])\d\d)\b"
    texts = (
        rf"{before}(?<![\w.]){year[:-2]}[-/.](?P<m>\d{{1,2}})[-/.](?P<day>\d{{1,2}})(?![\d])",
        rf"{before}(?<![\w.])(?P<day>\d{{1,2}})(?P<mark>[-/.])(?P<m>\d{{1,2}})(?P=mark){year}",
        r"(?P<year>(?:1[6-9]|2[01])\d\d)\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일]",
        rf"{before}(?<![\w.,]){day}[\s-]{month}(?:,?[\s-]+(?:de\s)?{year})?",
        rf"{before}\b{month}\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+{year})?",
    )
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)


# Characters: no way of writing a day is longer.
AROUND = 60
_DIGIT = re.compile(r"\d")


def find_days(text: str, start: int = 0, end: int | None = None) -> list[Day]:
    """Find days written out in a stretch of text.

    Args:
        text: any text; spans are in its code points.
        start, end: where to look.

    Returns:
        The days in order of the text; where two ways of reading overlap, the one that starts first, then the longer.
        Days that no calendar has ("2023-02-30") are left out.
    """
    stop = len(text) if end is None else end
    stretches = list(_near_digits(text, start, stop))
    matches = (m for pattern in _patterns() for a, b in stretches for m in pattern.finditer(text, a, b))
    found = [day for m in matches if (day := _day(m))]
    kept: list[Day] = []
    for day in sorted(found, key=lambda d: (d.span.start, -d.span.end)):
        if not kept or kept[-1].span.end <= day.span.start:
            kept.append(day)
    return kept


def _near_digits(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The stretches around digits, without which no day is written: a small part of a text to search for the rest."""
    begin = end = start
    for digit in _DIGIT.finditer(text, start, stop):
        if digit.start() - AROUND > end:
            if end > begin:
                yield begin, end
            begin = max(start, digit.start() - AROUND)
        end = min(stop, digit.end() + AROUND)
    if end > begin:
        yield begin, end


def _day(match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    name = parts.get("month")
    month = _numbers("month")[name.lower()] if name else int(parts["m"])
    day, swapped = int(parts["day"]), False
    if parts.get("mark") in ("/", "-"):
        if month > 12 >= day:
            day, month = month, day
        swapped = month <= 12 and day <= 12 and month != day
    weekday = _numbers("weekday")[parts["weekday"].lower()] if parts.get("weekday") else None
    year = int(parts["year"]) if parts.get("year") else None
    found = Day(Span(*match.span()), month, day, year, weekday, swapped)
    return found if any(_exists(month, day, y) for y in ((year,) if year else (2024,))) else None


def _exists(month: int, day: int, year: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


IN_NAME = (
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_/.](?P<m>[01]?\d)[-_/.](?P<day>[0-3]?\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<m>[01]\d)(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>[0-3]\d)[-_.](?P<m>[01]\d)[-_.](?P<year>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)[-_/](?P<month>[A-Za-z]{3,9})[-_/](?P<day>[0-3]?\d)(?!\d)"),
)


def days_in_name(name: str) -> Iterator[date]:
    """The days in a file name or address ("…/2023/02/25/…", "20230225-minsk.txt", "/2023/feb/25/"), first first."""
    for pattern in IN_NAME:
        for match in pattern.finditer(name):
            parts = match.groupdict()
            month = _numbers("month").get(parts["month"].lower()) if parts.get("month") else int(parts["m"])
            if month and _exists(month, int(parts["day"]), int(parts["year"])):
                yield date(int(parts["year"]), month, int(parts["day"]))
