from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from dateline.record import Filter, Judgement, Record, Sources
from dateline.record.registry_schema import identities, judgements, remembered_roles
from dateline.report import CodedReport
from tests.record.reported import HOME, LAND, OTHER, Who, minister, reported

# Ada Berg is reported as trade minister on two days, Oke Tamm later; in between she is named without the office.
MINISTER, AGAIN = reported(1, "2023-01-01", minister("Ada Berg")), reported(2, "2023-02-01", minister("Ada Berg"))
BARE = reported(3, "2023-03-01", Who("Berg"), HOME)
WHOLE = reported(4, "2023-03-02", Who("Ada Berg"))
NEXT = reported(5, "2023-06-01", minister("Oke Tamm"))
LATE = reported(6, "2023-06-02", Who("Berg"), HOME)
ABROAD = reported(7, "2023-03-03", Who("Berg"))
STORY = (MINISTER, AGAIN, BARE, WHOLE, NEXT, LATE, ABROAD)


@pytest.fixture
def learnt(record: Record) -> Record:
    record.store(STORY, "coder")
    record.learn()
    return record


def derived(record: Record) -> list[Any]:
    with record.engine.connect() as connection:
        return [
            connection.execute(select(table).order_by(*table.primary_key)).all()
            for table in (identities, remembered_roles)
        ]


def days(rows: Any) -> list[str]:
    """The days of the reports that answers come from."""
    return sorted({row["published"].isoformat() for row in rows})


def test_reports_that_leave_it_open_get_the_office_in_force(learnt: Record) -> None:
    shown = {row["published"].isoformat(): row for row in learnt.events(Filter())}
    bare, whole, late = (shown[day] for day in ("2023-03-01", "2023-03-02", "2023-06-02"))
    assert (bare["actors"], bare["actor_countries"]) == (["Ada Berg"], [LAND])
    assert (bare["remembered"], bare["remembered_roles"]) == (["Ada Berg"], {"Ada Berg": "trade minister"})
    assert whole["remembered_roles"] == {"Ada Berg": "trade minister"}
    assert (late["actors"], late["remembered"], late["actor_countries"]) == (["Berg"], [], [])
    assert shown["2023-01-01"]["remembered"] == [] and shown["2023-03-03"]["actors"] == ["Berg"]
    assert learnt.the_document("r3").actors[0].country is None, "what was coded stays as it was"


def test_claims_show_it_too(learnt: Record) -> None:
    (claim,) = (row for row in learnt.claims(Filter()) if row["published"].isoformat() == "2023-03-01")
    assert (claim["source"], claim["country"], claim["source_words"]) == ("Ada Berg", LAND, "Berg")
    assert (claim["remembered"], claim["remembered_role"]) == (["Ada Berg"], "trade minister")


def test_evidence_is_the_nearest_report_before(learnt: Record) -> None:
    with learnt.engine.connect() as connection:
        rows = {row.document: row for row in connection.execute(select(remembered_roles)).all()}
    assert sorted(rows) == [3, 4]
    ids = {coded.report.id: coded for coded in learnt.coded()}
    assert list(ids) == [f"r{n}" for n in range(1, 8)]
    dossier = [row for section, row in learnt.dossier("Ada Berg", Filter()) if section == "roles"]
    assert rows[3].evidence == dossier[0]["evidence"][-1] and len(dossier[0]["evidence"]) == 2
    assert (rows[3].since.isoformat(), rows[3].until.isoformat()) == ("2023-01-01", "2023-05-31")
    assert "by 2 reports" in rows[3].why


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"actor": ("Ada Berg",)}, ["2023-01-01", "2023-02-01", "2023-03-01", "2023-03-02"]),
        ({"actor": ("Berg",)}, ["2023-01-01", "2023-02-01", "2023-03-01", "2023-03-02", "2023-03-03", "2023-06-02"]),
        ({"actor": (f"Ada Berg:{LAND}",)}, ["2023-01-01", "2023-02-01", "2023-03-01", "2023-03-02"]),
        ({"actor": ("Berg:none",)}, ["2023-03-01", "2023-03-02", "2023-03-03", "2023-06-02"]),
        ({"country": (LAND,), "actor": ("Berg",)}, [f"2023-0{m}" for m in ("1-01", "2-01", "3-01", "3-02", "6-02")]),
        ({"sector": ("GOV",)}, ["2023-01-01", "2023-02-01", "2023-03-01", "2023-03-02", "2023-06-01"]),
        ({"sources": Sources(according_to=(LAND,))}, [f"2023-0{m}" for m in ("1-01", "2-01", "3-01", "3-02", "6-01")]),
        ({"source": ("Ada Berg",)}, ["2023-01-01", "2023-02-01", "2023-03-01", "2023-03-02"]),
    ],
)
def test_filters_find_what_is_remembered(learnt: Record, fields: dict[str, Any], expected: list[str]) -> None:
    assert days(learnt.events(Filter(**fields))) == expected


