"""What the registry adds to the actors of reports, in statements: who they are, and what fills what reports leave open.

The registry's rows are few: an actor without any is its own name and country, and all that a report says of it stands.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Table, and_, case, false, func, not_, or_, select, tuple_

from dateline.record.registry_schema import identities, remembered_roles
from dateline.record.rows import key
from dateline.record.schema import actor_sectors, actors

Condition = ColumnElement[bool]

# What stands for the country in the name of an actor without one: "Ada Berg:none".
NO_COUNTRY = "none"


def with_identity(source: FromClause) -> FromClause:
    """A join that holds ``actors``, with the identity of each where there is a row for it."""
    mine = and_(identities.c.document == actors.c.document, identities.c.actor == actors.c.position)
    return source.outerjoin(identities, mine)


def with_registry(source: FromClause) -> FromClause:
    """A join that holds ``actors``, with the identity and what is remembered of each."""
    remembered = and_(remembered_roles.c.document == actors.c.document, remembered_roles.c.actor == actors.c.position)
    return with_identity(source).outerjoin(remembered_roles, remembered)


def identity_key() -> ColumnElement[str]:
    """The key of the identity's name, in a statement over ``with_identity``."""
    return func.coalesce(identities.c.name_key, actors.c.name_key)


def identity_name() -> ColumnElement[str]:
    """What the identity is called, likewise."""
    return func.coalesce(identities.c.name, actors.c.name)


def identity_country() -> ColumnElement[Any]:
    """The country of the identity, likewise; it may be none where the report gives one."""
    return case((identities.c.document.is_(None), actors.c.country), else_=identities.c.country)


def shown_country() -> ColumnElement[Any]:
    """The country of an actor in one report, over ``with_registry``: pinned, else the report's, else remembered."""
    return func.coalesce(remembered_roles.c.actor_country, actors.c.country)


def of_side() -> tuple[ColumnElement[Any], ...]:
    """The columns by which an answer shows an actor of a report, over ``with_registry``."""
    return (
        identity_name().label("name"),
        shown_country().label("country"),
        remembered_roles.c.title.label("remembered_title"),
        remembered_roles.c.document.is_not(None).label("is_remembered"),
    )


# ------------------------------------------------------------ conditions on an actor, where a statement has ``actors``


def is_named(names: tuple[str, ...]) -> Condition:
    """Whether the report's name or the identity's is one of the names, see ``words_and_country``."""
    return or_(false(), *(_is_called(name) for name in names if key(name).strip()))


def _is_called(name: str) -> Condition:
    words, country, narrowed = words_and_country(name)
    own, whole = [named(actors.c.name_key, (words,))], [named(identities.c.name_key, (words,))]
    if narrowed:
        own.append(actors.c.country.is_not_distinct_from(country))
        whole.append(identities.c.country.is_not_distinct_from(country))
    return or_(and_(*own), _is_in(identities, *whole))


def words_and_country(name: str) -> tuple[str, str | None, bool]:
    """``Ada Berg:NLD`` in its parts: the words, the country or None, and whether a country was asked for at all."""
    words, _, code = name.rpartition(":")
    if words and code == NO_COUNTRY:
        return words, None, True
    if words and len(code) == 3 and code.isalpha() and code.isupper():
        return words, code, True
    return name, None, False


def named(column: ColumnElement[str], names: tuple[str, ...]) -> Condition:
    """Whether a key holds all words of one of the names, next to each other."""
    return or_(false(), *(column.like(f"%{key(name)}%") for name in names if key(name).strip()))


def of_country(codes: list[str]) -> Condition:
    """Whether the actor is of one of the countries: by the report, unless another is pinned, or as remembered."""
    filled = remembered_roles.c.actor_country
    other = _is_in(remembered_roles, filled.is_not(None))
    return or_(and_(actors.c.country.in_(codes), not_(other)), _is_in(remembered_roles, filled.in_(codes)))


def of_sector(codes: list[str]) -> Condition:
    """Whether the actor is of one of the sectors, likewise."""
    filled = remembered_roles.c.actor_sectors
    own = _is_in(actor_sectors, actor_sectors.c.sector.in_(codes))
    other = _is_in(remembered_roles, filled.is_not(None))
    here = _is_in(remembered_roles, or_(*(filled.like(f"% {code} %") for code in codes)))
    return or_(and_(own, not_(other)), here)


def _is_in(table: Table, *conditions: Condition) -> Condition:
    """Whether the actor has such a row; the rows are looked up once, not once for every actor."""
    some = select(table.c.document, table.c.actor).where(*conditions)
    return tuple_(actors.c.document, actors.c.position).in_(some)
