"""Claims by kind against outside annotations: how many are found, and of these how many with the right source.

    python -m benchmarks.claims ATTRIBUTION.jsonl

Each line of the file is a document with ``text`` and ``annotations``, one a reader, each a list of ``attributions``
with the spans of ``source`` and ``content``. A claim is found when half of the words of both contents are shared
(Dice), as in the scorer of that gold. Kinds are told by the words: direct is all in quotation marks, mixed partly,
indirect nowhere; a source is a pronoun, unnamed (no capital inside it, or none at all), or named.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

import dateline

ENOUGH = 0.5
QUOTED = re.compile('["“][^"“”]*["”]')
WORD = re.compile(r"\w+")
PRONOUNS = frozenset(
    ("he", "she", "they", "it", "we", "i", "you", "who", "his", "her", "their", "him", "them", "our", "my")
)
Spans = Sequence[tuple[int, int]]
KINDS = ("direct", "mixed", "indirect", "named source", "unnamed source", "pronoun source")


def main() -> None:
    """Code the documents and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    rows = [json.loads(line) for line in parser.parse_args().gold.read_text(encoding="utf-8").splitlines()]
    counts: Counter[tuple[str, str]] = Counter()
    coded = dateline.code([{"id": r["doc_id"], "text": r["text"], "published": r.get("dct")} for r in rows])
    for row, report in zip(rows, coded, strict=True):
        found = [([(s.start, s.end) for s in c.source], [(s.start, s.end) for s in c.content]) for c in report.claims]
        for reader in row["annotations"]:
            for key in judged(row["text"], reader["attributions"], found):
                counts[key] += 1
    table = Table("kind", "annotated", "found %", "of these source right %")
    for kind in KINDS:
        n, hit, right = (counts[kind, what] for what in ("annotated", "found", "right"))
        table.add_row(kind, str(n), f"{100 * hit / max(n, 1):.1f}", f"{100 * right / max(hit, 1):.1f}")
    Console().print(table)


def judged(
    text: str, wanted: Sequence[Mapping[str, Any]], found: Sequence[tuple[Spans, Spans]]
) -> Iterator[tuple[str, str]]:
    """What to count for one reader's claims: each kind annotated, found, and with the right source."""
    pairs, contents = [], [words(text, content) for _, content in found]
    quoted = frozenset(at for m in QUOTED.finditer(text) for at in range(*m.span()))
    for i, claim in enumerate(wanted):
        gold = words(text, claim["content"])
        for j, said in enumerate(contents):
            if gold and said and (dice := 2 * len(gold & said) / (len(gold) + len(said))) >= ENOUGH:
                pairs.append((dice, i, j))
    match: dict[int, int] = {}
    for _, i, j in sorted(pairs, reverse=True):
        if i not in match and j not in match.values():
            match[i] = j
    for i, claim in enumerate(wanted):
        source = words(text, claim["source"])
        for kind in kinds(text, claim["source"], words(text, claim["content"]), quoted):
            yield kind, "annotated"
            if i in match:
                yield kind, "found"
                said = words(text, found[match[i]][0])
                if (not source and not said) or source & said:
                    yield kind, "right"


def kinds(text: str, source: Spans, content: Set[int], quoted: Set[int]) -> tuple[str, str]:
    """The kind of a claim by the words of its content, of which those in ``quoted`` are quoted, and by its source."""
    by_content = "direct" if content <= quoted else "mixed" if content & quoted else "indirect"
    named = " ".join(text[a:b] for a, b in source)
    if named.lower() in PRONOUNS:
        return by_content, "pronoun source"
    capital = any(word[0].isupper() for word in WORD.findall(named)[1:]) or named[:1].isupper()
    return by_content, "named source" if capital else "unnamed source"


def words(text: str, given: Spans) -> frozenset[int]:
    """The first characters of the words inside spans."""
    return frozenset(a + m.start() for a, b in given for m in WORD.finditer(text[a:b]))


if __name__ == "__main__":
    main()