def test_actors_are_identities(learnt: Record) -> None:
    rows = {(row["name"], row["country"]): row for row in learnt.actors(Filter())}
    assert set(rows) == {("Ada Berg", LAND), ("Berg", None), ("Oke Tamm", LAND), ("Landia", LAND)}
    ada = rows["Ada Berg", LAND]
    assert (ada["documents"], ada["as_actor"], ada["claims"]) == (4, 4, 4)
    assert (ada["sectors"], ada["remembered"]) == (["GOV"], ["country", "sectors", "role"])
    assert rows["Oke Tamm", LAND]["remembered"] == []
    assert [row["name"] for row in learnt.actors(Filter(sector=("GOV",)))] == ["Ada Berg", "Oke Tamm"]


def test_a_dossier_dates_the_offices(learnt: Record) -> None:
    rows = [row for section, row in learnt.dossier("Ada Berg", Filter()) if section == "roles"]
    assert [(r["title"], str(r["since"]), str(r["until"]), r["basis"], r["disputed"]) for r in rows] == [
        ("trade minister", "2023-01-01", "2023-05-31", "reports", False)
    ]
    assert (rows[0]["documents"], str(rows[0]["last_reported"])) == (2, "2023-02-01")


def test_learning_again_writes_nothing(learnt: Record) -> None:
    before = derived(learnt)
    learnt.learn()
    assert derived(learnt) == before and all(before)


def test_a_record_in_another_order_learns_the_same(record: Record) -> None:
    record.store(STORY[::-1], "coder")
    record.learn()
    assert days(record.events(Filter(actor=("Ada Berg",)))) == ["2023-01-01", "2023-02-01", "2023-03-01", "2023-03-02"]


def test_the_table_is_evidence_and_reports_may_dispute_it(record: Record) -> None:
    told = reported(1, "2023-03-01", Who("Qin Gang", "CHN"))
    other = reported(2, "2023-04-01", minister("Ada Berg", "Foreign Minister", "CHN"))
    record.store([told, other], "coder")
    record.learn()
    assert next(iter(record.events(Filter())))["remembered_roles"] == {"Qin Gang": "Foreign Minister"}
    rows = [row for section, row in record.dossier("Qin Gang", Filter()) if section == "roles"]
    held = [row for row in rows if row["title"] == "Foreign Minister"]
    assert [(row["basis"], row["disputed"], row["documents"]) for row in held] == [("table", True, 0)]
    (against,) = (row for section, row in record.dossier("Ada Berg", Filter()) if section == "roles")
    assert (against["basis"], against["disputed"]) == ("reports", True)


def test_a_family_name_with_an_office_is_the_one_holder(record: Record) -> None:
    record.store([MINISTER, reported(2, "2023-02-01", minister("Berg"))], "coder")
    record.learn()
    assert [(row["name"], row["documents"]) for row in record.actors(Filter())] == [("Ada Berg", 2)]
    assert list(record.events(Filter()))[1]["remembered"] == []


# ------------------------------------------------------------ judgements


def judge(record: Record, verb: Any, *names: str, verdict: Any = "positive", **fields: Any) -> Judgement:
    return record.judge(names, Judgement(verb, verdict, author="ann", reason="told so", **fields))


def names(record: Record, **fields: Any) -> Sequence[tuple[str, str | None, int]]:
    return sorted(
        ((row["name"], row["country"], row["documents"]) for row in record.actors(Filter(**fields))),
        key=lambda row: (row[0], row[1] or ""),
    )


BASE = [("Ada Berg", LAND, 4), ("Berg", None, 2), ("Landia", LAND, 2), ("Oke Tamm", LAND, 1)]


def changed(*rows: tuple[str, str | None, int], but: tuple[str, ...]) -> list[Any]:
    kept = [row for row in BASE if row[0] not in but]
    return sorted([*kept, *rows], key=lambda row: (row[0], row[1] or ""))


@pytest.mark.parametrize(
    ("verb", "given", "fields", "expected"),
    [
        # Then she is minister in June, too, and meant by the family name again.
        (
            "merge",
            ("Oke Tamm", "Ada Berg"),
            {},
            changed(("Ada Berg", LAND, 6), ("Berg", None, 1), but=("Ada Berg", "Berg", "Oke Tamm")),
        ),
        ("merge", ("Oke Tamm", "Ada Berg"), {"verdict": "unsure"}, BASE),
        (
            "merge",
            ("Ada Berg:none", f"Ada Berg:{LAND}"),
            {"verdict": "negative"},
            changed(("Ada Berg", LAND, 3), ("Ada Berg", None, 1), but=("Ada Berg",)),
        ),
        # Who was taken for her by the family name alone is parted from her by the same judgement on that name.
        (
            "merge",
            ("Berg:none", f"Ada Berg:{LAND}"),
            {"verdict": "negative"},
            changed(("Ada Berg", LAND, 3), ("Berg", None, 3), but=("Ada Berg", "Berg")),
        ),
        ("rename", ("Oke Tamm", "Oke Tamm-Dahl"), {}, changed(("Oke Tamm-Dahl", LAND, 1), but=("Oke Tamm",))),
        ("pin", ("Oke Tamm",), {"country": OTHER}, changed(("Oke Tamm", OTHER, 1), but=("Oke Tamm",))),
    ],
)
def test_judgements_change_who_is_who_until_they_are_undone(
    learnt: Record, verb: str, given: tuple[str, ...], fields: dict[str, Any], expected: list[Any]
) -> None:
    made = judge(learnt, verb, *given, **fields)
    assert names(learnt) == expected
    learnt.undo(made.number, "ben", "a slip")
    assert names(learnt) == BASE
    with learnt.engine.connect() as connection:
        assert len(connection.execute(select(judgements)).all()) == 1, "nothing is ever removed"


