"""What is read as an actor, where it lies, and what pronouns stand for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.language import Parsed
from dateline.who import identify

Parse = Callable[..., Parsed]


def named(parsed: Parsed) -> dict[str, str]:
    """The actor's name by the words of a mention; of like words the last counts."""
    text = parsed.report.text
    return {text[s.start : s.end]: actor.name for actor in identify(parsed) for s in actor.mentions}


NO_ACTORS = [
    ("Norway declared a state of emergency.", "state"),
    ("Norway studied COVID-19.", "COVID-19"),
    ("Norway hosted the Harvest Festival.", "Harvest Festival"),
    ("Police in Norway found that it was clear that he lied.", "it"),
]


@pytest.mark.parametrize(("text", "words"), NO_ACTORS)
def test_things_products_and_occasions_are_no_actors(parsed: Parse, text: str, words: str) -> None:
    found = named(parsed(text))
    assert "Norway" in found
    assert words not in found


COUNTRIES = [
    ("Reuters reported it.", "Reuters", "GBR"),
    ("Officials flew to Osaka.", "Osaka", "JPN"),
    ("A law passed in Texas.", "Texas", "USA"),
]


@pytest.mark.parametrize(("text", "words", "country"), COUNTRIES)
def test_media_towns_and_regions_have_a_country(parsed: Parse, text: str, words: str, country: str) -> None:
    report = parsed(text)
    body = report.report.text
    assert {body[s.start : s.end]: a.country for a in identify(report) for s in a.mentions}[words] == country


PRONOUNS = [
    ("Norway bought a telescope. The telescope is old, and its mirror broke.", "its", None),
    ("Norway sent aid. It also sent doctors.", "It", "Norway"),
    ('"We will win," said Ana Lima.', "We", None),
    ('"We will win," said Ana Lima, leader of the Unity Party.', "We", "Unity Party"),
    ("Ana Lima spoke. One of the victims gave her name.", "her", "One of the victims"),
    ("President Ana Lima wept. Minister Rosa Diaz wrote that she had ordered checks.", "she", "Rosa Diaz"),
    ("Police held 33 Chadians, claiming them to be spies.", "them", "Chadians"),
    ("Norway met Chad and found it hard to agree.", "it", None),
    ("Norway's minister read the report. It runs to 300 pages.", "It", None),
    ("Norway said it had sent doctors.", "it", "Norway"),
    ("Ana Lima founded the party and left it in 2010.", "it", "party"),
    ("The rebels fight Norway. Soldiers drove them out.", "them", "rebels"),
    ("Norway's minister denied the attack. Chad condemned it.", "it", None),
    ("((BBC)) Is it a planet?", "it", None),
]


@pytest.mark.parametrize(("text", "pronoun", "name"), PRONOUNS)
def test_pronouns_stand_for_the_right_one_or_for_a_thing(
    parsed: Parse, text: str, pronoun: str, name: str | None
) -> None:
    assert named(parsed(text)).get(pronoun) == name


def test_the_state_is_an_actor_only_where_it_is_definite(parsed: Parse) -> None:
    assert "state" in named(parsed("The protester sued the state."))
    assert "state" not in named(parsed("Norway remained in state of alert."))
