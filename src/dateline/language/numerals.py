"""Words -> a number or a range of numbers: "at least 156", "tens of thousands", "1.2 million", "between 10 and 20".

Vague words stand for the range in which a careful reader places them: "dozens" is 24 to 99, "tens of thousands" 20,000
to 99,999. "More than 1,000" and "at least 1,000" both open at 1,000, for newsrooms use them alike.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.knowledge import load


def _values(kind: str) -> dict[str, int]:
    return {row["words"]: int(row["value"]) for row in load("numerals") if row["kind"] == kind}


def _ranges(kind: str) -> dict[str, tuple[int, int]]:
    return {row["words"]: (int(row["value"]), int(row["high"])) for row in load("numerals") if row["kind"] == kind}


def _phrases(kind: str) -> tuple[str, ...]:
    return tuple(row["words"] for row in load("numerals") if row["kind"] == kind)


NUMBERS, SCALES, GROUPS = _values("number"), _values("scale"), _values("group")
PLURALS, FEW = _ranges("plural"), _ranges("few")
NOTHING, EXACTLY = _phrases("nothing"), _phrases("exactly")
BOUNDS = {kind: _phrases(kind) for kind in ("floor", "ceiling", "about")}
DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
# Languages other than English part thousands by a space, which translation leaves.
SPACED = re.compile(r"(?<=\d)[\s\u00a0\u2009\u202f](?=\d{3}(?!\d))")
SUFFIXED = re.compile(r"(\d)(k|m|mn|mln|bn|bln|tn)\b")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as words give it.

    Args:
        low: the least it can be, or None when only the top is told ("up to 50").
        high: the most it can be, or None when only the floor is told ("at least 156").
        exact: False when the words themselves say that they round or guess ("about 40", "dozens").
    """

    low: int | None
    high: int | None
    exact: bool = True

    def __str__(self) -> str:
        """As an EDTF-like text: ``12``, ``40~`` (about), ``156/``, ``/50``, ``20000/99999``."""
        if self.low == self.high:
            return f"{self.low}" if self.exact else f"{self.low}~"
        return f"{'' if self.low is None else self.low}/{'' if self.high is None else self.high}"


def quantity(words: str) -> Quantity | None:
    """The number or range that a phrase stands for.

    Args:
        words: the number with what bounds or rounds it, without the thing counted ("at least 156", "dozens of").

    Returns:
        The quantity, or None when the words are no number.
    """
    text = _clean(words)
    if text in NOTHING:
        return Quantity(0, 0)
    return _bounded(text) or _range(text) or _core(text)


def _clean(words: str) -> str:
    text = " ".join(words.lower().replace("’", "'").split())
    text = re.sub(r"^[$€£¥₽₹]\s?|\s(?:people|persons)$|\sof$", "", text)
    text = SPACED.sub("", text)
    return SUFFIXED.sub(r"\1 \2", text).strip(" .,;:()")


def _bounded(text: str) -> Quantity | None:
    """Phrases before or after the number that open, close or blur it."""
    for phrase in EXACTLY:
        if text.startswith(phrase + " ") and (inner := quantity(text[len(phrase) + 1 :])):
            return inner
    for blur, phrases in BOUNDS.items():
        for phrase in phrases:
            if text.startswith(phrase + " " if phrase[-1].isalpha() else phrase):
                inner = quantity(text[len(phrase) :].strip())
                if inner:
                    return _blurred(inner, blur)
    if tail := re.match(r"(.+?)(?:\+|[ -]plus| or more| and more| or over)$", text):
        return _blurred(quantity(tail[1]), "floor")
    if tail := re.match(r"(.+?)(?: or so| or thereabouts)$", text):
        return _blurred(quantity(tail[1]), "about")
    if tail := re.match(r"(.+?)(?: or less| or fewer)$", text):
        return _blurred(quantity(tail[1]), "ceiling")
    return None


def _blurred(inner: Quantity | None, blur: str) -> Quantity | None:
    if inner is None:
        return None
    if blur == "floor":
        return Quantity(inner.low, None)
    if blur == "ceiling":
        return Quantity(None, inner.high)
    return Quantity(inner.low, inner.high, exact=False)


