"""How far the judge's answers are from the right ones, and from those of its teachers."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import NOT_ASKED, Batch, Taught
from training.network import Judge, by_question

# How much each question weighs; the type is what the judge is for.
SHARE = {"type": 1.0, "mode": 0.5, "status": 0.5, "polarity": 0.3, "certainty": 0.3, "context": 3.0}
SHARE_OF_PAIRS, SHARE_OF_ROLES, SMOOTHING = 1.0, 3.0, 0.02
# How much teachers count beside the examples, where there are any.
SHARE_OF_TEACHERS = 0.8

Scores = tuple[Tensor, Tensor, Tensor]


def loss_of(judge: Judge, batch: Batch, device: str) -> Tensor:
    """What training makes small."""
    with torch.autocast(device, dtype=torch.bfloat16):
        answers, pair, roles = judge(*(t.to(device) for t in (batch.ids, batch.mask, batch.owner, batch.where)))
    scores = answers.float(), pair.float(), roles.float()
    by_examples = _by_examples(scores, batch, device)
    if batch.taught is None:
        return by_examples
    by_teachers = _by_teachers(scores, batch.taught, device)
    return (1 - SHARE_OF_TEACHERS) * by_examples + SHARE_OF_TEACHERS * by_teachers


def _by_examples(scores: Scores, batch: Batch, device: str) -> Tensor:
    answers, pair, roles = scores
    loss = torch.zeros((), device=device)
    for name, told in by_question(answers):
        if name == "context":
            asked = (batch.answers["mode"] != NOT_ASKED).to(device)
            wrong = _many(told, batch.contexts.to(device))
            loss = loss + SHARE[name] * (wrong * asked).sum() / asked.sum().clamp(min=1)
        else:
            loss = loss + SHARE[name] * _one(told, batch.answers[name].to(device))
    loss = loss + SHARE_OF_ROLES * _one(roles.flatten(0, 1), batch.roles.to(device).flatten(), 0.0)
    return loss + SHARE_OF_PAIRS * _one(pair, batch.pair.to(device))


def _one(scores: Tensor, right: Tensor, smoothing: float = SMOOTHING) -> Tensor:
    """One right answer each, or none that is known."""
    asked = (right != NOT_ASKED).sum().clamp(min=1)
    wrong = functional.cross_entropy(scores, right, ignore_index=NOT_ASKED, reduction="sum", label_smoothing=smoothing)
    return wrong / asked


def _many(scores: Tensor, right: Tensor) -> Tensor:
    """Each answer right or wrong by itself."""
    return functional.binary_cross_entropy_with_logits(scores, right, reduction="none").mean(1)


def _by_teachers(scores: Scores, taught: Taught, device: str) -> Tensor:
    answers, pair, roles = scores
    right, right_pair, right_roles = (t.to(device) for t in (taught.answers, taught.pair, taught.roles))
    loss, triggers = torch.zeros((), device=device), (right.sum(1) > 0).float()
    for (name, told), (_, wanted) in zip(by_question(answers), by_question(right), strict=True):
        wrong = _many(told, wanted) if name == "context" else _apart(told, wanted)
        loss = loss + SHARE[name] * (wrong * triggers).sum() / triggers.sum().clamp(min=1)
    loss = loss + SHARE_OF_ROLES * _apart(roles, right_roles).sum() / right_roles.sum().clamp(min=1)
    return loss + SHARE_OF_PAIRS * _apart(pair, right_pair).sum() / right_pair.sum().clamp(min=1)


def _apart(scores: Tensor, chances: Tensor) -> Tensor:
    """How far scores are from the chances of one answer each; nothing where there are no chances."""
    return -(chances * functional.log_softmax(scores, -1)).sum(-1)
