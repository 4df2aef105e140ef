"""CAMEO codes of actors -> the country and PLOVER sectors of dateline, by the table ``knowledge/actors/cameo.tsv``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.knowledge import Row, listed, load
from dateline.report import ActorKind

LENGTH = 3  # letters of a part


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a code means.

    Args:
        country, sectors: as in ``Actor``. kind: what an actor of such a code is, or None.
        nobody: the code says that the name is not to be coded.
        unknown: parts that no table holds.
    """

    country: str | None
    sectors: tuple[str, ...]
    kind: ActorKind | None = None
    nobody: bool = False
    unknown: tuple[str, ...] = ()


@cache
def _countries() -> dict[str, str]:
    """Codes of countries, and other codes for them, with the project's own."""
    own = {row["code"]: row["code"] for row in load("countries")}
    return own | {row["code"]: row["country"] for row in load("actors/cameo") if row["use"] == "country"}


@cache
def _rows(use: str) -> dict[str, Row]:
    return {row["code"]: row for row in load("actors/cameo") if row["use"] == use}


@cache
def meaning(code: str, nation: bool = True) -> Meaning:
    """What a code means.

    Args:
        code: parts of three letters: a country or kind of body, then roles. ``~`` stands for any country.
        nation: whether the first part is a country or kind of body; in a dictionary of agents all are roles.

    Raises:
        ValueError: when it is not made of such parts, with the reason.
    """
    letters = code.replace("~", "").upper()
    if len(letters) % LENGTH or not all(c.isalnum() or c == "-" for c in letters):
        raise ValueError(f"the code {code!r} is not made of parts of three letters")
    parts = [letters[at : at + LENGTH] for at in range(0, len(letters), LENGTH)]
    if nation and parts and (head := _rows("head").get(parts[0])):
        return _of_body(head, parts[1:])
    if nation and parts and parts[0] in _countries():
        return _with_roles(_countries()[parts[0]], parts[1:])
    return _with_roles(None, parts)


def _of_body(head: Row, parts: list[str]) -> Meaning:
    """A code that begins with a kind of body, or with the dashes of an unknown country; it may name the body next."""
    if not parts and head["country"] == "":
        return Meaning(None, (), nobody=head["code"] == "---")
    body = _rows("body").get(parts[0]) if parts else None
    rest = _with_roles(None, parts[1:] if body else [p for p in parts if p not in _countries()])
    country = (body or head)["country"] or head["country"] or None
    sectors = dict.fromkeys((*listed(body["sectors"] if body else ""), *rest.sectors, *listed(head["sectors"])))
    kind: ActorKind | None = {"organisation": "organisation", "group": "group"}.get(head["kind"])  # type: ignore[assignment]
    return Meaning(country, tuple(sectors), kind, unknown=rest.unknown)


def _with_roles(country: str | None, parts: list[str]) -> Meaning:
    """Roles in their order, what only qualifies them last."""
    roles, qualities = _rows("role"), _rows("quality")
    known = [roles[p] for p in parts if p in roles] + [qualities[p] for p in parts if p in qualities]
    sectors = dict.fromkeys(s for row in known for s in listed(row["sectors"]))
    unknown = tuple(p for p in parts if p not in roles and p not in qualities and p not in _countries())
    return Meaning(country, tuple(sectors), unknown=unknown)
