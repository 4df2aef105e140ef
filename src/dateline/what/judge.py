"""The judge: a small encoder of our own that reads a sentence and says what the words at a trigger tell.

``training/`` makes it. A sentence is read once, whatever is asked of it; nothing here depends on the lexicon.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dateline.errors import KnowledgeError
from dateline.language import Parsed, Token
from dateline.report import Span
from dateline.what.pieces import Extent, Pieces, cut, marked

Scores = NDArray[np.float32]
Stretch = tuple[int, int]
# Pieces of the trigger (of a pair: the start of the sentence), the actors (the source), the recipients (the target).
Groups = Sequence[Sequence[int]]

# Sentences read together: of like length, so that little is padding.
AT_ONCE = 2
# Words read together; a longer sentence is read in stretches.
LONG = 80
NO_TYPE = "none"
# What onnxruntime puts in place of a sum and its norm takes five times as long as the two.
SLOW = ["SkipLayerNormFusion"]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: the trigger's token, the spans of its sides in the original text, and the tokens that may head a
    side whether they are known to or not."""

    trigger: int
    actors: tuple[Span, ...]
    recipients: tuple[Span, ...]
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """Scores (logarithms of probabilities) for every answer to every question, in the model's order; ``roles`` has for
    each of the tokens asked about, if it was read with the trigger, its scores for every role."""

    scores: Mapping[str, Sequence[float]]
    roles: Mapping[int, Sequence[float]] = field(default_factory=dict)

    def best(self, question: str) -> str:
        """The likeliest answer."""
        scores = self.scores[question]
        return answers()[question][max(range(len(scores)), key=scores.__getitem__)]


def judge(parsed: Parsed, asked: Sequence[Question]) -> list[Judgement]:
    """Judge triggers of a report.

    Args:
        parsed: the report.
        asked: the triggers with their sides; all of one sentence cost little more than one.

    Returns:
        A judgement each, in their order.
    """
    by_stretch: defaultdict[Stretch, list[int]] = defaultdict(list)
    for n, question in enumerate(asked):
        by_stretch[_stretch(parsed, parsed.tokens[question.trigger])].append(n)
    lines = {stretch: _line(parsed, stretch) for stretch in by_stretch}
    places = {
        stretch: _places(line, {token for n in by_stretch[stretch] for token in asked[n].others})
        for stretch, line in lines.items()
    }
    read: list[int] = []
    answered: list[Scores] = []
    sides: dict[int, Mapping[int, Sequence[float]]] = {}
    order = sorted(lines, key=lambda i: (len(lines[i].pieces.ids), i))
    for group in (order[i : i + AT_ONCE] for i in range(0, len(order), AT_ONCE)):
        numbers = [(row, n) for row, i in enumerate(group) for n in by_stretch[i]]
        where = [_groups(parsed, lines[group[row]], asked[n]) for row, n in numbers]
        scores, _, of_pieces = _run([lines[i].pieces.ids for i in group], [row for row, _ in numbers], where)
        read.extend(n for _, n in numbers)
        answered.append(scores)
        for (row, n), role in zip(numbers, _log_softmax(of_pieces), strict=True):
            sides[n] = _roles(places[group[row]], asked[n].others, role)
    told = dict(zip(read, _scores(np.concatenate(answered)), strict=True)) if answered else {}
    return [Judgement(told[n], sides[n]) for n in range(len(asked))]


def judge_pair(parsed: Parsed, source: Span, target: Span) -> Mapping[str, float] | None:
    """The score (logarithm of a probability) of each type for the relation from one span to another.

    Returns:
        None when the spans do not stand in one stretch of a sentence.
    """
    head = parsed.head_of(source)
    if head is None:
        return None
    line = _line(parsed, _stretch(parsed, head))
    groups = [line.pieces.inside(_extents(parsed, line, span)) for span in (source, target)]
    if not all(groups):
        return None
    ids, groups = marked(line.pieces.ids, groups)
    _, pair, _ = _run([ids], [0], [[[0], *groups]])
    scores = _log_softmax(pair)[0]
    return MappingProxyType(dict(zip(answers()["type"], scores.tolist(), strict=True)))


# ---------------------------------------------------------------- sentences as pieces


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch as word pieces; ``extents`` has, for each token of it, where the token stands in the text read."""

    pieces: Pieces
    extents: Mapping[int, Extent]


def _stretch(parsed: Parsed, token: Token) -> Stretch:
    """The part of the token's sentence that is read with it, as tokens ``[first, last)``."""
    sentence = parsed.sentences[token.sentence]
    first = token.i - (token.i - sentence.first) % LONG
    return first, min(first + LONG, sentence.last)


