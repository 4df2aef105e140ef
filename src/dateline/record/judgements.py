"""What people decide about actors: a judgement, and which of many judgements stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, NamedTuple

Verb = Literal["merge", "split", "rename", "pin"]
Verdict = Literal["positive", "negative", "unsure"]


class Group(NamedTuple):
    """Whom a name and a country stand for: the key of the name (see ``rows.key``), and the country or None."""

    key: str
    country: str | None

    def told(self, name: str) -> str:
        """The actor of a name for the eye: ``Ada Berg (NLD)``."""
        return f"{name} ({self.country})" if self.country else name


NOBODY = Group("", None)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one person decided about an actor, and why. It names actors as reports do, so that it outlives coding.

    Args:
        verb: ``merge`` two actors are one; ``split`` an actor of one document is somebody else; ``rename`` what an
            actor is called; ``pin`` country, sectors or an office.
        verdict: ``positive`` it is so, ``negative`` it is not so, ``unsure`` nobody can tell, which changes nothing.
        about, name: the actor, and its name as it was then; nobody before it is found.
        other, other_name: the second actor of a ``merge``.
        report, actor: of a ``split``, the lasting id of the document and the id that coding gave its actor.
        new_name: of a ``split`` and a ``rename``.
        country, sectors, title, since, until: of a ``pin``; days are inclusive, an open side is None.
        author, reason, made: who judged, why, and when in UTC.
        number: in the record; 0 before it is kept.
        undone, undone_by, undone_reason: when it was taken back, by whom and why; None while it stands.
    """

    verb: Verb
    verdict: Verdict
    about: Group = NOBODY
    name: str = ""
    other: Group | None = None
    other_name: str | None = None
    report: str | None = None
    actor: str | None = None
    new_name: str | None = None
    country: str | None = None
    sectors: tuple[str, ...] = ()
    title: str | None = None
    since: date | None = None
    until: date | None = None
    author: str = ""
    reason: str | None = None
    made: datetime | None = None
    number: int = 0
    undone: datetime | None = None
    undone_by: str | None = None
    undone_reason: str | None = None


def told(judgement: Judgement) -> str:
    """A judgement in one line."""
    j = judgement
    words = [j.verb, j.about.told(j.name)]
    if j.verb == "merge" and j.other:
        words += ["and", j.other.told(j.other_name or "")]
    elif j.verb == "split":
        words += ["in", j.report or ""] + (["off as", j.new_name] if j.new_name else [])
    elif j.verb == "rename":
        words += ["to", j.new_name or ""]
    else:
        words += ["to", " ".join(filter(None, (j.title, j.country, *j.sectors)))]
        words += [f"from {j.since}"] if j.since else []
        words += [f"until {j.until}"] if j.until else []
    return f"judgement {j.number}: {' '.join(words)}; {j.verdict}, by {j.author}"


def standing(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The judgements that decide something, the newest first: not undone, not unsure, not overruled.

    A newer one overrules an older one about the same matter: the same two actors, the same actor of a document, the
    same actor's name. Pins overrule each other field by field, see ``Pins``, except that the same pin with another
    verdict takes the older one's place.
    """
    found: list[Judgement] = []
    settled: set[object] = set()
    for judgement in sorted(judgements, key=lambda j: -j.number):
        if judgement.undone is not None or judgement.verdict == "unsure" or _matter(judgement) in settled:
            continue
        settled.add(_matter(judgement))
        found.append(judgement)
    return tuple(found)


def _matter(judgement: Judgement) -> object:
    """What a judgement is about, equal for two that speak of the same."""
    j = judgement
    if j.verb == "merge":
        return "merge", frozenset((j.about, j.other))
    if j.verb == "split":
        return "split", j.report, j.actor
    if j.verb == "rename":
        # That somebody is not called one thing leaves open what else he is called.
        return "rename", j.about, j.new_name if j.verdict == "negative" else None
    return "pin", j.about, j.country, j.sectors, j.title, j.since, j.until


@dataclass(frozen=True, slots=True)
class Pins:
    """The pins of one actor, the newest first."""

    pins: tuple[Judgement, ...] = ()

    def country(self, day: date | None) -> str | None:
        """The country pinned for a day, by the newest pin that holds on it."""
        return next((j.country for j in self._held(day) if j.country), None)

    def sectors(self, day: date | None) -> tuple[str, ...]:
        """The sectors pinned for a day, likewise."""
        return next((j.sectors for j in self._held(day) if j.sectors), ())

    def refuse(self, day: date | None, country: str | None, sectors: tuple[str, ...]) -> bool:
        """Whether some pin says that the actor has not this country, or none of these sectors."""
        denied = [j for j in self._held(day, "negative") if not j.title]
        return any((j.country and j.country == country) or set(j.sectors) & set(sectors) for j in denied)

    def lasting_country(self) -> str | None:
        """The country that is pinned for good, so that it is part of who the actor is."""
        return next((j.country for j in self._held(None) if j.country), None)

    def _held(self, day: date | None, verdict: Verdict = "positive") -> Iterator[Judgement]:
        return (j for j in self.pins if j.verdict == verdict and holds(j.since, j.until, day))


def holds(since: date | None, until: date | None, day: date | None) -> bool:
    """Whether a day lies between two; an unknown day lies only between two open sides."""
    if day is None:
        return since is None and until is None
    return (since is None or since <= day) and (until is None or day <= until)
