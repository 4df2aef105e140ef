"""Claims inside claims: which of them name a further source, and which only repeat the one around them."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.whom.draft import Draft

# What somebody thinks, wants or knows inside another's words is part of these words; what somebody says there is not.
FURTHER = frozenset(["say", "deny", "promise", "order"])
CLAUSAL = frozenset(["that", "quote", "around", "below", "running", "clause", "bid", "ing"])
SPEAKER = frozenset(["i", "we", "you", "me", "us", "my", "our", "your", "one", "myself", "ourselves"])
THIRD = frozenset(["he", "she", "they", "it", "his", "her", "their", "its"])


def kept(parsed: Parsed, drafts: list[Draft], actors: dict[Draft, str]) -> list[Draft]:
    """The drafts without those that stand inside another's content and name no further source.

    Args:
        parsed: the report with its parse.
        drafts: every draft with a content.
        actors: the id of the actor who is a draft's source, where it is known.
    """
    around: list[Draft | None] = [None] * len(parsed.tokens)
    found = []
    for draft in sorted(drafts, key=lambda d: (-len(d.content), d.at)):
        outer = around[draft.at]
        if outer is not None and not _further(parsed, draft, outer, actors):
            continue
        found.append(draft)
        for i in draft.content:
            around[i] = draft
    return found


def _further(parsed: Parsed, draft: Draft, outer: Draft, actors: dict[Draft, str]) -> bool:
    """Whether a draft inside another names a source that is not the other's own."""
    if draft.head is None or draft.row.kind not in FURTHER or draft.frame not in CLAUSAL:
        return False
    word = parsed.tokens[draft.head].text.lower()
    if word in SPEAKER:
        return False
    ours, theirs = actors.get(draft), actors.get(outer)
    if ours and theirs:
        return ours != theirs
    return word not in THIRD
