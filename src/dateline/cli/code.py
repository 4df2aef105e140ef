"""``dateline code``: a filter from rows of text to coded rows, without a database."""

from __future__ import annotations

import click

from dateline.cli.errors import complain, told
from dateline.cli.options import actors_option, pipeline_option, workers_option


@click.command(
    short_help="Code JSON Lines into JSON Lines, without a record.",
    epilog="Example: dateline code --input docs.jsonl --output coded.jsonl --workers 2",
)
@click.option(
    "--input", "source", default="-", show_default=True, help="JSON Lines with a text in each; - is standard input."
)
@click.option("--output", "target", default="-", show_default=True, help="Where coded lines go; - is standard output.")
@click.option("--merge", is_flag=True, help="Tie events that tell of the same happening; holds all reports in memory.")
@actors_option
@pipeline_option
@workers_option
@told
def code(source: str, target: str, merge: bool, actors: str | None, pipeline: str | None, workers: int) -> None:
    """Code JSON Lines into JSON Lines, one line a document, in input order.

    Each input line is an object with at least "text"; "id", "published" (YYYY-MM-DD), "title", "source", "url",
    "language" and "pairs" are read too. A line that cannot be coded comes out with "not_coded" saying why.

    Exit status: 0, also when a report in another language was set aside; 1 when some line could not be coded; 2 when
    called wrongly.
    """
    from dateline.coding import set_aside
    from dateline.exports.contract import to_row
    from dateline.exports.jsonl import line
    from dateline.exports.target import writing
    from dateline.scale import code_all
    from dateline.scale.pool import collect_rarely
    from dateline.scale.rows import rows
    from dateline.scale.tying import tie
    from dateline.who import open_dictionary

    collect_rarely()
    dictionary = open_dictionary(actors) if actors else None
    with rows(source) as documents, writing(target) as out:
        coded = code_all(documents, pipeline, workers, dictionary)
        reports, untied = tie(coded) if merge else (coded, None)
        failed = complain(untied) if untied else 0
        for report in reports:
            out.write(line(to_row(report)) + "\n")
            if report.not_coded:
                line_told = complain(f"{report.report.origin or report.report.id}: not coded: {report.not_coded}")
                failed += 0 if set_aside(report) else line_told
    if failed:
        raise click.exceptions.Exit(1)
