"""Seconds of processor time to list events, to list actors, and to learn, over a record of invented reports.

    python -m benchmarks.registry [--reports 320] [--rounds 5]

Each report has 24 events and 30 actors: 6 of them persons, of whom every third is named with an office, the others
without. Prints the median over the rounds.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from dateline.record import Filter, open_record
from dateline.report import Actor, Block, Claim, CodedReport, Event, EventTime, Report, Role, Side, Span, View

EVENTS, ACTORS, PERSONS = 24, 30, 6
COUNTRIES = ("KEN", "UGA", "TZA", "PER", "CHL", "NOR", "FIN", "NPL")
TITLES = ("foreign minister", "president", "interior minister", "senator")
FIRST = ("Ada", "Oke", "Jane", "Paul", "Rosa", "Ivo", "Lena", "Tomas", "Mira", "Hugo")
LAST = ("Berg", "Tamm", "Wanjala", "Otieno", "Quispe", "Soto", "Dahl", "Lind", "Thapa", "Moor", "Barasa", "Rojas")


def main() -> None:
    """Measure and print a table."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--reports", type=int, default=320)
    arguments.add_argument("--rounds", type=int, default=5)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_record(str(Path(folder, "x.db")), create=True) as record:
        for some in batches(chosen.reports):
            record.store(some, "benchmark")
        if hasattr(record, "learn"):
            print(f"learn, the first time   {timed(record.learn, 1):6.2f} s")
            print(f"learn, nothing new      {timed(record.learn, chosen.rounds):6.2f} s")
        questions: dict[str, Callable[[], object]] = {
            "all events": lambda: list(record.events(Filter())),
            "events of an actor": lambda: list(record.events(Filter(actor=("Berg",)))),
            "events of a country": lambda: list(record.events(Filter(country=("KEN",)))),
            "events of a sector": lambda: list(record.events(Filter(sector=("GOV",)))),
            "all claims": lambda: list(record.claims(Filter())),
            "all actors": lambda: list(record.actors(Filter())),
            "dossier": lambda: list(record.dossier("Ada Berg", Filter())),
        }
        for name, question in questions.items():
            print(f"{name:<24}{timed(question, chosen.rounds):6.2f} s")


def timed(run: Callable[[], object], rounds: int) -> float:
    """The median seconds of some rounds."""
    took: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        took.append(time.process_time() - start)
    return statistics.median(took)


def batches(count: int, size: int = 16) -> Iterator[list[CodedReport]]:
    """``count`` reports, the same ones every time."""
    draw = random.Random(7)
    for start in range(0, count, size):
        yield [report(number, draw) for number in range(start, min(start + size, count))]


def report(number: int, draw: random.Random) -> CodedReport:
    """One report, whose words are their own positions."""
    text = f"Report {number}. " + " ".join(f"word{n}" for n in range(600))
    day = date(2021, 1, 1) + timedelta(days=number % 700)
    read = Report(f"r{number}", text, View(text, None, (Block(0, len(text), "body"),)), published=day, language="en")
    actors = tuple(actor(n, draw) for n in range(ACTORS))
    events = tuple(event(n, actors, day, draw) for n in range(EVENTS))
    claims = tuple(Claim((a.mentions[0],), (), (Span(500, 520),), "indirect", a.id) for a in actors[:4])
    return CodedReport(read, actors, events=events, claims=claims)


def actor(number: int, draw: random.Random) -> Actor:
    """A person with or without an office, or a country's body."""
    span = Span(number * 20, number * 20 + 9)
    identity = f"a{span.start}-{span.end}"
    country = draw.choice(COUNTRIES)
    if number >= PERSONS:
        body = draw.choice(("army", "police", "parliament", "ministry of mines", "rebels"))
        return Actor(identity, f"{body} {draw.randrange(40)}", "organisation", (span,), country, ("MIL",))
    first, last = draw.choice(FIRST), draw.choice(LAST)
    if number % 3 == 0:
        office = Role(draw.choice(TITLES), country, None, span)
        return Actor(identity, f"{first} {last}", "person", (span,), country, ("GOV",), (office,))
    return Actor(identity, last if number % 3 == 1 else f"{first} {last}", "person", (span,))


def event(number: int, actors: tuple[Actor, ...], day: date, draw: random.Random) -> Event:
    """A meeting of two of the actors."""
    span = Span(1000 + number * 10, 1005 + number * 10)
    one, other = draw.sample(actors, 2)
    return Event(
        f"e{span.start}-{span.end}",
        span,
        "meet",
        "CONSULT",
        actors=(Side(one.id, one.mentions[0]),),
        recipients=(Side(other.id, other.mentions[0]),),
        time=EventTime(day.isoformat(), day, day, None, "document"),
        confidence=0.5,
        sources=(0,),
    )


if __name__ == "__main__":
    main()
