"""What the user's own dictionary adds to a report, and where it gives way."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from dateline.dictionaries import compile_files
from dateline.errors import DictionaryError
from dateline.language import Parsed
from dateline.report import Actor
from dateline.who import Dictionary, identify, open_dictionary

Parse = Callable[..., Parsed]

ACTORS = """\
TOLVA_KESTREN_ [DNKGOV >030409][DNKREB <030409]
ORVAL_RANNICK_ [CHLLAB]
ORVAL_RANNICK_ [PERBUS]
MIRA_QUILLEN_ [CHLLAB]
MIRA_QUILLEN_ [CHLBUS]
QUILBORO_ [KENBUS]
UNION_OF_RIVER_PILOTS_ [NGOLAB]
ANGELA_MERKEL_ [AUTREL]
HEZBOLLAH_ [CHLMED]
"""
AGENTS = "RIVER_GUARD_ {RIVER_GUARDSMEN} [~COP]\nMINISTER_ [~CRM]\n"
ENTITIES = [
    ("Person", {"name": ["Hugo Pellant", "Pellant"], "country": ["pe"], "topics": ["role.judge"]}),
    ("Person", {"name": ["Li Kemong"], "country": ["cn"], "topics": ["role.act"]}),
    ("Company", {"name": ["Kestrel & Sons of Arica"], "jurisdiction": ["cl"]}),
    ("Company", {"name": ["High Court"], "jurisdiction": ["cl"]}),
    ("Company", {"name": ["Anton Felsing"], "jurisdiction": ["cl"]}),
    ("Organization", {"name": ["Fjord Watch"], "country": ["no"], "topics": ["ngo"]}),
]


@pytest.fixture(scope="module")
def dictionary(tmp_path_factory: pytest.TempPathFactory) -> Dictionary:
    return compiled(tmp_path_factory.mktemp("own"))


def compiled(folder: Path, actors: str = ACTORS) -> Dictionary:
    (folder / "actors.txt").write_text(actors, encoding="utf-8")
    (folder / "agents.txt").write_text(AGENTS, encoding="utf-8")
    lines = [json.dumps({"schema": schema, "properties": properties}) + "\n" for schema, properties in ENTITIES]
    (folder / "persons.json").write_text("".join(lines), encoding="utf-8")
    target = folder / "own.dict"
    compile_files([folder / name for name in ("actors.txt", "agents.txt", "persons.json")], target)
    return open_dictionary(target)


def called(parsed: Parsed, words: str, dictionary: Dictionary | None) -> Actor:
    text = parsed.report.text
    found = identify(parsed, dictionary)
    return next(a for a in found if words in [text[s.start : s.end] for s in a.mentions])


CODES = [
    ("Tolva Kestren left on Monday.", "Tolva Kestren", "DNK", ("GOV",)),
    ("TOLVA KESTREN left on Monday.", "TOLVA KESTREN", "DNK", ("GOV",)),
    ("Judges met Hugo Pellant.", "Hugo Pellant", "PER", ("JUD",)),
    ("Officials sued Kestrel & Sons of Arica in May.", "Kestrel & Sons of Arica", "CHL", ("BUS",)),
    ("The Union of River Pilots went on strike.", "Union of River Pilots", "NGO", ("LAB", "SOC")),
    ("The Fjord Watch protested.", "Fjord Watch", "NGO", ("SOC",)),
    ("Quilboro cut jobs.", "Quilboro", "KEN", ("BUS",)),
    ("Li Kemong was freed.", "Li Kemong", "CHN", ("SOC",)),
]


@pytest.mark.parametrize(("text", "words", "country", "sectors"), CODES)
def test_names_of_the_dictionary(
    parsed: Parse, dictionary: Dictionary, text: str, words: str, country: str, sectors: tuple[str, ...]
) -> None:
    actor = called(parsed(text, published="2005-03-01"), words, dictionary)
    assert (actor.country, actor.sectors) == (country, sectors), actor
    assert actor.why.startswith("dictionary ")


def test_why_names_the_file_and_the_entry(parsed: Parse, dictionary: Dictionary) -> None:
    actor = called(parsed("Judges met Hugo Pellant."), "Hugo Pellant", dictionary)
    assert actor.why.split("; ")[0] == "dictionary persons.json: Hugo Pellant"


@pytest.mark.parametrize(
    ("published", "sectors", "why"),
    [("2005-03-01", ("GOV",), "as of 2005-03-01"), ("2001-03-01", ("REB",), "as of 2001-03-01")],
)
def test_dated_codes_hold_on_their_days(
    parsed: Parse, dictionary: Dictionary, published: str, sectors: tuple[str, ...], why: str
) -> None:
    actor = called(parsed("Tolva Kestren left on Monday.", published=published), "Tolva Kestren", dictionary)
    assert actor.sectors == sectors and why in actor.why


def test_words_of_the_report_come_first(parsed: Parse, dictionary: Dictionary) -> None:
    report = parsed("Police held Kenyan journalist Hugo Pellant.")
    actor = called(report, "Kenyan journalist Hugo Pellant", dictionary)
    assert (actor.country, actor.sectors) == ("KEN", ("JRN",))
    apposed = parsed("Hugo Pellant, a journalist from Peru, was held.")
    assert called(apposed, "Hugo Pellant", dictionary).sectors == ("JRN",)


def test_what_the_words_leave_open_is_filled(parsed: Parse, dictionary: Dictionary) -> None:
    actor = called(parsed("Police held journalist Hugo Pellant."), "journalist Hugo Pellant", dictionary)
    assert (actor.country, actor.sectors) == ("PER", ("JRN",))


def test_the_words_of_another_country_make_a_namesake(parsed: Parse, dictionary: Dictionary) -> None:
    actor = called(parsed("Kenyan spokesman Hugo Pellant spoke."), "Kenyan spokesman Hugo Pellant", dictionary)
    assert actor.country == "KEN" and "JUD" not in actor.sectors and "not taken" in actor.why


def test_it_comes_before_the_table_of_leaders_and_guesses(parsed: Parse, dictionary: Dictionary) -> None:
    text = "Angela Merkel spoke on Monday."
    report = parsed(text, published="2010-05-01")
    assert called(report, "Angela Merkel", None).country == "DEU"
    assert called(report, "Angela Merkel", dictionary).country == "AUT"
    home = parsed("Kenya votes. Kenya has 47 counties. Kenya is calm, and farmers in Kenya queue. Hugo Pellant left.")
    assert called(home, "Hugo Pellant", None).country == "KEN"
    assert called(home, "Hugo Pellant", dictionary).country == "PER"


def test_the_projects_names_stay(parsed: Parse, dictionary: Dictionary) -> None:
    assert called(parsed("Hezbollah fired rockets."), "Hezbollah", dictionary).country == "LBN"
    assert called(parsed("The minister left."), "minister", dictionary).sectors == ("GOV",)


@pytest.mark.parametrize(
    ("text", "country", "sectors", "why"),
    [
        ("Orval Rannick left.", None, (), "2 entries, of CHL and PER"),
        ("Peru sent Orval Rannick home.", "PER", ("BUS",), "ORVAL RANNICK"),
        ("Orval Rannick is wanted in Peru and in Chile.", None, (), "not taken"),
        ("Mira Quillen left.", "CHL", (), "agree on the country alone"),
    ],
)
def test_of_namesakes_the_reports_countries_decide(
    parsed: Parse, dictionary: Dictionary, text: str, country: str | None, sectors: tuple[str, ...], why: str
) -> None:
    words = "Mira Quillen" if "Quillen" in text else "Orval Rannick"
    actor = called(parsed(text), words, dictionary)
    assert (actor.country, actor.sectors) == (country, sectors) and why in actor.why


def test_a_lone_name_of_a_list_of_persons_is_nobody_in_it(parsed: Parse, dictionary: Dictionary) -> None:
    assert "dictionary" not in called(parsed("Officials met Mr. Pellant."), "Mr. Pellant", dictionary).why


def test_common_nouns_are_no_companies(parsed: Parse, dictionary: Dictionary) -> None:
    actor = called(parsed("The High Court freed him."), "High Court", dictionary)
    assert actor.sectors == ("JUD",) and "dictionary" not in actor.why


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Officials sued Anton Felsing.", "organisation"), ("Officials sued Mr. Anton Felsing.", "person")],
)
def test_the_kind_is_the_dictionarys_unless_words_tell(
    parsed: Parse, dictionary: Dictionary, text: str, kind: str
) -> None:
    actor = next(a for a in identify(parsed(text), dictionary) if a.name == "Anton Felsing")
    assert actor.kind == kind


def test_a_short_name_goes_with_the_full_one(parsed: Parse, dictionary: Dictionary) -> None:
    report = parsed("Judges met Hugo Pellant on Monday. Pellant said he was ill.")
    assert called(report, "Pellant", dictionary).country == "PER"


def test_agents_add_role_nouns(parsed: Parse, dictionary: Dictionary) -> None:
    text = "Kenyan river guardsmen arrested two men."
    assert called(parsed(text), "Kenyan river guardsmen", dictionary).sectors == ("COP",)
    report = parsed("A Kenyan river guard was shot.")
    actor = called(report, "Kenyan river guard", dictionary)
    assert (actor.country, actor.sectors) == ("KEN", ("COP",))


def test_a_body_of_the_dictionary_tells_of_its_people(parsed: Parse, dictionary: Dictionary) -> None:
    report = parsed("Fjord Watch spokesman Jon Brandel denied it.")
    actor = next(a for a in identify(report, dictionary) if a.name == "Jon Brandel")
    assert (actor.country, actor.sectors) == ("NGO", ("SOC",))


def test_without_a_hit_nothing_changes(parsed: Parse, dictionary: Dictionary) -> None:
    report = parsed("Danish police detained three Norwegian journalists. Ana Lima, who is ill, said she would go.")
    assert identify(report, dictionary) == identify(report)


# ---------------------------------------------------------------- the file


def test_looking_up_forgives_case_accents_and_the_order_of_eastern_names(dictionary: Dictionary) -> None:
    for name in ("hugo pellant", "Húgo Pellant", "HUGO-PELLANT", "Kemong Li"):
        assert len(dictionary.find(name)) == 1, name
    for name in ("Pellant Hugo", "Hugo", "Pellant", "", "–"):
        assert dictionary.find(name) == (), name


def test_the_same_dictionaries_give_the_same_bytes_and_others_another_fingerprint(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
    one, same = compiled(tmp_path / "a"), compiled(tmp_path / "b")
    other = compiled(tmp_path / "c", ACTORS.replace("KENBUS", "KENLAB"))
    assert Path(one.path).read_bytes() == Path(same.path).read_bytes()
    assert one.fingerprint == same.fingerprint != other.fingerprint


def test_it_travels_by_its_path(dictionary: Dictionary) -> None:
    assert len(pickle.dumps(dictionary)) < 1000
    again: Dictionary = pickle.loads(pickle.dumps(dictionary))
    assert again.find("Hugo Pellant") == dictionary.find("Hugo Pellant")


def test_one_that_was_replaced_meanwhile_is_refused(tmp_path: Path) -> None:
    before = compiled(tmp_path)
    after = compiled(tmp_path, ACTORS.replace("KENBUS", "KENLAB"))
    assert after.find("Quilboro")[0].on(date(2020, 1, 1)).sectors == ("LAB",)
    with pytest.raises(DictionaryError, match="another dictionary"):
        before.find("Quilboro")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda whole: b"A letter\n" + whole, "no compiled dictionary"),
        (lambda whole: whole[:-9], "cut short"),
        (lambda whole: whole.replace(b"dictionary 1", b"dictionary 9", 1), "another version"),
        (lambda whole: whole.replace(b'"order"', b'"order', 1), "header is broken"),
        (lambda whole: b"", "no compiled dictionary"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path: Path, damage: Callable[[bytes], bytes], reason: str) -> None:
    path = Path(compiled(tmp_path).path)
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(DictionaryError, match=reason):
        open_dictionary(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match=r"nowhere\.dict"):
        open_dictionary(tmp_path / "nowhere.dict")
