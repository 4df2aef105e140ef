"""The sides of an event: slots of a lexicon row filled from the parse, then turned into actors and things."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.language import Parsed, Token
from dateline.report import Side, Span
from dateline.what import grammar, ontology
from dateline.what.lexicon import Match, Pattern, Slots
from dateline.what.naming import Filler, Named, fillers, modifying, phrase

COUNTRYLIKE = ("country", "place")


@dataclass(frozen=True, slots=True)
class Sides:
    """Who acts, who is acted upon, and the things; ``rules`` names what was more than plain grammar."""

    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    objects: tuple[Span, ...] = ()
    rules: tuple[str, ...] = ()


def fill(parsed: Parsed, named: Named, match: Match) -> Sides:
    """The sides of an event that a lexicon row tells."""
    pattern = match.pattern
    acting = _union(parsed, named, match, pattern.actor)
    receiving = _union(parsed, named, match, pattern.recipient)
    between = is_between(pattern)
    if not receiving and pattern.recipient and pattern.pos == "n":
        receiving = list(grammar.carried_by(parsed, parsed.tokens[match.tokens[0]], "recipient"))
    if not receiving and pattern.type and not (between and len(acting) > 1):
        aimed = _aimed_at(parsed, named, match, acting)
        met = between and pattern.type == "CONSULT"
        receiving, acting = ([], [*acting, *aimed]) if met else (aimed, acting)
    things = [h for h in _direct(parsed, match) if h not in match.tokens]
    return arrange(
        parsed,
        list(fillers(parsed, named, acting, recipient=False)),
        list(fillers(parsed, named, receiving, recipient=True)),
        [h for h in things if h not in receiving],
        two_sided=between,
        named=named,
    )


def arrange(
    parsed: Parsed,
    acting: Sequence[Filler],
    receiving: Sequence[Filler],
    things: Sequence[int],
    two_sided: bool,
    named: Named,
) -> Sides:
    """Actors and things of both sides, each actor once, nobody on both sides."""
    actors = _once(f.side for f in acting if f.side)
    taken = {s.actor for s in actors}
    recipients = tuple(s for s in _once(f.side for f in receiving if f.side) if two_sided or s.actor not in taken)
    heads = [f.head for f in receiving if f.side is None or not f.bare] + [h for h in things if h not in named.inside]
    rules = []
    if any(f.side and not f.bare for f in acting):
        rules.append("actor inside its phrase")
    if any(f.side and not f.bare for f in receiving):
        rules.append("recipient inside its phrase")
    return Sides(actors, recipients, tuple(phrase(parsed, h) for h in dict.fromkeys(heads)), tuple(rules))


def _once(sides: Iterable[Side]) -> tuple[Side, ...]:
    found: dict[str, Side] = {}
    for side in sides:
        found.setdefault(side.actor, side)
    return tuple(found.values())


def _union(parsed: Parsed, named: Named, match: Match, slots: Slots) -> list[int]:
    """The fillers of the first alternative that has any."""
    for alternative in slots:
        found = [h for slot in alternative for h in slot_heads(parsed, named, match, slot)]
        if found:
            return list(dict.fromkeys(found))
    return []


def slot_heads(parsed: Parsed, named: Named, match: Match, slot: str) -> grammar.Heads:
    """The heads of the noun phrases in one slot of a match."""
    trigger = parsed.tokens[match.tokens[0]]
    if slot == "subj":
        return _subject(parsed, named, match)
    if slot == "obj":
        return _object(parsed, trigger, match)
    if slot == "iobj":
        return _indirect(parsed, match)
    if slot == "poss":
        return _possessors(parsed, match)
    if slot == "adj":
        return _adjectives(parsed, named, match)
    if slot == "comp":
        return _complement_subject(parsed, match)
    return _after(parsed, match, slot)


def _aimed_at(parsed: Parsed, named: Named, match: Match, acting: Sequence[int]) -> list[int]:
    """An actor in another prepositional phrase of the act or its object, where the row's own slots are empty."""
    taken = {named.inside[h].actor for h in acting if h in named.inside}
    places = (*match.tokens, *_free(match, _direct(parsed, match)))
    return _by_prepositions(parsed, named, places, ontology.aimed(match.pattern.type), taken)


def _by_prepositions(
    parsed: Parsed, named: Named, places: Sequence[int], preps: Sequence[str], taken: set[str]
) -> list[int]:
    for word in preps:
        for at in places:
            found = _others(named, grammar.prepositional(parsed, at, word), taken)
            if found:
                return found
    return []


def _others(named: Named, heads: Sequence[int], taken: set[str]) -> list[int]:
    return [h for h in heads if h in named.inside and named.inside[h].actor not in taken]


def _free(match: Match, heads: grammar.Heads) -> grammar.Heads:
    return tuple(h for h in heads if h not in match.tokens)


def _subject(parsed: Parsed, named: Named, match: Match) -> grammar.Heads:
    trigger, pos = parsed.tokens[match.tokens[0]], match.pattern.pos
    if pos == "n":
        own = _noun_subject(parsed, named, trigger)
        return own or (_around(parsed, trigger) if is_between(match.pattern) else ())
    if pos == "a" and trigger.pos != "VERB":
        return _adjective_subject(parsed, trigger)
    return grammar.subjects(parsed, trigger)


