"""Numbers in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.numerals import Quantity, quantity

RENDERED = [
    ("12", "12"),
    ("1,200", "1200"),
    ("10 000", "10000"),
    ("1.2 million", "1200000"),
    ("$3.5bn", "3500000000"),
    ("40k", "40000"),
    ("twelve", "12"),
    ("twenty-one", "21"),
    ("a hundred", "100"),
    ("a hundred and fifty", "150"),
    ("three hundred thousand", "300000"),
    ("two thousand three hundred and four", "2304"),
    ("two dozen", "24"),
    ("half a million", "500000"),
    ("one and a half million", "1500000"),
    ("half a dozen", "6"),
    ("both", "2"),
    ("no", "0"),
    ("none", "0"),
    ("a", "1"),
    ("a couple", "2~"),
    ("a couple of hundred", "200~"),
    ("a few", "3/9"),
    ("several", "3/9"),
    ("several hundred", "300/999"),
    ("a few thousand", "3000/9999"),
    ("several dozen", "36/99"),
    ("dozens", "24/99"),
    ("dozens of", "24/99"),
    ("scores of", "40/99"),
    ("hundreds", "100/999"),
    ("many hundreds", "100/999"),
    ("thousands", "1000/9999"),
    ("tens of thousands", "20000/99999"),
    ("Hundreds of thousands of", "100000/999999"),
    ("millions", "1000000/9999999"),
    ("at least 156", "156/"),
    ("no fewer than ten", "10/"),
    ("more than 1,000", "1000/"),
    ("well over 200", "200/"),
    ("more than a dozen", "12/"),
    ("at least several hundred", "300/"),
    ("100-plus", "100/"),
    ("30 or more", "30/"),
    ("up to 50", "/50"),
    ("as many as 20,000", "/20000"),
    ("fewer than 20", "/20"),
    ("no more than six", "/6"),
    ("nearly 300", "300~"),
    ("about 40", "40~"),
    ("some 2,000", "2000~"),
    ("an estimated 1.5 million", "1500000~"),
    ("20 or so", "20~"),
    ("between 10 and 20", "10/20"),
    ("10 to 20", "10/20"),
    ("10-20", "10/20"),
    ("five or six", "5/6"),
    ("two to three hundred", "200/300"),
    ("1.5 to 2 million", "1500000/2000000"),
    ("another five", "5"),
    ("only three", "3"),
    ("a total of 17", "17"),
]


@pytest.mark.parametrize(("words", "text"), RENDERED)
def test_words_become_a_number_or_a_range(words: str, text: str) -> None:
    assert str(quantity(words)) == text


@pytest.mark.parametrize("words", ["", "people", "the", "many", "second", "and", "of", "million", "12 angry", "half"])
def test_other_words_are_no_number(words: str) -> None:
    assert quantity(words) is None


def test_what_rounds_is_not_exact() -> None:
    assert quantity("about 40") == Quantity(40, 40, exact=False)
    assert quantity("at least 40") == Quantity(40, None)


@given(st.integers(1, 10**9))
def test_digits_mean_themselves(number: int) -> None:
    assert quantity(f"{number:,}") == Quantity(number, number)


@given(st.text(max_size=40))
def test_any_text_is_read_without_failing(text: str) -> None:
    found = quantity(text)
    assert found is None or found.low is None or found.high is None or found.low <= found.high
