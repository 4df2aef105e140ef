"""Where the time goes: milliseconds a report in each room, on one process.

python -m benchmarks.profile [--reports 200]
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

from benchmarks.pile import pile
from dateline import coding
from dateline.language import parse
from dateline.reading import from_row
from dateline.scale.pool import collect_rarely
from dateline.what import weighing

# What takes most of ``extract``, and is told apart.
JUDGE = "judge"
ROOMS = ("identify", "date", "locate", "extract", "attribute", "relate")


def main() -> None:
    """Measure and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=int, default=200)
    count: int = arguments.parse_args().reports
    collect_rarely()  # as the commands do
    rows = pile(count)
    coding.code(from_row(rows[0]))  # loads the pipeline, the tables and the gazetteer
    spent: defaultdict[str, float] = defaultdict(float)
    for room in ROOMS:
        setattr(coding, room, timed(room, getattr(coding, room), spent))
    inside: defaultdict[str, float] = defaultdict(float)
    setattr(weighing, JUDGE, timed(JUDGE, getattr(weighing, JUDGE), inside))
    started = time.perf_counter()
    reports = [from_row(row) for row in rows]
    spent["reading"] = time.perf_counter() - started
    started = time.perf_counter()
    parses = list(parse(reports))
    spent["language"] = time.perf_counter() - started
    for parsed in parses:
        coding.code_parsed(parsed)
    total = sum(spent.values())
    for room, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        print(f"{room:10} {1000 * seconds / count:7.2f} ms a report {100 * seconds / total:5.1f} %")
    print(f"{JUDGE:10} {1000 * inside[JUDGE] / count:7.2f} ms of extract {100 * inside[JUDGE] / total:5.1f} % of all")
    print(f"{'in all':10} {1000 * total / count:7.2f} ms a report")


def timed(room: str, work: Callable[..., Any], spent: defaultdict[str, float]) -> Callable[..., Any]:
    """The same function, adding its seconds to ``spent``."""

    def run(*args: Any) -> Any:
        started = time.perf_counter()
        result = work(*args)
        spent[room] += time.perf_counter() - started
        return result

    return run


if __name__ == "__main__":
    main()
