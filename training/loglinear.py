"""Log-linear models over named traits: which of some choices is right, each by the sum of its traits' weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch

from dateline.who.weights import chance_of_each

# A trait must be seen so often to get a weight.
SEEN = 3
STEPS = 60
# Weights nearer to zero than this are left out of the tables.
SMALL = 0.05

Traits = frozenset[str]
Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Choice:
    """Some alternatives of one question with their traits, and which of them are right; ``group`` names the report."""

    group: str
    alternatives: tuple[Traits, ...]
    right: frozenset[int]


def fit(choices: Sequence[Choice], penalty: float) -> dict[str, float]:
    """The weights under which the right alternatives are likeliest, with a penalty on their squares."""
    counts = Counter(trait for one in choices for traits in one.alternatives for trait in traits)
    index = {trait: n for n, trait in enumerate(sorted(t for t, count in counts.items() if count >= SEEN))}
    rows = [[index[t] for t in sorted(traits) if t in index] for one in choices for traits in one.alternatives]
    flat = torch.tensor([n for row in rows for n in row])
    starts = torch.tensor(np.cumsum([0, *(len(row) for row in rows)])[:-1])
    question = torch.tensor([n for n, one in enumerate(choices) for _ in one.alternatives])
    right = torch.tensor([float(n in one.right) for one in choices for n in range(len(one.alternatives))])
    weights = torch.zeros(len(index), 1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=STEPS, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        odds = torch.nn.functional.embedding_bag(flat, weights, starts, mode="sum")[:, 0].clamp(-30, 30).exp()
        every = torch.zeros(len(choices)).index_add(0, question, odds)
        good = torch.zeros(len(choices)).index_add(0, question, odds * right)
        total = (every.log() - (good + 1e-9).log()).sum() + penalty / 2 * (weights**2).sum()
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimizer.step(loss)
    fitted = weights.detach()[:, 0].tolist()
    return {trait: round(fitted[n], 3) for trait, n in index.items() if abs(fitted[n]) >= SMALL}


def chances(weights: Weights, alternatives: Sequence[Traits]) -> list[float]:
    """The probability of each alternative."""
    return chance_of_each([sum(weights.get(trait, 0.0) for trait in traits) for traits in alternatives])


def across(choices: Sequence[Choice], penalty: float, parts: int = 5) -> Iterable[tuple[Choice, list[float]]]:
    """Each choice with the probabilities by weights that were fitted without its part of the reports."""
    part = {group: n % parts for n, group in enumerate(sorted({one.group for one in choices}))}
    for n in range(parts):
        weights = fit([one for one in choices if part[one.group] != n], penalty)
        yield from ((one, chances(weights, one.alternatives)) for one in choices if part[one.group] == n)
