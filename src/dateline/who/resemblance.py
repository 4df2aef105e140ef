"""What speaks for each actor that a noun phrase may describe; weights: ``knowledge/actors/descriptions.tsv``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.language import SUBJECTS, Parsed, Token
from dateline.who.cluster import Cluster
from dateline.who.mention import Mention
from dateline.who.salience import DEPS, tells
from dateline.who.words import fold

TABLE = "descriptions"
# Sentences, ranks and mentions above these count alike.
SENTENCES, RANKS, MENTIONS = 4, 5, 5
# Nouns of an actor that are compared, first and last mentions that are read, and words between a phrase and a name.
NOUNS, FEW, BETWEEN = 4, 4, 2
# What a noun is that is said of the subject: "is mayor", "was elected mayor".
PREDICATES = ("attr", "oprd")
# Modifiers that tell of another, or of which.
MODIFIERS = ("amod", "nummod", "compound", "det", "predet", "advmod")


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor that a noun phrase may describe, at the mention of it that is nearest."""

    cluster: Cluster
    mention: Mention


@dataclass(frozen=True, slots=True)
class Describing:
    """A noun phrase of which it is asked whom it describes.

    Args:
        parsed: the report. mention: the noun phrase.
        heads: the actor at each head token so far.
        determiner: "the", "this", "a", "whose" or "none"; or another word that determines.
        owner: the actor that possesses it ("*her* husband"), where there is one.
        modifiers: the words before the noun, in their dictionary form.
        complement: what follows "of", an actor or a noun.
    """

    parsed: Parsed
    mention: Mention
    heads: Mapping[int, Cluster]
    determiner: str
    owner: Cluster | None
    modifiers: tuple[str, ...]
    complement: Cluster | str | None

    @property
    def head(self) -> Token:
        """The token that the phrase hangs on."""
        return self.parsed.tokens[self.mention.head]


def traits_of_none(asking: Describing) -> Iterator[str]:
    """What the words tell of whether a noun phrase names somebody new."""
    parsed, mention, head = asking.parsed, asking.mention, asking.head
    det = asking.determiner
    what = _what(mention)
    yield "new"
    yield f"new {what} {det}"
    yield f"new {mention.noun}"
    yield f"new {mention.noun} {det}"
    yield f"new {det} {DEPS.get(head.dep, head.dep)}"
    yield f"new {det} in sentence {min(head.sentence, 2)}"
    if head.dep == "pobj":
        yield f"new {det} after {parsed.tokens[head.head].lemma}"
    for modifier in asking.modifiers:
        yield f"new with {modifier}"
        yield f"new {det} with {modifier}"
    for child in parsed.children(head.i):
        if child.i > head.i:
            yield f"new {det} before {child.dep}"
            if child.dep == "prep":
                yield f"new {det} before {child.lemma}"
    if asking.owner is not None:
        yield f"new whose {asking.owner.kind}"
    if mention.country:
        yield f"new {what} with country"


def traits(asking: Describing, one: Candidate, rank: int) -> Iterator[str]:
    """What the words tell of a noun phrase and an actor, as the table of weights names it.

    Args:
        asking: the noun phrase.
        one: the actor.
        rank: how many other candidates stand nearer.
    """
    parsed, mention, cluster = asking.parsed, asking.mention, one.cluster
    det, what = asking.determiner, _what(mention)
    head, other = asking.head, parsed.tokens[one.mention.head]
    ahead = other.i > head.i
    back = "ahead" if ahead else str(min(head.sentence - other.sentence, SENTENCES))
    how = "named" if cluster.named else "noun"
    yield f"{det} {how}"
    yield f"{what} {det} {how}"
    yield f"{det} {how} {one.mention.sort} back {back}"
    yield f"{what} back {back}"
    yield f"{det} rank {min(rank, RANKS)}"
    yield f"{det} {DEPS.get(other.dep, 'other')} back {back}"
    yield f"{det} {DEPS.get(other.dep, 'other')} {DEPS.get(head.dep, head.dep)}"
    yield f"{what} of {cluster.kind} {how}"
    yield f"{mention.noun} of {cluster.kind} {how}"
    yield f"{mention.noun} {det} of {how}"
    yield f"mentions {min(len(cluster.mentions), MENTIONS)}"
    if cluster.mentions[0].head < parsed.sentences[0].last:
        yield f"{det} {how} in the first sentence"
    if not ahead and parsed.sentences[other.sentence].block != parsed.sentences[head.sentence].block:
        yield f"{det} other paragraph"
    yield from _alike(asking, cluster)
    yield from _owned(asking, cluster)
    if other.sentence == head.sentence:
        yield from _together(asking, one)
    if tells(parsed, head, other):
        yield f"told by it {det}"
    if parsed.quoted(head.i) != parsed.quoted(other.i):
        yield f"{det} across quotation marks"


