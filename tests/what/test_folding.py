"""One happening told by two words is one event; what the manual codes twice is two."""

from __future__ import annotations

from tests.what.conftest import Coding


def typed(coding: Coding, text: str, *names: str) -> list[tuple[str | None, str]]:
    return [(e.type, e.predicate) for e in coding(text, *names) if e.type]


def test_a_light_verb_and_its_noun_are_one_event(events: Coding) -> None:
    found = events("Russia carried out an attack on Ukraine.", "Russia", "Ukraine")
    assert [(e.type, [s.actor for s in e.actors], [s.actor for s in e.recipients]) for e in found] == [
        ("ASSAULT", ["Russia"], ["Ukraine"])
    ]


def test_talks_that_were_held_are_one_event_with_both_sides(events: Coding) -> None:
    (event,) = events("France held talks with Mali.", "France", "Mali")
    assert (event.type, [s.actor for s in event.actors], event.recipients) == ("CONSULT", ["France", "Mali"], ())


def test_a_prison_sentence_is_a_conviction_and_an_arrest(events: Coding) -> None:
    found = events("Kenya sentenced the rebels to prison.", "Kenya", "rebels")
    assert [(e.type, e.mode) for e in found if e.type] == [("SANCTION", "convict"), ("COERCE", "arrest")]
    assert len({e.id for e in found}) == len(found)


def test_a_threat_to_attack_is_a_threat_and_an_attack_that_is_threatened(events: Coding) -> None:
    found = {e.type: e.factuality.status for e in events("France threatened to attack Mali.", "France", "Mali")}
    assert found == {"THREATEN": "happened", "ASSAULT": "threatened"}


def test_without_a_political_side_soft_words_are_no_events_of_the_ontology(events: Coding) -> None:
    assert typed(events, "My neighbour helped me with the garden.") == []
    assert typed(events, "Germany helped Kenya.", "Germany", "Kenya") == [("AID", "help")]
