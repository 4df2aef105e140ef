"""The same coding over one or many processes: reports in, coded reports out, in order, whatever happens to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dateline.report import CodedReport, Report
from dateline.scale.batches import cut
from dateline.scale.pool import over_processes
from dateline.scale.shield import code_batch

__all__ = ["code_all"]

Other = TypeVar("Other")


def code_all(
    items: Iterable[Report | Other], pipeline: str | None = None, workers: int = 1
) -> Iterator[CodedReport | Other]:
    """Code every report among the items and hand the rest through, in input order.

    Args:
        items: reports, and anything else that should keep its place between them (an input that could not be read).
        pipeline: name of a spaCy pipeline, or None for the best installed.
        workers: processes that code; 1 codes in this one.

    Returns:
        One item for each that came in, lazily. A report over which a room fails, or that kills its process, comes
        back with ``not_coded`` saying so, and the others are coded as if it had not been there.

    Raises:
        PipelineError: when no pipeline, or not the named one, is installed.
    """
    batches = cut(items)
    coded = over_processes(batches, pipeline, workers) if workers > 1 else _here(batches, pipeline)
    for batch, results in coded:
        ready = iter(results)
        for item in batch:
            yield next(ready) if isinstance(item, Report) else item


def _here(
    batches: Iterable[list[Report | Other]], pipeline: str | None
) -> Iterator[tuple[list[Report | Other], list[CodedReport]]]:
    for batch in batches:
        yield batch, code_batch([item for item in batch if isinstance(item, Report)], pipeline)
