"""What every format is read into: actors with all their names, and nouns for the part that someone plays."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.report import ActorKind
from dateline.who.dictionary import Code


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor as a dictionary has it.

    Args:
        names: the chief name first. alone: whether a name of one word counts; in lists of persons and companies it
            would be taken for a given name or a common word.
        kind, codes: as in ``who.dictionary.Entry``.
    """

    names: tuple[str, ...]
    kind: ActorKind | None
    codes: tuple[Code, ...]
    alone: bool


@dataclass(frozen=True, slots=True)
class Noun:
    """A noun for the part that someone plays, with the sectors of those who do; in lower case.

    Args:
        plural: it names many.
    """

    words: str
    sectors: tuple[str, ...]
    plural: bool = False
