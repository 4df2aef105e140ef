"""What could not be read of a dictionary: each reason once, with where it was first met and how often."""

from __future__ import annotations

from dataclasses import dataclass

# Reasons that are kept; a file of another kind altogether would give one a line.
MOST = 1000
# Characters of a line that a message quotes.
QUOTED = 60


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something that could not be read.

    Args:
        file, line: where it was first met; lines count from 1.
        reason: what is wrong with it.
        times: how often it was met.
    """

    file: str
    line: int
    reason: str
    times: int = 1

    def told(self) -> str:
        """It in one line."""
        also = f" ({self.times} times)" if self.times > 1 else ""
        return f"{self.file}, line {self.line}: {self.reason}{also}"


class Complaints:
    """Gathers complaints while dictionaries are read; a thousand codes with the same unknown part are one of them.

    Args:
        skipped: lines of which nothing was taken.
        untold: how often something was met for whose reason there was no room.
    """

    def __init__(self) -> None:
        self._first: dict[tuple[str, str], int] = {}
        self._times: dict[tuple[str, str], int] = {}
        self.skipped = self.untold = 0

    def note(self, file: str, line: int, reason: str, skipped: bool = False) -> None:
        """Take one in; ``skipped`` says that nothing of the line was taken."""
        self.skipped += skipped
        if len(self._first) >= MOST and (file, reason) not in self._first:
            self.untold += 1
            return
        self._first.setdefault((file, reason), line)
        self._times[file, reason] = self._times.get((file, reason), 0) + 1

    def all(self) -> tuple[Complaint, ...]:
        """All of them, in the order in which they were first met."""
        return tuple(
            Complaint(file, line, reason, self._times[file, reason]) for (file, reason), line in self._first.items()
        )


def quoted(text: str) -> str:
    """The beginning of a text, for a message."""
    text = " ".join(text.split())
    return text if len(text) <= QUOTED else text[:QUOTED] + "…"
