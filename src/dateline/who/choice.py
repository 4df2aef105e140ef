"""Which entry of the user's dictionary a name means in a report, and what it says on the report's day."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date

from dateline.report import ActorKind
from dateline.who.dictionary import Code, Dictionary, Entry
from dateline.who.offices import BODIES
from dateline.who.persons import form

Said = tuple[Entry, Code]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the dictionary says of one actor.

    Args:
        code: country and sectors; both are empty where no entry can be taken. kind: what it is, or None.
        why: the dictionary and the entry, or why none was taken.
    """

    code: Code
    kind: ActorKind | None
    why: str


def choose(
    dictionary: Dictionary, names: Sequence[str], country: str | None, named: Set[str], day: date | None
) -> Choice | None:
    """What the dictionary says of an actor, by its fullest name that stands there.

    Args:
        names: the actor's names in the report, the fullest first; one of one word counts only where all are such.
        country: what the report's words give the actor, or None. named: countries that the report names.
        day: of the report, or None when it is not known.

    Returns:
        None where no name stands in the dictionary. Of several entries of one name those count that fit the report's
        countries; where these still differ, only a country that they agree on is taken.
    """
    alone = all(len(form([name])) == 1 for name in names)
    for name in names:
        if (alone or len(form([name])) > 1) and (entries := dictionary.find(name)):
            return _among([(entry, entry.on(day)) for entry in entries], country, named, day)
    return None


def _among(said: list[Said], country: str | None, named: Set[str], day: date | None) -> Choice:
    fitting = [one for one in said if not _contradicts(one[1].country, country)]
    if not fitting:
        return _none(said, f"of {_countries(said)}, which the report's words speak against")
    if len({code for _, code in fitting}) > 1:
        near = {country} if country else named
        fitting = [one for one in fitting if one[1].country in near] or fitting
    entry, code = fitting[0]
    kinds = {e.kind for e, _ in fitting}
    kind = kinds.pop() if len(kinds) == 1 else None
    if len({code for _, code in fitting}) == 1:
        return Choice(code, kind, f"{_called(entry)}{_dated(entry, code, day)}")
    if len({code.country for _, code in fitting}) == 1:
        return Choice(
            Code(code.country), kind, f"{_called(entry)}, {len(fitting)} entries that agree on the country alone"
        )
    return _none(fitting, f"{len(fitting)} entries, of {_countries(fitting)}")


def _none(said: list[Said], reason: str) -> Choice:
    return Choice(Code(None), None, f"{_called(said[0][0])} not taken: {reason}")


def _called(entry: Entry) -> str:
    return f"dictionary {entry.source}: {entry.name}"


def _countries(said: list[Said]) -> str:
    return " and ".join(sorted({code.country or "no country" for _, code in said}))


def _contradicts(one: str | None, other: str | None) -> bool:
    """Whether two countries are given and differ; a body across borders has its seat in some country."""
    return one is not None and other is not None and one != other and not {one, other} & BODIES


def _dated(entry: Entry, code: Code, day: date | None) -> str:
    if day is None or not any(c.dated for c in entry.codes):
        return ""
    return f", as of {day}" if code.sectors else f", no code for {day}"
