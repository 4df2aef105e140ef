"""Every training example follows the schema of ``training/README.md``."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from dateline.knowledge import listed, load

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
