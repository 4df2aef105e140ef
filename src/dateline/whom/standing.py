"""How a source stands: who answers for what is said, an office, a name, a paper, or nobody."""

from __future__ import annotations

from functools import cache
from typing import cast

from dateline.knowledge import load
from dateline.language import Parsed
from dateline.report import Actor, Standing
from dateline.whom.draft import Draft

OFFICIAL = "official"


def standing(parsed: Parsed, draft: Draft, actor: Actor | None) -> Standing:
    """The standing of a claim's source.

    Args:
        parsed: the report with its parse.
        draft: the claim; where it names nobody ("is said to"), nobody answers for it.
        actor: the one behind the source, if that is known.

    Returns:
        A named person, in office or not; an organisation or country; an unnamed official or person; a witness; a
        document; the media; rumour. Words and sectors are those of ``knowledge/claims/standing.tsv``.
    """
    if draft.head is None:
        return "rumour"
    word = _by_word(parsed, draft.head)
    if actor is None:
        return cast(Standing, word) if word and word != OFFICIAL else _unnamed(word == OFFICIAL)
    by_sector = next((_table("sector")[s] for s in actor.sectors if s in _table("sector")), None)
    official = by_sector == OFFICIAL or (word == OFFICIAL and not actor.sectors)
    if actor.kind == "person" and _has_name(actor):
        return "named official" if official else "named person"
    if word and word != OFFICIAL:
        return cast(Standing, word)
    if by_sector == "media":
        return "media"
    if actor.kind in ("organisation", "country", "place") and _has_name(actor):
        return "body"
    return _unnamed(official or word == OFFICIAL)


def _unnamed(official: bool) -> Standing:
    return "unnamed official" if official else "unnamed person"


def _by_word(parsed: Parsed, head: int) -> str | None:
    """What the word itself says; a plural of its own meaning comes first ("reports", not "report")."""
    token, words = parsed.tokens[head], _table("noun")
    return words.get(token.text.lower()) or words.get(token.lemma.lower())


def _has_name(actor: Actor) -> bool:
    """Whether an actor goes by a name, not by an office or a common noun."""
    last = actor.name.split()[-1]
    return last[:1].isupper() and (actor.kind != "person" or last.lower() not in _offices())


@cache
def _table(use: str) -> dict[str, str]:
    return {row["word"]: row["standing"] for row in load("claims/standing") if row["use"] == use}


@cache
def _offices() -> frozenset[str]:
    """The last words of offices and parts: "the Foreign Minister" has no name."""
    return frozenset(row["noun"].split()[-1] for row in load("actors/roles"))
