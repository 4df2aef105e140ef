"""The registry over the record: who is who, who held which office when, and what that tells of other reports.

Everything here is derived: it is worked out anew from documents and judgements, and only what differs is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, Table, delete, distinct, exists, func, select, tuple_

from dateline.record import judging, leaders, schema
from dateline.record.bulk import insert_all
from dateline.record.fetching import Key, chunks
from dateline.record.identities import Facts, Identity, identities
from dateline.record.judgements import Group, Judgement, standing
from dateline.record.offices import Saying, terms, with_whole_names
from dateline.record.registry import Named, Registry, Remembered
from dateline.record.registry_schema import identities as identities_table
from dateline.record.registry_schema import remembered_roles
from dateline.record.rows import Row, key
from dateline.record.sayings import sayings

# Names or keys in one statement, well below what either database takes as parameters.
AT_ONCE = 500


class Split(NamedTuple):
    """The group of an actor of a document whom people split off, and the number of their judgement."""

    group: Group
    judgement: int


class Met(NamedTuple):
    """An actor as it stands in one document."""

    at: Key
    group: Group
    is_person: bool
    has_role: bool
    day: date | None


@dataclass(frozen=True, slots=True)
class Who:
    """Who the actors of documents are.

    Args:
        groups: identities of groups that are joined, renamed or pinned.
        split: single actors that a judgement made somebody else.
        split_from: keys of the names that reports give these.
        facts: all groups of the record.
        apart: pairs of identities that are not one, by judgement.
    """

    groups: Mapping[Group, Identity]
    split: Mapping[Key, Split]
    split_from: frozenset[str]
    facts: Mapping[Group, Facts]
    apart: frozenset[frozenset[Group]]

    def of(self, at: Key, group: Group) -> Identity:
        """The identity of an actor of a document, from the group that its name and country make."""
        group = self.split[at].group if at in self.split else group
        known = self.groups.get(group)
        return known or Identity(group, self.facts[group].name)

    def known(self, group: Group) -> Group | None:
        """The identity's group, if the record holds the group."""
        if group in self.groups:
            return self.groups[group].group
        return group if group in self.facts else None


def learn(connection: Connection) -> None:
    """Bring what the registry derives up to date with the documents and the judgements.

    Takes time in proportion to the record's names, and to its actors that hold an office or may be remembered for one.
    """
    who = _who(connection, standing(judging.every(connection)))
    pins = {identity.group: identity.pins for identity in who.groups.values() if identity.pins.pins}
    said: list[Saying] = []
    for group, saying in sayings(connection):
        identity = who.of((saying.document, saying.actor), group)
        said.append(saying._replace(holder=identity.group, name=identity.name))
    table = leaders.seed(who.known)
    listed = [row.term for row in table]
    whole = with_whole_names(said, listed, who.apart)
    registry = Registry(terms(whole, listed), table, pins, who.apart)
    remembered = dict(_remembered(connection, who, registry))
    named = {(s.document, s.actor): s for s, before in zip(whole, said, strict=True) if s.holder != before.holder}
    _replace(connection, identities_table, _identity_rows(connection, who, named, remembered))
    _replace(connection, remembered_roles, {at: _remembered_row(at, its) for at, its in remembered.items()})


# ------------------------------------------------------------ who is who


def _who(connection: Connection, judged: Sequence[Judgement]) -> Who:
    facts = _facts(connection)
    split: dict[Key, Split] = {}
    for judgement in judged:
        if judgement.verb == "split" and judgement.verdict == "positive" and judgement.new_name:
            for at, country, kind in _mentioned(connection, judgement):
                split[at] = Split(Group(key(judgement.new_name), country), judgement.number)
                facts.setdefault(split[at].group, Facts(judgement.new_name, 1, kind == "person"))
    groups = identities(facts, judged, leaders.forms())
    apart = (
        frozenset(groups[group].group if group in groups else group for group in (j.about, j.other))
        for j in judged
        if j.verb == "merge" and j.verdict == "negative" and j.other
    )
    split_from = frozenset(j.about.key for j in judged if j.verb == "split")
    return Who(groups, split, split_from, facts, frozenset(apart))


def _facts(connection: Connection) -> dict[Group, Facts]:
    a = schema.actors.c
    counted = func.count(distinct(a.document))
    kinds = (func.min(a.kind), func.max(a.kind))
    grouped = select(a.name_key, a.country, func.min(a.name), counted, *kinds).group_by(a.name_key, a.country)
    return {
        Group(name_key, country): Facts(name, number, first == last == "person")
        for name_key, country, name, number, first, last in connection.execute(grouped)
    }


def _mentioned(connection: Connection, judgement: Judgement) -> Iterator[tuple[Key, str | None, str]]:
    """The actor that a split is about, if its document still has it: key, country and kind."""
    a, d = schema.actors.c, schema.documents.c
    found = select(a.document, a.position, a.country, a.kind).join(schema.documents, d.number == a.document)
    found = found.where(d.id == judgement.report, a.id == judgement.actor)
    for document, position, country, kind in connection.execute(found):
        yield (document, position), country, kind


