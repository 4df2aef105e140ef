"""Fit the weights by which the room of actors decides, on the reports of ``training/actors``.

    python -m training.actors

Prints what each decision gets right in reports that its weights had not seen, and writes the tables of weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dateline.knowledge import load
from dateline.language import Parsed, parse
from dateline.reading import from_row
from dateline.report import ActorKind
from dateline.who import clustered, homeland, living, resemblance, salience, worth
from dateline.who.cluster import Cluster
from dateline.who.pronouns import Antecedent, Seen, ranked
from dateline.who.reader import Reader
from dateline.who.reading import read
from dateline.who.resemblance import Candidate, Describing
from dateline.who.salience import Asking
from dateline.who.weights import by_answer, weights
from training.labelled import Labelled, labelled
from training.loglinear import Choice, Weights, across, fit

KNOWLEDGE = Path(__file__).parents[1] / "src" / "dateline" / "knowledge" / "actors"
# Kinds of the labels as those that are asked.
SAME_KIND: Mapping[str, ActorKind] = {"person": "person", "place": "place", "country": "place"}
# The trait of texts with more names of things than news has.
CROWDED = "full of things"
# Penalties, chosen across reports.
PENALTIES = {
    worth.TABLE: 1.0,
    worth.KINDS: 1.0,
    resemblance.TABLE: 4.0,
    salience.TABLE: 4.0,
    homeland.TABLE: 2.0,
    living.TABLE: 2.0,
}


@dataclass(frozen=True)
class Case:
    """A labelled report with its parse."""

    report: Labelled
    parsed: Parsed

    @property
    def bias(self) -> tuple[str, ...]:
        """A trait of texts that were written to be full of names of things. It takes up what is true of them alone, and
        no text that is coded has it."""
        return (CROWDED,) if self.report.source.startswith("paragraphs") else ()

    def of(self, first: int, last: int) -> int | None:
        """The actor that tokens ``[first, last)`` name, or None."""
        return self.report.at(self.parsed.span(first, last))

    def of_cluster(self, cluster: Cluster) -> int | None:
        """The actor that most names and nouns of a cluster name; its pronouns count where it has no others."""
        fuller = [m for m in cluster.mentions if m.sort != "pronoun"] or cluster.mentions
        return Counter(self.of(m.first, m.last) for m in fuller).most_common(1)[0][0]


def cases() -> list[Case]:
    """All labelled reports, parsed."""
    reports = labelled()
    rows = [{"text": r.text, "language": "en", "published": r.published} for r in reports]
    return [Case(report, parsed) for report, parsed in zip(reports, parse(map(from_row, rows)), strict=True)]


def worths(case: Case) -> Iterator[Choice]:
    """Whether each noun and name of the tables is an actor: the second alternative, without traits, is a thing."""
    reader = Reader(case.parsed)
    for mention in read(reader):
        if worth.is_asked(reader, mention) and not worth.is_open(mention):
            right = 0 if case.of(mention.first, mention.last) is not None else 1
            traits = frozenset([*worth.traits(reader, mention), *case.bias])
            yield Choice(case.report.source, (traits, frozenset()), frozenset((right,)))


def kinds(case: Case) -> Iterator[Choice]:
    """What each name is that no table has; the last alternative, without traits, is a thing."""
    reader = Reader(case.parsed)
    for mention in read(reader):
        if worth.is_asked(reader, mention) and worth.is_open(mention):
            actor = case.of(mention.first, mention.last)
            kind = "thing" if actor is None else SAME_KIND.get(case.report.actors[actor].kind, "organisation")
            traits = [*worth.traits(reader, mention), *case.bias]
            every = [frozenset(f"{kind}: {trait}" for trait in traits) for kind in worth.MAY_BE]
            right = len(every) if kind == "thing" else worth.MAY_BE.index(kind)
            yield Choice(case.report.source, (*every, frozenset()), frozenset((right,)))


@dataclass
class Asked:
    """Links nouns and pronouns by the labels and keeps what was asked of each."""

    case: Case
    nouns: list[Choice] = field(default_factory=list)
    pronouns: list[Choice] = field(default_factory=list)

    def link(self, asking: Describing, candidates: Sequence[Candidate]) -> Cluster | None:
        """The actor that a noun phrase describes, by the labels."""
        actor = self.case.of(asking.mention.first, asking.mention.last)
        same = [
            n for n, one in enumerate(candidates) if actor is not None and self.case.of_cluster(one.cluster) == actor
        ]
        every = [frozenset(resemblance.traits(asking, one, n)) for n, one in enumerate(candidates)]
        every.append(frozenset(resemblance.traits_of_none(asking)))
        self.nouns.append(Choice(self.case.report.source, tuple(every), frozenset(same or [len(candidates)])))
        return candidates[same[0]].cluster if same else None

    def rank(self, asking: Asking, fitting: Sequence[Seen]) -> Antecedent:
        """What a pronoun stands for, by the labels; where they tell nothing, what the weights say."""
        token = asking.token
        actor = self.case.report.at(token.span)
        if actor is None and not self.case.report.is_thing(token.span):
            return ranked(asking, fitting)
        if actor is None:
            right = [n for n, one in enumerate(fitting) if one.cluster is None] + [len(fitting)]
        else:
            right = [n for n, one in enumerate(fitting) if one.cluster and self.case.of_cluster(one.cluster) == actor]
        traits = [salience.traits(asking, s.head, s.cluster, n) for n, s in enumerate(fitting)]
        every = (*map(frozenset, traits), frozenset(salience.traits_of_none(asking)))
        self.pronouns.append(Choice(self.case.report.source, every, frozenset(right or [len(fitting)])))
        cluster = fitting[right[0]].cluster if right and right[0] < len(fitting) else None
        return Antecedent(cluster, actor is None)


def asked(case: Case) -> Asked:
    """What is asked of the nouns and pronouns of a report while its actors are put together."""
    found = Asked(case)
    clustered(Reader(case.parsed), found.rank, found.link)
    return found


def described(case: Case) -> Iterator[Choice]:
    """For each noun phrase, which of the actors it describes; the last alternative is a new one."""
    yield from asked(case).nouns


def antecedents(case: Case) -> Iterator[Choice]:
    """For each pronoun, which of the phrases before it it stands for; the last alternative is none of them."""
    yield from asked(case).pronouns


def homelands(case: Case) -> Iterator[Choice]:
    """For each actor without a country of its own words, which of those that the report names is its; the last
    alternative is none of them."""
    clusters = clustered(Reader(case.parsed))
    known = homeland.signs(case.parsed, clusters.all)
    for cluster in clusters.all:
        actor = case.of_cluster(cluster)
        if actor is None or not known.every or not homeland.is_asked(case.parsed, cluster):
            continue
        evidence = homeland.traits(known, cluster)
        countries, country = sorted(evidence), case.report.actors[actor].country
        right = countries.index(country) if country in evidence else len(countries)
        every = (
            *(frozenset(evidence[one]) for one in countries),
            frozenset(homeland.traits_of_none(known, cluster)),
        )
        yield Choice(case.report.source, every, frozenset((right,)))


def livings(case: Case) -> Iterator[Choice]:
    """For each actor without a sector of its own words, which is its."""
    clusters = clustered(Reader(case.parsed))
    others = living.frequent(clusters.all)
    for cluster in clusters.all:
        actor = case.of_cluster(cluster)
        if actor is None or not living.is_asked(cluster):
            continue
        right = {living.SECTORS.index(s) for s in case.report.actors[actor].sectors[:1] if s in living.SECTORS}
        if right:
            traits = list(living.traits(case.parsed, cluster, others))
            every = tuple(frozenset(f"{sector}: {trait}" for trait in traits) for sector in living.SECTORS)
            yield Choice(case.report.source, every, frozenset(right))


DECISIONS: Mapping[str, Callable[[Case], Iterator[Choice]]] = {
    worth.TABLE: worths,
    worth.KINDS: kinds,
    resemblance.TABLE: described,
    salience.TABLE: antecedents,
    homeland.TABLE: homelands,
    living.TABLE: livings,
}


def main() -> None:
    """Fit, tell and write every table."""
    every = cases()
    print(f"{len(every)} reports, {sum(len(c.report.mentions) for c in every)} mentions")
    for table, ask in DECISIONS.items():
        choices = [choice for case in every for choice in ask(case)]
        right = [chances.index(max(chances)) in one.right for one, chances in across(choices, PENALTIES[table])]
        print(f"{table:12} {len(choices):6} asked, {100 * sum(right) / len(right):5.1f} % right")
        write(table, fit(choices, PENALTIES[table]))


def write(table: str, fitted: Weights) -> None:
    """Put weights into their table, the heaviest first, under the comment lines that it has."""
    path = KNOWLEDGE / f"{table}.tsv"
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    heaviest = sorted(fitted.items(), key=lambda weighed: (-abs(weighed[1]), weighed[0]))
    rows = [f"{trait}\t{weight:g}" for trait, weight in heaviest if trait == trait.strip() and CROWDED not in trait]
    path.write_text("\n".join([*head, "trait\tweight", *rows]) + "\n", encoding="utf-8")
    for remembered in (load, weights, by_answer):
        remembered.cache_clear()


if __name__ == "__main__":
    main()
