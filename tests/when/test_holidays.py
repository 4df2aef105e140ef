"""Feasts by rule against days that calendars print."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.when.holidays import falls, holidays

EXACT = [
    ("Easter", "1981-04-19"),
    ("Easter", "2000-04-23"),
    ("Easter", "2024-03-31"),
    ("Easter", "2038-04-25"),
    ("Orthodox Easter", "2021-05-02"),
    ("Orthodox Easter", "2024-05-05"),
    ("Orthodox Easter", "2025-04-20"),
    ("Ash Wednesday", "2023-02-22"),
    ("Pentecost", "2023-05-28"),
    ("Thanksgiving", "2023-11-23"),
    ("Memorial Day", "2023-05-29"),
    ("Labor Day", "2023-09-04"),
    ("Martin Luther King Day", "2023-01-16"),
    ("Mother's Day", "2023-05-14"),
    ("Election Day", "2022-11-08"),
    ("Passover", "2024-04-23"),
    ("Passover", "2023-04-06"),
    ("Rosh Hashanah", "2022-09-26"),
    ("Rosh Hashanah", "2023-09-16"),
    ("Yom Kippur", "2024-10-12"),
    ("Sukkot", "2023-09-30"),
    ("Hanukkah", "2016-12-25"),
    ("Purim", "2023-03-07"),
    ("Purim", "2024-03-24"),
    ("Shavuot", "2023-05-26"),
    ("Lunar New Year", "2024-02-10"),
    ("Diwali", "2023-11-12"),
]
ISLAMIC = [
    ("Ramadan", "2016-06-06"),
    ("Ramadan", "2022-04-02"),
    ("Ramadan", "2024-03-11"),
    ("Eid al-Fitr", "2023-04-21"),
    ("Eid al-Adha", "2022-07-09"),
    ("Eid al-Adha", "2024-06-16"),
    ("Ashura", "2023-07-28"),
    ("Hajj", "2023-06-26"),
]


@pytest.mark.parametrize(("name", "day"), EXACT)
def test_a_feast_falls_on_its_day(name: str, day: str) -> None:
    assert [f.start for f in falls(holidays()[name.lower()], int(day[:4]))] == [date.fromisoformat(day)]


@pytest.mark.parametrize(("name", "day"), ISLAMIC)
def test_an_islamic_feast_falls_within_a_day_and_says_so(name: str, day: str) -> None:
    (found,) = falls(holidays()[name.lower()], int(day[:4]))
    assert found.start and abs((found.start - date.fromisoformat(day)).days) <= 1
    assert found.edtf and "~" in found.edtf


def test_the_islamic_year_can_bring_a_feast_twice() -> None:
    assert len(falls(holidays()["hajj"], 2006)) == 2


def test_every_rule_can_be_reckoned_in_an_election_year() -> None:
    assert all(falls(holiday, 2024) for holiday in holidays().values())
