"""Commands in this process, and a record of hand-made reports to ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.record import open_record
from tests.record.written import CODED, FRENCH

Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    """``run("events", "--limit", "1")``: its exit status, standard output and standard error."""
    monkeypatch.delenv("DATELINE_DB", raising=False)

    def command(*arguments: str, **options: object) -> Result:
        return CliRunner().invoke(main, list(arguments), **options)  # type: ignore[arg-type]

    return command


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = str(tmp_path / "record.db")
    with open_record(path, create=True) as record:
        record.store([CODED, FRENCH], "coder")
    return path
