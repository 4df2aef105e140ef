"""Claims inside claims: which sources an event rests on, outermost first."""

from __future__ import annotations

from dataclasses import replace

from dateline.report import Claim, Event


def tie(claims: tuple[Claim, ...], events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events with the claims whose content holds their trigger, widest content first."""
    return tuple(replace(e, sources=_holding(claims, e)) for e in events)


def _holding(claims: tuple[Claim, ...], event: Event) -> tuple[int, ...]:
    held = [n for n, c in enumerate(claims) if any(s.holds(event.trigger) for s in c.content)]
    return tuple(sorted(held, key=lambda n: -sum(s.end - s.start for s in claims[n].content)))
