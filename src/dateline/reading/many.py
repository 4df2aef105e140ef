"""Reading many inputs: whatever one of them is or does, the others are read."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from dateline.errors import ReadingError, UsageError
from dateline.reading.archives import unpacked
from dateline.reading.compose import compose
from dateline.reading.draft import Draft
from dateline.reading.inputs import Input
from dateline.reading.kinds import reader_of
from dateline.reading.limits import Limits
from dateline.reading.paths import STDIN, files, reason
from dateline.reading.rows import language_code, to_day
from dateline.report import Report

STANDARD_INPUT = "standard input"


def read(
    paths: str | Path | Iterable[str | Path],
    *,
    published: date | str | None = None,
    language: str | None = None,
    limits: Limits | None = None,
) -> Iterator[Report | ReadingError]:
    """Read files of any known format.

    Args:
        paths: files, folders, globs, or ``-`` for standard input; archives among them are opened.
        published: the day of publication of all of them, over what they say themselves.
        language: ISO 639-1 code of all of them.
        limits: what a single input may ask for.

    Returns:
        The reports one by one, in the order of the paths, and in its place a ``ReadingError`` (yielded, never raised)
        for each file, member, page or row that cannot be read.

    Raises:
        UsageError: when ``published`` is no day.
    """
    if isinstance(paths, (str, Path)):
        paths = [paths]
    try:
        day = to_day(published, "published")
    except ReadingError as error:
        raise UsageError(error.reason) from error
    return _read(paths, day, language_code(language), limits or Limits())


def _read(
    paths: Iterable[str | Path], published: date | None, language: str | None, limits: Limits
) -> Iterator[Report | ReadingError]:
    for path in files(paths):
        for draft in [path] if isinstance(path, ReadingError) else _file(path, limits):
            yield draft if isinstance(draft, ReadingError) else _composed(draft, published, language, limits)


def _composed(draft: Draft, published: date | None, language: str | None, limits: Limits) -> Report | ReadingError:
    try:
        return compose(draft, published, language, limits)
    except ReadingError as error:
        return error


def _file(path: str, limits: Limits) -> Iterator[Draft | ReadingError]:
    """All drafts in a file, archives opened."""
    try:
        if path == STDIN:
            yield from _stream(Input.opened(STANDARD_INPUT, sys.stdin.buffer, limits))
            return
        with Path(path).open("rb") as file:
            yield from _stream(Input.opened(path, file, limits))
    except ReadingError as error:
        yield error
    except OSError as error:
        yield ReadingError(path, reason(error))


def _stream(source: Input) -> Iterator[Draft | ReadingError]:
    if not source.head:
        yield ReadingError(source.name, "the file is empty")
        return
    for member in unpacked(source):
        yield from [member] if isinstance(member, ReadingError) else _member(member)


def _member(source: Input) -> Iterator[Draft | ReadingError]:
    """All drafts in one input. Libraries fail on bad input in more ways than they list, so every failure is caught."""
    if not source.head:
        yield ReadingError(source.name, "the file is empty")
        return
    try:
        for draft in reader_of(source)(source):
            yield _placed(draft, source) if isinstance(draft, Draft) else draft
    except ReadingError as error:
        yield error
    except OSError as error:
        yield ReadingError(source.name, reason(error))
    except Exception as error:
        yield ReadingError(
            source.name, f"cannot be read ({type(error).__name__}: {' '.join(str(error).split())[:200]})"
        )


def _placed(draft: Draft, source: Input) -> Draft:
    """A draft with what the archive around it knows."""
    return replace(draft, url=draft.url or source.url, made=draft.made or source.made)
