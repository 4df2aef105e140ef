"""Where output goes: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from dateline.errors import UsageError


@contextmanager
def writing(target: str, binary: bool = False) -> Iterator[IO[Any]]:
    """Open a target for writing.

    Args:
        target: a path, or ``-`` for standard output. A file is written under another name and renamed at the end, so
            that nobody finds half of it; what is no ordinary file (``/dev/stdout``, a named pipe) is written directly.
        binary: bytes instead of UTF-8 text.

    Raises:
        UsageError: when the target cannot be written.
    """
    if target == "-":
        yield _standard_output(binary)
        return
    path = Path(target)
    ordinary = not path.exists() or path.is_file()
    written = path.with_name(f".{path.name}.{os.getpid()}.part") if ordinary else path
    try:
        file = written.open("wb") if binary else written.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{target}: {error.strerror}") from error
    try:
        with file:
            yield file
        if ordinary:
            written.replace(path)
    except BaseException:
        if ordinary:
            written.unlink(missing_ok=True)
        raise


def _standard_output(binary: bool) -> IO[Any]:
    if binary:
        return sys.stdout.buffer
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    return sys.stdout
