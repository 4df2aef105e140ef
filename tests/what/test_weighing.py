"""The lexicon proposes, the judge judges: what both together make of a word."""

from __future__ import annotations

from math import log

import pytest

from dateline.report import Factuality
from dateline.what.drafts import Draft
from dateline.what.judge import Judgement, answers
from dateline.what.sides import Sides
from dateline.what.weighing import pair_type, type_scores, type_scores_of_report, weigh_factuality
from tests.what.conftest import Coding


def judged(question: str, **chances: float) -> list[float]:
    """Scores that give some answers these probabilities and share the rest among the others."""
    possible = answers()[question]
    rest = (1.0 - sum(chances.values())) / (len(possible) - len(chances))
    return [log(chances.get(a, rest)) for a in possible]


def best(scores: list[float]) -> str:
    return answers()["type"][scores.index(max(scores))]


@pytest.mark.parametrize("rule", ["row", "rows", "noun", "nouns"])
def test_a_rule_that_says_a_type_adds_to_it(rule: str) -> None:
    scores = judged("type", ASSAULT=0.45, COERCE=0.45)
    assert best(type_scores(scores, rule, "COERCE")) == "COERCE"


@pytest.mark.parametrize("rule", ["none", "nothing"])
def test_a_word_without_a_row_needs_a_sure_judge(rule: str) -> None:
    assert best(type_scores(judged("type", ASSAULT=0.5, none=0.4), rule, None)) == "none"
    assert best(type_scores(judged("type", ASSAULT=0.9999), rule, None)) == "ASSAULT"


def test_a_word_among_many_that_tell_nothing_is_less_likely_to() -> None:
    draft = Draft(0, (0,), None, None, (), Sides(), "predicate")
    likely = Judgement({"type": judged("type", AID=0.999999)})
    unlikely = Judgement({"type": judged("type", none=0.99)})
    none = answers()["type"].index("none")
    alone, dense, sparse = (
        type_scores_of_report([draft] * (1 + len(around)), [likely, *around])[0][none]
        for around in ([], [likely] * 40, [unlikely] * 40)
    )
    assert dense <= alone < sparse


def test_the_record_says_who_decided(events: Coding) -> None:
    (event,) = (e for e in events("Russia attacked Ukraine.", "Russia", "Ukraine") if e.type)
    assert event.why.startswith("assault:attack")
    assert "the judge" in event.why
    assert 0.5 < event.confidence <= 1.0


def test_factuality_keeps_what_rules_say_where_the_judge_is_unsure() -> None:
    scores = {name: judged(name, **{answers()[name][0]: 0.5}) for name in ("status", "polarity", "certainty")}
    told = Factuality("positive", "possible", "happened")
    unsure = judged("status", planned=0.42, happened=0.4)
    found, changed = weigh_factuality(told, True, Judgement(scores | {"status": unsure}))
    assert found == told
    assert not changed


def test_a_pair_that_one_event_joins_keeps_its_type_against_an_unsure_judge() -> None:
    judged_types = dict(zip(answers()["type"], judged("type", AID=0.3, SUPPORT=0.35), strict=True))
    type_, chance = pair_type(judged_types, "joined", "AID")
    assert type_ == "AID"
    assert 0 < chance < 1
