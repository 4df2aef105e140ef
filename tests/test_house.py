"""The arrows of the house: no room imports from a room that stands after it."""

from __future__ import annotations

from pathlib import Path

from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent


def test_arrows_run_down_never_up() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml")) == 0
