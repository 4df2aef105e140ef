from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dateline.record.identities import Identity
from dateline.record.judgements import Group, Judgement, Pins
from dateline.record.leaders import Row
from dateline.record.offices import Office, Term
from dateline.record.registry import Named, Registry
from dateline.record.rows import key

DAY = date(2023, 3, 1)


def term(name: str, country: str | None = "NLD", title: str = "trade minister", **fields: Any) -> Term:
    """An office held in 2023, of government unless told."""
    held: dict[str, Any] = {
        "sectors": ("GOV",),
        "since": date(2023, 1, 1),
        "until": date(2023, 12, 31),
        "forms": (key(name),),
    } | fields
    return Term(Group(key(name), country), name, Office(key(title), country, None), title, **held)


def named(name: str, country: str | None = None, **fields: Any) -> Named:
    """A person of a report of the day that names the Netherlands."""
    group = Group(key(name), country)
    told: dict[str, Any] = {"sectors": (), "asks": True, "judged": False, "day": DAY, "around": frozenset(("NLD",))}
    return Named(Identity(group, name), group.key, country, **(told | fields))


ADA, QIN = term("Ada Berg"), term("Qin Gang", "CHN")
LAWYER = term("Ulf Dahl", title="lawyer", sectors=("LAB",))


@pytest.mark.parametrize(
    ("terms", "person", "expected"),
    [
        ([ADA], named("Ada Berg"), "Ada Berg"),
        ([ADA], named("Ada Berg", "NLD"), "Ada Berg"),
        ([ADA], named("Ada Berg", "SWE"), None),
        ([ADA], named("Ada Berg", asks=False), None),
        ([ADA], named("Ada Berg", day=None), None),
        ([ADA], named("Ada Berg", day=date(2022, 12, 31)), None),
        ([ADA], named("Ada Berg", day=date(2024, 1, 1)), None),
        ([ADA], named("Ada Berg", around=frozenset()), "Ada Berg"),
        ([ADA], named("Berg"), "Ada Berg"),
        ([ADA], named("Berg", "NLD"), "Ada Berg"),
        ([ADA], named("Berg", "SWE"), None),
        ([ADA], named("Berg", around=frozenset(("SWE",))), None),
        ([ADA], named("Ada"), None),
        ([ADA, term("Ida Berg")], named("Berg"), None),
        ([ADA, term("Ida Berg", "SWE")], named("Berg"), "Ada Berg"),
        ([ADA, term("Ida Berg", until=date(2023, 2, 1))], named("Berg"), "Ada Berg"),
        ([ADA, term("Ada Berg", "SWE")], named("Ada Berg"), None),
        ([ADA, term("Ada Berg", "SWE")], named("Ada Berg", "SWE"), "Ada Berg"),
        ([QIN], named("Qin", around=frozenset(("CHN", "USA"))), "Qin Gang"),
        # One who is known for work in private is not known by the family name.
        ([LAWYER], named("Ulf Dahl"), "Ulf Dahl"),
        ([LAWYER], named("Dahl"), None),
        # Where people said who somebody is, the name alone means nobody else.
        ([ADA], named("Berg", judged=True), None),
        ([ADA], named("Ada Berg", judged=True), None),
        ([ADA], named("Ada Berg", "NLD", judged=True), "Ada Berg"),
    ],
)
def test_whom_a_report_means(terms: list[Term], person: Named, expected: str | None) -> None:
    recalled = Registry(terms).recall(person)
    assert (recalled and recalled.name) == expected


def test_what_fills_what_a_report_leaves_open() -> None:
    registry = Registry([replace(ADA, evidence=((date(2023, 1, 1), "d1"),), documents=1)])
    bare, coded = registry.recall(named("Berg")), registry.recall(named("Ada Berg", "NLD", sectors=("ELI",)))
    assert bare and coded
    assert (bare.country, bare.sectors, bare.another, bare.evidence) == ("NLD", ("GOV",), True, "d1")
    assert (coded.country, coded.sectors, coded.another, coded.evidence) == (None, (), False, "d1")
    assert "trade minister, by 1 report" in bare.why


