"""Names -> places."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor, Place

__all__ = ["locate"]


def locate(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Place, ...]:
    """The places that a report names, with coordinates, in order of the text."""
    return ()
