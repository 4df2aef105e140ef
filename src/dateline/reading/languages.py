"""The language of a report that does not state it.

Small words settle it for nearly all English; what they leave open goes to py3langid, which is loaded only then (0.7 s,
120 MB, measured). Short lines are where statistical models go wrong most, so for these it takes strong evidence.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from dateline.knowledge import load

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

ENGLISH = "en"
# Code points looked at, at the head and in the middle.
SAMPLE = 1_000
# Share of small English words that running English never falls below and other languages never reach.
ENGLISH_SHARE, DISTINCT = 0.17, 3
# Below this length a text in ASCII letters is English unless the model gives English less than this probability.
SHORT, HARDLY_ENGLISH = 200, 0.005
ASCII_SHARE = 0.98
WORD = re.compile(r"[^\W\d_]+")
# Varieties that ISO 639-1 counts as one language.
VARIETIES = {"nn": "no", "nb": "no", "yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar", "sdh": "ku", "uzs": "uz"}


def detect(text: str) -> str | None:
    """Tell the language of a text.

    Args:
        text: the view's text.

    Returns:
        ISO 639-1 code (639-3 for languages that have none), or None for a text without words. The same text always
        gets the same answer.
    """
    sample = _sample(text)
    words = WORD.findall(sample)
    if not words:
        return None
    small = [low for word in words if (low := word.lower()) in _small_words()]
    if len(set(small)) >= DISTINCT and len(small) >= ENGLISH_SHARE * len(words):
        return ENGLISH
    letters = "".join(words)
    ascii_share = sum(c.isascii() for c in letters) / len(letters)
    return _ask(sample, brief=len(sample) < SHORT and ascii_share >= ASCII_SHARE)


def _sample(text: str) -> str:
    """The head and the middle, for pages often begin in another language than the report."""
    bare = text.strip()
    if len(bare) <= 2 * SAMPLE:
        return bare
    middle = len(bare) // 2
    return f"{bare[:SAMPLE]}\n{bare[middle : middle + SAMPLE]}"


@cache
def _small_words() -> frozenset[str]:
    return frozenset(row["word"] for row in load("reading/english"))


@cache
def _model() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _ask(sample: str, brief: bool) -> str:
    ranked = _model().rank(sample)
    best = str(ranked[0][0])
    english = next((p for language, p in ranked if language == ENGLISH), 0.0)
    return ENGLISH if brief and english > HARDLY_ENGLISH else VARIETIES.get(best, best)
