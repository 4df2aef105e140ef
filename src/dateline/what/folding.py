"""One happening told by two words of a clause is one event: "held talks", "carried out an attack"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.language import Parsed, Token
from dateline.report import Side
from dateline.what.drafts import Draft
from dateline.what.grammar import VERBAL, carrying, complements, surface
from dateline.what.sides import Sides

# Types whose infinitive tells what for, not upon whom: "marched to demand", "met to discuss", "deployed to guard".
FOR_A_PURPOSE = frozenset({"PROTEST", "CONSULT", "MOBILIZE", "CONCEDE", "COERCE"})
# Which rule gave a recipient that only the act told of has.
FROM_ACT = "recipient from the act told of"


def fold(parsed: Parsed, drafts: Sequence[Draft]) -> list[Draft]:
    """Drop what another draft already tells; what the dropped word knew of the sides goes over."""
    by_token = {d.trigger: d for d in drafts if d.why != "also"}
    gone: dict[int, int] = {
        t: -1 for d in drafts if d.type for t in d.tokens[1:] if _is_used_up(parsed, by_token, d, t)
    }
    for draft in drafts:
        if draft.trigger in gone or draft.why == "also":
            continue
        above = _governor(parsed, parsed.tokens[draft.trigger])
        other = by_token.get(above.i) if above else None
        if above is None or other is None or above.i in gone:
            continue
        if draft.type and other.type is None and _folds(parsed, above) and not _acts(parsed, draft.trigger):
            gone[above.i] = draft.trigger
        elif draft.type and other.type == draft.type:
            gone[draft.trigger] = above.i
    kept = {d.trigger: d for d in drafts if d.why != "also" and d.trigger not in gone}
    for lost, keeper in gone.items():
        if keeper in kept:
            kept[keeper] = _joined(kept[keeper], by_token[lost])
    return sorted((*kept.values(), *(d for d in drafts if d.why == "also")), key=lambda d: d.trigger)


def inherit(parsed: Parsed, drafts: Sequence[Draft]) -> list[Draft]:
    """Who is meant by an act that only tells of another is told by that other: "agreed to lift the ban on Mali"."""
    by_token = {d.trigger: d for d in drafts if d.why != "also"}
    for draft in sorted(by_token.values(), key=lambda d: d.trigger, reverse=True):
        if draft.type is None or draft.type in FOR_A_PURPOSE or draft.sides.recipients:
            continue
        taken = {s.actor for s in draft.sides.actors}
        inner = (by_token[c.i] for t in draft.tokens for c in complements(parsed, t) if c.i in by_token)
        for other in inner:
            found = _meant(parsed, draft, other, taken)
            if found:
                rules = (*draft.sides.rules, FROM_ACT)
                by_token[draft.trigger] = replace(draft, sides=replace(draft.sides, recipients=found, rules=rules))
                break
    return [d if d.why == "also" else by_token[d.trigger] for d in drafts]


def _meant(parsed: Parsed, outer: Draft, other: Draft, taken: set[str]) -> tuple[Side, ...]:
    """Who else acts in the inner act ("told Mali to pay"), else whom it is aimed at ("agreed to arm Mali")."""
    receiving = tuple(s for s in other.sides.recipients if s.actor not in taken)
    doing = tuple(s for s in other.sides.actors if s.actor not in taken)
    if surface(parsed, parsed.tokens[other.trigger]) == surface(parsed, parsed.tokens[outer.trigger]):
        return receiving or (doing if len(doing) < len(other.sides.actors) else ())
    return doing or receiving


def _is_used_up(parsed: Parsed, by_token: Mapping[int, Draft], draft: Draft, token: int) -> bool:
    """Whether a word of a longer row has no event of its own: nouns have none, verbs ("threatened to attack") do."""
    other = by_token.get(token)
    return other is not None and (parsed.tokens[token].pos not in VERBAL or other.type == draft.type)


def _folds(parsed: Parsed, verb: Token) -> bool:
    row = carrying(parsed, verb)
    return row is not None and row["folds"] == "yes"


def _acts(parsed: Parsed, noun: int) -> bool:
    """Whether a noun is the subject: "the talks held the party together" is no way to say that talks were held."""
    return parsed.tokens[noun].dep == "nsubj"


def _governor(parsed: Parsed, noun: Token) -> Token | None:
    """The verb that an event noun is the object or subject of, or is coordinated with one that is."""
    at = noun
    while at.dep == "conj" and parsed.tokens[at.head].pos in ("NOUN", "PROPN"):
        at = parsed.tokens[at.head]
    above = parsed.tokens[at.head]
    if noun.pos not in ("NOUN", "PROPN") or above.pos != "VERB" or above.i == noun.i:
        return None
    return above if at.dep in ("dobj", "nsubjpass", "nsubj") else None


def _joined(kept: Draft, lost: Draft) -> Draft:
    """A draft with the sides it lacks from the word that carried it."""
    taken = {s.actor for s in (*kept.sides.actors, *kept.sides.recipients)}
    actors = kept.sides.actors or tuple(s for s in lost.sides.actors if s.actor not in taken)
    same = lost.type is not None
    recipients = kept.sides.recipients or tuple(
        s for s in lost.sides.recipients if same and s.actor not in taken and s not in actors
    )
    sides = Sides(actors, recipients, kept.sides.objects, kept.sides.rules)
    mode = kept.mode or (lost.mode if same and lost.type == kept.type else None)
    return replace(kept, tokens=tuple(dict.fromkeys((*kept.tokens, *lost.tokens))), sides=sides, mode=mode)
