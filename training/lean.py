"""The trained judge with the same numbers in fewer steps, which is what is exported."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn

from training.network import HIDDEN, Judge

# Added to the scores of what is no piece, so that nothing looks at it.
NOWHERE = -1e4


class Lean(nn.Module):
    """A judge whose layers make query, key and value in one step; takes and gives what the judge does."""

    def __init__(self, judge: Judge) -> None:
        super().__init__()
        self.judge = judge
        self.embeddings = judge.encoder.embeddings
        self.layers = judge.encoder.encoder.layer
        self.heads: int = judge.encoder.config.num_attention_heads
        places = self.embeddings.position_embeddings.weight + self.embeddings.token_type_embeddings.weight[0]
        self.places = nn.Parameter(places)
        self.looks = nn.ModuleList(self._look(layer.attention.self) for layer in self.layers)

    def _look(self, attention: nn.Module) -> nn.Linear:
        """Query (scaled already), key and value."""
        scale = 1.0 / math.sqrt(HIDDEN / self.heads)
        parts, look = (attention.query, attention.key, attention.value), nn.Linear(HIDDEN, 3 * HIDDEN)
        scales = (scale, 1.0, 1.0)
        look.weight.data = torch.cat([part.weight * by for part, by in zip(parts, scales, strict=True)])
        look.bias.data = torch.cat([part.bias * by for part, by in zip(parts, scales, strict=True)])
        return look

    def forward(self, ids: Tensor, mask: Tensor, owner: Tensor, where: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """See ``Judge.forward``."""
        hidden = self.embeddings.LayerNorm(self.embeddings.word_embeddings(ids) + self.places[: ids.shape[1]])
        nowhere = (1.0 - mask.float())[:, None, None, :] * NOWHERE
        for layer, look in zip(self.layers, self.looks, strict=True):
            query, key, value = (
                part.reshape(ids.shape[0], -1, self.heads, HIDDEN // self.heads).transpose(1, 2)
                for part in look(hidden).split(HIDDEN, -1)
            )
            seen = torch.softmax(query @ key.transpose(2, 3) + nowhere, -1) @ value
            seen = layer.attention.output.dense(seen.transpose(1, 2).reshape(ids.shape[0], -1, HIDDEN))
            hidden = layer.attention.output.LayerNorm(seen + hidden)
            thought = layer.output.dense(torch.relu(layer.intermediate.dense(hidden)))
            hidden = layer.output.LayerNorm(thought + hidden)
        return self.judge.answer(hidden, owner, where)
