"""The database: schema, migrations, write, ask. The only room that knows SQL."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Engine, select

from dateline.errors import RecordError
from dateline.record import actor_answers, claim_answers, dossier, event_answers, judging, learning, runs, writing
from dateline.record.coder import coder
from dateline.record.filters import Filter, is_document
from dateline.record.judgements import Judgement
from dateline.record.migrating import migrate
from dateline.record.opening import engine_for, refusing
from dateline.record.opening import writing as transaction
from dateline.record.reading_back import read_back
from dateline.record.schema import documents
from dateline.record.source_filters import Sources
from dateline.report import CodedReport, Report

__all__ = ["Filter", "Judgement", "Record", "Sources", "coder", "open_record"]

Answer = dict[str, Any]


def open_record(target: str, create: bool = False) -> Record:
    """Open a record and bring its schema up to date.

    Args:
        target: the path of an SQLite file, or ``sqlite:///…`` or ``postgresql://…``.
        create: whether a missing file, or an empty database, may become a record.

    Returns:
        The record; a context manager that closes it.

    Raises:
        RecordError: when it is missing, is no record, comes from a newer dateline or cannot be reached.
    """
    with refusing(target):
        engine = engine_for(target, create)
        try:
            migrate(engine, target, create)
        except BaseException:
            engine.dispose()
            raise
    return Record(target, engine)


class Record:
    """An open record. Every method raises ``RecordError`` when the database refuses."""

    def __init__(self, target: str, engine: Engine) -> None:
        self.target, self.engine = target, engine

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_error: object) -> None:
        self.engine.dispose()

    # ------------------------------------------------------------ writing

    def outdated(self, reports: Sequence[Report], coder: str) -> list[bool]:
        """Which of the reports have to be coded by this coder: new, corrected, or coded by another."""
        with refusing(self.target), self.engine.connect() as connection:
            return writing.outdated(connection, reports, coder)

    def store(self, coded: Sequence[CodedReport], coder: str) -> list[writing.Outcome]:
        """Write coded reports in one transaction; when it returns, they are safe. See ``writing.store``."""
        with refusing(self.target), transaction(self.engine) as connection:
            return writing.store(connection, coded, coder)

    def note(self, reports: Sequence[Report]) -> None:
        """Keep where reports that are known already were met again."""
        with refusing(self.target), transaction(self.engine) as connection:
            writing.note(connection, reports)

    def was_stopped(self, run: int) -> bool:
        """Whether the run before this one was stopped, so that what it stored has not been learnt from."""
        with refusing(self.target), self.engine.connect() as connection:
            return runs.was_stopped(connection, run)

    def begin_run(self, coder: str) -> int:
        """Note that reading begins; returns the number of the run."""
        with refusing(self.target), transaction(self.engine) as connection:
            return runs.begin(connection, coder)

    def note_run(
        self, run: int, counts: Mapping[str, int], failures: Sequence[tuple[str, str]] = (), ended: bool = False
    ) -> None:
        """Note how far a run is: its counts so far, inputs that failed since the last note with the reasons."""
        with refusing(self.target), transaction(self.engine) as connection:
            for name, reason in failures:
                runs.fail(connection, run, name, reason)
            runs.count(connection, run, counts, ended)

    # ------------------------------------------------------------ the registry

    def learn(self) -> None:
        """Work out who is who and who held which office when, from all that is stored. See ``learning``."""
        with refusing(self.target), transaction(self.engine) as connection:
            learning.learn(connection)

    def judge(self, names: Sequence[str], judgement: Judgement) -> Judgement:
        """Keep what somebody decided about actors, and learn from it. See ``judging.judge``."""
        with refusing(self.target), transaction(self.engine) as connection:
            kept = judging.judge(connection, names, judgement)
            learning.learn(connection)
        return kept

    def undo(self, number: int, author: str, reason: str) -> Judgement:
        """Take a judgement back, and learn without it; it stays in the record.

        Raises:
            RecordError: when there is no such judgement, or it is undone already.
        """
        with refusing(self.target), transaction(self.engine) as connection:
            taken_back = judging.undo(connection, number, author, reason)
            learning.learn(connection)
        return taken_back

    def judgements(self, undone: bool = False) -> Iterator[Answer]:
        """What people decided about actors, in the order in which they did; ``undone`` also what was taken back."""
        with refusing(self.target), self.engine.connect() as connection:
            yield from judging.answers(j for j in judging.every(connection) if undone or not j.undone)

    # ------------------------------------------------------------ asking

    def events(self, asked: Filter) -> Iterator[Answer]:
        """The events that match, by date. See ``event_answers``."""
        with refusing(self.target), self.engine.connect() as connection:
            yield from event_answers.events(connection, asked)

    def calendar(self, on: date, asked: Filter, undated: bool = False) -> Iterator[Answer]:
        """What had been announced by a day and had not happened yet. See ``event_answers.calendar``."""
        with refusing(self.target), self.engine.connect() as connection:
            yield from event_answers.calendar(connection, on, asked, undated)

    def claims(self, asked: Filter) -> Iterator[Answer]:
        """The claims that match. See ``claim_answers``."""
        with refusing(self.target), self.engine.connect() as connection:
            yield from claim_answers.claims(connection, asked)

    def actors(self, asked: Filter) -> Iterator[Answer]:
        """The actors that match, those of most documents first. See ``actor_answers``."""
        with refusing(self.target), self.engine.connect() as connection:
            yield from actor_answers.actors(connection, asked)

    def dossier(self, name: str, asked: Filter) -> Iterator[tuple[str, Answer]]:
        """Everything about one actor, as (section, row). See ``dossier``."""
        with refusing(self.target), self.engine.connect() as connection:
            yield from dossier.dossier(connection, name, asked)

    def coded(self, document: str | None = None) -> Iterator[CodedReport]:
        """The stored documents as coded reports, in the order they were first stored.

        Args:
            document: only those that this names: the start of an id, a caller's id, a file or words of a title.
        """
        found = select(documents.c.number).order_by(documents.c.number)
        if document is not None:
            found = found.where(is_document(document))
        with refusing(self.target), self.engine.connect() as connection:
            yield from read_back(connection, list(connection.execute(found).scalars()))

    def the_document(self, name: str) -> CodedReport:
        """The one document of this name.

        Raises:
            RecordError: when there is none, or several.
        """
        some = [coded for coded, _ in zip(self.coded(name), range(6), strict=False)]
        exact = [c for c in some if name in (c.report.id, c.report.title, c.report.origin)]
        if not some:
            raise RecordError(f"{name}: no such document")
        if len(some) > 1 and len(exact) != 1:
            names = ", ".join(c.report.title or c.report.id for c in some[:5])
            raise RecordError(f"{name}: several documents have this name ({names}); give more of it, or the id")
        return (exact if len(exact) == 1 else some)[0]
