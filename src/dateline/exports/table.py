"""A table for the eye: the columns that matter, in the width that the terminal has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import IO

from dateline.exports.cells import cell
from dateline.exports.columns import Column

# Rows that are laid out together; widths do not depend on them, so that the parts make one table.
ROWS_AT_ONCE = 50
# Without a terminal to ask, a width in which every column can be read.
WIDTH = 160
SHORT = {"document": 8}


def write(rows: Iterable[Mapping[str, object]], columns: Sequence[Column], out: IO[str], title: str = "") -> int:
    """Write the table as rows come.

    Returns:
        How many rows there were.
    """
    from rich.console import Console

    console = Console(file=out, width=None if out.isatty() else WIDTH, highlight=False)
    if title:
        console.print(f"\n{title}", style="bold", markup=False)
    reading, count = iter(rows), 0
    while some := list(islice(reading, ROWS_AT_ONCE)):
        console.print(_table(some, [column for column in columns if column.width], header=count == 0))
        count += len(some)
    if not count:
        console.print("nothing found", style="dim")
    return count


def _table(rows: Sequence[Mapping[str, object]], columns: Sequence[Column], header: bool) -> object:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_header=header, expand=True, padding=(0, 1, 0, 0), pad_edge=False)
    for column in columns:
        table.add_column(column.heading or column.name.replace("_", " "), ratio=column.width, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(row.get(c.name))[: SHORT.get(c.name)]) for c in columns))
    return table
