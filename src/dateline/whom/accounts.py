"""What each source makes of an event: whether it tells it as fact, is a party to it, and knows it at first hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.report import Account, Actor, Claim, Event, Factuality

# A paper, a channel and rumour pass on what others know.
PASSING_ON = frozenset(["document", "media", "rumour"])
# Sectors of those who act and speak for their country.
OF_STATE = frozenset(["GOV", "MIL", "COP", "LEG", "JUD", "SPY"])


def accounted(events: Iterable[Event], claims: Sequence[Claim], actors: Iterable[Actor]) -> Iterator[Event]:
    """The events with an account for each of their sources, outermost first as they are."""
    known = {a.id: a for a in actors}
    for event in events:
        chain = [claims[n] for n in event.sources]
        yield replace(event, accounts=tuple(_accounts(event, chain, known))) if chain else event


def _accounts(event: Event, chain: Sequence[Claim], known: Mapping[str, Actor]) -> Iterator[Account]:
    sides = [known[s.actor] for s in (*event.actors, *event.recipients) if s.actor in known]
    for number, claim in enumerate(chain):
        source = known.get(claim.actor or "")
        innermost = number == len(chain) - 1
        yield Account(
            factuality=_factuality(event, claim, innermost),
            party=source is not None and any(_is_party(source, side) for side in sides),
            first_hand=innermost and claim.standing not in PASSING_ON,
        )


def _factuality(event: Event, claim: Claim, innermost: bool) -> Factuality:
    """How sure a source is of an event: who denies it says that it did not happen; who passes on a denial, or doubts,
    leaves it open; who asserts says what the report's words say."""
    if claim.stance == "deny" and innermost:
        return Factuality("negative", "certain", "denied")
    if event.factuality.status == "denied":
        return Factuality("positive", "unknown", "happened")
    if claim.stance == "doubt":
        return replace(event.factuality, certainty="possible")
    return event.factuality


def _is_party(source: Actor, side: Actor) -> bool:
    """Whether a source is a side, or both act for one country: a ministry that tells of its army's attack."""
    if source.id == side.id:
        return True
    return source.country is not None and source.country == side.country and _is_of_state(source) and _is_of_state(side)


def _is_of_state(actor: Actor) -> bool:
    return actor.kind == "country" or not OF_STATE.isdisjoint(actor.sectors)
