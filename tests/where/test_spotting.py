"""Which words of a report name a place, and which only look so."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.where import locate
from tests.conftest import Parse

SPOTTED = [
    ("The ministers met in Vilnius on Monday.", ["Vilnius"]),
    ("Floods hit Kenya, Uganda and Tanzania.", ["Kenya", "Uganda", "Tanzania"]),
    ("The virus reached the U.S. from Mexico.", ["U.S.", "Mexico"]),
    ("A man from Dayton, Ohio, was arrested.", ["Dayton", "Ohio"]),
    ("He grew up near Pasadena, Calif., and left.", ["Pasadena", "Calif."]),
    ("Shells fell on the village of Zorabad.", ["Zorabad"]),
    ("Troops captured Jaffna after a long siege.", ["Jaffna"]),
    ("Ships crossed the Black Sea towards the Bosporus.", ["Black Sea", "Bosporus"]),
    ("The Mexico outbreak worries doctors.", ["Mexico"]),
    ("Rebels moved into Borno State.", ["Borno State"]),
    ("Police in Guinea-Bissau said so.", ["Guinea-Bissau"]),
    ("Troops attacked the towns of Al-Zorrat and Khal Tumar.", ["Al-Zorrat", "Khal Tumar"]),
    ("They patrolled a part of the disputed Kodrat Gorge.", ["Kodrat Gorge"]),
    ("A bomb went off at Sinaay junction in Kismaayo town.", ["Sinaay", "Kismaayo"]),
    ("Much of Pervolskaya, a village in Dagestan, was destroyed.", ["Pervolskaya", "Dagestan"]),
    ("Soldiers stormed the Dabrega refugee camp.", ["Dabrega"]),
    ("They control the Wadi Baruda area.", ["Wadi Baruda"]),
    ("In the war-ravaged capital Grozny, dozens marched.", ["Grozny"]),
]

PASSED_OVER = [
    "Bank of England officials raised rates.",
    "Manchester United won the final.",
    "Paris Hilton bought a house.",
    "The Washington Post reported it.",
    "She studied at the University of Texas.",
    "The Minsk Agreements were signed.",
    "Russian and Chinese diplomats spoke.",
    "Nice words were said, reading between the lines.",
    "They tell us that it may rain in March.",
    "Doctors fear the Marburg virus.",
    "Kara Dahl, a lawyer from the north, won.",
    "Carter ended the conflict at the Camp David Accords.",
    "Next, The Atlantic claimed that he had left.",
    "They burned a Shiite mosque and the Kurdish camp.",
]


@pytest.mark.parametrize(("text", "names"), SPOTTED)
def test_places_are_spotted(parsed: Parse, text: str, names: list[str]) -> None:
    assert [text[p.span.start : p.span.end] for p in locate(parsed(text), ())] == names


@pytest.mark.parametrize("text", PASSED_OVER)
def test_other_names_are_no_places(parsed: Parse, text: str) -> None:
    assert [p.name for p in locate(parsed(text), ())] == []


def test_a_country_that_owns_a_body_is_a_place(parsed: Parse) -> None:
    places = locate(parsed("The U.S. Department of Agriculture said so."), ())
    assert [p.country for p in places] == ["USA"]


@given(
    st.lists(
        st.sampled_from(["Minsk", "of", "the", "Bank", "in", "U.S.", ",", "Ohio", "St.", "al-", "and"]), max_size=12
    )
)
def test_spans_stand_in_the_text_in_order_and_apart(parsed: Parse, words: list[str]) -> None:
    text = " ".join(["Here", *words, "they met."])
    spans = [p.span for p in locate(parsed(text), ())]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
