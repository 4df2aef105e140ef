"""Dictionaries of agents in the format of PETRARCH: common nouns, and the role of those whom they name.

::

    !PERSON! = MAN, MEN, WOMAN, WOMEN
    RIVER_GUARD_ {RIVER_GUARDSMEN} [~COP]
    FERRY!PERSON! [~LAB]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.dictionaries.codes import meaning
from dateline.dictionaries.complaints import Complaints, quoted
from dateline.dictionaries.lines import File
from dateline.dictionaries.listing import Noun
from dateline.dictionaries.petrarch import BRACKETS, plain

MACRO = re.compile(r"!(\w+)!")
DEFINITION = re.compile(r"!(\w+)!\s*=\s*(.*)")
LINE = re.compile(r"(?P<noun>[^{}\[\]]+?)\s*(?:\{(?P<plural>[^}]*)\}\s*)?(?P<codes>\[[^\]]*\].*)$")
# Steps in which a line's macros must be spelt out.
MOST = 1000


def read(file: File, complaints: Complaints) -> Iterator[Noun]:
    """The nouns of a file in its order.

    Args:
        file: of this format. complaints: takes what could not be read.

    Raises:
        DictionaryError: when the file cannot be read at all.
    """
    macros: dict[str, tuple[str, ...]] = {}
    for number, line in file.texts():
        if found := DEFINITION.match(line):
            macros[found[1].upper()] = tuple(w for w in (plain(part) for part in found[2].split(",")) if w)
            continue
        try:
            nouns, sectors, unknown = _line(line, macros)
        except ValueError as error:
            complaints.note(file.name, number, str(error), skipped=True)
            continue
        for part in unknown:
            complaints.note(file.name, number, f"no table knows the part {part} of a code; the rest of it counts")
        if not sectors:
            complaints.note(file.name, number, f"no sector for {quoted(line)!r}", skipped=True)
        else:
            yield from (Noun(words.lower(), sectors, plural) for words, plural in nouns)


def _line(line: str, macros: dict[str, tuple[str, ...]]) -> tuple[list[tuple[str, bool]], tuple[str, ...], list[str]]:
    """A line's nouns, with whether each is a plural; their sectors; and parts of codes that no table knows."""
    found = LINE.match(line)
    if found is None:
        raise ValueError(f"no noun with a code: {quoted(line)!r}")
    meanings = [meaning(code.strip(), nation=False) for code in BRACKETS.findall(found["codes"])]
    nouns = [(words, False) for words in _expanded(plain(found["noun"]), macros)]
    nouns += [(words, True) for words in _expanded(plain(found["plural"] or ""), macros)]
    sectors = tuple(dict.fromkeys(s for m in meanings for s in m.sectors))
    return nouns, sectors, [part for m in meanings for part in m.unknown]


def _expanded(words: str, macros: dict[str, tuple[str, ...]]) -> list[str]:
    """A noun with each of its macros' words in turn."""
    ready: list[str] = []
    waiting = [words] if words else []
    for _ in range(MOST):
        if not waiting:
            return ready
        noun = waiting.pop()
        found = MACRO.search(noun)
        if found is None:
            ready.append(noun)
        elif found[1].upper() not in macros:
            raise ValueError(f"no macro !{found[1]}! is defined above")
        else:
            spelt = macros[found[1].upper()]
            waiting += [plain(noun[: found.start()] + word + noun[found.end() :]) for word in reversed(spelt)]
    raise ValueError(f"the macros of {quoted(words)!r} have no end")