def _few(cluster: Cluster) -> list[Mention]:
    """The first and last mentions of an actor."""
    every = cluster.mentions
    return every if len(every) <= 2 * FEW else [*every[:FEW], *every[-FEW:]]


def _what(mention: Mention) -> str:
    return f"{mention.kind}s" if mention.plural else mention.kind


def _alike(asking: Describing, cluster: Cluster) -> Iterator[str]:
    """What the noun says again, or otherwise, of what is known of the actor."""
    mention, det = asking.mention, asking.determiner
    how = "named" if cluster.named else "noun"
    noun, last = mention.noun, mention.noun.split()[-1:]
    if noun in cluster.nouns:
        yield f"{det} same noun {how}"
        yield f"same noun {noun}"
    elif any(other.split()[-1:] == last for other in cluster.nouns):
        yield f"{det} same last word {how}"
    else:
        yield f"{det} {how} {'other noun' if cluster.nouns else 'no noun'}"
        yield from (f"{noun} said of {other}" for other in sorted(cluster.nouns)[:NOUNS])
    labels = {fold(m.label) for m in _few(cluster) if m.sort != "pronoun"}
    if fold(mention.label) in labels:
        yield f"{det} same words"
    elif noun and cluster.named and any(fold(noun) in label for label in labels):
        yield f"{det} {_what(mention)} noun in the name"
    sector, other = (c[0] if c else "none" for c in (mention.sectors, cluster.sectors))
    yield f"{det} sector {'same' if sector == other else 'open' if 'none' in (sector, other) else 'other'}"
    yield f"sector {sector} of {other}"
    if mention.country:
        yield f"{det} country {'same' if mention.country == cluster.country else 'open'}"
    elif cluster.country:
        yield f"{det} country of the actor only"
    if mention.gender:
        yield f"{det} gender {'same' if mention.gender == cluster.gender else 'open'}"
    last_mention = cluster.mentions[-1]
    yield f"{det} last {last_mention.sort}"
    if cluster.mentions[0].sort == "noun":
        mine, theirs = (frozenset(_numbers(asking.parsed, m)) for m in (mention, cluster.mentions[0]))
        if mine or theirs:
            yield f"number {'same' if mine == theirs else 'other' if mine and theirs else 'open'}"


def _numbers(parsed: Parsed, mention: Mention) -> Iterator[str]:
    return (t.lemma for t in parsed.children(mention.head) if t.dep == "nummod")


def _owned(asking: Describing, cluster: Cluster) -> Iterator[str]:
    """Whose it is, and of what."""
    parsed, owner = asking.parsed, asking.owner
    if asking.determiner == "whose":
        earlier = _owner(asking, cluster)
        if owner is None or earlier is None:
            yield f"owner {'unknown' if owner is None else 'none before'}"
        else:
            yield f"owner {'same' if earlier is owner else 'other'}"
    mine = asking.complement
    theirs = [complement(parsed, m, asking.heads) for m in _few(cluster) if m.sort == "noun"]
    if mine is not None:
        yield f"{asking.determiner} complement {'same' if mine in theirs else 'other' if any(theirs) else 'new'}"
    elif any(theirs):
        yield f"{asking.determiner} complement of the actor only"
    for modifier in asking.modifiers:
        yield f"with {modifier}"


def _owner(asking: Describing, cluster: Cluster) -> Cluster | None:
    """Who possesses an actor by the words of an earlier mention of it."""
    for mention in _few(cluster):
        poss = asking.parsed.child(mention.head, "poss") if mention.sort == "noun" else None
        if poss is not None and (owner := asking.heads.get(poss.i)) is not None:
            return owner
    return None


