"""``dateline export``: the whole record in a format that others read."""

from __future__ import annotations

import click

from dateline.cli.errors import told
from dateline.cli.options import db_option, output_option


@click.command(
    short_help="The whole record, for other programs.",
    epilog="Example: dateline export --format polecat --output events.tsv",
)
@db_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["contract", "polecat"]),
    default="contract",
    show_default=True,
    help="Coded reports as JSON Lines, or POLECAT's table of events.",
)
@click.option("--document", metavar="NAME", help="One document: start of its id, its file or title.")
@output_option
@told
def export(db: str, form: str, document: str | None, output: str) -> None:
    """Write documents as coded reports (contract) or their events as a table that others know (polecat)."""
    from dateline.exports import jsonl, polecat
    from dateline.exports.contract import to_row
    from dateline.exports.target import writing
    from dateline.record import open_record

    with open_record(db) as record, writing(output) as out:
        if form == "polecat":
            polecat.write(record.coded(document), out)
        else:
            jsonl.write(map(to_row, record.coded(document)), out)
