"""Predicates -> PLOVER events: the lexicon, sides, factuality, time and place."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor, Event, Place, Relation, Time
from dateline.what.casting import cast
from dateline.what.drafts import drafts, with_twos
from dateline.what.events import event
from dateline.what.folding import fold, inherit
from dateline.what.relations import proposals, relation
from dateline.what.scene import scene
from dateline.what.weighing import weighed

__all__ = ["extract", "relate"]


def extract(
    parsed: Parsed, actors: tuple[Actor, ...], times: tuple[Time, ...], places: tuple[Place, ...]
) -> tuple[Event, ...]:
    """The events of a report, in order of the text; those outside the ontology have no type.

    Args:
        parsed: the report with its parse.
        actors, times, places: as the rooms before found them; sides, dates and places of events point into them.
    """
    reading = scene(parsed, actors, times, places)
    told = with_twos(reading, cast(reading.named, weighed(parsed, reading.named, drafts(reading))))
    return tuple(event(reading, draft) for draft in fold(parsed, inherit(parsed, told)))


def relate(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Relation, ...]:
    """The relation between each pair of spans that the caller asked for."""
    if not parsed.report.pairs:
        return ()
    events = proposals(parsed, actors)
    return tuple(relation(parsed, events, pair) for pair in range(len(parsed.report.pairs)))
