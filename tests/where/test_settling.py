"""Where an event happened: its own clause, the innermost place, and no place where nothing says so."""

from __future__ import annotations

import pytest

from dateline.where import locate, settle
from tests.conftest import Parse

HAPPENED = [
    ("protested", "Thousands protested in Minsk on Sunday.", ["Minsk"]),
    ("protest", "A protest in Minsk drew thousands.", ["Minsk"]),
    ("shot", "A man was shot in the West Bank city of Nablus.", ["Nablus"]),
    ("killed", "A bomb killed three soldiers in the Helmand province of Afghanistan.", ["Helmand"]),
    ("bombing", "The Kabul bombing was condemned.", ["Kabul"]),
    ("entered", "Troops entered Syria at dawn.", ["Syria"]),
    ("captured", "Mosul was captured by insurgents.", ["Mosul"]),
    ("patrolled", "Soldiers patrolled the streets of Harare.", ["Harare"]),
    ("exploded", "Bombs exploded in Kirkuk and Mosul.", ["Kirkuk", "Mosul"]),
    ("clashed", "In Nairobi, students clashed with police.", ["Nairobi"]),
    ("killing", "A blast tore through a market in Baghdad, killing ten people.", ["Baghdad"]),
    ("arrived", "The president arrived in Beijing from Moscow.", ["Beijing"]),
]

NOWHERE = [
    ("said", "Moscow said that the talks would go on."),
    ("agreed", "Beijing and Washington agreed on tariffs."),
    ("signed", "They signed the Minsk Agreements."),
    ("resigned", "The minister resigned on Friday."),
    ("criticised", "France criticised the Kremlin for the arrests."),
]


def _settled(parsed: Parse, word: str, text: str) -> list[str]:
    report = parsed(text)
    trigger = next(t.i for t in report.tokens if t.text == word)
    places = locate(report, ())
    found = settle(report, places, trigger)
    assert list(found) == sorted(set(found))
    return [text[places[i].span.start : places[i].span.end].replace(" province", "") for i in found]


@pytest.mark.parametrize(("word", "text", "names"), HAPPENED)
def test_where_it_happened(parsed: Parse, word: str, text: str, names: list[str]) -> None:
    assert _settled(parsed, word, text) == names


@pytest.mark.parametrize(("word", "text"), NOWHERE)
def test_nothing_says_where(parsed: Parse, word: str, text: str) -> None:
    assert _settled(parsed, word, text) == []


def test_a_place_that_only_measures_is_no_place_of_the_event(parsed: Parse) -> None:
    assert _settled(parsed, "crashed", "A plane crashed in Brickaville, 100 km west of Toamasina.") == ["Brickaville"]
