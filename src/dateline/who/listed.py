"""What the user's dictionary says of mentions and actors, where neither the tables nor the report's words say it."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace

from dateline.who.choice import choose
from dateline.who.cluster import Cluster
from dateline.who.mention import Mention
from dateline.who.persons import form
from dateline.who.reader import Reader
from dateline.who.wordlists import given_names


def as_listed(reader: Reader, mention: Mention | None) -> Mention | None:
    """A mention; a bare name is of the kind that the dictionary says: a person that the tagger takes for a body.

    Names of one word stay what they are, since the dictionary's is too likely to be somebody else; so do those with a
    title or "Mr." before them.
    """
    if reader.dictionary is None or mention is None or mention.sort != "name" or mention.known or mention.noun:
        return mention
    if len(form([mention.label])) < 2 or mention.first < mention.name[0]:
        return mention
    kinds = {entry.kind for entry in reader.dictionary.find(mention.label)}
    kind = kinds.pop() if len(kinds) == 1 else None
    if kind is None or kind == mention.kind:
        return mention
    person = kind == "person"
    # The country of a place is that of the largest town of the name, which this is not.
    country = None if mention.kind == "place" else mention.country
    return replace(
        mention, kind=kind, country=country, sectors=() if mention.weak else mention.sectors,
        plural=False if person else mention.plural,
        gender=given_names().get(mention.label.split()[0].lower()) if person else None,
    )  # fmt: skip


def add_listed(reader: Reader, cluster: Cluster, named: Set[str]) -> None:
    """Country and sectors from the user's dictionary, where the report's own words leave them open.

    Args:
        cluster: changed in place; one that the project's tables name is left alone.
        named: countries that the report names.
    """
    if reader.dictionary is None or not cluster.named or any(m.known for m in cluster.mentions if m.sort == "name"):
        return
    if cluster.country and cluster.sectors and not cluster.weak:
        return
    labels = dict.fromkeys(m.label for m in cluster.mentions if m.sort == "name")
    names = sorted(labels, key=lambda label: -len(form([label])))
    found = choose(reader.dictionary, names, cluster.country, named, reader.parsed.report.published)
    if found is None:
        return
    cluster.reasons.insert(0, found.why)
    cluster.country = cluster.country or found.code.country
    if found.code.sectors and (cluster.weak or not cluster.sectors):
        cluster.sectors, cluster.weak = found.code.sectors, False
    if cluster.kind == "other" and found.kind:
        cluster.kind = found.kind
