"""What a lexicon row matches and is no event of its type: accidents, games, private life, things that act."""

from __future__ import annotations

import pytest

from dateline.report import Actor, Span
from tests.conftest import Parse
from tests.what.conftest import Coding, Proposing, proposals


@pytest.mark.parametrize(
    ("text", "names", "predicate", "expected"),
    [
        pytest.param("The hurricane destroyed houses in Peru.", ["Peru"], "destroy", None, id="nature"),
        pytest.param("The army destroyed houses in Peru.", ["army", "Peru"], "destroy", "ASSAULT", id="soldiers"),
        pytest.param("Three people were killed when a bus overturned.", ["people"], "kill", None, id="accident"),
        pytest.param("Three people were killed when gunmen raided a bus.", ["people"], "kill", "ASSAULT", id="gunmen"),
        pytest.param("Three people were killed.", ["people"], "kill", "ASSAULT", id="nothing tells"),
        pytest.param("The hunters killed two lions.", ["hunters"], "kill", None, id="animals"),
    ],
)
def test_harm_needs_somebody_who_means_it(
    proposed: Proposing, text: str, names: list[str], predicate: str, expected: str | None
) -> None:
    assert proposed(text, *names)[predicate] == expected


def test_what_the_report_is_about_decides_where_a_sentence_does_not(proposed: Proposing) -> None:
    crash = "The airliner left the runway. Firefighters and ambulances came. Four people were injured."
    assert proposed(crash, "people")["injure"] is None
    raid = "The gunmen opened fire. Soldiers and police came. Four people were injured."
    assert proposed(raid, "people")["injure"] == "ASSAULT"


def test_players_do_not_attack(proposed: Proposing) -> None:
    assert proposed("The striker attacked the goalkeeper in the league.", "striker")["attack"] is None
    assert proposed("The rebels attacked the village.", "rebels")["attack"] == "ASSAULT"


@pytest.mark.parametrize(
    ("sectors", "expected"), [(("CVL",), None), (("EDU",), None), (("GOV",), "SUPPORT"), (("OPP",), "SUPPORT")]
)
def test_a_bare_word_needs_somebody_of_weight(parsed: Parse, sectors: tuple[str, ...], expected: str | None) -> None:
    parse = parsed("Ines Roca thanked Teo Lind.")
    actors = (
        Actor("roca", "Ines Roca", "person", (Span(0, 9),), None, sectors),
        Actor("lind", "Teo Lind", "person", (Span(18, 26),), None, ("CVL",)),
    )
    assert proposals(parse, actors)["thank"] == expected


def test_a_participle_that_describes_tells_no_event(proposed: Proposing) -> None:
    found = proposed("The protected harbour of Kenya opened.", "Kenya")
    assert found["open"] is None
    assert "AID" not in found.values()


def test_those_an_act_is_done_to_do_not_act(events: Coding) -> None:
    found = events("The shooting of protesters shocked Kenya.", "protesters", "Kenya")
    shock = next(e for e in found if e.predicate == "shock")
    assert [s.actor for s in shock.actors] == []


def test_who_is_named_again_does_not_act(events: Coding) -> None:
    text = "Kenya will support Mali's efforts to keep order and oppose powers interfering in Mali's affairs."
    oppose = next(e for e in events(text, "Kenya", "Mali") if e.predicate == "oppose")
    assert [s.actor for s in oppose.actors] == ["Kenya"]
