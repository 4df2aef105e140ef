"""Spellings of one name: the table of pairs, and what may be joined in a report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.language import Parsed
from dateline.who import identify
from dateline.who.persons import form, same

Parse = Callable[..., Parsed]
LINES = Path(__file__).with_name("name_pairs.tsv").read_text(encoding="utf-8").splitlines()
PAIRS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")][1:]
# The share of pairs that must be told rightly, each way.
RIGHT = 0.95


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_pairs_of_names_are_told_apart(answer: str) -> None:
    pairs = [(one, other) for one, other, is_same, _ in PAIRS if is_same == answer]
    wrong = [(a, b) for a, b in pairs if same(form([a]), form([b])) != (answer == "yes")]
    assert len(pairs) >= 100
    assert len(wrong) <= (1 - RIGHT) * len(pairs), wrong


def test_the_order_of_two_names_does_not_matter() -> None:
    assert [p for p in PAIRS if same(form([p[0]]), form([p[1]])) != same(form([p[1]]), form([p[0]]))] == []


def test_a_lone_given_name_is_its_bearer_and_not_a_like_surname(parsed: Parse) -> None:
    report = parsed("Professor Alan Barlow spoke. Barden Holm was arrested. Barden had bought a gun, Barlow said.")
    text = report.report.text
    named = {text[s.start : s.end]: actor.name for actor in identify(report) for s in actor.mentions}
    assert named["Barden"] == "Barden Holm"
    assert named["Barlow"] == "Alan Barlow"
