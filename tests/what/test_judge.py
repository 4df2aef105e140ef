"""The judge: a probability for every answer, in the order of the questions, whatever the sentence looks like."""

from __future__ import annotations

from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.report import Span
from dateline.what.judge import Question, answers, judge, judge_pair
from dateline.what.pieces import cut, marked
from tests.conftest import Parse


def at(text: str, word: str) -> Span:
    return Span(text.find(word), text.find(word) + len(word))


@pytest.mark.parametrize(
    ("text", "trigger", "actor", "recipient", "expected"),
    [
        ("Police in Lima arrested three opposition leaders on Monday.", "arrested", "Police", "leaders", "COERCE"),
        ("Warplanes of the Sudanese air force bombed a market in Darfur.", "bombed", "Warplanes", "market", "ASSAULT"),
        ("France condemned the coup and its leaders in Mali.", "condemned", "France", "leaders", "ACCUSE"),
        ("The foreign ministers of Iran and Oman met in Muscat.", "met", "ministers", "Oman", "CONSULT"),
        ("Kenya attacked from the left and scored twice before half-time.", "attacked", "Kenya", "left", "none"),
    ],
)
def test_plain_sentences(parsed: Parse, text: str, trigger: str, actor: str, recipient: str, expected: str) -> None:
    parse = parsed(text)
    word = next(t.i for t in parse.tokens if t.text == trigger)
    (judgement,) = judge(parse, [Question(word, (at(text, actor),), (at(text, recipient),))])
    assert judgement.best("type") == expected


def test_answers_are_probabilities_of_every_question(parsed: Parse) -> None:
    parse = parsed("Police arrested three men.")
    (judgement,) = judge(parse, [Question(1, (), ())])
    assert set(judgement.scores) == set(answers())
    for name, scores in judgement.scores.items():
        assert len(scores) == len(answers()[name])
        assert max(scores) <= 0
        if name != "context":
            assert sum(map(exp, scores)) == pytest.approx(1.0, abs=1e-4)


def test_judgements_come_in_the_order_asked(parsed: Parse) -> None:
    text = "Police arrested three men. Chad and Niger signed a treaty. Rebels shelled Goma."
    parse = parsed(text)
    words = [next(t.i for t in parse.tokens if t.text == w) for w in ("shelled", "arrested", "signed")]
    found = [j.best("type") for j in judge(parse, [Question(i, (), ()) for i in words])]
    assert found == ["ASSAULT", "COERCE", "SUPPORT"]


def test_a_sentence_without_end_is_read_in_stretches(parsed: Parse) -> None:
    text = "Police arrested " + "a trader and " * 400 + "a monk whom rebels shelled"
    parse = parsed(text)
    asked = [Question(t.i, (), ()) for t in parse.tokens if t.text in ("arrested", "shelled")]
    assert len(judge(parse, asked)) == len(asked)


def test_a_pair_in_two_sentences_is_not_judged(parsed: Parse) -> None:
    text = "Mali voted. Chad slept."
    assert judge_pair(parsed(text), at(text, "Mali"), at(text, "Chad")) is None


words = st.lists(
    st.sampled_from(["Police", "arrested", "unbelievably", "Ouagadougou", "—", "naïve", "3,000"]), min_size=1
)


@settings(deadline=None)
@given(words, st.data())
def test_the_pieces_of_a_word_spell_it(chosen: list[str], data: st.DataObject) -> None:
    text = " ".join(chosen)
    number = data.draw(st.integers(0, len(chosen) - 1))
    start = len(" ".join(chosen[:number])) + (number > 0)
    pieces = cut(text)
    inside = pieces.inside([(start, start + len(chosen[number]))])
    assert inside == list(range(inside[0], inside[-1] + 1))
    assert pieces.starts[inside[0] - 1] == start
    assert pieces.ends[inside[-1] - 1] == start + len(chosen[number])


def test_marks_stand_around_source_and_target() -> None:
    ids, groups = marked([101, 7, 8, 9, 10, 102], [[2, 3], [4]])
    assert ids == [101, 7, 1, 8, 9, 2, 3, 10, 4, 102]
    assert groups == [[3, 4], [7]]
    assert marked([101, 7, 8, 102], [[2], [1]])[0] == [101, 3, 7, 4, 1, 8, 2, 102]
