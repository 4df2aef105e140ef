"""PDF: one report a file. The text is what pypdf extracts, page after page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.inputs import Input


def read_pdf(source: Input) -> Iterator[Draft | ReadingError]:
    """One report. Pages that cannot be read come as errors beside it; so does a file that is encrypted or broken."""
    # pypdf tells about every repaired fault on standard error, where our own one line belongs.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, PyPdfError

    with source.seekable() as file:
        try:
            reader = PdfReader(file)
            if reader.is_encrypted and not reader.decrypt(""):
                raise ReadingError(source.name, "encrypted PDF; save it without its password first")
            pages = list(reader.pages)
        except DependencyError:
            raise ReadingError(source.name, "encrypted PDF; save it without its password first") from None
        except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, OSError) as error:
            raise ReadingError(source.name, f"a broken or truncated PDF ({error or type(error).__name__})") from None
        texts: list[str] = []
        for number, page in enumerate(pages, 1):
            text = _page(page)
            if text is None:
                yield ReadingError(source.name, f"page {number} cannot be read")
            texts.append((text or "").strip())
            if sum(map(len, texts)) > source.limits.characters:
                break
        text = "\n".join(text for text in texts if text)
        if not text:
            raise ReadingError(source.name, "no text in the PDF (scanned pages, perhaps)")
        yield Draft(text, source.name, title=_title(reader), url=source.url, made=_made(reader) or source.made)


def _page(page: Any) -> str | None:
    """The text of a page. Broken pages fail inside pypdf in ways that it does not list."""
    try:
        return str(page.extract_text())
    except Exception:
        return None


def _title(reader: Any) -> str | None:
    """The title in the document's information, when it is one and no file name."""
    try:
        title = str(reader.metadata.title or "").strip()
    except Exception:
        return None
    return title if " " in title and not title.lower().startswith("microsoft word") else None


def _made(reader: Any) -> date | None:
    try:
        made = reader.metadata.creation_date
        return date(made.year, made.month, made.day) if made else None
    except Exception:
        return None
