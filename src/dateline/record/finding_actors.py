"""From the words by which somebody names an actor to the one actor of the record, or a line that says why not."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, distinct, func, select

from dateline.errors import RecordError
from dateline.record.filters import is_document
from dateline.record.judgements import Group
from dateline.record.registry_schema import identities, judgements
from dateline.record.remembered import (
    NO_COUNTRY,
    identity_country,
    identity_key,
    identity_name,
    is_named,
    with_identity,
    words_and_country,
)
from dateline.record.rows import key
from dateline.record.schema import actors, documents

# Candidates that a refusal lists.
SHOWN = 6


@dataclass(frozen=True, slots=True)
class Found:
    """An actor that was named.

    Args:
        about: name and country as reports have them, by which a judgement names the actor.
        group: the identity that they stand for.
        name: its name.
    """

    about: Group
    group: Group
    name: str

    @property
    def shown(self) -> str:
        """The actor as one may name it: ``Ada Berg:NLD``."""
        return f"{self.name}:{self.group.country or NO_COUNTRY}"


def the_actor(connection: Connection, name: str) -> Found:
    """The one actor of a name.

    Args:
        connection: to the record.
        name: whole words of it, or all, which goes before; ``NAME:NLD`` with a country, ``NAME:none`` without any.

    Raises:
        RecordError: when it is nobody's, or several actors', who are then listed.
    """
    words, country, narrowed = words_and_country(name)
    some = candidates(connection, name)
    if narrowed:
        some = [found for found in some if found.about.country == country] or some
    # Who is called just so goes before one who is only named so in some report, and both before longer names.
    some = [found for found in some if narrowed and found.group == Group(key(words), country)] or some
    some = [found for found in some if found.group.key == key(words)] or some
    some = [found for found in some if found.about.key == key(words)] or some
    # Of what is one, the name with a country goes before the name alone, which may be somebody else's tomorrow.
    some = sorted(some, key=lambda found: (found.about != found.group, found.about.country is None))
    if not some:
        raise RecordError(f"{name}: no such actor")
    if len({found.group for found in some}) > 1:
        shown = list(dict.fromkeys(found.shown for found in some))
        listed = ", ".join(shown[:SHOWN]) + (", …" if len(shown) > SHOWN else "")
        raise RecordError(f"{name}: several actors have this name ({listed}); give more of it, or NAME:COUNTRY")
    return some[0]


def candidates(connection: Connection, name: str) -> list[Found]:
    """Every group of a name with the identity it stands for, those of most documents first."""
    a = actors.c
    groups = (identity_key(), identity_country(), a.name_key, a.country, judgements.c.new_name)
    names = ("name_key", "country", "coded_key", "coded_country", "split_name")
    columns = (column.label(label) for column, label in zip(groups, names, strict=True))
    rows = connection.execute(
        select(*columns, func.min(identity_name()).label("name"))
        .select_from(with_identity(actors).outerjoin(judgements, judgements.c.number == identities.c.split))
        .where(is_named((name,)))
        .group_by(*groups)
        .order_by(func.count(distinct(a.document)).desc(), a.name_key, a.country)
    )
    return [_found(row) for row in rows.mappings()]


def _found(row: RowMapping) -> Found:
    # One who was split off has no name of its own in the reports: it is known by the name that it was split off under.
    called = key(row["split_name"]) if row["split_name"] else row["coded_key"]
    return Found(Group(called, row["coded_country"]), Group(row["name_key"], row["country"]), row["name"])


def the_mention(connection: Connection, document: str, actor: str) -> tuple[Found, str]:
    """An actor of one document, and the document's lasting id.

    Args:
        connection: to the record.
        document: the start of its id, its file or words of its title.
        actor: the id that coding gave the actor.

    Raises:
        RecordError: when there is no such document or several, or no such actor in it.
    """
    d, a = documents.c, actors.c
    found = connection.execute(select(d.number, d.id, d.title, d.origin).where(is_document(document)).limit(SHOWN))
    rows = found.all()
    rows = [row for row in rows if document in (row.id, row.title, row.origin)] or rows
    if not rows:
        raise RecordError(f"{document}: no such document")
    if len(rows) > 1:
        names = ", ".join(row.title or row.id for row in rows)
        raise RecordError(f"{document}: several documents have this name ({names}); give more of it, or the id")
    (row,) = rows
    its = connection.execute(
        select(a.id, a.name, a.name_key, a.country).where(a.document == row.number).order_by(a.position)
    ).all()
    mentioned = next((one for one in its if one.id == actor), None)
    if mentioned is None:
        listed = ", ".join(f"{one.id} {one.name}" for one in its[: SHOWN * 2]) or "nobody"
        raise RecordError(f"{actor}: no such actor in {document}, which has {listed}")
    group = Group(mentioned.name_key, mentioned.country)
    return Found(group, group, mentioned.name), row.id
