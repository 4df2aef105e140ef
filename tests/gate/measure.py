"""The figures of the gate: what the coder found against what a careful reader found. Percent, one decimal."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any

from dateline.report import CodedReport, Event, Span

from .corpus import Annotated

NEAR_KM = 161.0  # 100 miles, the field's habit for geocoding
SAME_CONTENT = 0.5
Figures = dict[str, float]


def figures(pairs: Sequence[tuple[Annotated, CodedReport]]) -> Figures:
    """Every figure of the gate over a coded corpus."""
    count: Counter[str] = Counter()
    for gold, coded in pairs:
        _pair_up(count, "times", gold.times, coded.times, _same_time)
        _pair_up(count, "places", gold.places, coded.places, _same_place)
        _pair_up(count, "claims", gold.claims, coded.claims, partial(_same_claim, gold.text))
        typed = [g for g in gold.events if g["type"]]
        for g, event in _pair_up(count, "events", typed, [e for e in coded.events if e.type], _same_event):
            _judge(count, coded, g, event)
    scores = {name: _f(count, name) for name in ("times", "places", "claims", "events", "sides")}
    matched = count["events right"] or 1
    for name in ("event times", "event places", "status", "sources"):
        scores[name] = round(100 * count[name] / matched, 1)
    return scores


def _pair_up(
    count: Counter[str], name: str, gold: Iterable[Any], said: Iterable[Any], same: Callable[[Any, Any], bool]
) -> list[tuple[Any, Any]]:
    """Match each gold item with at most one coded item, in order, and count."""
    left, found = list(said), []
    count[f"{name} said"] += len(left)
    for g in gold:
        count[f"{name} gold"] += 1
        at = next((i for i, s in enumerate(left) if same(g, s)), None)
        if at is not None:
            found.append((g, left.pop(at)))
    count[f"{name} right"] += len(found)
    return found


def _f(count: Counter[str], name: str) -> float:
    total = count[f"{name} gold"] + count[f"{name} said"]
    return round(200 * count[f"{name} right"] / total, 1) if total else 0.0


def _same_time(gold: dict[str, Any], time: Any) -> bool:
    return gold["span"].overlaps(time.span) and _same_days(gold, time)


def _same_days(gold: dict[str, Any], time: Any) -> bool:
    return all((str(gold[k]) if gold.get(k) else None) == (v.isoformat() if v else None) for k, v in _days(time))


def _days(time: Any) -> tuple[tuple[str, Any], tuple[str, Any]]:
    return ("start", time.start), ("end", time.end)


def _same_place(gold: dict[str, Any], place: Any) -> bool:
    if place.lat is None or not gold["span"].overlaps(place.span):
        return False
    a, b, c, d = (math.radians(x) for x in (gold["lat"], gold["lon"], place.lat, place.lon))
    half = math.sin((c - a) / 2) ** 2 + math.cos(a) * math.cos(c) * math.sin((d - b) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(half))) <= NEAR_KM


def _same_claim(text: str, gold: dict[str, Any], claim: Any) -> bool:
    want, got = _words(text, [gold["content"]]), _words(text, claim.content)
    dice = 2 * len(want & got) / (len(want) + len(got)) if want and got else 0.0
    return dice >= SAME_CONTENT and _touch(gold["source"], claim.source)


def _words(text: str, spans: Iterable[Span]) -> set[int]:
    """Where each word inside the spans begins."""
    return {
        at
        for span in spans
        for at in range(span.start, span.end)
        if text[at].isalnum() and not (at > span.start and text[at - 1].isalnum())
    }


def _touch(gold: Sequence[Span], said: Sequence[Span]) -> bool:
    """Whether two lists of spans both are empty, or share a code point."""
    return (not gold and not said) or any(g.overlaps(s) for g in gold for s in said)


def _same_event(gold: dict[str, Any], event: Event) -> bool:
    return bool(gold["trigger"].overlaps(event.trigger)) and bool(gold["type"] == event.type)


def _judge(count: Counter[str], coded: CodedReport, gold: dict[str, Any], event: Event) -> None:
    """The slots of a matched event."""
    for role, sides in (("actors", event.actors), ("recipients", event.recipients)):
        _pair_up(count, "sides", gold[role], [s.span for s in sides], lambda g, s: g.overlaps(s))
    count["event times"] += _same_days(gold, event.time)
    count["event places"] += _touch(gold["places"], [coded.places[i].span for i in event.places])
    count["status"] += (gold["status"], gold.get("polarity", "positive")) == (
        event.factuality.status,
        event.factuality.polarity,
    )
    claims = [coded.claims[i] for i in event.sources]
    count["sources"] += len(claims) == len(gold["sources"]) and all(
        _touch([g], c.source) for g, c in zip(gold["sources"], claims, strict=True)
    )
