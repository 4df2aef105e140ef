"""Finding the expressions of a paragraph: every rule reads the line, the longest match wins."""

from __future__ import annotations

from dateline.when import absolute, clock, relative
from dateline.when.lines import Line
from dateline.when.rules import Found, words_of

RULES = (*absolute.RULES, *relative.RULES, *clock.RULES)


def spot(line: Line) -> list[Found]:
    """The expressions of a line in order, none overlapping; those that read as no time keep their place."""
    seen: list[tuple[int, int, int, Found]] = []
    words = words_of(line.text)
    for order, rule in enumerate(RULES):
        if any(words.isdisjoint(group) for group in rule.needs):
            continue
        for m in rule.pattern.finditer(line.text):
            if rule.guard is None or rule.guard(line, m):
                meaning = rule.read(m)
                if meaning is not None:
                    seen.append((m.start(), -m.end(), order, Found(m.start(), m.end(), meaning, rule.name)))
    kept: list[Found] = []
    for _, _, _, found in sorted(seen, key=lambda s: s[:3]):
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
        elif found.start == kept[-1].start or found.end <= kept[-1].end:
            continue
        elif found.end - found.start > kept[-1].end - kept[-1].start:
            kept[-1] = found
    return kept
