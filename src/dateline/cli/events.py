"""``dateline events``: who did what to whom, when, where and according to whom."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.errors import told
from dateline.cli.options import db_option, filter_options, format_option, output_option, to_filter


@click.command(
    short_help="Who did what to whom, when, where, according to whom.",
    epilog="Example: dateline events --country PHL --type CONSULT --since 2021-06-01 --format csv",
)
@filter_options
@db_option
@format_option
@output_option
@told
def events(db: str, form: str | None, output: str, **fields: Any) -> None:
    """List events: date, sides, type, place, status, source and the words, by date.

    Filters of different kinds must all hold; of several of one kind (--type CONSULT --type AGREE) any will do.
    """
    from dateline.exports.answers import write
    from dateline.exports.columns import EVENTS
    from dateline.record import open_record

    with open_record(db) as record:
        write(record.events(to_filter(**fields)), EVENTS, form, output)
