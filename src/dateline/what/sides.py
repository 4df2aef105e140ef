"""The sides of an event: the slots of a lexicon row turned into actors and things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from dateline.language import Parsed
from dateline.report import Side, Span
from dateline.what import grammar, ontology
from dateline.what.lexicon import Match, Slots
from dateline.what.life import is_private
from dateline.what.naming import Filler, Named, fillers, members, phrase
from dateline.what.slots import at_whose, complement_subject, is_between, places_of_phrases, slot_heads


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts, who is acted upon, and the things; ``rules`` names what was more than plain grammar."""

    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    objects: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()


def fill(parsed: Parsed, named: Named, match: Match) -> Sides:
    """The sides of an event that a lexicon row tells."""
    pattern, trigger = match.pattern, parsed.tokens[match.tokens[0]]
    between = is_between(pattern)
    acting = _chosen(parsed, named, match, pattern.actor, False, frozenset())
    taken = {f.side.actor for f in acting if f.side}
    receiving = _chosen(parsed, named, match, pattern.recipient, True, taken)
    if pattern.type == "REQUEST" and pattern.pos == "n" and not _names(receiving, taken):
        receiving = [*receiving, *fillers(parsed, named, at_whose(parsed, trigger), True, taken)]
    if pattern.pos == "n" and pattern.recipient and not _names(receiving, taken):
        suffering = grammar.carried_by(parsed, trigger, "recipient")
        receiving = [*receiving, *fillers(parsed, named, suffering, True, taken)]
    if pattern.type and not _names(receiving, taken) and not (between and len(taken) > 1):
        aimed = _aimed_at(parsed, named, match, taken)
        if between and pattern.type == "CONSULT":
            acting = [*acting, *aimed]
        else:
            receiving = [*receiving, *aimed]
    if pattern.type in STAGED:
        receiving = [f for f in receiving if not (f.side and _is_only_where(parsed, named, f.side, COUNTRY))]
    told = {f.head for f in receiving}
    direct = grammar.objects(parsed, trigger) if trigger.pos == "VERB" else ()
    things = [h for h in direct if h not in match.tokens and h not in told]
    return arrange(
        parsed, named, acting, [f for f in receiving if f.side or f.head not in match.tokens], things, between
    )


def arrange(
    parsed: Parsed,
    named: Named,
    acting: Sequence[Filler],
    receiving: Sequence[Filler],
    things: Sequence[int] = (),
    two_sided: bool = False,
) -> Sides:
    """Actors and things of both sides, each actor once, nobody on both sides unless the event has two."""
    receiving = _without_towns(parsed, named, receiving, bool(things))
    told = receiving
    mutual = [f for f in receiving if f.side and _stands_between(parsed, f.side)]
    if len(mutual) > 1 and not any(f.side for f in acting):
        acting, receiving = mutual, [f for f in receiving if f not in mutual]
    actors = _once(s for f in acting for s in _with_members(parsed, named, f))
    taken = {s.actor for s in actors}
    acted_upon = _once(s for f in receiving for s in _with_members(parsed, named, f))
    recipients = tuple(s for s in acted_upon if two_sided or s.actor not in taken)
    heads = [f.head for f in told if f.side is None or not f.bare] + [h for h in things if h not in named.inside]
    rules = []
    if any(f.side and not f.bare for f in acting):
        rules.append("actor inside its phrase")
    if any(f.side and not f.bare for f in receiving):
        rules.append("recipient inside its phrase")
    return Sides(actors, recipients, tuple(phrase(parsed, h) for h in dict.fromkeys(heads)), tuple(rules))


def _with_members(parsed: Parsed, named: Named, filler: Filler) -> Iterator[Side]:
    if filler.side:
        yield filler.side
        head = parsed.head_of(filler.side.span) if filler.bare else None
        if head is not None and head.tag in ("NNS", "NNPS", "CD"):
            yield from members(parsed, named, head.i)


# Prepositions before a town that say where something happens, not whom it is done to.
LOCAL = frozenset({"in", "at", "near", "outside", "inside", "across", "around", "within", "throughout"})


# Types of events that are held somewhere; an attack or a deployment in a town is upon it.
STAGED = frozenset({"PROTEST", "CONSULT"})
# Kinds of actors that may only tell where: for any event, and for one that is held.
TOWN, COUNTRY = frozenset({"place"}), frozenset({"place", "country"})


