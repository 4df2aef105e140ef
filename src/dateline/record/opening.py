"""From a path or URL to a working connection, with the settings that each database needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError

from dateline.errors import RecordError

# Any number, the same for everyone who writes: one writer at a time, as SQLite has it by itself.
WRITERS_LOCK = 0x646174656C696E65 >> 1
SECONDS_FOR_A_LOCK = 60


def to_url(target: str) -> URL:
    """A path, ``sqlite:///…`` or ``postgresql://…`` -> the URL that SQLAlchemy connects to.

    Raises:
        RecordError: when it is a URL of a database that the record cannot live in.
    """
    if "://" not in target:
        return URL.create("sqlite", database=target)
    try:
        url = make_url(target)
    except ArgumentError as error:
        raise RecordError(f"{target}: no database URL") from error
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite")
    if url.drivername.partition("+")[0] not in ("postgresql", "postgres"):
        raise RecordError(f"{url.drivername}: the record lives in SQLite or PostgreSQL only")
    return _postgresql(url)


def _postgresql(url: URL) -> URL:
    """The driver is pg8000, which takes a socket as a file where libpq's URLs give its folder as the host."""
    url = url.set(drivername="postgresql+pg8000", username=url.username or "postgres")
    folder = url.query.get("host")
    if isinstance(folder, str) and folder.startswith("/"):
        socket = str(Path(folder) / f".s.PGSQL.{url.port or 5432}")
        url = url.difference_update_query(["host"]).update_query_dict({"unix_sock": socket}).set(port=None)
    return url


def shown(target: str) -> str:
    """The target as it may be printed: without its password."""
    return to_url(target).render_as_string(hide_password=True) if "://" in target else target


def engine_for(target: str, create: bool) -> Engine:
    """An engine for the target; nothing is opened yet, but a missing SQLite file is refused.

    Args:
        target: path or URL.
        create: whether a missing SQLite file may come into being.

    Raises:
        RecordError: when the target makes no sense or there is no such file.
    """
    url = to_url(target)
    if url.get_backend_name() != "sqlite":
        return create_engine(url, pool_pre_ping=True)
    path = Path(url.database or "")
    if not create and not path.exists():
        raise RecordError(f"{path}: no such database; `dateline read` makes one")
    if not path.parent.is_dir():
        raise RecordError(f"{path}: the folder {path.parent} does not exist")
    engine = create_engine(url, connect_args={"timeout": SECONDS_FOR_A_LOCK})
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # transactions begin where SQLAlchemy says, not where the driver guesses
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: one that reads first and writes later may be refused half way.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def write_ahead(engine: Engine) -> None:
    """Let SQLite keep a write-ahead log, so that others can ask while one writes. The file remembers it."""
    connection = engine.raw_connection()  # the mode cannot change inside a transaction
    try:
        connection.cursor().execute("PRAGMA journal_mode = WAL")
    finally:
        connection.close()


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction of the only writer; it is kept whole or not at all."""
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS_LOCK})
        yield connection


@contextmanager
def refusing(target: str) -> Iterator[None]:
    """Turn what the database says into one line of ours."""
    try:
        yield
    except DBAPIError as error:
        raise RecordError(f"{shown(target)}: {_reason(error)}") from error
    except SQLAlchemyError as error:
        raise RecordError(f"{shown(target)}: {' '.join(str(error).split())[:300]}") from error


def _reason(error: DBAPIError) -> str:
    said = error.orig.args[0] if error.orig is not None and error.orig.args else error
    if isinstance(said, dict):  # pg8000 hands on the server's fields: S is the severity, M the message
        said = said.get("M", said)
    return " ".join(str(said).split())[:300]
