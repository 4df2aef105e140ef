"""The tense of the clause around a word."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.language import Parsed
from dateline.when.tense import perfect, tense

CASES = [
    ("The ministers met on Friday.", "past"),
    ("The ministers have met on Friday.", "past"),
    ("The ministers had met on Friday.", "past"),
    ("The ministers were seen on Friday.", "past"),
    ("The ministers will meet on Friday.", "future"),
    ("The ministers are to meet on Friday.", "future"),
    ("The ministers are expected to meet on Friday.", "future"),
    ("The ministers agreed to meet on Friday.", "future"),
    ("The ministers might meet on Friday.", "future"),
    ("The talks are scheduled for Friday.", "future"),
    ("The ministers meet on Friday.", "present"),
    ("The meeting held on Friday failed.", "past"),
    ("A bright Friday.", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_tense(text: str, expected: str | None, parsed: Callable[..., Parsed]) -> None:
    parse = parsed(text)
    friday = next(t for t in parse.tokens if t.text == "Friday")
    assert tense(parse, friday.i) == expected


@pytest.mark.parametrize(("text", "expected"), [("He has waited for weeks.", True), ("He waited for weeks.", False)])
def test_perfect(text: str, expected: bool, parsed: Callable[..., Parsed]) -> None:
    parse = parsed(text)
    assert perfect(parse, next(t for t in parse.tokens if t.text == "weeks").i) is expected
