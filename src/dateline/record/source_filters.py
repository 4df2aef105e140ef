"""Conditions on whom an event rests on: the event itself and, once reports are merged, all that tell of the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, FromClause, and_, distinct, exists, func, or_, select

from dateline.record.fetching import named_by
from dateline.record.remembered import is_named, named, of_country
from dateline.record.schema import actors, claims, event_sources, events

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Sources:
    """Narrows by sources; an empty field narrows nothing, and of several values in one field any will do.

    Args:
        according_to: codes of a source's country, or names; one of them tells of it.
        not_according_to: likewise; none of them tells of it.
        stance, standing: as the contract names them; of some source of it.
        cue: words of saying, of some source of it.
        single_source: only what rests on one source, and on no report's own voice.
        denied: only what some source denies.
    """

    according_to: tuple[str, ...] = ()
    not_according_to: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()
    cue: tuple[str, ...] = ()
    single_source: bool = False
    denied: bool = False


def of_events(asked: Sources) -> Iterator[Condition]:
    """What must hold of an event, in a statement that selects from ``events``."""
    of_claims = list(of_claim(asked))
    if of_claims:
        yield rests_on(and_(*of_claims))
    if asked.not_according_to:
        yield ~rests_on(_by(asked.not_according_to))
    if asked.single_source:
        yield _single()
    if asked.denied:
        yield or_(events.c.status == "denied", rests_on(event_sources.c.status == "denied"))


def of_claim(asked: Sources) -> Iterator[Condition]:
    """What must hold of one claim, in a statement that selects from ``claims``."""
    if asked.according_to:
        yield _by(asked.according_to)
    if asked.stance:
        yield claims.c.stance.in_(asked.stance)
    if asked.standing:
        yield claims.c.standing.in_(asked.standing)
    if asked.cue:
        yield named(claims.c.cue_key, asked.cue)


def said_by(names: tuple[str, ...]) -> Condition:
    """Whether a claim's source has one of the names, in a statement that selects from ``claims``."""
    by_actor = exists().where(named_by(claims), is_named(names)).correlate(claims)
    return or_(named(claims.c.source_key, names), by_actor)


def _by(whom: tuple[str, ...]) -> Condition:
    """A code of three capitals means a country, anything else a name."""
    codes = [w for w in whom if len(w) == 3 and w.isalpha() and w.isupper()]
    by_country = exists().where(named_by(claims), of_country(codes)).correlate(claims)
    return or_(by_country, said_by(tuple(w for w in whom if w not in codes)))


def rests_on(condition: Condition, merged: bool = True) -> Condition:
    """Whether some source of the event is such or, if ``merged``, of another that tells of the same happening."""
    joined = and_(claims.c.document == event_sources.c.document, claims.c.position == event_sources.c.claim)
    own = and_(event_sources.c.document == events.c.document, event_sources.c.event == events.c.position)
    of_event = exists().where(own, joined, condition).correlate(events)
    if not merged:
        return of_event
    other = events.alias()
    others = and_(event_sources.c.document == other.c.document, event_sources.c.event == other.c.position)
    same = other.c.happening == events.c.happening
    return or_(of_event, exists().where(same, others, joined, condition).correlate(events))


def _single() -> Condition:
    """One source that cites no other, by its actor or by its words, and nobody who tells of it without any."""
    other, inner, deeper = events.alias(), event_sources.alias(), event_sources.alias()
    same = or_(_is(other, events), other.c.happening == events.c.happening)
    of_other = and_(inner.c.document == other.c.document, inner.c.event == other.c.position)
    further = exists().where(
        deeper.c.document == inner.c.document, deeper.c.event == inner.c.event, deeper.c.position > inner.c.position
    )
    claim = and_(claims.c.document == inner.c.document, claims.c.position == inner.c.claim)
    found = other.join(inner, of_other).join(claims, claim).outerjoin(actors, named_by(claims))
    number = (
        select(func.count(distinct(func.coalesce(actors.c.name_key, claims.c.source_key))))
        .select_from(found)
        .where(same, ~further.correlate(inner))
        .correlate(events)
        .scalar_subquery()
    )
    sourced = exists().where(event_sources.c.document == other.c.document, event_sources.c.event == other.c.position)
    plain = exists().where(same, ~sourced.correlate(other)).correlate(events)
    return and_(number == 1, ~plain)


def _is(one: FromClause, two: FromClause) -> Condition:
    return and_(one.c.document == two.c.document, one.c.position == two.c.position)
