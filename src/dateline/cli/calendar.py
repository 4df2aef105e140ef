"""``dateline calendar``: what has been announced and has not happened yet."""

from __future__ import annotations

from datetime import date
from typing import Any

import click

from dateline.cli.errors import told
from dateline.cli.options import DAY, db_option, filter_options, format_option, output_option, to_filter


@click.command(
    short_help="What is announced and has not happened yet.",
    epilog="Example: dateline calendar --on 2021-06-14 --country PHL",
)
@click.option("--on", type=DAY, help="As of this day, knowing nothing that was reported later; without it, today.")
@click.option("--undated", is_flag=True, help="Also what was announced in the year before without a day, at the end.")
@filter_options
@db_option
@format_option
@output_option
@told
def calendar(on: date | None, undated: bool, db: str, form: str | None, output: str, **fields: Any) -> None:
    """List what had been announced by a day and had not happened yet, by date.

    That is what is planned, unless --status asks for what is offered, threatened, demanded or hypothetical.
    """
    from dateline.exports.answers import write
    from dateline.exports.columns import EVENTS
    from dateline.record import open_record

    with open_record(db) as record:
        write(record.calendar(on or date.today(), to_filter(**fields), undated), EVENTS, form, output)
