"""What the learned weights decide: what is an actor, of which country and sector, and who speaks in an interview."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.report import Actor
from dateline.who import identify
from dateline.who.weights import chance_of_each, weigh, weigh_each, weights
from tests.conftest import Parse


def found(parsed: Parse, text: str) -> dict[str, Actor]:
    report = parsed(text)
    return {text[s.start : s.end]: actor for actor in identify(report) for s in actor.mentions}


def test_unknown_traits_weigh_nothing_and_known_ones_once() -> None:
    trait, weight = next(iter(weights("worth").items()))
    assert weigh("worth", ["no such trait"]) == 0
    assert weigh("worth", [trait, trait, "no such trait"]) == weight


def test_each_answer_has_its_own_weights() -> None:
    both = next(trait for trait in weights("kinds") if trait.startswith("person: "))
    person, place = weigh_each("kinds", ("person", "place"), [both.removeprefix("person: ")])
    assert person == weights("kinds")[both]
    assert place == weights("kinds").get(both.replace("person: ", "place: ", 1), 0.0)


@given(st.lists(st.floats(-50, 50), min_size=1, max_size=30))
def test_chances_sum_to_one_in_the_order_of_the_odds(odds: list[float]) -> None:
    chances = chance_of_each(odds)
    assert sum(chances) == pytest.approx(1)
    assert chances[odds.index(max(odds))] == max(chances)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norway sent help after Hurricane Lorna.", "Hurricane Lorna"),
        ("Norway sent HMS Lorna to Mali.", "HMS Lorna"),
        ("Norway elected Ana Lima as president.", "president"),
        ("The job of mayor is hard, Norway said.", "mayor"),
        ("Nobody in Norway saw it.", "Nobody"),
    ],
)
def test_storms_ships_offices_and_nobody_are_no_actors(parsed: Parse, text: str, words: str) -> None:
    assert "Norway" in found(parsed, text)
    assert words not in found(parsed, text)


def test_the_label_of_a_picture_is_no_part_of_a_name(parsed: Parse) -> None:
    assert "Ana Lima Image" not in found(parsed, "Senator Ana Lima Image: M. Roe.")


LOCAL = (
    "OSLO - Police in Norway arrested two men on Monday after a fire at a school in Bergen.\n\n"
    "Norway has seen four such fires this year. The headmistress, Kari Moen, said that the pupils were safe."
)


def test_people_of_a_report_about_one_country_are_of_it(parsed: Parse) -> None:
    actors = found(parsed, LOCAL)
    assert actors["Kari Moen"].country == actors["two men"].country == "NOR"
    assert "guessed" in actors["Kari Moen"].why


def test_a_possessor_gives_its_country(parsed: Parse) -> None:
    text = "Honduras and Nicaragua are at odds. Honduras recalled its ambassador. Nicaragua was silent."
    assert found(parsed, text)["ambassador"].country == "HND"


def test_who_is_only_known_by_name_is_a_civilian(parsed: Parse) -> None:
    actor = found(parsed, "Kari Moen, 34, sang in the final.")["Kari Moen"]
    assert actor.sectors == ("CVL",)
    assert "sector guessed" in actor.why


def test_who_asks_in_an_interview_is_a_medium(parsed: Parse) -> None:
    text = (
        "Ana Lima founded a charity in Peru.\n\n((Lorn Post)) Why did you do it?\n\n((Lima)) I saw need.\n\n"
        "((Lorn Post)) And now?\n\n((Lima)) I go on."
    )
    actors = found(parsed, text)
    assert actors["Lorn Post"].sectors == ("JRN",)
    assert actors["I"].name == "Ana Lima"
