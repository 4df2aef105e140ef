"""Draft -> Report: the view, the day of publication, the dateline, the language, the name that lasts."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.languages import detect
from dateline.reading.limits import Limits
from dateline.reading.published import candidates
from dateline.reading.view import make_view
from dateline.report import Report, View

ID_LENGTH = 16


def compose(
    draft: Draft, published: date | None = None, language: str | None = None, limits: Limits | None = None
) -> Report:
    """Make the report of a draft.

    Args:
        draft: what a format found.
        published: the day that the caller states for all reports, over whatever they say of themselves.
        language: ISO 639-1 code that the caller states.
        limits: how long the text may be.

    Returns:
        The report. Its text is the draft's, character for character.

    Raises:
        ReadingError: when there is no text, or more than the limit.
    """
    limit = (limits or Limits()).characters
    if not draft.text.strip():
        raise ReadingError(draft.origin, "no text in it")
    if len(draft.text) > limit:
        raise ReadingError(draft.origin, f"{len(draft.text):,} characters of text are more than the {limit:,} allowed")
    if published:
        stated = (draft.given,) if draft.given else ()
        draft = replace(draft, given=published, metadata=(*stated, *draft.metadata))
    view, dateline = make_view(draft.text, draft.title, draft.markup)
    dates = candidates(draft, view, dateline)
    return Report(
        id=draft.id or hashlib.sha256(draft.text.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH],
        text=draft.text,
        view=view,
        published=dates[0].value if dates else None,
        title=draft.title or _title(view),
        source=draft.source or (dateline.source if dateline else None),
        url=draft.url,
        language=language or draft.language or detect(view.text),
        dateline=view.original(*dateline.place) if dateline and dateline.place else None,
        dates=dates,
        pairs=draft.pairs,
        origin=draft.origin,
    )


def _title(view: View) -> str | None:
    """The title line, when one stands before the body."""
    for block in view.blocks:
        if block.kind == "title":
            return view.text[block.start : block.end].lstrip("# ")
        if block.kind == "body":
            break
    return None
