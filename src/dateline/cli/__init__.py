"""The commands, one file each; no logic. What takes long to import is imported inside the command that needs it."""

from __future__ import annotations

import os

import click

from dateline import __version__
from dateline.cli.actors import actor, actors
from dateline.cli.calendar import calendar
from dateline.cli.claims import claims
from dateline.cli.code import code
from dateline.cli.dictionary import dictionary
from dateline.cli.events import events
from dateline.cli.export import export
from dateline.cli.groups import InOrder
from dateline.cli.read import read
from dateline.cli.serve import serve
from dateline.cli.show import show

__all__ = ["main"]


@click.group(
    cls=InOrder,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Example: dateline read reports/ && dateline events --type PROTEST",
)
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Read news reports and keep the record: who did what to whom, when, where, and according to whom."""
    # Each process computes on one core; --workers says how many there are. Read when numpy is first imported.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


for command in (read, events, claims, actors, actor, calendar, show, serve, export, code, dictionary):
    main.add_command(command)
