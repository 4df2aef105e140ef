"""``dateline read``: reports of any form into the record."""

from __future__ import annotations

from datetime import date

import click

from dateline.cli.errors import complain, told
from dateline.cli.options import DAY, actors_option, db_option, pipeline_option, workers_option


@click.command(
    short_help="Read reports into the record.",
    epilog="Example: dateline read reports/ wire.jsonl.gz --db dateline.db --workers 2",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATHS...")
@db_option
@click.option("--published", type=DAY, help="Day of publication of every report, whatever it says itself.")
@click.option("--language", metavar="CODE", help="Language of every report (ISO 639-1), whatever it looks like.")
@actors_option
@pipeline_option
@workers_option
@click.option("--quiet", is_flag=True, help="No progress and no summary; what fails is still told.")
@told
def read(
    paths: tuple[str, ...],
    db: str,
    published: date | None,
    language: str | None,
    actors: str | None,
    pipeline: str | None,
    workers: int,
    quiet: bool,
) -> None:
    """Read reports, code them and keep them in the record.

    PATHS are files, folders and globs, or - for standard input: text, Markdown, HTML, PDF, DOCX, EML, JSON Lines, CSV,
    Parquet, RSS and Atom, WARC, and .gz and .zip of these. What the record holds already is not coded again, unless
    this version codes otherwise; a run that was stopped goes on where it was.

    Exit status: 0, or 1 when some input failed, or 2 when called wrongly.
    """
    from dateline.cli.progress import watching
    from dateline.cli.summary import Summary
    from dateline.reading import read as read_paths
    from dateline.record import coder, open_record
    from dateline.scale.filling import fill
    from dateline.scale.pool import collect_rarely
    from dateline.who import open_dictionary

    collect_rarely()
    dictionary = open_dictionary(actors) if actors else None
    fingerprint = coder(pipeline, dictionary.fingerprint if dictionary else None)
    summary = Summary()
    with open_record(db, create=True) as record, watching(paths, quiet) as watch:
        items = read_paths(paths, published=published, language=language)
        for outcome in fill(record, items, fingerprint, pipeline, workers, dictionary):
            summary.add(outcome)
            watch(outcome)
            if outcome.broken:
                complain(f"{outcome.name}: {outcome.reason}")
    if not quiet:
        click.echo(summary.told())
    if summary.broken:
        raise click.exceptions.Exit(1)
