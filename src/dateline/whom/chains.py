"""Chains of sources: whom a source cites, and which claims an event rests on, outermost first."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import replace

from dateline.language import Parsed
from dateline.report import Claim, Event, Span
from dateline.whom import sources
from dateline.whom.draft import Draft
from dateline.whom.frames import cites
from dateline.whom.trees import without


def cited(parsed: Parsed, drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, each followed by one for the source it cites: "Reuters, citing a police official, said that …"."""
    further: dict[int, list[Draft]] = {}
    gone: set[int] = set()
    for number, draft in enumerate(drafts):
        named = parsed.child(draft.at, "dobj")
        told = _citer(parsed, drafts, number) if named and cites(parsed, draft.at) else None
        if told and named:
            source = sources.phrase(parsed, named)
            content = without(told.content, source, [draft.at])
            gone.add(draft.at)
            further.setdefault(told.at, []).append(
                replace(draft, source=tuple(source), content=tuple(content), frame="cited", head=named.i)
            )
    for draft in drafts:
        if draft.at not in gone:
            yield draft
            yield from further.get(draft.at, ())


def _citer(parsed: Parsed, drafts: list[Draft], number: int) -> Draft | None:
    """The draft that a "citing" belongs to: that of its head, else the nearest of its sentence."""
    at = parsed.tokens[drafts[number].at]
    same = [d for d in drafts[max(number - 3, 0) : number + 4] if parsed.tokens[d.at].sentence == at.sentence]
    others = [d for d in same if d.at != at.i and at.i not in d.content]
    return min(others, key=lambda d: (d.at != at.head, abs(d.at - at.i)), default=None)


def tie(claims: tuple[Claim, ...], events: tuple[Event, ...]) -> tuple[Event, ...]:
    """The events with the claims whose content holds their trigger, the widest content first.

    One sweep over the text, so that it stays linear in claims and events but for how deep claims nest.
    """
    pieces = sorted((s, number) for number, c in enumerate(claims) for s in c.content)
    size = [sum(s.end - s.start for s in c.content) for c in claims]
    held: dict[Span, tuple[int, ...]] = {}
    running: list[tuple[int, int]] = []
    at = 0
    for trigger in sorted({e.trigger for e in events}):
        while at < len(pieces) and pieces[at][0].start <= trigger.start:
            insort(running, (pieces[at][0].end, pieces[at][1]))
            at += 1
        running = [r for r in running if r[0] > trigger.start]
        holding = {number for end, number in running if end >= trigger.end}
        held[trigger] = tuple(sorted(holding, key=lambda n: (-size[n], n)))
    return tuple(replace(e, sources=held[e.trigger]) for e in events)
