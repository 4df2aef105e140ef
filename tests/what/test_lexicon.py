"""The lexicon: patterns over the parse, and the tables they stand in."""

from __future__ import annotations

import pytest

from dateline.what import ontology
from dateline.what.lexicon import Pattern, patterns, slots
from tests.conftest import Parse

ROWS = sorted({p.name: p for rows in patterns().values() for p in rows}.values(), key=lambda p: p.name)
SLOTS = {"subj", "obj", "iobj", "poss", "adj", "comp", "charged"}


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("subj", (("subj",),)),
        ("subj&with|by", (("subj", "with"), ("by",))),
        ("-", ()),
        ("", ()),
    ],
)
def test_slot_expressions(cell: str, expected: tuple[tuple[str, ...], ...]) -> None:
    assert slots(cell) == expected


def test_every_type_of_a_row_is_one_of_the_ontology() -> None:
    assert {p.type for p in ROWS if p.type} <= set(ontology.types())


@pytest.mark.parametrize("table", sorted({p.table for p in ROWS}))
def test_rows_name_known_modes_and_contexts(table: str) -> None:
    contexts = {c for found in ontology.cues().values() for c in found}
    wrong = [p.name for p in ROWS if p.table == table and p.type and not _known(p, contexts)]
    assert wrong == []


def _known(pattern: Pattern, contexts: set[str]) -> bool:
    mode = pattern.mode is None or (pattern.type, pattern.mode) in ontology.modes()
    return mode and set(pattern.contexts) <= contexts


def test_slots_are_words_of_the_format() -> None:
    wrong = [
        p.name
        for p in ROWS
        for alternative in (*p.actor, *p.recipient)
        for slot in alternative
        if slot not in SLOTS and not slot.isalpha()
    ]
    assert wrong == []


def test_the_longest_pattern_wins(parsed: Parse) -> None:
    from dateline.what.lexicon import matches

    parse = parsed("France held talks with Mali.")
    held = next(t for t in parse.tokens if t.text == "held")
    first = next(matches(parse, held, "v"))
    assert len(first.tokens) > 1
    assert [parse.tokens[t].text for t in first.tokens] == ["held", "talks"]


def test_a_subject_that_acts_is_no_word_of_a_row(parsed: Parse) -> None:
    from dateline.what.lexicon import matches

    parse = parsed("The president called the idea a mistake.")
    called = next(t for t in parse.tokens if t.text == "called")
    president = next(t.i for t in parse.tokens if t.text == "president")
    barred = [m for m in matches(parse, called, "v", frozenset((president,))) if president in m.tokens]
    assert barred == []
    assert any(president in m.tokens for m in matches(parse, called, "v"))


def test_small_words_stand_side_by_side(parsed: Parse) -> None:
    from dateline.what.lexicon import matches

    def names(text: str) -> set[str]:
        parse = parsed(text)
        verb = next(t for t in parse.tokens if t.lemma == "close")
        return {m.pattern.name for m in matches(parse, verb, "v")}

    assert "assault:close in on" in names("The troops closed in on the town.")
    assert "assault:close in on" not in names("The schools were closed on Monday in the town.")


def test_told_what_to_do_is_no_request(parsed: Parse) -> None:
    from dateline.what.lexicon import matches

    def asks(text: str) -> bool:
        parse = parsed(text)
        verb = next(t for t in parse.tokens if t.lemma == "tell")
        return any(m.pattern.name == "request:tell *to" for m in matches(parse, verb, "v"))

    assert asks("France told Mali to pay.")
    assert not asks("France told Mali what to do.")
