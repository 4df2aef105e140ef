"""One input: a named stream of bytes with what is known of it from outside, and the ways in which formats read it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from dateline.errors import ReadingError
from dateline.reading.encodings import bom, decode, is_binary, wide
from dateline.reading.guard import Readable
from dateline.reading.limits import Limits

HEAD = 4_096
IN_MEMORY = 16_000_000
CHUNK = 1_000_000
MEGA = 1_000_000


@dataclass(frozen=True, slots=True)
class Input:
    """What a format reads.

    Args:
        name: the file and the member in it, as a user would name them ("news.zip/2023/a.txt").
        head: the first bytes, already taken from the stream.
        rest: the stream after them.
        limits: what it may ask for.
        url: where it was fetched from, if an archive says.
        made: the day it was fetched or stored, if an archive says.
        type: the media type that an archive states.
    """

    name: str
    head: bytes
    rest: Readable
    limits: Limits = field(default_factory=Limits)
    url: str | None = None
    made: date | None = None
    type: str | None = None

    @classmethod
    def opened(cls, name: str, stream: Readable, limits: Limits, **known: Any) -> Input:
        """An input whose head is read."""
        return cls(name, _full(stream, HEAD), stream, limits, **known)

    def stream(self) -> io.BufferedReader:
        """The bytes from the beginning, to be read once."""
        return io.BufferedReader(_Joined(self.head, self.rest))

    def whole(self, limit: int | None = None) -> bytes:
        """All bytes.

        Raises:
            ReadingError: when there are more than the limit for one document, or none.
        """
        most = limit or self.limits.document
        data = self.head + _full(self.rest, max(most + 1 - len(self.head), 0))
        if len(data) > most:
            raise ReadingError(self.name, f"larger than the {most // MEGA} MB that it may have")
        if not data:
            raise ReadingError(self.name, "the file is empty")
        return data

    def text(self, limit: int | None = None) -> str:
        """All of it as text, up to a limit of bytes.

        Raises:
            ReadingError: as ``whole``, and when the bytes are no text.
        """
        data = self.whole(limit)
        if is_binary(data):
            raise ReadingError(self.name, "binary data, and no format that is known")
        return decode(data)

    def lines(self) -> Iterator[tuple[int, bytes | None]]:
        """The lines with their numbers from 1, each without its end; None stands for a line above the limit.

        At no time more than one line within the limit is held; what exceeds it is read past and forgotten.
        """
        stream, number = _as_utf8(self.stream(), self.head), 0
        while line := stream.readline(self.limits.line):
            number += 1
            if len(line) >= self.limits.line and not line.endswith(b"\n"):
                while (more := stream.readline(CHUNK)) and not more.endswith(b"\n"):
                    pass
                yield number, None
            else:
                yield number, line.rstrip(b"\r\n")

    @contextmanager
    def seekable(self) -> Iterator[IO[bytes]]:
        """The bytes as a file that can be read back and forth, on disk when it is large.

        Raises:
            ReadingError: when there are more than the limit for such a file.
        """
        if isinstance(self.rest, io.BufferedReader) and isinstance(self.rest.raw, io.FileIO) and self.rest.seekable():
            self.rest.seek(0)
            yield self.rest
            return
        with SpooledTemporaryFile(IN_MEMORY) as spool:
            size = spool.write(self.head)
            while chunk := self.rest.read(CHUNK):
                size += spool.write(chunk)
                if size > self.limits.spool:
                    raise ReadingError(self.name, f"larger than the {self.limits.spool // MEGA} MB for such a member")
            spool.seek(0)
            yield spool


def _full(stream: Readable, size: int) -> bytes:
    """Up to ``size`` bytes, fewer only at the end; pipes give less at a time."""
    parts, left = [], size
    while left > 0 and (part := stream.read(min(left, CHUNK))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


class _Joined(io.RawIOBase):
    """The head again, then the rest of a stream."""

    def __init__(self, head: bytes, rest: Readable) -> None:
        self.head, self.rest = io.BytesIO(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self.head.read(len(buffer)) or self.rest.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)


def _as_utf8(stream: io.BufferedReader, head: bytes) -> io.BufferedReader:
    """A stream of lines whose ends are single bytes, which UTF-16 and UTF-32 lack; the byte order mark is gone."""
    encoding = bom(head) or wide(head)
    if encoding is None:
        return stream
    if encoding == "utf-8-sig":
        stream.read(3)
        return stream
    text = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
    return io.BufferedReader(_Encoded(text))


class _Encoded(io.RawIOBase):
    """A text stream as UTF-8 bytes."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self.text, self.left = text, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        self.left = self.left or self.text.read(max(len(buffer) // 4, 1)).encode("utf-8", "replace")
        data, self.left = self.left[: len(buffer)], self.left[len(buffer) :]
        buffer[: len(data)] = data
        return len(data)
