"""What a gazetteer row is to the rest of the room, and how far two of them lie apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

from dateline.report import Resolution

EARTH_KM = 12_742.0  # mean diameter


@dataclass(frozen=True, slots=True)
class Site:
    """One place of the gazetteer that a name may stand for.

    Args:
        name: its usual English name.
        kind: how fine it is.
        feature: what it is in a word: country, region, city, sea, river, airport, ...
        country: ISO 3166-1 alpha-3, or None for what lies in several.
        admin1: name of its first-level region, or None.
        lat, lon: degrees WGS 84.
        radius: of a circle of about its size, in km; 0 for a point.
        population: people who live there, 0 where unknown.
        geonames: GeoNames id, or None.
        source: the table it comes from.
    """

    name: str
    kind: Resolution
    feature: str
    country: str | None
    admin1: str | None
    lat: float
    lon: float
    radius: float = 0.0
    population: int = 0
    geonames: int | None = None
    source: str = ""


def kilometres(a: Site, b: Site) -> float:
    """The great-circle distance between two sites, in km."""
    north, east = radians(b.lat - a.lat) / 2, radians(b.lon - a.lon) / 2
    h = sin(north) ** 2 + cos(radians(a.lat)) * cos(radians(b.lat)) * sin(east) ** 2
    return EARTH_KM * asin(min(1.0, sqrt(h)))
