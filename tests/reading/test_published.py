from __future__ import annotations

from datetime import date

import pytest

from dateline.reading import from_row
from dateline.reading.days import days_in_name, find_days

BODY = "The council met in the town and agreed on the plan."


def _bases(text: str, **row: object) -> list[tuple[str, str]]:
    return [(c.value.isoformat(), c.basis) for c in from_row({"text": text, **row}).dates]


def test_given_beats_all() -> None:
    found = _bases(f"6 May 2021\n\n{BODY}", published="2021-05-05", url="https://example.org/2021/05/07/x")
    assert found == [("2021-05-05", "given"), ("2021-05-06", "header"), ("2021-05-07", "url")]


def test_a_day_without_a_year_takes_it_from_the_address() -> None:
    found = _bases(f"LOME, Dec. 31 (AFP) - {BODY}", url="https://example.org/2021/01/01/x")
    assert found == [("2020-12-31", "dateline"), ("2021-01-01", "url")]


def test_a_day_without_a_year_is_no_guess() -> None:
    assert _bases(f"LOME, Dec. 31 (AFP) - {BODY}") == []


def test_the_earlier_of_two_header_days_is_publication() -> None:
    assert _bases(f"date 2021-05-07 06.05.2021\n\n{BODY}")[0] == ("2021-05-06", "header")


def test_a_weekday_in_the_first_sentences_vouches() -> None:
    # 7 May 2021 was a Friday; without the sentence, the earlier day would win.
    text = "date 2021-05-07 06.05.2021\n\nThe council met on Friday (May 7) in the town."
    assert _bases(text)[0] == ("2021-05-07", "header")


def test_a_weekday_that_does_not_agree_vouches_for_nothing() -> None:
    text = "date 2021-05-07 06.05.2021\n\nThe council met on Monday (May 7) in the town."
    assert _bases(text)[0] == ("2021-05-06", "header")


def test_labels_tell_publication_from_change() -> None:
    text = f"Updated: 3 March 2020, published: 5 March 2020\n\n{BODY}"
    assert [day for day, _ in _bases(text)] == ["2020-03-05", "2020-03-03"]


def test_a_day_that_could_be_two_needs_another_to_agree() -> None:
    assert _bases(f"02/03/2023\n\n{BODY}") == []
    assert _bases(f"02/03/2023\n\n{BODY}", url="https://example.org/2023/03/02/x")[0] == ("2023-03-02", "header")


def test_history_in_the_body_dates_no_report() -> None:
    assert _bases("The treaty was signed on 25 March 1957 in the old town. The council met.") == []


def test_every_day_from_the_text_points_at_its_words() -> None:
    text = f"MINSK,\u00a0Feb.\u00a025 (Reuters) - {BODY}"
    report = from_row({"text": text, "url": "https://example.org/2023/02/26/x"})
    spans = [c.span for c in report.dates if c.span]
    assert [text[slice(*s)] for s in spans] == ["Feb.\u00a025"]
    assert report.dateline is not None and text[slice(*report.dateline)] == "MINSK"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2023-02-25T10:00Z", date(2023, 2, 25)),
        ("25.02.2023", date(2023, 2, 25)),
        ("25/02/2023", date(2023, 2, 25)),
        ("02/25/2023", date(2023, 2, 25)),
        ("Tuesday, September 1, 2015", date(2015, 9, 1)),
        ("the 3rd of June 1998", date(1998, 6, 3)),
        ("25 de febrero de 2023", date(2023, 2, 25)),
        ("25 февраля 2023", date(2023, 2, 25)),
        ("2023年2月25日", date(2023, 2, 25)),
    ],
)
def test_days_in_many_forms(text: str, wanted: date) -> None:
    assert [day.value for day in find_days(text)] == [wanted]


@pytest.mark.parametrize("text", ["2023-02-30", "31 June 2020", "version 10.2.2", "page 5 of 2023", "may 5:30"])
def test_what_is_no_day(text: str) -> None:
    assert find_days(text) == []


@pytest.mark.parametrize(
    "name", ["https://example.org/2023/02/25/x.html", "20230225-minsk.txt", "a_25-02-2023.txt", "/2023/feb/25/x"]
)
def test_days_in_names(name: str) -> None:
    assert list(days_in_name(name)) == [date(2023, 2, 25)]


def test_no_days_in_long_numbers() -> None:
    assert list(days_in_name("article-1202302251.html")) == []


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("KISUMU, May 18, 2010 (Lake Desk) - Police", "2010-05-18"),
        ("Station Monitoring, 3 July 1992\n\nPolice", "1992-07-03"),
        ("COAST AGENCY\nLome, March 18 1997.\n\nPolice", "1997-03-18"),
        ("SUMMARY\nItems heard on 8 September 1988\n\nPolice", "1988-09-08"),
        ("LEAGUE OF JURISTS\nBulletin No. 7 - 21 February 2014\n\nPolice", "2014-02-21"),
        ("ZCZC 0007 QUITO 4 MAY 1991 ANDES DESPATCH\n\nPOLICE", "1991-05-04"),
        ("02.09.2019 17:45 // Society\n\nPolice", "2019-09-02"),
        ("3 July 1992 was a bad day - for all\n\nPolice", None),
        ("The fire of 3 July 1992 is remembered\n\nPolice", None),
    ],
)
def test_heads_of_archives_and_bulletins_tell_the_day(head: str, day: str | None) -> None:
    published = from_row({"text": f"{head} arrested two men at the port, the ministry said."}).published
    assert (str(published) if published else None) == day
