"""Pronouns -> whom they stand for: number, gender, kind, and the nearest that fits, subjects first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language import SUBJECTS, Parsed, Token
from dateline.who.cluster import Cluster
from dateline.who.wordlists import words

# Sentences back in which an antecedent is looked for.
REACH = 3
# How much less ready to mind a thing of an earlier sentence stands than an actor, and a name that may be no person's
# than a person's.
THING, UNSURE = 1.5, 3.0
# How much readier the one who says something is for a pronoun that is the subject of what is said.
TOLD = 1.5
# Words of the name that labels a speaker.
LABEL = 4
# Kinds of actors of whom nobody says "who", where a person stands near.
BODIES = frozenset({"organisation", "country", "place", "group"})
# Tags of nouns in the plural.
MANY = ("NNS", "NNPS")
# Sentences of the longest answer that one label introduces.
ANSWER = 40
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
PRONOUNS: dict[str, Pronoun] = {
    **dict.fromkeys(("he", "him", "his", "himself"), _HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), _SHE),
    **dict.fromkeys(("it", "its", "itself"), _IT),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), _THEY),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), _WHO),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), _I),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), _WE),
}  # fmt: skip


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


def antecedent(parsed: Parsed, token: Token, seen: Sequence[Seen], heads: dict[int, Cluster]) -> Antecedent:
    """What a pronoun stands for.

    Args:
        parsed: the report.
        token: the pronoun.
        seen: the mentions and things before it, in order of the text.
        heads: the clusters by the head token of their mentions.
    """
    said = PRONOUNS[token.text.lower()]
    if said.relative:
        return _relative(parsed, token, heads)
    if said.speaker:
        return Antecedent(_speaker(parsed, token, heads))
    if said.gender == "it" and _empty(parsed, token):
        return Antecedent(thing=True)
    fitting = _recent(parsed, token, seen, said)
    if not fitting:
        return Antecedent()
    best = max(fitting, key=lambda s: _salience(parsed, token, s))
    thing = best.cluster is None or (said.gender == "it" and not _means_an_actor(parsed, token, best.head))
    return Antecedent(None if thing else best.cluster, thing)


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
    return Antecedent()


def _person_of(parsed: Parsed, noun: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """The person in whose description a body stands: "Ana Lima, the founder of Aid Now, who said"."""
    for above in parsed.ancestors(noun.i):
        if above.pos in ("VERB", "AUX"):
            return None
        cluster = heads.get(above.i)
        if cluster is not None and cluster.kind == "person":
            return cluster
    return None


def _speaker(parsed: Parsed, token: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """Who says the sentence in which someone speaks of himself: a subject of saying above, else near by."""
    for above in parsed.ancestors(token.i):
        told = above.dep == "ROOT" and above.lemma in words("saying") and above.i != token.head
        if told or above.dep in ("ccomp", "parataxis"):
            found = _subject(parsed, parsed.tokens[above.head], heads)
            if found is not None:
                return found
    return _labelled(parsed, token.sentence, heads) or _speaker_near(parsed, token.sentence, heads)


def _labelled(parsed: Parsed, sentence: int, heads: dict[int, Cluster]) -> Cluster | None:
    """The person whom the nearest label at a paragraph's head names: "((Lima)) I left.", "LIMA: I left."."""
    for at in range(sentence, max(-1, sentence - ANSWER), -1):
        here = parsed.sentences[at]
        if at > 0 and parsed.sentences[at - 1].block == here.block:
            continue
        named = next((i for i in range(here.first, min(here.first + 2 * LABEL, here.last)) if i in heads), None)
        if named is not None and labels(parsed, named):
            cluster = heads[named]
            return cluster if cluster.named and cluster.kind in ("person", "other") else None
    return None


def _speaker_near(parsed: Parsed, sentence: int, heads: dict[int, Cluster]) -> Cluster | None:
    """Who says something in a sentence, the one before or the one after, in the same paragraph."""
    block = parsed.sentences[sentence].block
    for at in (sentence, sentence - 1, sentence + 1):
        if 0 <= at < len(parsed.sentences) and parsed.sentences[at].block == block:
            for verb in parsed.words(parsed.sentences[at]):
                if verb.lemma in words("saying") and (found := _subject(parsed, verb, heads)) is not None:
                    return found
    return None


def _speaks(verb: Token) -> bool:
    return verb.lemma in words("saying") or verb.lemma in words("willing")


