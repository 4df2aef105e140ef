"""Dated offices: from what reports say of persons day by day, and the table of leaders, to terms in office."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, NamedTuple

from dateline.record.judgements import Group, holds
from dateline.record.person_names import alone, is_full, may_be_one
from dateline.record.rows import key

Basis = Literal["reports", "table", "judgement"]

# How long an office outlasts the last report of it when nobody else is reported in it. Few offices change hands more
# than once a year, and one that nobody names for longer than a year and a month is not worth remembering.
DAYS_PAST = timedelta(days=400)
ONE_DAY = timedelta(days=1)
# Terms of the table that overlap by more are of an office with several holders, as senators are; below that a day of
# theirs is off.
HANDOVER = timedelta(days=45)
FORMER = "former "
# Beginnings and ends of titles that are no office held.
NOT_HELD = (FORMER, "claimed ")
TO_COME = ("-elect", " elect")


class Office(NamedTuple):
    """What is held: the title as a key, the country, and the body if the report names one."""

    title: str
    country: str | None
    organisation: str | None


class Saying(NamedTuple):
    """A document that says that somebody holds an office."""

    holder: Group
    name: str
    name_key: str
    title: str
    country: str | None
    organisation: str | None
    sectors: tuple[str, ...]
    day: date | None
    report: str
    document: int
    actor: int


@dataclass(frozen=True, slots=True)
class Term:
    """An office and the days on which somebody held it.

    Args:
        holder, name: the identity, and its name.
        forms: keys of the names that reports, or the table, give the holder.
        office, title: what is held, and its title as written.
        sectors: what those who are given the title are coded to.
        since, until: first and last day in force, both included; an open ``until`` is None. Reports without a day give
            a term without ``since``, which is never in force.
        first, last: days of the first and last report, None for other evidence.
        basis: ``reports``, ``table`` (of leaders) or ``judgement``.
        evidence: the reports by day, as (day, lasting id of the document).
        disputed: whether reports and table name different holders of the office at one time.
        why: the evidence in words, where it is no report.
    """

    holder: Group
    name: str
    office: Office
    title: str
    sectors: tuple[str, ...]
    since: date | None
    until: date | None
    first: date | None = None
    last: date | None = None
    basis: Basis = "reports"
    evidence: tuple[tuple[date, str], ...] = ()
    documents: int = 0
    disputed: bool = False
    why: str = ""
    forms: tuple[str, ...] = ()

    def in_force(self, day: date) -> bool:
        """Whether the office was held on a day."""
        return (self.since is not None or self.basis == "judgement") and holds(self.since, self.until, day)

    def witness(self, day: date) -> str:
        """The evidence that is nearest before a day: a document's lasting id, ``table`` or ``judgement N``."""
        if not self.evidence:
            return self.why if self.basis == "judgement" else "table"
        return self.evidence[max(0, bisect_right(self.evidence, (day, "~")) - 1)][1]


def terms(sayings: Iterable[Saying], table: Sequence[Term]) -> list[Term]:
    """The terms that reports and the table give together.

    Args:
        sayings: what reports say, of persons only.
        table: terms of the table of leaders, for every holder of the offices concerned.

    Returns:
        Those of reports, in force from the first to the last report and on until somebody else is reported or listed
        in the office, the report that calls the holder former, the end that the table gives, or ``DAYS_PAST``; a gap
        longer than that parts two terms. Then those of the table. Both stay where they contradict each other.
    """
    by_office: dict[Office, list[Saying]] = defaultdict(list)
    former: dict[tuple[Group, Office], list[date]] = defaultdict(list)
    for saying in sayings:
        title = saying.title.lower()
        if title.startswith(FORMER) and saying.day:
            ended = Office(key(title.removeprefix(FORMER)), saying.country, saying.organisation)
            former[saying.holder, ended].append(saying.day)
        if not title.startswith(NOT_HELD) and not title.endswith(TO_COME):
            by_office[Office(key(title), saying.country, saying.organisation)].append(saying)
    listed: dict[tuple[str, str | None], list[Term]] = defaultdict(list)
    for term in table:
        listed[term.office.title, term.office.country].append(term)
    found: list[Term] = []
    disputed: set[Term] = set()
    for office, some in by_office.items():
        others = listed.get((office.title, office.country), [])
        # Nobody follows anybody in an office of no country, nor in one that several hold.
        shared = office.country is None or is_shared(others)
        dated = sorted(((s.day, s.name_key, s.holder) for s in some if s.day), key=lambda saying: saying[0])
        for term in _reported(office, some):
            term = _ended(term, [] if shared else dated, others, former.get((term.holder, office), []), shared)
            against = [] if shared else list(_against(term, others))
            disputed.update(against)
            found.append(replace(term, disputed=bool(against)))
    return [*found, *(replace(term, disputed=True) if term in disputed else term for term in table)]


def is_shared(listed: Sequence[Term]) -> bool:
    """Whether the table knows several holders of one office at a time, so that one does not follow another."""
    ordered = sorted((t for t in listed if t.since), key=lambda t: t.since or date.min)
    latest: Term | None = None
    for term in ordered:
        since = term.since or date.min
        if latest and not _may_be_one(latest, term):
            end = min(latest.until or date.max, term.until or date.max)
            if end - since > HANDOVER:
                return True
        if latest is None or (term.until or date.max) >= (latest.until or date.max):
            latest = term
    return False


