"""The head of the first paragraph: where it was filed, on which day, by whom ("MINSK, Feb. 25 (Reuters) - ")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from dateline.knowledge import load
from dateline.reading.days import Day, find_days
from dateline.reading.outlets import outlet
from dateline.report import Span

LONGEST = 120
# Where the head ends: a dash of some kind, the colon of South Asian papers, a bracket or slash that closes the credit.
END = re.compile(
    r"(?P<dash>\s+[-–—―]{1,2}(?:\s+|$)|\s*[–—―]\s*|\s*--\s*)|(?P<colon>\s?:(?:\s+|$))|(?P<close>[)/\]]\.?(?:\s*:)?(?:\s+|$))"
)
CREDIT = re.compile(r"\(([^()]{2,60})\)|\[([^\[\]]{2,60})\]|(?<!\w)/([^/]{2,40})/")
MARKS = re.compile(r"(?:[-–—―:.]+\s+)?")
MARKS_AND_BLANKS = " ,.:;-–—"
BRACKETED = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\s*[-–—:.]*\s*")
# "Tehran, IRNA -": a credit without brackets, at the end of the head.
TAIL_CREDIT = re.compile(r"[,.]\s([^,.()]{2,40})$")
SMALL_WORDS = frozenset(
    ["of", "the", "de", "du", "da", "di", "la", "le", "el", "al", "and", "y", "en", "on", "am", "sur"]
)
WORD = re.compile(r"[^\W_][\w.'’-]*")
LABELLED = re.compile(r"^[^\Wa-z\d_][^\Wa-z\d_ .'’-]{2,40}:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the head of a report tells.

    Args:
        span: the whole head with the dash after it, in the text that was searched.
        place: the words for the place, with its region or country ("NAIROBI, Kenya").
        day: the day, mostly without its year.
        source: the agency or outlet.
    """

    span: Span
    place: Span | None
    day: Day | None
    source: str | None


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """Find the dateline at the head of a paragraph.

    Args:
        text: the view's text.
        start, end: the paragraph.

    Returns:
        The dateline with at least a place or a source, or None. Words in capitals before a dash are a place unless
        they are a known label ("EXCLUSIVE"); words in small letters only with a credit or a day beside them.
    """
    bracketed = BRACKETED.match(text, start, end)
    if bracketed and (found := _bracketed(text, bracketed)):
        return found
    for match in END.finditer(text, start, min(end, start + LONGEST)):
        stop = match.start() + 1 if match["close"] else match.start()
        if found := _head(text, start, stop, match):
            return found
        if match["dash"]:
            return None
    return None


def _bracketed(text: str, match: re.Match[str]) -> Dateline | None:
    """ "(Reuters) - ", "[AFP, Dakar, 3 June 1998]", "(Deutsche Welle Chinese website) "."""
    start, end = match.span(1)
    days = find_days(text, start, end)
    source, place = None, None
    for part in re.finditer(r"[^,;]+", text[start:end]):
        at = Span(start + part.start(), start + part.end())
        bare = Span(at.end - len(text[at.start : at.end].lstrip()), at.end)
        words = text[bare.start : bare.end].strip()
        if any(day.span.overlaps(bare) for day in days) or words.isdigit():
            continue
        if source is None and (name := outlet(words)):
            source = name
        elif place is None and source and _names_place(words):
            place = bare
    return Dateline(Span(*match.span()), place, days[0] if days else None, source) if source else None


def _head(text: str, start: int, stop: int, mark: re.Match[str]) -> Dateline | None:
    """The head ``[start, stop)`` if it is made of nothing but place, day and credit."""
    days = find_days(text, start, stop)
    credits = CREDIT.finditer(text, start, stop)
    credit = next((c for c in credits if not any(day.span.overlaps(Span(*c.span())) for day in days)), None)
    end = MARKS.match(text, mark.end()).end()  # type: ignore[union-attr]
    marked = mark["close"] is None or end > mark.end()
    source = _credited(credit, marked, credit.start() - start, bool(days)) if credit else None
    if len(days) > 1 or (credit and not source):
        return None
    taken = sorted([_bracketed_too(text, day.span) for day in days] + ([Span(*credit.span())] if credit else []))
    if not source and not days and (tail := TAIL_CREDIT.search(text, start, stop)) and outlet(tail[1]):
        source, taken = outlet(tail[1]), [Span(tail.start(), stop)]
    rest = " ".join(filter(None, (text[a:b].strip(MARKS_AND_BLANKS) for a, b in _gaps(taken, stop))))
    if rest and (source or not (source := outlet(rest))):
        return None
    place, named = _place(text, start, taken[0].start if taken else stop)
    in_capitals = place is not None and _in_capitals(text, place) and _is_place_mark(text, mark)
    if (named and place is None) or not (source or (days and place) or in_capitals):
        return None
    return Dateline(Span(start, end), place, days[0] if days else None, source)


def _credited(credit: re.Match[str], marked: bool, before: int, dated: bool) -> str | None:
    """The source in brackets after ``before`` characters.

    Short forms are ambiguous ("the National Accord (GNA) said"), so they need a dash after them; then an unknown one
    counts too where a place stands before it ("TRIPOLI (LNX) - "), and any words do where a day does as well
    ("TRIPOLI, May 18 (Coast News) - ").
    """
    words = next(filter(None, credit.groups()))
    slashed = credit[0].startswith("/")
    if words.isupper() and not (marked or slashed) and not credit.string[: credit.start()][-before:].isupper():
        return None
    return outlet(words) or (words if before and (words.isupper() or (dated and marked)) else None)


def _bracketed_too(text: str, span: Span) -> Span:
    """A day with the brackets around it."""
    bracketed = text[span.start - 1 : span.start] == "(" and text[span.end : span.end + 1] == ")"
    return Span(span.start - 1, span.end + 1) if bracketed else span


def _gaps(taken: list[Span], stop: int) -> list[tuple[int, int]]:
    """What lies after the first taken span and is not taken itself."""
    return [(a.end, b.start) for a, b in zip(taken, [*taken[1:], Span(stop, stop)], strict=False)]


def _place(text: str, start: int, end: int) -> tuple[Span | None, bool]:
    """The place in ``[start, end)``, and whether there are any words that would have to be one."""
    words = text[start:end].strip(MARKS_AND_BLANKS)
    if not words:
        return None, False
    if not _names_place(words):
        return None, True
    at = text.index(words, start)
    return Span(at, at + len(words)), True


def _names_place(words: str) -> bool:
    parts = WORD.findall(words)
    proper = all(part[0].isupper() or part.lower() in SMALL_WORDS for part in parts)
    clean = not re.search(r"[\d!?\"“”(){}:;]|\.\s+[A-Z][a-z]|['’]s?\b", words)
    return bool(parts) and len(parts) <= 7 and proper and clean and words.upper() not in _labels()


@cache
def _labels() -> frozenset[str]:
    return frozenset(row["label"] for row in load("reading/labels"))


def _in_capitals(text: str, place: Span) -> bool:
    first = text[place.start : place.end].split(",")[0]
    return first.isupper() and sum(c.isalpha() for c in first) >= 3


def _is_place_mark(text: str, mark: re.Match[str]) -> bool:
    """A dash after capitals marks a place; a colon only where it is not the mark of a speaker in a transcript."""
    following = text[mark.end() : mark.end() + 40]
    if not any(c.islower() for c in following):
        return False
    return mark["dash"] is not None or (mark["colon"] is not None and len(LABELLED.findall(text[:20_000])) == 1)
