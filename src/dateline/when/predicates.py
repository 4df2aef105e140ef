"""What a predicate does to time: says, looks ahead, or takes an event along; from ``knowledge/times/predicates``."""

from __future__ import annotations

from functools import cache

from dateline.knowledge import load


@cache
def lemmas(kind: str) -> frozenset[str]:
    """The lemmas of one kind: ``saying``, ``ahead`` or ``takes``."""
    return frozenset(row["lemma"] for row in load("times/predicates") if row["kind"] == kind)