def test_a_namesake_tells_the_country_where_no_office_is_known() -> None:
    identity = Identity(Group(key("Ada Berg"), "NLD"), "Ada Berg", why="the only one")
    recalled = Registry([]).recall(replace(named("Ada Berg"), identity=identity))
    assert recalled and (recalled.term, recalled.country, recalled.evidence) == (None, "NLD", None)
    assert recalled.why == "the only one"


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ([ADA, term("Ada Berg", title="envoy", evidence=((date(2023, 2, 1), "d"),))], "envoy"),
        ([term("Ada Berg", title="envoy", basis="table"), ADA], "trade minister"),
        ([ADA, term("Ada Berg", title="envoy", basis="judgement")], "envoy"),
    ],
)
def test_of_several_offices_the_one_named_last_and_best(terms: list[Term], expected: str) -> None:
    recalled = Registry(terms).recall(named("Ada Berg"))
    assert recalled and recalled.term and recalled.term.title == expected


@pytest.mark.parametrize(("alone", "name", "expected"), [(("berg",), "Berg", True), ((), "Berg", False)])
def test_the_table_says_whom_a_family_name_means(alone: tuple[str, ...], name: str, expected: bool) -> None:
    listed = term("Ada Berg", basis="table", forms=(key("Ada Berg"), key("Adelheid Berg"), key("Adi")))
    registry = Registry([listed], [Row(listed, alone)])
    assert bool(registry.recall(named(name))) == expected
    assert registry.recall(named("Adelheid Berg")) and registry.recall(named("Adi"))


PERSON = Group(key("Ada Berg"), "NLD")


def pin(number: int = 1, verdict: Any = "positive", **fields: Any) -> Judgement:
    return Judgement("pin", verdict, PERSON, "Ada Berg", number=number, **fields)


def pinned(*pins: Judgement, terms: tuple[Term, ...] = (ADA,), **fields: Any) -> tuple[Any, ...] | None:
    """(title, country, sectors, evidence) that are remembered of a minister with these pins, the newest first."""
    registry = Registry(terms, pins={PERSON: Pins(pins)})
    found = registry.recall(named("Ada Berg", "NLD", **fields))
    return None if found is None else (found.term and found.term.title, found.country, found.sectors, found.evidence)


def test_pins_go_before_reports() -> None:
    judge = pin(title="judge", sectors=("JUD",), since=DAY, until=DAY)
    assert pinned(judge, sectors=("GOV",)) == ("judge", None, ("JUD",), "judgement 1")
    assert pinned(judge, day=date(2023, 3, 2), terms=()) is None
    assert pinned(pin(country="BEL"), terms=()) == (None, "BEL", (), "judgement 1")
    assert pinned(pin(2, country="SWE"), pin(1, country="BEL"), terms=()) == (None, "SWE", (), "judgement 2")
    assert pinned(pin(sectors=("MED",)), asks=False, sectors=("GOV",)) == (None, None, ("MED",), "judgement 1")


def test_a_negative_pin_takes_an_office_or_a_sector_away() -> None:
    assert pinned(pin(verdict="negative", title="Trade Minister")) is None
    assert pinned(pin(verdict="negative", title="Trade Minister", country="NLD")) is None
    kept = pinned(pin(verdict="negative", title="Trade Minister", country="SWE"))
    assert kept and kept[0] == "trade minister"
    half = pinned(pin(verdict="negative", title="trade minister", until=date(2023, 6, 1)))
    assert half and half[0] == "trade minister"
    without = pinned(pin(verdict="negative", sectors=("GOV",)))
    assert without and without[:3] == ("trade minister", None, ())


def test_who_is_kept_apart_is_not_meant() -> None:
    bare = Group(key("Berg"), None)
    assert Registry([ADA], apart={frozenset((bare, ADA.holder))}).recall(named("Berg")) is None