def complement(parsed: Parsed, mention: Mention, heads: Mapping[int, Cluster]) -> Cluster | str | None:
    """What follows "of" after a noun: an actor, or a noun in its dictionary form."""
    for prep in parsed.children(mention.head):
        if prep.lemma == "of" and prep.i > mention.head:
            noun = parsed.child(prep.i, "pobj")
            return None if noun is None else heads.get(noun.i) or noun.lemma
    return None


def _together(asking: Describing, one: Candidate) -> Iterator[str]:
    """How the two stand to each other in one sentence."""
    parsed, mention, det = asking.parsed, asking.mention, asking.determiner
    head, other = asking.head, parsed.tokens[one.mention.head]
    sort = one.mention.sort
    yield from _beside(asking, one)
    verb = parsed.tokens[head.head]
    if head.dep in PREDICATES and other.head == verb.i and other.dep in SUBJECTS:
        yield f"{det} {verb.lemma} told of {sort}"
        yield f"{det} {verb.tag} told of {sort}"
        yield f"{_what(mention)} {verb.lemma} told of {one.cluster.kind}"
    elif other.head == head.head and other.dep != "appos":
        yield f"{DEPS.get(other.dep, 'other')} and {DEPS.get(head.dep, head.dep)} of one verb"
    if head.dep == "pobj":
        yield f"{det} after {verb.lemma} beside {DEPS.get(other.dep, 'other')}"
    yield from _path(parsed, det, sort, head, other)
    first, last = sorted((mention, one.mention), key=lambda m: m.first)
    between = parsed.tokens[first.last : last.first]
    if len(between) <= BETWEEN:
        order = "before" if first is mention else "after"
        words_between = " ".join(t.text.lower() for t in between) or "nothing"
        yield f"{det} {order} {sort} with {words_between} between"
        yield f"{_what(mention)} {order} {sort} of {one.cluster.kind} with {words_between} between"


def apposed(head: Token, other: Token) -> str | None:
    """How a noun and the head of a phrase stand in apposition, if they do."""
    if head.dep == "appos" and head.head == other.i:
        return "apposed to"
    return "with apposed" if other.dep == "appos" and other.head == head.i else None


def _beside(asking: Describing, one: Candidate) -> Iterator[str]:
    """Whether one is the other's apposition, or that of its complement: "the mayor of Lima, *Juan Soto*"."""
    parsed, det, what = asking.parsed, asking.determiner, _what(asking.mention)
    head, other, sort = asking.head, parsed.tokens[one.mention.head], one.mention.sort
    way = apposed(head, other)
    if way is None and other.dep == "appos" and _of(parsed, parsed.tokens[other.head]) == head.i:
        way = "with at its complement"
    if way is None:
        return
    yield f"{sort} beside noun"
    yield f"{det} {way} {sort}"
    yield f"{what} {way} {sort} of {one.cluster.kind}"
    yield f"{what} beside {sort} of {one.cluster.kind}"


def _of(parsed: Parsed, noun: Token) -> int | None:
    """The head of the phrase whose complement a noun is: "the mayor of *Lima*"."""
    prep = parsed.tokens[noun.head]
    return prep.head if noun.dep == "pobj" and prep.lemma == "of" else None


def _link(parsed: Parsed, inner: Token, outer: Token) -> Token | None:
    """The word under the outer one below which the inner one hangs; None if it hangs elsewhere."""
    below = inner
    for above in parsed.ancestors(inner.i):
        if above.i == outer.i:
            return below
        below = above
    return None


def _path(parsed: Parsed, det: str, sort: str, head: Token, other: Token) -> Iterator[str]:
    """Whether one stands inside the other's phrase, and by which link."""
    for way, inner, outer in (("holds", other, head), ("inside", head, other)):
        if (link := _link(parsed, inner, outer)) is not None:
            yield f"{det} {way} {sort}"
            by = f"{link.dep} {link.lemma}" if link.dep in ("prep", "acl") else link.dep
            yield f"{det} {way} {sort} by {by}"
            return
    if (head.dep == "conj" and head.head == other.i) or (other.dep == "conj" and other.head == head.i):
        yield "joined by and"
