"""Who held which office on the day of the report, by the tables of leaders and people; used where the report does not
say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from dateline.knowledge import listed, load
from dateline.who.persons import Form, family, form
from dateline.who.wordlists import words

# Bodies across borders: codes of the country slot that are no country.
BODIES = frozenset(("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"))


@dataclass(frozen=True, slots=True)
class Office:
    """A row of ``leaders.tsv`` or ``people.tsv``; ``until`` is None while the office is held."""

    name: str
    country: str
    sectors: tuple[str, ...]
    title: str
    since: date
    until: date | None

    def held(self, day: date) -> bool:
        """Whether the office was held on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Offices:
    """All offices by every form of the holder's name, and the high ones by the name he is called by alone."""

    by_name: dict[Form, tuple[Office, ...]]
    by_family: dict[str, tuple[Office, ...]]


@cache
def offices() -> Offices:
    """The table, read once."""
    names: dict[Form, list[Office]] = defaultdict(list)
    families: dict[str, list[Office]] = defaultdict(list)
    for row in (*load("actors/leaders"), *load("actors/people")):
        until = date.fromisoformat(row["to"]) if row["to"] else None
        office = Office(
            row["name"], row["country"], listed(row["sectors"]), row["title"], date.fromisoformat(row["from"]), until
        )
        full = form([row["name"]])
        for name in (full, *(form([alias]) for alias in listed(row["aliases"]))):
            names[name].append(office)
        if row["title"].lower() in words("surname-office"):
            families[family(full, row["country"])].append(office)
    return Offices({k: tuple(v) for k, v in names.items()}, {k: tuple(v) for k, v in families.items()})


def of_person(
    names: Iterable[Form], country: str | None, named: frozenset[str], day: date | None
) -> tuple[Office | None, str]:
    """The office of a person.

    Args:
        names: the forms of the name in the report, the fullest first.
        country: the country that the report gives the person, or None.
        named: codes of the countries that the report names.
        day: the day of the report, or None when it is not known.

    Returns:
        The office and the reason, or None; without a day only a full name that had one office ever.
    """
    forms = list(names)
    for name in forms:
        rows = offices().by_name.get(name, ())
        if not rows and len(forms[0]) == 1 and len(name[0]) > 3:
            rows = tuple(o for o in offices().by_family.get(name[0], ()) if o.country in named)
        rows = tuple(o for o in rows if country in (None, o.country))
        if office := _in_force(rows, day):
            return office, f"leaders: {office.name}, {office.title}" + (f", in office on {day}" if day else "")
        if rows and len(name) > 1 and day and all(o.until and o.until < day for o in rows):
            # A former president who has been an envoy since is known for the presidency.
            last = max(rows, key=lambda o: (o.country not in BODIES, o.since))
            if last.sectors[:1] == ("GOV",):
                return Office(
                    last.name, last.country, ("ELI",), f"former {last.title}", last.since, last.until
                ), f"leaders: {last.title} until {last.until}"
            return last, f"leaders: {last.name}, {last.title} until {last.until}"
    return None, ""


def _in_force(rows: tuple[Office, ...], day: date | None) -> Office | None:
    held = [o for o in rows if day is None or o.held(day)]
    if not held or len({o.name for o in held}) > 1:
        return None
    if day is None and len({(o.country, o.sectors) for o in held}) > 1:
        return None
    return held[0]
