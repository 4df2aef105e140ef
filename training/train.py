"""Make the judge of events from the written examples: train, calibrate, export, in one command.

    python -m training.train [--layers 3] [--epochs 7] [--seed 7] [--out src/dateline/what/model]

Seeded, on the CPU (a GPU is used with --device cuda). Writes ``judge.onnx`` (8 bits), ``tokenizer.json`` and
``judge.json`` (answers and temperatures), and prints the figures of the model card.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from training.batches import NOT_ASKED, Batch, Batcher, Sentence, pairs, triggers
from training.examples import examples
from training.export import OUT, export
from training.figures import figures
from training.network import QUESTIONS, Judge

SENTENCES_AT_ONCE = 16
RATE, HEAD_RATE, DECAY, WARM_UP = 1.5e-4, 1e-3, 0.01, 0.1
# How much each question weighs; the type is what the judge is for.
SHARE = {"type": 1.0, "mode": 0.5, "status": 0.5, "polarity": 0.3, "certainty": 0.3}
SHARE_OF_CONTEXTS, SHARE_OF_PAIRS, SHARE_OF_ROLES, SMOOTHING = 3.0, 1.0, 3.0, 0.02


def main() -> None:
    """Train and write the model."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--layers", type=int, default=3)
    arguments.add_argument("--epochs", type=int, default=7)
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--device", default="cpu")
    arguments.add_argument("--out", type=Path, default=OUT)
    arguments.add_argument("--everything", action="store_true", help="train on the held-out sentences too")
    chosen = arguments.parse_args()
    started = time.perf_counter()
    torch.manual_seed(chosen.seed)
    known = examples()
    seen = [e for e in known if chosen.everything or not e.held_out]
    unseen = [e for e in known if e.held_out]
    judge = Judge(chosen.layers).to(chosen.device)
    train(judge, [*triggers(seen), *pairs(seen)], chosen.epochs, chosen.seed, chosen.device)
    judge.cpu().eval()
    export(judge, chosen.out)
    print(f"trained in {time.perf_counter() - started:.0f} s on {len(seen)} examples, {len(unseen)} held out")
    figures(chosen.out, unseen)


def train(judge: Judge, sentences: Sequence[Sentence], epochs: int, seed: int, device: str) -> None:
    """Run through the sentences ``epochs`` times, in another order each time."""
    random = Random(seed)
    batcher = Batcher(random)
    # The meanings of word pieces stay as they were learned from far more text than this.
    judge.encoder.embeddings.word_embeddings.requires_grad_(False)
    slow = [p for n, p in judge.named_parameters() if n.startswith("encoder") and p.requires_grad]
    fast = [p for n, p in judge.named_parameters() if not n.startswith("encoder")]
    groups = [{"params": slow, "lr": RATE}, {"params": fast, "lr": HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY, fused=True)
    steps = max(epochs * -(-len(sentences) // SENTENCES_AT_ONCE), 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / (WARM_UP * steps), (steps - n) / (steps * (1 - WARM_UP)))
    )
    judge.train()
    for epoch in range(epochs):
        total, number, started = 0.0, 0, time.perf_counter()
        for chosen in _drawn(sentences, random):
            loss = loss_of(judge, batcher.batch(chosen), device)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, number = total + loss.item(), number + 1
        print(f"epoch {epoch + 1}: loss {total / number:.3f}, {time.perf_counter() - started:.0f} s", flush=True)


def _drawn(sentences: Sequence[Sentence], random: Random) -> Iterator[list[Sentence]]:
    """Batches in random order, each of sentences of like length, so that little is padding."""
    order = sorted(sentences, key=lambda s: len(s.text) + random.randrange(30))
    batches = [order[i : i + SENTENCES_AT_ONCE] for i in range(0, len(order), SENTENCES_AT_ONCE)]
    random.shuffle(batches)
    return iter(batches)


def loss_of(judge: Judge, batch: Batch, device: str) -> Tensor:
    """How far the answers are from the right ones."""
    with torch.autocast(device, dtype=torch.bfloat16):
        answers, pair, roles = judge(*(t.to(device) for t in (batch.ids, batch.mask, batch.owner, batch.where)))
    answers, pair, loss, at = answers.float(), pair.float(), torch.zeros((), device=device), 0
    for name, possible in QUESTIONS.items():
        scores = answers[:, at : at + len(possible)]
        at += len(possible)
        if name == "context":
            asked = (batch.answers["mode"] != NOT_ASKED).to(device)
            wrong = functional.binary_cross_entropy_with_logits(
                scores, batch.contexts.to(device), reduction="none"
            ).mean(1)
            loss = loss + SHARE_OF_CONTEXTS * (wrong * asked).sum() / asked.sum().clamp(min=1)
        else:
            loss = loss + SHARE[name] * _cross(scores, batch.answers[name].to(device))
    loss = loss + SHARE_OF_ROLES * _cross(roles.float().flatten(0, 1), batch.roles.to(device).flatten(), 0.0)
    return loss + SHARE_OF_PAIRS * _cross(pair, batch.pair.to(device))


def _cross(scores: Tensor, right: Tensor, smoothing: float = SMOOTHING) -> Tensor:
    asked = (right != NOT_ASKED).sum().clamp(min=1)
    wrong = functional.cross_entropy(scores, right, ignore_index=NOT_ASKED, reduction="sum", label_smoothing=smoothing)
    return wrong / asked


if __name__ == "__main__":
    main()
