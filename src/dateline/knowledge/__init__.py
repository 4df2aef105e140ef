"""What the project knows, as plain tab-separated files that a political scientist can edit.

Every file starts with comment lines (``#``) that say what it holds and where the facts come from, then one line of
column names, then the rows. Lists inside a cell are joined by ``|``. An empty cell is the empty string.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from dateline.errors import KnowledgeError

Row = dict[str, str]


@cache
def load(name: str) -> tuple[Row, ...]:
    """Read one table.

    Args:
        name: its path under ``knowledge/`` without the ending, as ``countries`` or ``events/assault``.

    Returns:
        The rows in the file's order, each a dict from column name to cell.

    Raises:
        KnowledgeError: when the file is missing or a row has another number of cells than the header.
    """
    path = files(__name__).joinpath(f"{name}.tsv")
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise KnowledgeError(f"knowledge/{name}.tsv: no such table") from None
    header: list[str] | None = None
    rows: list[Row] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = cells
        elif len(cells) > len(header):
            raise KnowledgeError(f"knowledge/{name}.tsv, line {number}: {len(cells)} cells for {len(header)} columns")
        else:
            rows.append(dict(zip(header, cells + [""] * (len(header) - len(cells)), strict=True)))
    return tuple(rows)


@cache
def listed(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def tables(folder: str) -> tuple[str, ...]:
    """The names of all tables in a folder, sorted, ready for ``load``."""
    found = files(__name__).joinpath(folder).iterdir()
    return tuple(sorted(f"{folder}/{f.name[:-4]}" for f in found if f.name.endswith(".tsv")))
