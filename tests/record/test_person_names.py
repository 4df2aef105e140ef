from __future__ import annotations

import pytest

from dateline.record.person_names import alone, is_personal, may_be_one


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Berg", True),
        ("Berg", True),
        ("Julie Bishop", True),
        ("president", False),
        ("Turkish president", False),
        ("Turkish President", False),
        ("Acting Foreign Minister", False),
        ("foreign ministry spokesman", False),
        ("", False),
    ],
)
def test_what_somebody_is_is_no_name(name: str, expected: bool) -> None:
    assert is_personal(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [(" ada berg ", ["berg"]), (" qin gang ", ["gang", "qin"]), (" berg ", ["berg"]), ("  ", [])],
)
def test_how_somebody_is_called_alone(name: str, expected: list[str]) -> None:
    assert list(alone(name)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("ada berg", "ada berg", True),
        ("sergey tamm", "sergei tamm", True),
        ("berg", "ada berg", True),
        ("ada berg", "berg", True),
        ("joseph r tamm", "joseph tamm", True),
        ("ada berg", "ida berg", False),
        ("kim pong il", "kim pong un", False),
        ("ada", "ada berg", False),
        ("ada berg", "oke tamm", False),
    ],
)
def test_which_names_may_be_one_persons(one: str, other: str, expected: bool) -> None:
    assert may_be_one(f" {one} ", f" {other} ") == expected