def _without_towns(parsed: Parsed, named: Named, found: Sequence[Filler], things: bool) -> Sequence[Filler]:
    """Leave out the towns that only tell where, if anybody or anything else is acted upon."""
    others = [f for f in found if not (f.side and _is_only_where(parsed, named, f.side))]
    return others if others or things else found


def _is_only_where(parsed: Parsed, named: Named, side: Side, kinds: frozenset[str] = TOWN) -> bool:
    """Whether a side is a town that only tells where: "clashed in Tbilisi", "the law in Jakarta"."""
    head = parsed.head_of(side.span) if named.actors[side.actor].kind in kinds else None
    above = parsed.tokens[head.head] if head else None
    return above is not None and above.dep == "prep" and above.lemma in LOCAL


def _stands_between(parsed: Parsed, side: Side) -> bool:
    """Whether a side is one of those "between" whom something goes on, each of whom acts."""
    head = parsed.head_of(side.span)
    while head is not None and head.dep == "conj":
        head = parsed.tokens[head.head]
    return head is not None and head.dep == "pobj" and parsed.tokens[head.head].lemma == "between"


def _once(sides: Iterable[Side]) -> tuple[Side, ...]:
    found: dict[str, Side] = {}
    for side in sides:
        found.setdefault(side.actor, side)
    return tuple(found.values())


def _names(found: Iterable[Filler], taken: Set[str]) -> bool:
    """Whether an actor who is not on the other side is among the fillers."""
    return any(f.side and f.side.actor not in taken for f in found)


def _chosen(parsed: Parsed, named: Named, match: Match, slots: Slots, recipient: bool, taken: Set[str]) -> list[Filler]:
    """The fillers of the first alternative that names an actor, else of the first that has any."""
    things: list[Filler] = []
    for alternative in slots:
        heads = dict.fromkeys(h for slot in alternative for h in slot_heads(parsed, named, match, slot))
        found = list(fillers(parsed, named, tuple(heads), recipient, taken))
        if _names(found, taken):
            return found
        things = things or found
    return things


def _aimed_at(parsed: Parsed, named: Named, match: Match, taken: Set[str]) -> list[Filler]:
    """An actor in another prepositional phrase of the act or its object, where the row's own slots name none."""
    for heads in _phrases(parsed, match):
        found = list(fillers(parsed, named, heads, True, taken))
        if _names(found, taken):
            return [f for f in found if f.side and f.side.actor not in taken]
    return []


def _phrases(parsed: Parsed, match: Match) -> Iterator[grammar.Heads]:
    for word in ontology.aimed(match.pattern.type):
        for at in places_of_phrases(parsed, match):
            yield tuple(h for h in grammar.prepositional(parsed, at, word) if h not in match.tokens)


def meets(parsed: Parsed, match: Match, sides: Sides, named: Named) -> bool:
    """Whether a match fulfils the conditions of its row."""
    return all(_meets(parsed, match, sides, named, need) for need in match.pattern.needs)


def _meets(parsed: Parsed, match: Match, sides: Sides, named: Named, need: str) -> bool:
    if need in ("passive", "active"):
        return grammar.is_passive(parsed, parsed.tokens[match.tokens[0]]) == (need == "passive")
    if need == "intransitive":
        return parsed.child(match.tokens[0], "dobj", "obj") is None
    if need == "actor:!private":
        return not sides.actors or not all(is_private(named.actors[s.actor]) for s in sides.actors)
    if need == "comp:actor":
        return _own_clause(parsed, match, sides, named)
    return _holds(need, sides, named)


def _own_clause(parsed: Parsed, match: Match, sides: Sides, named: Named) -> bool:
    """Whether the complement clause tells of the actor's own act ("said it would not")."""
    acting = {s.actor for s in sides.actors}
    return any(h in named.inside and named.inside[h].actor in acting for h in complement_subject(parsed, match))


def _holds(need: str, sides: Sides, named: Named) -> bool:
    side, _, kinds = need.partition(":")
    filled = sides.actors if side == "actor" else sides.recipients
    if kinds.startswith("!"):
        return not (filled == () and sides.objects) if kinds == "!thing" else not _is(filled, kinds[1:], named)
    if side in ("obj", "object") and not kinds:
        return bool(sides.recipients or sides.objects)
    return bool(filled) and (not kinds or _is(filled, kinds, named))


def _is(filled: Sequence[Side], kinds: str, named: Named) -> bool:
    wanted = kinds.split("|")
    return any(named.actors[s.actor].kind in wanted for s in filled)
