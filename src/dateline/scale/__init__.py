"""The same coding over one or many processes: reports in, coded reports out, in order, whatever happens to one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from dateline.report import CodedReport, Report
from dateline.scale.batches import cut
from dateline.scale.pool import Coded, Work, over_processes
from dateline.scale.shield import code_batch
from dateline.who import Dictionary

__all__ = ["code_all"]

Other = TypeVar("Other")
Item = TypeVar("Item")

# Batches that are coded sooner than processes start and load the pipeline.
FEW = 4


def code_all(
    items: Iterable[Report | Other],
    pipeline: str | None = None,
    workers: int = 1,
    dictionary: Dictionary | None = None,
) -> Iterator[CodedReport | Other]:
    """Code every report among the items and hand the rest through, in input order.

    Args:
        items: reports, and anything else that should keep its place between them (an input that could not be read).
        pipeline: name of a spaCy pipeline, or None for the best installed.
        workers: processes that code; 1 codes in this one, as do more when there are too few items to be worth it.
        dictionary: actors that the user knows, or None.

    Returns:
        One item for each that came in, lazily. A report over which a room fails, or that kills its process, comes
        back with ``not_coded`` saying so, and the others are coded as if it had not been there.

    Raises:
        PipelineError: when no pipeline, or not the named one, is installed.
        DictionaryError: when the dictionary's file is gone or changed.
    """
    batches = cut(items)
    first = list(islice(batches, FEW)) if workers > 1 else []
    coded = over_processes if workers > 1 and len(first) == FEW else _here
    for batch, results in coded(chain(first, batches), pipeline, workers, partial(code_batch, dictionary=dictionary)):
        ready = iter(results)
        for item in batch:
            yield next(ready) if isinstance(item, Report) else item


def _here(batches: Iterable[list[Item]], pipeline: str | None, _workers: int, work: Work) -> Iterator[Coded[Item]]:
    for batch in batches:
        yield batch, work([item for item in batch if isinstance(item, Report)], pipeline)
