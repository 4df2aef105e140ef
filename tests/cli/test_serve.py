from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import uvicorn

from tests.cli.conftest import Run


def test_it_serves_the_record_on_this_machine(run: Run, db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    served: dict[str, Any] = {}
    monkeypatch.setattr(uvicorn, "run", lambda application, **options: served.update(options, application=application))
    assert run("serve", "--db", db, "--port", "8001").exit_code == 0
    assert (served["host"], served["port"]) == ("127.0.0.1", 8001)
    assert served["application"].state.record.target == db


def test_a_missing_record_is_named(run: Run, tmp_path: Path) -> None:
    result = run("serve", "--db", str(tmp_path / "none.db"))
    assert result.exit_code == 1
    assert "none.db" in result.stderr
