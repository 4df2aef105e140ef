"""Judgements into the record and out of it. Nothing is ever removed: what is taken back is marked as undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from dateline.errors import RecordError, UsageError
from dateline.knowledge import load
from dateline.record.finding_actors import Found, the_actor, the_mention
from dateline.record.identities import coined
from dateline.record.judgements import Group, Judgement, Verb
from dateline.record.registry_schema import identities, judgements
from dateline.record.rows import key, storable
from dateline.record.schema import actors

Answer = dict[str, Any]


def judge(connection: Connection, names: Sequence[str], judgement: Judgement) -> Judgement:
    """Find whom a judgement is about and keep it.

    Args:
        connection: to the record, from ``opening.writing``.
        names: as somebody gives them: of a ``merge`` two actors, of a ``split`` a document and the id of an actor in
            it, of a ``rename`` an actor and the new name, of a ``pin`` an actor.
        judgement: what is judged, by whom and why; whom it is about is filled in.

    Returns:
        The judgement with its number and the time.

    Raises:
        RecordError: when a name is nobody's, or several actors', who are then listed.
        UsageError: when what is judged makes no sense.
    """
    return _JUDGES[judgement.verb](connection, *names, judgement)


def _keep(connection: Connection, judgement: Judgement) -> Judgement:
    j = judgement
    row: Answer = {name: getattr(j, name) for name in ("verb", "verdict", "since", "until", "report")}
    row |= {"author": storable(j.author), "reason": j.reason and storable(j.reason), "made": datetime.now(UTC)}
    row |= {"name": j.name, "name_key": j.about.key, "country": j.about.country, "report_actor": j.actor}
    if j.other:
        row |= {"other_name": j.other_name, "other_key": j.other.key, "other_country": j.other.country}
    row |= {"new_name": j.new_name and storable(j.new_name), "new_country": j.country}
    row |= {"new_sectors": " ".join(j.sectors) or None, "new_title": j.title and storable(j.title)}
    made = connection.execute(insert(judgements).values(row).returning(judgements.c.number))
    return replace(j, number=int(made.scalar_one()), made=row["made"])


def _merge(connection: Connection, one: str, other: str, judgement: Judgement) -> Judgement:
    """Judge whether two actors, as somebody names them, are one.

    Raises:
        RecordError: when a name is nobody's or several actors', or both are one and the same.
    """
    first, second = the_actor(connection, one), the_actor(connection, other)
    if first.about == second.about:
        raise RecordError(f"{one}, {other}: one and the same actor, {first.shown}")
    return _keep(
        connection,
        replace(judgement, about=first.about, name=first.name, other=second.about, other_name=second.name),
    )


def _split(connection: Connection, document: str, actor: str, judgement: Judgement) -> Judgement:
    """Judge whether an actor of one document is somebody else than the others of the same name.

    Raises:
        RecordError: when the document or the actor in it is not there.
    """
    found, report = the_mention(connection, document, actor)
    name = judgement.new_name
    if name is None and judgement.verdict == "positive":
        name = coined(found.name, _taken(connection))
    return _keep(
        connection, replace(judgement, about=found.about, name=found.name, report=report, actor=actor, new_name=name)
    )


def _rename(connection: Connection, name: str, new: str, judgement: Judgement) -> Judgement:
    """Judge what an actor is called.

    Raises:
        RecordError: when the name is nobody's or several actors', or the new one is empty or somebody else's.
    """
    found = the_actor(connection, name)
    if not key(new).strip():
        raise RecordError(f"{new!r}: no name; give one with letters or figures in it")
    if judgement.verdict == "positive" and key(new) != found.group.key and key(new) in _taken(connection, found):
        raise RecordError(f"{new}: another actor has this name; `dateline actors merge` makes two actors one")
    return _keep(connection, replace(judgement, about=found.about, name=found.name, new_name=new))


def _pin(connection: Connection, name: str, judgement: Judgement) -> Judgement:
    """Judge an actor's country, sectors or office.

    Raises:
        RecordError: when the name is nobody's or several actors'.
        UsageError: when nothing is pinned, a code is none, or the days run backwards.
    """
    _check(judgement)
    found = the_actor(connection, name)
    return _keep(connection, replace(judgement, about=found.about, name=found.name))


def _check(judgement: Judgement) -> None:
    j = judgement
    if not (j.country or j.sectors or j.title):
        raise UsageError("pin: nothing to pin; give --country, --sector or --title")
    if j.since and j.until and j.since > j.until:
        raise UsageError(f"pin: since {j.since} is after until {j.until}")
    if j.country and j.country not in _countries():
        raise UsageError(
            f"{j.country}: no country code; ISO 3166-1 alpha-3 as NLD, or IGO, UNO, EUR, NGO, ISM, IMG, MNC"
        )
    unknown = [sector for sector in j.sectors if sector not in {row["sector"] for row in load("ontology/sectors")}]
    if unknown:
        raise UsageError(f"{unknown[0]}: no sector of PLOVER, as GOV or MIL")


def _countries() -> set[str]:
    """Codes of countries, and those that stand for bodies and groups across borders."""
    across = (row["country"] for name in ("organisations", "groups") for row in load(f"actors/{name}"))
    return {row["code"] for row in load("countries")} | set(filter(None, across))


def undo(connection: Connection, number: int, author: str, reason: str) -> Judgement:
    """Take a judgement back; it stays in the record, marked as undone.

    Raises:
        RecordError: when there is none of this number, or it is undone already.
    """
    known = next((j for j in every(connection) if j.number == number), None)
    if known is None:
        raise RecordError(f"judgement {number}: no such judgement; `dateline actors judgements` lists them")
    if known.undone:
        raise RecordError(f"judgement {number}: undone already, by {known.undone_by}")
    taken_back: Answer = {"undone": datetime.now(UTC), "undone_by": storable(author)}
    taken_back["undone_reason"] = storable(reason)
    connection.execute(update(judgements).where(judgements.c.number == number).values(taken_back))
    return replace(known, **taken_back)


def every(connection: Connection) -> list[Judgement]:
    """All judgements, undone ones too, in the order in which they were made."""
    found = connection.execute(select(judgements).order_by(judgements.c.number)).mappings()
    return [_judgement(row) for row in found]


def _judgement(row: RowMapping) -> Judgement:
    same = ("verb", "verdict", "name", "other_name", "report", "new_name", "since", "until", "author", "reason")
    kept = ("made", "number", "undone", "undone_by", "undone_reason")
    return Judgement(
        about=Group(row["name_key"], row["country"]),
        other=Group(row["other_key"], row["other_country"]) if row["other_key"] else None,
        actor=row["report_actor"],
        country=row["new_country"],
        sectors=tuple((row["new_sectors"] or "").split()),
        title=row["new_title"],
        **{name: row[name] for name in (*same, *kept)},
    )


def answers(some: Iterable[Judgement]) -> Iterator[Answer]:
    """Judgements as flat rows."""
    for j in some:
        yield {
            "number": j.number,
            "verb": j.verb,
            "verdict": j.verdict,
            "name": j.name,
            "country": j.about.country,
            "other": j.other_name,
            "other_country": j.other.country if j.other else None,
            "document": j.report,
            "actor": j.actor,
            "new_name": j.new_name,
            "new_country": j.country,
            "new_sectors": list(j.sectors),
            "new_title": j.title,
            "since": j.since,
            "until": j.until,
            "author": j.author,
            "made": _moment(j.made),
            "reason": j.reason,
            "undone": _moment(j.undone),
            "undone_by": j.undone_by,
            "undone_reason": j.undone_reason,
        }


def _moment(value: datetime | None) -> str | None:
    """A moment in UTC, to the second."""
    if value is None:
        return None
    # PostgreSQL gives it in a zone, SQLite as it was written.
    utc = value.astimezone(UTC).replace(tzinfo=None) if value.tzinfo else value
    return utc.isoformat(timespec="seconds") + "Z"


def _taken(connection: Connection, but: Found | None = None) -> set[str]:
    """Keys of all names in use, but those of one actor."""
    taken = set(connection.execute(select(actors.c.name_key).distinct()).scalars())
    taken |= set(connection.execute(select(identities.c.name_key).distinct()).scalars())
    taken |= {key(j.new_name) for j in every(connection) if j.new_name and not j.undone}
    if but is not None:
        taken -= {but.group.key, but.about.key}
    return taken


_JUDGES: dict[Verb, Callable[..., Judgement]] = {"merge": _merge, "split": _split, "rename": _rename, "pin": _pin}
