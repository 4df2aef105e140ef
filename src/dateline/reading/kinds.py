"""Which format an input has: by its first bytes where they tell, else by its name, else by what it looks like."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.formats.csv import read_csv
from dateline.reading.formats.docx import read_docx
from dateline.reading.formats.feed import read_feed
from dateline.reading.formats.jsonl import read_json, read_jsonl
from dateline.reading.formats.mail import read_mail
from dateline.reading.formats.page import read_page
from dateline.reading.formats.parquet import read_parquet
from dateline.reading.formats.pdf import read_pdf
from dateline.reading.formats.plain import read_markdown, read_plain
from dateline.reading.inputs import Input

Reader = Callable[[Input], Iterator[Draft | ReadingError]]

BY_MAGIC: tuple[tuple[bytes, Reader], ...] = ((b"%PDF-", read_pdf), (b"PAR1", read_parquet), (b"PK\x03\x04", read_docx))
BY_SUFFIX: dict[str, Reader] = {
    "txt": read_plain, "text": read_plain, "md": read_markdown, "markdown": read_markdown,
    "html": read_page, "htm": read_page, "xhtml": read_page, "pdf": read_pdf, "docx": read_docx, "eml": read_mail,
    "jsonl": read_jsonl, "ndjson": read_jsonl, "json": read_json, "csv": read_csv, "tsv": read_csv,
    "parquet": read_parquet, "pq": read_parquet, "rss": read_feed, "atom": read_feed, "xml": read_feed,
}  # fmt: skip
BY_TYPE: dict[str, Reader] = {
    "text/html": read_page, "application/xhtml": read_page, "text/plain": read_plain, "text/markdown": read_markdown,
    "application/rss": read_feed, "application/atom": read_feed, "application/xml": read_feed, "text/xml": read_feed,
}  # fmt: skip
BY_LOOKS: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.I | re.S), read_page),
    (re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b", re.I | re.S), read_feed),
    (re.compile(rb"\s*(?:<\?xml[^>]*\?>\s*)<(?:!doctype\s+html|html)\b", re.I), read_page),
    (re.compile(rb"\s*\{\s*\"[^\n]*\}\s*(?:\n|\Z)"), read_jsonl),
    (re.compile(rb"\s*\{\s*\"[^\n]{4000,}"), read_jsonl),
    (re.compile(rb"\s*[\[{]\s*[\"{]"), read_json),
    (re.compile(rb"(?:(?:[A-Z][\w-]+: .*|[ \t]+\S.*)\r?\n){3,}"), read_mail),
)
ARCHIVES = frozenset(["gz", "zip", "warc"])
MAIL_HEADER = re.compile(rb"^(?:Received|Message-ID|MIME-Version|Return-Path|Delivered-To): ", re.M | re.I)
BOM = b"\xef\xbb\xbf"


def reader_of(source: Input) -> Reader:
    """The reader for an input.

    Args:
        source: an unpacked input.

    Returns:
        The reader of its format; plain text when nothing tells of another.
    """
    head = source.head.removeprefix(BOM)
    for mark, reader in BY_MAGIC:
        if head.startswith(mark):
            return reader
    for media_type, reader in BY_TYPE.items():
        if source.type and source.type.startswith(media_type):
            return reader
    suffix = source.name.rsplit("/", 1)[-1].rpartition(".")[2].lower()
    if suffix in ARCHIVES:
        return _misnamed
    return BY_SUFFIX.get(suffix) or _by_looks(head)


def _misnamed(source: Input) -> Iterator[Draft | ReadingError]:
    """An archive by its name that is none inside; it would have been opened otherwise."""
    kind = source.name.rpartition(".")[2]
    yield ReadingError(source.name, f"no {kind} archive, whatever its name says")


def _by_looks(head: bytes) -> Reader:
    for pattern, reader in BY_LOOKS:
        if pattern.match(head) and (reader is not read_mail or MAIL_HEADER.search(head)):
            return reader
    return read_plain
