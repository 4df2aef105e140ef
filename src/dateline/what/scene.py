"""What the coding of one report looks at: parse, actors, times, places, and what is counted once for all events."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.language import Parsed
from dateline.report import Actor, Place, Time
from dateline.what import grammar, ontology
from dateline.what.genres import Genres, genres_of
from dateline.what.naming import Named, named_in
from dateline.what.numbers import Sums, sums_of_money
from dateline.what.timing import looks_back


@dataclass(frozen=True, slots=True)
class Scene:
    """A report ready for event coding.

    Args:
        parsed: the parse.
        named: its actors by token.
        times, places: as the rooms before found them.
        words: for each clause (by its verb's index) the lemmas that stand in it, with "human-rights" for two in a row.
        sums: for each sentence the sums of money in it, as tokens ``[first, last)``.
        genres: what its sentences are about.
        recap: whether it looks back on weeks past.
    """

    parsed: Parsed
    named: Named
    times: tuple[Time, ...]
    places: tuple[Place, ...]
    words: dict[int, tuple[str, ...]]
    sums: Sums
    genres: Genres
    recap: bool = False


def scene(
    parsed: Parsed, actors: tuple[Actor, ...], times: tuple[Time, ...] = (), places: tuple[Place, ...] = ()
) -> Scene:
    """Index a report."""
    return Scene(
        parsed,
        named_in(parsed, actors),
        times,
        places,
        _clause_words(parsed),
        sums_of_money(parsed),
        genres_of(parsed),
        looks_back(parsed, times),
    )


def _clause_words(parsed: Parsed) -> dict[int, tuple[str, ...]]:
    """The words of each clause that are a cue to a context or a mode."""
    wanted = ontology.cue_words()
    found: dict[int, list[str]] = {}
    before = ""
    for token in parsed.tokens:
        for word in (token.lemma, f"{before}-{token.lemma}"):
            if word in wanted and token.entity not in ("PERSON", "GPE", "LOC"):
                found.setdefault(grammar.clause(parsed, token), []).append(word)
        before = token.lemma
    return {clause: tuple(words) for clause, words in found.items()}
