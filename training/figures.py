"""What the exported judge gets right on sentences that it never saw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime

from training.batches import NOT_ASKED, Batch, Batcher, Sentence, pairs, triggers
from training.examples import Example
from training.network import QUESTIONS, ROLES, TYPES, by_question

AT_ONCE = 16


def figures(folder: Path, unseen: Sequence[Example]) -> None:
    """Print accuracy and macro-F1 of each question."""
    session = onnxruntime.InferenceSession(str(folder / "judge.onnx"))
    right, said = answered(session, triggers(unseen))
    answers = _questions(right, [answer for answer, _, _ in said])
    for name, (want, got) in {**answers, "pair": paired(session, pairs(unseen))}.items():
        labels = TYPES if name == "pair" else QUESTIONS[name]
        print(f"{name:10} {len(want):5} asked, accuracy {100 * np.mean(want == got):5.1f}, {_macro(want, got, labels)}")
    for role, f in sided(right, [roles for _, _, roles in said]).items():
        print(f"{role:10} F of its word pieces {f:5.1f}")


def answered(
    session: onnxruntime.InferenceSession, sentences: Sequence[Sentence]
) -> tuple[list[Batch], list[list[np.ndarray]]]:
    """Batches with what the network gives for each."""
    batches = [Batcher(None).batch(group) for group in _groups(sentences)]
    return batches, [_run(session, batch) for batch in batches]


def paired(session: onnxruntime.InferenceSession, sentences: Sequence[Sentence]) -> tuple[np.ndarray, np.ndarray]:
    """The right types of pairs and those said."""
    batches = [Batcher(None).batch(group) for group in _groups(sentences)]
    said = [_run(session, batch)[1].argmax(1) for batch in batches]
    return np.concatenate([b.pair.numpy() for b in batches]), np.concatenate(said)


def sided(batches: Sequence[Batch], roles: Sequence[np.ndarray]) -> dict[str, float]:
    """F over the word pieces of each side."""
    right = np.concatenate([batch.roles.numpy().ravel() for batch in batches])
    said = np.concatenate([scores.argmax(2).ravel() for scores in roles])
    right, said = right[right != NOT_ASKED], said[right != NOT_ASKED]
    both = {n: np.sum((right == n) & (said == n)) for n in range(len(ROLES))}
    return {r: float(200 * both[n] / (np.sum(right == n) + np.sum(said == n))) for n, r in enumerate(ROLES) if n}


def _groups(sentences: Sequence[Sentence]) -> Iterable[Sequence[Sentence]]:
    return (sentences[i : i + AT_ONCE] for i in range(0, len(sentences), AT_ONCE))


def _run(session: onnxruntime.InferenceSession, batch: Batch) -> list[np.ndarray]:
    given = {"ids": batch.ids, "mask": batch.mask, "owner": batch.owner, "where": batch.where}
    found: list[np.ndarray] = session.run(None, {name: tensor.numpy() for name, tensor in given.items()})
    return found


def _questions(batches: Sequence[Batch], said: Sequence[np.ndarray]) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    found = {}
    for name, scores in by_question(np.concatenate(said)):
        if name != "context":
            want, got = np.concatenate([b.answers[name].numpy() for b in batches]), scores.argmax(1)
            found[name] = (want[want != NOT_ASKED], got[want != NOT_ASKED])
    return found


def _macro(want: np.ndarray, got: np.ndarray, labels: Sequence[str]) -> str:
    count = Counter(want.tolist()) + Counter(got.tolist())
    scores = {labels[k]: 200 * np.sum((want == k) & (got == k)) / n for k, n in count.items()}
    worst = sorted(scores.items(), key=lambda pair: pair[1])[:5]
    return f"macro-F1 {np.mean(list(scores.values())):5.1f}, worst {', '.join(f'{k} {v:.0f}' for k, v in worst)}"
