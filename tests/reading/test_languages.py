from __future__ import annotations

import pytest

from dateline.reading.languages import detect


@pytest.mark.parametrize(
    "text",
    [
        "Troops enter Bamako",
        "Gunmen kill 12 near Kano",
        "Lukashenko, Xi Jinping hold talks",
        "Shabab claims Mogadishu hotel attack",
        "The president of Belarus will visit China, his office said on Monday.",
        "Tsikhanouskaya’s husband jailed in Minsk",
    ],
)
def test_english_is_not_taken_for_another_language(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Президент Беларуси прибыл с визитом в Пекин и встретился с председателем.", "ru"),
        ("Президент України прибув до Варшави, щоб зустрітися з президентом Польщі.", "uk"),
        ("Der Präsident ist am Montag in Peking eingetroffen, wie das Ministerium mitteilte.", "de"),
        ("Le président est arrivé lundi à Pékin, a annoncé le ministère des affaires étrangères.", "fr"),
        ("El presidente viajo a China el lunes para reunirse con su homologo.", "es"),
        ("国家主席周一在北京会见了来访的总统。", "zh"),
        ("وصل الرئيس إلى بكين يوم الاثنين في زيارة رسمية.", "ar"),
    ],
)
def test_other_languages_are_told(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("text", ["", "12.5 % - 2023", "***"])
def test_no_words_no_language(text: str) -> None:
    assert detect(text) is None


def test_a_page_that_begins_in_english_is_told_by_its_middle() -> None:
    menu = "Home | News | World | Sign in to the site and get all of the news from us for free | "
    text = menu * 3 + "Президент прибыл с официальным визитом и встретился с министрами. " * 60
    assert detect(text) == "ru"
