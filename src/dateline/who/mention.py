"""The words that name an actor at one place of the report, before it is known which actor that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dateline.report import ActorKind, Role

Sort = Literal["name", "noun", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention.

    Args:
        first, last: its tokens ``[first, last)``; head: the one its phrase hangs on.
        sort: a proper name, a common noun or a pronoun.
        kind: what it seems to be.
        name: tokens of the name itself without titles, ``[start, stop)``; empty for nouns.
        label: the name to know it by (a table's name where it is known).
        noun: the role noun in the singular, or "".
        country, sectors: what its own words say; ``why`` from which rule or table.
        weak: the sectors are a default that other evidence may replace.
        plural: it names many; None when the words do not tell.
        gender: ``he`` or ``she`` where the words tell.
        definite: the reader is taken to know which one is meant.
        known: the name stands in a table.
        roles: offices that its own words give.
    """

    first: int
    last: int
    head: int
    sort: Sort
    kind: ActorKind
    name: tuple[int, int]
    label: str
    noun: str = ""
    country: str | None = None
    sectors: tuple[str, ...] = ()
    weak: bool = False
    plural: bool | None = None
    gender: str | None = None
    definite: bool = False
    known: bool = False
    roles: tuple[Role, ...] = ()
    why: str = ""

    @property
    def rule(self) -> str:
        """The rule or table that ``why`` names first, without the row."""
        return self.why.split(":")[0].split(";")[0]
