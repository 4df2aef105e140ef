from __future__ import annotations

from pathlib import Path

import pytest

from dateline.report import CodedReport
from dateline.scale.pool import KILLED, over_processes
from tests.scale.deadly import coded, report, work


def run(batches: list[list[object]], workers: int = 2) -> list[tuple[list[object], list[CodedReport]]]:
    return list(over_processes(batches, None, workers, work))


def test_batches_come_back_in_order_with_what_else_they_held() -> None:
    batches: list[list[object]] = [[report(f"{b}-{n}") for n in range(3)] + [f"note {b}"] for b in range(12)]
    results = run(batches)
    assert [batch for batch, _ in results] == batches
    assert [one.report.id for _, ones in results for one in ones] == [f"{b}-{n}" for b in range(12) for n in range(3)]


def test_a_poisoned_report_is_named_and_no_other_is_lost() -> None:
    batches: list[list[object]] = [[report(f"{b}-{n}") for n in range(2)] for b in range(2)]
    batches[0][1] = report("POISON")
    ones = [one for _, results in run(batches) for one in results]
    assert len(ones) == 4
    assert [one.report.id for one in ones if one.not_coded == KILLED] == ["POISON"]
    assert all(one == coded(one.report) for one in ones if one.report.id != "POISON")


def test_a_process_that_is_killed_by_mishap_costs_nothing(tmp_path: Path) -> None:
    mishap = f"MISHAP:{tmp_path / 'once'}"
    batches: list[list[object]] = [[report("a"), report(mishap)], [report("b")], [report("c")]]
    ones = [one for _, results in run(batches) for one in results]
    assert ones == [coded(report(text)) for text in ("a", mishap, "b", "c")]


def test_nothing_in_nothing_out() -> None:
    assert run([]) == []


@pytest.mark.parametrize("taken", [1, 2])
def test_one_may_stop_asking(taken: int) -> None:
    results = over_processes([[report(str(n))] for n in range(20)], None, 2, work)
    assert [next(results)[1][0].report.id for _ in range(taken)] == [str(n) for n in range(taken)]
    results.close()  # type: ignore[attr-defined]
