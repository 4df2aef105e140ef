"""Learned weights of what the words around a mention tell, from tables that anyone can read.

``training/actors.py`` fits them on the project's own reports; see ``docs/decisions/025-who-learns.md``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import repeat
from math import exp, fsum

from dateline.knowledge import load


@cache
def weights(table: str) -> Mapping[str, float]:
    """The weight of each trait in a table of ``knowledge/actors/``."""
    return {row["trait"]: float(row["weight"]) for row in load(f"actors/{table}")}


def weigh(table: str, traits: Iterable[str]) -> float:
    """The sum of the weights of some traits, in natural logarithms of odds; one that the table lacks weighs nothing."""
    # The order of a set changes from run to run; an exact sum does not depend on it.
    return fsum(map(weights(table).get, set(traits), repeat(0.0)))


@cache
def by_answer(table: str) -> Mapping[str, tuple[tuple[str, float], ...]]:
    """What each trait weighs for each answer, in a table whose traits begin with the answer and a colon."""
    found: defaultdict[str, list[tuple[str, float]]] = defaultdict(list)
    for both, weight in weights(table).items():
        answer, _, trait = both.partition(": ")
        found[trait].append((answer, weight))
    return {trait: tuple(each) for trait, each in found.items()}


def weigh_each(table: str, answers: Sequence[str], traits: Iterable[str]) -> list[float]:
    """The sums of weights for each of some answers."""
    odds = dict.fromkeys(answers, 0.0)
    known = by_answer(table)
    for trait in dict.fromkeys(traits):
        for answer, weight in known.get(trait, ()):
            if answer in odds:
                odds[answer] += weight
    return list(odds.values())


def chance_of_each(odds: Sequence[float]) -> list[float]:
    """The probabilities of alternatives of which one is right, from their logarithms of odds."""
    top = max(odds)
    each = [exp(one - top) for one in odds]
    return [one / sum(each) for one in each]
