"""Out of the record what went in: documents as coded reports, equal to those that were stored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, RowMapping, Table, select

from dateline.record import schema
from dateline.record.views import unpack
from dateline.report import (
    Account,
    Actor,
    Claim,
    CodedReport,
    DateCandidate,
    Event,
    EventTime,
    Factuality,
    Place,
    Relation,
    Report,
    Role,
    Side,
    Span,
    Time,
)

T = TypeVar("T")
Grouped = dict[tuple[int, ...], list[RowMapping]]

# Documents fetched at once; every table is asked once for all of them.
AT_ONCE = 64


def read_back(connection: Connection, numbers: Sequence[int]) -> Iterator[CodedReport]:
    """The coded reports of the documents with these numbers, in this order, lazily."""
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        fetched = _Fetched(connection, some)
        for number in some:
            yield fetched.coded(number)


class _Fetched:
    """The rows of some documents, by table and by what they belong to."""

    def __init__(self, connection: Connection, numbers: Sequence[int]) -> None:
        self.connection, self.numbers = connection, numbers
        found = select(schema.documents).where(schema.documents.c.number.in_(numbers))
        self.documents = {row["number"]: row for row in connection.execute(found).mappings()}
        self.dates, self.pairs = self._by(schema.document_dates), self._by(schema.document_pairs)
        self.actors, self.times, self.places = (self._by(getattr(schema, n)) for n in ("actors", "times", "places"))
        self.events, self.claims = self._by(schema.events), self._by(schema.claims)
        self.relations = self._by(schema.relations)
        self.of_actor = {t: self._by(t, "actor") for t in (schema.actor_sectors, schema.mentions, schema.roles)}
        self.of_event = {t: self._by(t, "event") for t in schema.metadata.sorted_tables if "event" in t.columns}
        self.claim_spans = self._by(schema.claim_spans, "claim")

    def _by(self, table: Table, owner: str | None = None) -> Grouped:
        order = [table.c.document, *([table.c[owner]] if owner else []), table.c.position]
        found = select(table).where(table.c.document.in_(self.numbers)).order_by(*order)
        grouped: Grouped = defaultdict(list)
        for row in self.connection.execute(found).mappings():
            grouped[(row["document"], row[owner]) if owner else (row["document"],)].append(row)
        return grouped

    def coded(self, number: int) -> CodedReport:
        document = self.documents[number]
        at = (number,)
        return CodedReport(
            self._report(document),
            tuple(self._actor(row) for row in self.actors[at]),
            tuple(_time(row) for row in self.times[at]),
            tuple(_place(row) for row in self.places[at]),
            tuple(self._event(row) for row in self.events[at]),
            tuple(self._claim(row) for row in self.claims[at]),
            tuple(Relation(r["pair"], r["type"], r["mode"], r["confidence"], r["why"]) for r in self.relations[at]),
            document["not_coded"],
        )

    def _report(self, row: RowMapping) -> Report:
        at = (row["number"],)
        start, end = row["dateline_start"], row["dateline_end"]
        return Report(
            id=row["caller_id"],
            text=row["text"],
            view=unpack(row["view"], row["text"]),
            **{name: row[name] for name in ("published", "title", "source", "url", "language", "origin")},
            dateline=None if start is None else Span(start, end),
            dates=tuple(DateCandidate(d["value"], d["basis"], _span_or_none(d)) for d in self.dates[at]),
            pairs=tuple(
                (Span(p["first_start"], p["first_end"]), Span(p["second_start"], p["second_end"]))
                for p in self.pairs[at]
            ),
        )

    def _actor(self, row: RowMapping) -> Actor:
        at = (row["document"], row["position"])
        sectors, mentions, roles = (self.of_actor[t][at] for t in self.of_actor)
        return Actor(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            mentions=tuple(_span(m) for m in mentions),
            country=row["country"],
            sectors=tuple(s["sector"] for s in sectors),
            roles=tuple(Role(r["title"], r["country"], r["organisation"], _span(r)) for r in roles),
            why=row["why"],
        )

    def _event(self, row: RowMapping) -> Event:
        at = (row["document"], row["position"])

        def parts(table: Table, made: Callable[[RowMapping], T]) -> tuple[T, ...]:
            return tuple(made(part) for part in self.of_event[table][at])

        sides = parts(schema.event_sides, lambda r: (r["side"], Side(r["actor"], _span(r))))
        return Event(
            id=row["id"],
            trigger=Span(row["trigger_start"], row["trigger_end"]),
            **{name: row[name] for name in ("predicate", "type", "mode", "quad", "intensity")},
            contexts=parts(schema.event_contexts, lambda r: str(r["context"])),
            actors=tuple(side for name, side in sides if name == "actor"),
            recipients=tuple(side for name, side in sides if name == "recipient"),
            objects=parts(schema.event_objects, _span),
            time=_event_time(row),
            places=parts(schema.event_places, lambda r: int(r["place"])),
            factuality=Factuality(row["polarity"], row["certainty"], row["status"]),
            sources=parts(schema.event_sources, lambda r: int(r["claim"])),
            accounts=tuple(a for a in parts(schema.event_sources, _account) if a),
            numbers=parts(schema.event_numbers, lambda r: (r["name"], r["figure"])),
            evidence=parts(schema.event_evidence, _span),
            **{name: row[name] for name in ("confidence", "happening", "why")},
        )

    def _claim(self, row: RowMapping) -> Claim:
        spans = self.claim_spans[row["document"], row["position"]]
        source, cue, content = (
            tuple(_span(s) for s in spans if s["part"] == part) for part in ("source", "cue", "content")
        )
        said = _event_time(row)
        stance: Any = row["stance"] or "assert"
        standing: Any = row["standing"] or "unnamed person"
        return Claim(source, cue, content, row["kind"], row["actor"], said, row["why"], stance, standing)


def _span(row: RowMapping) -> Span:
    return Span(row["span_start"], row["span_end"])


def _span_or_none(row: RowMapping) -> Span | None:
    return None if row["span_start"] is None else _span(row)


def _account(row: RowMapping) -> Account | None:
    if row["status"] is None:
        return None  # stored by a version that told nothing of sources
    told = Factuality(row["polarity"], row["certainty"], row["status"])
    return Account(told, row["party"], row["first_hand"])


def _event_time(row: RowMapping) -> EventTime:
    start: Any = row["time_start"]
    span = None if start is None else Span(start, row["time_end"])
    return EventTime(row["edtf"], row["first_day"], row["last_day"], span, row["basis"])


def _time(row: RowMapping) -> Time:
    named = (row[name] for name in ("type", "value", "edtf", "first_day", "last_day", "why"))
    return Time(_span(row), *named)


def _place(row: RowMapping) -> Place:
    names = ("name", "resolution", "country", "admin1", "lat", "lon", "geonames_id", "why")
    return Place(_span(row), *(row[name] for name in names))
