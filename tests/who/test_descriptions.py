"""Nouns that describe an actor of the report, and those that name somebody else."""

from __future__ import annotations

import pytest

from dateline.who import identify
from tests.who.test_identify import Parse, texts

SAME = [
    ("Vega Motors, the country's largest carmaker, closed two plants.", "Vega Motors", "largest carmaker"),
    ("Ana Lima is a lawyer. The lawyer left Peru on Monday.", "Ana Lima", "lawyer"),
    ("The bride, Nina Ortega, had moved the ceremony forward.", "Nina Ortega", "bride"),
    ("The mayor of Lima, Pablo Rinaldi, met the strikers.", "Pablo Rinaldi", "mayor"),
    ("Another lawyer, Peter Banda, called the arrest illegal.", "Peter Banda", "lawyer"),
    ("Police arrested a teacher. The teacher was freed on Friday.", "teacher", "teacher"),
]
TWO = [
    ("Pablo Rinaldi and his brother left Peru.", "Pablo Rinaldi", "brother"),
    ("Ana Lima, a lawyer, said that another lawyer had been arrested.", "Ana Lima", "lawyer"),
    ("President Pablo Rinaldi met the president of Chile on Monday.", "President Pablo Rinaldi", "president"),
    ("Pablo Rinaldi is no doctor. A doctor examined him.", "Pablo Rinaldi", "doctor"),
    ("The union accused the company of firing its leaders.", "union", "company"),
]


@pytest.mark.parametrize(("text", "name", "noun"), SAME)
def test_a_noun_describes_an_actor_that_is_named(parsed: Parse, text: str, name: str, noun: str) -> None:
    report = parsed(text)
    assert any({name, noun} <= set(texts(report, actor)) for actor in identify(report))


@pytest.mark.parametrize(("text", "name", "noun"), TWO)
def test_a_noun_names_somebody_else(parsed: Parse, text: str, name: str, noun: str) -> None:
    report = parsed(text)
    start = text.rfind(noun)
    [actor] = [a for a in identify(report) if any(m.start == start for m in a.mentions)]
    assert name not in texts(report, actor)
