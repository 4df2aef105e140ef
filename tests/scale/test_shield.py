from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from dateline.errors import PipelineError, ReadingError
from dateline.report import CodedReport, Report
from dateline.scale import code_all
from dateline.scale.batches import CHARACTERS_AT_ONCE, ITEMS_AT_ONCE, cut
from dateline.scale.shield import BROKEN, code_batch
from tests.scale.deadly import coded, report


def stumbling(reports: Sequence[Report], pipeline: str | None) -> list[CodedReport]:
    for one in reports:
        if one.text == "bad":
            raise KeyError("a room's\nfault")
    return [coded(one) for one in reports]


def test_an_exception_costs_its_own_report_only() -> None:
    first, bad, last = code_batch([report("a"), report("bad"), report("b")], coder=stumbling)
    assert (first, last) == (coded(report("a")), coded(report("b")))
    assert bad.not_coded is not None and bad.not_coded.startswith(f"{BROKEN}KeyError")
    assert "test_shield, line" in bad.not_coded and "\n" not in bad.not_coded
    assert bad.report == report("bad") and bad.events == ()


def test_a_missing_pipeline_is_nobodys_report() -> None:
    def missing(reports: Sequence[Report], pipeline: str | None) -> list[CodedReport]:
        raise PipelineError("no pipeline")

    with pytest.raises(PipelineError):
        code_batch([report("a")], coder=missing)


def test_everything_keeps_its_place() -> None:
    fault = ReadingError("x.pdf", "cut short")
    french = Report("fr", "Il est parti.", report("Il est parti.").view, language="fr")
    empty = report(" ")
    items = [fault, french, "a note", empty]
    results = list(code_all(items))
    assert results[0] is fault and results[2] == "a note"
    assert [r.not_coded for r in results if isinstance(r, CodedReport)] == [
        "language fr is not read yet",
        "the text is empty",
    ]


def test_batches_are_bounded_and_lose_nothing() -> None:
    items: list[object] = [report("x" * (CHARACTERS_AT_ONCE + 1)), *(report(str(n)) for n in range(40)), *range(600)]
    batches = list(cut(items))
    assert [item for batch in batches for item in batch] == items
    assert len(batches[0]) == 1
    assert all(sum(isinstance(i, Report) for i in batch) <= 16 and len(batch) <= ITEMS_AT_ONCE for batch in batches)


def test_cutting_is_lazy() -> None:
    def endless() -> Iterator[Report]:
        while True:
            yield report("x")

    assert len(next(cut(endless()))) == 16


def test_two_processes_give_the_same_as_one() -> None:
    reports = [report(f"The army shelled {n} villages in Kosovo on Monday, officials said.") for n in range(70)]
    assert list(code_all(reports, workers=2)) == list(code_all(reports))
