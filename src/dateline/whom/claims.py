"""Drafts of every kind -> the claims of a report, in order of the text."""

from __future__ import annotations

from typing import cast

from dateline.language import Parsed
from dateline.report import Actor, Claim, ClaimKind, EventTime, Stance, Time
from dateline.when import govern
from dateline.whom.chains import cited
from dateline.whom.draft import Draft
from dateline.whom.lines import lined, signed
from dateline.whom.nesting import kept
from dateline.whom.nouns import nominal
from dateline.whom.phrases import phrasal
from dateline.whom.quotes import Quotation, quotations
from dateline.whom.speech import give
from dateline.whom.standing import standing
from dateline.whom.trees import is_word, stretches
from dateline.whom.verbs import verbal
from dateline.whom.voices import speakers

# Frames that make a claim even where nobody is named: "it is said that", "is believed to", "reportedly".
UNNAMED = frozenset(["that", "quote", "around", "below", "running", "clause", "raised", "bid", "to", "small", "as"])


def claims_of(parsed: Parsed, actors: tuple[Actor, ...], times: tuple[Time, ...]) -> tuple[Claim, ...]:
    """Every claim of a report."""
    quotes = quotations(parsed)
    voices = _voices(parsed, quotes)
    drafts = give(parsed, [*verbal(parsed, voices)], quotes)
    drafts += [*nominal(parsed), *phrasal(parsed), *lined(parsed), *signed(parsed, quotes)]
    drafts = [d for d in drafts if d.content and (d.head is not None or d.frame in UNNAMED)]
    who = speakers(parsed, drafts, actors)
    drafts = sorted(kept(parsed, drafts, who), key=lambda d: (d.at, d.content))
    drafts = [*cited(parsed, drafts)]
    who |= speakers(parsed, [d for d in drafts if d.frame == "cited"], actors)
    known = {a.id: a for a in actors}
    made = [_claim(parsed, d, voices, known.get(who.get(d, "")), times) for d in drafts]
    return tuple(c for c in made if c.content)


def _voices(parsed: Parsed, quotes: tuple[Quotation, ...]) -> list[int]:
    """For each token the number of the outermost quotation that it stands in, 0 for none."""
    inside = [0] * len(parsed.tokens)
    for number, quote in enumerate(quotes, 1):
        if quote.level == 0:
            inside[quote.first : quote.last] = [number] * (quote.last - quote.first)
    return inside


def _claim(parsed: Parsed, draft: Draft, voices: list[int], actor: Actor | None, times: tuple[Time, ...]) -> Claim:
    return Claim(
        source=stretches(parsed, draft.source),
        cue=stretches(parsed, draft.cue) or (parsed.tokens[draft.at].span,),
        content=stretches(parsed, draft.content),
        kind=_kind(parsed, draft, voices),
        actor=actor.id if actor else None,
        said=_said(parsed, draft, times),
        why=f"{draft.row.words} ({draft.row.kind}, {draft.row.stance}): {draft.frame}",
        stance=cast(Stance, draft.row.stance),
        standing=standing(parsed, draft, actor),
    )


def _kind(parsed: Parsed, draft: Draft, voices: list[int]) -> ClaimKind:
    marks = [voices[i] > 0 for i in draft.content if is_word(parsed.tokens[i])]
    if all(marks):
        return "direct"
    return "mixed" if any(marks) else "indirect"


def _said(parsed: Parsed, draft: Draft, times: tuple[Time, ...]) -> EventTime:
    """When something was said: the date that governs the cue outside the content, else the day of the report."""
    found = govern(parsed, times, draft.at) if times else None
    inside = {t.i for t in parsed.within(found.span)} if found else set()
    if found and inside.isdisjoint(draft.content) and parsed.tokens[draft.at].sentence == _sentence(parsed, inside):
        return EventTime(found.edtf, found.start, found.end, found.span, "expression")
    day = parsed.report.published
    return EventTime(day.isoformat(), day, day, None, "document") if day else EventTime(None, None, None, None, "none")


def _sentence(parsed: Parsed, inside: set[int]) -> int | None:
    return parsed.tokens[min(inside)].sentence if inside else None
