"""The day of publication: every candidate with its basis, and the rule that puts the best one first.

The rule. ``given`` beats ``metadata``; both beat what the text, its address and its file name say. Among those a day
that the first sentences vouch for ("on Saturday (February 25)") beats one they do not; then the order is ``dateline``,
``header``, ``url``, ``filename``, ``text``; of two days in one header the one labelled "published" wins, one labelled
"updated" loses, and otherwise the earlier wins, for archives stamp reports after newspapers do. ``file`` comes last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from dateline.reading.dateline import Dateline
from dateline.reading.days import Day, days_in_name, find_days
from dateline.reading.draft import Draft
from dateline.report import Block, DateCandidate, View

ORDER = ("given", "metadata", "dateline", "header", "url", "filename", "text", "file")
# How far into the body a weekday with its date still speaks of the days around publication.
FIRST_CHARACTERS = 1_500
# A head of an archive or a bulletin: so many lines at most, each no longer than this.
FIRST_LINES, SHORT_LINE = 4, 80
TELEGRAM = re.compile(r"ZCZC\b")
RUBRIC = re.compile(r"(?:,?\s*\d{1,2}[:.]\d\d)?\s*(?://|[|•·/–—-])\s")
PUBLISHED = re.compile(r"\b(?:first )?(?:published|posted|issued|released)\b", re.IGNORECASE)
UPDATED = re.compile(r"\b(?:updated|modified|edited|revised|retrieved|accessed|printed)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A candidate with what the rule weighs; ``label`` is 0 for "published", 1 for none, 2 for "updated"."""

    candidate: DateCandidate
    label: int = 1


def candidates(draft: Draft, view: View, dateline: Dateline | None) -> tuple[DateCandidate, ...]:
    """All days that could be that of publication.

    Args:
        draft: what the caller and the metadata say.
        view: the view of its text; spans of candidates are led back to the original.
        dateline: the dateline found in the view.

    Returns:
        The candidates, best first by the rule above; a day without a year takes it from the others, and is left out
        when they tell none.
    """
    outside = _outside(draft)
    headers = [(day, label) for day, label in _header_days(view) if not dateline or not dateline.span.holds(day.span)]
    full = [_found(view, day, "header", label) for day, label in headers if day.value and not day.swapped]
    body = _weekday_days(view)
    full += [_found(view, day, "text") for day in body if day.year and day.in_year(day.year)]
    full += [_found(view, day, "text") for day in _edge_days(view) if day.value and not day.swapped]
    if dateline and dateline.day and dateline.day.value:
        full.append(_found(view, dateline.day, "dateline"))
    known = [f.candidate.value for f in (*outside, *full)]
    partial = [(dateline.day, "dateline", 1)] if dateline and dateline.day and not dateline.day.value else []
    partial += [(day, "header", label) for day, label in headers if not day.value or day.swapped]
    found = [*outside, *full, *(f for p in partial if (f := _completed(view, *p, known)))]
    vouched = _vouched(body, [f.candidate.value for f in found])
    found.sort(key=lambda f: _rank(f, vouched))
    return tuple(dict.fromkeys(f.candidate for f in found))


def _rank(found: _Found, vouched: frozenset[date]) -> tuple[int, bool, int, int, date]:
    basis = found.candidate.basis
    tier = {"given": 0, "metadata": 1, "file": 3}.get(basis, 2)
    # Metadata comes in the order of trust already; a stable sort keeps it.
    day = date.min if tier < 2 else found.candidate.value
    return tier, tier == 2 and found.candidate.value not in vouched, ORDER.index(basis), found.label, day


def _outside(draft: Draft) -> list[_Found]:
    """What is known without the text."""
    name = draft.origin.split(" ", 1)[0]
    pairs = [(draft.given, "given"), *((day, "metadata") for day in draft.metadata)]
    pairs += [(day, "url") for day in days_in_name(draft.url or "")]
    pairs += [(day, "filename") for day in days_in_name(name)]
    return [_Found(DateCandidate(day, basis)) for day, basis in (*pairs, (draft.made, "file")) if day]


def _found(view: View, day: Day, basis: str, label: int = 1) -> _Found:
    assert day.value is not None
    return _Found(DateCandidate(day.value, basis, view.original(*day.span)), label)


def _header_days(view: View) -> list[tuple[Day, int]]:
    """The days in header lines before the body has properly begun, and whether a label stands before them."""
    found: list[tuple[Day, int]] = []
    for block in view.blocks:
        if block.start > FIRST_CHARACTERS:
            break
        if block.kind == "header":
            days = find_days(view.text, block.start, block.end)
            found += [(day, _label(view.text[block.start : day.span.start])) for day in days]
    return found


def _edge_days(view: View) -> list[Day]:
    """Days at the edge of a short head line: "Bulletin No. 7 - 21 February 2014", "02.09.2019 17:45 // Society"."""
    first = [block for block in view.blocks[:FIRST_LINES] if block.kind != "header"]
    lines = [block for block in first if block.end - block.start <= SHORT_LINE]
    days = [(day, block) for block in lines for day in find_days(view.text, block.start, block.end)]
    return [day for day, block in days if _at_edge(view.text, day, block)]


def _at_edge(text: str, day: Day, block: Block) -> bool:
    """Whether nothing stands behind the day, or nothing before it and only a mark and a rubric behind it.

    In the head of a telegram ("ZCZC 0412 TASHKENT 12 MAR 1994 DESPATCH") the day may stand anywhere.
    """
    if TELEGRAM.match(text, block.start):
        return True
    opens = day.span.start == block.start and RUBRIC.match(text, day.span.end, block.end)
    return bool(opens) or not text[day.span.end : block.end].strip(" .)]")


def _label(before: str) -> int:
    """What the words before a day on its line make of it; the last word counts."""
    published = max((m.end() for m in PUBLISHED.finditer(before)), default=-1)
    updated = max((m.end() for m in UPDATED.finditer(before)), default=-1)
    return 1 if published == updated else 0 if published > updated else 2


def _weekday_days(view: View) -> list[Day]:
    """Days with their weekday in the first sentences of the body: "Saturday (February 25)"."""
    first = next((block.start for block in view.blocks if block.kind == "body"), len(view.text))
    return [day for day in find_days(view.text, first, first + FIRST_CHARACTERS) if day.weekday]


def _completed(view: View, day: Day, basis: str, label: int, known: list[date]) -> _Found | None:
    """A day without a year in the year that brings it nearest to a known one, weekday heeded."""
    span = view.original(*day.span)
    if day.year:
        either = [date(day.year, *pair) for pair in ((day.month, day.day), (day.day, day.month))]
        best = next((value for value in either if value in known), None)
        return _Found(DateCandidate(best, basis, span), label) if best else None
    years = sorted({year for value in known for year in (value.year - 1, value.year, value.year + 1)})
    options = [value for year in years if (value := day.in_year(year))]
    best = min(options, key=lambda value: (min(abs(value - other) for other in known), value), default=None)
    return _Found(DateCandidate(best, basis, span), label) if best else None


def _vouched(body: list[Day], values: list[date]) -> frozenset[date]:
    """The candidates that are the very day, weekday included, of which the first sentences speak."""
    return frozenset(v for v in values for day in body if (day.month, day.day, day.weekday) == _calendar(v))


def _calendar(value: date) -> tuple[int, int, int]:
    return value.month, value.day, value.isoweekday()
