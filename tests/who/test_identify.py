"""Who is named, by which words, with which codes: tables of cases at the public function."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.language import Parsed
from dateline.report import Actor
from dateline.who import identify, naming

Parse = Callable[..., Parsed]


def texts(parsed: Parsed, actor: Actor) -> list[str]:
    return [parsed.report.text[s.start : s.end] for s in actor.mentions]


def called(parsed: Parsed, words: str) -> Actor:
    """The actor with a mention of these words."""
    return next(a for a in identify(parsed) if words in texts(parsed, a))


CODES = [
    ("Danish Foreign Minister Mette Holm arrived.", "Danish Foreign Minister Mette Holm", "DNK", ("GOV",)),
    ("Kyrgyz police detained two men.", "Kyrgyz police", "KGZ", ("COP",)),
    ("Syrian rebels seized the town.", "Syrian rebels", "SYR", ("REB",)),
    ("The Kenyan army said it was ready.", "Kenyan army", "KEN", ("MIL",)),
    ("A court in Peru jailed the mayor.", "court", "PER", ("JUD",)),
    ("Poles voted on Sunday.", "Poles", "POL", ("CVL",)),
    ("Police arrested tens of thousands in May.", "tens of thousands", None, ("CVL",)),
    ("Dozens were wounded.", "Dozens", None, ("CVL",)),
    ("Soldiers broke up the rally.", "rally", None, ("CVL",)),
    ("Police cracked down on protests.", "protests", None, ("CVL",)),
    ("The Kremlin rejected the plan.", "Kremlin", "RUS", ("GOV",)),
    ("Hezbollah fired rockets.", "Hezbollah", "LBN", ("UAF",)),
    ("NATO condemned the launch.", "NATO", "IGO", ("MIL",)),
    ("Doctors Without Borders closed a clinic.", "Doctors Without Borders", "NGO", ("SOC", "MED")),
    ("Ousted Honduran president Luis Mora fled.", "Ousted Honduran president Luis Mora", "HND", ("ELI",)),
    ("Turkish opposition lawmakers walked out.", "Turkish opposition lawmakers", "TUR", ("OPP",)),
    ("UAE officials met exporters.", "UAE officials", "ARE", ("GOV",)),
    ("Ivorian cocoa farmers went on strike.", "Ivorian cocoa farmers", "CIV", ("AGR",)),
    ("The spokesman of the Chilean police resigned.", "spokesman", "CHL", ("COP",)),
]


@pytest.mark.parametrize(("text", "words", "country", "sectors"), CODES)
def test_country_and_sectors(parsed: Parse, text: str, words: str, country: str, sectors: tuple[str, ...]) -> None:
    actor = called(parsed(text), words)
    assert (actor.country, actor.sectors) == (country, sectors), actor


ONE = [
    ("President Ana Lima spoke. Lima said she would go.", ["President Ana Lima", "Lima", "she"]),
    ("The World Health Organization (WHO) warned. The WHO said so.", ["World Health Organization", "WHO", "WHO"]),
    ("Brazil protested. Brasilia said it would act.", ["Brazil", "Brasilia", "it"]),
    ("President Li Keming arrived. Li left on Monday.", ["President Li Keming", "Li"]),
    ("The leader of Nepal, Hari Rana, left.", ["leader", "Hari Rana"]),
    ("Joe Cole met First Lady Eva Cole. On Friday Cole left.", ["Joe Cole", "Cole"]),
    ("Joe Cole met Ana Lima. Lima knew Cole's son Hal Cole. On Friday Cole left.", ["Joe Cole", "Cole", "Cole"]),
]


@pytest.mark.parametrize(("text", "mentions"), ONE)
def test_one_actor_behind_many_words(parsed: Parse, text: str, mentions: list[str]) -> None:
    report = parsed(text)
    assert mentions in [texts(report, actor) for actor in identify(report)]


TWO = [
    ("Ana Lima and Boris Kovac met in Oslo.", "Ana Lima", "Boris Kovac"),
    ("Irina Novikova accused Pavel Novikov of fraud.", "Irina Novikova", "Pavel Novikov"),
    ("Chad warned Niger.", "Chad", "Niger"),
    ("North Korea and South Korea talked.", "North Korea", "South Korea"),
    ("He asked if Hunter Biden were president. The president of Turkey left.", "Hunter Biden", "president"),
]


@pytest.mark.parametrize(("text", "one", "other"), TWO)
def test_two_actors_stay_two(parsed: Parse, text: str, one: str, other: str) -> None:
    report = parsed(text)
    assert called(report, one).id != called(report, other).id


@pytest.mark.parametrize("thing", ["treaty", "bridge", "agreement", "rice", "building"])
def test_things_are_no_actors(parsed: Parse, thing: str) -> None:
    report = parsed(f"Norway praised the {thing}.")
    assert [actor.country for actor in identify(report)] == ["NOR"]


def test_a_spelling_variant_is_the_same_person(parsed: Parse) -> None:
    report = parsed("Opposition leader Sergei Vasilenko was freed. Vasylenko, who is ill, thanked the court.")
    assert called(report, "Opposition leader Sergei Vasilenko").id == called(report, "Vasylenko").id


def test_an_office_counts_on_its_days_only(parsed: Parse) -> None:
    text = "Tony Blair spoke on Monday in London about trade."
    assert called(parsed(text, published="2003-05-01"), "Tony Blair").sectors == ("GOV",)
    assert called(parsed(text, published="2016-05-01"), "Tony Blair").sectors == ("ELI",)


def test_a_guessed_country_says_so(parsed: Parse) -> None:
    report = parsed("Kenya closed its border. Kenya also sent aid. Police arrested a trader.")
    police = called(report, "Police")
    assert police.country == "KEN"
    assert "guessed" in police.why


def test_the_title_is_a_role_with_its_country(parsed: Parse) -> None:
    (role,) = called(parsed("Chilean President Ana Rojas left."), "Chilean President Ana Rojas").roles
    assert (role.title, role.country) == ("President", "CHL")


def test_quantities_head_the_people_they_count(parsed: Parse) -> None:
    report = parsed("Hundreds of protesters blocked the road.")
    actor, span = naming(report, identify(report)).heads[0]
    assert report.report.text[span.start : span.end] == "Hundreds of protesters"
    assert actor.sectors == ("CVL",)


def test_naming_finds_the_actor_from_the_head_of_an_argument(parsed: Parse) -> None:
    report = parsed("Danish police detained three Norwegian journalists.")
    found = naming(report, identify(report)).heads
    heads = {token.dep: found[token.i][0].country for token in report.tokens if token.i in found}
    assert heads == {"nsubj": "DNK", "dobj": "NOR"}


WORDS = (
    "Denmark", "police", "President", "Ana", "Lima", "said", "she", "and", "the", "rebels", "(", ")", "WHO", "of",
    "U.S.", "'s", ",", "killed", "three", "gunmen", "Kremlin", ".", "hundreds", "in", "Kim", "-", "opposition", "who",
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=25))
def test_mentions_lie_in_the_text_in_order_and_belong_to_one_actor(parsed: Parse, words: list[str]) -> None:
    report = parsed(" ".join(words))
    actors = identify(report)
    spans = sorted(span for actor in actors for span in actor.mentions)
    assert all(0 <= span.start < span.end <= len(report.report.text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert [a.mentions[0] for a in actors] == sorted(a.mentions[0] for a in actors)
    assert identify(report) == actors


def test_kin_of_a_possessor_is_another_person(parsed: Parse) -> None:
    report = parsed("Opposition leader Vera Orlova fled. Orlova's husband, Orlov, was detained.")
    assert called(report, "Orlov").id != called(report, "Opposition leader Vera Orlova").id


def test_a_relative_of_the_same_surname_does_not_swallow_another(parsed: Parse) -> None:
    report = parsed("Rajiv Menon died. His son, Anil Menon, confirmed it. Menon was a minister.")
    assert called(report, "Rajiv Menon").id != called(report, "Anil Menon").id


@pytest.mark.parametrize("text", ["Prices rose in May.", "The ship sank off the coast."])
def test_a_report_without_actors_has_none(parsed: Parse, text: str) -> None:
    assert identify(parsed(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Dozens of eggs were sold.",
        "The firm lost millions.",
        "Tens of thousands of eggs were sold.",
        "The rally was large.",
    ],
)
def test_quantities_that_are_nobody(parsed: Parse, text: str) -> None:
    assert not identify(parsed(text)) or all(a.kind == "organisation" for a in identify(parsed(text)))


AT_HOME = "Kenya votes today. Kenya has 47 counties. Kenya is calm, and farmers in Kenya queue. Anna Kova sells tea."
ABROAD = (
    "Kenya and Uganda met Chad. Mali and Ghana did not come. Reuters asked Peru, too. The tourist Anna Kova saw it."
)


@pytest.mark.parametrize(("text", "country"), [(AT_HOME, "KEN"), (ABROAD, None)])
def test_people_of_a_report_at_home_are_taken_for_its_own(parsed: Parse, text: str, country: str | None) -> None:
    person = called(parsed(text), "Anna Kova")
    assert person.country == country
    assert ("country guessed" in person.why) == (country is not None)


def test_who_speaks_of_himself_in_an_interview(parsed: Parse) -> None:
    report = parsed(
        "Anna Kova is a judge from Malta. Here is what we asked.\n\nWhy law?\n\nI liked it. I had a good teacher. "
        "I read a lot. My father helped me. I never stopped."
    )
    assert texts(report, called(report, "Anna Kova")).count("I") == 4


def test_a_mention_does_not_run_across_a_verb(parsed: Parse) -> None:
    report = parsed("The airport and a hotel were evacuated and local police were called.")
    for actor in identify(report):
        assert all("were" not in words for words in texts(report, actor))


def test_a_body_of_civil_matters_is_no_war(parsed: Parse) -> None:
    assert any(a.country == "KEN" for a in identify(parsed("Kenya Civil Society groups met.")))


def test_a_veteran_has_not_the_country_of_his_war(parsed: Parse) -> None:
    assert called(parsed("Iraq War veteran Adam Rourke spoke."), "Iraq War veteran Adam Rourke").country is None


def test_labels_say_who_speaks(parsed: Parse) -> None:
    report = parsed(
        "Student Hari Rana was remembered.\n\n((Mara Lind)) I left home. They refused to help me.\n\nQ: And then?\n\n"
        "((ML)) I came back."
    )
    assert texts(report, called(report, "Mara Lind"))[-3:] == ["me", "ML", "I"]


@pytest.mark.parametrize("text", ["The state of emergency in Mali ended.", "The mental state of Lima worsened."])
def test_a_condition_is_no_state(parsed: Parse, text: str) -> None:
    report = parsed(text)
    assert all("state" not in words for actor in identify(report) for words in texts(report, actor))


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        pytest.param(
            "They called Ana Lima, the founder of the Aid Foundation, who has left.",
            "Ana Lima",
            "who",
            id="who, of a body",
        ),
        pytest.param("Gloria La Rosa spoke. La Rosa left.", "Gloria La Rosa", "La Rosa", id="a surname of two words"),
        pytest.param("La Rosa said she disagrees. She left.", "La Rosa", "She", id="who speaks of herself"),
        pytest.param(
            "The statement said Hamza bin Salim, son of Usama bin Salim, was killed.",
            "Hamza bin Salim",
            "Hamza bin Salim",
            id="a whole name",
        ),
    ],
)
def test_names_of_persons(parsed: Parse, text: str, name: str, word: str) -> None:
    report = parsed(text)
    assert word in texts(report, called(report, name))


def test_an_ambassador_is_not_of_the_country_he_is_sent_to(parsed: Parse) -> None:
    assert all(a.country is None for a in identify(parsed("The ambassador to Mali left.")) if a.kind == "person")


def test_the_end_of_a_long_name_is_no_newspaper(parsed: Parse) -> None:
    report = parsed("Party for Bread and Liberation nominee Ana Lima spoke.")
    assert all(a.country is None for a in identify(report))


@pytest.mark.parametrize(
    ("text", "country"),
    [
        pytest.param("Texas sued Georgia in the U.S. Supreme Court.", "USA", id="the state"),
        pytest.param("Georgia accused Russia.", "GEO", id="the country"),
        pytest.param("The U.S. praised Georgia. Georgian troops left.", "GEO", id="the country, named otherwise too"),
    ],
)
def test_georgia_is_a_state_among_others_or_a_country(parsed: Parse, text: str, country: str) -> None:
    assert called(parsed(text), "Georgia").country == country


@pytest.mark.parametrize("name", ["World leaders", "neighbouring countries", "Several nations"])
def test_no_country_is_guessed_for_others(parsed: Parse, name: str) -> None:
    report = parsed(f"{name} met in Mali. The Malian government agreed. Mali welcomed Malian police.")
    assert called(report, name).country is None
