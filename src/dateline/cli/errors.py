"""How a command ends: 0 when all went well, 1 when something failed, 2 when it was called wrongly."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import click

from dateline.errors import DatelineError, UsageError

P = ParamSpec("P")
R = TypeVar("R")


def told(command: Callable[P, R]) -> Callable[P, R]:
    """A command whose refusals reach the user as one line instead of a traceback."""

    @functools.wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except UsageError as error:
            raise click.UsageError(str(error)) from error
        except DatelineError as error:
            raise click.ClickException(str(error)) from error

    return run


def complain(line: str) -> int:
    """One line on standard error about something that failed while the rest goes on; returns 1, to be counted."""
    click.echo(" ".join(line.split()), err=True)
    return 1
