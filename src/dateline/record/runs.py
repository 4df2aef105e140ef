"""What each run of reading met: counts, and every input that failed with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select, update

from dateline.record.rows import storable
from dateline.record.schema import run_failures, runs

COUNTS = ("read", "new", "unchanged", "recoded", "not_coded", "failed")


def begin(connection: Connection, coder: str) -> int:
    """Note that a run has begun. A run without an end was killed."""
    made = insert(runs).values(started=datetime.now(UTC), coder=coder).returning(runs.c.number)
    return int(connection.execute(made).scalar_one())


def was_stopped(connection: Connection, run: int) -> bool:
    """Whether the run before this one has no end."""
    before = select(runs.c.ended).where(runs.c.number < run).order_by(runs.c.number.desc()).limit(1)
    found = connection.execute(before).first()
    return found is not None and found.ended is None


def fail(connection: Connection, run: int, name: str, reason: str) -> None:
    """Note an input that could not be read or coded."""
    connection.execute(insert(run_failures).values(run=run, name=storable(name), reason=storable(reason)))


def count(connection: Connection, run: int, counts: Mapping[str, int], ended: bool) -> None:
    """Note how far a run is, and that it has ended."""
    values = {name: counts.get(name, 0) for name in COUNTS}
    connection.execute(
        update(runs).where(runs.c.number == run).values(**values, **({"ended": datetime.now(UTC)} if ended else {}))
    )
