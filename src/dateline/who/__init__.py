"""Mentions -> actors: names, roles, countries, sectors."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor

__all__ = ["identify"]


def identify(parsed: Parsed) -> tuple[Actor, ...]:
    """The actors of a report, each with all its mentions."""
    return ()