def _range(text: str) -> Quantity | None:
    """ "10-20", "10 to 20", "between 10 and 20", "ten or twelve", "two to three hundred"."""
    between = re.match(r"(?:between|from) (.+?) (?:and|to) (.+)$", text)
    plain = re.match(r"(.+?)(?: to | or | ?[-–—] ?)(.+)$", text)
    for found in (between, plain):
        if found is None:
            continue
        high = _core(found[2])
        scale = " ".join(w for w in found[2].split() if w in SCALES)
        # "two to three hundred" is 200 to 300, "900 to 1,000" is as it stands.
        scaled = _core(f"{found[1]} {scale}") if scale else None
        for low in (scaled, _core(found[1])):
            if low and high and low.low is not None and high.high is not None and low.low < high.high:
                return Quantity(low.low, high.high, low.exact and high.exact)
    return None


def _core(text: str) -> Quantity | None:
    """A number without bounds: digits, words, vague plurals."""
    return _vague(text) or _plain(text)


def _vague(text: str) -> Quantity | None:
    words = text.replace(" of ", " ").split()
    if (
        words
        and words[0] in ("a", "an", "many", "the")
        and len(words) > 1
        and words[1] in (*FEW, *PLURALS, "couple", "pair")
    ):
        words = words[1:]
    if words[:1] == ["couple"]:
        factor = _scale(words[1:])
        return Quantity(2 * factor, 2 * factor, exact=False) if factor else None
    if words[:1] == ["pair"] and len(words) == 1:
        return Quantity(2, 2)
    if words and words[0] in PLURALS:
        low, high = PLURALS[words[0]]
        rest = [w.removesuffix("s") for w in words[1:]]
    elif words and words[0] in FEW and words != ["many"]:
        low, high = FEW[words[0]]
        rest = words[1:]
    else:
        return None
    factor = _scale(rest)
    # "hundreds of thousands" is 100,000 to 999,999; "several dozen" 36 to 99.
    return Quantity(low * factor, _top(high, factor), exact=False) if factor else None


def _top(high: int, factor: int) -> int:
    """The last number before the next power of ten: 999,999 for "hundreds of thousands", 99 for "several dozen"."""
    return (high + 1) * factor - 1 if str(factor).strip("0") == "1" else int("9" * len(str((high - 1) * factor)))


def _scale(words: list[str]) -> int | None:
    """What "hundred thousand" or "dozen" multiplies with; 1 for no word, None for another word."""
    factor = 1
    for word in words:
        step = SCALES.get(word) or GROUPS.get(word)
        if step is None:
            return None
        factor *= step
    return factor


def _plain(text: str) -> Quantity | None:
    """Digits and number words with their scales: "1.2 million", "two dozen", "half a million"."""
    if text == "both":
        return Quantity(2, 2)
    words = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text).split()
    if not words:
        return None
    total = current = 0.0
    seen = False
    for at, word in enumerate(words):
        value = _word(word, words, at)
        if value is None:
            return None
        if word in SCALES or word in GROUPS:
            step = SCALES.get(word) or GROUPS[word]
            if not seen and current == 0:
                return None
            current *= step
            if step >= 1_000:
                total, current = total + current, 0.0
        elif word == "half":
            current = current + 0.5 if seen else 0.5
        else:
            current += value
        seen = seen or word not in ("and", "of")
    number = total + current
    return Quantity(round(number), round(number)) if seen and (number >= 1 or text in ("0", "zero")) else None


def _word(word: str, words: list[str], at: int) -> float | None:
    """What one word adds: 0 for glue, None when it belongs to no number."""
    if DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    if word in NUMBERS:
        return float(NUMBERS[word])
    if word in ("a", "an"):
        # "a hundred" counts one; "half a million" and "one and a half" do not.
        return 0.0 if "half" in words else 1.0
    if word in ("and", "of") and 0 < at < len(words) - 1:
        return 0.0
    return 0.0 if word in SCALES or word in GROUPS or word == "half" else None
