"""What one event tells, in the form in which two events are held against each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from anyascii import anyascii

from dateline.report import Actor, CodedReport, Event, Span

WORD = re.compile(r"[a-z0-9]{3,}")


@dataclass(frozen=True, slots=True)
class Account:
    """One event of one report.

    Args:
        key: (number of the report, event id).
        kinds: what kind of event it may be taken for: its predicate, its type with its mode.
        actors, recipients: for each side, the names it goes by.
        things: the words of its objects.
        places: names of its places.
        start, end: the days it may have happened on; None is open.
        dated: whether words of the report date it.
        denied: whether it is told as not having happened.
    """

    key: tuple[int, str]
    kinds: tuple[str, ...]
    actors: tuple[frozenset[str], ...]
    recipients: tuple[frozenset[str], ...]
    things: frozenset[str]
    places: frozenset[str]
    start: date | None
    end: date | None
    dated: bool
    denied: bool


def accounts(number: int, coded: CodedReport) -> list[Account]:
    """The events of a report as accounts, in order of the text."""
    names = {actor.id: _names(actor) for actor in coded.actors}
    return [_account(number, coded, event, names) for event in coded.events]


def _account(number: int, coded: CodedReport, event: Event, names: dict[str, frozenset[str]]) -> Account:
    none: frozenset[str] = frozenset()
    kinds = [f"predicate {event.predicate}"]
    if event.type and event.mode:
        kinds.append(f"mode {event.type} {event.mode}")
    return Account(
        key=(number, event.id),
        kinds=tuple(kinds),
        actors=tuple(names.get(s.actor, none) for s in event.actors),
        recipients=tuple(names.get(s.actor, none) for s in event.recipients),
        things=frozenset(w for span in event.objects for w in _words(_text(coded, span))),
        places=frozenset(_fold(coded.places[i].name) for i in event.places),
        start=event.time.start,
        end=event.time.end,
        dated=event.time.basis == "expression",
        denied=event.factuality.polarity == "negative",
    )


def _names(actor: Actor) -> frozenset[str]:
    """What an actor goes by in other reports: the whole name, a person's last word, a group's country and sector."""
    folded = _fold(actor.name)
    found = {folded}
    if actor.kind == "person" and " " in folded:
        found.add(folded.split()[-1])
    if actor.country and actor.kind == "country":
        found.add(f"country {actor.country}")
    if actor.country and actor.sectors and actor.kind != "person":
        found.add(f"sector {actor.country} {actor.sectors[0]}")
    return frozenset(found)


def _fold(name: str) -> str:
    folded = anyascii(name).lower().strip()
    return folded.removeprefix("the ")


def _words(text: str) -> list[str]:
    return WORD.findall(anyascii(text).lower())


def _text(coded: CodedReport, span: Span) -> str:
    return coded.report.text[span.start : span.end]
