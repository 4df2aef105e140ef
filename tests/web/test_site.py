"""The API and the pages over a small record."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.errors import RecordError
from dateline.reading import from_row
from dateline.record import open_record
from dateline.report import Actor, Claim, CodedReport, Event, EventTime, Factuality, Side, Span
from dateline.web import site
from dateline.web.pages import pieces
from tests.record.reported import LAND, minister, reported

TEXT = "Chad expelled <two> envoys, a minister said. They will leave."
ACTORS = (
    Actor("a0-4", "Chad", "country", (Span(0, 4),), country="TCD", sectors=("GOV",)),
    Actor("a14-26", "two envoys", "group", (Span(14, 26),), country="FRA"),
    Actor("a28-38", "a minister", "person", (Span(28, 38),), country="TCD", sectors=("GOV",)),
)
DAY = date(2021, 6, 14)
EVENTS = (
    Event(
        "e5-13",
        Span(5, 13),
        "expel",
        "SANCTION",
        "expel",
        actors=(Side("a0-4", Span(0, 4)),),
        recipients=(Side("a14-26", Span(14, 26)),),
        time=EventTime("2021-06-14", DAY, DAY, None, "document"),
        sources=(0,),
        confidence=0.9,
    ),
    Event(
        "e55-60",
        Span(55, 60),
        "leave",
        "RETREAT",
        "withdraw",
        time=EventTime("2021-06-20", date(2021, 6, 20), date(2021, 6, 20), Span(0, 4), "expression"),
        factuality=Factuality(status="planned"),
    ),
)
CLAIM = Claim((Span(28, 38),), (Span(39, 43),), (Span(0, 26),), "indirect", "a28-38")


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[TestClient]:
    target = str(tmp_path / "small.db")
    report = from_row({"id": "r1", "text": TEXT, "published": "2021-06-14", "title": "Chad <expels>", "language": "en"})
    with open_record(target, create=True) as record:
        record.store([CodedReport(report, ACTORS, events=EVENTS, claims=(CLAIM,))], "test")
    with TestClient(site(target)) as client:
        yield client


def test_events_by_filter(asking: TestClient) -> None:
    answer = asking.get("/api/events", params={"type": "SANCTION", "country": "TCD"}).json()
    assert [row["actors"] for row in answer["rows"]] == [["Chad"]]
    assert answer["more"] is False
    assert asking.get("/api/events", params={"type": "AID"}).json()["rows"] == []


def test_more_says_that_rows_were_left_out(asking: TestClient) -> None:
    answer = asking.get("/api/events", params={"limit": "1"}).json()
    assert (len(answer["rows"]), answer["more"]) == (1, True)


def test_claims_actors_calendar_dossier_and_document(asking: TestClient) -> None:
    assert asking.get("/api/claims").json()["rows"][0]["cue"] == "said"
    assert {row["name"] for row in asking.get("/api/actors").json()["rows"]} >= {"Chad", "a minister"}
    assert [r["type"] for r in asking.get("/api/calendar?on=2021-06-15").json()["rows"]] == ["RETREAT"]
    assert "as_actor" in asking.get("/api/actors/Chad").json()
    document = asking.get("/api/events").json()["rows"][0]["document"]
    assert asking.get(f"/api/documents/{document}").json()["text"] == TEXT


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/api/events?colour=red", 400, "colour"),
        ("/api/events?since=2021-02-30", 400, "2021-02-30"),
        ("/api/events?limit=many", 400, "many"),
        ("/api/events?limit=5000", 400, "1000"),
        ("/api/calendar", 400, "on"),
        ("/api/documents/nothing", 404, "nothing"),
    ],
)
def test_a_refusal_has_one_shape_and_names_the_thing(asking: TestClient, address: str, status: int, words: str) -> None:
    answer = asking.get(address)
    assert answer.status_code == status
    assert answer.json()["error"]["status"] == status
    assert words in answer.json()["error"]["message"]


@pytest.mark.parametrize("page", ["/", "/claims", "/actors", "/actors/Chad", "/?type=AID", "/?text=envoys"])
def test_pages_answer_and_load_nothing_from_elsewhere(asking: TestClient, page: str) -> None:
    answer = asking.get(page)
    assert answer.status_code == 200
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "http://" not in answer.text
    assert "https://" not in answer.text


def test_words_of_reports_are_escaped(asking: TestClient) -> None:
    document = asking.get("/api/events").json()["rows"][0]["document"]
    page = asking.get(f"/documents/{document}").text
    assert "<two>" not in page
    assert "&lt;two&gt;" in page
    assert '<mark id="e5-13">expelled</mark>' in page


def test_a_page_that_cannot_be_answered_says_why(asking: TestClient) -> None:
    answer = asking.get("/?since=<b>")
    assert answer.status_code == 400
    assert "&lt;b&gt;" in answer.text


def test_pieces_put_together_are_the_text() -> None:
    coded = CodedReport(from_row({"text": TEXT, "language": "en"}), ACTORS, events=(*EVENTS, EVENTS[0]))
    assert "".join(words for words, _ in pieces(coded)) == TEXT
    assert [event for _, event in pieces(coded) if event] == ["e5-13", "e55-60"]


def test_a_missing_record_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="nowhere"):
        site(str(tmp_path / "nowhere.db"))


def test_the_page_of_an_actor_dates_the_offices(tmp_path: Path) -> None:
    target = str(tmp_path / "offices.db")
    with open_record(target, create=True) as record:
        record.store([reported(1, "2023-01-01", minister("Ada Berg"))], "test")
    with TestClient(site(target)) as client:
        page = client.get("/actors/Ada Berg").text
    assert f"trade minister ({LAND}), 2023-01-01 to 2024-02-05, by 1 report" in page
