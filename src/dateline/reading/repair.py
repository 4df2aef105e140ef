"""Faults of single characters and words, mended without losing the way back: the first half of making the view.

Each repair looks for its fault first and costs next to nothing where there is none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from string import ascii_uppercase

from dateline.knowledge import listed, load
from dateline.reading.edits import Edit, Edited

# Mojibake makes at least two strange characters of one; looking for them is much cheaper than asking ftfy.
PAIR = re.compile(r"[^\x00-\x7f]{2}")
# A closing quotation mark of mojibake has a third byte that many programs drop; ftfy would read a dagger.
LOST_CLOSING = re.compile("â€\x9d?(?=[\\s.,;:)]|$)", re.MULTILINE)
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")
# Soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks inside the text.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+")
# Quotation marks of two characters, as typewriters and TeX make them.
TWO_MARKS = re.compile(r"``|(?<!')''(?!')|,,(?=\w)|<<(?=\s?\w)|(?<=[\w.,!?])>>")
MARKS = {"``": "“", "''": "”", ",,": "“", "<<": "“", ">>": "”"}
# "M I N S K": at least four single capitals, each with one blank between.
SPACED = re.compile(r"(?<!\S)(?:[^\W\d_a-z] ){3,}[^\W\d_a-z](?=[\s,.:;)]|$)")
# "[w]e will", "a[n] attack", "allow[s]", "thank [Lima] for": letters and words that an editor changed in a quotation.
CHANGED = re.compile(
    r"(?<!\w)\[(?P<first>[A-Za-z]{1,3})\](?=[a-z])|(?<=[a-z])\[(?P<last>e?s|e?d|n|ing)\](?![\w(\[])"
    r"|(?<=[a-z,] )\[(?P<word>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}|he|she|it|they|we|him|them|the)\]"
    r"(?=[\s,.;:?!]|[’']s)"
)
# "visit.The", "March 2.China", "war.”He": no blank after a sentence's end.
GLUED = re.compile(r"[.!?][”\"]?(?=[A-Z][a-z])")
BEFORE_GLUE = re.compile(r"(?:[a-z][a-z]|\d)$")
ADDRESS = re.compile(r"(?:Com|Org|Net|Gov|Info|Js)\b")
CONTROLS = {chr(code): " " for code in (*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))}
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
NAMES = {"space": " ", "newline": "\n"}


def repair(edited: Edited) -> Edited:
    """Mend what is wrong with single characters and words.

    Args:
        edited: a report as decoded.

    Returns:
        The text with mojibake, leftover entities, odd blanks and marks, invisible characters, spaced-out letters and
        sentences glued together mended, and the way back. Lines are still as they were.
    """
    if not edited.text.isascii():
        edited = edited.apply(Edit(*m.span(), "”") for m in LOST_CLOSING.finditer(edited.text))
        edited = edited.apply(_mojibake(edited.text))
    if "&" in edited.text:
        edited = edited.apply(_entities(edited.text))
    if any(mark in edited.text for mark in MARKS):
        edited = edited.apply(Edit(*m.span(), MARKS[m[0]]) for m in TWO_MARKS.finditer(edited.text))
    edited = _characters(edited)
    if not edited.text.isascii():
        edited = edited.apply(Edit(*m.span(), "") for m in INVISIBLE.finditer(edited.text))
    if "[" in edited.text:
        edited = edited.apply(_changed(edited.text))
    edited = edited.apply(Edit(*m.span(), _closed(m[0])) for m in SPACED.finditer(edited.text))
    return edited.apply(_glued(edited.text))


def _mojibake(text: str) -> Iterator[Edit]:
    """UTF-8 that was read as something else, line by line ("JosÃ©"); see ftfy for how it is told."""
    if not PAIR.search(text):
        return
    from ftfy.badness import is_bad

    at = 0
    for line in text.splitlines(keepends=True):
        if PAIR.search(line) and is_bad(line):
            yield from _fixed(line, at)
        at += len(line)


WORDS = re.compile(r"[A-Za-z0-9]+")


def _fixed(line: str, at: int) -> Iterator[Edit]:
    """What ftfy changes in a line. ASCII letters and digits never change, so they tie the two versions together."""
    from ftfy import fix_encoding

    fixed = fix_encoding(line)
    before, after = list(WORDS.finditer(line)), list(WORDS.finditer(fixed))
    if [m[0] for m in before] != [m[0] for m in after]:
        yield Edit(at, at + len(line), fixed)
        return
    old = [0, *(m.end() for m in before)], [*(m.start() for m in before), len(line)]
    new = [0, *(m.end() for m in after)], [*(m.start() for m in after), len(fixed)]
    for start, end, new_start, new_end in zip(*old, *new, strict=True):
        if line[start:end] != fixed[new_start:new_end]:
            yield Edit(at + start, at + end, fixed[new_start:new_end])


def _entities(text: str) -> Iterator[Edit]:
    for match in ENTITY.finditer(text):
        plain = html.unescape(match[0])
        if plain != match[0]:
            yield Edit(*match.span(), plain)


@cache
def _table() -> dict[str, str]:
    """One character for one: blanks, quotation marks, dashes, full-width forms, controls."""
    own = {
        chr(int(code, 16)): NAMES.get(row["to"], row["to"])
        for row in load("reading/characters")
        for code in listed(row["from"])
    }
    return CONTROLS | FULL_WIDTH | own


# Everything outside what news in English is made of, which the table can leave alone.
UNUSUAL = re.compile("[^\n -_a-~–—‘’“”…é£€]")


def _characters(edited: Edited) -> Edited:
    if not UNUSUAL.search(edited.text):
        return edited
    # A carriage return before a line feed becomes a blank, so that the length stays.
    text = edited.text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in edited.text else edited.text
    table = _table()
    return edited.replaced(UNUSUAL.sub(lambda m: table.get(m[0], m[0]), text))


def _changed(text: str) -> Iterator[Edit]:
    for match in CHANGED.finditer(text):
        yield Edit(*match.span(), match["first"] or match["last"] or match["word"])


def _closed(letters: str) -> str:
    """Spaced-out letters as one word; the alphabet itself is a list and stays."""
    word = letters.replace(" ", "")
    return letters if word in ascii_uppercase else word


def _glued(text: str) -> Iterator[Edit]:
    for match in GLUED.finditer(text):
        start, end = match.span()
        if BEFORE_GLUE.search(text[max(start - 2, 0) : start]) and not ADDRESS.match(text, end):
            yield Edit(end, end, " ")
