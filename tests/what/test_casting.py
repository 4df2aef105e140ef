"""Who stands on which side: what grammar and judge together make of everybody named in a sentence."""

from __future__ import annotations

from dataclasses import replace
from math import log

import pytest

from dateline.report import Side
from dateline.what.casting import cast
from dateline.what.drafts import drafts
from dateline.what.judge import Judgement, roles
from dateline.what.naming import named_in
from dateline.what.scene import scene
from tests.conftest import Parse
from tests.what.conftest import Coding, named

TEXT = "Russia attacked Ukraine, a spokesman for France said."
NAMES = ("Russia", "Ukraine", "France")


def names(sides: tuple[Side, ...]) -> list[str]:
    return [s.actor for s in sides]


def told(parse: Parse, **chances: tuple[float, float]) -> tuple[list[str], list[str], str]:
    """The sides and the why of "attacked", where the judge gives names these chances to be actor and recipient."""
    parsed, actors = parse(TEXT), named(TEXT, NAMES)
    draft = next(d for d in drafts(scene(parsed, actors)) if parsed.tokens[d.trigger].text == "attacked")
    judged = {}
    for name, (actor, recipient) in chances.items():
        token = next(t.i for t in parsed.tokens if t.text == name)
        judged[token] = [log(1 - actor - recipient), log(actor), log(recipient)]
    (found,) = cast(named_in(parsed, actors), [replace(draft, judgement=Judgement({}, judged))])
    return names(found.sides.actors), names(found.sides.recipients), "; ".join(found.sides.rules)


def test_roles_are_in_order() -> None:
    assert roles() == ("none", "actor", "recipient")


@pytest.mark.parametrize(
    ("chances", "actors", "recipients"),
    [
        pytest.param({}, ["Russia"], ["Ukraine"], id="nobody asked the judge"),
        pytest.param({"Russia": (0.4, 0.1), "Ukraine": (0.1, 0.4)}, ["Russia"], ["Ukraine"], id="an unsure judge"),
        pytest.param({"France": (0.05, 0.85)}, ["Russia"], ["Ukraine"], id="a side that has somebody"),
        pytest.param({"France": (1e-6, 0.99999)}, ["Russia"], ["Ukraine", "France"], id="one who surely joins"),
        pytest.param({"Ukraine": (1e-9, 1e-9), "France": (1e-9, 0.99999)}, ["Russia"], ["France"], id="one overlooked"),
        pytest.param({"Ukraine": (1e-9, 1e-9)}, ["Russia"], [], id="one whom grammar took for a side"),
        pytest.param({"Ukraine": (0.99999, 1e-9)}, ["Russia", "Ukraine"], [], id="one on the other side"),
    ],
)
def test_what_grammar_and_judge_make_of_it(
    parsed: Parse, chances: dict[str, tuple[float, float]], actors: list[str], recipients: list[str]
) -> None:
    found = told(parsed, **chances)
    assert found[:2] == (actors, recipients)
    assert ("the judge" in found[2]) == (found[:2] != (["Russia"], ["Ukraine"]))


def test_a_report_is_coded_with_the_sides_that_both_give(events: Coding) -> None:
    (event,) = (e for e in events("Three men were shot by Mali in Kenya.", "Mali", "Kenya", "men") if e.type)
    assert (names(event.actors), names(event.recipients)) == (["Mali"], ["men"])


def test_one_whom_a_phrase_lends_stays(events: Coding) -> None:
    (event,) = (e for e in events("A Mali airstrike has killed three men.", "Mali", "men") if e.predicate == "kill")
    assert (names(event.actors), names(event.recipients)) == (["Mali"], ["men"])
