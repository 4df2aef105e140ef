"""dateline reads news reports and keeps the record: who did what to whom, when, where, and according to whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from dateline.report import CodedReport, Report
    from dateline.who import Dictionary

__all__ = ["__version__", "code"]
__version__ = "0.1.0"


@overload
def code(  # type: ignore[overload-overlap]  # a text is an iterable of texts, and is meant as one
    what: str | Mapping[str, object] | Report,
    *,
    published: date | str | None = None,
    pipeline: str | None = None,
    dictionary: Dictionary | str | Path | None = None,
) -> CodedReport: ...
@overload
def code(
    what: Iterable[str | Mapping[str, object] | Report],
    *,
    published: date | str | None = None,
    pipeline: str | None = None,
    dictionary: Dictionary | str | Path | None = None,
) -> list[CodedReport]: ...
def code(
    what: str | Mapping[str, object] | Report | Iterable[str | Mapping[str, object] | Report],
    *,
    published: date | str | None = None,
    pipeline: str | None = None,
    dictionary: Dictionary | str | Path | None = None,
) -> CodedReport | list[CodedReport]:
    """Code one report or several, in this process.

    Args:
        what: a text, a row of the contract's input (a mapping with at least ``text``), a ``Report``, or an iterable
            of these.
        published: day of publication for what does not tell its own; ``YYYY-MM-DD`` or a date.
        pipeline: name of a spaCy pipeline, or None for the best installed.
        dictionary: a dictionary of actors that ``dateline dictionary`` compiled, opened or its path.

    Returns:
        A coded report, or a list of them in order when an iterable came in. What could not be coded has ``not_coded``
        saying why. ``dateline.exports.contract.to_row`` makes the contract's object of each.

    Raises:
        PipelineError: when no pipeline, or not the named one, is installed.
        DictionaryError: when the dictionary cannot be opened.
    """
    # Importing the language pipeline takes most of a second, which ``dateline --help`` need not wait for.
    from dateline.report import Report
    from dateline.scale import code_all
    from dateline.scale.rows import to_report
    from dateline.who import open_dictionary

    single = isinstance(what, str | Mapping | Report)
    items = [what] if isinstance(what, str | Mapping | Report) else what
    reports = (to_report(item, f"item {n}", published) for n, item in enumerate(items, 1))
    actors = open_dictionary(dictionary) if isinstance(dictionary, str | Path) else dictionary
    coded = list(code_all(reports, pipeline, dictionary=actors))
    return coded[0] if single else coded
