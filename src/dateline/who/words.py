"""Words made comparable: one key for all spellings that differ in case, accents, script and hyphens only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from anyascii import anyascii

from dateline.language import Token

_SILENT = re.compile(r"[^a-z0-9]+")
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "wives": "wife",
    "thieves": "thief",
}
# Plurals that end like these drop more than an s.
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"))


@lru_cache(maxsize=100_000)
def fold(text: str) -> str:
    """Letters and digits only, in lower case and the Latin script: ``Côte d'Ivoire`` is ``cotedivoire``."""
    return _SILENT.sub("", (text if text.isascii() else anyascii(text)).lower())


def spelt(tokens: Sequence[Token]) -> str:
    """The text of some tokens in a row, blank space evened out."""
    out = tokens[0].text
    for before, token in pairwise(tokens):
        out += (" " if token.span.start > before.span.end else "") + token.text
    return out


@lru_cache(maxsize=20_000)
def singular(word: str) -> str:
    """The singular of a noun in lower case, by ending; a word that is no plural comes back as it is."""
    for plural, single in _IRREGULAR.items():
        if word.endswith(plural):
            return word[: -len(plural)] + single
    for ending, single in _ENDINGS:
        if word.endswith(ending):
            return word[: -len(ending)] + single
    return word[:-1] if len(word) > 3 and word.endswith("s") and word[-2] not in "su" else word
