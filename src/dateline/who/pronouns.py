"""Pronouns -> whom they stand for: number, gender, kind, and the nearest that fits, subjects first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dateline.language import SUBJECTS, Parsed, Token
from dateline.who import salience
from dateline.who.cluster import Cluster
from dateline.who.salience import CLASSES, Asking
from dateline.who.speakers import BODIES, Labels, bodies_of, labels, said_before, speaker_of
from dateline.who.weights import chance_of_each
from dateline.who.wordlists import words

# Sentences back in which an antecedent is looked for; one who speaks of himself and his own may be farther.
REACH, FAR = 4, 10
# Commas and ages between a name and "who".
SKIPPED = 3
# Pronouns that ask as well as relate.
ASKING = frozenset({"who", "whom", "whose"})
# Phrases that are weighed for one pronoun.
MOST = 16
# Tags of nouns in the plural.
MANY = ("NNS", "NNPS")
# Pronouns that are no subjects, where the parse makes them one: "wants him to go".
OBJECTS = frozenset({"him", "her", "them", "me", "us"})


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun says of the one it stands for; ``relative`` ones stand for the noun they follow."""

    gender: str | None = None
    plural: bool | None = None
    relative: bool = False
    speaker: bool = False


_HE, _SHE, _IT = Pronoun("he", False), Pronoun("she", False), Pronoun("it", False)
_THEY, _WHO = Pronoun(None, True), Pronoun(relative=True)
_I, _WE = Pronoun(None, False, speaker=True), Pronoun(None, True, speaker=True)
SAYS = {"he": _HE, "she": _SHE, "it": _IT, "they": _THEY, "i": _I, "we": _WE}
PRONOUNS: dict[str, Pronoun] = {
    **{word: SAYS[said] for word, said in CLASSES.items()},
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), _WHO),
}


@dataclass(frozen=True, slots=True)
class Seen:
    """An earlier phrase that a pronoun may stand for; a thing, which is no actor, has no cluster."""

    head: int
    cluster: Cluster | None


@dataclass(frozen=True, slots=True)
class Antecedent:
    """What a pronoun stands for: an actor, a ``thing`` that is none, or neither where nothing fits."""

    cluster: Cluster | None = None
    thing: bool = False


# The least probability of an actor that a pronoun is tied to; where somebody must be meant, the likeliest is taken.
LEAST = {_HE: 0.0, _SHE: 0.0, _I: 0.0, _IT: 0.4, _THEY: 0.4, _WE: 0.3}


# What says which of some phrases a pronoun stands for.
Ranking = Callable[[Asking, Sequence[Seen]], Antecedent]


def antecedent(
    parsed: Parsed,
    token: Token,
    seen: tuple[Sequence[Seen], Iterable[Seen]],
    heads: dict[int, Cluster],
    spoken: Labels,
    ranking: Ranking,
) -> Antecedent:
    """What a pronoun stands for.

    Args:
        parsed: the report.
        token: the pronoun.
        seen: the mentions and things before it, in order of the text, and the next names after it.
        heads: the clusters by the head token of their mentions.
        spoken: who answers where in an interview.
        ranking: chooses among the phrases that a pronoun may stand for.
    """
    said = PRONOUNS[token.text.lower()]
    if said.relative:
        return _relative(parsed, token, heads)
    if said.gender == "it" and _empty(parsed, token):
        return Antecedent(thing=True)
    fitting = candidates(parsed, token, *seen)
    if not said.speaker:
        return ranking(Asking(parsed, token), fitting)
    named = None if parsed.quoted(token.i) else spoken.person(token.sentence, heads)
    if named is not None and not said.plural:
        return Antecedent(named)
    speaker = named or speaker_of(parsed, token, heads)
    if speaker is None and not said.plural:
        speaker = said_before(parsed, token, heads)
    bodies = bodies_of(parsed, speaker, heads) if speaker else ()
    known = [one.cluster for one in fitting]
    others = [Seen(c.mentions[-1].head, c) for c in (speaker, *bodies) if c is not None and c not in known]
    return ranking(Asking(parsed, token, speaker, bodies), [*fitting, *others])


def ranked(asking: Asking, fitting: Sequence[Seen]) -> Antecedent:
    """The likeliest of the phrases that a pronoun may stand for."""
    odds = [salience.odds(asking, one.head, one.cluster, rank) for rank, one in enumerate(fitting)]
    odds.append(salience.odds_of_none(asking))
    best = max((n for n, one in enumerate(fitting) if one.cluster), key=odds.__getitem__, default=None)
    least = LEAST[PRONOUNS[asking.token.text.lower()]]
    if best is not None and chance_of_each(odds)[best] >= least:
        return Antecedent(fitting[best].cluster)
    return Antecedent(thing=least > 0 and best is not None)


