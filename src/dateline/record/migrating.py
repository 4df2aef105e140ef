"""Bringing a database to this version's schema, and telling what has been brought there."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from dateline.errors import RecordError
from dateline.record.opening import shown, write_ahead, writing

if TYPE_CHECKING:
    from alembic.config import Config

VERSION_TABLE = "dateline_version"
# The newest migration; a test holds it to the files.
HEAD = "0003"


def migrate(engine: Engine, target: str, create: bool) -> None:
    """Bring the database to ``HEAD``, in one transaction; nothing happens when it is there already.

    Args:
        engine: the database.
        target: what the user calls it.
        create: whether an empty database may become a record.

    Raises:
        RecordError: when it is empty and must not be, holds something else, or comes from a newer dateline.
    """
    with engine.connect() as connection:
        version = _version(connection)
        if version == HEAD:
            return
        _check(connection, version, target, create)
    if engine.dialect.name == "sqlite":
        write_ahead(engine)
    with writing(engine) as connection:
        upgrade(connection)


def upgrade(connection: Connection) -> None:
    """Run the migrations that the database lacks, on this connection."""
    from alembic import command  # most commands find the schema as it should be, and need not load Alembic

    config = configuration()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def configuration() -> Config:
    """Alembic's settings; there is no ini file."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(files("dateline.record") / "migrations"))
    config.set_main_option("path_separator", "os")
    return config


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    return connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()


def _check(connection: Connection, version: str | None, target: str, create: bool) -> None:
    from alembic.script import ScriptDirectory

    name = shown(target)
    if version is not None:
        known = {script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()}
        if version not in known:
            raise RecordError(f"{name}: its schema is {version}, newer than this dateline's {HEAD}; upgrade dateline")
    elif connection.dialect.name == "sqlite" and inspect(connection).get_table_names():
        raise RecordError(f"{name}: a database of something else, not of dateline")
    elif not create:
        raise RecordError(f"{name}: no record in it yet; `dateline read` makes one")
