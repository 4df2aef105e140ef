"""Archives -> the inputs inside them: gzip, zip and WARC, one inside the other to a stated depth."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Iterator

from dateline.errors import ReadingError
from dateline.reading.formats.warc import records
from dateline.reading.guard import Budget, Counted, Guarded
from dateline.reading.inputs import Input

GZIP, ZIP, WARC = b"\x1f\x8b", b"PK\x03\x04", b"WARC/"
ENCRYPTED = 0x1
# What a zip file holds that is really one document, and how to call those that are not read.
DOCX, OTHERS = (
    "word/document.xml",
    {"xl/workbook.xml": "XLSX", "ppt/presentation.xml": "PPTX", "mimetype": "ODF or EPUB"},
)
BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)


def unpacked(source: Input, budget: Budget | None = None, depth: int = 0) -> Iterator[Input | ReadingError]:
    """The documents in an input: itself, or what is inside when it is an archive.

    Args:
        source: an input.
        budget: what may still come out of the outermost archive.
        depth: archives around this one.

    Returns:
        The inputs in the order of the archive, each to be read before the next is asked for. What cannot be unpacked
        comes as an error in its place.
    """
    budget = budget or Budget(source.limits.total)
    kind = source.head[:5]
    if not kind.startswith((GZIP, ZIP, WARC)) or source.type == DOCX:
        yield source
        return
    if depth >= source.limits.depth and not kind.startswith(WARC):
        yield ReadingError(source.name, f"archives within archives deeper than {source.limits.depth} are not opened")
        return
    members = next(way for mark, way in ((GZIP, _gzip), (ZIP, _zip), (WARC, _warc)) if kind.startswith(mark))
    try:
        for member in members(source, budget):
            if isinstance(member, ReadingError):
                yield member
            else:
                yield from unpacked(member, budget, depth + 1)
            if budget.left < 0:
                return
    except ReadingError as error:
        yield error
    except BROKEN as error:
        yield ReadingError(source.name, f"a broken archive ({error or type(error).__name__})")


def _opened(name: str, guarded: Guarded, source: Input) -> Input:
    return Input.opened(name, io.BufferedReader(guarded), source.limits)


def _gzip(source: Input, budget: Budget) -> Iterator[Input | ReadingError]:
    packed = Counted(source.stream())
    inner = gzip.GzipFile(fileobj=io.BufferedReader(packed))
    name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
    yield _opened(name, Guarded(source.name, inner, lambda: packed.size, budget, source.limits), source)


def _zip(source: Input, budget: Budget) -> Iterator[Input | ReadingError]:
    with source.seekable() as file, zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
        if DOCX in names:
            file.seek(0)
            yield Input.opened(source.name, file, source.limits, url=source.url, made=source.made, type=DOCX)
            return
        other = next((kind for member, kind in OTHERS.items() if member in names), None)
        if other:
            raise ReadingError(source.name, f"{other} files are not read")
        members = [info for info in archive.infolist() if not info.is_dir() and not _is_litter(info.filename)]
        if len(members) > source.limits.members:
            raise ReadingError(
                source.name, f"{len(members):,} members are more than the {source.limits.members:,} allowed"
            )
        for info in members:
            yield _member(source, archive, info, budget)


def _member(source: Input, archive: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> Input | ReadingError:
    name = f"{source.name}/{info.filename}"
    if info.flag_bits & ENCRYPTED:
        return ReadingError(name, "encrypted; unpack it with its password first")
    try:
        return _opened(
            name, Guarded(name, archive.open(info), lambda: info.compress_size, budget, source.limits), source
        )
    except ReadingError as error:
        return error
    except BROKEN as error:
        return ReadingError(name, f"cannot be unpacked ({error or type(error).__name__})")


def _is_litter(name: str) -> bool:
    """What file managers add."""
    return any(part.startswith(".") or part in ("__MACOSX", "Thumbs.db") for part in name.split("/"))


def _warc(source: Input, budget: Budget) -> Iterator[Input | ReadingError]:
    del budget  # a WARC is not packed itself; its gzip layer has been counted
    yield from records(source)
