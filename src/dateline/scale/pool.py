"""A pool of local processes that outlives the death of any of them.

Invariant: every batch that went in comes out once, in order. A batch that was under way when a process died is coded
again in a process of its own; if that dies too, its reports go one by one, and the one that kills is named.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from typing import TypeVar

from dateline.report import CodedReport, Report
from dateline.scale.shield import BROKEN, code_batch
from dateline.scale.travel import send_by_fields

Item = TypeVar("Item")
# A batch and what became of the reports in it.
Coded = tuple[list[Item], list[CodedReport]]
Work = Callable[[Sequence[Report], str | None], list[CodedReport]]

# Batches a worker may be ahead of the one that writes.
AHEAD = 3
KILLED = f"{BROKEN}it killed its process (out of memory, perhaps)"


def over_processes(
    batches: Iterable[list[Item]], pipeline: str | None, workers: int, work: Work = code_batch
) -> Iterator[Coded[Item]]:
    """Code the reports of each batch in a pool of processes.

    Args:
        batches: lists of reports and other items.
        pipeline: name of a spaCy pipeline, or None for the best installed.
        workers: how many processes.
        work: what a process does with the reports of a batch; tests put a deadly one here.

    Returns:
        Each batch with the coded reports for those reports in it, in order.
    """
    pool = _Pool(workers, pipeline, work)
    waiting: deque[tuple[list[Item], list[Report], Future[list[CodedReport]]]] = deque()
    try:
        for batch in batches:
            reports: list[Report] = [item for item in batch if isinstance(item, Report)]
            waiting.append((batch, reports, pool.submit(reports)))
            if len(waiting) >= workers * AHEAD:
                yield _first(waiting, pool)
        while waiting:
            yield _first(waiting, pool)
    finally:
        pool.close()


def _first(waiting: deque[tuple[list[Item], list[Report], Future[list[CodedReport]]]], pool: _Pool) -> Coded[Item]:
    batch, reports, future = waiting.popleft()
    try:
        return batch, future.result()
    except (BrokenProcessPool, CancelledError):
        return batch, pool.again(reports)


class _Pool:
    """A process pool that is made anew when it breaks."""

    def __init__(self, workers: int, pipeline: str | None, work: Work) -> None:
        self.workers, self.pipeline, self.work = workers, pipeline, work
        self.executor = self._executor(workers)
        self.single: ProcessPoolExecutor | None = None

    def submit(self, reports: list[Report]) -> Future[list[CodedReport]]:
        """Start coding the reports in some process."""
        try:
            return self.executor.submit(self.work, reports, self.pipeline)
        except BrokenProcessPool:
            self.executor.shutdown(wait=True, cancel_futures=True)
            self.executor = self._executor(self.workers)
            return self.executor.submit(self.work, reports, self.pipeline)

    def again(self, reports: Sequence[Report]) -> list[CodedReport]:
        """Code reports that were under way when a process died: together, then ever fewer, then one by one."""
        self.single = self.single or self._executor(1)
        try:
            return self.single.submit(self.work, reports, self.pipeline).result()
        except BrokenProcessPool:
            self.single.shutdown(wait=True)
            self.single = None
        if len(reports) == 1:
            return [CodedReport(reports[0], not_coded=KILLED)]
        middle = len(reports) // 2
        return self.again(reports[:middle]) + self.again(reports[middle:])

    def close(self) -> None:
        """Stop the processes without waiting for work that nobody will ask for."""
        for executor in filter(None, (self.executor, self.single)):
            executor.shutdown(wait=True, cancel_futures=True)

    @staticmethod
    def _executor(workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent, and ends when the parent is killed instead of waiting for it for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    send_by_fields()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def collect_rarely() -> None:
    """Let a process that does nothing but code look for cycles of objects less often.

    Coding makes a hundred thousand small objects a report and hardly a cycle; the interpreter's own pace of looking
    takes a seventh of the time of the rooms. A process that is somebody else's is left as it is.
    """
    gc.set_threshold(200_000, 20, 20)


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
