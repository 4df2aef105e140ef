"""Every training example follows the schema of ``training/README.md``."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from dateline.knowledge import listed, load
from training.examples import examples, unmarked

FOLDER = Path(__file__).parent.parent.parent / "training" / "examples"
FILES = sorted(FOLDER.glob("*.tsv"))
COLUMNS = ["text", "type", "mode", "contexts", "status", "polarity", "certainty", "manner"]
MARK = re.compile(r"\{([atr]):([^{}]+)\}")
TYPES = {row["type"] for row in load("ontology/types")}
MODES = {(row["type"], row["mode"]) for row in load("ontology/modes")}
CONTEXTS = {row["context"] for row in load("ontology/contexts")}
ALLOWED = {
    "status": {"happened", "ongoing", "planned", "offered", "threatened", "demanded", "hypothetical", "denied"},
    "polarity": {"positive", "negative"},
    "certainty": {"certain", "probable", "possible", "unknown"},
    "manner": {"wire", "translated", "headline", "local press", "statement", "background"},
}


def rows(path: Path) -> list[dict[str, str]]:
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    assert header.split("\t") == COLUMNS, path.name
    return [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in lines]


def faults(row: dict[str, str]) -> list[str]:
    """What is wrong with a row, in words."""
    marks = MARK.findall(row["text"])
    found = [f"{column} {row[column]!r}" for column, known in ALLOWED.items() if row[column] not in known]
    if [kind for kind, _ in marks].count("t") != 1 or any(" " in words for kind, words in marks if kind == "t"):
        found.append("needs one trigger of one word")
    if re.search(r"[{}]", MARK.sub("", row["text"])):
        found.append("stray brackets")
    if row["type"] not in TYPES | {"none"}:
        found.append(f"type {row['type']!r}")
    if row["mode"] and (row["type"], row["mode"]) not in MODES:
        found.append(f"mode {row['mode']!r} of {row['type']}")
    return found + [f"context {c!r}" for c in listed(row["contexts"]) if c not in CONTEXTS]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_rows_follow_the_schema(path: Path) -> None:
    wrong = {n: bad for n, row in enumerate(rows(path), 2) if (bad := faults(row))}
    assert not wrong


def test_no_sentence_stands_twice_with_the_same_trigger() -> None:
    texts = Counter(row["text"] for path in FILES for row in rows(path))
    assert [text for text, times in texts.items() if times > 1] == []


def test_the_corpus_is_as_broad_as_it_has_to_be() -> None:
    every = [row for path in FILES for row in rows(path)]
    types, modes = Counter(row["type"] for row in every), Counter((row["type"], row["mode"]) for row in every)
    assert len(every) >= 3000
    assert types["none"] >= 600
    assert {t: types[t] for t in TYPES if types[t] < 120} == {}
    assert {m: modes[m] for m in MODES if modes[m] < 15} == {}


def test_no_sentence_is_partly_held_out() -> None:
    found = [example for example in examples() if example.held_out]
    assert 0.1 < len(found) / len(examples()) < 0.2
    assert {e.text for e in found}.isdisjoint(e.text for e in examples() if not e.held_out)


def test_marks_are_taken_out_of_the_text() -> None:
    text, marks = unmarked("{a:Chad} {t:expelled} {r:two men}.")
    assert text == "Chad expelled two men."
    assert [(kind, text[slice(*extent)]) for kind, extent in marks] == [
        ("a", "Chad"),
        ("t", "expelled"),
        ("r", "two men"),
    ]
