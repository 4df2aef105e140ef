"""Clusters -> actors of the record: the fullest name, the codes, the reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from dateline.report import Actor, Role, Span
from dateline.who.cluster import Cluster
from dateline.who.listed import add_listed
from dateline.who.offices import BODIES, of_person
from dateline.who.persons import form
from dateline.who.reader import Reader
from dateline.who.wordlists import words

# Sectors whose holders belong to one country, so that a report about one country says which.
NATIONAL = frozenset(("GOV", "LEG", "JUD", "COP", "MIL", "OPP", "PTY", "REB", "SPY", "PRM"))
# How much more often than the next a country must be named to be the one that a report is about.
ABOUT = 2.0


# Mentions that a country needs to be the one that a report is about.
ENOUGH = 2
# The same for a report at home, all of whose people are taken to be of the country unless something tells otherwise.
AT_HOME, ENOUGH_AT_HOME = 4.0, 4


def finished(reader: Reader, clusters: Sequence[Cluster]) -> tuple[Actor, ...]:
    """The actors in order of their first mention."""
    named = frozenset(c.country for c in clusters if c.country)
    for cluster in clusters:
        add_listed(reader, cluster, named)
        if cluster.kind in ("person", "other") and cluster.named:
            _office(reader, cluster, named)
    count = _countries(clusters)
    about, home = _leading(count, ABOUT, ENOUGH), _leading(count, AT_HOME, ENOUGH_AT_HOME)
    return tuple(sorted((_actor(reader, cluster, about, home) for cluster in clusters), key=lambda a: a.mentions[0]))


def _office(reader: Reader, cluster: Cluster, named: frozenset[str]) -> None:
    """Country and sectors from the table of leaders, where the report's own words leave them open."""
    if cluster.country and cluster.sectors and not cluster.weak:
        return
    labels = dict.fromkeys(m.label for m in cluster.mentions if m.sort == "name")
    names = sorted((form([label]) for label in labels), key=len, reverse=True)
    office, why = of_person(names, cluster.country, named, reader.parsed.report.published)
    if office is None:
        return
    cluster.kind = "person"
    cluster.country = cluster.country or office.country
    cluster.sectors = cluster.sectors if cluster.sectors and not cluster.weak else office.sectors
    cluster.reasons.insert(0, why)


def _countries(clusters: Sequence[Cluster]) -> Counter[str]:
    """How often each country is named by an actor that is of it."""
    count: Counter[str] = Counter()
    for cluster in clusters:
        if cluster.country and cluster.country not in BODIES:
            count[cluster.country] += sum(m.sort != "pronoun" for m in cluster.mentions)
    return count


def _leading(count: Counter[str], times: float, enough: int) -> str | None:
    """The one country that a report is about, named so many times as often as the next; or None."""
    best = count.most_common(2)
    if not best or best[0][1] < enough or (len(best) > 1 and best[0][1] < times * best[1][1]):
        return None
    return best[0][0]


def _actor(reader: Reader, cluster: Cluster, about: str | None, home: str | None) -> Actor:
    parsed = reader.parsed
    spans = sorted({parsed.span(m.first, m.last) for m in cluster.mentions})
    country, reasons = cluster.country, list(cluster.reasons)
    if country is None and cluster.kind in ("person", "group", "organisation") and not _is_of_many(reader, cluster):
        country = about if NATIONAL & set(cluster.sectors) else home if cluster.kind != "organisation" else None
        if country:
            reasons.insert(0, "country guessed: the one that the report is about")
    roles = tuple(Role(r.title, r.country or cluster.country, r.organisation, r.span) for r in cluster.roles)
    return Actor(
        _id(spans), _name(cluster), cluster.kind, tuple(spans), country, cluster.sectors, roles, "; ".join(reasons)
    )


def _is_of_many(reader: Reader, cluster: Cluster) -> bool:
    """Whether the words speak of countries, or of people of all or other ones: "several nations", "world leaders"."""
    if cluster.named:
        return False
    first = next((m for m in cluster.mentions if m.sort == "noun"), None)
    if first is None:
        return False
    tokens = reader.parsed.tokens[max(0, first.first - 1) : first.head + 1]
    return tokens[-1].lemma in words("polity") or any(t.text.lower() in words("abroad") for t in tokens)


def _id(spans: Sequence[Span]) -> str:
    return f"a{spans[0].start}-{spans[0].end}"


def _name(cluster: Cluster) -> str:
    """The fullest name, else the first noun phrase, else the pronoun."""
    for sort in ("name", "noun", "pronoun"):
        labels = [m.label for m in cluster.mentions if m.sort == sort and m.label]
        if labels:
            return max(labels, key=len) if sort == "name" else labels[0]
    return cluster.mentions[0].label
