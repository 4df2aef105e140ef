"""Nouns -> whom they describe: "the company", "a plumber", "her husband"; or somebody new."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dateline.language import SUBJECTS, Parsed
from dateline.who.cluster import Cluster
from dateline.who.mention import Mention
from dateline.who.resemblance import (
    MODIFIERS,
    PREDICATES,
    TABLE,
    Candidate,
    Describing,
    apposed,
    complement,
    traits,
    traits_of_none,
)
from dateline.who.weights import chance_of_each, weigh

# The least probability of an actor that a noun phrase is joined to, how much more each mention of it asks for, and the
# most that is asked: a wrong noun spoils all that is tied to an actor.
LEAST, MORE, MOST = 0.55, 0.03, 0.85

# What says which of some actors a noun phrase describes, or that it names a new one.
Linking = Callable[[Describing, Sequence[Candidate]], Cluster | None]


def describing(parsed: Parsed, mention: Mention, heads: Mapping[int, Cluster]) -> Describing:
    """A noun phrase with the words that determine it.

    Args:
        parsed: the report.
        mention: the noun phrase.
        heads: the actors by the head tokens of their mentions so far.
    """
    children = parsed.children(mention.head)
    modifiers = tuple(t.lemma for t in children if t.i < mention.head and t.dep in MODIFIERS)
    poss = parsed.child(mention.head, "poss")
    det = parsed.child(mention.head, "det", "predet")
    word = "whose" if poss is not None else "none" if det is None else "a" if det.lemma == "an" else det.lemma
    owner = heads.get(poss.i) if poss is not None else None
    return Describing(parsed, mention, heads, word, owner, modifiers, complement(parsed, mention, heads))


def linked(asking: Describing, candidates: Sequence[Candidate]) -> Cluster | None:
    """The likeliest of some actors, if it is likelier than a new one."""
    odds = [weigh(TABLE, traits(asking, one, rank)) for rank, one in enumerate(candidates)]
    chances = chance_of_each([*odds, weigh(TABLE, traits_of_none(asking))])
    best = max(range(len(candidates)), key=odds.__getitem__)
    cluster = candidates[best].cluster
    return cluster if chances[best] >= min(LEAST + MORE * len(cluster.mentions), MOST) else None


def fits(asking: Describing, cluster: Cluster, head: int) -> bool:
    """Whether nothing certain keeps a noun phrase from describing an actor at the mention with this head token."""
    mention = asking.mention
    if not cluster.may_be(mention) or cluster is asking.owner or cluster is asking.complement:
        return False
    other = asking.parsed.tokens[head]
    if asking.determiner == "another" and not apposed(asking.head, other):
        return False
    abroad = asking.complement is not None and mention.country and cluster.named and cluster.country is None
    apart = other.sentence != asking.head.sentence
    return not (abroad and apart) and not _only_supposed(asking, cluster)


def _only_supposed(asking: Describing, cluster: Cluster) -> bool:
    """Whether the clause that says it of an actor denies or supposes it: "were he president", "he is no doctor"."""
    parsed, head = asking.parsed, asking.head
    beside = parsed.children(head.head)
    if head.dep not in PREDICATES or not any(t.dep in SUBJECTS and asking.heads.get(t.i) is cluster for t in beside):
        return False
    return any(t.dep == "neg" or (t.dep == "mark" and t.lemma in ("if", "unless", "whether")) for t in beside)
