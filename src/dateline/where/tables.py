"""The project's own places, read from ``knowledge/places/`` once a process: they win over the index."""

from __future__ import annotations

from functools import cache

from dateline.knowledge import Row, listed, load
from dateline.report import Resolution
from dateline.where.folding import fold
from dateline.where.site import Site


@cache
def table_sites() -> dict[str, tuple[Site, ...]]:
    """All own sites by folded name: countries first, then regions, then features, in the order of the tables."""
    found: dict[str, list[Site]] = {}
    for names, site in [*_countries(), *_regions(), *_features()]:
        for key in dict.fromkeys(fold(name) for name in names):
            if key and site not in found.setdefault(key, []):
                found[key].append(site)
    return {key: tuple(sites) for key, sites in found.items()}


@cache
def country_sites() -> dict[str, Site]:
    """The site of each country by its ISO 3166-1 alpha-3 code."""
    return {str(site.country): site for _, site in _countries()}


@cache
def abbreviations() -> dict[str, tuple[Row, ...]]:
    """The rows of the table of abbreviations by their exact short form."""
    found: dict[str, tuple[Row, ...]] = {}
    for row in load("places/abbreviations"):
        found[row["short"]] = (*found.get(row["short"], ()), row)
    return found


@cache
def words(table: str) -> dict[str, str]:
    """A table of two columns, word and use: from the word in lower case to its use."""
    return {row["word"].lower(): row["use"] for row in load(f"places/{table}")}


@cache
def peoples() -> frozenset[str]:
    """Words for a people or its country, in lower case: "kurdish", "tamils"."""
    rows = [*load("countries"), *load("actors/peoples")]
    return frozenset(word.lower() for row in rows for word in (*listed(row["adjectives"]), *listed(row["people"])))


@cache
def around(use: str) -> frozenset[str]:
    """The small words around place names that have this use."""
    return frozenset(row["word"] for row in load("places/around") if use in listed(row["use"]))


@cache
def _countries() -> tuple[tuple[tuple[str, ...], Site], ...]:
    """Countries by every name; the short forms ("U.S.") are left to the table of abbreviations."""
    known = {row["code"]: row for row in load("countries")}
    found = []
    for row in load("places/countries"):
        lat, lon, radius = float(row["lat"]), float(row["lon"]), float(row["radius_km"])
        geonames = int(row["geonames"]) if row["geonames"] else None
        other = known.get(row["iso3"], {"name": row["name"], "aliases": ""})
        names = (other["name"], row["name"], *listed(row["also"]), *listed(other["aliases"]))
        site = Site(other["name"], "country", "country", row["iso3"], None, lat, lon, radius, 0, geonames, "countries")
        found.append((tuple(n for n in names if not _is_short(n)), site))
    return tuple(found)


def _is_short(name: str) -> bool:
    return "." in name or (len(name) < 6 and name.isupper())


def _regions() -> list[tuple[tuple[str, ...], Site]]:
    return [_site(row, "admin1", "region", "regions") for row in load("places/regions")]


def _features() -> list[tuple[tuple[str, ...], Site]]:
    return [_site(row, "other", row["kind"], "features") for row in load("places/features")]


def _site(row: Row, kind: Resolution, feature: str, table: str) -> tuple[tuple[str, ...], Site]:
    """A row with its names; "Punjab (India)" is named so and known as Punjab."""
    name = row["name"].split(" (")[0]
    lat, lon, radius = float(row["lat"]), float(row["lon"]), float(row["radius_km"] or 0)
    admin1 = name if kind == "admin1" else None
    site = Site(name, kind, feature, row["country"] or None, admin1, lat, lon, radius, 0, None, table)
    return (name, *listed(row["also"])), site
