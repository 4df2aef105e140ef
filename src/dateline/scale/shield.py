"""Coding that no single report can stop: an exception inside a room costs that report and no other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from dateline.coding import code_many
from dateline.errors import DictionaryError, PipelineError
from dateline.report import CodedReport, Report
from dateline.who import Dictionary

# How ``not_coded`` begins when coding broke, and not the report's language or emptiness is the reason.
BROKEN = "coding failed: "
Coder = Callable[[Sequence[Report], str | None], list[CodedReport]]


def _code(reports: Sequence[Report], pipeline: str | None, dictionary: Dictionary | None = None) -> list[CodedReport]:
    return list(code_many(reports, pipeline, dictionary))


def code_batch(
    reports: Sequence[Report],
    pipeline: str | None = None,
    coder: Coder | None = None,
    dictionary: Dictionary | None = None,
) -> list[CodedReport]:
    """Code a batch together, and one by one when something in it fails.

    Args:
        reports: a batch that fits into memory with all its parses.
        pipeline: name of a spaCy pipeline, or None for the best installed.
        coder: what codes a batch, if not this project; tests put a failing one here.
        dictionary: actors that the user knows, or None.

    Returns:
        One coded report each, in order; ``not_coded`` names the exception where coding failed.

    Raises:
        PipelineError: when no pipeline is usable, which is nobody's report's fault.
        DictionaryError: when the dictionary's file is gone or changed, which is none's either.
    """
    coder = coder or partial(_code, dictionary=dictionary)
    try:
        return coder(reports, pipeline)
    except (PipelineError, DictionaryError):
        raise
    except Exception:
        return [_alone(report, pipeline, coder) for report in reports]


def _alone(report: Report, pipeline: str | None, coder: Coder) -> CodedReport:
    try:
        return coder([report], pipeline)[0]
    except (PipelineError, DictionaryError):
        raise
    except Exception as error:
        return CodedReport(report, not_coded=BROKEN + told(error))


def told(error: Exception) -> str:
    """The exception in one line, with the place in the code, so that the failure can be reported and mended."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f" in {trace.tb_frame.f_globals.get('__name__', '?')}, line {trace.tb_lineno}" if trace else ""
    return " ".join(f"{type(error).__name__}: {error}{where}".split())
