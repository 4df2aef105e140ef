"""What a dictionary of a million names costs: seconds to compile it, and coding with it beside coding without.

    python -m benchmarks.dictionary [--names 1000000] [--reports 300] [--rounds 3]

The dictionary is invented (seed 11): persons with two names each, half of them with a term of office, as FollowTheMoney
writes them; the two-word names in capitals that the reports hold are among them, so that looking up finds something.
Coding runs in one process, with and without in turn. Time is that of the processor, which other work on the machine
disturbs less than the clock; memory is the most that the process held.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.pile import own_texts, write

SYLLABLES = ("ka", "ro", "min", "tel", "sa", "vor", "lin", "da", "bek", "ono", "ul", "ira", "fen", "os", "gru", "ya")
COUNTRIES = ("al", "cl", "dk", "gh", "hr", "ke", "lv", "pe", "ph", "tn")
POSITIONS = ("Minister of Transport", "Member of Parliament", "Mayor", "Judge of the High Court", "Ambassador")
NAME = re.compile(r"\b[A-Z][a-z]+ [A-Z][a-z]+\b")


def main() -> None:
    """Measure and print both figures."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--names", type=int, default=1_000_000)
    arguments.add_argument("--reports", type=int, default=300)
    arguments.add_argument("--rounds", type=int, default=3)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        listed, compiled, reports = (Path(folder, name) for name in ("persons.json", "actors.dict", "pile.jsonl"))
        with listed.open("w", encoding="utf-8") as file:
            file.writelines(lines(chosen.names))
        started = time.perf_counter()
        processor, peak = run("dictionary", str(listed), "--to", str(compiled))
        print(
            f"compiling {chosen.names} names ({listed.stat().st_size / 2**20:.0f} MiB): "
            f"{time.perf_counter() - started:.1f} s, {processor:.1f} s of the processor, "
            f"{compiled.stat().st_size / 2**20:.0f} MiB on disk, peak {peak / 2**20:.0f} MiB"
        )
        write(reports, chosen.reports)
        code = ("code", "--workers", "1", "--input", str(reports), "--output", str(Path(folder, "coded.jsonl")))
        rounds = [(run(*code), run(*code, "--actors", str(compiled))) for _ in range(chosen.rounds)]
    without, with_ = (sorted(one[side][0] for one in rounds) for side in (0, 1))
    share = statistics.median(b / a - 1 for (a, _), (b, _) in rounds)
    print(f"coding {chosen.reports} reports without: {told(without)}, peak {rounds[0][0][1] / 2**20:.0f} MiB")
    print(f"coding {chosen.reports} reports with: {told(with_)}, peak {rounds[0][1][1] / 2**20:.0f} MiB")
    print(f"the dictionary costs {share:.1%} (median of {chosen.rounds} pairs)")


def lines(names: int) -> Iterator[str]:
    """FollowTheMoney entities that give so many names: two a person."""
    draw = random.Random(11)
    met = sorted({name for text in own_texts() for name in NAME.findall(text)})
    for number in range(names // 2):
        name = met[number] if number < len(met) else f"{word(draw)} {word(draw)}"
        properties = {
            "name": [name],
            "alias": [f"{name} {word(draw)}"],
            "nationality": [draw.choice(COUNTRIES)],
            "topics": ["role.pep"],
        }
        if number % 2:
            properties["position"] = [draw.choice(POSITIONS)]
        else:
            yield entity(
                "Occupancy", f"o{number}", holder=[f"p{number}"], post=[f"post{number % 5}"], startDate=["2019"]
            )
        yield entity("Person", f"p{number}", **properties)
    for number, position in enumerate(POSITIONS):
        yield entity("Position", f"post{number}", name=[position])


def entity(schema: str, key: str, **properties: list[str]) -> str:
    """One line."""
    return json.dumps({"id": key, "schema": schema, "properties": properties}) + "\n"


def word(draw: random.Random) -> str:
    """An invented name of two to four syllables."""
    return "".join(draw.choice(SYLLABLES) for _ in range(draw.randint(2, 4))).capitalize()


def run(*arguments: str) -> tuple[float, int]:
    """Seconds of the processor and peak bytes of one command of dateline."""
    process = subprocess.Popen([sys.executable, "-m", "dateline", *arguments], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"dateline {arguments[0]} ended with {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss * 1024


def told(seconds: list[float]) -> str:
    """The median with the spread."""
    return f"median {statistics.median(seconds):.1f} s (from {seconds[0]:.1f} to {seconds[-1]:.1f})"


if __name__ == "__main__":
    main()
