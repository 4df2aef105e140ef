"""Where the content of a cue sits, by syntax. One function a frame; ``knowledge/claims/cues.tsv`` names the frames."""

from __future__ import annotations

from collections.abc import Callable

from dateline.language import Parsed, Token
from dateline.whom.cues import Cue
from dateline.whom.trees import below, finite, infinitive, passive, without

Finder = Callable[[Parsed, int, Cue], list[int]]
OBJECTS = ("dobj", "nsubjpass")


def content(parsed: Parsed, i: int, cue: Cue) -> tuple[str, list[int]]:
    """The frame that fits the surroundings of cue ``i`` and the tokens of its content; ("", []) where none does."""
    for frame, find in FINDERS:
        if cue.takes(frame):
            found = find(parsed, i, cue)
            if found:
                return frame, found
    found = _after_preposition(parsed, i, cue)
    return ("preposition", found) if found else ("", [])


def _that(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for clause in parsed.children(i):
        if clause.dep != "ccomp" or not _says(parsed, clause):
            continue
        return below(parsed, clause.i)
    return []


def _says(parsed: Parsed, clause: Token) -> bool:
    """Whether a clause could be said: it is finite, or a verbless one of a headline with a subject."""
    if finite(parsed, clause.i):
        return True
    if infinitive(parsed, clause.i) or clause.tag == "VBG":
        return False
    return clause.pos in ("VERB", "AUX") and parsed.child(clause.i, "nsubj", "mark") is not None


def _to(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for clause in parsed.children(i):
        if clause.dep in ("xcomp", "ccomp") and infinitive(parsed, clause.i) and clause.i > i:
            subject = parsed.child(i, "nsubjpass") if passive(parsed, i) else None
            return (below(parsed, subject.i) if subject else []) + below(parsed, clause.i)
    return []


def _bid(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    clause = next(
        (c for c in parsed.children(i) if c.dep in ("xcomp", "ccomp", "advcl") and infinitive(parsed, c.i)), None
    )
    if clause is None or clause.i < i:
        return []
    if parsed.child(clause.i, "nsubj", "nsubjpass") and clause.dep == "ccomp":
        return below(parsed, clause.i)
    bidden = parsed.child(i, "dobj", "nsubjpass") or next(
        (parsed.child(c.i, "pobj") for c in parsed.children(i) if c.dep == "prep" and c.lemma in ("on", "upon", "to")),
        None,
    )
    return below(parsed, bidden.i) + below(parsed, clause.i) if bidden else []


def _ing(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for clause in parsed.children(i):
        if clause.dep in ("xcomp", "ccomp") and clause.tag == "VBG" and not finite(parsed, clause.i):
            return below(parsed, clause.i)
    return []


def _object(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    thing = parsed.child(i, *OBJECTS)
    if thing is None or (thing.tag in ("WP", "WDT") and not passive(parsed, i)):
        return []
    return below(parsed, thing.i) + _after_preposition(parsed, i, cue, keep=True)


def _as(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    thing = parsed.child(i, *OBJECTS)
    told = next((c for c in parsed.children(i) if c.dep == "prep" and c.lemma == "as"), None)
    if told is None:
        return []
    return (below(parsed, thing.i) if thing else []) + below(parsed, told.i)


def _small(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for part in parsed.children(i):
        if part.dep == "ccomp" and not finite(parsed, part.i) and part.pos in ("NOUN", "PROPN", "ADJ"):
            return below(parsed, part.i)
    told = parsed.child(i, "oprd")
    if told is None:
        return []
    thing = parsed.child(i, *OBJECTS)
    return (below(parsed, thing.i) if thing else []) + below(parsed, told.i)


def _after_preposition(parsed: Parsed, i: int, cue: Cue, keep: bool = False) -> list[int]:
    for preposition in parsed.children(i):
        if preposition.dep in ("prep", "prt") and preposition.lemma in cue.prepositions and preposition.i > i:
            inside = below(parsed, preposition.i)
            return inside if keep else without(inside, [preposition.i])
    return []


FINDERS: tuple[tuple[str, Finder], ...] = (
    ("that", _that),
    ("bid", _bid),
    ("to", _to),
    ("ing", _ing),
    ("small", _small),
    ("as", _as),
    ("object", _object),
)


def around(parsed: Parsed, i: int) -> list[int]:
    """The clause around a parenthetical cue: "The plan, Hua said, would fail"; "as Hua put it"."""
    token = parsed.tokens[i]
    head = parsed.tokens[token.head]
    if head.i == token.i or token.dep not in ("parataxis", "advcl", "ccomp", "conj", "dep"):
        return []
    as_clause = any(c.dep in ("mark", "advmod", "prep") and c.lemma == "as" and c.i < i for c in parsed.children(i))
    if token.dep != "parataxis" and not as_clause:
        return []
    if head.pos not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
        return []
    return without(below(parsed, head.i), below(parsed, i))
