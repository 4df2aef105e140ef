from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.errors import DatelineError, RecordError, UsageError
from dateline.record import Judgement, Record
from tests.record.reported import HOME, LAND, OTHER, Who, minister, reported


@pytest.fixture
def named(record: Record) -> Record:
    record.store(
        [
            reported(1, "2023-01-01", minister("Ada Berg"), HOME),
            reported(2, "2023-01-02", Who("Ida Moor", LAND), Who("Ida Moor-Dahl", OTHER)),
            reported(3, "2023-01-03", Who("Oke Tamm", LAND), Who("Oke Tamm", OTHER)),
            reported(4, "2023-01-04", Who("Oke Tamm", OTHER)),
        ],
        "coder",
    )
    record.learn()
    return record


def about(record: Record, *names: str, verb: Any = "pin", **fields: Any) -> list[str]:
    """Whom a judgement is about, as reports have them."""
    given = {"country": OTHER} if verb == "pin" and not fields else fields
    made = record.judge(names, Judgement(verb, "unsure", author="ann", **given))
    groups = [made.about, *([made.other] if made.other else [])]
    return [f"{group.key.strip()}:{group.country or 'none'}" for group in groups]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ada berg", f"ada berg:{LAND}"),
        ("Berg", f"ada berg:{LAND}"),
        ("Ida Moor", f"ida moor:{LAND}"),
        ("Dahl", f"ida moor dahl:{OTHER}"),
        (f"Oke Tamm:{LAND}", f"oke tamm:{LAND}"),
        (f"Tamm:{OTHER}", f"oke tamm:{OTHER}"),
        ("Landia", f"landia:{LAND}"),
    ],
)
def test_who_is_meant(named: Record, name: str, expected: str) -> None:
    assert about(named, name) == [expected]


def test_a_merge_is_about_two(named: Record) -> None:
    assert about(named, "Berg", "Ida Moor", verb="merge") == [f"ada berg:{LAND}", f"ida moor:{LAND}"]


@pytest.mark.parametrize(
    ("verb", "names", "fields", "error", "said"),
    [
        ("pin", ("Nobody",), {"title": "judge"}, RecordError, "Nobody: no such actor"),
        ("pin", (f"Berg:{OTHER}",), {"title": "judge"}, RecordError, f"Berg:{OTHER}: no such actor"),
        ("pin", ("%",), {"title": "judge"}, RecordError, "%: no such actor"),
        (
            "pin",
            ("Oke Tamm",),
            {"title": "judge"},
            RecordError,
            rf"Oke Tamm: several actors have this name \(Oke Tamm:{OTHER}, Oke Tamm:{LAND}\)",
        ),
        ("pin", ("Berg",), {}, UsageError, "nothing to pin"),
        ("pin", ("Berg",), {"country": "XYZ"}, UsageError, "XYZ: no country code"),
        ("pin", ("Berg",), {"sectors": ("GOV", "XYZ")}, UsageError, "XYZ: no sector"),
        (
            "pin",
            ("Berg",),
            {"title": "judge", "since": date(2023, 1, 2), "until": date(2023, 1, 1)},
            UsageError,
            "since 2023-01-02 is after until 2023-01-01",
        ),
        ("merge", ("Berg", "Ada Berg"), {}, RecordError, f"one and the same actor, Ada Berg:{LAND}"),
        ("rename", ("Berg", "Oke Tamm"), {}, RecordError, "another actor has this name"),
        ("rename", ("Berg", "…"), {}, RecordError, "no name"),
        ("split", ("r9", "a1-2"), {}, RecordError, "r9: no such document"),
        ("split", ("r1", "a1-2"), {}, RecordError, r"a1-2: no such actor in r1, which has a\d+-\d+ Ada Berg"),
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_nothing(
    named: Record, verb: Any, names: tuple[str, ...], fields: dict[str, Any], error: type[DatelineError], said: str
) -> None:
    with pytest.raises(error, match=said):
        named.judge(names, Judgement(verb, "positive", author="ann", **fields))
    assert list(named.judgements(undone=True)) == []


def test_a_document_of_several_is_refused(named: Record) -> None:
    two = [reported(n, "2023-02-01", Who("Ulf Lind")) for n in (8, 9)]
    named.store([replace(c, report=replace(c.report, title="Lind speaks")) for c in two], "coder")
    with pytest.raises(RecordError, match="Lind: several documents have this name"):
        named.judge(("Lind", "a3-11"), Judgement("split", "positive"))


def test_only_what_stands_is_undone(named: Record) -> None:
    made = named.judge(("Berg",), Judgement("pin", "positive", author="ann", country=OTHER))
    assert named.undo(made.number, "ben", "a slip").undone_by == "ben"
    with pytest.raises(RecordError, match="judgement 1: undone already, by ben"):
        named.undo(made.number, "ann", "again")
    with pytest.raises(RecordError, match="judgement 7: no such judgement"):
        named.undo(7, "ann", "a slip")


def test_a_name_may_be_given_anew_in_another_spelling(named: Record) -> None:
    made = named.judge(("Berg", "Ada BERG"), Judgement("rename", "positive", author="ann"))
    assert made.new_name == "Ada BERG"
