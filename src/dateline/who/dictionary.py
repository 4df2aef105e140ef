"""A dictionary of actors that the user owns, compiled into one file: a million names looked up without being loaded.

The file is a line that says what it is, a header, the entries, the role nouns, and two columns of equal length that
are searched where they lie: the sorted hashes of all names, and for each where its entry begins.
``dictionaries/writing.py`` writes it.
"""

from __future__ import annotations

import json
import mmap
import sys
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from dateline.errors import DictionaryError
from dateline.report import ActorKind
from dateline.who.parts import Part, parts
from dateline.who.persons import Form, eastern, form

# The first line of the file; the number counts up whenever what stands below it changes.
MAGIC = b"dateline dictionary 1\n"
NUMBER = 8  # bytes of a hash and of a place in the file


@dataclass(frozen=True, slots=True)
class Code:
    """What an entry says of an actor from one day to another, both included; None is open.

    Args:
        country, sectors: as in ``Actor``.
    """

    country: str | None
    sectors: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None

    @property
    def dated(self) -> bool:
        """Whether it holds on some days only."""
        return self.since is not None or self.until is not None

    def holds(self, day: date) -> bool:
        """Whether it holds on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Entry:
    """One actor of a dictionary.

    Args:
        name: its chief name. source: the file it stands in, for ``why``.
        kind: what it is, or None where the dictionary does not tell.
        codes: in the dictionary's order.
    """

    name: str
    source: str
    kind: ActorKind | None
    codes: tuple[Code, ...]

    def on(self, day: date | None) -> Code:
        """What holds on the day of a report.

        Args:
            day: the day, or None when it is not known.

        Returns:
            The dated codes that hold on the day, else those without dates, taken together: country of the first, and
            the sectors of all of that country. Where none holds, the country alone, if all codes have one and the same.
        """
        holding = [c for c in self.codes if c.dated and day is not None and c.holds(day)]
        holding = holding or [c for c in self.codes if not c.dated]
        if not holding and day is None and len({(c.country, c.sectors) for c in self.codes}) == 1:
            holding = list(self.codes[:1])
        if not holding:
            countries = {c.country for c in self.codes}
            return Code(countries.pop() if len(countries) == 1 else None)
        country = holding[0].country
        return Code(country, tuple(dict.fromkeys(s for c in holding if c.country == country for s in c.sectors)))


@dataclass(frozen=True, slots=True)
class Dictionary:
    """A compiled dictionary: where it stands and what is in it. Light enough to be sent to another process.

    Args:
        path: the file. fingerprint: of what it holds; another content has another one.
    """

    path: str
    fingerprint: str

    def find(self, name: str) -> tuple[Entry, ...]:
        """The entries of a whole name, in any case, with or without accents and punctuation.

        A person's name is also found with the family name at the other end, where that name is one that stands first
        in its language.

        Raises:
            DictionaryError: when the file is gone, or another one than it was.
        """
        parts_ = form([name])
        index = _index(self.path, self.fingerprint)
        return next((found for turned in _turns(parts_) if (found := tuple(index.entries(key(turned))))), ())

    def nouns(self) -> Mapping[str, Part]:
        """The project's role nouns and, where it has none of those words, the dictionary's."""
        return _nouns(self.path, self.fingerprint)


def _turns(name: Form) -> Iterator[Form]:
    """A name as it stands, and with its family name first and last."""
    yield name
    if len(name) > 1:
        first, last = (name[-1], *name[:-1]), (*name[1:], name[0])
        if eastern(name, None):
            yield last
        if eastern(first, None):
            yield first


def key(name: Form) -> int:
    """The hash by which a name is looked up: of its letters and digits in the Latin script, without blanks."""
    return int.from_bytes(blake2b("".join(name).encode(), digest_size=NUMBER).digest(), "little")


def open_dictionary(path: str | Path) -> Dictionary:
    """Open a compiled dictionary; nothing but its header is read.

    Args:
        path: as ``dateline dictionary --to`` wrote it.

    Raises:
        DictionaryError: when it is missing, no compiled dictionary, cut short or of another version.
    """
    header, _ = _header(Path(path))
    return Dictionary(str(Path(path).absolute()), str(header["fingerprint"]))


def _header(path: Path) -> tuple[dict[str, Any], int]:
    """The header, and the byte after it."""
    try:
        with path.open("rb") as file:
            magic = file.read(len(MAGIC))
            if not magic.startswith(MAGIC.split(b" 1")[0]):
                raise DictionaryError(f"{path}: no compiled dictionary; make one with dateline dictionary")
            header = json.loads(file.readline()) if magic == MAGIC else {}
            start, size = file.tell(), path.stat().st_size
    except OSError as error:
        raise DictionaryError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise DictionaryError(f"{path}: its header is broken; compile it again") from error
    if header.get("order") != sys.byteorder:
        raise DictionaryError(f"{path}: made by another version of dateline or another machine; compile it again")
    if start + sum(header["bytes"]) != size:
        raise DictionaryError(f"{path}: cut short; compile it again")
    return header, start


class _Index:
    """The file in memory as the system maps it: pages are read when they are looked at, and shared by processes."""

    def __init__(self, path: Path, fingerprint: str) -> None:
        header, start = _header(path)
        if header["fingerprint"] != fingerprint:
            raise DictionaryError(f"{path}: another dictionary than it was when the run began")
        with path.open("rb") as file:
            self.bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        entries, nouns, hashes, _ = header["bytes"]
        self.start, self.sources = start, header["sources"]
        self.nouns_at = slice(start + entries, start + entries + nouns)
        at = self.nouns_at.stop
        view = memoryview(self.bytes)
        self.hashes, self.places = view[at : at + hashes].cast("Q"), view[at + hashes :].cast("Q")

    def entries(self, hashed: int) -> Iterator[Entry]:
        """The entries of a name, in the order in which the dictionary has them."""
        at = bisect_left(self.hashes, hashed)
        while at < len(self.hashes) and self.hashes[at] == hashed:
            begin = self.start + self.places[at]
            name, source, kind, codes = json.loads(self.bytes[begin : self.bytes.find(b"\n", begin)])
            yield Entry(name, self.sources[source], kind, tuple(_code(*code) for code in codes))
            at += 1


def _code(country: str | None, sectors: str, since: str | None, until: str | None) -> Code:
    return Code(
        country,
        tuple(sectors.split("|")) if sectors else (),
        date.fromisoformat(since) if since else None,
        date.fromisoformat(until) if until else None,
    )


@cache
def _index(path: str, fingerprint: str) -> _Index:
    return _Index(Path(path), fingerprint)


@cache
def _nouns(path: str, fingerprint: str) -> Mapping[str, Part]:
    index = _index(path, fingerprint)
    listed = json.loads(index.bytes[index.nouns_at])
    own = parts()
    found = {n: Part(n, kind, tuple(sectors), frozenset(traits)) for n, kind, sectors, traits in listed}
    return {**found, **own}
