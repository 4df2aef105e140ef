"""Predicates -> PLOVER events: the lexicon, sides, factuality, time and place."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor, Event, Place, Relation, Time

__all__ = ["extract", "relate"]


def extract(
    parsed: Parsed, actors: tuple[Actor, ...], times: tuple[Time, ...], places: tuple[Place, ...]
) -> tuple[Event, ...]:
    """The events of a report, in order of the text; those outside the ontology have no type."""
    return ()


def relate(parsed: Parsed, actors: tuple[Actor, ...], events: tuple[Event, ...]) -> tuple[Relation, ...]:
    """The relation between each pair of spans that the caller asked for."""
    return ()
