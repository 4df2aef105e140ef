"""E-mail (EML): one report a message; the plain part if there is one, else the HTML part as text."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from datetime import date
from email.message import EmailMessage
from email.utils import parseaddr

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.encodings import decode
from dateline.reading.formats.markup import plain_text
from dateline.reading.inputs import Input
from dateline.reading.outlets import outlet
from dateline.reading.rows import to_day


def read_mail(source: Input) -> Iterator[Draft]:
    """One report: the subject is its title, the date of the header its day, a known sender its source."""
    message = email.message_from_bytes(source.whole(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    if not any(message.get(header) for header in ("From", "Date", "Subject", "Message-ID", "Received")):
        raise ReadingError(source.name, "no e-mail: it has none of the usual headers")
    text = _body(message)
    if text is None:
        raise ReadingError(source.name, "the e-mail has no text part")
    day = _day(message)
    yield Draft(
        text,
        source.name,
        title=_header(message, "Subject"),
        source=outlet(parseaddr(_header(message, "From") or "")[0]),
        metadata=(day,) if day else (),
        made=source.made,
    )


def _body(message: EmailMessage) -> str | None:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return None
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else str(part.get_payload()).encode("utf-8", "replace")
    text = decode(data, part.get_content_charset())
    return plain_text(text) if part.get_content_subtype() == "html" else text


def _header(message: EmailMessage, name: str) -> str | None:
    """A header on one line; broken ones make the standard library fail in many ways."""
    try:
        return " ".join(str(message.get(name) or "").split()) or None
    except Exception:
        return None


def _day(message: EmailMessage) -> date | None:
    try:
        return to_day(_header(message, "Date"), "Date")
    except ReadingError:
        return None
