"""Phrases that stand for two actors named before."""

from __future__ import annotations

import pytest

from tests.what.conftest import Coding


@pytest.mark.parametrize(
    ("text", "names", "trigger", "actors"),
    [
        pytest.param(
            "Mali met Kenya in May, and the two sides signed a treaty.",
            ["Mali", "Kenya", "the two sides"],
            "sign",
            ["Mali", "Kenya"],
            id="of the clause before",
        ),
        pytest.param(
            "Peru, Mali and Kenya voted. France and Japan quarrelled. Both governments signed a treaty.",
            ["Peru", "Mali", "Kenya", "France", "Japan"],
            "sign",
            ["France", "Japan"],
            id="of the sentence before, coordinated",
        ),
        pytest.param(
            "Mali met Kenya in May. Two sides signed a treaty.",
            ["Mali", "Kenya", "Two sides"],
            "sign",
            ["Two sides"],
            id="any two are nobody named",
        ),
        pytest.param(
            "Peru, Mali and Kenya met, and the two sides signed a treaty.",
            ["Peru", "Mali", "Kenya", "the two sides"],
            "sign",
            ["the two sides"],
            id="three are not two",
        ),
    ],
)
def test_whom_two_sides_mean(events: Coding, text: str, names: list[str], trigger: str, actors: list[str]) -> None:
    event = next(e for e in events(text, *names) if e.predicate == trigger)
    assert [s.actor for s in event.actors] == actors
    assert all(text[slice(*s.span)].lower().split()[-1] in ("sides", "governments") for s in event.actors)
