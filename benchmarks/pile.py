"""The pile of reports that benchmarks read: 1,000 of about 400 words, made from the project's own texts."""

from __future__ import annotations

import json
import random
import tomllib
from pathlib import Path

GATE = Path(__file__).parent.parent / "tests" / "gate" / "reports"
WORDS = 400


def pile(count: int = 1000, seed: int = 7) -> list[dict[str, object]]:
    """``count`` rows of the contract's input: whole paragraphs drawn from the gate's reports up to ``WORDS`` words."""
    paragraphs = [p for text in own_texts() for p in text.split("\n\n") if len(p.split()) > 15]
    draw = random.Random(seed)
    rows: list[dict[str, object]] = []
    for number in range(count):
        chosen: list[str] = []
        while sum(len(p.split()) for p in chosen) < WORDS:
            chosen.append(draw.choice(paragraphs))
        rows.append(
            {"id": f"pile-{number:04}", "text": "\n\n".join(chosen), "published": "2021-06-14", "language": "en"}
        )
    return rows


def own_texts() -> list[str]:
    """The texts of the gate's reports, in the order of their names."""
    return [str(tomllib.loads(p.read_text(encoding="utf-8"))["text"]) for p in sorted(GATE.glob("*.toml"))]


def write(path: Path, count: int) -> None:
    """Write the pile as JSON Lines."""
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in pile(count)), encoding="utf-8")
