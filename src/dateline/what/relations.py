"""The relation between two given spans: an event that joins them, else the likeliest word between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dateline.language import Parsed, Token
from dateline.report import Event, Relation, Side, Span
from dateline.what import ontology
from dateline.what.candidates import candidates
from dateline.what.lexicon import Match, matches

Scored = tuple[float, Event]


def relation(parsed: Parsed, events: Sequence[Event], pair: int) -> Relation:
    """The type that holds from the first span of a pair to the second.

    Args:
        parsed: the report.
        events: its coded events.
        pair: index into the report's pairs.

    Returns:
        The type and mode of the event that joins the spans best; else of the lexicon's match nearest to both in the
        parse; a type of None when nothing in their sentences tells.
    """
    source, target = parsed.report.pairs[pair]
    joined = max(_joining(events, source, target), key=lambda s: s[0], default=None)
    if joined and joined[0] >= JOINED:
        return _told(pair, joined[1], joined[1].confidence, joined[1].why)
    near = max(_near(parsed, events, source, target), key=lambda s: s[0], default=None)
    if near:
        score, match = near
        event = next((e for e in events if e.trigger == parsed.tokens[match.tokens[0]].span and e.type), None)
        confidence = round(min(max(0.3 + score / 10, 0.1), 0.5), 2)
        if event:
            return _told(pair, event, confidence, f"near {event.why}")
        return Relation(pair, match.pattern.type, match.pattern.mode, confidence, f"near {match.pattern.name}")
    return _told(pair, joined[1], 0.3, f"near {joined[1].why}") if joined else Relation(pair, None, None, 0.0, NOTHING)


def _told(pair: int, event: Event, confidence: float, why: str) -> Relation:
    """The relation that an event tells, by PLOVER's own coding of what is not yet so."""
    # A purpose is told of what was done for it ("sent masks to help Mali"), which is not only planned.
    status = "happened" if "purpose" in event.why.split("; ") else event.factuality.status
    type_, mode = ontology.folded(event.type, event.mode, status, event.factuality.polarity)
    return Relation(pair, type_, mode, confidence, why)


NOTHING = "nothing between the spans"
# At or above this an event holds both spans on its sides.
JOINED = 2.0


def _joining(events: Sequence[Event], source: Span, target: Span) -> Iterator[Scored]:
    for event in events:
        if event.type is None:
            continue
        receiving = (*(s.span for s in event.recipients), *event.objects)
        score = 1.0 * _touches(event.actors, source)
        if any(s.overlaps(target) for s in receiving):
            score += 1.0
        elif _touches(event.actors, target):
            score += 0.8 if score and not event.recipients else 0.3
        if any(s.overlaps(source) for s in receiving):
            score += 0.2
        if score:
            yield score + event.confidence / 10 + 0.2 * (score >= 1.8), event


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
