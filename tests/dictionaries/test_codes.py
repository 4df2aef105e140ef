"""CAMEO codes and the days on which they hold, in dateline's terms."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.dictionaries.codes import meaning
from dateline.dictionaries.dates import partial, restriction
from dateline.knowledge import listed, load

CODES: list[tuple[str, str | None, tuple[str, ...]]] = [
    ("IRQGOV", "IRQ", ("GOV",)),
    ("irqgov", "IRQ", ("GOV",)),
    ("CHL", "CHL", ()),
    ("PHLMILREB", "PHL", ("MIL", "REB")),
    ("KENMED", "KEN", ("JRN",)),
    ("KENHLH", "KEN", ("MED",)),
    ("NGAMOSREB", "NGA", ("REB", "REL")),
    ("INDREBRAD", "IND", ("REB",)),
    ("KSVGOV", "KOS", ("GOV",)),
    ("ROMBUS", "ROU", ("BUS",)),
    ("NGOHRI", "NGO", ("SOC",)),
    ("NGOHLH", "NGO", ("MED", "SOC")),
    ("IGOUNO", "UNO", ()),
    ("IGOUNOPKO", "UNO", ("MIL",)),
    ("IGOEEC", "EUR", ()),
    ("IGONAT", "IGO", ("MIL",)),
    ("MNCUSA", "MNC", ("BUS",)),
    ("IMGSEP", "IMG", ("REB", "UAF")),
    ("WAFMIL", None, ("MIL",)),
    ("---GOV", None, ("GOV",)),
    ("GOV", None, ("GOV",)),
]


@pytest.mark.parametrize(("code", "country", "sectors"), CODES)
def test_what_a_code_means(code: str, country: str | None, sectors: tuple[str, ...]) -> None:
    found = meaning(code)
    assert (found.country, found.sectors, found.unknown) == (country, sectors, ())


def test_parts_that_no_table_knows_are_named_and_the_rest_counts() -> None:
    found = meaning("IRQKURGOV")
    assert (found.country, found.sectors, found.unknown) == ("IRQ", ("GOV",), ("KUR",))
    assert meaning("QQQGOV").unknown == ("QQQ",)


def test_dashes_alone_are_nobody() -> None:
    assert meaning("---").nobody
    assert not meaning("---REB").nobody


@pytest.mark.parametrize("code", ["XX", "IRQGO", "IRQ GOV", "IRQ!OV"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="three letters"):
        meaning(code)


def test_agents_have_roles_only() -> None:
    assert meaning("~COP", nation=False).sectors == ("COP",)
    assert meaning("NGO~", nation=False).sectors == ("SOC",)


def test_every_sector_and_country_of_the_tables_is_one() -> None:
    sectors = {row["sector"] for row in load("ontology/sectors")}
    countries = {row["code"] for row in load("countries")} | {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC", ""}
    for table in ("actors/cameo", "actors/ftm"):
        for row in load(table):
            assert set(listed(row["sectors"])) <= sectors and row["country"] in countries, row
    assert {row["code"] for row in load("actors/alpha2")} <= countries


STRETCHES: list[tuple[str, date | None, date | None]] = [
    (">030409", date(2003, 4, 9), None),
    (">20030409", date(2003, 4, 9), None),
    ("> 030409", date(2003, 4, 9), None),
    ("<030409", None, date(2003, 4, 8)),
    ("<2003", None, date(2002, 12, 31)),
    (">2003", date(2003, 1, 1), None),
    ("120812-140326", date(2012, 8, 12), date(2014, 3, 26)),
    ("1998-2002", date(1998, 1, 1), date(2002, 12, 31)),
    ("940720-20050101", date(1994, 7, 20), date(2005, 1, 1)),
    ("20030400-20030500", date(2003, 4, 1), date(2003, 5, 31)),
    ("2003", date(2003, 1, 1), date(2003, 12, 31)),
]


@pytest.mark.parametrize(("text", "since", "until"), STRETCHES)
def test_days_on_which_a_code_holds(text: str, since: date | None, until: date | None) -> None:
    assert restriction(text) == (since, until)


@pytest.mark.parametrize("text", [">", "><", "20031341", "030230", "yesterday", "2005-2003", "12345"])
def test_what_is_no_restriction_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is no date|ends before"):
        restriction(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2003", (date(2003, 1, 1), date(2003, 12, 31))),
        ("2004-02", (date(2004, 2, 1), date(2004, 2, 29))),
        ("2003-04-09", (date(2003, 4, 9), date(2003, 4, 9))),
        ("2003-04-09T00:00:00", (date(2003, 4, 9), date(2003, 4, 9))),
        ("2003-13", None),
        ("soon", None),
    ],
)
def test_partial_days(text: str, days: tuple[date, date] | None) -> None:
    assert partial(text) == days
