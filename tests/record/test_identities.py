from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from dateline.record.identities import Facts, coined, identities
from dateline.record.judgements import Group, Judgement, standing, told
from dateline.record.rows import key

FORMS = {key("Adelheid Berg"): key("Ada Berg")}


def group(name: str) -> Group:
    """``Ada Berg:NLD`` -> its group."""
    words, _, country = name.partition(":")
    return Group(key(words), country or None)


def facts(*names: str) -> dict[Group, Facts]:
    """Groups of persons; ``*`` before a name is one that is no person, figures after ``x`` are documents."""
    found: dict[Group, Facts] = {}
    for name in names:
        words, _, number = name.partition(" x")
        shown = words.removeprefix("*").partition(":")[0]
        found[group(words.removeprefix("*"))] = Facts(shown, int(number or 1), not words.startswith("*"))
    return found


def judged(number: int, verb: Any, verdict: Any, about: str, other: str | None = None, **fields: Any) -> Judgement:
    second = group(other) if other else None
    return Judgement(verb, verdict, group(about), about, second, other, number=number, **fields)


def together(held: dict[Group, Facts], *judgements: Judgement) -> list[set[str]]:
    """The groups that are one, as they are written above."""
    found = identities(held, standing(judgements), FORMS)
    sets: dict[Group, set[str]] = {}
    for one in held:
        name = f"{one.key.strip()}:{one.country or ''}".rstrip(":")
        sets.setdefault(found[one].group if one in found else one, set()).add(name)
    return sorted(sets.values(), key=sorted)


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (["Ada Berg:NLD", "Ada Berg"], [{"ada berg", "ada berg:NLD"}]),
        (["Ada Berg:NLD", "Ada Berg:SWE", "Ada Berg"], [{"ada berg"}, {"ada berg:NLD"}, {"ada berg:SWE"}]),
        (["Berg:NLD", "Berg"], [{"berg"}, {"berg:NLD"}]),
        (["*Iron Bank:NLD", "*Iron Bank"], [{"iron bank"}, {"iron bank:NLD"}]),
        (["Turkish President:TUR", "Turkish President"], [{"turkish president"}, {"turkish president:TUR"}]),
        (["Ada Berg:NLD", "Adelheid Berg:NLD"], [{"ada berg:NLD", "adelheid berg:NLD"}]),
        (["Ada Berg:NLD", "Adelheid Berg"], [{"ada berg:NLD", "adelheid berg"}]),
        (["Ada Berg:NLD", "Adelheid Berg:SWE"], [{"ada berg:NLD"}, {"adelheid berg:SWE"}]),
    ],
)
def test_what_the_machine_joins(held: list[str], expected: list[set[str]]) -> None:
    assert together(facts(*held)) == expected


A, B, C, NONE = "Ada Berg:NLD", "Oke Tamm:SWE", "Ulf Dahl:FIN", "Ada Berg"
ALL = facts(A, B, C, NONE)
APART = [{"ada berg", "ada berg:NLD"}, {"oke tamm:SWE"}, {"ulf dahl:FIN"}]


@pytest.mark.parametrize(
    ("judgements", "expected"),
    [
        ([(1, "positive", A, B)], [{"ada berg", "ada berg:NLD", "oke tamm:SWE"}, {"ulf dahl:FIN"}]),
        ([(1, "unsure", A, B)], APART),
        ([(1, "negative", A, NONE)], [{"ada berg"}, {"ada berg:NLD"}, {"oke tamm:SWE"}, {"ulf dahl:FIN"}]),
        ([(1, "positive", A, B), (2, "negative", B, A)], APART),
        ([(1, "negative", A, B), (2, "positive", A, B)], [APART[0] | APART[1], APART[2]]),
        # A and C are not one, so of two merges that would make them one the newer stands.
        ([(1, "negative", A, C), (2, "positive", A, B), (3, "positive", B, C)], [APART[0], APART[1] | APART[2]]),
        # A country that is coded otherwise now is no other actor while the name is nobody else's.
        ([(1, "positive", "Oke Tamm:NOR", "Ulf Dahl")], [APART[0], APART[1] | APART[2]]),
        ([(1, "positive", "Nobody:NOR", C)], APART),
    ],
)
def test_what_people_join_and_part(judgements: list[Any], expected: list[set[str]]) -> None:
    made = [judged(number, "merge", verdict, one, other) for number, verdict, one, other in judgements]
    assert together(ALL, *made) == expected


def test_the_identity_is_called_as_most_documents_have_it_or_as_people_say() -> None:
    held = facts("Ada Berg:NLD x2", "A. Berg:NLD x5")
    merge = judged(1, "merge", "positive", "Ada Berg:NLD", "A. Berg:NLD")
    rename = judged(2, "rename", "positive", "A. Berg:NLD", new_name="Ada Berg-Tamm")
    wrong = judged(3, "rename", "negative", "A. Berg:NLD", new_name="A. Berg")

    def called(*judgements: Judgement) -> tuple[str, Group]:
        found = identities(held, standing(judgements), {})
        assert found[group("Ada Berg:NLD")].group == found[group("A. Berg:NLD")].group
        return found[group("Ada Berg:NLD")].name, found[group("Ada Berg:NLD")].group

    assert called(merge) == ("A. Berg", group("A. Berg:NLD"))
    assert called(merge, rename) == ("Ada Berg-Tamm", group("Ada Berg-Tamm:NLD"))
    assert called(merge, wrong) == ("Ada Berg", group("Ada Berg:NLD"))


def test_why_names_the_judgement() -> None:
    found = identities(ALL, [judged(7, "merge", "positive", A, B)], {})
    assert {identity.why for identity in found.values()} >= {"judgement 7: merge"}


def test_a_country_pinned_for_good_is_the_identitys_own() -> None:
    held = facts(A, B)
    for_good = judged(1, "pin", "positive", A, country="BEL")
    assert identities(held, [for_good], {})[group(A)].group == group("Ada Berg:BEL")
    assert group(B) not in identities(held, [for_good], {})


@pytest.mark.parametrize(
    ("judgement", "expected"),
    [
        (judged(1, "merge", "positive", A, "Oke Tamm"), "merge Ada Berg:NLD (NLD) and Oke Tamm; positive, by ann"),
        (judged(1, "rename", "unsure", NONE, new_name="Ida"), "rename Ada Berg to Ida; unsure, by ann"),
        (
            judged(1, "pin", "positive", NONE, title="judge", country="NLD"),
            "pin Ada Berg to judge NLD; positive, by ann",
        ),
        (
            judged(1, "split", "positive", NONE, report="f00d", new_name="Ada Berg (2)"),
            "split Ada Berg in f00d off as Ada Berg (2); positive, by ann",
        ),
    ],
)
def test_a_judgement_in_one_line(judgement: Judgement, expected: str) -> None:
    assert told(replace(judgement, author="ann")) == f"judgement 1: {expected}"


def test_a_coined_name_is_nobodys() -> None:
    assert coined("Ada Berg", []) == "Ada Berg (2)"
    assert coined("Ada Berg", [key("Ada Berg (2)")]) == "Ada Berg (3)"
