"""Looks names up: the project's own tables first, then the index in the user's cache, opened at first use."""

from __future__ import annotations

import os
import sqlite3
import tempfile
import warnings
from functools import cache, lru_cache
from pathlib import Path

from dateline.errors import KnowledgeError
from dateline.report import Resolution
from dateline.where.build import build, filename
from dateline.where.folding import fold
from dateline.where.site import Site
from dateline.where.tables import table_sites

CACHE_VARIABLE = "DATELINE_CACHE"
# Of the index's kinds: the resolution, the feature and a usual radius in km.
_KINDS: dict[str, tuple[Resolution, str, float]] = {
    "city": ("city", "city", 0.0),
    "admin1": ("admin1", "region", 100.0),
    "county": ("other", "county", 30.0),
}
_FIELDS = "name, kind, country, admin1, lat, lon, population, geonames"


def lookup(name: str) -> tuple[Site, ...]:
    """Every place that a name may stand for.

    Args:
        name: as it stands in a text, in any case.

    Returns:
        The sites of the own tables in the tables' order, then those of the index, most people first. A region or
        town that an own table also holds (same GeoNames id, or same name and country) is not given twice.

    Raises:
        KnowledgeError: when no folder can hold the index.
    """
    return _lookup(fold(name))


@lru_cache(maxsize=10_000)
def _lookup(key: str) -> tuple[Site, ...]:
    if not key:
        return ()
    own = table_sites().get(key, ())
    held = {(s.kind, s.country) for s in own}
    return own + tuple(s for s in _indexed(key) if (s.kind, s.country) not in held)


def _indexed(key: str) -> tuple[Site, ...]:
    rows = _index().execute(
        f"SELECT {_FIELDS} FROM names JOIN sites ON sites.id = names.site WHERE key = ?"
        " ORDER BY population DESC, sites.id",
        (key,),
    )
    return tuple(_site(row) for row in rows)


def _site(row: tuple[str, str, str, str, float, float, int, int]) -> Site:
    name, kind, country, admin1, lat, lon, population, geonames = row
    resolution, feature, radius = _KINDS[kind]
    lat, lon = round(lat, 5), round(lon, 5)
    return Site(name, resolution, feature, country, admin1, lat, lon, radius, population, geonames, "geonames")


def cache_folder() -> Path:
    """Where the index stands: the folder that ``DATELINE_CACHE`` names, or the user's cache folder."""
    from platformdirs import user_cache_path

    given = os.environ.get(CACHE_VARIABLE)
    return Path(given) if given else user_cache_path("dateline")


@cache
def _index() -> sqlite3.Connection:
    """The index, read-only; ``check_same_thread`` is off because nothing ever writes through it."""
    return sqlite3.connect(f"{_ready().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _ready() -> Path:
    """The path of a whole index, built where the cache cannot serve in a temporary folder."""
    folder, spare = (
        cache_folder(),
        Path(tempfile.gettempdir(), f"dateline-{os.getuid() if hasattr(os, 'getuid') else 0}"),
    )
    for place in (folder, spare):
        if (place / filename()).is_file():
            return place / filename()
    try:
        return build(folder)
    except OSError as error:
        warnings.warn(f"{folder}: cannot hold the gazetteer ({error.strerror}); using {spare}", stacklevel=2)
    try:
        return build(spare)
    except OSError as error:
        reason = f"set {CACHE_VARIABLE} to a folder that can be written"
        raise KnowledgeError(f"{spare}: cannot hold the gazetteer ({error.strerror}); {reason}") from None
