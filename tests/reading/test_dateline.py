from __future__ import annotations

import pytest

from dateline.reading.dateline import find_dateline

FOUND = [
    ("MINSK, Feb. 25 (Reuters) - The president", "MINSK", (2, 25, None), "Reuters"),
    ("(Reuters) - The president", None, None, "Reuters"),
    ("(CNN) The suspect", None, None, "CNN"),
    ("KYIV — The army said", "KYIV", None, None),
    ("BEIJING, Feb 25 (Xinhua) -- China said", "BEIJING", (2, 25, None), "Xinhua"),
    ("[AFP, Dakar, 3 June 1998] The army", "Dakar", (6, 3, 1998), "Agence France-Presse"),
    ("Dakar, 3 June 1998 (AFP) - Two men", "Dakar", (6, 3, 1998), "Agence France-Presse"),
    ("MOSCOW, February 25. /TASS/. The Kremlin", "MOSCOW", (2, 25, None), "TASS"),
    ("Moscow. February 25. INTERFAX.COM - The Kremlin", "Moscow", (2, 25, None), "Interfax"),
    ("NAIROBI, Kenya — Police said", "NAIROBI, Kenya", None, None),
    ("KARACHI: The police said", "KARACHI", None, None),
    ("Paris, June 3 - The cabinet", "Paris", (6, 3, None), None),
    ("GENEVA (15 March 2024) – The council", "GENEVA", (3, 15, 2024), None),
    ("(Volga Radio News) Officials said", None, None, "Volga Radio News"),
    ("TRIPOLI (LNX) - The council", "TRIPOLI", None, "LNX"),
]


@pytest.mark.parametrize(("text", "place", "day", "source"), FOUND)
def test_datelines_of_many_newsrooms(
    text: str, place: str | None, day: tuple[int, int, int | None] | None, source: str | None
) -> None:
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert (found.place and text[slice(*found.place)]) == place
    assert (found.day and (found.day.month, found.day.day, found.day.year)) == day
    assert found.source == source
    assert text[found.span.end].isupper()


@pytest.mark.parametrize(
    "text",
    [
        "EXCLUSIVE: The police said so",
        "UPDATE 1 - The bank said so",
        "Kovalenko — The mayor of the town — said so",
        "The United States (US) and China said so",
        "The Government of National Accord (GNA) said so",
        "On Monday (March 3) the president - who is ill - left",
        "NATO - The alliance said so",
        "SPEAKER: It is late.\nANSWER: It is not.",
        "The army left.",
        "",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert find_dateline(text, 0, len(text)) is None
