"""What a predicate does to time: it says, or it looks ahead; from ``knowledge/times/predicates``."""

from __future__ import annotations

from functools import cache

from dateline.knowledge import load


@cache
def lemmas(kind: str) -> frozenset[str]:
    """The lemmas of one kind: ``saying``, ``act``, ``hosting`` or ``ahead``."""
    return frozenset(row["lemma"] for row in load("times/predicates") if row["kind"] == kind)
