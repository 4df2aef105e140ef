"""Small lists of words that the reading of actors turns on, from ``knowledge/actors/words.tsv`` and its neighbours."""

from __future__ import annotations

from functools import cache

from dateline.knowledge import load
from dateline.who.words import fold


@cache
def words(use: str) -> dict[str, str]:
    """The words of one use with their values; see the head of the table."""
    return {row["word"]: row["value"] for row in load("actors/words") if row["use"] == use}


@cache
def family_first() -> frozenset[str]:
    """Family names that stand before the given name."""
    return frozenset(row["name"] for row in load("actors/family-first"))


@cache
def cities() -> dict[str, str]:
    """The country of a town by its folded name."""
    return {fold(row["name"]): row["country"] for row in load("actors/cities")}


@cache
def things() -> frozenset[str]:
    """Well-known names of things that are no actors, as they are written."""
    return frozenset(row["name"] for row in load("actors/things"))


@cache
def given_names() -> dict[str, str]:
    """Given names with the pronoun they call for."""
    return {row["name"]: row["gender"] for row in load("actors/given")}
