"""What a request that cannot be answered gets: one shape of JSON, or a page with the same words."""

from __future__ import annotations

from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from dateline.errors import RecordError


def refuse(request: Request, error: Exception) -> Response:
    """400 for a request that makes no sense, 404 for what the record does not hold."""
    status = 404 if isinstance(error, RecordError) else 400
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": {"status": status, "message": str(error)}}, status)
    return HTMLResponse(f'<!doctype html><html lang="en"><title>dateline</title><p>{escape(str(error))}</p>', status)
