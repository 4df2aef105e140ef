"""One event out of one word: coding by the lexicon, sides, factuality, time, place, figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.language import Parsed, Token
from dateline.report import Event, EventTime, Factuality, Side, Span
from dateline.what import grammar, ontology
from dateline.what.candidates import candidates, is_deverbal
from dateline.what.factuality import judge
from dateline.what.gates import refused
from dateline.what.lexicon import NOMINAL, NONE, Match, matches
from dateline.what.naming import fillers
from dateline.what.numbers import money, numbers
from dateline.what.scene import Scene
from dateline.what.sides import Sides, arrange, fill, meets
from dateline.what.slots import acting
from dateline.what.timing import lies_ahead, lies_behind, timed
from dateline.where import settle


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it is written down.

    Args:
        trigger: index of its word.
        tokens: all words that the lexicon row matched, or the trigger alone.
        type, mode, contexts: the coding.
        sides: who, whom, what.
        why: the row or rule.
    """

    trigger: int
    tokens: tuple[int, ...]
    type: str | None
    mode: str | None
    contexts: tuple[str, ...]
    sides: Sides
    why: str


def drafts(scene: Scene) -> list[Draft]:
    """A draft for every word that tells of an event, in order of the text."""
    found = []
    for token, kinds in candidates(scene.parsed):
        draft = _draft(scene, token, kinds)
        if draft:
            found.append(draft)
            found.extend(_also(scene, draft))
    return found


def _draft(scene: Scene, token: Token, kinds: Sequence[str]) -> Draft | None:
    nothing: Draft | None = None
    subjects = frozenset(c.i for c in scene.parsed.children(token.i) if c.dep == "nsubj" and c.i in scene.named.inside)
    for pos in kinds:
        for match in matches(scene.parsed, token, pos, subjects):
            if match.pattern.table == NONE:
                return _untyped(scene, token, match.pattern.name)
            sides = fill(scene.parsed, scene.named, match)
            if not meets(scene.parsed, match, sides, scene.named):
                continue
            if match.pattern.table != NOMINAL:
                return _decided(scene, _typed(match, sides))
            nothing = nothing or replace(_typed(match, sides), type=None, mode=None)
    return nothing or _untyped(scene, token, "")


def _typed(match: Match, sides: Sides) -> Draft:
    pattern = match.pattern
    mode = pattern.mode if pattern.type and (pattern.type, pattern.mode) in ontology.modes() else None
    return Draft(match.tokens[0], match.tokens, pattern.type, mode, pattern.contexts, sides, pattern.name)


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
    return replace(draft, type=None, mode=None, contexts=(), why=f"{draft.why}; {rule}")


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
                return [replace(draft, trigger=word.i, tokens=(word.i,), type=row["new_type"], mode=mode, why="also")]
    return []


# Where the one stands whom a predicate outside the lexicon is aimed at.
TOWARDS = ("to", "with", "against", "for", "on")


def _untyped(scene: Scene, token: Token, why: str) -> Draft | None:
    """An event outside the ontology: any verb with its grammatical sides, or a noun whose ending tells."""
    if token.pos == "VERB" and token.dep != "amod":
        parsed, named = scene.parsed, scene.named
        receiving = [*fillers(parsed, named, grammar.objects(parsed, token), recipient=True)]
        if not any(f.side for f in receiving):
            aims = [h for word in TOWARDS for h in grammar.prepositional(parsed, token.i, word)]
            receiving += [f for f in fillers(parsed, named, aims, recipient=True) if f.side]
        doing = [*fillers(parsed, named, acting(parsed, named, token), recipient=False)]
        sides = arrange(parsed, named, doing, receiving)
        return Draft(token.i, (token.i,), None, None, (), sides, why or "predicate")
    if not why and is_deverbal(token):
        return Draft(token.i, (token.i,), None, None, (), _noun_sides(scene, token), "noun of action")
    return None


def _noun_sides(scene: Scene, noun: Token) -> Sides:
    parsed, named = scene.parsed, scene.named
    doing = [*fillers(parsed, named, grammar.noun_subjects(parsed, noun), recipient=False)]
    receiving = [*fillers(parsed, named, grammar.prepositional(parsed, noun.i, "of"), recipient=True)]
    return arrange(parsed, named, doing, receiving)


# ---------------------------------------------------------------- writing it down


