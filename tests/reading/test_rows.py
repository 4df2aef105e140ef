from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest

from dateline.errors import ReadingError
from dateline.reading import from_row

TEXT = "The council met in the town and agreed on the plan of the mayor."


def test_a_row_of_the_contract() -> None:
    row = {"id": "a1", "text": TEXT, "published": "2023-02-25", "title": "Council meets", "source": "Gazette",
           "url": "https://example.org/x", "language": "en", "pairs": [[[0, 11], [23, 27]]]}  # fmt: skip
    report = from_row(row, "rows.jsonl:1")
    assert (report.id, report.published, report.title) == ("a1", date(2023, 2, 25), "Council meets")
    assert (report.source, report.language, report.origin) == ("Gazette", "en", "rows.jsonl:1")
    assert [TEXT[slice(*span)] for span in report.pairs[0]] == ["The council", "town"]


def test_other_names_for_columns() -> None:
    report = from_row({"Headline": "H", "body": TEXT, "Date": "Sat, 25 Feb 2023 23:30:00 +0300", "lang": "EN-us"})
    assert (report.title, report.text, report.published, report.language) == ("H", TEXT, date(2023, 2, 25), "en")


def test_the_contracts_name_comes_first() -> None:
    assert from_row({"content": "other", "text": TEXT}).text == TEXT


def test_without_an_id_the_content_names_the_report() -> None:
    assert from_row({"text": TEXT}).id == from_row({"text": TEXT, "published": "2020-01-01"}).id
    assert from_row({"text": TEXT}).id != from_row({"text": TEXT + " "}).id


@pytest.mark.parametrize(
    "value",
    ["2023-02-25", "2023-02-25T23:00:00+02:00", "20230225", 20230225, 1677312000, 1677312000000, "1677312000",
     "25.02.2023", "25/02/2023", "February 25, 2023", date(2023, 2, 25), datetime(2023, 2, 25, 12)],
)  # fmt: skip
def test_days_as_rows_write_them(value: object) -> None:
    assert from_row({"text": TEXT, "published": value}).published == date(2023, 2, 25)


@pytest.mark.parametrize("value", ["", None, "N/A", "0000-00-00", float("nan")])
def test_no_day_is_no_error(value: object) -> None:
    assert from_row({"text": TEXT, "published": value}).published is None


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({}, "no text"),
        ({"text": None}, "no text"),
        ({"text": 5}, "the text is no text but a number"),
        ({"text": "  "}, "no text in it"),
        ({"text": TEXT, "published": "2023-02-30"}, "published '2023-02-30' is no day; write it as YYYY-MM-DD"),
        ({"text": TEXT, "published": "soon"}, "published 'soon' is no day; write it as YYYY-MM-DD"),
        ({"text": TEXT, "published": "02/03/2023"}, "published '02/03/2023' could be two days; write it as YYYY-MM-DD"),
        ({"text": TEXT, "published": [2023]}, "published '[2023]' is no day; write it as YYYY-MM-DD"),
        ({"text": TEXT, "title": ["a"]}, "title is no text but a list"),
        ({"text": TEXT, "pairs": [[[0, 3], [5, 900]]]},
         "pairs are not of the form [[[start, end], [start, end]], ...] inside the text"),
    ],
)  # fmt: skip
def test_bad_rows_say_what_is_wrong_in_one_line(row: dict[str, Any], reason: str) -> None:
    with pytest.raises(ReadingError) as caught:
        from_row(row, "rows.jsonl:7")
    assert str(caught.value) == f"rows.jsonl:7: {reason}"
