"""How often news in which nothing of the ontology happens gets a type: sports, business, nature and culture.

python -m benchmarks.outside [--show]
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

import dateline

SENTENCES = Path(__file__).parent / "outside.tsv"


def main() -> None:
    """Code each sentence as a report of its own and print the share that got a type."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--show", action="store_true", help="print what got a type")
    show: bool = arguments.parse_args().show
    rows = sentences()
    asked, wrong = Counter(field for field, _ in rows), Counter[str]()
    reports = dateline.code([{"text": text, "language": "en"} for _, text in rows])
    for (field, text), coded in zip(rows, reports, strict=True):
        typed = [e for e in coded.events if e.type]
        wrong[field] += bool(typed)
        if show and typed:
            told = "; ".join(f"{text[slice(*e.trigger)]} {e.type} {e.confidence} ({e.why})" for e in typed)
            print(f"{field}: {text}\n    {told}")
    for field in asked:
        print(f"{field:10} {wrong[field]:3} of {asked[field]}")
    print(f"{'in all':10} {wrong.total():3} of {asked.total()}, {100 * wrong.total() / asked.total():.1f} %")


def sentences() -> list[tuple[str, str]]:
    """The field and text of each sentence."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t", 1)) for line in lines[2:]]  # type: ignore[misc]  # two parts


if __name__ == "__main__":
    main()
