"""``dateline dictionary``: dictionaries of actors that users own into one file that coding looks names up in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dateline.cli.errors import complain, told

if TYPE_CHECKING:
    from dateline.dictionaries import Format

# Lines about what could not be read; a count stands for the rest.
MOST_COMPLAINTS = 50


@click.command(
    short_help="Compile your own dictionaries of actors.",
    epilog="Example: dateline dictionary countries.txt agents.txt persons.ftm.json --to actors.dict",
)
@click.argument("files", nargs=-1, required=True, metavar="FILES...")
@click.option("--to", "target", required=True, metavar="PATH", help="The compiled file, for --actors.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["petrarch", "agents", "ftm"]),
    help="Format of all files; without it, each is told by what stands in it.",
)
@told
def dictionary(files: tuple[str, ...], target: str, form: Format | None) -> None:
    """Compile dictionaries of actors into one file for --actors.

    FILES are PETRARCH dictionaries of actors or of agents, or FollowTheMoney entities as JSON Lines (OpenSanctions).
    What cannot be read is told with its line, and the rest is compiled.

    Exit status: 0, also when lines could not be read; 1 when a file could not be read at all; 2 when called wrongly.
    """
    from dateline.dictionaries import compile_files
    from dateline.scale.pool import collect_rarely

    collect_rarely()
    made = compile_files(files, target, form)
    for complaint in made.complaints[:MOST_COMPLAINTS]:
        complain(complaint.told())
    if more := max(0, len(made.complaints) - MOST_COMPLAINTS) + made.untold:
        complain(f"and {more} more")
    click.echo(
        f"{target}: {made.names} names of {made.entries} actors, {made.nouns} role nouns; "
        f"{made.skipped} lines could not be read"
    )
