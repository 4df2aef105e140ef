"""The words of time, from ``knowledge/times/words``, as values and as pieces of patterns."""

from __future__ import annotations

import re
from functools import cache

from dateline.knowledge import load
from dateline.language.numerals import quantity


@cache
def table(kind: str) -> dict[str, str]:
    """The words of one kind, in lower case, with their values."""
    return {row["words"].lower(): row["value"] for row in load("times/words") if row["kind"] == kind}


def value(kind: str, word: str) -> str:
    """The value of a word of a kind."""
    return table(kind)[word.lower()]


def number(kind: str, word: str) -> int:
    """The value of a word as a number: the month of "Sept." is 9."""
    return int(value(kind, word))


@cache
def any_of(kind: str) -> str:
    """A pattern for any word of a kind, the longest first."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(table(kind), key=lambda w: (-len(w), w))) + ")"


MONTH = any_of("month")
WEEKDAY = any_of("weekday")
UNIT = any_of("unit")
SEASON = any_of("season")
PART = any_of("part")
ORDINAL = any_of("ordinal")
ZONE = any_of("zone")
YEAR = r"(?:1[0-9]\d\d|20\d\d|21\d\d)(?![\d,]\d|\d|%)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)"
STAGE = r"(?:very )?(?:early|mid|late|the middle of|the start of|the beginning of|the end of)(?: in)?"
_COUNTS = "|".join(row["words"] for row in load("numerals") if row["kind"] == "number" and row["words"] != "zero")
COUNT = (
    rf"(?:\d{{1,4}}(?:\.\d+)?|(?:{_COUNTS})(?:[- ](?:{_COUNTS}))?(?: hundred)?|a couple(?: of)?|couple(?: of)?|"
    r"a few|few|several|many|a dozen|dozens of|half a|hundreds of|thousands of|a hundred|an|a)"
)
ROUGH = (
    "(?:(?:about|around|almost|nearly|roughly|over|more than|less than|at least|just over|just under|some|up to|only|"
    "just) )?"
)

CODES = {
    "second": "PT{}S",
    "minute": "PT{}M",
    "hour": "PT{}H",
    "day": "P{}D",
    "night": "P{}D",
    "week": "P{}W",
    "fortnight": "P{}W",
    "weekend": "P{}WE",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
    "millennium": "P{}MI",
    "season": "P{}S",
}


def count(words: str) -> int | None:
    """How many "three", "12", "a" or "a couple of" are; None for the vague ("several")."""
    text = words.strip().lower()
    if text in ("couple", "couple of"):
        return 2
    found = quantity(text)
    if found is None or found.low is None or found.low != found.high:
        return None
    return found.low


def day_number(words: str) -> int:
    """The day of the month that "25", "25th" or "twenty-fifth" names."""
    return int(re.sub(r"\D", "", words)) if words[:1].isdigit() else number("ordinal", words)


def length_of(words: str | None, unit: str) -> str:
    """A length as TIMEX3 writes it: P3D, P1.5Y, PXW for "weeks"."""
    if words and re.fullmatch(r"\d+\.\d+", words):
        return CODES[unit].format(words)
    number = count(words) if words else None
    if number is None:
        return CODES[unit].format("X")
    return CODES[unit].format(number * (2 if unit == "fortnight" else 1))
