"""Clusters -> actors of the record: the fullest name, the codes, the reasons."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.report import Actor, Role, Span
from dateline.who import living
from dateline.who.cluster import Cluster
from dateline.who.homeland import Signs, homeland, is_asked, signs
from dateline.who.listed import add_listed
from dateline.who.offices import of_person
from dateline.who.persons import form
from dateline.who.reader import Reader
from dateline.who.speakers import labels


def finished(reader: Reader, clusters: Sequence[Cluster]) -> tuple[Actor, ...]:
    """The actors in order of their first mention."""
    named = frozenset(c.country for c in clusters if c.country)
    for cluster in clusters:
        add_listed(reader, cluster, named)
        if cluster.kind in ("person", "other") and cluster.named:
            _office(reader, cluster, named)
    for cluster in clusters:
        _interviewer(reader, cluster)
    others = living.frequent(clusters)
    for cluster in clusters:
        _living(reader, cluster, others)
    known = signs(reader.parsed, clusters)
    guessed = [_homeland(known, cluster) for cluster in clusters]
    made = (_actor(reader, cluster, home) for cluster, home in zip(clusters, guessed, strict=True))
    return tuple(sorted(made, key=lambda a: a.mentions[0]))


def _interviewer(reader: Reader, cluster: Cluster) -> None:
    """Who is only named before questions is a journalist or a medium: "((WN)) What came next?"."""
    parsed = reader.parsed
    names = [m for m in cluster.mentions if m.sort == "name"]
    if cluster.known or not names or not all(labels(parsed, m.head) for m in names):
        return
    blocks = [parsed.sentences[parsed.tokens[m.head].sentence].block for m in names]
    last = {s.block: parsed.tokens[s.last - 1].text for s in parsed.sentences}
    if sum(last[block] == "?" for block in blocks) > len(blocks) / 2:
        cluster.sectors, cluster.weak, cluster.known = ("JRN",), False, True
        cluster.reasons.insert(0, "asks the questions of an interview")


def _living(reader: Reader, cluster: Cluster, others: Sequence[str]) -> None:
    """The sector that the report makes likely, for an actor whose own words tell none."""
    guess = living.living(reader.parsed, cluster, others) if living.is_asked(cluster) else None
    if guess is not None and guess[0] not in cluster.sectors:
        cluster.sectors = (guess[0],)
        cluster.reasons.append(f"sector guessed from what it is and does: {100 * guess[1]:.0f} %")


def _homeland(known: Signs, cluster: Cluster) -> tuple[str, float] | None:
    """The country that the report makes likely for an actor whose own words name none, with its probability."""
    return homeland(known, cluster) if known.every and is_asked(known.parsed, cluster) else None


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


def _actor(reader: Reader, cluster: Cluster, home: tuple[str, float] | None) -> Actor:
    parsed = reader.parsed
    spans = sorted({parsed.span(m.first, m.last) for m in cluster.mentions})
    country, reasons = cluster.country, list(cluster.reasons)
    if home is not None:
        country = home[0]
        reasons.insert(0, f"country guessed from where the report names it: {100 * home[1]:.0f} %")
    roles = tuple(Role(r.title, r.country or cluster.country, r.organisation, r.span) for r in cluster.roles)
    return Actor(
        _id(spans), _name(cluster), cluster.kind, tuple(spans), country, cluster.sectors, roles, "; ".join(reasons)
    )


def _id(spans: Sequence[Span]) -> str:
    return f"a{spans[0].start}-{spans[0].end}"


def _name(cluster: Cluster) -> str:
    """The fullest name, else the first noun phrase, else the pronoun."""
    for sort in ("name", "noun", "pronoun"):
        labels = [m.label for m in cluster.mentions if m.sort == sort and m.label]
        if labels:
            return max(labels, key=len) if sort == "name" else labels[0]
    return cluster.mentions[0].label
