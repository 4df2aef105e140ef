"""DOCX: one report a file, paragraphs and the cells of tables in their order, one a line."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.inputs import MEGA, Input


def read_docx(source: Input) -> Iterator[Draft]:
    """One report; title and the day it was made come from the document's properties."""
    import docx
    from docx.opc.exceptions import PackageNotFoundError

    with source.seekable() as file:
        try:
            _check_size(source, file)
            document = docx.Document(file)
            text = "\n".join(_paragraphs(document))
        except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
            raise ReadingError(source.name, f"a broken DOCX ({error})") from None
        properties = document.core_properties
        made = properties.created
        yield Draft(
            text,
            source.name,
            title=properties.title.strip() or None,
            url=source.url,
            made=made.date() if made else source.made,
        )


def _check_size(source: Input, file: Any) -> None:
    """Refuse what unpacks to more than one document may have; the zip reader never gives more than a member states."""
    with zipfile.ZipFile(file) as archive:
        size = sum(info.file_size for info in archive.infolist() if info.filename.endswith((".xml", ".rels")))
    file.seek(0)
    if size > source.limits.document:
        raise ReadingError(source.name, f"unpacks to more than {source.limits.document // MEGA} MB, like a zip bomb")


def _paragraphs(document: Any) -> Iterator[str]:
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                # A merged cell comes once for each column it spans.
                cells = dict.fromkeys(cell.text.strip() for cell in row.cells)
                yield " | ".join(cell for cell in cells if cell)
        else:
            yield part.text