def _empty(parsed: Parsed, token: Token) -> bool:
    """Whether "it" stands for a clause or for nothing: "it is clear that", "it seems", "found it hard to"."""
    verb = parsed.tokens[token.head]
    if verb.pos == "ADJ" and verb.dep in ("ccomp", "xcomp"):
        return True
    if token.dep not in ("nsubj", "expl"):
        return token.dep == "nsubjpass" and parsed.child(verb.i, "ccomp", "xcomp") is not None
    if verb.lemma in words("empty-it"):
        return True
    clause = parsed.child(verb.i, "ccomp", "xcomp", "csubj", "advcl", "acl") is not None
    return verb.lemma == "be" and (clause or parsed.child(verb.i, "acomp") is not None)


def _relative(parsed: Parsed, token: Token, heads: dict[int, Cluster]) -> Antecedent:
    """The noun that the clause of a relative pronoun hangs on; "which" is said of no person."""
    for above in parsed.ancestors(token.i):
        if above.dep == "relcl":
            cluster = heads.get(above.head)
            if cluster and cluster.kind == "person" and token.text.lower() == "which":
                return Antecedent(thing=True)
            noun = parsed.tokens[above.head]
            if cluster and cluster.kind in BODIES and noun.tag not in MANY and token.text.lower() in ("who", "whom"):
                cluster = _person_of(parsed, noun, heads) or cluster
            return Antecedent(cluster, cluster is None and noun.pos == "NOUN")
        if above.dep in ("ccomp", "advcl"):
            break
    return _followed(parsed, token, heads)


def _followed(parsed: Parsed, token: Token, heads: dict[int, Cluster]) -> Antecedent:
    """The phrase right before a relative pronoun whose clause the parse hangs elsewhere; asking "who", it is nobody."""
    at = token.i - 1
    while at > 0 and token.i - at <= SKIPPED and (parsed.tokens[at].text == "," or parsed.tokens[at].pos == "NUM"):
        at -= 1
    cluster = heads.get(at)
    return Antecedent(cluster, cluster is None and token.text.lower() in ASKING)


def _person_of(parsed: Parsed, noun: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """The person in whose description a body stands: "Ana Lima, the founder of Aid Now, who said"."""
    for above in parsed.ancestors(noun.i):
        if above.pos in ("VERB", "AUX"):
            return None
        cluster = heads.get(above.i)
        if cluster is not None and cluster.kind == "person":
            return cluster
    return None


def candidates(parsed: Parsed, token: Token, seen: Sequence[Seen], ahead: Iterable[Seen]) -> list[Seen]:
    """The phrases that a pronoun may stand for, the nearest of each actor: those before it, nearest first; where
    none of them is an actor, the names after it."""
    found: list[Seen] = []
    said, clusters = PRONOUNS[token.text.lower()], set()
    reach = FAR if said.speaker else REACH
    for at in range(len(seen) - 1, -1, -1):
        one = seen[at]
        if parsed.tokens[one.head].sentence < token.sentence - reach or len(found) >= MOST:
            break
        if one.cluster is not None and id(one.cluster) in clusters:
            continue
        fits = _thing_fits(parsed, one.head, said) if one.cluster is None else _fits(one.cluster, said)
        if fits and not _bound(parsed, token, one.head) and not labels(parsed, one.head):
            found.append(one)
            if one.cluster is not None:
                clusters.add(id(one.cluster))
    if not clusters:
        found += [o for o in ahead if o.cluster and _fits(o.cluster, said) and not _bound(parsed, token, o.head)]
    return found


def _fits(cluster: Cluster, said: Pronoun) -> bool:
    """Whether nothing certain keeps an actor from being meant; what it seems to be is only weighed."""
    if said.gender in ("he", "she"):
        return cluster.gender in (None, said.gender) and (cluster.kind == "person" or not cluster.plural)
    if said.speaker:
        return bool(said.plural) or cluster.kind in ("person", "other")
    return cluster.gender is None or bool(cluster.plural)


def _thing_fits(parsed: Parsed, head: int, said: Pronoun) -> bool:
    if said.gender in ("he", "she") or said.speaker:
        return False
    return (parsed.tokens[head].tag in MANY) == (said.gender != "it")


def _bound(parsed: Parsed, token: Token, head: int) -> bool:
    """Whether both fill slots of one verb, where a plain pronoun cannot mean the other: "Lee thanked him", "Lee came,
    thanking him", "Lee wants him to go"."""
    if token.text.lower().endswith(("self", "selves")) or token.dep == "poss":
        return False
    other = parsed.tokens[head]
    if other.head == token.head and other.dep in (*SUBJECTS, "dobj"):
        return True
    verb = parsed.tokens[token.head]
    if token.dep == "nsubj" and token.text.lower() in OBJECTS and verb.dep in ("ccomp", "xcomp"):
        verb = parsed.tokens[verb.head]
    while verb.dep in ("xcomp", "advcl", "conj", "pcomp") and parsed.child(verb.i, *SUBJECTS) is None:
        verb = parsed.tokens[verb.head]
    return other.head == verb.i and other.dep in SUBJECTS and verb.i != token.head
