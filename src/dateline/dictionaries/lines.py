"""The lines of a dictionary file, whatever their encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from dateline.errors import DictionaryError

BOM = b"\xef\xbb\xbf"
COMMENT = re.compile(r"[;#].*")


@dataclass(frozen=True, slots=True)
class File:
    """A dictionary file.

    Args:
        path: where it stands. name: its last part, by which messages and ``why`` call it.
    """

    path: Path

    @property
    def name(self) -> str:
        """The last part of its path."""
        return self.path.name

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Its lines with their numbers, from 1, without blank ones.

        Raises:
            DictionaryError: when it cannot be read.
        """
        try:
            with self.path.open("rb") as file:
                for number, line in enumerate(file, 1):
                    line = line.removeprefix(BOM).strip() if number == 1 else line.strip()
                    if line:
                        yield number, line
        except OSError as error:
            raise DictionaryError(f"{self.path}: {error.strerror}") from error

    def texts(self) -> Iterator[tuple[int, str]]:
        """Its lines as text without what follows ``;`` or ``#``; bytes that are no UTF-8 are taken for Windows-1252."""
        for number, line in self.lines():
            try:
                text = line.decode("utf-8")
            except UnicodeDecodeError:
                text = line.decode("cp1252", errors="replace")
            if text := COMMENT.sub("", text).strip():
                yield number, text
