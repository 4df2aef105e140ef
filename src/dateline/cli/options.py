"""Options that several commands share."""

from __future__ import annotations

import click

pipeline_option = click.option(
    "--pipeline", metavar="NAME", help="spaCy pipeline that reads; without it, the best one installed."
)
workers_option = click.option(
    "--workers",
    type=click.IntRange(1, 256),
    default=1,
    show_default=True,
    help="Processes that code at the same time; each takes about half a gigabyte.",
)
