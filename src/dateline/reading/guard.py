"""A stream out of an archive that stops when it grows like a bomb."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from dateline.errors import ReadingError
from dateline.reading.limits import Limits


class Readable(Protocol):
    """Whatever gives bytes."""

    def read(self, size: int, /) -> bytes:
        """Up to ``size`` bytes, none at the end."""


@dataclass
class Budget:
    """What may still come out of one archive, all levels together."""

    left: int

    def spend(self, size: int, name: str, limits: Limits) -> None:
        """Count bytes that came out.

        Raises:
            ReadingError: when the archive has given more than it may.
        """
        self.left -= size
        if self.left < 0:
            raise ReadingError(name, f"more than {limits.total // 10**9} GB come out of the archive; not read further")


class Guarded(io.RawIOBase):
    """The unpacked bytes of a member, counted.

    Args:
        name: the member.
        inner: the stream that unpacks.
        packed: tells how many packed bytes have been used so far.
        budget: shared by all members of the outermost archive.
        limits: on growth.
    """

    def __init__(self, name: str, inner: Readable, packed: Callable[[], int], budget: Budget, limits: Limits) -> None:
        self.name, self.inner, self.packed, self.budget, self.limits = name, inner, packed, budget, limits
        self.size = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer and count; see the class for what is raised."""
        data = self.inner.read(len(buffer))
        buffer[: len(data)] = data
        self.size += len(data)
        self.budget.spend(len(data), self.name, self.limits)
        if self.size > self.limits.ratio_from and self.size > self.limits.ratio * max(self.packed(), 1):
            raise ReadingError(self.name, f"unpacks to more than {self.limits.ratio} times its size, like a zip bomb")
        return len(data)


class Counted(io.RawIOBase):
    """The packed bytes, counted on their way to what unpacks them."""

    def __init__(self, inner: Readable) -> None:
        self.inner, self.size = inner, 0

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Fill the buffer and count; see the class for what is raised."""
        data = self.inner.read(len(buffer))
        buffer[: len(data)] = data
        self.size += len(data)
        return len(data)
