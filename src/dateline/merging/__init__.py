"""Events of many reports -> happenings. Where accounts differ, all stay: merging only adds an id to each event."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from dateline.merging.account import Account, accounts
from dateline.merging.groups import Groups
from dateline.merging.same import same
from dateline.merging.story import stories
from dateline.report import CodedReport, Event

__all__ = ["merge"]


def merge(reports: Iterable[CodedReport]) -> list[CodedReport]:
    """Give every event the id of the happening that it tells of.

    Args:
        reports: coded reports; all of them are held in memory.

    Returns:
        The same reports in the same order. Events share ``happening`` when their reports belong to one story and
        nothing that they tell stands against their being the same; see ``docs/rooms/merging.md``. The id is made from
        the first event of the happening, so that adding later reports does not change it.
    """
    held = list(reports)
    groups = Groups()
    for story in stories(held):
        told = [a for i in story for a in accounts(i, held[i])]
        for block in _blocks(told):
            _join(block, groups)
    return [replace(r, events=tuple(_named(e, i, r, held, groups) for e in r.events)) for i, r in enumerate(held)]


def _blocks(told: list[Account]) -> list[list[Account]]:
    """Accounts that could be of one happening: the same predicate, or the same type and mode."""
    found: dict[str, list[Account]] = {}
    for account in told:
        for key in account.kinds:
            found.setdefault(key, []).append(account)
    return [block for block in found.values() if len(block) > 1]


# In a long block each account is held against so many of those before it, nearest first, so that time stays linear.
LOOK_BACK = 50


def _join(block: list[Account], groups: Groups) -> None:
    for at, account in enumerate(block):
        for other in block[max(0, at - LOOK_BACK) : at]:
            if same(other, account):
                groups.join(other.key, account.key)


def _named(event: Event, number: int, report: CodedReport, held: list[CodedReport], groups: Groups) -> Event:
    first_report, first_event = groups.first((number, event.id))
    told = f"{held[first_report].report.id}\0{first_event}"
    return replace(event, happening=f"h{sha256(told.encode()).hexdigest()[:12]}")
