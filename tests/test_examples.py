"""Whole reports of ``examples/`` as snapshots that a person can read: what changes in them is seen in review."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from dateline.coding import code_many
from dateline.exports.reading_copy import write
from dateline.reading import read
from dateline.report import Report

EXAMPLES = Path(__file__).parent.parent / "examples"


@pytest.mark.parametrize("name", ["ferry-talks.txt", "garrison-attack.txt"])
def test_a_coded_example_reads_as_before(name: str, snapshot: SnapshotAssertion) -> None:
    (report,) = (found for found in read([EXAMPLES / name]) if isinstance(found, Report))
    (coded,) = code_many([report])
    page = io.StringIO()
    write(coded, page)
    assert page.getvalue().replace(str(EXAMPLES), "examples") == snapshot


def test_every_example_is_read_and_all_but_the_spanish_one_are_coded() -> None:
    reports = [found for found in read([EXAMPLES]) if isinstance(found, Report)]
    assert len(reports) == 10
    assert all(report.published for report in reports)
    coded = list(code_many(reports))
    assert [c.report.id for c in coded if c.not_coded] == ["tarija-0611"]
    assert all(any(event.type for event in c.events) for c in coded if not c.not_coded)
