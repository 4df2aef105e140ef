"""Spellings of one name: keys that even out transliterations, and when two keys may be one name.

A name is first rewritten by sound (``kh`` is ``h``, ``w`` is ``v``, ``ou`` is ``u``); two are alike when their
consonants agree and their vowels nearly do, or when a row of ``knowledge/actors/name-variants.tsv`` holds both.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rapidfuzz.fuzz import ratio

from dateline.knowledge import listed, load

# Letters and what they sound like, in this order.
_SOUNDS = (
    ("dzh", "j"), ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("shch", "sh"), ("kh", "h"), ("gh", "g"),
    ("zh", "j"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("ch", "C"), ("sh", "S"), ("ck", "k"), ("ks", "x"), ("x", "ks"),
    ("tz", "T"), ("ts", "T"), ("w", "v"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ue", "u"),
    ("oe", "o"), ("ae", "a"), ("yi", "i"), ("iy", "i"), ("ij", "i"), ("y", "i"), ("ai", "ei"),
)  # fmt: skip
# What Wade-Giles and older Korean spellings write otherwise, for names whose family name stands first.
_EASTERN = (
    ("hs", "x"), ("sh", "x"), ("zh", "j"), ("ch", "j"), ("q", "j"), ("ts", "z"), ("c", "z"), ("ih", "i"), ("eh", "e"),
    ("ien", "ian"), ("yeo", "yo"), ("eo", "o"), ("oo", "u"), ("ou", "o"), ("yoo", "yu"), ("ee", "i"), ("u", "o"),
    ("g", "k"), ("d", "t"), ("b", "p"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
# Consonants that one language writes for another's: Ukrainian h is Russian g; Turkic s with a cedilla loses it.
_CONSONANTS = str.maketrans({"g": "h", "S": "s"})
# Letters that stand for one sound here and another there: "Qassim, Kassim", "Vaqif, Vagif", "Elcin, Elchin".
_EITHER = (("dj", "d", "j"), ("q", "k", "g"), ("c", "k", "C"))
_VOWELS = re.compile("[aeiou]")
# Ratios at which the vowels nearly agree, and at which a long name may be another misspelt; set on the table of pairs.
FAMILY, GIVEN, MISSPELT = 50.0, 70.0, 88.0
LONG = 6


@cache
def variants() -> dict[str, str]:
    """The first name of the row for every name that has several forms."""
    rows = (listed(row["names"]) for row in load("actors/name-variants"))
    return {name: row[0] for row in rows for name in row}


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """A folded name as it sounds."""
    for letters, heard in _SOUNDS:
        word = word.replace(letters, heard)
    word = _TWICE.sub(r"\1", word)
    return re.sub(r"(?<=[aeiou])h(?=[bdfgklmnprstv]|$)", "", word)


@lru_cache(maxsize=50_000)
def syllables(word: str) -> str:
    """A Chinese, Korean or Vietnamese name as any of its romanisations sounds."""
    word = variants().get(word, word)
    for letters, heard in _EASTERN:
        word = word.replace(letters, heard)
    return word


@lru_cache(maxsize=50_000)
def consonants(word: str) -> tuple[str, ...]:
    """The consonants of a name as it may sound, the likeliest first; "j" after the first letter may be a vowel."""
    readings = [sound(word)]
    for letter, *heard in _EITHER:
        readings = [r.replace(letter, h) for r in readings for h in heard]
    bare = (_VOWELS.sub("", r.translate(_CONSONANTS)) for r in readings)
    return tuple(dict.fromkeys(b[:1] + b[1:].replace("j", "") for b in bare))


@lru_cache(maxsize=50_000)
def alike_family(one: str, other: str) -> bool:
    """Whether two folded family names may be one."""
    if one == other or _variant(one, other):
        return True
    misspelt = min(len(one), len(other)) >= LONG and ratio(one, other) >= MISSPELT
    if misspelt and one[:1] == other[:1] and one[-2:] == other[-2:] and not _longer_by_vowel(one, other):
        return True
    return _near(one, other, FAMILY)


@lru_cache(maxsize=50_000)
def alike_given(one: str, other: str) -> bool:
    """Whether two folded given names may be one."""
    if one == other or _variant(one, other):
        return True
    if min(len(one), len(other)) <= 2:
        return one[:1] == other[:1] and min(len(one), len(other)) == 1
    return not _longer_by_vowel(one, other) and _near(one, other, GIVEN)


def _variant(one: str, other: str) -> bool:
    first, second = variants().get(one), variants().get(other)
    return first is not None and first == second


def _near(one: str, other: str, least: float) -> bool:
    if not any(_bones(a, b) for a in consonants(one) for b in consonants(other)):
        return False
    return ratio(sound(one).replace("q", "k"), sound(other).replace("q", "k")) >= least


def _bones(one: str, other: str) -> bool:
    """Whether consonants agree; "ch" and "h" may begin one Greek or Hebrew name."""
    return one == other != "" or (one[1:] == other[1:] and {one[:1], other[:1]} == {"C", "h"})


def _longer_by_vowel(one: str, other: str) -> bool:
    """Whether only a last vowel tells a woman's name from a man's: Ivan, Ivana; Jean, Jeanne."""
    short, long = sorted((sound(one), sound(other)), key=len)
    return long[:-1] == short and long[-1] in "ae"
