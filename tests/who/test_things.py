"""Names and nouns that are no actors, and where a name begins and ends."""

from __future__ import annotations

import pytest

from dateline.who import identify
from dateline.who.known import lexicon
from dateline.who.wordlists import things
from dateline.who.words import fold
from tests.who.test_identify import Parse, texts

NOBODY = [
    ("The minister watched Morning Joe and read the Treaty of Versailles.", "Morning Joe"),
    ("The minister said that Hinduism forbids it.", "Hinduism"),
    ("The programmers of the bank moved everything to PostgreSQL.", "PostgreSQL"),
    ("The number of casualties rose, the hospital said.", "number of casualties"),
    ("A couple of yellows cost the club the cup.", "couple"),
    ("The army did not say who ordered the raid.", "who"),
]
WHOLE = [
    ("Officials met Prime Minister Prayuth Chan-o-cha on Monday.", "Prayuth Chan-o-cha"),
    ("President of Argentina Alberto Fernández said the law was just.", "President of Argentina Alberto Fernández"),
    ("Rebels backed by Rome attacked the Lima-backed militia.", "Lima-backed militia"),
    ("On Sunday presidents met in Niamey.", "presidents"),
]


@pytest.mark.parametrize(("text", "words"), NOBODY)
def test_a_thing_is_no_actor(parsed: Parse, text: str, words: str) -> None:
    report = parsed(text)
    assert words not in [mention for actor in identify(report) for mention in texts(report, actor)]


@pytest.mark.parametrize(("text", "words"), WHOLE)
def test_a_mention_has_all_words_of_its_name(parsed: Parse, text: str, words: str) -> None:
    report = parsed(text)
    assert words in [mention for actor in identify(report) for mention in texts(report, actor)]


def test_no_name_of_a_thing_is_an_actors_in_another_table() -> None:
    assert len(things()) > 5000
    assert not {fold(name) for name in things()} & set(lexicon().folded)
