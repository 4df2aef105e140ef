"""The commands, one file each; no logic."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """Read news reports and keep the record: who did what to whom, when, where, and according to whom."""
