"""Everything that the record holds of one actor: names, dated offices, judgements, events and claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, func

from dateline.record import actor_answers, claim_answers, event_answers, judging, leaders
from dateline.record.filters import Filter
from dateline.record.finding_actors import candidates
from dateline.record.identities import present
from dateline.record.judgements import Group, Judgement, Pins, standing
from dateline.record.offices import FORMER, Saying, Term, terms
from dateline.record.registry import pinned_terms
from dateline.record.remembered import is_named
from dateline.record.rows import key
from dateline.record.sayings import sayings
from dateline.record.schema import roles

Answer = dict[str, Any]

# Documents that a row names as evidence: the first, and the last ones; the rest are counted.
EVIDENCE_SHOWN = 5


def dossier(connection: Connection, name: str, asked: Filter) -> Iterator[tuple[str, Answer]]:
    """Everything that the record holds of an actor.

    Args:
        connection: to the record.
        name: whole words of the actor's name; ``NAME:NLD`` with a country, ``NAME:none`` without any.
        asked: narrows the events and claims.

    Returns:
        (section, row): ``names``, ``roles``, ``judgements``, ``as_actor``, ``as_recipient``, ``claims``.
    """
    for row in actor_answers.actors(connection, Filter(actor=(name,))):
        yield "names", row
    whole = {found.about: found.group for found in candidates(connection, name)}
    judged = judging.every(connection)
    for row in _roles(connection, name, whole, standing(judged)):
        yield "roles", row
    for row in judging.answers(j for j in judged if not j.undone and any(_about(j, whole))):
        yield "judgements", row
    for row in event_answers.events(connection, replace(asked, actor=(name,))):
        yield "as_actor", row
    for row in event_answers.upon(connection, name, asked):
        yield "as_recipient", row
    for row in claim_answers.claims(connection, replace(asked, source=(name,))):
        yield "claims", row


def _about(judgement: Judgement, whole: Mapping[Group, Group]) -> Iterator[Group]:
    """The identities of this name that a judgement is about."""
    by_key: dict[str, list[Group]] = defaultdict(list)
    for group in whole:
        by_key[group.key].append(group)
    some = [judgement.about, judgement.other]
    if judgement.verb == "split" and judgement.new_name:
        some.append(Group(key(judgement.new_name), judgement.about.country))
    for group in filter(None, some):
        if found := whole.get(present(group, by_key)):
            yield found


# ------------------------------------------------------------ dated offices


def _roles(
    connection: Connection, name: str, whole: Mapping[Group, Group], judged: Collection[Judgement]
) -> Iterator[Answer]:
    """The offices of these identities, by the first day in force; those without any day come last."""
    holders = set(whole.values())
    mine = [saying for _, saying in sayings(connection, is_named((name,)))]
    rows = leaders.seed(whole.get)
    seeded = [row.term for row in rows if row.term.holder in holders]
    held = {(s.title.lower().removeprefix(FORMER), s.country) for s in mine}
    held |= {(term.title.lower(), term.office.country) for term in seeded}
    titles = {(key(title), country) for title, country in held}
    listed = [row.term for row in rows if (row.term.office.title, row.term.office.country) in titles]
    found = [term for term in terms(_in_offices(connection, held), listed) if term.holder in holders]
    pins = {
        holder: Pins(tuple(j for j in judged if j.verb == "pin" and holder in _about(j, whole))) for holder in holders
    }
    for term in sorted(pinned_terms(found, pins), key=lambda t: (t.since or date.max, t.title, t.basis)):
        yield _role(term)


def _in_offices(connection: Connection, held: Collection[tuple[str, str | None]]) -> Iterator[Saying]:
    """What is said of anybody in these offices, since others end a term."""
    titles = sorted({title for title, _ in held} | {FORMER + title for title, _ in held})
    for _, saying in sayings(connection, func.lower(roles.c.title).in_(titles)):
        if (saying.title.lower().removeprefix(FORMER), saying.country) in held:
            yield saying


def _role(term: Term) -> Answer:
    reports = list(dict.fromkeys(report for _, report in term.evidence))
    return {
        "title": term.title,
        "country": term.office.country,
        "organisation": term.office.organisation,
        "name": term.name,
        "since": term.since,
        "until": term.until,
        "basis": term.basis,
        "disputed": term.disputed,
        "first_reported": term.first,
        "last_reported": term.last,
        "documents": term.documents,
        "evidence": reports if len(reports) <= EVIDENCE_SHOWN else [reports[0], *reports[1 - EVIDENCE_SHOWN :]],
    }
