"""What a name may stand for: own tables first, then the index by people."""

from __future__ import annotations

import pytest

from dateline.where.gazetteer import lookup
from dateline.where.site import kilometres


@pytest.mark.parametrize(
    ("name", "kind", "country", "lat", "lon"),
    [
        ("Minsk", "city", "BLR", 53.9, 27.6),
        ("Kiev", "city", "UKR", 50.4, 30.5),
        ("Homiel", "city", "BLR", 52.4, 31.0),
        ("Burma", "country", "MMR", 22.0, 98.0),
        ("Kosovo", "country", "KOS", 42.6, 21.0),
        ("Xinjiang", "admin1", "CHN", 41.0, 85.0),
        ("Kherson Oblast", "admin1", "UKR", 46.6, 33.0),
        ("Bulacan", "other", "PHL", 14.9, 120.9),
        ("Darfur", "admin1", "SDN", 13.0, 25.0),
        ("Taiwan Strait", "other", None, 24.8, 119.9),
        ("Bombay", "other", "IND", 19.1, 72.9),
    ],
)
def test_the_first_sense(name: str, kind: str, country: str | None, lat: float, lon: float) -> None:
    site = lookup(name)[0]
    assert (site.kind, site.country) == (kind, country)
    assert abs(site.lat - lat) < 1.5
    assert abs(site.lon - lon) < 1.5


def test_case_and_marks_do_not_matter() -> None:
    assert lookup("YAOUNDÉ") == lookup("Yaounde") != ()


@pytest.mark.parametrize("name", ["", "MSQ", "Минск", "Qwertyuiopville"])
def test_what_is_no_name_finds_nothing(name: str) -> None:
    assert lookup(name) == ()


def test_a_name_with_several_senses_gives_them_all() -> None:
    found = {(s.kind, s.country) for s in lookup("Georgia")}
    assert {("country", "GEO"), ("admin1", "USA")} <= found


def test_distance_from_minsk_to_vilnius() -> None:
    assert kilometres(lookup("Minsk")[0], lookup("Vilnius")[0]) == pytest.approx(172, abs=5)
