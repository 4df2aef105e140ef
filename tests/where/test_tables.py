"""The tables are what their headers promise."""

from __future__ import annotations

import pytest

from dateline.knowledge import listed, load, tables
from dateline.where.tables import abbreviations, around, country_sites, table_sites, words


@pytest.mark.parametrize("table", ["places/countries", "places/regions", "places/features"])
def test_every_place_lies_on_earth(table: str) -> None:
    for row in load(table):
        assert -90 <= float(row["lat"]) <= 90, row
        assert -180 <= float(row["lon"]) <= 180, row
        assert float(row["radius_km"]) > 0, row


def test_every_country_known_by_name_has_a_point() -> None:
    assert {row["code"] for row in load("countries")} <= set(country_sites())


def test_countries_in_other_tables_exist() -> None:
    for table in ("places/regions", "places/features", "places/abbreviations"):
        assert {row["country"] for row in load(table)} - {""} <= set(country_sites()), table


def test_at_least_five_hundred_features_of_many_kinds() -> None:
    rows = load("places/features")
    assert len(rows) >= 500
    assert len({row["kind"] for row in rows}) >= 12


def test_no_feature_stands_twice() -> None:
    names = [(row["name"], row["country"], row["kind"]) for row in load("places/features")]
    assert sorted(set(names)) == sorted(names)


def test_abbreviations_lead_to_a_place() -> None:
    for short, rows in abbreviations().items():
        for row in rows:
            known = row["name"] in country_sites() or row["name"].lower() in table_sites()
            assert known or row["name"] in {"Los Angeles", "New York City"}, short


def test_words_stand_once() -> None:
    for name in tables("places"):
        rows = load(name)
        if "word" in rows[0]:
            found = [row["word"].lower() for row in rows]
            assert sorted(set(found)) == sorted(found), name


def test_uses_are_those_the_room_knows() -> None:
    assert set(words("stop").values()) == {"never", "place"}
    assert set(words("bodies").values()) == {"after", "of", "both", "state", "name"}
    assert set(words("prepositions").values()) == {"at", "to", "from", "of", "by", "as", "against"}
    assert set(words("kinds").values()) == {"country", "admin1", "county", "city", "other"}
    assert {use for row in load("places/around") for use in listed(row["use"])} == {
        "inside", "article", "asking", "direction", "distance"
    }  # fmt: skip
    assert "northern" in around("direction")
