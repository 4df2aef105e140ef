"""The country of an actor whose own words name none: of those that the report names, by where and how it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.language import Parsed
from dateline.who.cluster import Cluster
from dateline.who.mention import Mention
from dateline.who.offices import BODIES
from dateline.who.weights import chance_of_each, weigh
from dateline.who.wordlists import words

TABLE = "homelands"
# The least probability of a country that is guessed.
LEAST = 0.55
# Kinds of actors whose country is asked.
ASKED = ("person", "group", "organisation", "other")
# Mentions of an actor that are looked at, quarters of the shares, countries that are counted apart.
MENTIONS, QUARTERS, MANY = 3, 4, 4
# Links to the country that an envoy is sent to.
HOST = ("to", "in")
# Words of a report's first line in which a place is the dateline's.
DATELINE = 8


@dataclass(frozen=True, slots=True)
class Sign:
    """A mention that names a country or something of it: ``sort`` is country, place or actor."""

    token: int
    country: str
    sort: str


@dataclass(frozen=True)
class Signs:
    """All that a report tells of countries.

    Args:
        every: the signs in order of the text. shares: how many signs each country has.
    """

    parsed: Parsed
    every: tuple[Sign, ...]
    heads: Mapping[int, Cluster]
    shares: Counter[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "shares", Counter(sign.country for sign in self.every))


def signs(parsed: Parsed, clusters: Sequence[Cluster]) -> Signs:
    """Gather the signs from the actors that have a country by their own words."""
    found = []
    for cluster in clusters:
        if cluster.country and cluster.country not in BODIES:
            sort = cluster.kind if cluster.kind in ("country", "place") else "actor"
            found += [Sign(m.head, cluster.country, sort) for m in cluster.mentions if m.sort != "pronoun"]
    heads = {m.head: cluster for cluster in clusters for m in cluster.mentions}
    return Signs(parsed, tuple(sorted(found, key=lambda sign: sign.token)), heads)


def is_asked(parsed: Parsed, cluster: Cluster) -> bool:
    """Whether a country is looked for: for actors without one, unless they are people of all or of other countries."""
    if cluster.country or cluster.known or cluster.kind not in ASKED:
        return False
    first = next((m for m in cluster.mentions if m.sort == "noun"), None)
    if cluster.named or first is None:
        return True
    tokens = parsed.tokens[max(0, first.first - 1) : first.head + 1]
    return tokens[-1].lemma not in words("polity") and all(t.text.lower() not in words("abroad") for t in tokens)


def homeland(known: Signs, cluster: Cluster) -> tuple[str, float] | None:
    """The likeliest country with its probability, or None where none is likely enough."""
    hosts = {country for mention in cluster.mentions for country in _hosts(known, mention)}
    countries = sorted(set(known.shares) - hosts)
    odds = [weigh(TABLE, traits(known, cluster, country)) for country in countries]
    odds.append(weigh(TABLE, traits_of_none(known, cluster)))
    best, likely = max(zip([*countries, None], chance_of_each(odds), strict=True), key=lambda one: one[1])
    return None if best is None or likely < LEAST else (best, likely)


def _hosts(known: Signs, mention: Mention) -> set[str]:
    """The countries that somebody is sent to: "ambassador to *Mali*"."""
    if mention.noun.split()[-1:] not in [[noun] for noun in words("envoy")]:
        return set()
    below = {t.i for p in known.parsed.children(mention.head) if p.lemma in HOST for t in known.parsed.subtree(p.i)}
    return {sign.country for sign in known.every if sign.token in below}


def traits_of_none(known: Signs, cluster: Cluster) -> Iterator[str]:
    """What speaks for an actor's being of no country that the report names."""
    yield from (f"none {trait}" for trait in _what(cluster))
    yield f"none of {min(len(known.shares), MANY)}"
    yield f"none {cluster.kind} of {min(len(known.shares), MANY)}"
    first = _mentions(cluster)[0]
    if first.sort == "name":
        yield f"none ends {first.label.split()[-1].lower() if first.label.split() else ''}"


