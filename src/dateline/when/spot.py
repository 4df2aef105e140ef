"""Finding the expressions of a paragraph: every rule reads the line, the longest match wins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from functools import cache

from dateline.when import absolute, clock, relative
from dateline.when.lines import Line
from dateline.when.rules import Found, Rule, words_of

RULES = (*absolute.RULES, *relative.RULES, *clock.RULES)


def spot(line: Line) -> list[Found]:
    """The expressions of a line in order, none overlapping; those that read as no time keep their place."""
    seen: list[tuple[int, int, int, Found]] = []
    for order, rule in _possible(words_of(line.text)):
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


def _possible(words: Set[str]) -> Iterator[tuple[int, Rule]]:
    """The rules whose needs some words meet, in order: few of them, so that few patterns are tried."""
    by_word = _by_word()
    orders = {order for word in words for order in by_word.get(word, ())}.union(by_word[""])
    for order in sorted(orders):
        if not any(words.isdisjoint(group) for group in RULES[order].needs):
            yield order, RULES[order]


@cache
def _by_word() -> Mapping[str, tuple[int, ...]]:
    """The rules by the words of which they need one; those that need none under no word."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for order, rule in enumerate(RULES):
        for word in min(rule.needs, key=len) if rule.needs else ("",):
            found[word].append(order)
    return {word: tuple(orders) for word, orders in found.items()} | {"": tuple(found[""])}