def _reported(office: Office, sayings: Sequence[Saying]) -> Iterator[Term]:
    """The terms of each holder by the first and last report, before anything ends them."""
    of_holder: dict[Group, list[Saying]] = defaultdict(list)
    for saying in sayings:
        of_holder[saying.holder].append(saying)
    for some in of_holder.values():
        dated = sorted((s for s in some if s.day), key=lambda s: (s.day, s.report))
        if not dated:
            yield _term(office, some, None, None)
        start = 0
        for at in range(1, len(dated) + 1):
            before = dated[at - 1].day
            if at == len(dated) or _gap(before, dated[at].day):
                yield _term(office, dated[start:at], dated[start].day, before)
                start = at


def _gap(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and other - one > DAYS_PAST


def _term(office: Office, some: Sequence[Saying], first: date | None, last: date | None) -> Term:
    sectors = Counter(s.sectors for s in some).most_common(1)[0][0]
    evidence = tuple(dict.fromkeys((s.day, s.report) for s in some if s.day))
    return Term(
        some[0].holder,
        some[0].name,
        office,
        some[0].title,
        sectors,
        first,
        last + DAYS_PAST if last else None,
        first,
        last,
        evidence=evidence,
        documents=len({s.report for s in some}),
        forms=tuple(dict.fromkeys(s.name_key for s in some)),
    )


def _ended(
    term: Term,
    reported: Sequence[tuple[date, str, Group]],
    listed: Sequence[Term],
    former: Sequence[date],
    shared: bool,
) -> Term:
    """The term until the first thing that ends it after its last report.

    Args:
        term: with its longest possible end.
        reported: days, names and identities of all who are reported in the office, by day.
        listed: the table's terms in the office.
        former: days on which a report calls the holder a former one.
        shared: whether the office has several holders.
    """
    if term.last is None or term.until is None:
        return term
    ends = [day for day in former if day > term.last]
    for at in range(bisect_left(reported, (term.last + ONE_DAY,)), len(reported)):
        day, name, holder = reported[at]
        if holder != term.holder and not may_be_one(name, term.forms[0]):
            ends.append(day)
            break
    for its in listed:
        if _may_be_one(its, term):
            if its.until and its.in_force(term.last):
                ends.append(its.until + ONE_DAY)
        elif not shared and its.since and its.since > term.last:
            ends.append(its.since)
    return replace(term, until=min([term.until, *(day - ONE_DAY for day in ends)]))


def _against(term: Term, listed: Sequence[Term]) -> Iterator[Term]:
    """The table's terms of others in the office, on a day on which a report names this holder."""
    for its in listed:
        at = bisect_left(term.evidence, (its.since or date.min, ""))
        named = at < len(term.evidence) and its.in_force(term.evidence[at][0])
        if named and not _may_be_one(its, term):
            yield its


def _may_be_one(one: Term, other: Term) -> bool:
    return one.holder == other.holder or any(may_be_one(form, other.forms[0]) for form in one.forms)


def with_whole_names(
    sayings: Sequence[Saying], table: Sequence[Term], apart: Collection[frozenset[Group]] = ()
) -> list[Saying]:
    """The sayings, those of a bare family name with the one person of that name in the same office and country.

    Args:
        sayings: what reports say of persons, those of one name included.
        table: terms of the table of leaders in the offices concerned.
        apart: pairs of identities that are not one, by judgement.
    """
    days: dict[tuple[str, str | None, str], dict[Group, list[date]]] = defaultdict(lambda: defaultdict(list))
    names = {saying.holder: saying.name for saying in sayings}
    for saying in sayings:
        if is_full(saying.holder.key) and saying.day:
            for word in alone(saying.holder.key):
                days[key(saying.title), saying.country, word][saying.holder].append(saying.day)
    listed: dict[tuple[str, str | None, str], list[Term]] = defaultdict(list)
    for term in table:
        names.setdefault(term.holder, term.name)
        for word in alone(term.holder.key):
            listed[term.office.title, term.office.country, word].append(term)

    for of_holder in days.values():
        for some in of_holder.values():
            some.sort()

    def whole(saying: Saying) -> Saying:
        day, at = saying.day, (key(saying.title), saying.country, saying.holder.key.strip())
        if is_full(saying.holder.key) or day is None or saying.country is None:
            return saying
        near = [holder for holder, some in days.get(at, {}).items() if _near(some, day)]
        near += [term.holder for term in listed.get(at, ()) if term.in_force(day) and term.holder not in near]
        near = [holder for holder in near if frozenset((saying.holder, holder)) not in apart]
        if not near or not all(may_be_one(near[0].key, holder.key) for holder in near):
            return saying
        return saying._replace(holder=near[0], name=names[near[0]])

    return [whole(saying) for saying in sayings]


def _near(days: Sequence[date], day: date) -> bool:
    """Whether one of the days, in order, is close enough to a day for an office to be held on both."""
    at = bisect_left(days, day - DAYS_PAST)
    return at < len(days) and days[at] <= day + DAYS_PAST
