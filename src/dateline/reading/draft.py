"""What a format finds in an input, before the text is repaired and its day and language are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.report import Span


@dataclass(frozen=True, slots=True)
class Draft:
    """One report as its format gives it.

    Args:
        text: the text as decoded.
        origin: the file, member and row it came from, as a user would name it.
        id, title, source, url, language: what metadata says, unchecked.
        given: the day of publication that the caller or the row states.
        metadata: days of publication that the format's own metadata states, best first.
        made: the day on which the file itself was made, the weakest sign.
        markup: "markdown" when the text has marks that are no part of the sentences.
        pairs: pairs of spans whose relation the caller asks for.
    """

    text: str
    origin: str
    id: str | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    given: date | None = None
    metadata: tuple[date, ...] = ()
    made: date | None = None
    markup: str | None = None
    pairs: tuple[tuple[Span, Span], ...] = ()
