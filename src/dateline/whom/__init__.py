"""According to whom: cues, sources, contents, chains of sources."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor, Claim, Event, Time
from dateline.whom.accounts import accounted
from dateline.whom.chains import tie
from dateline.whom.claims import claims_of

__all__ = ["attribute"]


def attribute(
    parsed: Parsed, actors: tuple[Actor, ...], times: tuple[Time, ...], events: tuple[Event, ...]
) -> tuple[tuple[Claim, ...], tuple[Event, ...]]:
    """The claims of a report, and its events with their sources.

    Args:
        parsed: the report with its parse.
        actors: as ``who`` gives them; a claim's ``actor`` is one of their ids.
        times: as ``when`` gives them; they say when something was said.
        events: as ``what`` gives them.

    Returns:
        The claims in order of the text, and the events in their order, each with ``sources`` as indices of the claims
        whose content holds its trigger, outermost first, and ``accounts`` of what each of them makes of it.
    """
    claims = claims_of(parsed, actors, times)
    return claims, tuple(accounted(tie(claims, events), claims, actors))
