"""When an event happens, and on what basis."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dateline.language import Parsed
from dateline.report import EventTime
from dateline.what import extract
from dateline.what.referring import is_kin
from dateline.when import date as date_of
from tests.what.conftest import Coding, named

DAY = date(2023, 2, 28)


@pytest.mark.parametrize(
    ("text", "basis", "start", "end"),
    [
        pytest.param("Russia attacked Ukraine.", "document", DAY, DAY, id="news of the day"),
        pytest.param("Russia will attack Ukraine.", "none", None, None, id="what is ahead has no time"),
        pytest.param("Russia had attacked Ukraine.", "none", None, None, id="background"),
        pytest.param("Russia is attacking Ukraine.", "document", DAY, DAY, id="what goes on"),
        pytest.param("Russia condemns Ukraine.", "document", DAY, DAY, id="an act of words in the present"),
        pytest.param("Russia attacks Ukraine", "document", DAY, DAY, id="a headline"),
        pytest.param("Russia is planning to attack Ukraine.", "document", DAY, DAY, id="a plan is held today"),
        pytest.param("Russia has attacked Ukraine.", "document", DAY, DAY, id="has, at the head"),
    ],
)
def test_without_an_expression(events: Coding, text: str, basis: str, start: date | None, end: date | None) -> None:
    time: EventTime = events(text, "Russia", "Ukraine", published="2023-02-28")[0].time
    assert (time.basis, time.start, time.end, time.span) == (basis, start, end, None)


CONVOY = "Rebels attacked a convoy in Mali on Saturday. "


@pytest.mark.parametrize(
    ("text", "word", "edtf"),
    [
        pytest.param(CONVOY + "France condemned the attack.", "attack", "2023-02-25", id="a noun refers back"),
        pytest.param(CONVOY + "France recalled another attack.", "attack", None, id="another event"),
        pytest.param(CONVOY + "France recalled the attack on Kenya.", "attack", None, id="another side"),
        pytest.param(CONVOY + "France recalled the May 2020 attack.", "attack", "2020-05", id="its own date"),
        pytest.param("An explosion on Monday that killed 12 people shook Mali.", "kill", "2023-02-27", id="relative"),
        pytest.param(
            "Rebels have attacked Mali since May 2022.", "attack", "2022-05/2023-02-28", id="up to the report"
        ),
        pytest.param("Kenya thanked Mali for training its army.", "train", None, id="what the thanks are for"),
        pytest.param("Kenya said it would leave. " * 4 + "Mali has left.", "leave", None, id="has, further down"),
        pytest.param(
            "Kenya slept. " * 4 + "In 2021 Mali voted. Rebels have attacked Mali.", "attack", "2021/..", id="has, since"
        ),
        pytest.param("Mali said on Saturday that it accuses Kenya.", "accuse", "2023-02-25", id="the day it was said"),
        pytest.param("Mali plans to attack Kenya by 2030.", "plan", "../2030", id="what is planned, and for when"),
        pytest.param("Mali lost the 2020 election.", "lose", "2020", id="its object's date"),
    ],
)
def test_whose_date_an_event_has(parsed: Callable[..., Parsed], text: str, word: str, edtf: str | None) -> None:
    parse = parsed(text, published="2023-02-28")
    found = [e for e in extract(parse, (), date_of(parse), ()) if e.predicate == word]
    assert found[-1].time.edtf == edtf


@pytest.mark.parametrize(
    ("noun", "verb", "kin"),
    [
        ("attack", "attack", True),
        ("announcement", "announce", True),
        ("decision", "decide", True),
        ("invasion", "invade", True),
        ("nomination", "nominate", True),
        ("killing", "kill", True),
        ("region", "reject", False),
        ("mission", "miss", False),
    ],
)
def test_nouns_and_their_verbs(noun: str, verb: str, kin: bool) -> None:
    assert is_kin(noun, verb) == kin


def test_a_report_that_looks_back_has_no_event_on_its_own_day(parsed: Callable[..., Parsed]) -> None:
    days = [f"On January {day}, officials met in Rome." for day in (3, 9, 12, 17, 20, 24)]
    report = parsed("\n\n".join([*days, "Russia attacked Ukraine."]), published="2023-02-28")
    actors = named(report.report.text, ["Russia", "Ukraine"])
    attack = next(e for e in extract(report, actors, date_of(report), ()) if e.predicate == "attack")
    assert attack.time.basis == "none"


def test_the_second_of_two_events_has_the_time_of_the_first(parsed: Callable[..., Parsed]) -> None:
    report = parsed("On February 24, the court sentenced Lima to life in prison.", published="2023-02-28")
    court = named(report.report.text, ["court", "Lima"])
    times = {e.predicate: e.time.edtf for e in extract(report, court, date_of(report), ())}
    assert times["prison"] == times["sentence"] == "2023-02-24"
