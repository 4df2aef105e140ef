"""Names -> places, and which of them an event happened in."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor, Place
from dateline.where.mention import Mention
from dateline.where.resolution import Choice, resolve
from dateline.where.settling import settle
from dateline.where.spotting import spot

__all__ = ["locate", "settle"]


def locate(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Place, ...]:
    """The places that a report names, with coordinates, in order of the text.

    Args:
        parsed: the report with its parse.
        actors: as ``who`` found them.

    Returns:
        One place for each mention of a name. A place that stands for its government ("Moscow said") is among them:
        it is a place name, but ``settle`` lets no event happen there.

    Raises:
        KnowledgeError: when the gazetteer's index can be written nowhere.
    """
    mentions = spot(parsed)
    return tuple(_place(parsed, m, c) for m, c in zip(mentions, resolve(parsed, mentions), strict=True))


def _place(parsed: Parsed, mention: Mention, choice: Choice) -> Place:
    span, site = parsed.span(mention.first, mention.last), choice.site
    if site is None:
        return Place(span, mention.name, "city" if mention.hint == "city" else "other", why=choice.why)
    return Place(span, site.name, site.kind, site.country, site.admin1, site.lat, site.lon, site.geonames, choice.why)
