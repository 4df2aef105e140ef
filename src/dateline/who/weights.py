"""Learned weights of what the words around a mention tell, from tables that anyone can read.

``training/actors.py`` fits them on the project's own reports; see ``docs/decisions/025-who-learns.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import exp
from types import MappingProxyType

from dateline.knowledge import load


@cache
def weights(table: str) -> Mapping[str, float]:
    """The weight of each trait in a table of ``knowledge/actors/``."""
    return MappingProxyType({row["trait"]: float(row["weight"]) for row in load(f"actors/{table}")})


def weigh(table: str, traits: Iterable[str]) -> float:
    """The sum of the weights of some traits, in natural logarithms of odds; one that the table lacks weighs nothing."""
    known = weights(table)
    return sum(known.get(trait, 0.0) for trait in traits)


def chance_of_each(odds: Sequence[float]) -> list[float]:
    """The probabilities of alternatives of which one is right, from their logarithms of odds."""
    top = max(odds)
    each = [exp(one - top) for one in odds]
    return [one / sum(each) for one in each]
