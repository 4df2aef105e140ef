"""Commands that hold commands."""

from __future__ import annotations

import click
from click.core import ParameterSource

from dateline.errors import UsageError


class InOrder(click.Group):
    """Lists its commands in the order in which one uses them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, as they were added."""
        return list(self.commands)


def refuse_options_before(context: click.Context) -> None:
    """Refuse options that stand before the name of a command that has its own.

    Raises:
        UsageError: for the first of them.
    """
    for parameter in context.command.params:
        if context.get_parameter_source(parameter.name or "") is ParameterSource.COMMANDLINE:
            raise UsageError(f"{parameter.opts[-1]}: give options of {context.invoked_subcommand} after its name")
