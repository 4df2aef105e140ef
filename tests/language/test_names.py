"""Names at the head of a sentence, by what the rest of the report says."""

from __future__ import annotations

import pytest

from dateline.language.names import as_elsewhere
from dateline.language.parsed import Sentence, Token
from dateline.report import Span


def sentences(*lines: list[tuple[str, str]]) -> tuple[list[Token], list[Sentence]]:
    """Tokens with their tags, a list a sentence."""
    tokens: list[Token] = []
    made: list[Sentence] = []
    for line in lines:
        first = len(tokens)
        for text, tag in line:
            i = len(tokens)
            tokens.append(Token(i, text, text.lower(), "X", tag, "dep", first, Span(10 * i, 10 * i + 9), len(made), ""))
        made.append(Sentence(len(made), first, len(tokens), first, Span(10 * first, 10 * len(tokens)), 0, "body"))
    return tokens, made


@pytest.mark.parametrize(
    ("inside", "tag"),
    [
        pytest.param([("met", "VBD"), ("Trump", "NNP")], "NNP", id="a name elsewhere"),
        pytest.param([("met", "VBD"), ("Lee", "NNP")], "NN", id="nowhere else"),
        pytest.param([("Trump", "NNP"), ("or", "CC"), ("trump", "NN")], "NN", id="a common word too"),
    ],
)
def test_a_word_at_the_head_of_a_sentence(inside: list[tuple[str, str]], tag: str) -> None:
    tokens, made = sentences([("Biden", "NNP"), *inside], [("Trump", "NN"), ("spoke", "VBD")])
    found = as_elsewhere(tokens, made)
    assert next(t.tag for t in found if t.text == "Trump" and t.sentence == 1) == tag
    assert [t.text for t in found] == [t.text for t in tokens]
