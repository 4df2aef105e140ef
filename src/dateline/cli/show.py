"""``dateline show``: one document with what was coded in it."""

from __future__ import annotations

import click

from dateline.cli.errors import told
from dateline.cli.options import db_option, output_option


@click.command(short_help="One document, with the events in its text.", epilog="Example: dateline show ferry-talks.txt")
@click.argument("document")
@db_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For the eye, or the coded-report contract.",
)
@output_option
@told
def show(document: str, db: str, form: str, output: str) -> None:
    """Show a DOCUMENT, by the start of its id, its file or words of its title: its text with the events in it."""
    from dateline.exports.contract import to_row
    from dateline.exports.jsonl import line
    from dateline.exports.reading_copy import write
    from dateline.exports.target import writing
    from dateline.record import open_record

    with open_record(db) as record, writing(output) as out:
        coded = record.the_document(document)
        if form == "json":
            out.write(line(to_row(coded)) + "\n")
        else:
            write(coded, out)
