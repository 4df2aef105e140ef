"""What the stored reports say of persons and their offices, out of the record."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import ColumnElement, Connection, and_, select

from dateline.record.judgements import Group
from dateline.record.offices import Saying
from dateline.record.person_names import is_personal
from dateline.record.remembered import identity_country, identity_key, identity_name, with_identity
from dateline.record.schema import actor_sectors, actors, documents, roles


def sayings(connection: Connection, *narrowed: ColumnElement[bool]) -> Iterator[tuple[Group, Saying]]:
    """Every office that a report gives a named person, in the order of the record.

    Args:
        connection: to the record.
        narrowed: what must hold of ``roles``.

    Returns:
        The group that the actor's name and country make, and what is said of the identity the record has for it now.
    """
    a, r, d = actors.c, roles.c, documents.c
    joined = (
        with_identity(roles.join(actors, and_(a.document == r.document, a.position == r.actor)))
        .join(documents, d.number == r.document)
        .outerjoin(actor_sectors, and_(actor_sectors.c.document == r.document, actor_sectors.c.actor == r.actor))
    )
    columns = (
        *(r.document, r.actor, r.position, r.title, r.country, r.organisation),
        *(a.name, a.name_key, a.country.label("coded_country"), d.published, d.id),
        identity_key().label("identity_key"),
        identity_name().label("identity_name"),
        identity_country().label("identity_country"),
        actor_sectors.c.sector,
    )
    found = (
        select(*columns)
        .select_from(joined)
        .where(a.kind == "person", *narrowed)
        .order_by(r.document, r.actor, r.position, actor_sectors.c.position)
    )
    for _, some in groupby(connection.execute(found), key=lambda row: (row.document, row.actor, row.position)):
        rows = list(some)
        row = rows[0]
        if is_personal(row.name):
            yield (
                Group(row.name_key, row.coded_country),
                Saying(
                    Group(row.identity_key, row.identity_country),
                    row.identity_name,
                    row.name_key,
                    row.title,
                    row.country,
                    row.organisation,
                    tuple(its.sector for its in rows if its.sector),
                    row.published,
                    row.id,
                    row.document,
                    row.actor,
                ),
            )