def event(scene: Scene, draft: Draft) -> Event:
    """The event of a draft, with factuality, time, places and figures."""
    parsed = scene.parsed
    trigger = parsed.tokens[draft.trigger]
    factuality, rules = judge(parsed, trigger)
    time = timed(parsed, scene.times, trigger, factuality)
    factuality, rules = _by_date(factuality, rules, time, parsed.report.published)
    mode = draft.mode or _mode_by_words(scene, draft)
    figures = numbers(parsed, trigger, draft.type, mode)
    total = money(parsed, scene.sums, trigger) if draft.type else None
    return Event(
        id=f"e{trigger.span.start}-{trigger.span.end}",
        trigger=trigger.span,
        predicate=predicate(parsed, trigger),
        type=draft.type,
        mode=mode,
        contexts=_contexts(scene, draft, mode),
        quad=ontology.quad(draft.type),
        intensity=ontology.intensity(draft.type, mode),
        actors=draft.sides.actors,
        recipients=draft.sides.recipients,
        objects=draft.sides.objects,
        time=time,
        places=settle(parsed, scene.places, trigger.i),
        factuality=factuality,
        numbers=(*figures, ("money", total)) if total else figures,
        evidence=_evidence(parsed, draft, time.span),
        confidence=_confidence(draft, factuality),
        why="; ".join(dict.fromkeys((draft.why, *draft.sides.rules, *rules))),
    )


def _by_date(
    factuality: Factuality, rules: tuple[str, ...], time: EventTime, published: date | None
) -> tuple[Factuality, tuple[str, ...]]:
    """What is dated after the report's day is planned; a purpose dated before it was acted on, probably."""
    if lies_ahead(time, published) and factuality.status in ("happened", "ongoing"):
        return replace(factuality, status="planned"), (*rules, "dated ahead")
    open_ended = factuality.status == "hypothetical" and not any(r.startswith(("modals", "modifiers")) for r in rules)
    told = factuality.polarity == "positive" and factuality.certainty == "certain"
    if lies_behind(time, published) and told and (open_ended or "purpose" in rules):
        return replace(factuality, status="happened", certainty="probable"), (*rules, "dated before")
    return factuality, rules


def predicate(parsed: Parsed, trigger: Token) -> str:
    """The lemma of an event's word, with its particle."""
    particle = parsed.child(trigger.i, "prt")
    return f"{trigger.lemma} {particle.lemma}" if particle else trigger.lemma


def _mode_by_words(scene: Scene, draft: Draft) -> str | None:
    if draft.type is None:
        return None
    words = scene.words.get(grammar.clause(scene.parsed, scene.parsed.tokens[draft.trigger]), ())
    found = [ontology.mode_cues().get((draft.type, word)) for word in words]
    return next((mode for mode in found if mode), None)


def _contexts(scene: Scene, draft: Draft, mode: str | None) -> tuple[str, ...]:
    """The row's contexts, the mode's, and those that words of the same clause show."""
    if draft.type is None:
        own: tuple[str, ...] = ()
    else:
        row = ontology.modes().get((draft.type, mode or ""))
        own = (row["context"],) if row and row["context"] else ()
    words = scene.words.get(grammar.clause(scene.parsed, scene.parsed.tokens[draft.trigger]), ())
    shown = tuple(context for word in words for context in ontology.cues().get(word, ()))
    return tuple(dict.fromkeys((*draft.contexts, *own, *shown)))


def _evidence(parsed: Parsed, draft: Draft, time: Span | None) -> tuple[Span, ...]:
    sides: tuple[Side, ...] = draft.sides.actors + draft.sides.recipients
    spans = {parsed.tokens[t].span for t in draft.tokens} | {s.span for s in sides} | set(draft.sides.objects)
    return tuple(sorted(spans | ({time} if time else set())))


# A first scale by rule: how often a careful reader would agree, to be replaced by calibrated probabilities.
def _confidence(draft: Draft, factuality: Factuality) -> float:
    sides = draft.sides
    score = 0.55 if draft.type else 0.5
    score += 0.1 * bool(sides.actors) + 0.1 * bool(sides.recipients)
    score += 0.1 * (len(draft.tokens) > 1)
    score -= 0.1 * len(sides.rules)
    score -= 0.05 * (factuality.certainty != "certain")
    return round(min(max(score, 0.1), 0.95), 2)
