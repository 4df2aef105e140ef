"""The lexicon of cues: which words put something in somebody's mouth, and where the content then sits."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from dateline.knowledge import listed, load


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of ``knowledge/claims/cues.tsv``: the columns as the table's head describes them."""

    words: str
    pos: str
    kind: str
    stance: str
    frames: tuple[str, ...]

    def takes(self, *frames: str) -> bool:
        """Whether the cue has one of these frames."""
        return any(f in self.frames for f in frames)

    @property
    def prepositions(self) -> tuple[str, ...]:
        """The prepositions that its content follows."""
        return tuple(f for f in self.frames if f not in PLACES)


# The frames that are no preposition.
PLACES = frozenset(["that", "quote", "to", "bid", "ing", "object", "as", "small", "clause", "to-noun", "raised"])


@cache
def cues(pos: str) -> dict[str, Cue]:
    """The cues of one part of speech (verb, noun, adj, prep, adv, light, mark, label, outlet, venue) by their words."""
    rows = (r for r in load("claims/cues") if r["pos"] == pos)
    return {r["cue"]: Cue(r["cue"], r["pos"], r["kind"], r["stance"], listed(r["frame"])) for r in rows}


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """The phrases that name a source ("according to"), longest first, by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for cue in cues("prep").values():
        words = tuple(cue.words.split())
        found.setdefault(words[0], []).append((words, cue))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()}
