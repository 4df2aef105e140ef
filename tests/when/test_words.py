"""The tables of time words keep their promises."""

from __future__ import annotations

import pytest

from dateline.knowledge import load
from dateline.when.holidays import holidays
from dateline.when.predicates import lemmas
from dateline.when.words import count, day_number, length_of, table

KINDS = {"month", "weekday", "unit", "ordinal", "season", "part", "zone", "decade", "often", "fake"}
KINDS |= {"not before year", "not after year"}


def test_every_row_is_of_a_known_kind() -> None:
    assert {row["kind"] for row in load("times/words")} == KINDS


def test_months_weekdays_and_days_are_numbered_in_full() -> None:
    assert set(table("month").values()) == {str(n) for n in range(1, 13)}
    assert set(table("weekday").values()) == {str(n) for n in range(1, 8)}
    assert {int(v) for w, v in table("ordinal").items() if w[0].isdigit()} == set(range(1, 32))


def test_every_feast_by_table_has_its_table() -> None:
    named = {row["name"] for row in load("times/moveable")}
    rules = {h.rule.removeprefix("table ") for h in holidays().values() if h.rule.startswith("table ")}
    assert rules == named


def test_a_predicate_of_saying_does_not_look_ahead() -> None:
    assert not lemmas("saying") & lemmas("ahead")


@pytest.mark.parametrize(
    ("words", "expected"),
    [("three", 3), ("12", 12), ("a", 1), ("a couple of", 2), ("twenty-five", 25), ("several", None), ("a few", None)],
)
def test_count(words: str, expected: int | None) -> None:
    assert count(words) == expected


@pytest.mark.parametrize(("words", "expected"), [("25", 25), ("25th", 25), ("third", 3), ("twenty-first", 21)])
def test_day_number(words: str, expected: int) -> None:
    assert day_number(words) == expected


@pytest.mark.parametrize(
    ("words", "unit", "expected"),
    [
        ("three", "day", "P3D"),
        ("a", "fortnight", "P2W"),
        (None, "year", "PXY"),
        ("1.5", "year", "P1.5Y"),
        ("two", "hour", "PT2H"),
    ],
)
def test_length_of(words: str | None, unit: str, expected: str) -> None:
    assert length_of(words, unit) == expected
