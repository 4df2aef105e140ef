"""The registry: who held which office when, and whom a report means that names a person without one.

Pure: no database, no clock. ``learning`` fills it from the record and keeps what it says.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from dateline.knowledge import load
from dateline.record.identities import Identity
from dateline.record.judgements import Group, Judgement, Pins
from dateline.record.leaders import Row
from dateline.record.offices import Office, Term
from dateline.record.person_names import alone, is_full
from dateline.record.rows import key

RANK = {"judgement": 0, "reports": 1, "table": 2}


@dataclass(frozen=True, slots=True)
class Named:
    """A person whom a report names.

    Args:
        identity: who that is by name and country, and by judgement.
        name_key: as the report has it.
        country, sectors: as the report has them.
        asks: whether it is a person to whom the report gives no office.
        judged: whether people decided who it is, so that the name alone means nobody else.
        day: of the report, or None.
        around: codes of the countries of all actors of the report.
    """

    identity: Identity
    name_key: str
    country: str | None
    sectors: tuple[str, ...]
    asks: bool
    judged: bool
    day: date | None
    around: frozenset[str]


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a report leaves open about a person and the registry knows.

    Args:
        term: the office in force on the day of the report, or None.
        holder, name: whom the report means.
        another: whether that is somebody else than the name and country alone say, as of a family name.
        country, sectors: what fills, or by judgement replaces, the report's own; None and empty where that stands.
        evidence: lasting id of a document, ``table`` or ``judgement N``; None where only a namesake tells the country.
        why: in words.
    """

    term: Term | None
    holder: Group
    name: str
    another: bool
    country: str | None
    sectors: tuple[str, ...]
    evidence: str | None
    why: str


class Registry:
    """Terms by their holders and by what holders are called.

    Args:
        terms: those of reports and the table, see ``offices.terms``.
        table: the rows that the terms of the table come from.
        pins: what people pinned to each identity.
        apart: pairs of identities that are not one, by judgement.
    """

    def __init__(
        self,
        terms: Iterable[Term],
        table: Sequence[Row] = (),
        pins: Mapping[Group, Pins] = MappingProxyType({}),
        apart: Collection[frozenset[Group]] = (),
    ) -> None:
        self.by_holder: dict[Group, list[Term]] = defaultdict(list)
        self.by_name: dict[str, list[Term]] = defaultdict(list)
        self.by_word: dict[str, list[Term]] = defaultdict(list)
        self.pins, self.apart = pins, apart
        called = {(row.term.holder, row.term.office, row.term.since): row.alone for row in table}
        for term in pinned_terms(terms, pins):
            self.by_holder[term.holder].append(term)
            by_table = called.get((term.holder, term.office, term.since), ()) if term.basis == "table" else None
            for form in term.forms:
                if is_full(form):
                    self.by_name[form.strip()].append(term)
            words = (form.strip() for form in term.forms if not is_full(form))
            for word in dict.fromkeys((*words, *(_called(term) if by_table is None else by_table))):
                self.by_word[word].append(term)

    def knows(self, name_key: str) -> bool:
        """Whether somebody of this name, full or alone, ever held an office."""
        return name_key.strip() in (self.by_name if is_full(name_key) else self.by_word)

    def recall(self, person: Named) -> Remembered | None:
        """What is remembered of a person on the day of the report, or None.

        The office in force of the one whom the name means. A full name means the identity of that name, or else the
        one holder of that name whose country the report does not contradict; a word alone the one holder who is called
        so, if the report names the holder's country.
        """
        term = self._in_force(person) if person.asks else None
        pins = self.pins.get(person.identity.group, Pins())
        country, sectors = pins.country(person.day), pins.sectors(person.day)
        if country is None and person.country is None:
            fill = (term.office.country or term.holder.country) if term else person.identity.group.country
            country = None if pins.refuse(person.day, fill, ()) else fill
        if not sectors and not person.sectors and term:
            sectors = () if pins.refuse(person.day, None, term.sectors) else term.sectors
        if country == person.country:
            country = None
        if sectors == person.sectors:
            sectors = ()
        if term is None and country is None and not sectors:
            return None
        reasons = [_told(term, person.day)] if term and person.day else []
        reasons += [f"judgement {pins.pins[0].number}: pin"] if pins.pins and not term else []
        reasons = reasons or [person.identity.why]
        evidence = term.witness(person.day) if term and person.day else None
        if evidence is None and pins.pins:
            evidence = f"judgement {pins.pins[0].number}"
        holder, name = (term.holder, term.name) if term else (person.identity.group, person.identity.name)
        another = holder != person.identity.group
        return Remembered(term, holder, name, another, country, sectors, evidence, "; ".join(filter(None, reasons)))

    def _in_force(self, person: Named) -> Term | None:
        if person.day is None:
            return None
        own = self._held(self.by_holder.get(person.identity.group, ()), person)
        if own or person.judged:
            return own
        word = person.name_key.strip()
        if is_full(person.name_key):
            return self._held(self.by_name.get(word, ()), person)
        near = [t for t in self.by_word.get(word, ()) if t.office.country and t.office.country in person.around]
        return self._held(near, person)

    def _held(self, terms: Iterable[Term], person: Named) -> Term | None:
        """The term of one holder that was in force, of several offices the one that was named last; None of several."""
        day = person.day
        if day is None:
            return None
        pinned = self.pins.get(person.identity.group, Pins()).country(day)
        country = pinned or person.country
        held = [
            term
            for term in terms
            if term.in_force(day)
            and country in (None, term.office.country or country)
            and frozenset((person.identity.group, term.holder)) not in self.apart
        ]
        if not held or len({t.holder for t in held}) > 1:
            return None
        return max(held, key=lambda t: (-RANK[t.basis], _latest(t, day), t.documents, t.since or date.min, t.title))


