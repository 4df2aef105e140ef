"""What speaks for each earlier phrase that a pronoun may stand for; weights: ``knowledge/actors/antecedents.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline.language import SUBJECTS, Parsed, Token
from dateline.who.cluster import Cluster
from dateline.who.weights import weigh
from dateline.who.wordlists import words

TABLE = "antecedents"
# Mentions, sentences and ranks above these count alike.
MENTIONS, SENTENCES, RANKS = 5, 3, 6
CLASSES = {
    **dict.fromkeys(("he", "him", "his", "himself"), "he"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "she"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), "i"),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), "we"),
}  # fmt: skip
PERSONAL = ("he", "she")
# How far back a phrase stands that follows.
AHEAD = -1
DEPS = {"nsubjpass": "passive", "nsubj": "subject", "poss": "poss", "dobj": "object", "pobj": "pobj", "conj": "conj"}


@dataclass(frozen=True, slots=True)
class Asking:
    """A pronoun whose antecedent is asked.

    Args:
        parsed: the report. token: the pronoun.
        speaker: who says the words that it stands in, where that is told.
        bodies: the bodies that the speaker's own words name ("Ana Lima, head of *Aid Now*").
    """

    parsed: Parsed
    token: Token
    speaker: Cluster | None = None
    bodies: tuple[Cluster, ...] = ()


def odds(asking: Asking, head: int, cluster: Cluster | None, rank: int) -> float:
    """How much speaks for a phrase; comparable between the phrases of one pronoun."""
    return weigh(TABLE, traits(asking, head, cluster, rank))


def odds_of_none(asking: Asking) -> float:
    """How much speaks for none of them: a clause, nothing, or somebody farther away."""
    return weigh(TABLE, traits_of_none(asking))


def traits_of_none(asking: Asking) -> Iterator[str]:
    """What the words around a pronoun tell of whether it stands for no phrase."""
    parsed, token = asking.parsed, asking.token
    said = CLASSES[token.text.lower()]
    yield f"{said} none"
    yield f"{said} none {'speaker' if asking.speaker else 'no speaker'} {_manner(parsed, token)}"
    yield from (f"{said} none {trait}" for trait in _doing(parsed, token))


def traits(asking: Asking, head: int, cluster: Cluster | None, rank: int) -> Iterator[str]:
    """What the words tell of a pronoun and a phrase before it, as the table of weights names it.

    Args:
        asking: the pronoun.
        head: the head token of the phrase.
        cluster: the actor that it names, or None for a thing.
        rank: how many other candidates stand nearer.
    """
    parsed, token = asking.parsed, asking.token
    said, other = CLASSES[token.text.lower()], parsed.tokens[head]
    said = "he" if said in PERSONAL else said
    back = AHEAD if other.i > token.i else min(token.sentence - other.sentence, SENTENCES)
    what = "thing" if cluster is None else "actor"
    dep, own = DEPS.get(other.dep, "other"), DEPS.get(token.dep, "other")
    yield f"{said} {what}"
    yield f"{said} {what} back {back}"
    yield f"{said} {what} {dep} back {min(back, 2)}"
    yield f"{said} {what} {dep} {own}"
    yield f"{said} {what} rank {min(rank, RANKS)}"
    if dep == own:
        yield f"{said} parallel back {min(back, 2)}"
    if other.dep == "conj" or parsed.child(head, "conj") is not None:
        yield f"{said} {what} joined"
    if any(t.i == other.head for t in parsed.ancestors(token.i)) or other.head == token.head:
        yield f"{said} {what} {dep} above"
    if tells(parsed, token, other):
        yield f"{said} tells"
    if parsed.tokens[other.head].dep == "ROOT" and other.dep in SUBJECTS:
        yield f"{said} {what} subject of root back {min(back, 2)}"
    if parsed.sentences[other.sentence].block != parsed.sentences[token.sentence].block:
        yield f"{said} {what} other paragraph {min(back, 2)}"
    if other.sentence == 0:
        yield f"{said} {what} in the first sentence"
    yield from (f"{said} {what} {trait}" for trait in _clauses(parsed, token, other))
    yield from (f"{said} {what} {trait}" for trait in _quoted(parsed, token, other))
    yield from (f"{said} {what} {trait}" for trait in _doing(parsed, token))
    if cluster is None:
        yield f"{said} thing {other.lemma}"
        yield f"{said} thing {other.pos}"
    else:
        yield from (f"{said} {trait}" for trait in _of_cluster(cluster, other, CLASSES[token.text.lower()]))
        if CLASSES.get(cluster.mentions[-1].noun) == CLASSES[token.text.lower()]:
            here = parsed.sentences[other.sentence].block == parsed.sentences[token.sentence].block
            yield f"{said} same pronoun {'same' if here else 'other'} paragraph back {min(back, 2)}"
        quoted = _manner(parsed, token)
        if asking.speaker is not None:
            yield f"{said} {quoted} {'speaker' if cluster is asking.speaker else 'not the speaker'} {cluster.kind}"
        if cluster in asking.bodies:
            yield f"{said} {quoted} body of the speaker"


def _clauses(parsed: Parsed, token: Token, other: Token) -> Iterator[str]:
    """How many clauses up the phrase is the subject, or where else it stands in a clause above."""
    level = 0
    if other.dep == "pobj":
        yield f"pobj {parsed.tokens[other.head].lemma}"
    if other.dep == "poss":
        yield f"poss of {DEPS.get(parsed.tokens[other.head].dep, 'other')}"
    if other.sentence != token.sentence:
        return
    for verb in parsed.ancestors(token.i):
        if verb.pos not in ("VERB", "AUX"):
            if verb.i == other.i:
                yield f"over it, {token.dep}"
            continue
        subject = parsed.child(verb.i, *SUBJECTS)
        if subject is not None and subject.i != token.i:
            if subject.i == other.i:
                yield f"subject {level} up"
                yield f"subject {level} up {verb.dep if level else token.dep}"
                return
            if other.i in {t.i for t in parsed.subtree(subject.i)}:
                yield f"inside the subject {level} up"
                return
            level += 1
        if other.head == verb.i:
            yield f"{DEPS.get(other.dep, 'other')} {level} up"
            return
    yield "beside"


def _quoted(parsed: Parsed, token: Token, other: Token) -> Iterator[str]:
    """Whether both stand inside one quotation, and whether the phrase names its speaker."""
    manner, same = _manner(parsed, token), "same" if other.sentence == token.sentence else "other"
    yield f"{manner} {_manner(parsed, other)} {same}"
    if other.dep in SUBJECTS and parsed.tokens[other.head].lemma in words("saying"):
        yield f"{manner} speaker back {min(token.sentence - other.sentence, 2)}"
        if parsed.sentences[other.sentence].block == parsed.sentences[token.sentence].block:
            yield f"{manner} speaker of the paragraph"


def _manner(parsed: Parsed, token: Token) -> str:
    return "quoted" if parsed.quoted(token.i) else "told"


def _of_cluster(cluster: Cluster, other: Token, said: str) -> Iterator[str]:
    """What is known of the actor so far."""
    last = cluster.mentions[-1]
    yield f"kind {cluster.kind} {'many' if cluster.plural else 'one'}"
    yield f"kind {cluster.kind} {'known' if cluster.known else 'named' if cluster.named else 'noun'}"
    yield f"first {cluster.mentions[0].sort} {cluster.mentions[0].rule}"
    yield f"sector {cluster.sectors[0] if cluster.sectors else 'none'}"
    yield f"mentions {min(len(cluster.mentions), MENTIONS)}"
    if cluster.gender is not None:
        yield "gender known"
    if last.sort == "pronoun":
        yield f"last {'same pronoun' if CLASSES.get(last.noun) == said else 'pronoun'}"
    else:
        yield f"last {last.sort} {DEPS.get(other.dep, 'other')}"
    if last.noun and last.sort != "pronoun":
        yield f"noun {last.noun}"


def _doing(parsed: Parsed, token: Token) -> Iterator[str]:
    """The verb that the pronoun fills a slot of, or what it possesses."""
    above = parsed.tokens[token.head]
    if token.dep == "poss":
        yield f"whose {above.lemma}"
        yield "whose"
        return
    yield f"{DEPS.get(token.dep, 'other')}"
    yield f"{DEPS.get(token.dep, 'other')} {above.lemma}"
    if token.dep in SUBJECTS:
        for use in ("saying", "willing", "empty-it"):
            if above.lemma in words(use):
                yield f"of {use}"
        yield f"clause {above.dep}"
        if above.lemma == "be":
            yield from (f"is {t.dep} {t.lemma}" for t in parsed.children(above.i) if t.dep in ("attr", "acomp"))
        yield from (f"with {t.dep}" for t in parsed.children(above.i) if t.dep in ("ccomp", "xcomp", "csubj"))


def tells(parsed: Parsed, token: Token, other: Token) -> bool:
    """Whether the one stands in what the other's subject says: "Lee wrote he would come"."""
    if other.dep not in SUBJECTS:
        return False
    verb = parsed.tokens[other.head]
    return verb.lemma in words("saying") and any(
        above.dep == "ccomp" and above.head == verb.i for above in (token, *parsed.ancestors(token.i))
    )
