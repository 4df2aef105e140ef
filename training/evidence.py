"""How much a rule's word weighs beside the judge's, fitted on text that the judge never saw, coded as usual.

    python -m training.evidence

Two kinds of text: the held-out examples, which are hard on purpose, and the annotated reports in ``training/reports``,
which are as news is: most of their words are no events. Rewrites ``evidence`` in ``judge.json``. Weights are fitted by
least surprise (cross-entropy) with a light pull to "the judge alone".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import groupby

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from dateline.what import judge as judges
from dateline.what.judge import NO_TYPE
from dateline.what.weighing import decided, type_scores_of_report
from training.cases import (
    Case,
    Found,
    drafted,
    drafted_reports,
    fact_case,
    pair_cases,
    pair_cases_of_reports,
    reports,
    side_cases,
    type_case,
)
from training.examples import examples
from training.export import OUT

FLAT, LEAST = 0.2, 0.4
# How many cases of a report the pull to the start counts as.
PULL = 5.0
# What a weight is pulled to where there is little to fit it on: the judge as it is, and a rule about as sure as it.
START = {"judge": 1.0, "row": 2.0, "rows": 2.0, "noun": 2.0, "nouns": 2.0, "joined": 4.0, "near": 2.0}


def main() -> None:
    """Fit and write."""
    unseen = [e for e in examples() if e.held_out]
    news = reports()
    write({"pair": {"judge": 1.0}})
    found = [*drafted(unseen), *drafted_reports(news)]
    weights = {"type": fit("type", [type_case(f) for f in found])}
    write({**weights, "pair": {"judge": 1.0}})
    in_reports = [f for f in found if f.weight == 1.0]
    weights["type"]["density"] = density(in_reports)
    write({**weights, "pair": {"judge": 1.0}})
    weights["type"]["lean"] = leaning(in_reports)
    facts = [f for f in found if f.fact]
    for name in ("status", "polarity"):
        weights[name] = fit(name, [case for f in facts if (case := fact_case(name, f))])
    weights["sides"] = fit("sides", [case for f in found for case in side_cases(f)])
    write({**weights, "pair": {"judge": 1.0}})
    weights["pair"] = fit("pair", [*pair_cases([e for e in unseen if not e.in_news]), *pair_cases_of_reports(news)])
    write(weights)


def density(found: Sequence[Found]) -> float:
    """How much a report of many or few deeds changes the odds of each: where the right answers surprise least."""
    none = judges.answers()["type"].index(NO_TYPE)
    surprises: dict[float, float] = {}
    for weight in np.arange(0.0, 2.01, 0.1).round(1).tolist():
        judges.evidence()["type"]["density"] = weight  # type: ignore[index]  # the settings in memory, not those on disk
        chances = [np.exp(s[none] - np.logaddexp.reduce(s)) for s in scores_by_report(found)]
        right = [c if f.type == NO_TYPE else 1.0 - c for c, f in zip(chances, found, strict=True)]
        surprises[weight] = float(-np.mean(np.log(right)))
    chosen = min(surprises, key=lambda w: surprises[w])
    print(f"density {chosen}: surprise {surprises[chosen]:.3f}, without it {surprises[0.0]:.3f}")
    return chosen


def scores_by_report(found: Sequence[Found]) -> list[list[float]]:
    """The scores of all types for each candidate, as its report has them."""
    groups = (list(group) for _, group in groupby(found, key=lambda f: f.report))
    return [s for g in groups for s in type_scores_of_report([f.draft for f in g], [f.judgement for f in g])]


def leaning(found: Sequence[Found]) -> float:
    """How much to lean towards a type: the least that costs no more than ``FLAT`` of the best F over the reports.

    Where F is flat fewer events are better than more: judged by hand, of those that only a lean brings two in three are
    wrong. It is ``LEAST`` at least, since an event that is missed is lost and a wrong one has its confidence beside it.
    """
    scores = scores_by_report(found)
    reached: dict[float, float] = {}
    for lean in np.arange(LEAST, 2.01, 0.2).round(1).tolist():
        said = [decided(of_draft, lean)[0] for of_draft in scores]
        right = sum(s == f.type != NO_TYPE for s, f in zip(said, found, strict=True))
        total = sum(s != NO_TYPE for s in said) + sum(f.type != NO_TYPE for f in found)
        reached[lean] = 200 * right / total
    chosen: float = min(lean for lean, f in reached.items() if f >= max(reached.values()) - FLAT)
    print(f"leaning by {chosen}: F {reached[chosen]:.1f} over the reports, at best {max(reached.values()):.1f}")
    return chosen


def write(weights: dict[str, dict[str, float]]) -> None:
    """Put the weights beside the model, where the package reads them."""
    path = OUT / "judge.json"
    settings = json.loads(path.read_text(encoding="utf-8"))
    settings["evidence"] = {name: {k: round(v, 3) for k, v in w.items()} for name, w in weights.items()}
    path.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
    judges._settings.cache_clear()


def fit(name: str, cases: Sequence[Case]) -> dict[str, float]:
    """The weights under which the right answers surprise least."""
    names = ["judge", *sorted({vote for case in cases for vote, _ in case.votes})]
    scores = torch.tensor(np.stack([case.scores for case in cases]), dtype=torch.float64)
    votes = torch.zeros(len(cases), len(names), scores.shape[1], dtype=torch.float64)
    for row, case in enumerate(cases):
        for vote, answer in case.votes:
            votes[row, names.index(vote), answer] += 1.0
    votes[:, 0] = scores
    right = torch.tensor([case.right for case in cases])
    share = torch.tensor([case.weight for case in cases], dtype=torch.float64)
    start = torch.tensor([START.get(n, 0.0) for n in names], dtype=torch.float64)
    weights = start.clone().requires_grad_()
    optimizer = torch.optim.LBFGS([weights], max_iter=200, line_search_fn="strong_wolfe")

    def surprise() -> torch.Tensor:
        optimizer.zero_grad()
        surprises = cross_entropy(torch.einsum("w,nwa->na", weights, votes), right, reduction="none")
        loss = (share * surprises).sum() / share.sum() + PULL / share.sum() * ((weights - start) ** 2).sum()
        loss.backward()
        return loss

    optimizer.step(surprise)
    together = torch.einsum("w,nwa->na", weights.detach(), votes).argmax(1)
    for kind, of_kind in (
        ("examples", share < 0.5),
        ("in news", (share >= 0.5) & (share < 1)),
        ("reports", share == 1),
    ):
        if of_kind.any():
            alone, both = ((said == right)[of_kind].double().mean() * 100 for said in (scores.argmax(1), together))
            print(f"{name:10} {int(of_kind.sum()):5} {kind:9} the judge alone {alone:.1f}, with the rules {both:.1f}")
    print("           " + ", ".join(f"{n} {w:.2f}" for n, w in zip(names, weights.tolist(), strict=True)))
    return dict(zip(names, weights.tolist(), strict=True))


if __name__ == "__main__":
    main()
