"""PLOVER's types, modes and contexts as tables in ``knowledge/ontology``: quads, intensities, hard cases."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from dateline.knowledge import Row, listed, load


@cache
def types() -> Mapping[str, Row]:
    """The rows of the sixteen types by name."""
    return MappingProxyType({row["type"]: row for row in load("ontology/types")})


@cache
def modes() -> Mapping[tuple[str, str], Row]:
    """The rows of the modes by type and mode."""
    return MappingProxyType({(row["type"], row["mode"]): row for row in load("ontology/modes")})


@cache
def cues() -> Mapping[str, tuple[str, ...]]:
    """The contexts that a word shows, by lemma; ``human-rights`` stands for two words in a row."""
    found: dict[str, tuple[str, ...]] = {}
    for row in load("ontology/contexts"):
        for cue in listed(row["cues"]):
            found[cue] = (*found.get(cue, ()), row["context"])
    return MappingProxyType(found)


@cache
def mode_cues() -> Mapping[tuple[str, str], str]:
    """The mode that a word in the clause shows, by type and lemma."""
    return MappingProxyType(
        {(row["type"], cue): row["mode"] for row in load("ontology/mode-cues") for cue in listed(row["cues"])}
    )


def quad(type_: str | None) -> int | None:
    """The quad class, 1 to 4."""
    return int(types()[type_]["quad"]) if type_ else None


@cache
def aimed(type_: str | None) -> tuple[str, ...]:
    """The prepositions that lead to the other side of an event of this type, likeliest first."""
    return listed(types()[type_]["aimed"]) if type_ else ()


def intensity(type_: str | None, mode: str | None) -> float | None:
    """The score of a type, or of its mode where there is one, -10 to 10."""
    if not type_:
        return None
    row = modes().get((type_, mode)) if mode else None
    return float((row or types()[type_])["intensity"])


def decide(
    type_: str, mode: str | None, predicate: str, actors: frozenset[str], recipients: frozenset[str], countries: int
) -> Row | None:
    """The rule of ``ontology/decisions`` that changes a coding, or None.

    Args:
        type_, mode: as the lexicon has it.
        predicate: the trigger's lemma.
        actors, recipients: the sectors on each side.
        countries: how many different countries act.
    """
    for row in load("ontology/decisions"):
        if row["type"] != type_ or (row["mode"] and row["mode"] != mode):
            continue
        if row["predicates"] and predicate not in listed(row["predicates"]):
            continue
        if row["actors"] and not actors & set(listed(row["actors"])):
            continue
        if row["recipients"] and not recipients & set(listed(row["recipients"])):
            continue
        if row["countries"] and countries < int(row["countries"]):
            continue
        return row
    return None


@cache
def cue_words() -> frozenset[str]:
    """Every word that shows a context or a mode."""
    return frozenset(cues()) | frozenset(cue for _, cue in mode_cues())


def twos() -> tuple[Row, ...]:
    """Codings that come in twos."""
    return load("ontology/also")


def folded(type_: str | None, mode: str | None, status: str, polarity: str) -> tuple[str | None, str | None]:
    """The type and mode by which PLOVER itself codes what is not told as fact."""
    for row in load("ontology/folding"):
        if (row["type"], row["status"], row["polarity"]) == (type_, status, polarity):
            return row["new_type"], row["new_mode"] or None
    return type_, mode
