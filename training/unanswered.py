"""Questions about the sentences of the examples that no example answers; teachers do, and their pupil learns it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from dateline.language import Parsed
from dateline.report import Span
from dateline.what.weighing import question
from training.batches import NOT_ASKED, Asked, Sentence, parsed
from training.cases import asked_drafts
from training.examples import Extent

# Pairs of sides made up a sentence.
PAIRS = 2
Side = tuple[Extent, ...]


def with_unanswered(sentences: Sequence[Sentence], random: Random) -> list[Sentence]:
    """The sentences with all that coding asks of them, with the sides that grammar finds, and more pairs of sides.

    Args:
        sentences: as ``triggers`` and ``pairs`` give them.
        random: draws the pairs.
    """
    texts = dict.fromkeys(s.text for s in sentences)
    asked = {text: _asked(of) for text, of in parsed(texts).items()}
    more = [s if s.is_pair else replace(s, asked=(*s.asked, *asked[s.text])) for s in sentences]
    known = {(s.text, *s.asked[0].groups[1:]) for s in sentences if s.is_pair}
    return [*more, *(p for s in more if not s.is_pair for p in _pairs(s, known, random))]


def _asked(of: Parsed) -> tuple[Asked, ...]:
    """What coding asks of a sentence."""
    named, drafts = asked_drafts(of)
    questions = [question(of, named, draft) for draft in drafts]
    return tuple(
        Asked((_extents([of.tokens[q.trigger].span]), _extents(q.actors), _extents(q.recipients)), {}, ())
        for q in questions
    )


def _extents(spans: Sequence[Span]) -> Side:
    return tuple((span.start, span.end) for span in spans)


def _pairs(sentence: Sentence, known: set[tuple[str, Side, Side]], random: Random) -> list[Sentence]:
    """Some pairs of sides of the sentence that nobody asked about."""
    sides = sorted({side for asked in sentence.asked for side in asked.groups[1:] if side})
    possible = [(a, b) for a in sides for b in sides if not _overlap(a, b) and (sentence.text, a, b) not in known]
    drawn = random.sample(possible, min(PAIRS, len(possible)))
    return [Sentence(sentence.text, (Asked(((), a, b), {}, (), NOT_ASKED),), is_pair=True) for a, b in drawn]


def _overlap(a: Side, b: Side) -> bool:
    return any(start < other_end and other < end for start, end in a for other, other_end in b)