def _called(term: Term) -> Iterator[str]:
    """What a holder whom reports tell of is called alone: the family name, if the office is one of public life."""
    if _public() & set(term.sectors):
        for form in term.forms:
            yield from alone(form)


@cache
def _public() -> frozenset[str]:
    return frozenset(row["sector"] for row in load("ontology/sectors") if row["life"] == "public")


def _latest(term: Term, day: date) -> date:
    """The day of the last report of an office by a day."""
    at = bisect_right(term.evidence, (day, "~"))
    return term.evidence[at - 1][0] if at else date.min


def _told(term: Term, day: date) -> str:
    """The evidence in words."""
    if term.basis != "reports":
        return term.why
    number = "1 report" if term.documents == 1 else f"{term.documents} reports"
    return f"{term.name}, {term.title}, by {number} from {term.first} to {term.last}"


def pinned_terms(terms: Iterable[Term], pins: Mapping[Group, Pins]) -> Iterator[Term]:
    """The terms without those that somebody judged wrong, and those that people pinned."""
    for term in terms:
        if not any(_denies(j, term) for j in pins.get(term.holder, Pins()).pins):
            yield term
    for holder, its in pins.items():
        for j in its.pins:
            if j.title and j.verdict == "positive":
                yield _pinned(holder, j)


def _denies(judgement: Judgement, term: Term) -> bool:
    """Whether a pin says that the holder has not this office: in no country or the one it names, wholly in its days."""
    j = judgement
    if j.verdict != "negative" or not j.title or key(j.title) != term.office.title:
        return False
    if j.country not in (None, term.office.country):
        return False
    begun = j.since is None or (term.since is not None and term.since >= j.since)
    over = j.until is None or (term.until is not None and term.until <= j.until)
    return begun and over


def _pinned(holder: Group, judgement: Judgement) -> Term:
    j = judgement
    return Term(
        holder,
        j.name,
        Office(key(j.title or ""), j.country or holder.country, None),
        j.title or "",
        j.sectors,
        j.since,
        j.until,
        basis="judgement",
        why=f"judgement {j.number}",
    )
