"""``dateline actors merge`` and its like: what people decide about actors, kept apart from what is derived."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from dateline.cli.errors import told
from dateline.cli.options import DAY, db_option, format_option, output_option

Command = TypeVar("Command", bound=Callable[..., Any])


def _login() -> str:
    """Who is at the terminal; a machine may have no name for it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


author_option = click.option("--author", default=_login, show_default="login name", help="Who judges.")
JUDGING = (
    click.option(
        "--verdict",
        type=click.Choice(["positive", "negative", "unsure"]),
        default="positive",
        show_default=True,
        help="It is so, it is not so, or nobody can tell; unsure changes nothing.",
    ),
    author_option,
    click.option("--reason", help="Why, for those who come after."),
    db_option,
)


def _judging(command: Command) -> Command:
    for option in reversed(JUDGING):
        command = option(command)
    return command


@click.command(
    short_help="Two actors are one.",
    epilog='Example: dateline actors merge "Ramon Abueva" "R. Abueva" --reason passport',
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@_judging
@told
def merge(one: str, other: str, db: str, **judged: Any) -> None:
    """Judge that A and B are one actor; with --verdict negative, that they are not, whatever their names.

    A name is whole words of it; NAME:PHL takes the one of a country, NAME:none the one without.
    """
    _judge(db, (one, other), verb="merge", **judged)


@click.command(
    short_help="An actor of one document is somebody else.",
    epilog='Example: dateline actors split ferry-talks.txt a12-24 --name "Ramon Abueva (pilot)"',
)
@click.argument("document")
@click.argument("actor", metavar="ACTOR-ID")
@click.option("--name", "new_name", help="What this one is called; those split off under one name are one actor.")
@_judging
@told
def split(document: str, actor: str, new_name: str | None, db: str, **judged: Any) -> None:
    """Judge that an actor of a DOCUMENT is somebody else than others of that name and country.

    ACTOR-ID is the actor's id in the document, as `dateline show DOCUMENT --format json` has it.
    """
    _judge(db, (document, actor), verb="split", new_name=new_name, **judged)


@click.command(
    short_help="What an actor is called.", epilog='Example: dateline actors rename Abueva "Ramon Abueva" --author anna'
)
@click.argument("name")
@click.argument("new")
@_judging
@told
def rename(name: str, new: str, db: str, **judged: Any) -> None:
    """Judge that the actor of a NAME is called NEW."""
    _judge(db, (name, new), verb="rename", **judged)


@click.command(
    short_help="Country, sectors or office of an actor.",
    epilog='Example: dateline actors pin Abueva --title "transport secretary" --country PHL --since 2021-06-01',
)
@click.argument("name")
@click.option("--country", metavar="CODE", help="ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC.")
@click.option("--sector", "sectors", multiple=True, metavar="CODE", help="PLOVER sector, primary first: GOV, MIL.")
@click.option("--title", help="An office.")
@click.option("--since", type=DAY, help="First day on which it holds; without it, always.")
@click.option("--until", type=DAY, help="Last day on which it holds; without it, for good.")
@_judging
@told
def pin(
    name: str,
    country: str | None,
    sectors: tuple[str, ...],
    title: str | None,
    since: date | None,
    until: date | None,
    db: str,
    **judged: Any,
) -> None:
    """Judge what country, sectors or office the actor of a NAME has; they go before what reports say.

    With --verdict negative: what the actor has not, whatever the registry makes of the reports.
    """
    pinned = {"country": country, "sectors": sectors, "title": title, "since": since, "until": until}
    _judge(db, (name,), verb="pin", **pinned, **judged)


@click.command(short_help="What people judged.", epilog="Example: dateline actors judgements --all --format table")
@click.option("--all", "undone", is_flag=True, help="Those too that were undone.")
@db_option
@format_option
@output_option
@told
def judgements(undone: bool, db: str, form: str | None, output: str) -> None:
    """List judgements in the order in which they were made."""
    from dateline.exports.answers import write
    from dateline.exports.columns import JUDGEMENTS
    from dateline.record import open_record

    with open_record(db) as record:
        write(record.judgements(undone), JUDGEMENTS, form, output)


@click.command(short_help="Take a judgement back.", epilog='Example: dateline actors undo 3 --reason "wrong person"')
@click.argument("number", type=click.IntRange(1))
@click.option("--reason", required=True, help="Why.")
@author_option
@db_option
@told
def undo(number: int, reason: str, author: str, db: str) -> None:
    """Take the judgement of a NUMBER back; it stays in the record, marked as undone, and counts no more."""
    from dateline.record import open_record
    from dateline.record.judgements import told as words_of

    with open_record(db) as record:
        click.echo(f"undone: {words_of(record.undo(number, author, reason))}")


def _judge(db: str, names: tuple[str, ...], **fields: Any) -> None:
    from dateline.record import Judgement, open_record
    from dateline.record.judgements import told as words_of

    with open_record(db) as record:
        click.echo(words_of(record.judge(names, Judgement(**fields))))


COMMANDS = (merge, split, rename, pin, judgements, undo)
