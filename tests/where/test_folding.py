"""The key of a name is the same for its spellings, and it never changes when folded again."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.where.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Łódź", "Lodz"),
        ("Al-Hasakah", "al Hasakah"),
        ("Ma’arrat", "Maarrat"),
        ("St. Petersburg", "Saint Petersburg"),
        ("Côte d'Ivoire", "COTE DIVOIRE"),
        ("Århus", "Arhus"),
        ("Diyarbakır", "Diyarbakir"),
    ],
)
def test_spellings_meet(one: str, other: str) -> None:
    assert fold(one) == fold(other) != ""


def test_other_scripts_have_no_key() -> None:
    assert fold("Минск") == ""


@example("\u3250")  # a sign that falls apart into capital letters
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold(fold(name)) == fold(name)
