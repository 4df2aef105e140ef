from __future__ import annotations

import pytest

from dateline.report import CodedReport
from dateline.scale import tying
from tests.scale.deadly import coded, report


def test_merging_keeps_the_reports_in_order() -> None:
    reports = [coded(report(text)) for text in ("b", "a")]
    merged, untied = tying.tie(iter(reports))
    assert [one.report for one in merged] == [one.report for one in reports] and untied is None


def test_a_fault_in_merging_loses_no_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(reports: list[CodedReport]) -> list[CodedReport]:
        raise IndexError("out of range")

    monkeypatch.setattr(tying, "merge", faulty)
    reports = [coded(report("a"))]
    merged, untied = tying.tie(reports)
    assert merged == reports and untied is not None and untied.startswith("merging failed: IndexError")
