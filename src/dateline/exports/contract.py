"""The coded-report contract, one JSON object a document; ``docs/data-dictionary.md`` tells every field."""

from __future__ import annotations

from typing import Any

from dateline.report import Account, Actor, Claim, CodedReport, Event, EventTime, Place, Relation, Side, Span, Time

JsonObject = dict[str, Any]


def to_row(coded: CodedReport) -> JsonObject:
    """A coded report as the contract's object, ready for ``json.dumps``."""
    report = coded.report
    row: JsonObject = {
        "id": report.id,
        "published": report.published.isoformat() if report.published else None,
        "language": report.language,
        "title": report.title,
        "source": report.source,
        "url": report.url,
        "dates": [{"value": d.value.isoformat(), "basis": d.basis, "span": _span(d.span)} for d in report.dates],
        "not_coded": coded.not_coded,
        "actors": [_actor(a) for a in coded.actors],
        "times": [_time(t) for t in coded.times],
        "places": [_place(p) for p in coded.places],
        "events": [_event(e) for e in coded.events],
        "claims": [_claim(c) for c in coded.claims],
        "relations": [_relation(r) for r in coded.relations],
    }
    return row


def _span(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[s.start, s.end] for s in spans]


def _actor(actor: Actor) -> JsonObject:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "sectors": list(actor.sectors),
        "roles": [
            {"title": r.title, "country": r.country, "organisation": r.organisation, "span": _span(r.span)}
            for r in actor.roles
        ],
        "mentions": _spans(actor.mentions),
        "why": actor.why,
    }


def _time(time: Time) -> JsonObject:
    return {
        "span": _span(time.span),
        "type": time.type,
        "value": time.value,
        "edtf": time.edtf,
        "start": time.start.isoformat() if time.start else None,
        "end": time.end.isoformat() if time.end else None,
        "why": time.why,
    }


def _place(place: Place) -> JsonObject:
    return {
        "span": _span(place.span),
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "geonames_id": place.geonames_id,
        "resolution": place.resolution,
        "why": place.why,
    }


def _event_time(time: EventTime) -> JsonObject:
    return {
        "edtf": time.edtf,
        "start": time.start.isoformat() if time.start else None,
        "end": time.end.isoformat() if time.end else None,
        "span": _span(time.span),
        "basis": time.basis,
    }


def _sides(sides: tuple[Side, ...]) -> list[JsonObject]:
    return [{"actor": s.actor, "span": _span(s.span)} for s in sides]


def _event(event: Event) -> JsonObject:
    return {
        "id": event.id,
        "trigger": _span(event.trigger),
        "predicate": event.predicate,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "quad": event.quad,
        "intensity": event.intensity,
        "actors": _sides(event.actors),
        "recipients": _sides(event.recipients),
        "objects": _spans(event.objects),
        "time": _event_time(event.time),
        "places": list(event.places),
        "factuality": {
            "polarity": event.factuality.polarity,
            "certainty": event.factuality.certainty,
            "status": event.factuality.status,
        },
        "sources": list(event.sources),
        "accounts": [_account(a) for a in event.accounts],
        "numbers": dict(event.numbers),
        "evidence": _spans(event.evidence),
        "confidence": event.confidence,
        "happening": event.happening,
        "why": event.why,
    }


def _account(account: Account) -> JsonObject:
    told = account.factuality
    return {
        "factuality": {"polarity": told.polarity, "certainty": told.certainty, "status": told.status},
        "party": account.party,
        "first_hand": account.first_hand,
    }


def _claim(claim: Claim) -> JsonObject:
    return {
        "source": _spans(claim.source),
        "cue": _spans(claim.cue),
        "content": _spans(claim.content),
        "kind": claim.kind,
        "stance": claim.stance,
        "standing": claim.standing,
        "actor": claim.actor,
        "said": _event_time(claim.said),
        "why": claim.why,
    }


def _relation(relation: Relation) -> JsonObject:
    return {
        "pair": relation.pair,
        "type": relation.type,
        "mode": relation.mode,
        "confidence": relation.confidence,
        "why": relation.why,
    }
