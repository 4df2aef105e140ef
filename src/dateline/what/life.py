"""Which actors belong to public life, by kind, country and sector."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dateline.knowledge import load
from dateline.report import Actor

# Pronouns that can stand for an actor nobody names.
PRONOUNS = ("i", "we", "you", "he", "she", "they", "it", "who", "one", "nobody", "everyone", "someone")


@cache
def lives() -> Mapping[str, str]:
    """The part of life that each sector belongs to: public, civic or private."""
    return MappingProxyType({row["sector"]: row["life"] for row in load("ontology/sectors")})


def is_political(actor: Actor) -> bool:
    """Whether an actor has a country or sector, or is an organisation or a person with a name of their own."""
    if actor.country or actor.kind in ("country", "organisation"):
        return True
    if any(lives().get(sector, "private") != "private" for sector in actor.sectors):
        return True
    return actor.kind == "person" and actor.name[:1].isupper() and actor.name.lower() not in PRONOUNS


def is_public(actor: Actor) -> bool:
    """Whether an actor acts for a state or for power over one."""
    return actor.kind == "country" or any(lives().get(sector) == "public" for sector in actor.sectors)


def is_private(actor: Actor) -> bool:
    """Whether an actor is known to stand outside public life."""
    return bool(actor.sectors) and not any(lives().get(s) == "public" or s in ("ELI", "REL") for s in actor.sectors)


def has_weight(actor: Actor) -> bool:
    """Whether an actor's words count in politics by themselves: public life, bodies, who stands for a country."""
    if is_public(actor) or actor.kind == "organisation":
        return True
    if any(lives().get(s) == "civic" for s in actor.sectors):
        return actor.kind == "group" or bool({"ELI", "REL", "SOC", "CRM"} & set(actor.sectors))
    return actor.country is not None and not any(lives().get(s) == "private" for s in actor.sectors)
