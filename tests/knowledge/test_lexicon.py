"""The event lexicon follows its schema (docs/lexicon.md), covers the ontology, and gives one type a pattern."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest

from dateline.knowledge import Row, listed, load, tables
from dateline.what import ontology
from dateline.what.candidates import candidates
from dateline.what.lexicon import NOMINAL, NONE, matches
from tests.conftest import Parse

TABLES = tables("events")
COLUMNS = ["pattern", "pos", "actor", "recipient", "mode", "contexts", "needs", "note"]
GRAMMAR = frozenset(("subj", "obj", "iobj", "poss", "adj", "comp", "charged"))
PREPOSITIONS = frozenset(
    (
        "about",
        "across",
        "after",
        "against",
        "along",
        "alongside",
        "among",
        "around",
        "as",
        "at",
        "before",
        "behind",
        "between",
        "by",
        "concerning",
        "during",
        "for",
        "from",
        "in",
        "inside",
        "into",
        "involving",
        "near",
        "of",
        "off",
        "on",
        "onto",
        "out",
        "outside",
        "over",
        "through",
        "to",
        "toward",
        "towards",
        "under",
        "upon",
        "via",
        "with",
        "within",
    )
)
NEED = re.compile(r"(active|passive|intransitive|actor|recipient|obj|object|comp)(:!?[a-z]+(\|[a-z]+)*)?$")
KINDS = frozenset(("person", "organisation", "country", "group", "place", "thing", "actor", "other", "private"))
WORD = re.compile(r"(!?[^\s/!|&;,_A-Z]+(/[^\s/!|&;,_A-Z]+)*|\*)$")
LEAST_PATTERNS = 12_000
LEAST_OF_TYPE = 250
LEAST_OF_MODE = 10

Predicate = tuple[str, tuple[str, ...]]


def type_of(table: str) -> str:
    """The type that a table gives, in capitals; ``NONE`` and ``NOMINAL`` give none."""
    return table.removeprefix("events/").partition("-")[0].upper()


def predicates(row: Row) -> Iterator[Predicate]:
    """A row's patterns with alternatives multiplied out: the trigger, and the words below it in any order."""
    words = [word.split("/") for word in row["pattern"].split() if not word.startswith("!")]
    for head, *below in product(*words):
        yield head, tuple(sorted(below))


@pytest.mark.parametrize("table", TABLES)
class TestSchema:
    def test_columns(self, table: str) -> None:
        assert all(list(row) == COLUMNS for row in load(table))

    def test_type_is_known(self, table: str) -> None:
        assert type_of(table) in (*ontology.types(), NONE.upper(), NOMINAL.upper())

    def test_patterns(self, table: str) -> None:
        wrong = [
            row["pattern"]
            for row in load(table)
            if row["pos"] not in ("v", "n", "a")
            or row["pattern"].startswith(("!", "*"))
            or not all(WORD.match(word) for word in row["pattern"].split())
        ]
        assert wrong == []

    def test_modes_and_contexts(self, table: str) -> None:
        modes = {mode for type_, mode in ontology.modes() if type_ == type_of(table)} | {""}
        contexts = {row["context"] for row in load("ontology/contexts")}
        wrong = [
            r["pattern"] for r in load(table) if r["mode"] not in modes or not set(listed(r["contexts"])) <= contexts
        ]
        assert wrong == []

    def test_slots(self, table: str) -> None:
        cells = {cell for row in load(table) for cell in (row["actor"], row["recipient"])}
        names = {slot.strip() for cell in cells for part in cell.split("|") for slot in part.split("&")}
        assert names - GRAMMAR - PREPOSITIONS - {"-", ""} == set()

    def test_needs(self, table: str) -> None:
        needs = {need for row in load(table) for need in row["needs"].replace(",", " ").split()}
        assert [n for n in sorted(needs) if not NEED.match(n)] == []
        kinds = {kind for need in needs for kind in need.partition(":")[2].removeprefix("!").split("|") if kind}
        assert kinds <= KINDS

    def test_no_pattern_twice(self, table: str) -> None:
        seen: dict[tuple[Predicate, str, str], str] = {}
        twice = []
        for row in load(table):
            for predicate in set(predicates(row)):
                key = (predicate, row["pos"], row["needs"])
                if key in seen:
                    twice.append((seen[key], row["pattern"]))
                seen[key] = row["pattern"]
        assert twice == []


