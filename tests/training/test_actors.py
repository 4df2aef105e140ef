"""The labelled reports of ``training/actors`` are well-formed, and the weights fitted on them are in their tables."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.knowledge import load
from dateline.report import Span
from training.labelled import FOLDER, labelled, unmarked

FILES = sorted(path.name for path in FOLDER.glob("*.txt"))
KINDS = {"person", "group", "organisation", "country", "place", "thing"}
COUNTRIES = {row["code"] for row in load("countries")} | {"IGO", "UNO", "EUR", "NGO", "MNC", "IMG", "ISM"}
SECTORS = {row["sector"] for row in load("ontology/sectors")}


def test_marks_come_out_as_spans() -> None:
    text, marks = unmarked("[1:Ana Lima] said [-:it] rained on [2:her].")
    assert text == "Ana Lima said it rained on her."
    assert marks == [(Span(0, 8), "1"), (Span(14, 16), "-"), (Span(27, 30), "2")]


@pytest.mark.parametrize("file", FILES)
def test_every_row_is_known_and_used(file: str) -> None:
    reports = [r for r in labelled() if r.source.startswith(file)]
    assert reports
    for report in reports:
        assert {actor for _, actor in report.mentions} - {None} == set(range(len(report.actors))), report.source
        for actor in report.actors:
            assert actor.kind in KINDS, (report.source, actor)
            assert actor.country is None or actor.country in COUNTRIES, (report.source, actor)
            assert set(actor.sectors) <= SECTORS, (report.source, actor)
        spans = [span for span, _ in report.mentions]
        assert all(a.end <= b.start for a, b in pairwise(spans)), report.source
        assert "[" not in report.text or not unmarked(report.text)[1], report.source


def test_there_is_enough_of_every_kind() -> None:
    reports = labelled()
    assert len(reports) > 1000 and sum(len(r.mentions) for r in reports) > 34_000
    assert {a.kind for r in reports for a in r.actors} >= {"person", "group", "organisation", "country", "place"}
    assert len({a.country for r in reports for a in r.actors}) > 100
    assert {s for r in reports for a in r.actors for s in a.sectors} >= SECTORS - {"PRE"}


@pytest.mark.parametrize("table", ["worth", "kinds", "descriptions", "antecedents", "homelands", "livings"])
def test_weights_are_numbers_of_traits(table: str) -> None:
    rows = load(f"actors/{table}")
    assert len(rows) > 1000
    assert len({row["trait"] for row in rows}) == len(rows)
    assert all(abs(float(row["weight"])) < 20 for row in rows)