def _identity_rows(
    connection: Connection, who: Who, named: Mapping[Key, Saying], remembered: Mapping[Key, Remembered]
) -> dict[Key, Row]:
    """A row for every actor who is somebody else than its own name and country say.

    Args:
        connection: to the record.
        who: identities by name and country, and by judgement.
        named: what is said of somebody by his family name, with the holder of the office.
        remembered: what is remembered of actors, with the holder whom they are taken for.
    """
    found: dict[Key, Row] = {}
    for at, its in remembered.items():
        if its.another:
            found[at] = _identity_row(at, its.holder, its.name, its.why)
    for at, saying in named.items():
        found[at] = _identity_row(at, saying.holder, saying.name, f"the one {saying.title} of this family name")
    for met in _met(connection, {group.key for group, its in who.groups.items() if its.why}):
        identity = who.of(met.at, met.group)
        if identity.why:
            found[met.at] = _identity_row(met.at, identity.group, identity.name, identity.why)
    for at, (group, number) in who.split.items():
        identity = who.of(at, group)
        why = "; ".join(filter(None, (f"judgement {number}: split", identity.why)))
        found[at] = _identity_row(at, identity.group, identity.name, why, number)
    return found


def _identity_row(at: Key, group: Group, name: str, why: str, split: int | None = None) -> Row:
    row: Row = {"document": at[0], "actor": at[1], "name": name}
    return {**row, "name_key": group.key, "country": group.country, "split": split, "why": why}


# ------------------------------------------------------------ what is remembered


def _remembered(connection: Connection, who: Who, registry: Registry) -> Iterator[tuple[Key, Remembered]]:
    """What the registry recalls of the actors of all documents."""
    wanted = {group.key for group, fact in who.facts.items() if fact.person and registry.knows(group.key)}
    wanted |= {group.key for group in who.groups} | who.split_from
    for some in chunks(list(_met(connection, wanted)), AT_ONCE):
        sectors, around = _sectors(connection, some), _around(connection, some)
        for met in some:
            identity = who.of(met.at, met.group)
            person = Named(
                identity,
                met.group.key,
                met.group.country,
                tuple(sectors.get(met.at, ())),
                met.is_person and not met.has_role,
                met.at in who.split or "judgement" in identity.why,
                met.day,
                around.get(met.at[0], frozenset()),
            )
            if its := registry.recall(person):
                yield met.at, its


def _remembered_row(at: Key, its: Remembered) -> Row:
    term = its.term
    return {
        "document": at[0],
        "actor": at[1],
        "name": its.name,
        "title": term.title if term else None,
        "country": term.office.country if term else None,
        "organisation": term.office.organisation if term else None,
        "since": term.since if term else None,
        "until": term.until if term else None,
        "evidence": its.evidence,
        "actor_country": its.country,
        "actor_sectors": f" {' '.join(its.sectors)} " if its.sectors else None,
        "why": its.why,
    }


# ------------------------------------------------------------ out of the record and into it


def _met(connection: Connection, keys: Iterable[str]) -> Iterator[Met]:
    """The actors of these names, in every document."""
    a, d, r = schema.actors.c, schema.documents.c, schema.roles.c
    has_role = exists().where(r.document == a.document, r.actor == a.position).correlate(schema.actors)
    for some in chunks(sorted(keys), AT_ONCE):
        found = (
            select(a.document, a.position, a.name_key, a.country, a.kind, has_role, d.published)
            .join(schema.documents, d.number == a.document)
            .where(a.name_key.in_(some))
            .order_by(a.document, a.position)
        )
        for document, position, name_key, country, kind, role, published in connection.execute(found):
            yield Met((document, position), Group(name_key, country), kind == "person", bool(role), published)


def _sectors(connection: Connection, some: Sequence[Met]) -> Mapping[Key, list[str]]:
    s = schema.actor_sectors.c
    found = select(s.document, s.actor, s.sector).where(tuple_(s.document, s.actor).in_([met.at for met in some]))
    grouped: dict[Key, list[str]] = defaultdict(list)
    for document, actor, sector in connection.execute(found.order_by(s.document, s.actor, s.position)):
        grouped[document, actor].append(sector)
    return grouped


def _around(connection: Connection, some: Sequence[Met]) -> Mapping[int, frozenset[str]]:
    """The countries of all actors of each document."""
    a = schema.actors.c
    numbers = {met.at[0] for met in some}
    found = select(a.document, a.country).distinct().where(a.document.in_(numbers), a.country.is_not(None))
    grouped: dict[int, set[str]] = defaultdict(set)
    for document, country in connection.execute(found):
        grouped[document].add(country)
    return {document: frozenset(countries) for document, countries in grouped.items()}


def _replace(connection: Connection, table: Table, rows: Mapping[Key, Row]) -> None:
    """Make a derived table hold exactly these rows, writing no more than what differs."""
    same: set[Key] = set()
    gone: list[Key] = []
    for stored in connection.execute(select(table)).mappings():
        at = (stored["document"], stored["actor"])
        if rows.get(at) == dict(stored):
            same.add(at)
        else:
            gone.append(at)
    for some in chunks(gone, AT_ONCE):
        connection.execute(delete(table).where(tuple_(table.c.document, table.c.actor).in_(some)))
    for fresh in chunks([row for at, row in rows.items() if at not in same], AT_ONCE):
        insert_all(connection, table, fresh)
