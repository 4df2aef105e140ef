"""Who of those named beside an event stands on which side of it: grammar proposes, the judge judges."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.report import Side
from dateline.what.drafts import Draft
from dateline.what.judge import roles
from dateline.what.naming import Named
from dateline.what.sides import Sides
from dateline.what.weighing import together

NOBODY, ACTOR, RECIPIENT = range(3)
# What grammar says of a place, which may only tell where, stands unless the judge is surer by this much (the score of
# the role, a logarithm); by more what it says of others.
KEPT_PLACE, KEPT = 2.0, 3.0


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who may have a part in an event.

    Args:
        side: the actor, and the words for it.
        judged: its scores, logarithms of probabilities, for nobody, actor and recipient.
        votes: for each of these but the first, the names of the weights that speak for it.
        told: the role that grammar gives them.
        lent: whether a phrase lends them to that side ("attacked Mali's base").
    """

    side: Side
    judged: Sequence[float]
    votes: tuple[tuple[str, int], ...]
    told: int
    lent: bool


def cast(named: Named, drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts with the sides that grammar and judge together give them."""
    return [_cast(named, d) if d.judgement else d for d in drafts]


def _cast(named: Named, draft: Draft) -> Draft:
    found = {p.side.actor: (_role(named, p), p.side) for p in parts(named, draft) if not _is_grammars(named, p)}
    actors = _with(draft.sides.actors, found, ACTOR)
    recipients = _with(draft.sides.recipients, found, RECIPIENT)
    rules = tuple(_changes(draft.sides, actors, recipients))
    if not rules:
        return draft
    return replace(draft, sides=Sides(actors, recipients, draft.sides.objects, (*draft.sides.rules, *rules)))


def _is_grammars(named: Named, part: Part) -> bool:
    """Whether the judge, taught heads of phrases, cannot tell: of whom a phrase lends, but of a place, which only says
    where the phrase is."""
    return part.lent and not _is_place(named, part.side.actor)


def _is_place(named: Named, actor: str) -> bool:
    return named.actors[actor].kind == "place"


def _role(named: Named, part: Part) -> int:
    """What somebody is to an event: what grammar says unless the judge is a good deal surer of something else."""
    scores = together("sides", part.judged, part.votes)
    if part.told != NOBODY:
        scores[part.told] += KEPT_PLACE if _is_place(named, part.side.actor) else KEPT
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


def parts(named: Named, draft: Draft) -> Iterator[Part]:
    """Everybody named in the draft's sentence of whom the judge was asked, by the mention likeliest to be a side."""
    assert draft.judgement is not None
    likeliest: dict[str, int] = {}
    for head, judged in draft.judgement.roles.items():
        actor = named.heads[head].actor
        if actor not in likeliest or _sure(judged) > _sure(draft.judgement.roles[likeliest[actor]]):
            likeliest[actor] = head
    for actor, head in likeliest.items():
        told, lent = _told(draft.sides, actor)
        votes = tuple(_votes(named, draft, actor, told, lent))
        yield Part(named.heads[head], draft.judgement.roles[head], votes, told, lent)


def _told(sides: Sides, actor: str) -> tuple[int, bool]:
    """The role that grammar gives somebody, and whether a phrase lends them to it."""
    for role, found in ((ACTOR, sides.actors), (RECIPIENT, sides.recipients)):
        if any(s.actor == actor for s in found):
            return role, f"{roles()[role]} inside its phrase" in sides.rules
    return NOBODY, False


def _sure(judged: Sequence[float]) -> float:
    """How much likelier a word is to be some side than none."""
    return max(judged[ACTOR], judged[RECIPIENT]) - judged[NOBODY]


def _votes(named: Named, draft: Draft, actor: str, told: int, lent: bool) -> Iterator[tuple[str, int]]:
    """What speaks for the roles beside the judge: what grammar says, whether it found anybody, what kind of actor."""
    said = "free" if told == NOBODY else f"inner {roles()[told]}" if lent else roles()[told]
    for role, found in ((ACTOR, draft.sides.actors), (RECIPIENT, draft.sides.recipients)):
        name = roles()[role]
        yield f"{said}: {name}", role
        if not found:
            yield f"no {name} yet", role
        if _is_place(named, actor):
            yield f"place: {name}", role
