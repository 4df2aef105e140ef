"""Words at the head of a sentence that the tagger takes for common ones, and that elsewhere in the report are names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dateline.language.parsed import Sentence, Token

NAME = "NNP"
# Tags that a name at the head of a sentence is mistaken for.
MISTAKEN = frozenset({"NN", "JJ", "VB", "VBP", "UH", "FW"})
OPENING = frozenset("\"'“”‘’«„([")


def as_elsewhere(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Token]:
    """The tokens, those retagged as names that begin a sentence and are names inside others.

    Args:
        tokens: of a report.
        sentences: of it, which tell where a capital says nothing.
    """
    initial = {_first_word(tokens, sentence) for sentence in sentences}
    names = {t.text for t in tokens if t.tag == NAME and t.i not in initial and t.text.istitle()}
    names -= {t.text.capitalize() for t in tokens if t.text.islower()}
    return [
        replace(t, tag=NAME, pos="PROPN", lemma=t.text.lower())
        if t.i in initial and t.tag in MISTAKEN and t.text in names
        else t
        for t in tokens
    ]


def _first_word(tokens: Sequence[Token], sentence: Sentence) -> int:
    return next((i for i in range(sentence.first, sentence.last) if tokens[i].text not in OPENING), sentence.first)
