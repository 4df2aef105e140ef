"""From words to the actors they name, and what a noun phrase that is no actor says of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from dateline.language import Parsed, Token
from dateline.report import Actor, Side, Span
from dateline.what.grammar import VERBAL, Heads, conjuncts, control, prepositional
from dateline.what.lexicon import patterns
from dateline.what.pairs import both
from dateline.who import naming

# Prepositions that lead from a thing to the actor whose it is, for each side of an event.
OF_ACTOR = ("of", "by", "from", "in", "within", "at")
OF_RECIPIENT = ("of", "against", "on", "in", "by", "from", "between", "with", "for", "to", "over", "at", "near")
# Parts and quantities that stand for the noun after "of" ("hundreds of protesters", "the head of the army").
MODIFIERS = ("compound", "amod", "nmod")


@dataclass(frozen=True, slots=True)
class Named:
    """Which actor every token names: at the head of a mention, or anywhere inside one.

    ``phrases`` has for the head of a mention the nouns that name nobody and whose phrases it stands in, nearest first:
    "base" and "attack" for the army in "an attack on the army's base".
    """

    actors: dict[str, Actor]
    heads: dict[int, Side]
    inside: dict[int, Side]
    phrases: Mapping[int, Sequence[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a slot: an actor's mention, or a thing; ``bare`` says that the phrase itself names the actor."""

    head: int
    side: Side | None
    bare: bool = True


def named_in(parsed: Parsed, actors: Sequence[Actor]) -> Named:
    """Index the mentions of all actors by token."""
    index = naming(parsed, actors)
    names = _names(parsed, actors)
    heads = {i: _side(parsed, names, i, actor, span) for i, (actor, span) in index.heads.items()}
    inside = {i: _side(parsed, names, i, actor, span) for i, (actor, span) in index.inside.items()}
    return Named({a.id: a for a in actors}, heads, inside, {i: _around(parsed, heads, i) for i in heads})


def _around(parsed: Parsed, heads: Mapping[int, Side], at: int) -> list[int]:
    """The nouns above a mention up to the next verb or the next mention."""
    found = []
    for token in parsed.ancestors(at):
        if token.pos in VERBAL or token.i in heads:
            break
        if token.pos in ("NOUN", "PROPN"):
            found.append(token.i)
    return found


def _names(parsed: Parsed, actors: Sequence[Actor]) -> dict[tuple[str, int], Span]:
    """For each actor and sentence the first mention there that is no pronoun."""
    found: dict[tuple[str, int], Span] = {}
    for actor in actors:
        for span in actor.mentions:
            head = parsed.head_of(span)
            if head and head.pos != "PRON":
                found.setdefault((actor.id, head.sentence), span)
    return found


def _side(parsed: Parsed, names: Mapping[tuple[str, int], Span], at: int, actor: Actor, span: Span) -> Side:
    """A pronoun names nobody: where its sentence names the actor, those words are the side's."""
    token = parsed.tokens[at]
    return Side(actor.id, names.get((actor.id, token.sentence), span) if token.pos == "PRON" else span)


def fillers(
    parsed: Parsed, named: Named, heads: Sequence[int], recipient: bool, taken: Set[str] = frozenset()
) -> Iterator[Filler]:
    """What the heads of noun phrases stand for in an event.

    Args:
        parsed: the report.
        named: its actors by token.
        heads: tokens that head noun phrases.
        recipient: whether the phrase stands on the receiving side ("the decision of the court" names the court in
            both, "a raid on the office" the office only here).
        taken: actors of the other side, whom a phrase does not lend ("lifted its blockade of Mali").
    """
    preps = OF_RECIPIENT if recipient else OF_ACTOR
    for head in heads:
        if parsed.tokens[head].entity in ("DATE", "TIME"):
            continue
        two = both(parsed, named, parsed.tokens[head])
        if two:
            yield from (Filler(head, side) for side in two)
            continue
        direct = named.heads.get(head) or named.inside.get(head)
        if direct:
            yield Filler(head, direct)
            continue
        within = list(_within(parsed, named, parsed.tokens[head], preps, taken))
        if within:
            yield from (Filler(head, side, bare=False) for side in within)
        else:
            yield Filler(head, None)


# Words after a group before which those of it who are named stand at most.
NEAR = 8


