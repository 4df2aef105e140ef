"""Dictionaries of each format, and what of them cannot be read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from dateline.dictionaries import agents, compile_files, ftm, petrarch
from dateline.dictionaries.complaints import MOST, Complaints
from dateline.dictionaries.formats import format_of
from dateline.dictionaries.lines import File
from dateline.dictionaries.listing import Listed, Noun
from dateline.dictionaries.positions import sectors
from dateline.errors import DictionaryError
from dateline.who.dictionary import Code


def file(folder: Path, text: str | bytes) -> File:
    path = folder / "own.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return File(path)


ACTORS = """\
; invented throughout
TOLVA_KESTREN_ [DNKGOV >030409][DNKELI <030409]  # a minister
+T._KESTREN_
ORVAL_RANNICK_
+RANNICK_
\t[CHLREB 1998-2002]
\t[CHLOPP]
UNION_OF_RIVER_PILOTS [NGOLAB]
"""


def test_actors_with_synonyms_and_dated_codes(tmp_path: Path) -> None:
    complaints = Complaints()
    assert list(petrarch.read(file(tmp_path, ACTORS), complaints)) == [
        Listed(
            ("TOLVA KESTREN", "T. KESTREN"),
            None,
            (Code("DNK", ("GOV",), date(2003, 4, 9), None), Code("DNK", ("ELI",), None, date(2003, 4, 8))),
            alone=True,
        ),
        Listed(
            ("ORVAL RANNICK", "RANNICK"),
            None,
            (Code("CHL", ("REB",), date(1998, 1, 1), date(2002, 12, 31)), Code("CHL", ("OPP",))),
            alone=True,
        ),
        Listed(("UNION OF RIVER PILOTS",), "organisation", (Code("NGO", ("LAB", "SOC")),), alone=True),
    ]
    assert complaints.all() == ()


BAD_ACTORS = [
    ("+LONE_\nADA_ [DNK]", 1, "no name comes before", 1),
    ("[DNKGOV]\nADA_ [DNK]", 1, "no name comes before", 1),
    ("ODD_ [XX]\nADA_ [DNK]", 1, "three letters", 1),
    ("ODD_\nADA_ [DNK]", 1, "no code for 'ODD'", 1),
    ("ODD_ [PERGOV >later]\nADA_ [DNK]", 1, "'later' is no date", 1),
    ("ODD_ [PER] or so\nADA_ [DNK]", 1, "something else", 2),
    ("ODD_ [PERKUR]\nADA_ [DNK]", 1, "the part KUR", 2),
]


@pytest.mark.parametrize(("text", "line", "reason", "kept"), BAD_ACTORS)
def test_what_cannot_be_read_is_told_and_the_rest_is_read(
    tmp_path: Path, text: str, line: int, reason: str, kept: int
) -> None:
    complaints = Complaints()
    read = list(petrarch.read(file(tmp_path, text), complaints))
    assert read[-1] == Listed(("ADA",), None, (Code("DNK"),), alone=True)
    assert len(read) == kept
    assert any(c.line == line and reason in c.reason for c in complaints.all())


def test_nobody_is_left_out_without_a_word(tmp_path: Path) -> None:
    complaints = Complaints()
    assert list(petrarch.read(file(tmp_path, "THE_WEST_ [---]\n"), complaints)) == []
    assert complaints.all() == ()


def test_a_reason_is_told_once_with_how_often(tmp_path: Path) -> None:
    complaints = Complaints()
    list(petrarch.read(file(tmp_path, "A_ [PERKUR]\nB_ [IRQKUR]\n"), complaints))
    (complaint,) = complaints.all()
    assert complaint.told().startswith("own.txt, line 1: ") and complaint.told().endswith("(2 times)")


AGENTS = """\
!PERSON! = MAN, WOMEN
RIVER_GUARD_ {RIVER_GUARDSMEN} [~COP]
FERRY!PERSON! [~LAB]
"""


def test_agents_with_plurals_and_macros(tmp_path: Path) -> None:
    complaints = Complaints()
    assert list(agents.read(file(tmp_path, AGENTS), complaints)) == [
        Noun("river guard", ("COP",)),
        Noun("river guardsmen", ("COP",), plural=True),
        Noun("ferryman", ("LAB",)),
        Noun("ferrywomen", ("LAB",)),
    ]
    assert complaints.all() == ()


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("PILOT [~LAB}", "no noun with a code"),
        ("PILOT!NONE! [~LAB]", "no macro !NONE!"),
        ("PILOT [~QQQ]", "no sector"),
        ("!A! = X!A!\nPILOT!A! [~LAB]", "no end"),
    ],
)
def test_agents_that_cannot_be_read(tmp_path: Path, line: str, reason: str) -> None:
    complaints = Complaints()
    assert list(agents.read(file(tmp_path, line + "\nGUARD [~COP]"), complaints)) == [Noun("guard", ("COP",))]
    assert any(reason in c.reason for c in complaints.all()) and complaints.skipped == 1


def entities(*rows: Mapping[str, object]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def person(**properties: list[str]) -> dict[str, object]:
    return {"id": "p", "schema": "Person", "properties": {"name": ["Mirela Dostav"], **properties}}


PERSONS: list[tuple[dict[str, list[str]], Code]] = [
    ({"nationality": ["hr"], "topics": ["role.pep"]}, Code("HRV", ("GOV",))),
    ({"citizenship": ["hr"], "nationality": ["pe"]}, Code("HRV")),
    ({"country": ["gb-sct"], "position": ["Member of Parliament"]}, Code("GBR", ("LEG",))),
    ({"country": ["xk"], "topics": ["role.judge"]}, Code("KOS", ("JUD",))),
    ({"country": ["hr", "pe"]}, Code(None)),
    ({"position": ["Judge"], "topics": ["role.pep"]}, Code(None, ("JUD",))),
    ({"topics": ["gov.muni"]}, Code(None, ("GOV",))),
    ({"topics": ["sanction", "wanted"]}, Code(None)),
]


@pytest.mark.parametrize(("properties", "code"), PERSONS)
def test_persons(tmp_path: Path, properties: dict[str, list[str]], code: Code) -> None:
    (listed,) = ftm.read(file(tmp_path, entities(person(**properties))), Complaints())
    assert listed == Listed(("Mirela Dostav",), "person", (code,), alone=False)


def test_names_and_aliases_but_no_weak_ones(tmp_path: Path) -> None:
    row = person(alias=["Dostav, Mira"], previousName=["Mirela Korr"], weakAlias=["Mimi"])
    (listed,) = ftm.read(file(tmp_path, entities(row)), Complaints())
    assert listed.names == ("Mirela Dostav", "Dostav, Mira", "Mirela Korr", "Mira Dostav")


@pytest.mark.parametrize(
    ("schema", "kind", "country", "sectors"),
    [
        ("Company", "organisation", "CHL", ("BUS",)),
        ("PublicBody", "organisation", "CHL", ("GOV",)),
        ("Organization", "organisation", "CHL", ()),
        ("LegalEntity", None, "CHL", ()),
    ],
)
def test_bodies(tmp_path: Path, schema: str, kind: str | None, country: str, sectors: tuple[str, ...]) -> None:
    row = {"id": "b", "schema": schema, "properties": {"name": "Arica Salt Works", "jurisdiction": ["cl"]}}
    (listed,) = ftm.read(file(tmp_path, entities(row)), Complaints())
    assert (listed.kind, listed.codes) == (kind, (Code(country, sectors),))


def test_terms_of_office_and_what_comes_after(tmp_path: Path) -> None:
    post = {"id": "post", "schema": "Position", "properties": {"name": ["Senator"], "country": ["pe"]}}
    term = {
        "id": "o",
        "schema": "Occupancy",
        "properties": {"holder": ["p"], "post": ["post"], "startDate": ["2011"], "endDate": ["2015-07"]},
    }
    (listed,) = ftm.read(file(tmp_path, entities(term, person(), post)), Complaints())
    assert listed.codes == (
        Code("PER", ("LEG",), date(2011, 1, 1), date(2015, 7, 31)),
        Code("PER", ("ELI",), date(2015, 8, 1), None),
        Code("PER"),
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "no JSON"),
        ("[1]", "no entity"),
        ('{"schema": "Person"}', "no entity"),
        ('{"schema": "Person", "properties": {}}', "no name"),
        ('{"schema": 7, "properties": []}', "no entity"),
    ],
)
def test_entities_that_cannot_be_read(tmp_path: Path, line: str, reason: str) -> None:
    complaints = Complaints()
    assert len(list(ftm.read(file(tmp_path, line + "\n" + entities(person())), complaints))) == 1
    assert [reason in c.reason for c in complaints.all()] == [True] and complaints.skipped == 1


def test_unknown_countries_are_told(tmp_path: Path) -> None:
    complaints = Complaints()
    (listed,) = ftm.read(file(tmp_path, entities(person(country=["qq"]))), complaints)
    assert listed.codes == (Code(None),) and "'qq'" in complaints.all()[0].reason


def test_what_is_no_actor_is_passed_over(tmp_path: Path) -> None:
    complaints = Complaints()
    assert list(ftm.read(file(tmp_path, entities({"schema": "Address", "properties": {}})), complaints)) == []
    assert complaints.all() == ()


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("Minister of Transport", ("GOV",)),
        ("Member of the National Assembly", ("LEG",)),
        ("Member of the House of Representatives", ("LEG",)),
        ("Judge, High Court", ("JUD",)),
        ("Director of the Ministry of Defence", ("GOV", "MIL")),
        ("Former Minister of Health", ("ELI",)),
        ("Commander of the Armed Forces", ("MIL",)),
        ("member", ()),
        ("", ()),
        ("of", ()),
    ],
)
def test_positions_in_words(position: str, expected: tuple[str, ...]) -> None:
    assert sectors(position) == expected


@pytest.mark.parametrize(
    ("text", "form"), [(ACTORS, "petrarch"), (AGENTS, "agents"), (entities(person()), "ftm"), ("+A_\n", "petrarch")]
)
def test_the_format_is_told_by_content(tmp_path: Path, text: str, form: str) -> None:
    assert format_of(file(tmp_path, text)) == form


def test_what_is_in_no_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DictionaryError, match="no format"):
        format_of(file(tmp_path, "A letter to the editor\n"))
    with pytest.raises(DictionaryError, match=r"nowhere\.txt"):
        compile_files([tmp_path / "nowhere.txt"], tmp_path / "x.dict")
    assert not (tmp_path / "x.dict").exists()


def test_old_encodings_are_read(tmp_path: Path) -> None:
    (listed,) = petrarch.read(file(tmp_path, "JOSÉ_[CHL]\n".encode("cp1252")), Complaints())
    assert listed.names == ("JOSÉ",)


def test_reasons_without_end_are_counted(tmp_path: Path) -> None:
    text = "ADA_ [DNK]\n" + "".join(f"ODD{n}_\n" for n in range(MOST + 7))
    made = compile_files([file(tmp_path, text).path], tmp_path / "x.dict", "petrarch")
    assert (made.names, made.skipped, len(made.complaints), made.untold) == (1, MOST + 7, MOST, 7)
