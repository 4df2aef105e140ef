"""The country of an actor whose own words name none: of those that the report names, by where and how it does."""

from __future__ import annotations

from bisect import bisect_left
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
# Sentences back that count alike from here on.
BACK = 3
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
    sentence: int
    block: int


@dataclass(frozen=True)
class Signs:
    """All that a report tells of countries.

    Args:
        every: the signs in order of the text. heads: the actors by the head tokens of their mentions.
        shares: how many signs each country has. places: how it ranks by them.
        general: what speaks for a country whatever the actor; odds: how much that weighs.
        in_block: the signs of each paragraph. towns: those that name places, in order.
    """

    parsed: Parsed
    every: tuple[Sign, ...]
    heads: Mapping[int, Cluster]
    shares: Counter[str] = field(init=False)
    places: Mapping[str, str] = field(init=False)
    general: Mapping[str, set[str]] = field(init=False)
    odds: Mapping[str, float] = field(init=False)
    in_block: Mapping[int, list[Sign]] = field(init=False)
    towns: tuple[Sign, ...] = field(init=False)

    def __post_init__(self) -> None:
        shares = Counter(sign.country for sign in self.every)
        object.__setattr__(self, "shares", shares)
        object.__setattr__(self, "places", {country: _place(shares, country) for country in sorted(shares)})
        in_block: dict[int, list[Sign]] = {}
        for sign in self.every:
            in_block.setdefault(sign.block, []).append(sign)
        object.__setattr__(self, "in_block", in_block)
        object.__setattr__(self, "towns", tuple(sign for sign in self.every if sign.sort == "place"))
        general: dict[str, set[str]] = {country: set() for country in shares}
        object.__setattr__(self, "general", general)
        for country, trait in _general(self):
            general[country].add(trait)
        object.__setattr__(self, "odds", {country: weigh(TABLE, each) for country, each in general.items()})

    def rank(self, country: str) -> tuple[str, str]:
        """How a country ranks by its signs, and its share of them."""
        return self.places[country], self.share(country)

    def share(self, country: str) -> str:
        """The share of a country among the signs, in quarters."""
        return f"share {round(QUARTERS * self.shares[country] / len(self.every))}"


def _place(shares: Counter[str], country: str) -> str:
    rank = sum(count > shares[country] for count in shares.values())
    return f"top of {min(len(shares), MANY)}" if rank == 0 else f"rank {min(rank, MANY)}"


def signs(parsed: Parsed, clusters: Sequence[Cluster]) -> Signs:
    """Gather the signs from the actors that have a country by their own words."""
    found = []
    for cluster in clusters:
        if cluster.country and cluster.country not in BODIES:
            sort = cluster.kind if cluster.kind in ("country", "place") else "actor"
            for token in (parsed.tokens[m.head] for m in cluster.mentions if m.sort != "pronoun"):
                block = parsed.sentences[token.sentence].block
                found.append(Sign(token.i, cluster.country, sort, token.sentence, block))
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
    near = _near_all(known, cluster)
    countries = sorted(near)
    ranks = {known.rank(country) for country in countries}
    by_rank = {rank: weigh(TABLE, _ranked(cluster, *rank)) for rank in ranks}
    odds = [known.odds[c] + by_rank[known.rank(c)] + (weigh(TABLE, near[c]) if near[c] else 0.0) for c in countries]
    odds.append(weigh(TABLE, traits_of_none(known, cluster)))
    best, likely = max(zip([*countries, None], chance_of_each(odds), strict=True), key=lambda one: one[1])
    return None if best is None or likely < LEAST else (best, likely)


def _hosts(known: Signs, mention: Mention) -> set[str]:
    """The countries that somebody is sent to: "ambassador to *Mali*"."""
    if not mention.noun or mention.noun.split()[-1] not in words("envoy"):
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


def traits(known: Signs, cluster: Cluster) -> dict[str, set[str]]:
    """What the report tells of an actor and each country that it names, as the table of weights names it."""
    near = _near_all(known, cluster)
    return {c: {*known.general[c], *_ranked(cluster, *known.rank(c)), *each} for c, each in near.items()}


def _ranked(cluster: Cluster, place: str, share: str) -> Iterator[str]:
    """What an actor is, with how much a report speaks of a country."""
    yield from (f"{what} {place}" for what in _what(cluster))
    yield f"{cluster.kind} {share}"


def _near_all(known: Signs, cluster: Cluster) -> dict[str, set[str]]:
    """How each country is named near the first mentions of an actor; without those that somebody is sent to."""
    found: dict[str, set[str]] = {country: set() for country in known.shares}
    for n, mention in enumerate(_mentions(cluster)):
        for country, trait in _near(known, mention.head):
            found[country].add(f"{'first' if n == 0 else 'later'} {trait}")
    for mention in cluster.mentions:
        for country in _hosts(known, mention):
            found.pop(country, None)
    return found


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


def _near(known: Signs, head: int) -> Iterator[tuple[str, str]]:
    """Which countries are named where, seen from a mention."""
    parsed = known.parsed
    token = parsed.tokens[head]
    below = {t.i for t in parsed.subtree(head)}
    owner = parsed.child(head, "poss")
    if owner is not None and owner.i in known.heads and (country := known.heads[owner.i].country) in known.shares:
        yield str(country), f"its owner's {known.heads[owner.i].kind}"
    for sign in known.in_block.get(parsed.sentences[token.sentence].block, ()):
        yield sign.country, f"paragraph {sign.sort}"
        if sign.sentence == token.sentence:
            yield sign.country, f"sentence {sign.sort}"
            if sign.token in below:
                yield sign.country, f"below {sign.sort}"
    for sort, among in (("any", known.every), ("place", known.towns)):
        if at := bisect_left(among, head, key=lambda sign: sign.token):
            sign = among[at - 1]
            yield sign.country, f"last named {sort} {sign.sort} back {min(token.sentence - sign.sentence, BACK)}"
    if known.every[0].token >= head:
        yield from ((sign.country, f"next named {sign.sort}") for sign in _after(known, head))


def _after(known: Signs, head: int) -> tuple[Sign, ...]:
    """The first sign after a token before which, or at which, the first of all stands; empty where there is none."""
    return tuple(sign for sign in known.every[:2] if sign.token > head)[:1]


def _general(known: Signs) -> Iterator[tuple[str, str]]:
    """What speaks for a country whatever the actor: how often, how early and how it is named."""
    parsed = known.parsed
    for country, place in known.places.items():
        yield country, place
        yield country, known.share(country)
    body = next((s for s in parsed.sentences if s.kind == "body"), parsed.sentences[0])
    for sign in known.every:
        if sign.block == 0:
            yield sign.country, f"opens {sign.sort}"
        if sign.sentence == body.i and sign.token - body.first < DATELINE:
            yield sign.country, f"dateline {sign.sort}"
    for sign in known.every[:1]:
        yield sign.country, f"named first {sign.sort}"
