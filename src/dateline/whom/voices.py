"""Source phrases -> actors: whose mention the head of the phrase belongs to."""

from __future__ import annotations

from bisect import bisect_right

from dateline.language import Parsed, Token
from dateline.report import Actor, Span
from dateline.whom.draft import Draft

RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])


def speakers(parsed: Parsed, drafts: list[Draft], actors: tuple[Actor, ...]) -> dict[Draft, str]:
    """The id of the actor that is the source of each draft, where one of its mentions holds the source's head."""
    mentions = sorted((m, a.id) for a in actors for m in a.mentions)
    found = {}
    for draft in drafts:
        who = _at(parsed, draft, mentions)
        if who:
            found[draft] = who
    return found


def _at(parsed: Parsed, draft: Draft, mentions: list[tuple[Span, str]]) -> str | None:
    if draft.head is None:
        return None
    head = parsed.tokens[draft.head]
    if head.text.lower() in RELATIVE:
        head = _antecedent(parsed, draft.head)
    return _holder(mentions, head.span) or next(
        (who for c in parsed.children(head.i) if c.dep == "appos" and (who := _holder(mentions, c.span))), None
    )


def _antecedent(parsed: Parsed, i: int) -> Token:
    """The noun that a relative pronoun stands for."""
    for above in parsed.ancestors(i):
        if above.dep == "relcl":
            return parsed.tokens[above.head]
    return parsed.tokens[i]


def _holder(mentions: list[tuple[Span, str]], span: Span) -> str | None:
    """The actor of the narrowest mention that holds a span; mentions seldom nest more than a few deep."""
    at = bisect_right(mentions, (Span(span.start, 1 << 60), ""))
    near = [(m.end - m.start, who) for m, who in mentions[max(at - 6, 0) : at] if m.holds(span)]
    return min(near)[1] if near else None
