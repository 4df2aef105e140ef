"""Writes a compiled dictionary; ``who/dictionary.py`` tells what stands in it and reads it.

Invariant: the file under its final name is whole, and the same dictionaries give the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from array import array
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import numpy as np

from dateline.dictionaries.listing import Listed, Noun
from dateline.errors import DictionaryError
from dateline.report import ActorKind
from dateline.who.dictionary import MAGIC, Code, key
from dateline.who.parts import parts
from dateline.who.persons import form
from dateline.who.words import singular

ARTICLE = "the"
# One for all rows: ``json.dumps`` would make one a row.
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


class Writer:
    """Takes entries one by one and holds of each name two numbers in memory.

    Args:
        entries, names, nouns: how many it has taken.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.entries = self.names = 0
        self.sources: list[str] = []
        self._nouns: dict[str, tuple[str, ActorKind, tuple[str, ...], tuple[str, ...]]] = {}
        self._hashes, self._places = array("Q"), array("Q")
        try:
            self._body: BinaryIO = tempfile.TemporaryFile(dir=target.parent)  # noqa: SIM115  # closed by __exit__
        except OSError as error:
            raise DictionaryError(f"{target}: {error.strerror}") from error

    def __enter__(self) -> Writer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._body.close()

    @property
    def nouns(self) -> int:
        """How many role nouns it has taken."""
        return len(self._nouns)

    def begin(self, source: str) -> None:
        """What is put from now on stands in this file."""
        self.sources.append(source)

    def put(self, listed: Listed) -> None:
        """Take an actor in; one whose names are all too short to look up leaves nothing."""
        forms = [name for name in map(_without_article, listed.names) if name and (listed.alone or len(name) > 1)]
        hashes = dict.fromkeys(map(key, forms))
        if not hashes:
            return
        at = self._body.tell()
        codes = [_row(code) for code in listed.codes]
        row = [listed.names[0], len(self.sources) - 1, listed.kind, codes]
        self._body.write(encoded(row) + b"\n")
        for hashed in hashes:
            self._hashes.append(hashed)
            self._places.append(at)
        self.entries += 1
        self.names += len(hashes)

    def put_noun(self, noun: Noun) -> None:
        """Take a role noun in; the first of equal ones counts."""
        own = parts().get(noun.words) or parts().get(noun.words.split()[-1]) or parts().get(singular(noun.words))
        kind: ActorKind = "group" if noun.plural else own.kind if own else "person"
        traits = ("plural",) if noun.plural else ()
        spelt = " ".join(noun.words.replace("-", " - ").replace("'s", " 's").split())
        self._nouns.setdefault(spelt, (spelt, kind, noun.sectors, traits))

    def finish(self) -> str:
        """Write the file in one go, and return its fingerprint.

        Raises:
            DictionaryError: when it cannot be written.
        """
        temporary = None
        try:
            handle, temporary = tempfile.mkstemp(prefix=f".{self.target.name}.", dir=self.target.parent)
            with os.fdopen(handle, "wb") as file:
                fingerprint = self._write(file)
            Path(temporary).chmod(0o644)
            Path(temporary).replace(self.target)
        except OSError as error:
            raise DictionaryError(f"{self.target}: {error.strerror}") from error
        finally:
            if temporary:
                Path(temporary).unlink(missing_ok=True)
        return fingerprint

    def _write(self, file: BinaryIO) -> str:
        hashes, places = np.array(self._hashes, dtype=np.uint64), np.array(self._places, dtype=np.uint64)
        order = np.argsort(hashes, kind="stable")
        tail = [
            encoded(list(self._nouns.values())),
            hashes[order].tobytes(),
            places[order].tobytes(),
        ]
        sizes = [self._body.tell(), *map(len, tail)]
        fingerprint = self._fingerprint(tail)
        header = {"order": sys.byteorder, "fingerprint": fingerprint, "sources": self.sources, "bytes": sizes}
        file.write(MAGIC + json.dumps(header).encode() + b"\n")
        for chunk in self._chunks():
            file.write(chunk)
        for part in tail:
            file.write(part)
        return fingerprint

    def _fingerprint(self, tail: Iterable[bytes]) -> str:
        digest = hashlib.sha256(json.dumps(self.sources).encode())
        for chunk in chain(self._chunks(), tail):
            digest.update(chunk)
        return digest.hexdigest()[:12]

    def _chunks(self) -> Iterator[bytes]:
        self._body.seek(0)
        while chunk := self._body.read(1 << 20):
            yield chunk


def _without_article(name: str) -> tuple[str, ...]:
    parts_ = form([name.strip("\"'“”‘’«»")])
    return parts_[1:] if len(parts_) > 2 and parts_[0] == ARTICLE else parts_


def _row(code: Code) -> tuple[str | None, str, str | None, str | None]:
    since, until = (day.isoformat() if day else None for day in (code.since, code.until))
    return code.country, "|".join(code.sectors), since, until


def encoded(row: object) -> bytes:
    """A row as JSON in UTF-8; half a surrogate pair becomes a question mark."""
    return _JSON.encode(row).encode("utf-8", "replace")
