"""Dictionaries that users own -> one file in which coding looks names up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from dateline.dictionaries import agents, ftm, petrarch
from dateline.dictionaries.complaints import Complaint, Complaints
from dateline.dictionaries.formats import Format, format_of
from dateline.dictionaries.lines import File
from dateline.dictionaries.writing import Writer

__all__ = ["Compiled", "Complaint", "Format", "compile_files"]


@dataclass(frozen=True, slots=True)
class Compiled:
    """What became of dictionaries.

    Args:
        names, entries, nouns: how many the compiled file holds. skipped: lines of which nothing was taken.
        complaints: what could not be read, and why; untold: how many more there were.
        fingerprint: of what the file holds.
    """

    names: int
    entries: int
    nouns: int
    skipped: int
    complaints: tuple[Complaint, ...]
    untold: int
    fingerprint: str


def compile_files(paths: Iterable[str | Path], target: str | Path, form: Format | None = None) -> Compiled:
    """Compile dictionaries into one file, which ``who.open_dictionary`` opens.

    Args:
        paths: files in any of the formats. target: the file to write; one that is there is replaced when all is read.
        form: the format of all files, or None where each tells its own.

    Returns:
        Counts, and what could not be read; whatever a line holds, the lines after it are read.

    Raises:
        DictionaryError: when a file cannot be read at all or is in no known format, or the target cannot be written.
    """
    complaints = Complaints()
    with Writer(Path(target)) as writer:
        for file in [File(Path(path)) for path in paths]:
            writer.begin(file.name)
            _compile(file, form or format_of(file), writer, complaints)
        fingerprint = writer.finish()
    return Compiled(
        writer.names, writer.entries, writer.nouns, complaints.skipped, complaints.all(), complaints.untold, fingerprint
    )


def _compile(file: File, form: Format, writer: Writer, complaints: Complaints) -> None:
    if form == "agents":
        for noun in agents.read(file, complaints):
            writer.put_noun(noun)
        return
    for listed in (petrarch.read if form == "petrarch" else ftm.read)(file, complaints):
        writer.put(listed)
