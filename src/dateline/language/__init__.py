"""Report -> sentences with tokens, heads and entities. The only room that knows spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from dateline.language.parsed import SUBJECTS, Entity, Parsed, Sentence, Token
from dateline.language.pieces import Piece, cut
from dateline.language.pipeline import load
from dateline.language.translate import assemble
from dateline.report import Report

__all__ = ["SUBJECTS", "Entity", "Parsed", "Sentence", "Token", "parse"]

# A report has a dozen texts; spaCy reads larger batches faster, up to a hundred texts or so.
REPORTS_AT_ONCE = 16
TEXTS_AT_ONCE = 128


def parse(reports: Iterable[Report], pipeline: str | None = None) -> Iterator[Parsed]:
    """Parse reports in their order.

    Args:
        reports: English reports; others come out as nonsense, so the caller keeps them away.
        pipeline: name of a spaCy pipeline, or None for the best of those the project knows to be installed.

    Returns:
        One parse a report, lazily. Paragraphs are parsed apart from each other, so that no sentence runs across them.

    Raises:
        PipelineError: when no pipeline, or not the named one, is installed.
    """
    nlp = load(pipeline)
    reading = iter(reports)
    while batch := list(islice(reading, REPORTS_AT_ONCE)):
        pieces: list[list[Piece]] = [cut(report.view) for report in batch]
        docs = nlp.pipe((piece.text for group in pieces for piece in group), batch_size=TEXTS_AT_ONCE)
        for report, group in zip(batch, pieces, strict=True):
            yield assemble(report, [(piece, next(docs)) for piece in group])
