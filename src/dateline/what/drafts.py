"""A draft for each word that tells of an event: its coding by the lexicon, and its sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.language import Token
from dateline.what import grammar, ontology
from dateline.what.candidates import candidates, is_deverbal
from dateline.what.gates import refused
from dateline.what.judge import Judgement
from dateline.what.lexicon import NOMINAL, NONE, Match, matches
from dateline.what.naming import fillers
from dateline.what.scene import Scene
from dateline.what.sides import Sides, arrange, fill, meets
from dateline.what.slots import acting


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it is written down.

    Args:
        trigger: index of its word.
        tokens: all words that the lexicon row matched, or the trigger alone.
        type, mode, contexts: the coding.
        sides: who, whom, what.
        why: the row or rule.
        rule: what kind of rule that was: ``row``, ``rows`` (of several words), ``noun``, ``nouns``, ``refused`` (a row
            whose match a gate refuses), ``none`` (a row that says it is none) or ``nothing``.
        proposed: the type that a refused row would have given.
        judgement: what the judge makes of it.
        confidence: the probability of the type; 0 until the judge and the rule are weighed.
        twin: the word of the event that this one comes with and whose time and factuality it has, or None.
    """

    trigger: int
    tokens: tuple[int, ...]
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    sides: Sides
    why: str
    rule: str = "nothing"
    proposed: str | None = None
    judgement: Judgement | None = None
    confidence: float = 0.0
    twin: int | None = None


def drafts(scene: Scene) -> list[Draft]:
    """A draft for every word that tells of an event, in order of the text."""
    found = []
    for token, kinds in candidates(scene.parsed):
        draft = _draft(scene, token, kinds)
        if draft:
            found.append(draft)
    return found


def with_twos(scene: Scene, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, each followed by the second event where its coding comes in twos."""
    return [each for draft in found for each in (draft, *_also(scene, draft))]


def _draft(scene: Scene, token: Token, kinds: Sequence[str]) -> Draft | None:
    nothing: Draft | None = None
    subjects = frozenset(c.i for c in scene.parsed.children(token.i) if c.dep == "nsubj" and c.i in scene.named.inside)
    for pos in kinds:
        for match in matches(scene.parsed, token, pos, subjects):
            if match.pattern.table == NONE:
                return _untyped(scene, token, match.pattern.name, "none")
            sides = fill(scene.parsed, scene.named, match)
            if not meets(scene.parsed, match, sides, scene.named):
                continue
            if match.pattern.table != NOMINAL:
                return _decided(scene, _typed(match, sides))
            nothing = nothing or replace(_typed(match, sides), type=None, mode=None, rule="nothing")
    return nothing or _untyped(scene, token, "")


def _typed(match: Match, sides: Sides) -> Draft:
    pattern = match.pattern
    mode = pattern.mode if pattern.type and (pattern.type, pattern.mode) in ontology.modes() else None
    kind = "noun" if pattern.pos == "n" else "row"
    rule = kind if len(match.tokens) == 1 else f"{kind}s"
    return Draft(match.tokens[0], match.tokens, pattern.type, mode, pattern.contexts, sides, pattern.name, rule)


def _decided(scene: Scene, draft: Draft) -> Draft:
    """Hard cases, by the kind of the sides."""
    if draft.type is None:
        return draft
    actors = [scene.named.actors[s.actor] for s in draft.sides.actors]
    recipients = [scene.named.actors[s.actor] for s in draft.sides.recipients]
    if rule := refused(scene, draft.type, draft.mode, draft.tokens, draft.sides):
        return _without_type(draft, rule)
    row = ontology.decide(
        draft.type,
        draft.mode,
        scene.parsed.tokens[draft.trigger].lemma,
        frozenset(s for a in actors for s in a.sectors[:1]),
        frozenset(s for a in recipients for s in a.sectors[:1]),
        len({a.country for a in actors if a.country}),
    )
    if row is None:
        return draft
    return replace(draft, type=row["new_type"], mode=row["new_mode"] or None, why=f"{draft.why}; decisions")


def _without_type(draft: Draft, rule: str) -> Draft:
    why = f"{draft.why}; {rule}"
    return replace(draft, type=None, mode=None, contexts=(), why=why, rule="refused", proposed=draft.type)


def _also(scene: Scene, draft: Draft) -> list[Draft]:
    """The second event of codings that come in twos, triggered by a word of its own."""
    if draft.type is None:
        return []
    for row in ontology.twos():
        if (row["type"], row["mode"]) == (draft.type, draft.mode or ""):
            words = row["words"].split("|")
            below = (t for t in scene.parsed.subtree(draft.trigger) if t.lemma in words and t.i != draft.trigger)
            if word := next(below, None):
                mode = row["new_mode"] or None
                second = replace(draft, trigger=word.i, tokens=(word.i,), type=row["new_type"], mode=mode)
                return [replace(second, why="also", twin=draft.trigger)]
    return []


# Where the one stands whom a predicate outside the lexicon is aimed at.
TOWARDS = ("to", "with", "against", "for", "on")


def _untyped(scene: Scene, token: Token, why: str, rule: str = "nothing") -> Draft | None:
    """An event outside the ontology: any verb with its grammatical sides, or a noun whose ending tells."""
    if token.pos == "VERB" and token.dep != "amod":
        parsed, named = scene.parsed, scene.named
        receiving = [*fillers(parsed, named, grammar.objects(parsed, token), recipient=True)]
        if not any(f.side for f in receiving):
            aims = [h for word in TOWARDS for h in grammar.prepositional(parsed, token.i, word)]
            receiving += [f for f in fillers(parsed, named, aims, recipient=True) if f.side]
        doing = [*fillers(parsed, named, acting(parsed, named, token), recipient=False)]
        sides = arrange(parsed, named, doing, receiving)
        return Draft(token.i, (token.i,), None, None, (), sides, why or "predicate", rule)
    if not why and is_deverbal(token):
        return Draft(token.i, (token.i,), None, None, (), _noun_sides(scene, token), "noun of action")
    return None


def _noun_sides(scene: Scene, noun: Token) -> Sides:
    parsed, named = scene.parsed, scene.named
    doing = [*fillers(parsed, named, grammar.noun_subjects(parsed, noun), recipient=False)]
    receiving = [*fillers(parsed, named, grammar.prepositional(parsed, noun.i, "of"), recipient=True)]
    return arrange(parsed, named, doing, receiving)
