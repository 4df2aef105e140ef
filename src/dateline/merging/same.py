"""Whether two accounts tell of the same happening: nothing stands against it, and something speaks for it."""

from __future__ import annotations

from datetime import timedelta

from dateline.merging.account import Account

# Reports of different days and zones put one happening a day apart.
SLACK = timedelta(days=1)


def same(a: Account, b: Account) -> bool:
    """Hold two accounts of one story against each other.

    Against: one denies what the other tells; the days lie apart; a side or place is named in both and differs.
    For: a shared side, thing or place; or the same predicate when neither says who was in it.
    """
    if a.denied != b.denied or _apart(a, b):
        return False
    actors, recipients = _agree(a.actors, b.actors), _agree(a.recipients, b.recipients)
    places, things = _share(a.places, b.places), _share(a.things, b.things)
    told = (actors, recipients, places, things)
    if False in (actors, recipients, places):
        return False
    return True in told or (a.kinds[0] == b.kinds[0] and not (_says(a) and _says(b)))


def _says(account: Account) -> bool:
    return bool(account.actors or account.recipients or account.things)


def _apart(a: Account, b: Account) -> bool:
    """Whether the days of two accounts exclude each other."""
    after = a.start and b.end and a.start > b.end + SLACK
    before = b.start and a.end and b.start > a.end + SLACK
    return bool(after or before) and (a.dated or b.dated)


def _agree(a: tuple[frozenset[str], ...], b: tuple[frozenset[str], ...]) -> bool | None:
    """True: a side goes by a shared name. False: both name sides and none is shared. None: one is silent."""
    if not a or not b:
        return None
    return any(x & y for x in a for y in b)


def _share(a: frozenset[str], b: frozenset[str]) -> bool | None:
    """The same for words that either account may lack."""
    return bool(a & b) if a and b else None
