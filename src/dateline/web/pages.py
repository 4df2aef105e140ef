"""The pages: the same answers as tables, and a report with its events marked. The filter lives in the address."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.templating import Jinja2Templates

from dateline.report import CodedReport, Span
from dateline.web.asked import asked, limit

TEMPLATES = Jinja2Templates(directory=Path(__file__).parent / "templates")


def events(request: Request) -> Response:
    """``/``: events that match the filter."""
    return _table(request, "events.html", list(request.app.state.record.events(asked(request.query_params))))


def claims(request: Request) -> Response:
    """``/claims``: claims that match the filter."""
    return _table(request, "claims.html", list(request.app.state.record.claims(asked(request.query_params))))


def actors(request: Request) -> Response:
    """``/actors``: actors that match the filter."""
    return _table(request, "actors.html", list(request.app.state.record.actors(asked(request.query_params))))


def actor(request: Request) -> Response:
    """``/actors/NAME``: the dossier of an actor."""
    sections: dict[str, list[dict[str, object]]] = defaultdict(list)
    name = request.path_params["name"]
    for section, row in request.app.state.record.dossier(name, asked(request.query_params)):
        sections[section].append(row)
    return TEMPLATES.TemplateResponse(request, "actor.html", {"name": name, "sections": sections})


def document(request: Request) -> Response:
    """``/documents/ID``: the text with its events marked, and the events beside it."""
    coded: CodedReport = request.app.state.record.the_document(request.path_params["id"])
    names = {a.id: a.name for a in coded.actors}
    context = {"report": coded.report, "coded": coded, "pieces": pieces(coded), "names": names}
    return TEMPLATES.TemplateResponse(request, "document.html", context)


def pieces(coded: CodedReport) -> list[tuple[str, str | None]]:
    """The text in order as (words, id of the event they trigger or None); put together it is the whole text."""
    text, at = coded.report.text, 0
    found: list[tuple[str, str | None]] = []
    for event in sorted((e for e in coded.events if e.type), key=lambda e: e.trigger):
        trigger: Span = event.trigger
        if trigger.start < at:
            continue
        found += [(text[at : trigger.start], None), (text[trigger.start : trigger.end], event.id)]
        at = trigger.end
    return [*found, (text[at:], None)]


def _table(request: Request, template: str, rows: list[dict[str, object]]) -> Response:
    most = limit(request.query_params)
    context = {"rows": rows[:most], "more": len(rows) > most, "query": request.query_params, "most": most}
    return TEMPLATES.TemplateResponse(request, template, context)