def _line(parsed: Parsed, stretch: Stretch) -> Line:
    """The words as the view has them, with blanks where the original has any."""
    first, last = stretch
    text, extents, before = "", {}, parsed.tokens[first].span.start
    for token in parsed.tokens[first:last]:
        text += " " if token.span.start > before else ""
        extents[token.i] = (len(text), len(text) + len(token.text))
        text += token.text
        before = token.span.end
    return Line(cut(text), MappingProxyType(extents))


def _groups(parsed: Parsed, line: Line, asked: Question) -> Groups:
    """The pieces of the trigger, the actors and the recipients."""
    sides = (
        line.pieces.inside(e for span in spans for e in _extents(parsed, line, span))
        for spans in (asked.actors, asked.recipients)
    )
    return [line.pieces.inside([line.extents[asked.trigger]]), *sides]


def _extents(parsed: Parsed, line: Line, span: Span) -> list[Extent]:
    return [line.extents[t.i] for t in parsed.within(span) if t.i in line.extents]


# ---------------------------------------------------------------- the network


def _places(line: Line, tokens: Iterable[int]) -> Mapping[int, Sequence[int]]:
    """The pieces of each token that was read with the line."""
    return {token: line.pieces.inside([line.extents[token]]) for token in tokens if token in line.extents}


def _roles(pieces: Mapping[int, Sequence[int]], tokens: Iterable[int], scores: Scores) -> Mapping[int, Sequence[float]]:
    """The scores of the roles of each token: the mean over its pieces."""
    rows: list[list[float]] = scores.tolist()
    found: dict[int, Sequence[float]] = {}
    for token in tokens:
        if inside := pieces.get(token):
            columns = zip(*(rows[piece] for piece in inside), strict=True)
            found[token] = [sum(column) / len(inside) for column in columns]
    return found


def _run(
    lines: Sequence[Sequence[int]], owner: Sequence[int], where: Sequence[Groups]
) -> tuple[Scores, Scores, Scores]:
    """The scores of all answers, of pairs, and of the roles of pieces, a row for each thing asked; ``owner`` says in
    which line it stands."""
    width = max(map(len, lines))
    weights = np.zeros((len(where), 3, width), dtype=np.float32)
    for row, groups in enumerate(where):
        for part, pieces in enumerate(groups):
            if pieces:
                weights[row, part, pieces] = 1.0 / len(pieces)
    ids = np.zeros((len(lines), width), dtype=np.int64)
    mask = np.zeros((len(lines), width), dtype=np.int64)
    for row, line in enumerate(lines):
        ids[row, : len(line)] = line
        mask[row, : len(line)] = 1
    given = {"ids": ids, "mask": mask, "owner": np.array(owner, dtype=np.int64), "where": weights}
    answered, pair, roles = _session().run(None, given)
    return answered, pair, roles


def _scores(scores: Scores) -> Iterator[Mapping[str, Sequence[float]]]:
    """The scores of each question's answers, for every row."""
    parts, at = {}, 0
    for name, possible in answers().items():
        part = scores[:, at : at + len(possible)]
        at += len(possible)
        parts[name] = (-np.logaddexp(0.0, -part) if name == "context" else _log_softmax(part)).tolist()
    return ({name: part[row] for name, part in parts.items()} for row in range(len(scores)))


def _log_softmax(scores: Scores) -> Scores:
    below: Scores = scores - scores.max(axis=-1, keepdims=True)
    found: Scores = below - np.log(np.exp(below).sum(axis=-1, keepdims=True))
    return found


@cache
def _session() -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # reports are read side by side in processes instead
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        _bytes("judge.onnx"), options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW
    )


@cache
def _settings() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(_bytes("judge.json"))
    return found


@cache
def answers() -> Mapping[str, tuple[str, ...]]:
    """The questions that the judge answers, each with its answers in the model's order."""
    return MappingProxyType({name: tuple(possible) for name, possible in _settings()["questions"].items()})


@cache
def roles() -> tuple[str, ...]:
    """What a word may be to a trigger, in the model's order; the first is no side of it."""
    return tuple(_settings()["roles"])


def evidence() -> Mapping[str, Mapping[str, float]]:
    """What the word of a rule weighs beside the judge's; see ``docs/rooms/what.md``."""
    found: Mapping[str, Mapping[str, float]] | None = _settings().get("evidence")
    if found is None:
        raise KnowledgeError("what/model/judge.json: has no evidence; python -m training.evidence fits it")
    return found


def _bytes(name: str) -> bytes:
    try:
        return files("dateline.what").joinpath(f"model/{name}").read_bytes()
    except FileNotFoundError:
        raise KnowledgeError(f"what/model/{name}: not in the package; python -m training.train makes it") from None
