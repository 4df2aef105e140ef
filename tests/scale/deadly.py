"""Work for pool processes that goes wrong; in a file of its own, so that a spawned process can import it quickly."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from pathlib import Path

from dateline.report import Block, CodedReport, Report, View


def report(text: str) -> Report:
    """A report of one paragraph whose id is its text."""
    return Report(id=text, text=text, view=View(text, None, (Block(0, len(text), "body"),)), language="en")


def coded(one: Report) -> CodedReport:
    """What the work below makes of a report: no coding, but a mark that it was here."""
    return CodedReport(one, not_coded=f"worked on {one.id}")


def work(reports: Sequence[Report], pipeline: str | None) -> list[CodedReport]:
    """Dies over a report that begins with POISON, and once only over one that begins with MISHAP:<file>."""
    for one in reports:
        if one.text.startswith("POISON"):
            os.kill(os.getpid(), signal.SIGKILL)
        if one.text.startswith("MISHAP:"):
            mark = Path(one.text.removeprefix("MISHAP:"))
            if not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
    return [coded(one) for one in reports]
