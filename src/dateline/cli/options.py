"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar, get_args

import click

from dateline.report import Stance, Standing

if TYPE_CHECKING:
    from dateline.record import Filter

Command = TypeVar("Command", bound=Callable[..., Any])

STATUSES = ("happened", "ongoing", "planned", "offered", "threatened", "demanded", "hypothetical", "denied")
FORMATS = ("table", "json", "jsonl", "csv", "parquet")


class Day(click.ParamType[date]):
    """A day as YYYY-MM-DD."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a refusal that says how a day is written."""
        if isinstance(value, datetime | date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value} is no day; write it as 2023-02-28", param, ctx)


DAY = Day()

pipeline_option = click.option(
    "--pipeline", metavar="NAME", help="spaCy pipeline that reads; without it, the best one installed."
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=min(2, os.cpu_count() or 1),
    show_default="2, or 1 on a single core",
    help="Processes that code at the same time; each takes about half a gigabyte.",
)
actors_option = click.option(
    "--actors",
    "actors",
    metavar="PATH",
    envvar="DATELINE_ACTORS",
    show_envvar=True,
    help="Your own dictionary of actors, as dateline dictionary compiles it.",
)
db_option = click.option(
    "--db",
    metavar="PATH|URL",
    envvar="DATELINE_DB",
    default="dateline.db",
    show_default=True,
    show_envvar=True,
    help="The record: an SQLite file or postgresql://…",
)
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How rows are written; a table on a terminal and JSON Lines elsewhere, unless told.",
)
output_option = click.option(
    "--output", default="-", show_default=True, help="Where rows go; - is standard output. Parquet needs a file."
)

FILTERS = (
    click.option("--actor", multiple=True, metavar="NAME", help="Who acts; words of the name."),
    click.option("--recipient", multiple=True, metavar="NAME", help="Who is acted upon, or another side."),
    click.option("--country", multiple=True, metavar="CODE", help="Country of an actor, recipient or place: BLR."),
    click.option("--sector", multiple=True, metavar="CODE", help="Sector of an actor or recipient: GOV, MIL."),
    click.option("--type", multiple=True, metavar="TYPE", help="PLOVER type: CONSULT; none is outside the ontology."),
    click.option("--mode", multiple=True, metavar="MODE", help="PLOVER mode: visit, arrest."),
    click.option("--context", multiple=True, metavar="CONTEXT", help="PLOVER context: military, election."),
    click.option("--since", type=DAY, help="Not over before this day."),
    click.option("--until", type=DAY, help="Begun by this day."),
    click.option("--place", multiple=True, metavar="NAME", help="Where: a place, region or country code."),
    click.option("--status", multiple=True, type=click.Choice(STATUSES), help="Whether it is told as fact."),
    click.option("--source", multiple=True, metavar="NAME", help="Who claims it."),
    click.option(
        "--according-to", multiple=True, metavar="CODE|NAME", help="A source tells of it: of this country, or name."
    ),
    click.option(
        "--not-according-to", multiple=True, metavar="CODE|NAME", help="No source of this country or name tells of it."
    ),
    click.option("--stance", multiple=True, type=click.Choice(get_args(Stance)), help="What the source does with it."),
    click.option("--standing", multiple=True, type=click.Choice(get_args(Standing)), help="How the source stands."),
    click.option("--cue", multiple=True, metavar="WORDS", help="The words of saying: confirmed, according to."),
    click.option("--single-source", is_flag=True, help="Rests on one source alone."),
    click.option("--denied", is_flag=True, help="Some source denies it."),
    click.option("--text", metavar="WORDS", help='Words that the report holds; "in quotes" together, -without.'),
    click.option("--document", metavar="NAME", help="One document: start of its id, its file or title."),
    click.option("--min-confidence", type=click.FloatRange(0, 1), help="At least this sure, from 0 to 1."),
    click.option("--limit", type=click.IntRange(1), help="At most so many rows."),
)


def filter_options(command: Command) -> Command:
    """Give a command every filter, as keywords that ``to_filter`` takes."""
    for option in reversed(FILTERS):
        command = option(command)
    return command


def to_filter(**fields: Any) -> Filter:
    """The filter that the options describe."""
    from dataclasses import fields as fields_of

    from dateline.record import Filter, Sources

    of_sources = {f.name: fields.pop(f.name) for f in fields_of(Sources)}
    return Filter(**fields, sources=Sources(**of_sources))
