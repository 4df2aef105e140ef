"""What a run of reading came to, in a few lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from dateline.scale.filling import Outcome

# Reasons that are told one by one; the rest are counted together.
REASONS_SHOWN = 10


@dataclass(slots=True)
class Summary:
    """Counts of outcomes, and of the reasons why something was not coded or failed."""

    counts: Counter[str] = field(default_factory=Counter)
    not_coded: Counter[str] = field(default_factory=Counter)
    failed: Counter[str] = field(default_factory=Counter)
    broken: int = 0

    def add(self, outcome: Outcome) -> None:
        """Count one outcome."""
        self.counts[outcome.what] += 1
        self.broken += outcome.broken
        if outcome.reason:
            (self.failed if outcome.what == "failed" else self.not_coded)[outcome.reason] += 1

    def told(self) -> str:
        """The summary: one line of counts, then a line a reason."""
        read = sum(self.counts[what] for what in ("new", "unchanged", "recoded"))
        first = f"{read} read: {self.counts['new']} new, {self.counts['unchanged']} unchanged, "
        first += f"{self.counts['recoded']} recoded; {self.not_coded.total()} not coded, {self.failed.total()} failed"
        return "\n".join([first, *_reasons("not coded", self.not_coded), *_reasons("failed", self.failed)])


def _reasons(what: str, reasons: Counter[str]) -> list[str]:
    shown = reasons.most_common(REASONS_SHOWN)
    rest = reasons.total() - sum(number for _, number in shown)
    lines = [f"  {number} {what}: {reason}" for reason, number in shown]
    return [*lines, f"  {rest} {what}: other reasons"] if rest else lines
