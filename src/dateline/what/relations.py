"""The relation between two given spans: an event that joins them, else the likeliest word between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dateline.language import Parsed, Token
from dateline.report import Actor, Event, Relation, Side, Span
from dateline.what import ontology
from dateline.what.candidates import candidates
from dateline.what.drafts import Draft, drafts, with_twos
from dateline.what.events import event
from dateline.what.folding import fold, inherit
from dateline.what.judge import judge_pair
from dateline.what.lexicon import Match, matches
from dateline.what.scene import scene
from dateline.what.weighing import pair_type

Scored = tuple[float, Event]


@dataclass(frozen=True, slots=True)
class Told:
    """What the events of a report tell of a pair; ``kind`` is ``joined`` where one event holds both spans, ``near``
    where only words between them tell, ``nothing`` otherwise."""

    kind: str
    type: str | None
    mode: str | None
    confidence: float
    why: str


def proposals(parsed: Parsed, actors: tuple[Actor, ...]) -> tuple[Event, ...]:
    """The events as the lexicon alone has them: who asks for a relation knows that there is one, and the judge is heard
    on the pair itself."""
    reading = scene(parsed, actors)
    told = fold(parsed, inherit(parsed, with_twos(reading, drafts(reading))))
    return tuple(event(reading, replace(draft, confidence=_strength(draft))) for draft in told)


def _strength(draft: Draft) -> float:
    """Which of several proposals to believe: rows of several words and filled sides speak for one, guesses against."""
    sides = draft.sides
    filled = 0.1 * bool(sides.actors) + 0.1 * bool(sides.recipients) + 0.1 * (len(draft.tokens) > 1)
    return min(max(0.55 + filled - 0.1 * len(sides.rules), 0.1), 0.95)


def relation(parsed: Parsed, events: Sequence[Event], pair: int) -> Relation:
    """The type that holds from the first span of a pair to the second, by the events and by the judge.

    Args:
        parsed: the report.
        events: as ``proposals`` gives them.
        pair: index into the report's pairs.

    Returns:
        The type and mode; a type of None when nothing in their sentences tells.
    """
    told = by_events(parsed, events, pair)
    judged = judge_pair(parsed, *parsed.report.pairs[pair])
    if judged is None:
        return Relation(pair, told.type, told.mode, told.confidence, told.why)
    type_, chance = pair_type(judged, told.kind, told.type)
    if type_ is None:
        return Relation(pair, None, None, 0.0, told.why)
    if type_ == told.type:
        return Relation(pair, type_, told.mode, chance, f"{told.why}; the judge agrees")
    return Relation(pair, type_, None, chance, f"{told.why}; the judge")


def by_events(parsed: Parsed, events: Sequence[Event], pair: int) -> Told:
    """The type and mode of the event that joins the spans best; else of the lexicon's match nearest to both."""
    source, target = parsed.report.pairs[pair]
    joined = max(_joining(events, source, target), key=lambda s: s[0], default=None)
    if joined and joined[0] >= JOINED:
        return _told("joined", joined[1], joined[1].confidence, joined[1].why)
    near = max(_near(parsed, events, source, target), key=lambda s: s[0], default=None)
    if near:
        score, match = near
        here = next((e for e in events if e.trigger == parsed.tokens[match.tokens[0]].span and e.type), None)
        confidence = round(min(max(0.3 + score / 10, 0.1), 0.5), 2)
        if here:
            return _told("near", here, confidence, f"near {here.why}")
        return Told("near", match.pattern.type, match.pattern.mode, confidence, f"near {match.pattern.name}")
    if joined:
        return _told("near", joined[1], 0.3, f"near {joined[1].why}")
    return Told("nothing", None, None, 0.0, NOTHING)


def _told(kind: str, found: Event, confidence: float, why: str) -> Told:
    """The relation that an event tells, by PLOVER's own coding of what is not yet so."""
    # A purpose is told of what was done for it ("sent masks to help Mali"), which is not only planned.
    status = "happened" if "purpose" in found.why.split("; ") else found.factuality.status
    type_, mode = ontology.folded(found.type, found.mode, status, found.factuality.polarity)
    return Told(kind, type_, mode, confidence, why)


NOTHING = "nothing between the spans"
# At or above this an event holds both spans on its sides.
JOINED = 2.0


def _joining(events: Sequence[Event], source: Span, target: Span) -> Iterator[Scored]:
    for known in events:
        if known.type is None:
            continue
        receiving = (*(s.span for s in known.recipients), *known.objects)
        score = 1.0 * _touches(known.actors, source)
        if any(s.overlaps(target) for s in receiving):
            score += 1.0
        elif _touches(known.actors, target):
            score += 0.8 if score and not known.recipients else 0.3
        if any(s.overlaps(source) for s in receiving):
            score += 0.2
        if score:
            # What is told as fact comes before what is only promised: "agreed to withdraw" agrees.
            asserted = 0.1 * (known.factuality.status in ("happened", "ongoing"))
            yield score + known.confidence / 10 + 0.2 * (score >= 1.8) + asserted, known


def _touches(sides: Sequence[Side], span: Span) -> bool:
    return any(s.span.overlaps(span) for s in sides)


def _near(parsed: Parsed, events: Sequence[Event], source: Span, target: Span) -> Iterator[tuple[float, Match]]:
    """Lexicon matches in the sentences of the spans, better the fewer steps of the parse lie between."""
    one, other = parsed.head_of(source), parsed.head_of(target)
    if one is None or other is None:
        return
    sides = {t.i for t in (*parsed.within(source), *parsed.within(target))}
    told = {e.trigger.start: e for e in events if e.type}
    up, across = _steps(parsed, one), _steps(parsed, other)
    for token, kinds in candidates(parsed, sorted({one.sentence, other.sentence})):
        for pos in kinds:
            match = next((m for m in matches(parsed, token, pos) if m.pattern.type), None)
            if match:
                yield _score(parsed, match, up, across, sides, token.span.start in told), match
                break


def _score(
    parsed: Parsed, match: Match, up: dict[int, int], across: dict[int, int], sides: set[int], told: bool
) -> float:
    trigger = match.tokens[0]
    distance = _distance(parsed, trigger, up) + _distance(parsed, trigger, across)
    return (
        0.5 * len(match.tokens)
        + 0.5 * told
        - 0.4 * distance
        - 1.0 * (trigger in sides)
        - 0.1 * (match.pattern.pos == "n")
    )


def _steps(parsed: Parsed, token: Token) -> dict[int, int]:
    """Each token from here to the root with the steps it takes."""
    return {token.i: 0} | {t.i: n for n, t in enumerate(parsed.ancestors(token.i), 1)}


def _distance(parsed: Parsed, trigger: int, steps: dict[int, int]) -> int:
    """Steps of the parse between a trigger and a phrase; a phrase of another sentence is far."""
    if trigger in steps:
        return steps[trigger]
    for n, above in enumerate(parsed.ancestors(trigger), 1):
        if above.i in steps:
            return n + steps[above.i]
    return 20
