from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.errors import RecordError
from dateline.record import Filter, Record, Sources
from dateline.report import EventTime, Factuality
from tests.record.written import CODED, EVENTS, FRENCH, REPORT

MET, SHELLED, VISIT, BARE = range(4)


@pytest.fixture
def asked(record: Record) -> Record:
    record.store([CODED, FRENCH], "coder")
    return record


def told(record: Record, **fields: Any) -> list[int]:
    """Which of the four events come back, by their place in the report."""
    of = {(e.predicate, e.type): n for n, e in enumerate(EVENTS)}
    return sorted(of[row["predicate"], row["type"]] for row in record.events(Filter(**fields)))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [MET, SHELLED, VISIT, BARE]),
        ({"actor": ("berg",)}, [MET, VISIT]),
        ({"actor": ("BERG", "sudria's army")}, [MET, SHELLED, VISIT]),
        ({"actor": ("Ber",)}, []),
        ({"actor": ("%",)}, []),
        ({"recipient": ("Tamm",)}, [MET, SHELLED]),
        ({"actor": ("Berg",), "recipient": ("Tamm",)}, [MET]),
        ({"country": ("nld",)}, [MET, VISIT]),
        ({"country": ("SDN",)}, [SHELLED, VISIT]),
        ({"sector": ("GOV",)}, [MET, VISIT]),
        ({"sector": ("mil",)}, [MET, SHELLED]),
        ({"type": ("consult",)}, [MET, VISIT]),
        ({"type": ("none",)}, [BARE]),
        ({"type": ("none", "ASSAULT")}, [SHELLED, BARE]),
        ({"mode": ("visit",)}, [VISIT]),
        ({"context": ("military",)}, [SHELLED]),
        ({"since": date(2023, 3, 2)}, [MET, VISIT]),
        ({"until": date(2023, 3, 1)}, [SHELLED]),
        ({"since": date(2023, 5, 31), "until": date(2023, 6, 2)}, [VISIT]),
        ({"since": date(2023, 6, 1)}, []),
        ({"place": ("zabe",)}, [VISIT]),
        ({"place": ("Utrecht",)}, [MET]),
        ({"place": ("sdn",)}, [VISIT]),
        ({"status": ("planned",)}, [VISIT]),
        ({"source": ("officials",)}, [MET]),
        ({"source": ("Ada Berg",)}, [SHELLED]),
        ({"sources": Sources(according_to=("NLD",))}, [SHELLED]),
        ({"sources": Sources(according_to=("officials", "NOR"))}, [MET]),
        ({"sources": Sources(not_according_to=("NLD",))}, [MET, VISIT, BARE]),
        ({"sources": Sources(stance=("deny",))}, [SHELLED]),
        ({"sources": Sources(standing=("unnamed official", "witness"))}, [MET]),
        ({"sources": Sources(cue=("SAID",))}, [MET]),
        ({"sources": Sources(single_source=True)}, [MET, SHELLED]),
        ({"sources": Sources(denied=True)}, [SHELLED]),
        ({"sources": Sources(single_source=True, standing=("unnamed official",))}, [MET]),
        ({"text": "port shelling"}, [MET, SHELLED, VISIT, BARE]),
        ({"text": '"port of Vell"'}, [MET, SHELLED, VISIT, BARE]),
        ({"text": '"Vell of port"'}, []),
        ({"text": "port -Vell"}, []),
        ({"text": "unheard or port"}, [MET, SHELLED, VISIT, BARE]),
        ({"text": "unheard port"}, []),
        ({"text": 'AND ( " * NEAR'}, []),
        ({"document": "berg.txt"}, [MET, SHELLED, VISIT, BARE]),
        ({"document": "meets tamm"}, [MET, SHELLED, VISIT, BARE]),
        ({"document": "fr"}, []),
        ({"min_confidence": 0.6}, [MET, VISIT]),
        ({"type": ("CONSULT",), "status": ("planned",), "actor": ("Berg",)}, [VISIT]),
    ],
)
def test_filters(asked: Record, fields: dict[str, Any], expected: list[int]) -> None:
    assert told(asked, **fields) == expected


def test_events_come_by_date_and_undated_last(asked: Record) -> None:
    assert [row["date"] for row in asked.events(Filter())] == ["2023-03-01", "2023-03-02", "2023-05", None]
    assert len(list(asked.events(Filter(limit=2)))) == 2


def test_an_event_row_tells_everything(asked: Record) -> None:
    (row,) = asked.events(Filter(type=("ASSAULT",)))
    assert row["actors"] == ["Sudria’s army"] and row["actor_countries"] == ["SDN"]
    assert row["recipients"] == ["Oke Tamm"] and row["recipient_countries"] == []
    assert row["objects"] == ["the port of Vell"] and row["places"] == ["Vell"]
    assert row["numbers"] == {"killed": "12", "injured": "20/99"}
    assert row["sources"] == row["denied_by"] == ["Ada Berg"]
    assert row["standings"] == ["named official"]
    assert row["quote"] == "Sudria’s army shelled the port of Vell on 1 March, killing 12, Berg said."
    assert (row["start"], row["published"]) == (date(2023, 3, 1), REPORT.published)