def test_one_type_a_pattern() -> None:
    types: dict[tuple[Predicate, str, str], set[str]] = defaultdict(set)
    for table in TABLES:
        if type_of(table) != NOMINAL.upper():
            for row in load(table):
                for predicate in predicates(row):
                    types[predicate, row["pos"], row["needs"]].add(type_of(table))
    assert {key: found for key, found in types.items() if len(found) > 1} == {}


def test_every_type_and_mode_is_covered() -> None:
    found: dict[tuple[str, str], set[Predicate]] = defaultdict(set)
    for table in TABLES:
        for row in load(table):
            found[type_of(table), ""].update(predicates(row))
            if row["mode"]:
                found[type_of(table), row["mode"]].update(predicates(row))
    thin_modes = [mode for mode in ontology.modes() if len(found[mode]) < LEAST_OF_MODE]
    thin_types = [type_ for type_ in ontology.types() if len(found[type_, ""]) < LEAST_OF_TYPE]
    assert (thin_modes, thin_types) == ([], [])
    assert sum(len(found[type_, ""]) for type_ in ontology.types()) >= LEAST_PATTERNS


def coded(parsed: Parse, text: str, word: str) -> tuple[str | None, str | None]:
    """Type and mode of the first row, in the engine's order, that holds at a word, whatever its conditions."""
    parse = parsed(text)
    for token, kinds in candidates(parse):
        if token.text == word:
            for pos in kinds:
                for match in matches(parse, token, pos):
                    return match.pattern.type, match.pattern.mode
    return None, None


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Rebels shelled the port of Latakia overnight.", "shelled", ("ASSAULT", "heavy-weapons")),
        ("The storm hit the coast of Oaxaca.", "hit", (None, None)),
        ("Police used tear gas against the students.", "used", ("ASSAULT", "crowd-control")),
        ("The bank cut interest rates again.", "cut", (None, None)),
        ("Lima severed ties with Caracas.", "severed", ("SANCTION", None)),
        ("Tunisia recalled its ambassador from Doha.", "recalled", ("SANCTION", "withdraw")),
        ("The court sentenced the editor to five years in prison.", "sentenced", ("SANCTION", "convict")),
        ("The junta imposed a curfew in Bamako.", "imposed", ("COERCE", "curfew")),
        ("Washington imposed sanctions on two banks.", "imposed", ("COERCE", "restrict")),
        ("Nairobi mediated between the two factions.", "mediated", ("CONSULT", "third-party")),
        ("The ministers signed a treaty in Quito.", "signed", ("SUPPORT", None)),
        ("The striker signed a contract with the club.", "signed", (None, None)),
        ("Guards opened fire on the crowd.", "opened", ("ASSAULT", "firearms")),
        ("Miners went on strike over pay.", "went", ("PROTEST", "strike")),
        ("The prime minister stepped down on Friday.", "stepped", ("RETREAT", "resign")),
        ("Oslo urged both sides to cease hostilities.", "urged", ("REQUEST", "yield")),
        ("Hanoi vetoed the resolution.", "vetoed", ("REJECT", None)),
        ("Ghana summoned the ambassador of Benin.", "summoned", ("ACCUSE", "disapprove")),
        ("The president pardoned twelve journalists.", "pardoned", ("CONCEDE", None)),
        ("The army threatened to attack the town.", "threatened", ("THREATEN", "violence")),
        ("The company launched a new product.", "launched", (None, None)),
        ("The coach was fired after the match.", "fired", (None, None)),
    ],
)
def test_what_rows_say(parsed: Parse, text: str, word: str, expected: tuple[str | None, str | None]) -> None:
    assert coded(parsed, text, word) == expected
