"""The table of leaders as the registry's seed: terms in office, and the forms of one person's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from dateline.knowledge import listed, load
from dateline.record.judgements import Group
from dateline.record.offices import FORMER, Office, Term
from dateline.record.person_names import alone, is_full
from dateline.record.rows import key

Known = Callable[[Group], Group | None]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table.

    Args:
        term: the term in office, its holder by the form of the name that the table has first.
        alone: words by which a report may name the holder without a title; empty for all but high offices.
    """

    term: Term
    alone: tuple[str, ...]


@cache
def rows() -> tuple[Row, ...]:
    """The table, read once; without those whom it lists as former holders of an office."""
    high = frozenset(row["word"] for row in load("actors/words") if row["use"] == "surname-office")
    found: list[Row] = []
    for row in load("actors/leaders"):
        title = row["title"]
        if title.lower().startswith(FORMER):
            continue
        names = (row["name"], *listed(row["aliases"]))
        main = key(row["name"])
        term = Term(
            Group(main, row["country"]),
            row["name"],
            Office(key(title), row["country"], None),
            title,
            listed(row["sectors"]),
            date.fromisoformat(row["from"]),
            date.fromisoformat(row["to"]) if row["to"] else None,
            basis="table",
            why=f"leaders: {row['name']}, {title}",
            forms=tuple(dict.fromkeys(key(name) for name in names)),
        )
        called = dict.fromkeys(alone(main)) if title.lower() in high else {}
        found.append(Row(term, tuple(called)))
    return tuple(found)


@cache
def forms() -> Mapping[str, str]:
    """From the key of each other form of a full name to that of the form the table has first, where that is one."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        for form in row.term.forms:
            if is_full(form):
                found[form].add(row.term.holder.key)
    return {form: main for form, mains in found.items() if len(mains) == 1 for main in mains if main != form}


def seed(known: Known) -> list[Row]:
    """The table with the record's own identities as holders.

    Args:
        known: the identity of a group that the record holds, or None.
    """

    def own(row: Row) -> Row:
        country = row.term.holder.country
        holders = (known(Group(form, country)) for form in row.term.forms)
        holder = next((holder for holder in holders if holder), None)
        return replace(row, term=replace(row.term, holder=holder)) if holder else row

    return [own(row) for row in rows()]
