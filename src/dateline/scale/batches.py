"""What goes to a process at once: enough reports to fill the parser, few enough to bound memory and waiting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from dateline.coding import AT_ONCE
from dateline.report import CodedReport, Report

Item = TypeVar("Item")

# Code points in a batch; some 60 ordinary reports, so that only long ones close a batch early.
CHARACTERS_AT_ONCE = 150_000
# Items handed through without coding cost nothing, but must not wait for ever.
ITEMS_AT_ONCE = 256


def cut(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut a stream into lists, each of at most ``AT_ONCE`` reports, coded or not, and lazily."""
    batch: list[Item] = []
    reports = characters = 0
    for item in items:
        batch.append(item)
        if isinstance(item, Report | CodedReport):
            reports += 1
            characters += len((item if isinstance(item, Report) else item.report).text)
        if reports >= AT_ONCE or characters >= CHARACTERS_AT_ONCE or len(batch) >= ITEMS_AT_ONCE:
            yield batch
            batch, reports, characters = [], 0, 0
    if batch:
        yield batch
