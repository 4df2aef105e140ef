"""Accuracy floors over the project's own reports; see README.md beside this file."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from dateline.coding import code_many
from dateline.reading import from_row

from . import corpus
from .measure import Figures, figures

PINNED = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def measured() -> Figures:
    gold = corpus.load()
    return figures(list(zip(gold, code_many([from_row(row(g)) for g in gold]), strict=True)))


def row(gold: corpus.Annotated) -> dict[str, object]:
    """A report of the gate as the contract's input."""
    told = {"published": str(gold.published)} if gold.given else {}
    return {"id": gold.name, "text": gold.text, "language": "en", **told}


def test_the_corpus_is_the_one_that_the_floors_were_set_on() -> None:
    assert corpus.fingerprint() == PINNED["corpus"], "set the floors anew, in a commit that says why"


def test_the_corpus_has_at_least_25_reports() -> None:
    assert len(corpus.load()) >= 25


@pytest.mark.parametrize("figure", sorted(PINNED["floors"]))
def test_figure_holds_its_floor(figure: str, measured: Figures) -> None:
    assert measured[figure] >= PINNED["floors"][figure], measured


def test_the_day_of_publication_is_found_where_it_was_not_given() -> None:
    left_out = [g for g in corpus.load() if not g.given]
    found = [from_row({"text": g.text, "language": "en"}).published for g in left_out]
    assert found == [g.published for g in left_out]
