from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from dateline.errors import ReadingError, RecordError
from dateline.record import Record, open_record
from dateline.record.schema import run_failures, runs
from dateline.report import CodedReport, Report
from dateline.scale import filling
from dateline.scale.filling import Outcome, fill
from dateline.scale.shield import BROKEN
from tests.scale.deadly import report


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(str(tmp_path / "x.db"), create=True) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _no_real_coding(monkeypatch: pytest.MonkeyPatch) -> None:
    def code_all(items: Iterator[object], *_how: object) -> Iterator[object]:
        for item in items:
            yield CodedReport(item, not_coded=reason(item)) if isinstance(item, Report) else item

    def reason(one: Report) -> str | None:
        return {"fr": "language fr is not read yet", "bad": f"{BROKEN}KeyError"}.get(one.text)

    monkeypatch.setattr(filling, "code_all", code_all)


def kinds(outcomes: list[Outcome]) -> list[str]:
    return [outcome.what for outcome in outcomes]


def test_every_input_has_its_outcome_in_order(record: Record) -> None:
    items: list[Report | ReadingError] = [
        report("a"),
        ReadingError("x.pdf", "cut short"),
        report("fr"),
        report("bad"),
        report("a"),
    ]
    outcomes = list(fill(record, items, "coder 1"))
    assert kinds(outcomes) == ["new", "failed", "new", "new", "unchanged"]
    assert [o.reason for o in outcomes] == [None, "cut short", "language fr is not read yet", f"{BROKEN}KeyError", None]
    assert [o.broken for o in outcomes] == [False, True, False, True, False]


def test_a_second_run_changes_nothing_and_another_coder_everything(record: Record) -> None:
    items = [report(str(n)) for n in range(40)]
    list(fill(record, items, "coder 1"))
    before = list(record.coded())
    assert set(kinds(list(fill(record, items, "coder 1")))) == {"unchanged"}
    assert list(record.coded()) == before
    assert set(kinds(list(fill(record, items, "coder 2")))) == {"recoded"}


def test_a_run_that_stops_half_way_goes_on_where_it_was(record: Record) -> None:
    items = [report(str(n)) for n in range(50)]
    started = fill(record, items, "coder 1")
    told = [next(started).name for _ in range(20)]
    started.close()  # type: ignore[attr-defined]
    stored = [coded.report.id for coded in record.coded()]
    assert set(told) <= set(stored)
    again = list(fill(record, items, "coder 1"))
    assert kinds(again) == ["unchanged"] * len(stored) + ["new"] * (50 - len(stored))


def test_the_run_and_its_failures_are_kept(record: Record) -> None:
    list(fill(record, [report("a"), report("fr"), ReadingError("x.pdf", "cut short")], "coder 1"))
    with record.engine.connect() as connection:
        (run,) = connection.execute(select(runs)).all()
        failures = connection.execute(select(run_failures.c.name, run_failures.c.reason)).all()
    assert (run.read, run.new, run.unchanged, run.recoded, run.not_coded, run.failed) == (2, 2, 0, 0, 1, 1)
    assert run.ended is not None and run.coder == "coder 1"
    assert [tuple(f) for f in failures] == [("fr", "language fr is not read yet"), ("x.pdf", "cut short")]


def test_what_the_database_refuses_costs_only_itself(record: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    store = record.store

    def refusing(coded: list[CodedReport], coder: str) -> object:
        if any(one.report.text == "7" for one in coded):
            raise RecordError("the database says no")
        return store(coded, coder)

    monkeypatch.setattr(record, "store", refusing)
    outcomes = list(fill(record, [report(str(n)) for n in range(10)], "coder 1"))
    assert [o.name for o in outcomes if o.what == "failed"] == ["7"]
    assert len(list(record.coded())) == 9


def test_the_record_learns_at_the_end_of_a_run_that_stored_something(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt: list[int] = []
    monkeypatch.setattr(record, "learn", lambda: learnt.append(len(list(record.coded()))))
    items = [report(str(n)) for n in range(20)]
    list(fill(record, items, "coder 1"))
    assert learnt == [20]
    list(fill(record, items, "coder 1"))
    assert learnt == [20], "nothing was new"
    stopped = fill(record, [report("another")], "coder 1")
    next(stopped)
    stopped.close()  # type: ignore[attr-defined]
    list(fill(record, items, "coder 1"))
    assert learnt == [20, 21], "what a stopped run stored is learnt from by the next"
    list(fill(record, items, "coder 1"))
    assert learnt == [20, 21]
