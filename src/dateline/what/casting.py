"""Who of those named beside an event stands on which side of it: grammar proposes, the judge judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.report import Side
from dateline.what.drafts import Draft
from dateline.what.folding import FROM_ACT
from dateline.what.judge import roles
from dateline.what.naming import Named
from dateline.what.sides import Sides
from dateline.what.weighing import together

NOBODY, ACTOR, RECIPIENT = range(3)
# What grammar says of a place, which may only tell where, stands unless the judge is surer by this much (the score of
# the role, a logarithm); by more what it says of others.
KEPT_PLACE, KEPT = 1.2, 1.8
# By so much the judge has to be sure of one who joins others on a side.
JOINING = 1.0


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who may have a part in an event.

    Args:
        side: the actor, and the words for it.
        judged: its scores, logarithms of probabilities, for nobody, actor and recipient.
        votes: for each of these but the first, the names of the weights that speak for it.
        told: the role that grammar gives them.
    """

    side: Side
    judged: Sequence[float]
    votes: tuple[tuple[str, int], ...]
    told: int


def cast(named: Named, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with the sides that grammar and judge together give them."""
    return [_cast(named, d) if d.judgement else d for d in drafts]


def _cast(named: Named, draft: Draft) -> Draft:
    found = {p.side.actor: (p, *_role(named, p)) for p in parts(named, draft)}
    actors = tuple(_with(draft.sides.actors, found, ACTOR))
    recipients = tuple(_with(draft.sides.recipients, found, RECIPIENT))
    rules = tuple(_changes(draft.sides, actors, recipients))
    if not rules:
        return draft
    return replace(draft, sides=Sides(actors, recipients, draft.sides.objects, (*draft.sides.rules, *rules)))


def _is_place(named: Named, actor: str) -> bool:
    return named.actors[actor].kind == "place"


def _role(named: Named, part: Part) -> tuple[int, float]:
    """What somebody is to an event: what grammar says unless the judge is a good deal surer of something else; and by
    how much that is likelier than anything else."""
    scores = together("sides", part.judged, part.votes)
    if part.told != NOBODY:
        scores[part.told] += KEPT_PLACE if _is_place(named, part.side.actor) else KEPT
    second, first = sorted(scores)[-2:]
    return scores.index(first), first - second


def _with(told: Sequence[Side], found: Mapping[str, tuple[Part, int, float]], role: int) -> Iterator[Side]:
    """One side: those that grammar put there and nobody contradicts, and those found to stand there; beside others only
    if the judge is sure of it."""
    kept = [s for s in told if s.actor not in found or found[s.actor][1] == role]
    yield from kept
    for part, said, sure in found.values():
        if said == role and part.told != role and (not kept or sure >= JOINING):
            yield part.side


def _changes(before: Sides, actors: Sequence[Side], recipients: Sequence[Side]) -> Iterator[str]:
    for name, old, new in (("actor", before.actors, actors), ("recipient", before.recipients, recipients)):
        if {s.actor for s in old} != {s.actor for s in new}:
            yield f"the judge: {name}"


def parts(named: Named, draft: Draft) -> Iterator[Part]:
    """Everybody named in the draft's sentence of whom the judge was asked, by the mention likeliest to be a side."""
    assert draft.judgement is not None
    roles_, likeliest = draft.judgement.roles, dict[str, tuple[int, int]]()
    for head in (h for h in roles_ if h in named.heads):
        actor = named.heads[head].actor
        for at in (head, *(i for i in named.phrases.get(head, ()) if i in roles_)):
            if actor not in likeliest or _sure(roles_[at]) > _sure(roles_[likeliest[actor][1]]):
                likeliest[actor] = head, at
    for actor, (head, at) in likeliest.items():
        told = _told(draft.sides, actor)
        votes = tuple(_votes(named, draft, actor, told, head != at))
        yield Part(named.heads[head], roles_[at], votes, told)


def _told(sides: Sides, actor: str) -> int:
    """The role that grammar gives somebody."""
    for role, found in ((ACTOR, sides.actors), (RECIPIENT, sides.recipients)):
        if any(s.actor == actor for s in found):
            return role
    return NOBODY


def _said(draft: Draft, told: int) -> str:
    """How grammar came to a role: plainly, from inside a phrase ("attacked Mali's base"), from the act told of."""
    if told == NOBODY:
        return "free"
    if f"{roles()[told]} inside its phrase" in draft.sides.rules:
        return f"inner {roles()[told]}"
    if told == RECIPIENT and FROM_ACT in draft.sides.rules:
        return "recipient of the act"
    return roles()[told]


def _sure(judged: Sequence[float]) -> float:
    """How much likelier a word is to be some side than none."""
    return max(judged[ACTOR], judged[RECIPIENT]) - judged[NOBODY]


def _votes(named: Named, draft: Draft, actor: str, told: int, around: bool) -> Iterator[tuple[str, int]]:
    """What speaks for the roles beside the judge: what grammar says and how it came to it, whether it found anybody,
    what kind of actor, and whether it is the phrase around it that the judge takes for a side."""
    said = _said(draft, told)
    for role, found in ((ACTOR, draft.sides.actors), (RECIPIENT, draft.sides.recipients)):
        name = roles()[role]
        yield f"{said}: {name}", role
        if around:
            yield f"{said} around: {name}", role
        if not found:
            yield f"no {name} yet", role
        if _is_place(named, actor):
            yield f"place: {name}", role