def recode(record: Record, coder: str, *coded: CodedReport) -> None:
    record.store(coded, coder)
    record.learn()


def test_judgements_survive_recoding(learnt: Record) -> None:
    whole = learnt.the_document("r4").actors[0].id
    judge(learnt, "split", "r4", whole)
    judge(learnt, "merge", "Ada Berg (2)", "Oke Tamm")
    expected = changed(("Ada Berg", LAND, 3), ("Oke Tamm", LAND, 2), but=("Ada Berg", "Oke Tamm"))
    assert names(learnt) == expected
    recode(learnt, "coder 2", *STORY)
    assert names(learnt) == expected
    # A version that knows a country where there was none still knows whom the judgement means.
    recode(learnt, "coder 3", reported(5, "2023-06-01", minister("Oke Tamm", country=OTHER)))
    assert ("Oke Tamm", OTHER, 2) in names(learnt)


def test_one_who_was_split_off_is_somebody_of_his_own(learnt: Record) -> None:
    whole = learnt.the_document("r4").actors[0].id
    made = judge(learnt, "split", "r4", whole)
    assert made.new_name == "Ada Berg (2)"
    assert names(learnt, actor=("Ada Berg",)) == [("Ada Berg", LAND, 3), ("Ada Berg (2)", None, 1)]
    (row,) = learnt.events(Filter(actor=("Ada Berg (2)",)))
    assert (row["actors"], row["remembered"]) == (["Ada Berg (2)"], [])
    judge(learnt, "pin", "Ada Berg (2)", country=OTHER, sectors=("MED",))
    assert names(learnt, sector=("MED",)) == [("Ada Berg (2)", OTHER, 1)]
    assert names(learnt, sector=("GOV",)) == [("Ada Berg", LAND, 3), ("Oke Tamm", LAND, 1)]
    sections = [section for section, _ in learnt.dossier("Ada Berg (2)", Filter())]
    assert sections == ["names", "judgements", "judgements", "as_actor", "as_recipient", "claims"]
    judge(learnt, "split", "r4", whole, verdict="negative")
    assert names(learnt) == BASE


def test_a_split_may_give_a_mention_to_another(learnt: Record) -> None:
    judge(learnt, "split", "r4", learnt.the_document("r4").actors[0].id, new_name="Ida Moor")
    judge(learnt, "split", "r6", learnt.the_document("r6").actors[0].id, new_name="Ida Moor")
    assert names(learnt, actor=("Ida Moor",)) == [("Ida Moor", None, 2)]


def test_a_pinned_office_holds_on_its_days(learnt: Record) -> None:
    judge(learnt, "pin", "Oke Tamm", title="envoy", since=None, until=None)
    judge(learnt, "merge", "Oke Tamm", "Berg:none", verdict="unsure")
    rows = [row for section, row in learnt.dossier("Oke Tamm", Filter()) if section == "roles"]
    assert {(row["title"], row["basis"], row["since"]) for row in rows} >= {("envoy", "judgement", None)}
    judge(learnt, "pin", "Ada Berg", title="trade minister", verdict="negative")
    assert [s for s, _ in learnt.dossier("Ada Berg", Filter()) if s == "roles"] == []
    assert [row["remembered_roles"] for row in learnt.events(Filter(actor=("Ada Berg",)))] == [{}, {}, {}]


def test_judgements_are_listed(learnt: Record) -> None:
    first, second = judge(learnt, "pin", "Oke Tamm", country=OTHER), judge(learnt, "pin", "Oke Tamm", title="envoy")
    learnt.undo(first.number, "ben", "a slip")
    (row,) = learnt.judgements()
    assert (row["number"], row["author"], row["reason"], row["new_title"]) == (second.number, "ann", "told so", "envoy")
    undone, _ = learnt.judgements(undone=True)
    assert (undone["undone_by"], undone["undone_reason"]) == ("ben", "a slip")
    assert undone["made"] <= undone["undone"] and undone["made"].endswith("Z")
