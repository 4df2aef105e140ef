"""The event of a draft: factuality, time, place, figures, and what it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.language import Parsed, Token
from dateline.report import Event, EventTime, Factuality, Side, Span
from dateline.what import grammar, ontology
from dateline.what.drafts import Draft
from dateline.what.factuality import judge
from dateline.what.numbers import money, numbers
from dateline.what.scene import Scene
from dateline.what.timing import lies_ahead, lies_behind, timed
from dateline.what.weighing import weigh_factuality
from dateline.where import settle

# What the record says where the judge, and no rule, takes an event for planned.
JUDGED_PLANNED = "the judge: planned"


def event(scene: Scene, draft: Draft) -> Event:
    """The event of a draft, with factuality, time, places and figures."""
    parsed = scene.parsed
    trigger = parsed.tokens[draft.trigger]
    telling = trigger if draft.twin is None else parsed.tokens[draft.twin]
    factuality, rules = judge(parsed, telling)
    if draft.judgement:
        factuality, changed = weigh_factuality(factuality, bool(rules), draft.judgement)
        rules += changed
    time = timed(parsed, scene.times, telling, factuality, scene.recap)
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
        confidence=round(draft.confidence, 2),
        why="; ".join(dict.fromkeys((draft.why, *draft.sides.rules, *rules))),
    )


def _by_date(
    factuality: Factuality, rules: tuple[str, ...], time: EventTime, published: date | None
) -> tuple[Factuality, tuple[str, ...]]:
    """What is dated after the report's day is planned; a purpose dated before it was acted on, probably."""
    open_ended = factuality.status == "hypothetical" and not any(r.startswith(("modals", "modifiers")) for r in rules)
    if lies_ahead(time, published) and (open_ended or factuality.status in ("happened", "ongoing")):
        return replace(factuality, status="planned"), (*rules, "dated ahead")
    # Only the words of a rule can have planned what is over.
    open_ended |= factuality.status == "planned" and JUDGED_PLANNED in rules
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
