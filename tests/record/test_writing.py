from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from dateline.errors import RecordError
from dateline.exports.contract import to_row
from dateline.record import Filter, Record, open_record
from dateline.record.rows import key, storable
from dateline.record.schema import OF_A_DOCUMENT, document_sightings, documents
from dateline.report import DateCandidate
from tests.record.written import CODED, FRENCH, REPORT, another


def everything(record: Record) -> list[object]:
    with record.engine.connect() as connection:
        return [
            connection.execute(select(table).order_by(*table.primary_key)).all()
            for table in (documents, *OF_A_DOCUMENT)
        ]


def test_what_went_in_comes_back_equal_in_every_field(record: Record) -> None:
    assert record.store([CODED, FRENCH], "coder 1") == ["new", "new"]
    back = list(record.coded())
    assert back == [CODED, FRENCH]
    assert [to_row(coded) for coded in back] == [to_row(CODED), to_row(FRENCH)]


def test_reading_again_changes_nothing(record: Record) -> None:
    record.store([CODED, FRENCH], "coder 1")
    before = everything(record)
    assert record.outdated([CODED.report, FRENCH.report], "coder 1") == [False, False]
    assert record.store([CODED, FRENCH], "coder 1") == ["unchanged", "unchanged"]
    record.note([CODED.report])
    assert everything(record) == before


def test_another_coder_recodes_and_leaves_nothing_of_the_old(record: Record) -> None:
    record.store([CODED, FRENCH], "coder 1")
    assert record.outdated([CODED.report], "coder 2") == [True]
    shorter = replace(CODED, events=CODED.events[:1], claims=CODED.claims[:1], actors=CODED.actors[:2])
    assert record.store([shorter], "coder 2") == ["recoded"]
    assert list(record.coded()) == [shorter, FRENCH]
    assert len(list(record.events(Filter()))) == 1


def test_a_recoding_that_fails_leaves_the_old_whole(record: Record) -> None:
    record.store([CODED], "coder 1")
    before = everything(record)
    broken = replace(CODED, events=(replace(CODED.events[0], predicate=None),))  # type: ignore[arg-type]
    with pytest.raises((RecordError, TypeError)):
        record.store([broken], "coder 2")
    assert everything(record) == before


def test_the_same_words_elsewhere_are_a_sighting_and_do_not_alternate(record: Record) -> None:
    elsewhere = replace(CODED, report=replace(REPORT, origin="wire.txt", published=date(2023, 3, 5), source="Wire"))
    record.store([CODED], "coder 1")
    assert record.outdated([elsewhere.report, CODED.report], "coder 1") == [False, False]
    record.note([elsewhere.report])
    record.note([elsewhere.report])
    with record.engine.connect() as connection:
        sightings = connection.execute(select(document_sightings).order_by(document_sightings.c.position)).all()
    assert [(s.origin, s.published) for s in sightings] == [
        ("reports/berg.txt", date(2023, 3, 3)),
        ("wire.txt", date(2023, 3, 5)),
    ]
    assert list(record.coded()) == [CODED]


def test_a_date_corrected_by_the_same_file_recodes(record: Record) -> None:
    corrected = replace(CODED, report=replace(REPORT, published=date(2023, 3, 6)))
    record.store([CODED], "coder 1")
    assert record.outdated([corrected.report], "coder 1") == [True]
    assert record.store([corrected], "coder 1") == ["recoded"]
    assert list(record.coded()) == [corrected]
    assert record.outdated([corrected.report], "coder 1") == [False]


def test_another_candidate_that_is_not_chosen_changes_nothing(record: Record) -> None:
    record.store([CODED], "coder 1")
    touched = replace(REPORT, dates=(*REPORT.dates, DateCandidate(date(2024, 1, 1), "file")))
    assert record.outdated([touched], "coder 1") == [False]


def test_the_same_text_twice_in_one_batch_is_one_document(record: Record) -> None:
    twin = replace(CODED, report=replace(REPORT, id="twin", origin="twin.txt"))
    assert record.store([CODED, twin], "coder 1") == ["new", "unchanged"]
    assert list(record.coded()) == [CODED]


@pytest.mark.parametrize("text", ["a NUL \x00 in it", "half \ud83d a pair"])
def test_what_no_database_holds_is_stored_with_a_mark_of_equal_length(record: Record, text: str) -> None:
    record.store([another(text, id="odd")], "coder 1")
    (back,) = record.coded()
    assert back.report.text == storable(text) and len(back.report.text) == len(text)
    assert record.outdated([another(text, id="odd").report], "coder 1") == [False]


def test_two_writers_do_not_store_a_document_twice(record: Record, address: str) -> None:
    with open_record(address) as other:
        assert record.outdated([REPORT], "coder 1") == other.outdated([REPORT], "coder 1") == [True]
        record.store([CODED], "coder 1")
        assert other.store([CODED], "coder 1") == ["unchanged"]
    with record.engine.connect() as connection:
        assert connection.execute(select(func.count()).select_from(documents)).scalar() == 1


@pytest.mark.parametrize(
    ("name", "expected"), [("Łukasz Świątek-Nowak", " lukasz swiatek nowak "), ("U.N.", " u n "), ("", "  ")]
)
def test_key_is_plain_words_between_blanks(name: str, expected: str) -> None:
    assert key(name) == expected
