"""``dateline claims``: who says what."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.errors import told
from dateline.cli.options import db_option, filter_options, format_option, output_option, to_filter


@click.command(
    short_help="Who says what.",
    epilog='Example: dateline claims --source "foreign ministry" --type ACCUSE --since 2021-06-01',
)
@filter_options
@db_option
@format_option
@output_option
@told
def claims(db: str, form: str | None, output: str, **fields: Any) -> None:
    """List claims: who says it, when, in which words, and which events it tells of.

    --source names who claims, --since and --until are about the day it was said, and every other filter is about the
    events that the claim tells of.
    """
    from dateline.exports.answers import write
    from dateline.exports.columns import CLAIMS
    from dateline.record import open_record

    with open_record(db) as record:
        write(record.claims(to_filter(**fields)), CLAIMS, form, output)
