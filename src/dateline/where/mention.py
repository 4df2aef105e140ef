"""A place name as it stands in the report, before it is known which place it is."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.where.site import Site


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens ``[first, last)`` that name a place.

    Args:
        name: the words that were looked up.
        sites: the places that the name may stand for; empty when no table knows it.
        hint: what a word beside it says that it is ("Borno State"): country, admin1, county, city, or None.
        label: the tagger's label over it, or "".
    """

    first: int
    last: int
    name: str
    sites: tuple[Site, ...]
    hint: str | None
    label: str
