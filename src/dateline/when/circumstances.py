"""What the words around an expression settle: the report's day, the tense of the clause, the expressions before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.when.stretches import Stretch
from dateline.when.tense import Tense


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Where an expression stands.

    Args:
        today: the day of the report, None when nothing tells it.
        tense: of the clause that the expression stands in.
        day: the day last spoken of.
        last: the stretch last spoken of, of any size.
        year: a year other than the report's in which the paragraph is told.
        ahead: whether a preposition of deadline or term stands before it ("by Friday", "until March").
        day_first: whether numeric dates begin with the day; None when the report does not tell.
        lasting: whether a length reaches up to the report ("has been held for three weeks").
    """

    today: date | None
    tense: Tense | None = None
    day: date | None = None
    last: Stretch | None = None
    year: int | None = None
    ahead: bool = False
    day_first: bool | None = None
    lasting: bool = False

    @property
    def looks_ahead(self) -> bool:
        """Whether the clause speaks of what is to come."""
        return self.tense == "future" or (self.ahead and self.tense != "past")
