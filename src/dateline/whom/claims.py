"""Drafts of every kind -> the claims of a report, in order of the text."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor, Claim, ClaimKind, EventTime, Span, Time
from dateline.whom.draft import Draft
from dateline.whom.nesting import kept
from dateline.whom.nouns import nominal
from dateline.whom.phrases import phrasal
from dateline.whom.quotes import Quotation, quotations
from dateline.whom.speech import give
from dateline.whom.trees import is_word, stretches
from dateline.whom.verbs import verbal
from dateline.whom.voices import speakers


def claims_of(parsed: Parsed, actors: tuple[Actor, ...], times: tuple[Time, ...]) -> tuple[Claim, ...]:
    """Every claim of a report."""
    quotes = quotations(parsed)
    drafts = give(parsed, [*verbal(parsed)], quotes)
    drafts += [*nominal(parsed), *phrasal(parsed)]
    drafts = [d for d in drafts if d.content]
    who = speakers(parsed, drafts, actors)
    quoted = _quoted(parsed, quotes)
    drafts = sorted(kept(parsed, drafts, who), key=lambda d: (d.at, d.content))
    made = [_claim(parsed, d, quoted, who.get(d)) for d in drafts]
    return tuple(c for c in made if c.content)


def _quoted(parsed: Parsed, quotes: tuple[Quotation, ...]) -> list[bool]:
    """For each token whether it stands in quotation marks."""
    inside = [False] * len(parsed.tokens)
    for quote in quotes:
        if quote.level == 0:
            inside[quote.first : quote.last] = [True] * (quote.last - quote.first)
    return inside


def _claim(parsed: Parsed, draft: Draft, quoted: list[bool], actor: str | None) -> Claim:
    return Claim(
        source=stretches(parsed, draft.source),
        cue=stretches(parsed, draft.cue),
        content=stretches(parsed, draft.content),
        kind=_kind(parsed, draft, quoted),
        actor=actor,
        said=_said(parsed),
        why=f"{draft.row.words} ({draft.row.kind}, {draft.row.stance}): {draft.frame}",
    )


def _kind(parsed: Parsed, draft: Draft, quoted: list[bool]) -> ClaimKind:
    marks = [quoted[i] for i in draft.content if is_word(parsed.tokens[i])]
    if all(marks):
        return "direct"
    return "mixed" if any(marks) else "indirect"


def _said(parsed: Parsed) -> EventTime:
    day = parsed.report.published
    return EventTime(day.isoformat(), day, day, None, "document") if day else EventTime(None, None, None, None, "none")
