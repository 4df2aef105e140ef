"""The sector of an actor whose own words tell none, by what the report says it is and does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.language import SUBJECTS, Parsed, Token
from dateline.who.cluster import Cluster
from dateline.who.mention import Mention
from dateline.who.weights import chance_of_each, weigh_each
from dateline.who.wordlists import words

TABLE = "livings"
# The least probability of a sector that is guessed.
LEAST = 0.35
# Sectors among which it is chosen, as in PLOVER 2.0.
SECTORS = (
    "CVL", "BUS", "JRN", "GOV", "EDU", "SOC", "MED", "REL", "LEG", "PTY", "MIL",
    "COP", "JUD", "LAB", "CRM", "AGR", "OPP", "REB", "UAF", "REF", "ELI", "UNK",
)  # fmt: skip
# Mentions of an actor that are looked at.
MENTIONS = 4


def is_asked(cluster: Cluster) -> bool:
    """Whether a sector is looked for: for persons, groups and bodies whose words give none, or only a default."""
    if cluster.known or cluster.nouns & words("polity").keys():
        return False
    return cluster.kind in ("person", "group", "organisation", "other") and (not cluster.sectors or cluster.weak)


def frequent(clusters: Sequence[Cluster]) -> tuple[str, ...]:
    """The sectors that a report's actors most often have by their own words."""
    count = Counter(c.sectors[0] for c in clusters if c.sectors and not c.weak for _ in c.mentions)
    return tuple(sector for sector, _ in count.most_common(2))


def living(parsed: Parsed, cluster: Cluster, others: Sequence[str]) -> tuple[str, float] | None:
    """The likeliest sector with its probability, or None where none is likely enough.

    Args:
        others: the sectors that the report's actors most often have.
    """
    chances = chance_of_each(weigh_each(TABLE, SECTORS, traits(parsed, cluster, others)))
    best = max(range(len(SECTORS)), key=chances.__getitem__)
    return (SECTORS[best], chances[best]) if chances[best] >= LEAST else None


def traits(parsed: Parsed, cluster: Cluster, others: Sequence[str]) -> Iterator[str]:
    """What the report tells of what an actor is and does, as the table of weights names it."""
    yield "always"
    yield f"{cluster.kind} {'named' if cluster.named else 'noun'}"
    yield f"now {cluster.sectors[0] if cluster.sectors else 'none'}"
    for sector in others:
        yield f"among {sector}"
        yield f"{cluster.kind} among {sector}"
    for noun in sorted(cluster.nouns):
        yield f"noun {noun}"
    fuller = sorted((m for m in cluster.mentions if m.sort != "pronoun"), key=lambda m: m.head)
    for word in sorted({word.lower() for m in fuller for word in m.label.split() if cluster.kind != "person"}):
        yield f"word {word}"
    for mention in fuller[:1]:
        yield f"{cluster.kind} {mention.rule}"
    does = {trait for m in _first(cluster.mentions) for trait in _doing(parsed, parsed.tokens[m.head])}
    yield from sorted(does)


def _first(mentions: Sequence[Mention]) -> list[Mention]:
    return sorted(mentions, key=lambda m: m.head)[:MENTIONS]


def _doing(parsed: Parsed, head: Token) -> Iterator[str]:
    """What a mention does, suffers, owns or is called."""
    above = parsed.tokens[head.head]
    if head.dep in (*SUBJECTS, "dobj"):
        yield f"{head.dep} of {above.lemma}"
        if above.lemma == "be" and (attribute := parsed.child(above.i, "attr")):
            yield f"is {attribute.lemma}"
    if head.dep == "poss":
        yield f"has {above.lemma}"
    if head.dep in ("compound", "appos"):
        yield f"beside {above.lemma}"
    if head.dep == "pobj":
        yield f"{above.lemma} under {parsed.tokens[above.head].lemma}"
    for child in parsed.children(head.i):
        if child.dep in ("appos", "compound", "amod"):
            yield f"is {child.lemma}"
        if child.dep == "relcl":
            yield f"who {child.lemma}"
    if any(t.dep == "appos" and t.text.isdigit() for t in parsed.children(head.i)):
        yield "age"
