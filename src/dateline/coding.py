"""The one line: a report as read goes in, a coded report comes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.language import Parsed, parse
from dateline.report import CodedReport, Report
from dateline.what import extract, relate
from dateline.when import date
from dateline.where import locate
from dateline.who import Dictionary, identify
from dateline.whom import attribute

ENGLISH = "en"


def code(report: Report, pipeline: str | None = None, dictionary: Dictionary | None = None) -> CodedReport:
    """Code one report; see ``code_many``, which is faster for more than one."""
    return next(code_many([report], pipeline, dictionary))


def code_many(
    reports: Iterable[Report], pipeline: str | None = None, dictionary: Dictionary | None = None
) -> Iterator[CodedReport]:
    """Code reports in their order.

    Args:
        reports: as ``reading`` gives them.
        pipeline: name of a spaCy pipeline, or None for the best installed.
        dictionary: actors that the user knows, or None.

    Returns:
        One coded report each, lazily; one that is not in English comes back with ``not_coded`` saying so.

    Raises:
        PipelineError: when no pipeline, or not the named one, is installed.
        DictionaryError: when the dictionary's file is gone or changed.
    """
    waiting: list[Report] = []
    for report in reports:
        waiting.append(report)
        if len(waiting) == AT_ONCE:
            yield from _code_batch(waiting, pipeline, dictionary)
            waiting = []
    yield from _code_batch(waiting, pipeline, dictionary)


# Reports that wait for each other, so that the parser works on full batches.
AT_ONCE = 16


def _code_batch(reports: list[Report], pipeline: str | None, dictionary: Dictionary | None) -> Iterator[CodedReport]:
    parses = parse([r for r in reports if _readable(r)], pipeline)
    for report in reports:
        if _readable(report):
            yield code_parsed(next(parses), dictionary)
        else:
            yield CodedReport(report, not_coded=_why_not(report))


def set_aside(coded: CodedReport) -> bool:
    """Whether a report was not coded because its language is not read, which is no failure."""
    return coded.not_coded is not None and coded.report.language not in (None, ENGLISH)


def _readable(report: Report) -> bool:
    return bool(report.view.text.strip()) and report.language in (None, ENGLISH)


def _why_not(report: Report) -> str:
    return f"language {report.language} is not read yet" if report.view.text.strip() else "the text is empty"


def code_parsed(parsed: Parsed, dictionary: Dictionary | None = None) -> CodedReport:
    """The rooms in their order: who, when, where, what, according to whom."""
    actors = identify(parsed, dictionary)
    times = date(parsed)
    places = locate(parsed, actors)
    events = extract(parsed, actors, times, places)
    claims, events = attribute(parsed, actors, times, events)
    relations = relate(parsed, actors)
    return CodedReport(parsed.report, actors, times, places, events, claims, relations)
