"""WARC: the pages that a crawler stored, each as an input of its own."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.inputs import Input
from dateline.reading.rows import to_day

HELD = ("response", "resource", "conversion")
# Images, scripts and the like are part of pages and pass without a word.
READ = ("text/html", "application/xhtml", "text/plain", "text/markdown", "application/pdf", "application/rss",
        "application/atom", "application/xml", "text/xml", "application/vnd.openxmlformats")  # fmt: skip
GOOD = "200"


def records(source: Input) -> Iterator[Input | ReadingError]:
    """The records with text in them, in order.

    Args:
        source: an unpacked WARC.

    Returns:
        One input a record that was answered with status 200, named by its address; to be read before the next.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    try:
        for number, record in enumerate(ArchiveIterator(source.stream()), 1):
            if _is_page(record):
                yield _input(source, record, number)
    except (ArchiveLoadFailed, EOFError, ValueError, UnicodeDecodeError, AttributeError) as error:
        yield ReadingError(source.name, f"a broken WARC ({str(error).strip() or type(error).__name__})")


def _type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return str(headers.get_header("Content-Type") or "").lower()


def _is_page(record: Any) -> bool:
    if record.rec_type not in HELD or not _type(record).startswith(READ):
        return False
    return record.http_headers is None or record.http_headers.get_statuscode() == GOOD


def _input(source: Input, record: Any, number: int) -> Input:
    url = record.rec_headers.get_header("WARC-Target-URI")
    try:
        made = to_day(record.rec_headers.get_header("WARC-Date"), source.name)
    except ReadingError:
        made = None
    limit = source.limits.document
    body = record.content_stream().read(limit + 1)
    name = f"{source.name}:{number} {url or ''}".strip()
    return Input.opened(name, io.BytesIO(body), source.limits, url=url, made=made, type=_type(record))
