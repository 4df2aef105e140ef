"""Cues that are nouns: "the claim that", "his promise to", "a warning from the governor that"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed, Token
from dateline.whom import sources
from dateline.whom.cues import Cue, cues
from dateline.whom.draft import Draft
from dateline.whom.trees import below, finite, infinitive


def nominal(parsed: Parsed) -> Iterator[Draft]:
    """A draft for each noun of the lexicon that has a content, in order."""
    rows, light = cues("noun"), frozenset(cues("light"))
    for token in parsed.tokens:
        row = rows.get(token.lemma) if token.pos == "NOUN" else None
        if row is None:
            continue
        frame, content = _content(parsed, token, row)
        if not content:
            continue
        head = sources.of_noun(parsed, token.i, light)
        source = sources.phrase(parsed, head) if head else []
        if head is None and frame != "that":
            continue
        inside = set(source)
        content = [c for c in content if c not in inside]
        if content:
            yield Draft(token.i, tuple(source), (token.i,), tuple(content), row, frame, head.i if head else None)


def _content(parsed: Parsed, noun: Token, row: Cue) -> tuple[str, list[int]]:
    for clause in parsed.children(noun.i):
        if clause.dep not in ("acl", "ccomp", "relcl") or clause.i < noun.i:
            continue
        marked = any(c.dep == "mark" and c.lemma == "that" for c in parsed.children(clause.i))
        if row.takes("that") and finite(parsed, clause.i) and (marked or clause.dep == "ccomp"):
            return "that", below(parsed, clause.i)
        if row.takes("to") and infinitive(parsed, clause.i):
            return "to", below(parsed, clause.i)
    follows = parsed.tokens[noun.i + 1] if noun.i + 1 < len(parsed.tokens) else noun
    if row.takes("that") and follows.lemma == "that" and follows.dep == "mark" and follows.head > follows.i:
        return "that", below(parsed, follows.head)
    for preposition in parsed.children(noun.i):
        if preposition.dep == "prep" and preposition.lemma in row.prepositions and preposition.lemma != "by":
            return "preposition", [i for i in below(parsed, preposition.i) if i != preposition.i]
    return "", []
