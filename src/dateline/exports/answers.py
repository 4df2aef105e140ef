"""The rows of an answer in the format that was asked for, or that suits where they go."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from dateline.errors import UsageError
from dateline.exports import csv_table, json_array, jsonl, parquet, table
from dateline.exports.columns import DOSSIER, Column
from dateline.exports.target import writing

Row = Mapping[str, Any]

ENDINGS = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv", ".parquet": "parquet"}
_JSON = {"json": json_array.write, "jsonl": jsonl.write}


def chosen(form: str | None, target: str) -> str:
    """The format: as told, else by the ending of the file, else a table on a terminal and JSON Lines elsewhere.

    Raises:
        UsageError: for Parquet without a file, which no terminal or pipe can read.
    """
    ending = next((named for end, named in ENDINGS.items() if target.lower().endswith(end)), None)
    suits = ending or ("table" if target == "-" and sys.stdout.isatty() else "jsonl")
    if (form or suits) == "parquet" and target == "-":
        raise UsageError("--format parquet needs a file: --output rows.parquet")
    return form or suits


def write(rows: Iterable[Row], columns: Sequence[Column], form: str | None, target: str) -> None:
    """Write an answer as it comes.

    Args:
        rows: flat rows.
        columns: what they hold.
        form: ``table``, ``json``, ``jsonl``, ``csv`` or ``parquet``; None for what suits.
        target: a path, or ``-`` for standard output.

    Raises:
        UsageError: when the target cannot be written, or not in this format.
    """
    form = chosen(form, target)
    with writing(target, binary=form == "parquet") as out:
        if form == "table":
            table.write(rows, columns, out)
        elif form == "csv":
            csv_table.write(rows, columns, out)
        elif form == "parquet":
            parquet.write(rows, columns, out)
        else:
            _JSON[form](rows, out)


def write_dossier(sections: Iterable[tuple[str, Row]], form: str | None, target: str) -> None:
    """Write a dossier: tables one below the other, or rows that tell their section.

    Raises:
        UsageError: for CSV and Parquet, whose rows must be of one kind.
    """
    form = chosen(form, target)
    if form in ("csv", "parquet"):
        raise UsageError(f"--format {form}: a dossier has rows of several kinds; take table, json or jsonl")
    with writing(target) as out:
        if form == "table":
            for name, rows in groupby(sections, key=lambda pair: pair[0]):
                table.write((row for _, row in rows), DOSSIER[name], out, name.replace("_", " "))
        else:
            _JSON[form](_sectioned(sections), out)


def _sectioned(sections: Iterable[tuple[str, Row]]) -> Iterator[Row]:
    for name, row in sections:
        yield {"section": name, **row}
