"""Who is who across reports: which names with a country stand for one identity, by machine and by judgement.

By itself an identity is a name with a country, and persons of a full name without a country belong to the one of that
name who has one. What people judged goes before what the machine would do, newer judgements before older ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.record.judgements import Group, Judgement, Pins
from dateline.record.person_names import is_full, is_personal
from dateline.record.rows import key

ONLY_ONE = "the only one of this full name with a country"
TABLE = "leaders: another form of the name"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the record holds of a group: a name as reports write it, in how many documents, whether all are persons."""

    name: str
    documents: int
    person: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """One actor of the record.

    Args:
        group: key of the name, and country: together the identity's own in the whole record.
        name: what it is called.
        pins: what people pinned to it.
        why: what ties the group to it, where that is more than its own name and country.
    """

    group: Group
    name: str
    pins: Pins = field(default_factory=Pins)
    why: str = ""


def identities(
    facts: Mapping[Group, Facts], judgements: Sequence[Judgement], forms: Mapping[str, str]
) -> dict[Group, Identity]:
    """Whom each group stands for.

    Args:
        facts: every group of the record, those that a split has made included.
        judgements: those that stand, the newest first, see ``judgements.standing``.
        forms: from the key of another form of a person's full name to the key of the form that the table of leaders
            has first.

    Returns:
        The identity of every group that is joined, renamed or pinned; every other group is its own.
    """
    by_key = _by_key(facts)
    sets = _Sets()
    for verdict in ("negative", "positive"):
        for j in judgements:
            if j.verb == "merge" and j.verdict == verdict and j.other is not None:
                one, other = present(j.about, by_key), present(j.other, by_key)
                if verdict == "negative":
                    sets.part(one, other)
                else:
                    sets.join(one, other, f"judgement {j.number}: merge")
    _join_alike(sets, facts, forms)
    decided: dict[Group, list[Judgement]] = defaultdict(list)
    for j in judgements:
        if j.verb in ("rename", "pin"):
            decided[sets.root(present(j.about, by_key))].append(j)
    found: dict[Group, Identity] = {}
    for root, members in sets.members(decided).items():
        held = [group for group in members if group in facts]
        if held:
            found |= _identity(held, facts, decided.get(root, []), sets.why)
    return found


def _by_key(facts: Mapping[Group, Facts]) -> dict[str, list[Group]]:
    found: dict[str, list[Group]] = defaultdict(list)
    for group in facts:
        found[group.key].append(group)
    return found


def present(group: Group, by_key: Mapping[str, Sequence[Group]]) -> Group:
    """The group that a judgement means; another version may code the country of the same name otherwise."""
    of_name = by_key.get(group.key, [])
    return of_name[0] if len(of_name) == 1 else group


class _Sets:
    """Groups that are one, and pairs that must not become one."""

    def __init__(self) -> None:
        self.up: dict[Group, Group] = {}
        self.apart: dict[Group, set[Group]] = defaultdict(set)
        self.why: dict[Group, str] = {}

    def root(self, group: Group) -> Group:
        """The group that stands for all that are one with this one."""
        top = group
        while self.up.get(top, top) != top:
            top = self.up[top]
        while group != top:
            self.up[group], group = top, self.up[group]
        return top

    def part(self, one: Group, other: Group) -> None:
        """Keep two apart whatever is joined later."""
        if one != other:
            self.apart[one].add(other)
            self.apart[other].add(one)

    def join(self, one: Group, other: Group, why: str) -> None:
        """Make two one, unless they, or any that are one with them, are kept apart."""
        top, below = self.root(one), self.root(other)
        if top == below or any(self.root(group) == below for group in self.apart.get(top, ())):
            return
        self.up[below] = top
        self.up.setdefault(top, top)
        if below in self.apart:
            self.apart[top] |= self.apart.pop(below)
        for group in (one, other):
            self.why.setdefault(group, why)

    def members(self, alone: Iterable[Group]) -> dict[Group, list[Group]]:
        """All that are one, by their root, and those alone that are named here."""
        found: dict[Group, list[Group]] = defaultdict(list)
        for group in dict.fromkeys((*self.up, *alone)):
            found[self.root(group)].append(group)
        return found


def _join_alike(sets: _Sets, facts: Mapping[Group, Facts], forms: Mapping[str, str]) -> None:
    """What the machine joins: persons of one full name, or of forms of one by the table, and of one country at most."""
    alike: dict[str, list[Group]] = defaultdict(list)
    for group, fact in facts.items():
        if fact.person and is_full(group.key) and (group.country is None or group.key in forms):
            alike[forms.get(group.key, group.key)].append(group)
    countries: dict[str, list[Group]] = defaultdict(list)
    for group, fact in facts.items():
        main = forms.get(group.key, group.key)
        if group.country is not None and fact.person and main in alike:
            countries[main].append(group)
    for main, some in alike.items():
        if not all(is_personal(facts[group].name) for group in some):
            continue
        for one, other in _pairs(countries[main]):
            sets.join(one, other, TABLE)
        without = [group for group in some if group.country is None]
        roots = {sets.root(group): group for group in countries[main]}
        if len(roots) == 1:
            (one,) = roots.values()
            for group in without:
                sets.join(one, group, ONLY_ONE if one.key == group.key else TABLE)
        elif not roots:
            for group in without[1:]:
                sets.join(without[0], group, TABLE)


def _pairs(groups: Iterable[Group]) -> Iterator[tuple[Group, Group]]:
    """Each group with the first of the same country."""
    first: dict[str | None, Group] = {}
    for group in groups:
        if first.setdefault(group.country, group) != group:
            yield first[group.country], group


def _identity(
    members: Sequence[Group], facts: Mapping[Group, Facts], decided: Sequence[Judgement], why: Mapping[Group, str]
) -> dict[Group, Identity]:
    """The identity of groups that are one, for each of them with what ties it there."""
    refused = {j.new_name for j in decided if j.verb == "rename" and j.verdict == "negative"}
    renamed = next((j for j in decided if j.verb == "rename" and j.verdict == "positive"), None)
    pins = Pins(tuple(j for j in decided if j.verb == "pin"))

    def last_to_lead(group: Group) -> tuple[object, ...]:
        fact = facts[group]
        return fact.name in refused, group.country is None, -fact.documents, group.key, group.country or ""

    leading = min(members, key=last_to_lead)
    name = renamed.new_name if renamed and renamed.new_name else facts[leading].name
    country = pins.lasting_country() or leading.country
    reasons = [f"judgement {renamed.number}: rename"] if renamed else []
    if country != leading.country:
        reasons.append(f"judgement {pins.pins[0].number}: pin")
    whole = Group(key(name) if renamed else leading.key, country)
    return {
        group: Identity(
            whole, name, pins, "; ".join(filter(None, [*reasons, why.get(group, "") if group != leading else ""]))
        )
        for group in members
    }


def coined(name: str, taken: Iterable[str]) -> str:
    """A name for somebody who shares his with another: ``Ada Berg (2)``.

    Args:
        name: the shared name.
        taken: keys of names that are in use.
    """
    used = set(taken)
    number = 2
    while key(f"{name} ({number})") in used:
        number += 1
    return f"{name} ({number})"
