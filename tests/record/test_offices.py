from __future__ import annotations

from datetime import date, timedelta

import pytest

from dateline.record.judgements import Group
from dateline.record.offices import DAYS_PAST, Office, Saying, Term, is_shared, terms, with_whole_names
from dateline.record.rows import key

FIRST = date(2023, 1, 1)


def day(number: int) -> date:
    """A day so many days after the first."""
    return FIRST + timedelta(days=number)


def said(name: str, on: int | None, title: str = "Trade Minister", country: str | None = "NLD") -> Saying:
    name_key = key(name)
    published = None if on is None else day(on)
    return Saying(
        Group(name_key, country), name, name_key, title, country, None, ("GOV",), published, f"d{on}", on or 0, 0
    )


def listed(name: str, since: int, until: int | None) -> Term:
    end = None if until is None else day(until)
    office = Office(key("trade minister"), "NLD", None)
    holder, forms = Group(key(name), "NLD"), (key(name),)
    return Term(holder, name, office, "Trade Minister", ("GOV",), day(since), end, basis="table", forms=forms)


def days(found: list[Term]) -> list[tuple[object, ...]]:
    """(name, first and last day in force, disputed) of each term, days counted from the first."""
    return [(t.name, t.since and (t.since - FIRST).days, t.until and (t.until - FIRST).days, t.disputed) for t in found]


PAST = DAYS_PAST.days
ADA, OKE = "Ada Berg", "Oke Tamm"


@pytest.mark.parametrize(
    ("sayings", "table", "expected"),
    [
        # In force from the first report to the last, and on for as long as nobody else is named.
        ([said(ADA, 0), said(ADA, 30)], [], [(ADA, 0, 30 + PAST, False)]),
        # Another in the same office ends it on the day before, whatever the case of the title.
        ([said(ADA, 0), said(OKE, 50, "trade minister")], [], [(ADA, 0, 49, False), (OKE, 50, 50 + PAST, False)]),
        # One of another country, of another office, or of no country does not.
        ([said(ADA, 0), said(OKE, 5, country="SWE")], [], [(ADA, 0, PAST, False), (OKE, 5, 5 + PAST, False)]),
        ([said(ADA, 0), said(OKE, 5, "mayor")], [], [(ADA, 0, PAST, False), (OKE, 5, 5 + PAST, False)]),
        (
            [said(ADA, 0, country=None), said(OKE, 5, country=None)],
            [],
            [(ADA, 0, PAST, False), (OKE, 5, 5 + PAST, False)],
        ),
        # The same person in another spelling, or by the family name alone, is nobody else.
        (
            [said("Sergei Tamm", 0), said("Sergey Tamm", 5)],
            [],
            [("Sergei Tamm", 0, PAST, False), ("Sergey Tamm", 5, 5 + PAST, False)],
        ),
        # A silence longer than an office lasts parts two terms.
        ([said(ADA, 0), said(ADA, PAST + 1)], [], [(ADA, 0, PAST, False), (ADA, PAST + 1, 2 * PAST + 1, False)]),
        ([said(ADA, 0), said(ADA, PAST)], [], [(ADA, 0, 2 * PAST, False)]),
        # A report that calls the holder a former one ends it.
        ([said(ADA, 0), said(ADA, 20, "former trade minister")], [], [(ADA, 0, 19, False)]),
        # What is not held is no office.
        ([said(ADA, 0, "claimed president"), said(ADA, 0, "president-elect")], [], []),
        # Without a day nothing is in force.
        ([said(ADA, None)], [], [(ADA, None, None, False)]),
        # The table ends what reports leave open: with the holder's own end, or the next one's beginning.
        ([said(ADA, 0)], [listed(ADA, -9, 40)], [(ADA, 0, 40, False), (ADA, -9, 40, False)]),
        ([said(ADA, 0)], [listed(OKE, 60, None)], [(ADA, 0, 59, False), (OKE, 60, None, False)]),
        # Where a report names somebody else within a term of the table, both stay and say so.
        ([said(ADA, 10)], [listed(OKE, 0, 90)], [(ADA, 10, 10 + PAST, True), (OKE, 0, 90, True)]),
        ([said(ADA, 95)], [listed(OKE, 0, 90)], [(ADA, 95, 95 + PAST, False), (OKE, 0, 90, False)]),
        # An office that the table gives to several at a time is followed and disputed by nobody.
        (
            [said(ADA, 10), said("Ulf Dahl", 20)],
            [listed(OKE, 0, 200), listed("Ida Moor", 0, 200)],
            [
                (ADA, 10, 10 + PAST, False),
                ("Ulf Dahl", 20, 20 + PAST, False),
                (OKE, 0, 200, False),
                ("Ida Moor", 0, 200, False),
            ],
        ),
    ],
)
def test_terms(sayings: list[Saying], table: list[Term], expected: list[object]) -> None:
    assert days(terms(sayings, table)) == expected


def test_a_term_has_its_evidence() -> None:
    (term,) = terms([said(ADA, 30), said(ADA, 0), said(ADA, 30)], [])
    assert (term.first, term.last, term.documents) == (day(0), day(30), 2)
    assert [report for _, report in term.evidence] == ["d0", "d30"]
    assert [term.witness(day(n)) for n in (0, 29, 30, 99)] == ["d0", "d0", "d30", "d30"]
    assert listed(OKE, 0, None).witness(day(5)) == "table"


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ([listed(ADA, 0, 90), listed(OKE, 91, None)], False),
        ([listed(ADA, 0, 90), listed(OKE, 60, None)], False),  # a day of the table's is off
        ([listed(ADA, 0, 90), listed(OKE, 30, None)], True),
        ([listed(ADA, 0, 90), listed("Berg", 30, None)], False),
        ([listed(ADA, 0, None), listed(OKE, 10, 20), listed("Ulf Dahl", 200, 300)], True),
    ],
)
def test_which_offices_several_hold(table: list[Term], expected: bool) -> None:
    assert is_shared(table) == expected


@pytest.mark.parametrize(
    ("others", "table", "expected"),
    [
        ([said(ADA, 0)], [], ADA),
        ([said(ADA, 0), said("Ida Berg", 0)], [], "Berg"),
        ([said(ADA, 0, "mayor")], [], "Berg"),
        ([said(ADA, 0, country="SWE")], [], "Berg"),
        ([said(ADA, 20 + PAST + 1)], [], "Berg"),
        ([], [listed(ADA, 0, 90)], ADA),
        ([], [listed(ADA, 0, 10)], "Berg"),
    ],
)
def test_a_family_name_in_an_office_is_its_one_holder(others: list[Saying], table: list[Term], expected: str) -> None:
    assert with_whole_names([said("Berg", 20), *others], table)[0].name == expected


def test_a_family_name_stays_apart_from_whom_people_say_it_is_not() -> None:
    apart = {frozenset((Group(key("Berg"), "NLD"), Group(key(ADA), "NLD")))}
    assert with_whole_names([said("Berg", 20), said(ADA, 0)], [], apart)[0].name == "Berg"
