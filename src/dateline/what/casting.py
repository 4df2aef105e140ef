"""Who of those named beside an event stands on which side of it: grammar proposes, the judge judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.language import Parsed
from dateline.report import Side
from dateline.what.drafts import Draft
from dateline.what.judge import roles
from dateline.what.naming import Named
from dateline.what.sides import Sides
from dateline.what.weighing import together

NOBODY, ACTOR, RECIPIENT = range(3)
# What grammar says of somebody stands unless the judge is surer by this much (the score of the role, a logarithm); by
# more where a pronoun stands for them, which the judge does not tie to anybody.
KEPT, KEPT_PRONOUN = 2.0, 4.0


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who may have a part in an event.

    Args:
        side: the actor, and the words for it.
        judged: its scores, logarithms of probabilities, for nobody, actor and recipient.
        votes: for each of these but the first, the names of the weights that speak for it.
        told: the role that grammar gives them.
        by_pronoun: whether a pronoun in the sentence stands for them.
    """

    side: Side
    judged: Sequence[float]
    votes: tuple[tuple[str, int], ...]
    told: int
    by_pronoun: bool


def cast(parsed: Parsed, named: Named, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with the sides that grammar and judge together give them."""
    return [_cast(parsed, named, d) if d.judgement else d for d in drafts]


def _cast(parsed: Parsed, named: Named, draft: Draft) -> Draft:
    found = {p.side.actor: (_role(p), p.side) for p in parts(parsed, named, draft) if not _lent(named, p)}
    actors = _with(draft.sides.actors, found, ACTOR)
    recipients = _with(draft.sides.recipients, found, RECIPIENT)
    rules = tuple(_changes(draft.sides, actors, recipients))
    if not rules:
        return draft
    return replace(draft, sides=Sides(actors, recipients, draft.sides.objects, (*draft.sides.rules, *rules)))


def _lent(named: Named, part: Part) -> bool:
    """Whether a phrase lends somebody to a side ("attacked Mali's base"): the judge, taught heads of phrases, cannot
    tell, but of a place, which only says where the phrase is."""
    return part.votes[0][0].startswith("inner") and named.actors[part.side.actor].kind != "place"


def _role(part: Part) -> int:
    """What somebody is to an event: what grammar says unless the judge is a good deal surer of something else."""
    scores = scores_of(part)
    if part.told != NOBODY:
        scores[part.told] += KEPT_PRONOUN if part.by_pronoun else KEPT
    return max(range(len(scores)), key=scores.__getitem__)


def _with(told: Sequence[Side], found: Mapping[str, tuple[int, Side]], role: int) -> tuple[Side, ...]:
    """One side: those that grammar put there and nobody contradicts; where these are none, those found to stand there.

    A side that has somebody gets nobody else: judged by hand, two of three such were wrong.
    """
    kept = tuple(s for s in told if s.actor not in found or found[s.actor][0] == role)
    return kept or tuple(side for said, side in found.values() if said == role)


def _changes(before: Sides, actors: Sequence[Side], recipients: Sequence[Side]) -> Iterator[str]:
    for name, old, new in (("actor", before.actors, actors), ("recipient", before.recipients, recipients)):
        if {s.actor for s in old} != {s.actor for s in new}:
            yield f"the judge: {name}"


def parts(parsed: Parsed, named: Named, draft: Draft) -> Iterator[Part]:
    """Everybody named in the draft's sentence of whom the judge was asked, by the mention likeliest to be a side."""
    assert draft.judgement is not None
    pronouns = {named.heads[i].actor for i in draft.judgement.roles if parsed.tokens[i].pos == "PRON"}
    found: dict[str, Part] = {}
    for head, judged in draft.judgement.roles.items():
        side = named.heads[head]
        if side.actor not in found or _sure(judged) > _sure(found[side.actor].judged):
            votes, told = tuple(_votes(named, draft, side)), _told(draft.sides, side.actor)
            found[side.actor] = Part(side, judged, votes, told, side.actor in pronouns)
    return iter(found.values())


def _told(sides: Sides, actor: str) -> int:
    """The role that grammar gives somebody."""
    for role, found in ((ACTOR, sides.actors), (RECIPIENT, sides.recipients)):
        if any(s.actor == actor for s in found):
            return role
    return NOBODY


def _sure(judged: Sequence[float]) -> float:
    """How much likelier a word is to be some side than none."""
    return max(judged[ACTOR], judged[RECIPIENT]) - judged[NOBODY]


def scores_of(part: Part) -> list[float]:
    """The scores of the roles by judge and grammar."""
    return together("sides", part.judged, part.votes)


def _votes(named: Named, draft: Draft, side: Side) -> Iterator[tuple[str, int]]:
    """What speaks for the roles beside the judge: what grammar says, whether it found anybody, what kind of actor."""
    sides, kind = draft.sides, named.actors[side.actor].kind
    said = _said(sides, side.actor)
    for role in (ACTOR, RECIPIENT):
        name = roles()[role]
        yield f"{said}: {name}", role
        if not (sides.actors if role == ACTOR else sides.recipients):
            yield f"no {name} yet", role
        if kind == "place":
            yield f"place: {name}", role


def _said(sides: Sides, actor: str) -> str:
    """What grammar says of an actor."""
    for name, found in (("actor", sides.actors), ("recipient", sides.recipients)):
        if any(s.actor == actor for s in found):
            return f"inner {name}" if f"{name} inside its phrase" in sides.rules else name
    return "free"
