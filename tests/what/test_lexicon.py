"""The lexicon: patterns over the parse, and the tables they stand in."""

from __future__ import annotations

import pytest

from dateline.what import ontology
from dateline.what.lexicon import Pattern, patterns, slots
from tests.conftest import Parse

ROWS = sorted({p.name: p for rows in patterns().values() for p in rows}.values(), key=lambda p: p.name)
SLOTS = {"subj", "obj", "iobj", "poss", "adj", "comp"}


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