def traits(known: Signs, cluster: Cluster, country: str) -> Iterator[str]:
    """What the report tells of an actor and a country, as the table of weights names it."""
    share = known.shares[country] / len(known.every)
    rank = sum(count > known.shares[country] for count in known.shares.values())
    place = f"top of {min(len(known.shares), MANY)}" if rank == 0 else f"rank {min(rank, MANY)}"
    yield place
    yield f"share {round(QUARTERS * share)}"
    for what in _what(cluster):
        yield f"{what} {place}"
    yield f"{cluster.kind} share {round(QUARTERS * share)}"
    for n, mention in enumerate(_mentions(cluster)):
        yield from (f"{'first' if n == 0 else 'later'} {trait}" for trait in _near(known, mention.head, country))
    yield from _opening(known, country)


def _what(cluster: Cluster) -> Iterator[str]:
    """What the actor is."""
    yield f"{cluster.kind} {_manner(cluster)}"
    yield f"{cluster.kind} {cluster.sectors[0] if cluster.sectors else 'no sector'}"
    for noun in sorted(cluster.nouns):
        yield f"noun {noun}"


def _manner(cluster: Cluster) -> str:
    """How the report first speaks of it: by name, as a known one, as one or some, or as all of a kind ("users")."""
    if cluster.named:
        return "named"
    first = cluster.mentions[0]
    if first.definite:
        return "definite"
    return "bare plural" if first.plural and first.last - first.first == 1 else "indefinite"


def _mentions(cluster: Cluster) -> Sequence[Mention]:
    fuller = [m for m in cluster.mentions if m.sort != "pronoun"] or cluster.mentions
    return sorted(fuller, key=lambda m: m.head)[:MENTIONS]


def _near(known: Signs, head: int, country: str) -> Iterator[str]:
    """Where the country is named seen from a mention."""
    parsed = known.parsed
    token = parsed.tokens[head]
    block = parsed.sentences[token.sentence].block
    below = {t.i for t in parsed.subtree(head)}
    owner = parsed.child(head, "poss")
    if owner is not None and owner.i in known.heads and known.heads[owner.i].country == country:
        yield f"its owner's {known.heads[owner.i].kind}"
    for sort in ("country", "place", "actor"):
        here = [s for s in known.every if s.country == country and s.sort == sort]
        if any(s.token in below for s in here):
            yield f"below {sort}"
        if any(parsed.tokens[s.token].sentence == token.sentence for s in here):
            yield f"sentence {sort}"
        if any(parsed.sentences[parsed.tokens[s.token].sentence].block == block for s in here):
            yield f"paragraph {sort}"
    before = [s for s in known.every if s.token < head]
    for sort, last in (("any", before), ("place", [s for s in before if s.sort == "place"])):
        if last and last[-1].country == country:
            back = token.sentence - parsed.tokens[last[-1].token].sentence
            yield f"last named {sort} {last[-1].sort} back {min(back, 3)}"
    after = next((s for s in known.every if s.token > head), None)
    if not before and after is not None and after.country == country:
        yield f"next named {after.sort}"


def _opening(known: Signs, country: str) -> Iterator[str]:
    """Whether the report's title or first line names the country."""
    parsed = known.parsed
    body = next((s for s in parsed.sentences if s.kind == "body"), parsed.sentences[0])
    for sign in known.every:
        if sign.country == country:
            sentence = parsed.sentences[parsed.tokens[sign.token].sentence]
            if sentence.block == 0:
                yield f"opens {sign.sort}"
            if sentence.i == body.i and sign.token - sentence.first < DATELINE:
                yield f"dateline {sign.sort}"
    if known.every and known.every[0].country == country:
        yield f"named first {known.every[0].sort}"
