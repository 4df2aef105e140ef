"""Make the judge of events from the written examples: train and export, in one command.

    python -m training.train [--teachers 0] [--epochs 7] [--seed 7] [--device cpu] [--out src/dateline/what/model]

Seeded. Without teachers it takes less than half an hour on two cores; with eight, as the judge that is shipped was
made, some minutes on a GPU (``--teachers 8 --epochs 10 --device cuda``). Writes ``judge.onnx`` (8 bits),
``tokenizer.json`` and ``judge.json`` (the answers), and prints the figures of the model card.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import torch

from training.batches import Batcher, Sentence, pairs, triggers
from training.examples import examples
from training.export import OUT, export
from training.figures import figures
from training.losses import loss_of
from training.network import Judge
from training.teachers import taught
from training.unanswered import with_unanswered


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train: layers of the encoder, rounds over the sentences, sentences a step, and the highest rate."""

    layers: int
    epochs: int
    at_once: int
    rate: float


ALONE, PUPIL = Plan(3, 7, 16, 1.5e-4), Plan(3, 10, 32, 2e-4)
TEACHER = Plan(6, 7, 64, 2.5e-4)
# The heads are new and learn faster than the encoder.
HEADS, DECAY, WARM_UP = 20 / 3, 0.01, 0.1


def main() -> None:
    """Train and write the model."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--teachers", type=int, default=0, help="larger judges to learn from; needs a GPU")
    arguments.add_argument("--layers", type=int, default=ALONE.layers)
    arguments.add_argument("--epochs", type=int)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--device", default="cpu")
    arguments.add_argument("--out", type=Path, default=OUT)
    arguments.add_argument("--everything", action="store_true", help="train on the held-out sentences too")
    chosen = arguments.parse_args()
    started = time.perf_counter()
    known = examples()
    seen = [e for e in known if chosen.everything or not e.held_out]
    unseen = [e for e in known if e.held_out]
    sentences, plan = [*triggers(seen), *pairs(seen)], PUPIL if chosen.teachers else ALONE
    if chosen.teachers:
        seeds = range(chosen.seed + 1, chosen.seed + 1 + chosen.teachers)
        teachers = [train(sentences, TEACHER, seed, chosen.device) for seed in seeds]
        sentences = taught(teachers, with_unanswered(sentences, Random(chosen.seed)), chosen.device)
    plan = replace(plan, layers=chosen.layers, epochs=chosen.epochs or plan.epochs)
    export(train(sentences, plan, chosen.seed, chosen.device).cpu(), chosen.out)
    print(f"trained in {time.perf_counter() - started:.0f} s on {len(seen)} examples, {len(unseen)} held out")
    figures(chosen.out, unseen)


def train(sentences: Sequence[Sentence], plan: Plan, seed: int, device: str) -> Judge:
    """Run through the sentences ``plan.epochs`` times, in another order each time."""
    torch.manual_seed(seed)
    random = Random(seed)
    batcher, judge = Batcher(random), Judge(plan.layers).to(device)
    # The meanings of word pieces stay as they were learned from far more text than this.
    judge.encoder.embeddings.word_embeddings.requires_grad_(False)
    slow = [p for n, p in judge.named_parameters() if n.startswith("encoder") and p.requires_grad]
    fast = [p for n, p in judge.named_parameters() if not n.startswith("encoder")]
    groups = [{"params": slow, "lr": plan.rate}, {"params": fast, "lr": HEADS * plan.rate}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    steps = max(plan.epochs * -(-len(sentences) // plan.at_once), 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / (WARM_UP * steps), (steps - n) / (steps * (1 - WARM_UP)))
    )
    judge.train()
    for epoch in range(plan.epochs):
        total, number, started = 0.0, 0, time.perf_counter()
        for chosen in _drawn(sentences, plan.at_once, random):
            loss = loss_of(judge, batcher.batch(chosen), device)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, number = total + loss.item(), number + 1
        print(f"epoch {epoch + 1}: loss {total / number:.3f}, {time.perf_counter() - started:.0f} s", flush=True)
    return judge.eval()


def _drawn(sentences: Sequence[Sentence], at_once: int, random: Random) -> Iterator[list[Sentence]]:
    """Batches in random order, each of sentences of like length, so that little is padding."""
    order = sorted(sentences, key=lambda s: len(s.text) + random.randrange(30))
    batches = [order[i : i + at_once] for i in range(0, len(order), at_once)]
    random.shuffle(batches)
    return iter(batches)


if __name__ == "__main__":
    main()
