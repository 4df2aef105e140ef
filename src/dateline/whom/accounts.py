"""What each source makes of an event: whether it tells it as fact, is a party to it, and knows it at first hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.report import Account, Actor, Claim, Event, Factuality

# A paper, a channel and rumour pass on what others know.
PASSING_ON = frozenset(["document", "media", "rumour"])
# Sectors of those who act and speak for their country.
OF_STATE = frozenset(["GOV", "MIL", "COP", "LEG", "JUD", "SPY"])


def weighed(event: Event, claims: Sequence[Claim], actors: Sequence[Actor]) -> Event:
    """The event with an account for each of its sources, outermost first as they are."""
    if not event.sources:
        return event
    known = {a.id: a for a in actors}
    sides = [known[s.actor] for s in (*event.actors, *event.recipients) if s.actor in known]
    return replace(event, accounts=tuple(_accounts(event, [claims[n] for n in event.sources], sides, known)))


def _accounts(
    event: Event, chain: Sequence[Claim], sides: Sequence[Actor], known: Mapping[str, Actor]
) -> Iterator[Account]:
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