def test_claims(asked: Record) -> None:
    first, second = asked.claims(Filter())
    assert (first["source"], first["cue"], first["events"]) == ("officials", "said", ["CONSULT"])
    assert (second["source"], second["country"], second["said"]) == ("Ada Berg", "NLD", "2023-03-03")
    assert second["events"] == ["ASSAULT heavy-weapons"]
    assert [c["source"] for c in asked.claims(Filter(source=("berg",)))] == ["Ada Berg"]
    assert [c["source"] for c in asked.claims(Filter(type=("CONSULT",)))] == ["officials"]
    assert [c["source"] for c in asked.claims(Filter(sources=Sources(stance=("deny",))))] == ["Ada Berg"]
    assert [c["source"] for c in asked.claims(Filter(sources=Sources(not_according_to=("NLD",))))] == ["officials"]
    assert [c["source"] for c in asked.claims(Filter(since=date(2023, 3, 3)))] == ["Ada Berg"]
    assert list(asked.claims(Filter(country=("SDN",), type=("CONSULT",)))) == []


def test_actors(asked: Record) -> None:
    rows = {row["name"]: row for row in asked.actors(Filter())}
    assert set(rows) == {"Ada Berg", "Oke Tamm", "Sudria’s army"}
    berg = rows["Ada Berg"]
    assert (berg["documents"], berg["as_actor"], berg["as_recipient"], berg["claims"]) == (1, 2, 0, 1)
    assert sorted(berg["sectors"]) == ["ELI", "GOV"]
    assert rows["Oke Tamm"]["as_recipient"] == 1
    assert [row["name"] for row in asked.actors(Filter(sector=("GOV",)))] == ["Ada Berg"]
    assert [row["name"] for row in asked.actors(Filter(type=("ASSAULT",)))] == ["Oke Tamm", "Sudria’s army"]


def test_dossier(asked: Record) -> None:
    sections = list(asked.dossier("Tamm", Filter()))
    assert [name for name, _ in sections] == ["names", "roles", "as_actor", "as_recipient"]
    by_name = dict(sections)
    assert by_name["roles"]["title"] == "General" and by_name["roles"]["first_reported"] == REPORT.published
    assert by_name["as_actor"]["type"] == "CONSULT" and by_name["as_recipient"]["type"] == "ASSAULT"
    assert [name for name, _ in asked.dossier("Ada Berg", Filter(type=("ASSAULT",)))] == ["names", "roles", "claims"]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2023, 3, 2), []),  # nothing was reported yet
        (date(2023, 3, 3), ["visit"]),
        (date(2023, 5, 31), ["visit"]),
        (date(2023, 6, 1), []),
    ],
)
def test_calendar(asked: Record, on: date, expected: list[str]) -> None:
    assert [row["mode"] for row in asked.calendar(on, Filter())] == expected


def test_calendar_leaves_out_what_another_report_tells_as_done(asked: Record) -> None:
    planned = replace(EVENTS[VISIT], happening="h2")
    done = replace(EVENTS[VISIT], happening="h2", factuality=Factuality(status="happened"))
    asked.store([replace(CODED, events=(planned,))], "coder 2")
    later = replace(CODED, report=replace(REPORT, text=REPORT.text + " ", published=date(2023, 5, 4)), events=(done,))
    asked.store([later], "coder 2")
    assert len(list(asked.calendar(date(2023, 5, 3), Filter()))) == 1
    assert list(asked.calendar(date(2023, 5, 4), Filter())) == []


def test_sources_are_asked_of_all_that_tell_of_a_happening(asked: Record) -> None:
    told_by_another = replace(EVENTS[SHELLED], sources=(0,), accounts=())
    later = replace(CODED, report=replace(REPORT, text=REPORT.text + " "), events=(told_by_another,))
    asked.store([later], "coder 2")
    assert len(list(asked.events(Filter(type=("ASSAULT",), sources=Sources(according_to=("officials",)))))) == 2
    assert list(asked.events(Filter(type=("ASSAULT",), sources=Sources(not_according_to=("officials",))))) == []
    assert list(asked.events(Filter(type=("ASSAULT",), sources=Sources(single_source=True)))) == []


def test_calendar_shows_the_undated_when_told(asked: Record) -> None:
    some_day = replace(
        EVENTS[VISIT], time=EventTime("2023-03-03", REPORT.published, REPORT.published, None, "document")
    )
    asked.store([replace(CODED, events=(some_day,))], "coder 2")
    on = date(2023, 4, 1)
    assert list(asked.calendar(on, Filter())) == []
    assert len(list(asked.calendar(on, Filter(), undated=True))) == 1
    assert list(asked.calendar(date(2025, 4, 1), Filter(), undated=True)) == []


def test_the_document_of_a_name(asked: Record) -> None:
    assert asked.the_document("berg.txt") == asked.the_document("Berg meets") == CODED
    assert asked.the_document("fr") == FRENCH
    with pytest.raises(RecordError, match="no such document"):
        asked.the_document("unheard of")
    asked.store([replace(CODED, report=replace(REPORT, text="Berg again.", title="Berg meets Tamm again"))], "coder")
    assert asked.the_document("Berg meets Tamm") == CODED
    with pytest.raises(RecordError, match="several documents"):
        asked.the_document("Berg meets")
