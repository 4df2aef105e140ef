"""The HTTP API and the pages over a record. Asks ``record/``, knows no SQL, and writes nothing."""

from __future__ import annotations

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dateline.errors import DatelineError
from dateline.record import open_record
from dateline.web import api, pages
from dateline.web.headers import StrictHeaders
from dateline.web.refusing import refuse

__all__ = ["site"]

STATIC = Path(__file__).parent / "static"


def site(target: str) -> Starlette:
    """The application that serves a record.

    Args:
        target: path or URL of the record; it must exist.

    Returns:
        An ASGI application. ``docs/rooms/web.md`` lists its addresses; errors have one JSON shape under ``/api``.

    Raises:
        RecordError: when the record cannot be opened.
    """
    application = Starlette(
        routes=[
            Route("/", pages.events),
            Route("/claims", pages.claims),
            Route("/actors", pages.actors),
            Route("/actors/{name:path}", pages.actor),
            Route("/documents/{id}", pages.document),
            Route("/api/events", api.events),
            Route("/api/claims", api.claims),
            Route("/api/actors", api.actors),
            Route("/api/actors/{name:path}", api.actor),
            Route("/api/calendar", api.calendar),
            Route("/api/documents/{id}", api.document),
            Mount("/static", StaticFiles(directory=STATIC)),
        ],
        middleware=[Middleware(StrictHeaders)],
        exception_handlers={DatelineError: refuse},
    )
    application.state.record = open_record(target)
    return application
