"""Whether confidence means what it says: drawn from reports that neither the judge nor the weights were fitted on.

    python -m training.diagram [--out docs/reliability.svg]

Codes the quality gate's reports, puts the typed events into ten bins by their confidence, and asks how many of each are
right (the gate names the type at that word). Prints the table and the expected calibration error, and draws it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import matplotlib
import numpy as np

from dateline.coding import code_many
from dateline.reading import from_row
from tests.gate import corpus

matplotlib.use("svg")
from matplotlib import pyplot  # after the backend is chosen

OUT = Path(__file__).parent.parent / "docs" / "reliability.svg"
EDGES = np.linspace(0.0, 1.0, 11)


def main() -> None:
    """Count and draw."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--out", type=Path, default=OUT)
    target: Path = arguments.parse_args().out
    said, right = judged()
    bins = np.clip(np.digitize(said, EDGES) - 1, 0, 9)
    error = 0.0
    points = []
    for number in range(10):
        inside = bins == number
        if inside.any():
            error += inside.mean() * abs(said[inside].mean() - right[inside].mean())
            points.append((said[inside].mean(), right[inside].mean(), int(inside.sum())))
            print(
                f"{EDGES[number]:.1f} to {EDGES[number + 1]:.1f}: {inside.sum():4} events, confidence"
                f" {100 * said[inside].mean():5.1f}, right {100 * right[inside].mean():5.1f}"
            )
    print(f"expected calibration error {100 * error:.1f} points over {len(said)} events")
    draw(points, target)


def judged() -> tuple[np.ndarray, np.ndarray]:
    """The confidence of every typed event of the gate's reports, and whether its type is right."""
    gold = corpus.load()
    rows = [{"text": g.text, "language": "en", "published": str(g.published)} for g in gold]
    said, right = [], []
    for g, coded in zip(gold, code_many([from_row(row) for row in rows]), strict=True):
        for event in (e for e in coded.events if e.type):
            said.append(event.confidence)
            right.append(any(e["type"] == event.type and e["trigger"].overlaps(event.trigger) for e in g.events))
    return np.array(said), np.array(right, dtype=float)


def draw(points: list[tuple[float, float, int]], target: Path) -> None:
    """The diagram: how often events of a confidence are right, the size of a dot by how many there are."""
    figure, axes = pyplot.subplots(figsize=(5, 5))
    axes.plot((0, 1), (0, 1), color="grey", linestyle=":", label="as it says")
    said, right, count = zip(*points, strict=True)
    axes.plot(said, right, color="tab:blue")
    axes.scatter(said, right, s=[2 * n for n in count], color="tab:blue", label="typed events of the gate")
    axes.set(xlabel="confidence", ylabel="share that is right", xlim=(0, 1), ylim=(0, 1))
    axes.legend(loc="upper left")
    matplotlib.rcParams["svg.hashsalt"] = "dateline"  # the same figures give the same file
    figure.savefig(target, metadata={"Date": None})


if __name__ == "__main__":
    main()
