from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from dateline.errors import RecordError
from dateline.record import Filter, Record, open_record
from dateline.record.fulltext import is_ours
from dateline.record.migrating import HEAD, VERSION_TABLE, configuration
from dateline.record.opening import engine_for, to_url, writing
from dateline.record.schema import metadata
from tests.record.written import CODED


def test_migrations_make_exactly_the_tables_of_the_schema(record: Record) -> None:
    with record.engine.connect() as connection:
        options = {"include_name": is_ours, "version_table": VERSION_TABLE, "compare_server_default": False}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) == []
        assert set(metadata.tables) < set(inspect(connection).get_table_names())


def test_drift_would_be_seen(record: Record) -> None:
    with writing(record.engine) as connection:
        connection.execute(text("ALTER TABLE events DROP COLUMN why"))
    with record.engine.connect() as connection:
        options = {"include_name": is_ours, "version_table": VERSION_TABLE}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), metadata) != []


def test_head_is_the_newest_migration() -> None:
    assert ScriptDirectory.from_config(configuration()).get_current_head() == HEAD


def test_opening_twice_keeps_what_is_there(address: str) -> None:
    with open_record(address, create=True) as record:
        record.store([CODED], "coder")
    with open_record(address) as record:
        assert list(record.coded()) == [CODED]


def test_a_record_of_the_first_schema_is_brought_along(address: str) -> None:
    engine = engine_for(address, create=True)
    with writing(engine) as connection:
        config = configuration()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
    with open_record(address) as record:
        record.store([CODED], "coder")
        assert list(record.coded()) == [CODED]


def test_a_newer_schema_is_refused(address: str) -> None:
    with open_record(address, create=True) as record, writing(record.engine) as connection:
        connection.execute(text(f"UPDATE {VERSION_TABLE} SET version_num = '9999'"))
    with pytest.raises(RecordError, match=r"9999, newer than .* upgrade dateline"):
        open_record(address)


def test_an_empty_database_is_no_record_until_something_is_read(address: str) -> None:
    with pytest.raises(RecordError, match="dateline read"):
        open_record(address)


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    path = tmp_path / "notes.db"
    path.write_text("these are notes and no database at all\n" * 100, encoding="utf-8")
    for create in (True, False):
        with pytest.raises(RecordError, match=r"notes\.db: file is not a database"):
            open_record(str(path), create)
    assert path.read_text(encoding="utf-8").startswith("these are notes")


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name)")
    with pytest.raises(RecordError, match="something else"):
        open_record(str(path), create=True)
    assert sqlite3.connect(path).execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="does not exist"):
        open_record(str(tmp_path / "nowhere" / "x.db"), create=True)


def test_a_server_that_is_not_there_is_told_without_its_password() -> None:
    with pytest.raises(RecordError) as told:
        open_record("postgresql://someone:secret@127.0.0.1:1/x", create=True)
    assert "secret" not in str(told.value) and "\n" not in str(told.value)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("a.db", "sqlite:///a.db"),
        ("sqlite:////tmp/a.db", "sqlite:////tmp/a.db"),
        ("postgresql://me@host/x", "postgresql+pg8000://me@host/x"),
        ("postgres://host:5433/x", "postgresql+pg8000://postgres@host:5433/x"),
        ("postgresql+psycopg2://me@host/x", "postgresql+pg8000://me@host/x"),
        ("postgresql://me@/x?host=/run/pg", "postgresql+pg8000://me@/x?unix_sock=%2Frun%2Fpg%2F.s.PGSQL.5432"),
    ],
)
def test_urls(target: str, expected: str) -> None:
    assert to_url(target).render_as_string(hide_password=False) == expected


def test_other_databases_are_refused() -> None:
    with pytest.raises(RecordError, match="SQLite or PostgreSQL"):
        to_url("mysql://host/x")


def test_words_are_found_after_an_index_is_made_anew(record: Record) -> None:
    from dateline.record import fulltext

    record.store([CODED], "coder")
    with writing(record.engine) as connection:
        fulltext.create(connection)
    assert len(list(record.events(Filter(text="port shelling")))) == len(CODED.events)
