"""The commands, one file each; no logic. What takes long to import is imported inside the command that needs it."""

from __future__ import annotations

import click

from dateline import __version__
from dateline.cli.code import code

__all__ = ["main"]


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="dateline")
def main() -> None:
    """Read news reports and keep the record: who did what to whom, when, where, and according to whom."""


main.add_command(code)
