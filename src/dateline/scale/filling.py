"""A pile of reports into a record: what is known stays, the rest is coded and written, a batch at a time.

Invariant: an outcome that has been yielded is in the database. So a run that is killed has lost nothing it told of,
and the next run over the same pile codes only what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from dateline.errors import ReadingError, RecordError
from dateline.record import Record
from dateline.report import CodedReport, Report
from dateline.scale import code_all
from dateline.scale.batches import cut
from dateline.scale.shield import BROKEN
from dateline.who import Dictionary

What = Literal["new", "unchanged", "recoded", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input.

    Args:
        what: ``failed`` is not in the record; everything else is.
        name: the input as the user would call it.
        reason: why it failed or was not coded, or None.
        broken: whether that is a failure, of the input or of coding, and not merely another language.
        size: code points of text.
    """

    what: What
    name: str
    reason: str | None = None
    broken: bool = False
    size: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """A report that the record holds already, as this coder would code it."""

    report: Report


Item = Report | ReadingError | Known


def fill(
    record: Record,
    items: Iterable[Report | ReadingError],
    coder: str,
    pipeline: str | None = None,
    workers: int = 1,
    dictionary: Dictionary | None = None,
) -> Iterator[Outcome]:
    """Bring reports into a record.

    Args:
        record: open for writing.
        items: reports, and inputs that could not be read, as ``reading`` gives them.
        coder: fingerprint of what codes, see ``record.coder``.
        pipeline: name of a spaCy pipeline, or None for the best installed.
        workers: processes that code.
        dictionary: actors that the user knows, or None; the coder's fingerprint must tell which.

    Returns:
        What became of each input, in order, lazily, after it is safe. The run and its failures are noted too, and at
        the end the record learns from what is new.

    Raises:
        RecordError: when the database can no longer be written.
        PipelineError: when no pipeline, or not the named one, is installed.
        DictionaryError: when the dictionary's file is gone or changed.
    """
    run = record.begin_run(coder)
    counts: dict[str, int] = {}
    known = _known(record, items, coder)
    coded: Iterator[CodedReport | ReadingError | Known] = code_all(known, pipeline, workers, dictionary)
    for batch in cut(coded):
        outcomes = list(_settle(record, batch, coder))
        for outcome in outcomes:
            for name in _counted(outcome):
                counts[name] = counts.get(name, 0) + 1
        record.note_run(run, counts, [(o.name, o.reason) for o in outcomes if o.reason])
        yield from outcomes
    if counts.get("new") or counts.get("recoded") or record.was_stopped(run):
        record.learn()
    record.note_run(run, counts, ended=True)


def _counted(outcome: Outcome) -> tuple[str, ...]:
    """The counters of a run that an outcome raises."""
    if outcome.what == "failed":
        return ("failed",)
    return ("read", outcome.what, *(["not_coded"] if outcome.reason else []))


def _known(record: Record, items: Iterable[Report | ReadingError], coder: str) -> Iterator[Item]:
    for batch in cut(items):
        reports = [item for item in batch if isinstance(item, Report)]
        must = iter(record.outdated(reports, coder))
        for item in batch:
            yield item if not isinstance(item, Report) or next(must) else Known(item)


def _settle(record: Record, batch: list[CodedReport | ReadingError | Known], coder: str) -> Iterator[Outcome]:
    """Write what was coded, and say what became of everything in the batch."""
    record.note([item.report for item in batch if isinstance(item, Known)])
    stored = iter(_store(record, [item for item in batch if isinstance(item, CodedReport)], coder))
    for item in batch:
        if isinstance(item, ReadingError):
            yield Outcome("failed", item.name, item.reason, broken=True)
        elif isinstance(item, Known):
            yield Outcome("unchanged", _name(item.report), size=len(item.report.text))
        else:
            yield next(stored)


def _store(record: Record, coded: list[CodedReport], coder: str) -> list[Outcome]:
    """Write a batch in one transaction, and document by document when the database refuses something in it."""
    try:
        outcomes = record.store(coded, coder)
    except RecordError:
        return [_store_alone(record, one, coder) for one in coded]
    return [_outcome(one, what) for one, what in zip(coded, outcomes, strict=True)]


def _store_alone(record: Record, coded: CodedReport, coder: str) -> Outcome:
    try:
        return _outcome(coded, record.store([coded], coder)[0])
    except RecordError as error:
        return Outcome("failed", _name(coded.report), str(error), broken=True, size=len(coded.report.text))


def _outcome(coded: CodedReport, what: What) -> Outcome:
    reason = coded.not_coded
    return Outcome(
        what, _name(coded.report), reason, bool(reason and reason.startswith(BROKEN)), len(coded.report.text)
    )


def _name(report: Report) -> str:
    return report.origin or report.id
