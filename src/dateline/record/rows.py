"""A coded report as the rows of every table, and the way a text is made fit to be stored."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from anyascii import anyascii

from dateline.record import schema
from dateline.record.views import pack
from dateline.report import CodedReport, Event, EventTime, Report, Span

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]

# What no database text can hold; one mark stands for one, so that spans keep pointing at the same words.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with NUL and lone surrogates replaced by U+FFFD, one for one."""
    return UNSTORABLE.sub("\ufffd", text)


def content_id(text: str) -> str:
    """The lasting id of a document: the first 128 bits of the SHA-256 of its text, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def given(report: Report) -> str:
    """A fingerprint of what a report brings along besides its text, by which a corrected date is noticed."""
    # Of all candidates only the chosen day counts: a file that was merely touched says nothing new.
    brought = (report.published, report.title, report.source, report.url, report.language, report.pairs)
    return hashlib.sha256(repr(brought).encode("utf-8", "replace")).hexdigest()[:16]


def key(name: str) -> str:
    """A name in plain lower-case words between blanks, so that ``% word %`` finds whole words in any spelling."""
    return f" {' '.join(re.findall(r'[a-z0-9]+', anyascii(name).lower()))} "


def document_row(coded: CodedReport) -> Row:
    """The row of ``documents``, without number, coder and time."""
    report = coded.report
    return {
        **sighting_row(report),
        "id": content_id(report.text),
        "language": report.language,
        "text": storable(report.text),
        "view": storable(pack(report.view, report.text)),
        "dateline_start": report.dateline.start if report.dateline else None,
        "dateline_end": report.dateline.end if report.dateline else None,
        "not_coded": _optional(coded.not_coded),
    }


def sighting_row(report: Report) -> Row:
    """Where a text was met, and what was said of it there."""
    return {
        "caller_id": storable(report.id),
        "origin": _optional(report.origin),
        "title": _optional(report.title),
        "source": _optional(report.source),
        "url": _optional(report.url),
        "published": report.published,
        "given": given(report),
    }


def _optional(text: str | None) -> str | None:
    return None if text is None else storable(text)


def rows_of(coded: CodedReport, number: int) -> Iterator[tuple[str, Row]]:
    """Every row that hangs on the document.

    Args:
        coded: the coded report.
        number: the document's number in the record.

    Returns:
        (name of the table, row), parents before children.
    """
    for parts in (_dates, _actors, _times, _places, _events, _claims, _relations):
        for table, row in parts(coded):
            row["document"] = number
            yield table, row


def _span(span: Span) -> Row:
    return {"span_start": span.start, "span_end": span.end}


def _interval(time: EventTime) -> Row:
    return {
        "edtf": time.edtf,
        "first_day": time.start,
        "last_day": time.end,
        "time_start": time.span.start if time.span else None,
        "time_end": time.span.end if time.span else None,
        "basis": time.basis,
    }


def _parts(table: str, parent: Row, rows: Iterable[Row]) -> Rows:
    for position, row in enumerate(rows):
        yield table, {**parent, "position": position, **row}


def _dates(coded: CodedReport) -> Rows:
    yield from _parts(
        "document_dates",
        {},
        (
            {
                "value": d.value,
                "basis": d.basis,
                "span_start": d.span.start if d.span else None,
                "span_end": d.span.end if d.span else None,
            }
            for d in coded.report.dates
        ),
    )
    for position, (first, second) in enumerate(coded.report.pairs):
        row = {"first_start": first.start, "first_end": first.end}
        yield (
            "document_pairs",
            {**row, "position": position, "second_start": second.start, "second_end": second.end},
        )


def _actors(coded: CodedReport) -> Rows:
    for position, a in enumerate(coded.actors):
        name = storable(a.name)
        row = {"id": a.id, "name": name, "name_key": key(name), "kind": a.kind, "country": a.country, "why": a.why}
        yield "actors", {"position": position, **row}
        up = {"actor": position}
        yield from _parts("actor_sectors", up, ({"sector": sector} for sector in a.sectors))
        yield from _parts("mentions", up, (_span(mention) for mention in a.mentions))
        roles = (
            {"title": storable(r.title), "country": r.country, "organisation": _optional(r.organisation)}
            | _span(r.span)
            for r in a.roles
        )
        yield from _parts("roles", up, roles)


def _times(coded: CodedReport) -> Rows:
    for position, t in enumerate(coded.times):
        row = {"type": t.type, "value": t.value, "edtf": t.edtf, "first_day": t.start, "last_day": t.end, "why": t.why}
        yield "times", {"position": position, **_span(t.span), **row}


def _places(coded: CodedReport) -> Rows:
    for position, p in enumerate(coded.places):
        name = storable(p.name)
        row: Row = {"name": name, "name_key": key(name), "resolution": p.resolution, "country": p.country}
        row |= {"admin1": p.admin1, "lat": p.lat, "lon": p.lon, "geonames_id": p.geonames_id, "why": p.why}
        yield "places", {"position": position, **_span(p.span), **row}


EVENT_FIELDS = ("id", "predicate", "type", "mode", "quad", "intensity", "confidence", "happening", "why")


def _events(coded: CodedReport) -> Rows:
    for position, e in enumerate(coded.events):
        row: Row = {field: getattr(e, field) for field in EVENT_FIELDS}
        row |= {"predicate": storable(e.predicate), "trigger_start": e.trigger.start, "trigger_end": e.trigger.end}
        row |= {name: getattr(e.factuality, name) for name in ("polarity", "certainty", "status")}
        yield "events", {"position": position, **row, **_interval(e.time)}
        yield from _event_parts(e, {"event": position})


def _event_parts(e: Event, up: Row) -> Rows:
    sides = [("actor", side) for side in e.actors] + [("recipient", side) for side in e.recipients]
    yield from _parts("event_contexts", up, ({"context": context} for context in e.contexts))
    yield from _parts("event_sides", up, ({"side": n, "actor": s.actor, **_span(s.span)} for n, s in sides))
    yield from _parts("event_objects", up, (_span(span) for span in e.objects))
    yield from _parts("event_evidence", up, (_span(span) for span in e.evidence))
    yield from _parts("event_places", up, ({"place": place} for place in e.places))
    yield from _parts("event_numbers", up, ({"name": name, "figure": figure} for name, figure in e.numbers))
    yield from _parts("event_sources", up, _sources(e))


def _sources(e: Event) -> Iterator[Row]:
    for claim, account in zip_longest(e.sources, e.accounts):
        row: Row = dict.fromkeys(("polarity", "certainty", "status", "party", "first_hand"))
        if account:
            row = {name: getattr(account.factuality, name) for name in ("polarity", "certainty", "status")}
            row |= {"party": account.party, "first_hand": account.first_hand}
        yield {"claim": claim, **row}


def _claims(coded: CodedReport) -> Rows:
    for position, c in enumerate(coded.claims):
        words = (coded.report.text[s.start : s.end] for s in c.source)
        said_by = storable(" ".join(" ".join(words).split()))
        cue = key(" ".join(coded.report.text[s.start : s.end] for s in c.cue))
        row: Row = {name: getattr(c, name) for name in ("kind", "actor", "stance", "standing", "why")}
        row |= {"source_name": said_by, "source_key": key(said_by), "cue_key": cue}
        yield "claims", {"position": position, **row, **_interval(c.said)}
        parts = [("source", span) for span in c.source] + [("cue", span) for span in c.cue]
        parts += [("content", span) for span in c.content]
        yield from _parts("claim_spans", {"claim": position}, ({"part": n, **_span(s)} for n, s in parts))


def _relations(coded: CodedReport) -> Rows:
    fields = ("pair", "type", "mode", "confidence", "why")
    yield from _parts("relations", {}, ({f: getattr(r, f) for f in fields} for r in coded.relations))


TABLES = {table.name: table for table in schema.metadata.sorted_tables}
