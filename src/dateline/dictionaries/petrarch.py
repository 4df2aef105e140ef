"""Dictionaries of actors in the format of PETRARCH and TABARI.

A line is a name, a synonym of it (after ``+``) or its codes; codes may stand behind a name too::

    ADA_BERG_
    +A._BERG_
        [DNKGOV >030409]
        [DNKELI]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.dictionaries.codes import Meaning, meaning
from dateline.dictionaries.complaints import Complaints, quoted
from dateline.dictionaries.dates import restriction
from dateline.dictionaries.lines import File
from dateline.dictionaries.listing import Listed
from dateline.who.dictionary import Code

BRACKETS = re.compile(r"\[([^\]]*)\]")
BLANKS = re.compile(r"[_\s]+")


@dataclass
class _Draft:
    """An entry while its lines are read; ``nobody`` says that it is not to be coded."""

    line: int
    names: list[str] = field(default_factory=list)
    coded: list[tuple[Code, Meaning]] = field(default_factory=list)
    nobody: bool = False


def read(file: File, complaints: Complaints) -> Iterator[Listed]:
    """The actors of a file in its order.

    Args:
        file: of this format. complaints: takes what could not be read.

    Raises:
        DictionaryError: when the file cannot be read at all.
    """
    draft: _Draft | None = None
    for number, line in file.texts():
        words, _, rest = line.partition("[")
        name = plain(words.lstrip("+"))
        chief = bool(name) and not line.startswith("+")
        if chief:
            yield from _finished(draft, file, complaints)
            draft = _Draft(number)
        if draft is None:
            complaints.note(file.name, number, f"no name comes before {quoted(line)!r}", skipped=True)
            continue
        if name:
            draft.names.append(name)
        elif not rest:
            complaints.note(file.name, number, f"neither name nor code: {quoted(line)!r}", skipped=True)
        if rest:
            _add_codes(draft, "[" + rest, file, number, complaints)
    yield from _finished(draft, file, complaints)


def plain(words: str) -> str:
    """A name with blanks for underscores."""
    return BLANKS.sub(" ", words).strip()


def _add_codes(draft: _Draft, text: str, file: File, number: int, complaints: Complaints) -> None:
    if BRACKETS.sub("", text).strip():
        complaints.note(file.name, number, f"codes and something else: {quoted(text)!r}")
    for bracket in BRACKETS.findall(text):
        try:
            code, what = coded(bracket)
        except ValueError as error:
            complaints.note(file.name, number, str(error))
            continue
        for part in what.unknown:
            complaints.note(file.name, number, f"no table knows the part {part} of a code; the rest of it counts")
        draft.nobody = draft.nobody or what.nobody
        if code.country or code.sectors:
            draft.coded.append((code, what))


def coded(bracket: str) -> tuple[Code, Meaning]:
    """What a bracket says: a code and perhaps the days on which it holds.

    Raises:
        ValueError: when it cannot be read, with the reason.
    """
    letters, _, days = bracket.strip().partition(" ")
    found = re.match(r"[\w~-]*?(?=[<>]|$)", letters)
    if found and found.end() < len(letters):
        letters, days = letters[: found.end()], letters[found.end() :] + days
    what = meaning(letters)
    since, until = restriction(days) if days.strip() else (None, None)
    return Code(what.country, what.sectors, since, until), what


def _finished(draft: _Draft | None, file: File, complaints: Complaints) -> Iterator[Listed]:
    """The entry, unless nothing is said of it."""
    if draft is None or draft.nobody:
        return
    if not draft.coded:
        complaints.note(file.name, draft.line, f"no code for {quoted(draft.names[0])!r}", skipped=True)
        return
    kinds = {what.kind for _, what in draft.coded}
    yield Listed(
        tuple(dict.fromkeys(draft.names)), kinds.pop() if len(kinds) == 1 else None,
        tuple(code for code, _ in draft.coded), alone=True,
    )  # fmt: skip
