"""Which place a name stands for, by what the report says around it."""

from __future__ import annotations

import pytest

from dateline.report import Place
from dateline.where import locate
from tests.conftest import Parse

CASES = [
    # name, text, country, first-level region or None where it does not matter
    ("Georgia", "Voters in Georgia and Alabama went to the polls. Atlanta was calm.", "USA", "Georgia"),
    ("Georgia", "Georgia and Russia fought in August. Tbilisi called for help.", "GEO", None),
    ("Paris", "A fire broke out in Paris, Texas, on Monday.", "USA", "Texas"),
    ("Paris", "Workers marched in Paris against the reform.", "FRA", None),
    ("Victoria", "Fires burned in Victoria and New South Wales.", "AUS", "Victoria"),
    ("Cordoba", "Cordoba and Buenos Aires saw strikes, Argentina's unions said.", "ARG", None),
    ("Cordoba", "Police in Cordoba, Spain, arrested two men.", "ESP", None),
    ("Punjab", "Farmers from Punjab walked to Delhi in northern India.", "IND", "Punjab"),
    ("Punjab", "Lahore, in Punjab, is in the east of Pakistan.", "PAK", "Punjab"),
    ("Hyderabad", "A train from Karachi reached Hyderabad in Sindh, Pakistan.", "PAK", None),
    ("Tripoli", "Snipers fired in Tripoli, northern Lebanon.", "LBN", None),
    ("Tripoli", "Militias in Tripoli and Benghazi split Libya.", "LBY", None),
    ("Brest", "Trains between Brest and Minsk stopped in Belarus.", "BLR", None),
    ("Washington", "Snow fell in Oregon, Washington and Idaho.", "USA", "Washington"),
    ("Mexico", "Mexico closed its schools.", "MEX", None),
    ("Luxembourg", "Luxembourg and Belgium agreed.", "LUX", None),
]


def _named(places: tuple[Place, ...], text: str, name: str) -> Place:
    return next(p for p in places if text[p.span.start : p.span.end] == name)


@pytest.mark.parametrize(("name", "text", "country", "region"), CASES)
def test_the_report_settles_the_sense(parsed: Parse, name: str, text: str, country: str, region: str | None) -> None:
    place = _named(locate(parsed(text), ()), text, name)
    assert place.country == country
    assert region is None or place.admin1 == region


def test_one_sense_in_a_report(parsed: Parse) -> None:
    text = "Shots were heard in Springfield, Illinois. The mayor of Springfield spoke. Springfield is quiet."
    assert {p.admin1 for p in locate(parsed(text), ()) if p.name == "Springfield"} == {"Illinois"}


def test_an_unknown_village_gets_the_point_of_its_region_and_says_so(parsed: Parse) -> None:
    text = "Soldiers entered the village of Zorabadin in Aleppo province."
    place = _named(locate(parsed(text), ()), text, "Zorabadin")
    assert place.resolution == "other"
    assert place.country == "SYR"
    assert place.why.startswith("within ")
    assert place.geonames_id is None


def test_an_unknown_village_without_region_has_no_point(parsed: Parse) -> None:
    text = "Soldiers entered the village of Zorabadin."
    place = _named(locate(parsed(text), ()), text, "Zorabadin")
    assert (place.lat, place.lon, place.why) == (None, None, "no table knows it")


@pytest.mark.parametrize(
    ("text", "name", "resolution"),
    [
        ("The Kursk region was shelled.", "Kursk", "admin1"),
        ("The city of Kursk was shelled.", "Kursk", "city"),
        ("A bus left Santa Clara County in California.", "Santa Clara County", "other"),
    ],
)
def test_the_word_of_kind_decides(parsed: Parse, text: str, name: str, resolution: str) -> None:
    assert _named(locate(parsed(text), ()), text, name).resolution == resolution


def test_every_place_says_why(parsed: Parse) -> None:
    places = locate(parsed("Paris, London and the North Sea; Dayton, Ohio; Minsk."), ())
    assert len(places) == 6
    assert all(p.why for p in places)
