"""``dateline actors`` and ``dateline actor``: who is in the record, and everything about one of them."""

from __future__ import annotations

from typing import Any

import click

from dateline.cli.errors import told
from dateline.cli.groups import InOrder, refuse_options_before
from dateline.cli.judging import COMMANDS
from dateline.cli.options import db_option, filter_options, format_option, output_option, to_filter


@click.group(
    cls=InOrder,
    invoke_without_command=True,
    short_help="Everybody in the record, with codes and counts; corrections.",
    epilog="Example: dateline actors --country PHL --sector GOV --limit 20",
)
@filter_options
@db_option
@format_option
@output_option
@click.pass_context
@told
def actors(ctx: click.Context, /, db: str, form: str | None, output: str, **fields: Any) -> None:
    """List actors with their codes and counts, those of most documents first.

    --actor, --country and --sector are about the actor itself; every other filter is about the events in which it has
    a side. The commands below correct the list; options given before one of them are refused, since they would be
    about the list.
    """
    if ctx.invoked_subcommand is not None:
        refuse_options_before(ctx)
        return
    from dateline.exports.answers import write
    from dateline.exports.columns import ACTORS
    from dateline.record import open_record

    with open_record(db) as record:
        write(record.actors(to_filter(**fields)), ACTORS, form, output)


for command in COMMANDS:
    actors.add_command(command)


@click.command(
    short_help="Everything about one actor.", epilog='Example: dateline actor "Ramon Abueva" --since 2021-01-01'
)
@click.argument("name")
@filter_options
@db_option
@format_option
@output_option
@told
def actor(name: str, db: str, form: str | None, output: str, **fields: Any) -> None:
    """Tell everything about the actors of a NAME; NAME:PHL takes those of a country, NAME:none those without one.

    The names and codes they go by, the offices they held with the days in force and the evidence, what people judged
    about them, events with them as actor and as recipient, and what they claim. Filters narrow the events and claims.
    """
    from dateline.exports.answers import write_dossier
    from dateline.record import open_record

    with open_record(db) as record:
        write_dossier(record.dossier(name, to_filter(**fields)), form, output)
