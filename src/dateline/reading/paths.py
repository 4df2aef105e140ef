"""Paths as users give them -> the files behind them: files, folders, globs, standard input."""

from __future__ import annotations

import errno
import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import ReadingError

STDIN = "-"
MAGIC = frozenset("*?[")


def files(paths: Iterable[str | Path]) -> Iterator[str | ReadingError]:
    """The files behind paths, in the order of the paths and sorted by name within folders and globs.

    Args:
        paths: files, folders (walked to the bottom; names that begin with a dot are left out), globs (``**`` too),
            ``-`` for standard input.

    Returns:
        Names to open, and an error for each path or link behind which there is nothing to read.
    """
    for given in paths:
        path = str(given)
        if path == STDIN or os.path.lexists(path):
            yield from _behind(path, named=True)
        elif MAGIC & set(path):
            found = sorted(glob.glob(path, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
            if not found:
                yield ReadingError(path, "no file matches")
            for match in found:
                # "**" gives folders and what is in them; walking the folders as well would read files twice.
                if "**" not in path or not Path(match).is_dir():
                    yield from _behind(match, named=True)
        else:
            yield ReadingError(path, "no such file or folder")


def _behind(path: str, named: bool, above: frozenset[tuple[int, int]] = frozenset()) -> Iterator[str | ReadingError]:
    """The files at or below a path; ``above`` holds the folders that lead to it, so that no link leads round."""
    if path == STDIN:
        yield path
        return
    try:
        status = Path(path).stat()
    except OSError as error:
        yield ReadingError(path, reason(error))
        return
    if stat.S_ISDIR(status.st_mode):
        key = status.st_dev, status.st_ino
        if key in above:
            yield ReadingError(path, "a link back to a folder that it is in; not followed")
        else:
            yield from _folder(path, above | {key})
    elif stat.S_ISREG(status.st_mode) or named:
        yield path
    else:
        yield ReadingError(path, "no ordinary file")


def _folder(path: str, above: frozenset[tuple[int, int]]) -> Iterator[str | ReadingError]:
    try:
        names = sorted(entry.name for entry in os.scandir(path) if not entry.name.startswith("."))
    except OSError as error:
        yield ReadingError(path, reason(error))
        return
    for name in names:
        yield from _behind(str(Path(path) / name), named=False, above=above)


def reason(error: OSError) -> str:
    """Why the system refuses, in the words of someone who looks at a folder."""
    if isinstance(error, FileNotFoundError):
        return "it is not there any more, or a link to nothing"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return "a link that leads back to itself" if error.errno == errno.ELOOP else str(error.strerror or error)