def _subject(parsed: Parsed, verb: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """The actor that is the subject of a verb, unless it speaks of itself too."""
    subject = parsed.child(verb.i, "nsubj")
    if subject is None or subject.text.lower() in ("i", "we", "you", "it"):
        return None
    return heads.get(subject.i)


def _recent(parsed: Parsed, token: Token, seen: Sequence[Seen], said: Pronoun) -> list[Seen]:
    found: list[Seen] = []
    human = _human(parsed, token)
    for at in range(len(seen) - 1, -1, -1):
        one = seen[at]
        if parsed.tokens[one.head].sentence < token.sentence - REACH or len(found) >= 12:
            break
        fits = _thing_fits(parsed, one.head, said) and not human if one.cluster is None else _fits(one.cluster, said)
        if fits and not _bound(parsed, token, one.head) and not labels(parsed, one.head):
            found.append(one)
    return found


def labels(parsed: Parsed, head: int) -> bool:
    """Whether a name only labels who speaks in an interview: "((Lima)) It was hard." or "LIMA: It was hard."."""
    first = parsed.sentences[parsed.tokens[head].sentence].first
    if any(t.pos in ("VERB", "AUX") for t in parsed.tokens[first:head]):
        return False
    before = [t.text for t in parsed.tokens[first:head]]
    after = parsed.tokens[head + 1].text if head + 1 < len(parsed.tokens) else ""
    return (bool(before) and set(before[0]) == {"("} and after.startswith(")")) or (
        len(before) < LABEL and after == ":"
    )


def _fits(cluster: Cluster, said: Pronoun) -> bool:
    if said.gender in ("he", "she"):
        return cluster.kind in ("person", "other") and not cluster.plural and cluster.gender in (None, said.gender)
    if said.gender == "it":
        return cluster.kind in ("organisation", "country", "place") or (cluster.kind == "group" and not cluster.plural)
    return bool(cluster.plural) or cluster.kind in ("group", "organisation")


def _human(parsed: Parsed, token: Token) -> bool:
    """Whether only someone can be meant: "it said", "they demanded", "the command says it has ceased fire"."""
    verb = parsed.tokens[token.head]
    told = verb.dep == "ccomp" and parsed.tokens[verb.head].lemma in words("saying")
    return token.dep == "nsubj" and (told or _speaks(verb))


def _thing_fits(parsed: Parsed, head: int, said: Pronoun) -> bool:
    if said.gender in ("he", "she"):
        return False
    return (parsed.tokens[head].tag in MANY) == (said.gender != "it")


def _means_an_actor(parsed: Parsed, token: Token, head: int) -> bool:
    """Whether "it" stands for the actor named at ``head`` and not for what was told: it acts as only actors do, or "it"
    stands in a clause below the actor's verb, or heads the sentence after one in which the actor is a subject."""
    other, verb = parsed.tokens[head], parsed.tokens[token.head]
    if token.dep == "poss" or _human(parsed, token):
        return True
    if other.dep in (*SUBJECTS, "dobj") and any(other.head == above.i for above in parsed.ancestors(token.i)):
        return True
    told_of = token.dep == "dobj" and verb.lemma in words("saying")
    heads = verb.dep == "ROOT" and token.dep in (*SUBJECTS, "dobj") and not told_of
    return heads and other.dep in SUBJECTS and token.sentence - other.sentence <= 1


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


def _tells(parsed: Parsed, token: Token, other: Token) -> bool:
    """Whether the one is the subject of what the other's subject says: "Lee wrote he would come"."""
    verb = parsed.tokens[token.head]
    return token.dep in SUBJECTS and verb.dep == "ccomp" and other.dep in SUBJECTS and other.head == verb.head


def _salience(parsed: Parsed, token: Token, seen: Seen) -> float:
    """How ready an earlier mention stands to mind: near, a subject, a name, often told of."""
    other = parsed.tokens[seen.head]
    score = -2.0 * (token.sentence - other.sentence)
    score += {"nsubj": 2.5, "nsubjpass": 2.2, "poss": 0.5, "dobj": 1.0}.get(other.dep, 0.0)
    score += 0.6 * (other.dep == "conj") + TOLD * _tells(parsed, token, other)
    if seen.cluster is None:
        score -= THING * (token.sentence != other.sentence)
    else:
        score += 0.8 * seen.cluster.named + 0.1 * min(len(seen.cluster.mentions), 5)
        score += 0.7 * (seen.cluster.gender is not None) - UNSURE * (seen.cluster.kind == "other")
    return score - 0.002 * (token.i - other.i)