def _adjective_subject(parsed: Parsed, trigger: Token) -> grammar.Heads:
    if trigger.dep == "amod":
        return (trigger.head,)
    above = parsed.tokens[trigger.head]
    if above.pos in grammar.VERBAL and trigger.dep in ("acomp", "attr", "oprd", "conj", "advcl", "ccomp", "xcomp"):
        return grammar.surface(parsed, above)
    return grammar.surface(parsed, trigger)


def _noun_subject(parsed: Parsed, named: Named, noun: Token) -> grammar.Heads:
    """Possessor or "by" phrase, else a country or actor before the noun, else the subject of its verb."""
    own = [c for c in parsed.children(noun.i) if c.dep == "poss"]
    by = grammar.prepositional(parsed, noun.i, "by")
    if own or by:
        return tuple(h for t in own for h in grammar.conjuncts(parsed, t)) or by
    return _before(parsed, named, noun) or grammar.noun_subjects(parsed, noun)


def _around(parsed: Parsed, noun: Token) -> grammar.Heads:
    """The subject of the clause that a noun stands in by a preposition: "agreed in talks", "met for a summit"."""
    above = parsed.tokens[noun.head]
    if noun.dep != "pobj" or above.lemma not in ("in", "during", "for", "on", "at", "after", "before", "following"):
        return ()
    governor = parsed.tokens[above.head]
    return grammar.surface(parsed, governor) if governor.pos in grammar.VERBAL else ()


def _before(parsed: Parsed, named: Named, noun: Token) -> grammar.Heads:
    return modifying(parsed, named, noun)


def _object(parsed: Parsed, trigger: Token, match: Match) -> grammar.Heads:
    """The logical object; of a noun what follows "of" or "on"."""
    if match.pattern.pos == "n":
        return grammar.prepositional(parsed, trigger.i, "of") or grammar.prepositional(parsed, trigger.i, "on")
    return grammar.objects(parsed, trigger)


def is_between(pattern: Pattern) -> bool:
    """Whether a row lists all sides as actors ("talks with", "clashes between")."""
    return any(len(alternative) > 1 for alternative in pattern.actor)


def _direct(parsed: Parsed, match: Match) -> grammar.Heads:
    trigger = parsed.tokens[match.tokens[0]]
    return grammar.objects(parsed, trigger) if trigger.pos == "VERB" else ()


def _indirect(parsed: Parsed, match: Match) -> grammar.Heads:
    found: list[int] = []
    for child in parsed.children(match.tokens[0]):
        if child.dep in ("dative", "iobj"):
            noun = parsed.child(child.i, "pobj") if child.pos == "ADP" else child
            found += grammar.conjuncts(parsed, noun) if noun else ()
    return tuple(found)


def _possessors(parsed: Parsed, match: Match) -> grammar.Heads:
    owners = (c for t in match.tokens for c in parsed.children(t) if c.dep == "poss")
    return tuple(h for owner in owners for h in grammar.conjuncts(parsed, owner))


def _adjectives(parsed: Parsed, named: Named, match: Match) -> grammar.Heads:
    nouns = (parsed.tokens[t] for t in match.tokens)
    return tuple(h for noun in nouns for h in _before(parsed, named, noun))


def _complement_subject(parsed: Parsed, match: Match) -> grammar.Heads:
    """The subject of the clause below the match ("demanded that X withdraw", "forced X to leave")."""
    for at in match.tokens:
        for child in parsed.children(at):
            if child.dep in ("ccomp", "xcomp", "advcl") and child.pos in grammar.VERBAL:
                found = grammar.surface(parsed, child)
                if found:
                    return found
    return ()


def _after(parsed: Parsed, match: Match, word: str) -> grammar.Heads:
    """The complements of a preposition below the trigger, its matched words, its object or its complement clause."""
    for at in dict.fromkeys((*match.tokens, *_direct(parsed, match), *_clauses(parsed, match))):
        found = _free(match, grammar.prepositional(parsed, at, word))
        if found:
            return found
    for prep in match.tokens[1:]:
        token = parsed.tokens[prep]
        if token.text.lower() == word:
            named = parsed.child(token.i, "pobj")
            if named and named.i not in match.tokens:
                return grammar.conjuncts(parsed, named)
    return ()


def _clauses(parsed: Parsed, match: Match) -> grammar.Heads:
    return tuple(c.i for c in parsed.children(match.tokens[0]) if c.dep in ("xcomp", "prep"))


def meets(parsed: Parsed, match: Match, sides: Sides, named: Named) -> bool:
    """Whether the sides fulfil the conditions of the row."""
    return all(
        _own_clause(parsed, match, sides, named) if need == "comp:actor" else _holds(need, sides, named)
        for need in match.pattern.needs
    )


def _own_clause(parsed: Parsed, match: Match, sides: Sides, named: Named) -> bool:
    """Whether the complement clause tells of the actor's own act ("said it would not")."""
    acting = {s.actor for s in sides.actors}
    return any(h in named.inside and named.inside[h].actor in acting for h in _complement_subject(parsed, match))


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
