"""What holds of every time, whatever the text: days in order, spans inside the text, EDTF that agrees with the days."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date as day

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language import Entity, Parsed, Sentence, Token
from dateline.reading import from_row
from dateline.report import Span
from dateline.when import date, govern
from dateline.when.lines import lines
from dateline.when.stretches import century, decade, half, month, moved, quarter, season, week, weekend, year

PIECES = re.findall(
    r"\S+",
    """in on by since until from to and between before after the last next this two 3 12 2014 2023-02-30 1998 May March
    Monday Friday week month year years days ago later before 31 29 February 6 a.m. GMT night early mid - ( ) , .
    summer Christmas Ramadan quarter first decade 1990s 20th century earlier today yesterday overnight weekend every""",
)
sentences = st.lists(st.sampled_from(PIECES), min_size=1, max_size=14).map(" ".join)
published = st.dates(day(1900, 1, 1), day(2100, 12, 31)) | st.none()


def bare(text: str, at: day | None) -> Parsed:
    """A parse without a parser: every word a noun under the first, so that thousands of texts cost nothing."""
    report = from_row({"text": text, **({"published": at.isoformat()} if at else {})})
    words = list(re.finditer(r"\S+", text))
    tokens = tuple(
        Token(i, m[0], m[0].lower(), "NOUN", "NN", "dep", 0, Span(m.start(), m.end()), 0, "")
        for i, m in enumerate(words)
    )
    whole = Span(words[0].start(), words[-1].end())
    return Parsed(report, tokens, (Sentence(0, 0, len(tokens), 0, whole, 0, "body"),), ())


@settings(max_examples=300, deadline=None)
@given(sentences, published)
def test_times_are_in_order_inside_the_text_and_agree_with_their_edtf(text: str, at: day | None) -> None:
    times = date(bare(text, at))
    assert [t.span for t in times] == sorted((t.span for t in times), key=lambda s: (s.start, -s.end))
    for time in times:
        assert 0 <= time.span.start < time.span.end <= len(text)
        assert text[time.span.start : time.span.end].strip()
        assert time.start is None or time.end is None or time.start <= time.end
        assert (time.edtf is None) == (time.start is None and time.end is None)
        assert time.value and time.why


@settings(max_examples=100, deadline=None)
@given(sentences, published)
def test_the_same_report_gives_the_same_times(text: str, at: day | None) -> None:
    assert date(bare(text, at)) == date(bare(text, at))


@given(st.dates(day(100, 1, 1), day(9900, 1, 1)), st.integers(-600, 600))
def test_moving_by_months_keeps_the_day_where_the_month_has_it(at: day, count: int) -> None:
    there = moved(at, count, "month")
    assert (there.year * 12 + there.month) - (at.year * 12 + at.month) == count
    assert there.day == at.day or there.day == month(there.year, there.month).end.day  # type: ignore[union-attr]


@given(st.dates(day(100, 1, 1), day(9900, 1, 1)))
def test_stretches_hold_the_days_they_are_made_from(at: day) -> None:
    made = [week(at), month(at.year, at.month), quarter(at.year, (at.month + 2) // 3), year(at.year)]
    made += [decade(at.year // 10 * 10), century(at.year // 100 + 1), half(at.year, 1 if at.month < 7 else 2)]
    assert all(s.start and s.end and s.start <= at <= s.end for s in made)
    ends = weekend(at)
    assert ends.start and ends.start.isoweekday() == 6


@given(st.integers(1000, 3000), st.sampled_from(["SP", "SU", "FA", "WI"]))
def test_a_season_lasts_three_months(of_year: int, code: str) -> None:
    found = season(of_year, code)
    assert found.start and found.end and 88 < (found.end - found.start).days < 93


def test_an_expression_over_a_repaired_word_covers_the_whole_original_word() -> None:
    parse = bare("May 3", None)
    broken = replace(parse.tokens[0], span=Span(0, 5))  # the original had "M a y"
    line = next(lines(replace(parse, tokens=(broken, replace(parse.tokens[1], span=Span(6, 7))))))
    assert line.text == "May 3"
    assert line.span(0, 5) == Span(0, 7)


@settings(max_examples=50, deadline=None)
@given(sentences, published)
def test_what_governs_is_one_of_the_times(text: str, at: day | None) -> None:
    parse = bare(text, at)
    times = date(parse)
    assert govern(parse, times, 0) in (*times, None)


def test_entities_are_not_needed(parsed: Callable[..., Parsed]) -> None:
    whole = parsed("Talks were held on 3 May 2021.", published="2023-02-28")
    blind = Parsed(whole.report, whole.tokens, whole.sentences, tuple[Entity, ...]())
    assert date(whole) == date(blind)
