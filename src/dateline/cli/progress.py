"""How far reading is, on standard error while it is a terminal: done, rate, time left."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from dateline.scale.filling import Outcome

Watch = Callable[[Outcome], None]
LAST_PART = re.compile(r"[:!#/\\][^:!#/\\]*$")


@contextmanager
def watching(paths: Sequence[str], quiet: bool) -> Iterator[Watch]:
    """A progress bar to be told of every outcome; nothing where nobody looks."""
    if quiet or not sys.stderr.isatty():
        yield lambda outcome: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    pile = Pile(sizes(paths))
    columns = (
        BarColumn(),
        TextColumn("{task.percentage:3.0f} %"),
        TextColumn("{task.fields[reports]} reports, {task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=pile.total or None, reports=0, rate="")
        done = 0

        def watch(outcome: Outcome) -> None:
            nonlocal done
            done += 1
            elapsed = bar.tasks[0].elapsed or 0.0
            rate = f"{done / elapsed:.1f} a second" if elapsed > 1 else ""
            bar.update(task, completed=pile.after(outcome.name, outcome.size), reports=done, rate=rate)

        yield watch


def sizes(paths: Sequence[str]) -> dict[str, int]:
    """Bytes of every file that will be read; standard input counts as nothing."""
    from dateline.reading.paths import files

    found: dict[str, int] = {}
    for file in files(paths):
        with suppress(OSError):  # it vanished, or there was nothing, which the reader will tell
            if isinstance(file, str):
                found[file] = Path(file).stat().st_size
    return found


class Pile:
    """How many bytes of the files lie behind, judged by the names of the reports that come out of them.

    Files come one after another; within one, its reports' lengths tell how far it is, which for compressed or
    formatted files is a guess that is put right at the file's end.
    """

    def __init__(self, files: dict[str, int]) -> None:
        self.files, self.total = files, sum(files.values())
        self.behind, self.inside, self.current = 0, 0, ""

    def after(self, name: str, size: int) -> int:
        """Bytes that lie behind after a report of this name and length."""
        file = self._file(name)
        if file != self.current:
            self.behind += self.files.pop(self.current, 0)
            self.current, self.inside = file, 0
        self.inside = min(self.inside + size, self.files.get(file, 0))
        return self.behind + self.inside

    def _file(self, name: str) -> str:
        while name and name not in self.files:
            shorter = LAST_PART.sub("", name)
            name = shorter if shorter != name else ""
        return name
