"""Coded reports into the record. What comes back as stored has been committed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Connection, delete, func, insert, select, update

from dateline.record.bulk import insert_all
from dateline.record.rows import TABLES, Row, content_id, document_row, given, rows_of, sighting_row
from dateline.record.schema import OF_A_DOCUMENT, document_sightings, documents
from dateline.report import CodedReport, Report

Outcome = Literal["new", "unchanged", "recoded"]


def outdated(connection: Connection, reports: Sequence[Report], coder: str) -> list[bool]:
    """Which reports have to be coded: those that are new, corrected by their own file, or coded by another coder."""
    stored = _stored(connection, reports)
    return [_must(stored.get(content_id(report.text)), report, coder) for report in reports]


def _stored(connection: Connection, reports: Sequence[Report]) -> dict[str, Row]:
    columns = [documents.c[name] for name in ("number", "id", "coder", "given", "origin", "caller_id")]
    found = select(*columns).where(documents.c.id.in_(sorted({content_id(report.text) for report in reports})))
    return {row["id"]: dict(row) for row in connection.execute(found).mappings()}


def _must(stored: Row | None, report: Report, coder: str) -> bool:
    if stored is None or stored["coder"] != coder:
        return True
    # The same words in another file are another sighting: the first file's date stands, or two would alternate.
    return _is_first(stored, report) and stored["given"] != given(report)


def _is_first(stored: Row, report: Report) -> bool:
    row = sighting_row(report)
    return bool(stored["origin"] == row["origin"] and stored["caller_id"] == row["caller_id"])


def note(connection: Connection, reports: Sequence[Report]) -> None:
    """Keep where reports that need no coding were met."""
    stored = _stored(connection, reports)
    for report in reports:
        if known := stored.get(content_id(report.text)):
            _sight(connection, known["number"], report)


def store(connection: Connection, coded: Sequence[CodedReport], coder: str) -> list[Outcome]:
    """Write coded reports within the transaction of the connection.

    Args:
        connection: from ``opening.writing``.
        coded: the reports.
        coder: the fingerprint of what coded them.

    Returns:
        What became of each: one that was stored by the same coder meanwhile is unchanged.
    """
    stored = _stored(connection, [c.report for c in coded])
    outcomes: list[Outcome] = []
    pending: dict[str, list[Row]] = defaultdict(list)
    written: set[int] = set()
    for c in coded:
        known = stored.get(content_id(c.report.text))
        outcome: Outcome = "new" if known is None else "recoded"
        if known is not None and (known["number"] in written or not _must(known, c.report, coder)):
            outcome, number = "unchanged", known["number"]
        else:
            number = _write_document(connection, c, known, coder)
            written.add(number)
            stored[content_id(c.report.text)] = {"number": number, "coder": coder, **sighting_row(c.report)}
            for name, row in rows_of(c, number):
                pending[name].append(row)
        outcomes.append(outcome)
        _sight(connection, number, c.report)
    for name, table in TABLES.items():
        if pending[name]:
            insert_all(connection, table, pending[name])
    return outcomes


def _write_document(connection: Connection, coded: CodedReport, known: Row | None, coder: str) -> int:
    row = document_row(coded) | {"coder": coder, "stored": datetime.now(UTC)}
    if known is None:
        made = connection.execute(insert(documents).values(row).returning(documents.c.number))
        return int(made.scalar_one())
    number: int = known["number"]
    for table in OF_A_DOCUMENT:
        if table is not document_sightings:
            connection.execute(delete(table).where(table.c.document == number))
    connection.execute(update(documents).where(documents.c.number == number).values(row))
    return number


def _sight(connection: Connection, number: int, report: Report) -> None:
    row = sighting_row(report)
    mine = document_sightings.c
    here = mine.document == number
    same = here & mine.origin.is_not_distinct_from(row["origin"]) & (mine.caller_id == row["caller_id"])
    known: Any = connection.execute(select(mine.position, mine.given).where(same)).first()
    if known is None:
        position = connection.execute(select(func.count()).where(here)).scalar_one()
        connection.execute(insert(document_sightings).values(document=number, position=position, **row))
    elif known.given != row["given"]:
        connection.execute(update(document_sightings).where(same).values(row))
