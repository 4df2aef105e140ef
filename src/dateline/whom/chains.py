"""Chains of sources: whom a source cites, and which claims an event rests on, outermost first."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from dataclasses import replace

from dateline.language import Parsed, Token
from dateline.report import Claim, Event, Span
from dateline.whom import sources
from dateline.whom.cues import cues
from dateline.whom.draft import Draft

CITING = frozenset(["cite", "quote"])
NAMES = frozenset(["PERSON", "ORG", "GPE", "NORP"])


def cited(parsed: Parsed, drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, each followed by one for the source it cites: "Reuters, citing a police official, said that …"."""
    by_cue = {d.at: d for d in drafts}
    further: dict[int, list[Draft]] = {}
    gone: set[int] = set()
    for draft in drafts:
        token = parsed.tokens[draft.at]
        told = by_cue.get(token.head)
        named = parsed.child(draft.at, "dobj")
        if token.lemma in CITING and token.tag == "VBG" and told and told is not draft and named and _voice(named):
            source = tuple(sources.phrase(parsed, named))
            content = tuple(i for i in told.content if i not in set(source) and i != draft.at)
            gone.add(draft.at)
            further.setdefault(told.at, []).append(
                replace(draft, source=source, content=content, frame="cited", head=named.i)
            )
    for draft in drafts:
        if draft.at not in gone:
            yield draft
            yield from further.get(draft.at, ())


def _voice(token: Token) -> bool:
    """Whether a noun can speak: a name, or one that stands before the colon of headlines."""
    return token.entity in NAMES or token.lemma in cues("outlet")


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
