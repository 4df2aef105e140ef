"""The day of the report, and how it writes numeric dates."""

from __future__ import annotations

import re
from datetime import date

from dateline.language import Parsed
from dateline.when.meanings import Fixed
from dateline.when.rules import Found

# A report that gives no date of its own may still state one in its head, which is its first few expressions.
HEAD = 3
SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)(?![\d/])")
MONTH_FIRST = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) \d"
)
DAY_FIRST = re.compile(
    r"\d (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def anchor(parsed: Parsed, found: list[list[Found]]) -> tuple[date | None, str]:
    """The day that "today" means, and a note for what rests on it when the reader did not give it."""
    if parsed.report.published:
        return parsed.report.published, ""
    for items in found[:HEAD]:
        for item in items:
            if isinstance(item.meaning, Fixed) and item.meaning.stretch.grain == "day":
                return item.meaning.stretch.start, ", from the date in the report's head"
    return None, ", the day of the report is unknown"


def day_first(parsed: Parsed) -> tuple[bool | None, str]:
    """Whether "02/03/2023" begins with the day, by the report's other dates; None when they do not tell."""
    text = parsed.report.view.text
    for m in SLASHED.finditer(text):
        if int(m[1]) > 12 or int(m[2]) > 12:
            return int(m[1]) > 12, "as the report's other numeric dates"
    months, days = len(MONTH_FIRST.findall(text)), len(DAY_FIRST.findall(text))
    if months != days:
        return days > months, "as the report writes its dates in words"
    return None, "nothing tells day from month"
