"""Claims of reports whose quotation marks were dropped, doubled or swapped: are the claims beside them the same?

    python -m benchmarks.quotes REPORTS.jsonl [--count 100] [--seed 5] [--marks 3]

Draws reports with quotation marks, damages some marks of each (one is dropped, the next doubled, the next made the
mark of the other side, and so on), and codes both. Claims whose marks were touched may differ: those with words in the
stretches on both sides of a damaged mark, up to the next marks of its paragraph. A report is the same when all its
other claims are, and no claim is new.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

import dateline
from dateline.report import Claim, CodedReport, Span

MARKS = re.compile('["“”„«»]')
OTHER = {"“": "”", "”": "“", "„": "”", "«": "»", "»": "«", '"': "”"}
Words = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Damaged:
    """A text with damaged marks; ``moved[i]`` is where character ``i`` of the original went."""

    text: str
    marks: tuple[int, ...]
    moved: Sequence[int]


def damage(text: str, marks: Sequence[int]) -> Damaged:
    """Drop the first, double the second, swap the third, and so on."""
    pieces = list(text)
    for number, at in enumerate(sorted(marks)):
        pieces[at] = ("", text[at] * 2, OTHER[text[at]])[number % 3]
    moved = [0, *accumulate(len(piece) for piece in pieces)]
    return Damaged("".join(pieces), tuple(sorted(marks)), moved)


def main() -> None:
    """Draw, damage, code, compare, and print how many reports keep their claims."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--marks", type=int, default=3)
    chosen = parser.parse_args()
    rows = drawn(chosen.reports, chosen.count, chosen.seed)
    chance = random.Random(chosen.seed)
    harmed = [damage(row["text"], _some(row["text"], chosen.marks, chance)) for row in rows]
    before = list(dateline.code([{**row, "id": f"{number}"} for number, row in enumerate(rows)]))
    after = list(
        dateline.code(
            [{**row, "id": f"{n}", "text": h.text} for n, (row, h) in enumerate(zip(rows, harmed, strict=True))]
        )
    )
    same = claims = kept = 0
    for one, other, harm in zip(before, after, harmed, strict=True):
        wanted, found = untouched(one, other, harm)
        claims, kept = claims + len(wanted), kept + len(wanted & found)
        same += wanted == found
        if wanted != found:
            print(f"{one.report.title}: {len(wanted - found)} lost, {len(found - wanted)} new of {len(wanted)}")
    print(f"same claims in {same} of {len(rows)} reports; {kept} of {claims} claims kept")


def drawn(path: Path, count: int, seed: int) -> list[dict[str, str]]:
    """Reports with at least six quotation marks, at random."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    marked = [row for row in rows if len(MARKS.findall(row["text"])) >= 6]
    return random.Random(seed).sample(marked, min(count, len(marked)))


def _some(text: str, count: int, chance: random.Random) -> list[int]:
    return chance.sample([m.start() for m in MARKS.finditer(text)], count)


def untouched(before: CodedReport, after: CodedReport, harm: Damaged) -> tuple[set[Words], set[Words]]:
    """The claims of both versions, by their places in the damaged text, without those whose marks were touched."""
    text = before.report.text
    touched = [tuple(harm.moved[i] for i in stretch(text, at)) for at in harm.marks]
    one = {tuple((harm.moved[s.start], harm.moved[s.end]) for s in _words(claim)) for claim in before.claims}
    other = {tuple((s.start, s.end) for s in _words(claim)) for claim in after.claims}

    def beside(words: Words) -> bool:
        return all(end <= a or b <= start for start, end in words for a, b in touched)

    return set(filter(beside, one)), set(filter(beside, other))


def stretch(text: str, at: int) -> tuple[int, int]:
    """From the mark before a mark to the one after it, inside its paragraph."""
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    end = len(text) if end < 0 else end
    before = [m.start() for m in MARKS.finditer(text, start, at)]
    after = MARKS.search(text, at + 1, end)
    return (before[-1] if before else start), (after.end() if after else end)


def _words(claim: Claim) -> Iterator[Span]:
    yield from claim.source
    yield from claim.cue
    yield from claim.content


if __name__ == "__main__":
    main()
