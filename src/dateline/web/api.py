"""The HTTP API: what the commands answer, as JSON. Lists are ``{"rows": […], "more": bool}``."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from dateline.errors import UsageError
from dateline.exports.contract import to_row
from dateline.record import Record
from dateline.web.asked import asked, day, limit


def events(request: Request) -> Response:
    """``/api/events``: events that match the filter."""
    return _rows(request, _record(request).events(asked(request.query_params)))


def claims(request: Request) -> Response:
    """``/api/claims``: claims that match the filter."""
    return _rows(request, _record(request).claims(asked(request.query_params)))


def actors(request: Request) -> Response:
    """``/api/actors``: actors that match the filter."""
    return _rows(request, _record(request).actors(asked(request.query_params)))


def actor(request: Request) -> Response:
    """``/api/actors/NAME``: the dossier of an actor, a list for each section."""
    found = _record(request).dossier(request.path_params["name"], asked(request.query_params))
    return _json({section: [row for _, row in rows] for section, rows in groupby(found, key=lambda pair: pair[0])})


def calendar(request: Request) -> Response:
    """``/api/calendar?on=DAY``: what had been announced by that day and had not happened yet."""
    on = day(request.query_params, "on")
    if on is None:
        raise UsageError("on: say the day, as /api/calendar?on=2021-06-14")
    return _rows(request, _record(request).calendar(on, asked(request.query_params)))


def document(request: Request) -> Response:
    """``/api/documents/ID``: a coded report as the contract has it, with its text."""
    coded = _record(request).the_document(request.path_params["id"])
    return _json(to_row(coded) | {"text": coded.report.text})


def _record(request: Request) -> Record:
    record: Record = request.app.state.record
    return record


def _rows(request: Request, found: Iterable[dict[str, Any]]) -> Response:
    rows, most = list(found), limit(request.query_params)
    return _json({"rows": rows[:most], "more": len(rows) > most})


def _json(answer: object) -> Response:
    return Response(json.dumps(answer, ensure_ascii=False, default=_day), media_type="application/json")


def _day(value: object) -> str:
    assert isinstance(value, date), value
    return value.isoformat()
