"""Teachers: larger judges whose answers are averaged; a pupil that learns their doubts gets near them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import Tensor

from training.batches import Batcher, Sentence, Taught
from training.network import ROLES, TYPES, Judge, by_question

AT_ONCE = 64


@torch.no_grad()
def taught(teachers: Sequence[Judge], sentences: Sequence[Sentence], device: str) -> list[Sentence]:
    """The sentences with the mean of the chances that the teachers give to every answer."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i].text))
    found = list(sentences)
    for group in (order[i : i + AT_ONCE] for i in range(0, len(order), AT_ONCE)):
        batch = Batcher(None).batch([sentences[i] for i in group])
        given = [t.to(device) for t in (batch.ids, batch.mask, batch.owner, batch.where)]
        told = [_chances(*teacher(*given)) for teacher in teachers]
        answers, pair, roles = (torch.stack(parts).mean(0).cpu() for parts in zip(*told, strict=True))
        row, lengths = 0, batch.mask.sum(1).tolist()
        for i, length in zip(group, lengths, strict=True):
            asked = []
            for one in sentences[i].asked:
                asked.append(replace(one, taught=_kept(answers[row], pair[row], roles[row, :length], sentences[i])))
                row += 1
            found[i] = replace(sentences[i], asked=tuple(asked))
    return found


def _chances(answers: Tensor, pair: Tensor, roles: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    chances = [part.sigmoid() if name == "context" else part.softmax(1) for name, part in by_question(answers)]
    return torch.cat(chances, 1), pair.softmax(1), roles.softmax(2)


def _kept(answers: Tensor, pair: Tensor, roles: Tensor, sentence: Sentence) -> Taught:
    """Of a pair its types, of a trigger the rest."""
    if sentence.is_pair:
        return Taught(torch.zeros(len(answers)), pair, torch.zeros(len(roles), len(ROLES)))
    return Taught(answers, torch.zeros(len(TYPES)), roles)