def members(parsed: Parsed, named: Named, head: int) -> Iterator[Side]:
    """Those whom "including" names of a group, "arrested 40 people, including two reporters", and the other countries
    that a group is of: "the delegations of Mali, Chad and Niger"."""
    yield from _other_countries(parsed, named, head)
    sentence = parsed.sentences[parsed.tokens[head].sentence]
    for at in range(head + 1, min(head + 1 + NEAR, sentence.last)):
        token = parsed.tokens[at]
        if token.text.lower() == "including":
            noun = parsed.child(at, "pobj", "dobj")
            found = conjuncts(parsed, noun) if noun else ()
            yield from (named.heads[i] for i in found if i in named.heads)
            return
        if token.tag in ("NNS", "NNPS") and at in named.heads:
            return


def _other_countries(parsed: Parsed, named: Named, head: int) -> Iterator[Side]:
    """The countries after "of" or "from" but the one that the group, which has but one, bears."""
    found = [i for word in ("of", "from") for i in prepositional(parsed, head, word) if i in named.heads]
    if head in named.heads and len(found) > 1:
        own = named.actors[named.heads[head].actor].country
        for i in found:
            actor = named.actors[named.heads[i].actor]
            if actor.kind == "country" and actor.country != own:
                yield named.heads[i]


def _within(
    parsed: Parsed, named: Named, head: Token, preps: Sequence[str], taken: Set[str], depth: int = 0
) -> Iterator[Side]:
    """Actors that a phrase names beside its head, of the nearest kind only: possessor, modifier, complement."""
    if head.lemma in control("other"):
        return
    below = list(parsed.children(head.i))
    for heads in (
        _below(parsed, named, below, "poss"),
        modifying(parsed, named, head),
        _below(parsed, named, below, "appos"),
    ):
        found = [named.inside[h] for h in heads if named.inside[h].actor not in taken]
        if found:
            yield from found
            return
    above = parsed.tokens[head.head]
    if head.dep == "appos" and above.i in named.inside and named.inside[above.i].actor not in taken:
        yield named.inside[above.i]
        return
    # "an appeal filed by Mali", "the sanctions imposed on Mali": what a participle says of the thing.
    below += [c for t in below if t.dep == "acl" and t.tag == "VBN" for c in parsed.children(t.i)]
    if preps == OF_ACTOR and tells_of_harm(head):
        preps = ("by",)  # "the shooting of protesters": those it was done to do not act
    for word in preps:
        for prep in below:
            if prep.dep in ("prep", "agent") and prep.lemma == word:
                found = list(_complements(parsed, named, prep, preps, taken, depth))
                if found:
                    yield from found
                    return


def tells_of_harm(noun: Token) -> bool:
    """Whether a noun is an act done to the one named after "of"."""
    return any(p.type in ("ASSAULT", "COERCE", "SANCTION", "ACCUSE") for p in patterns().get((noun.lemma, "n"), ()))


def _below(parsed: Parsed, named: Named, below: Sequence[Token], dep: str) -> Heads:
    return tuple(i for t in below if t.dep == dep for i in conjuncts(parsed, t) if i in named.inside)


def modifying(parsed: Parsed, named: Named, noun: Token) -> Heads:
    """Actors named before a noun, also inside another modifier ("a U.S. military airstrike")."""
    found: list[int] = []
    waiting = [noun]
    while waiting:
        at = waiting.pop()
        for child in parsed.children(at.i):
            if child.i < noun.i and (child.dep in MODIFIERS or (child.dep == "conj" and at.i != noun.i)):
                if child.i in named.inside:
                    found.append(child.i)
                waiting.append(child)
    return tuple(sorted(found))


def _complements(
    parsed: Parsed, named: Named, prep: Token, preps: Sequence[str], taken: Set[str], depth: int
) -> Iterator[Side]:
    for noun in parsed.children(prep.i):
        if noun.dep != "pobj":
            continue
        for i in conjuncts(parsed, noun):
            if i in named.inside:
                if named.inside[i].actor not in taken:
                    yield named.inside[i]
            elif depth < 2:
                yield from _within(parsed, named, parsed.tokens[i], preps, taken, depth + 1)


def phrase(parsed: Parsed, head: int) -> Span:
    """The noun phrase of a head without its clauses: from its leftmost modifier to its last complement."""
    first = last = head
    waiting = [head]
    while waiting:
        at = waiting.pop()
        first, last = min(first, at), max(last, at)
        for child in parsed.children(at):
            if child.dep in ("relcl", "acl", "conj", "cc", "punct", "appos", "advcl", "dep", "parataxis"):
                continue
            if child.i > head and child.dep == "prep" and child.lemma != "of":
                continue
            waiting.append(child.i)
    return parsed.span(first, last + 1)
