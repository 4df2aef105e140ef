"""Decides which place each name stands for, out of what the report itself says.

Method: every candidate is scored by what is known of it (a country before a region before a town, people last) and
by what the report adds: the region or country right behind the name, the word of kind beside it, the countries that
the report names, the places around it (spatial minimality), the kind of its neighbours in a list. One name has one
sense in a report. A second round repeats the decision with the places of the first as surroundings. Follows the
heuristics compared by Leidner (2007), "Toponym Resolution in Text".
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import log10

from dateline.language.parsed import Parsed
from dateline.where.folding import fold
from dateline.where.gazetteer import lookup
from dateline.where.mention import Mention
from dateline.where.site import Site, kilometres

PRIOR = {"country": 8.0, "admin1": 6.6, "other": 6.6}
MOST_SITES = 40  # candidates of one name that are looked at: the most populous
CELL = 3.0  # degrees: places in neighbouring cells are near each other
QUALIFIED, HINTED, IN_COUNTRY, IN_REGION, NEARBY, ALIKE, USUAL_NAME = 6.0, 3.0, 1.6, 1.4, 1.0, 1.4, 0.8
BARE = -2.0


@dataclass(frozen=True, slots=True)
class Choice:
    """The site chosen for a mention, None where nothing fits, and the reasons that carried it."""

    site: Site | None
    why: str


@dataclass
class Surroundings:
    """What the report has named so far: countries, regions and cells of the map, each with how often."""

    countries: Counter[str] = field(default_factory=Counter)
    lands: Counter[str] = field(default_factory=Counter)
    regions: Counter[tuple[str | None, str]] = field(default_factory=Counter)
    cells: Counter[tuple[int, int]] = field(default_factory=Counter)

    def add(self, site: Site, sign: int = 1) -> None:
        """Count a site in, or with ``sign=-1`` out."""
        if site.country:
            (self.lands if site.kind == "country" else self.countries)[site.country] += sign
        if site.admin1:
            self.regions[site.country, site.admin1] += sign
        if site.kind != "country":
            self.cells[_cell(site)] += sign

    def near(self, site: Site) -> int:
        """How many named places lie in the cells around a site."""
        x, y = _cell(site)
        return sum(self.cells[x + dx, y + dy] for dx in (-1, 0, 1) for dy in (-1, 0, 1))


def _cell(site: Site) -> tuple[int, int]:
    return round(site.lat / CELL), round(site.lon / CELL)


def resolve(parsed: Parsed, mentions: list[Mention]) -> list[Choice]:
    """Choose a site for every mention.

    Args:
        parsed: the report.
        mentions: as ``spot`` found them, in order.

    Returns:
        One choice a mention, in the same order.
    """
    qualifiers = _qualifiers(parsed, mentions)
    choices = _round(parsed, mentions, qualifiers, _first_surroundings(mentions), None)
    around = Surroundings()
    for choice in choices:
        if choice.site:
            around.add(choice.site)
    return _completed(mentions, qualifiers, _round(parsed, mentions, qualifiers, around, choices))


def _first_surroundings(mentions: list[Mention]) -> Surroundings:
    """Countries, and names that have one sense only."""
    around = Surroundings()
    for mention in mentions:
        if len({(s.country, s.kind) for s in mention.sites}) == 1:
            around.add(mention.sites[0])
    return around


def _round(
    parsed: Parsed,
    mentions: list[Mention],
    qualifiers: list[int | None],
    around: Surroundings,
    before: list[Choice] | None,
) -> list[Choice]:
    """One decision for each name: its mentions are judged together, the best-supported reading wins them all."""
    groups: dict[tuple[str, str | None], list[int]] = {}
    for number, mention in enumerate(mentions):
        groups.setdefault((fold(mention.name), mention.hint), []).append(number)
    choices: list[Choice] = [Choice(None, "")] * len(mentions)
    for numbers in groups.values():
        own = before[numbers[0]].site if before else None
        if own:
            for _ in numbers:
                around.add(own, -1)
        best = _best(parsed, mentions, numbers, qualifiers, around)
        for number in numbers:
            choices[number] = best
        if own:
            for _ in numbers:
                around.add(own)
    return choices


def _best(
    parsed: Parsed, mentions: list[Mention], numbers: list[int], qualifiers: list[int | None], around: Surroundings
) -> Choice:
    sites = _first_sites(mentions[numbers[0]].sites)
    if not sites:
        return Choice(None, "no table knows it")
    scored = [(sum(reasons.values()), -i, reasons, site) for i, (reasons, site) in
              enumerate((_reasons(site, mentions, numbers, qualifiers, around), site) for site in sites)]  # fmt: skip
    _, _, reasons, site = max(scored, key=lambda s: s[:2])
    extra = [name for name, value in reasons.items() if value > 0 and name not in {"prior", "usual name"}]
    only = "only sense" if len(sites) == 1 else "best known"
    return Choice(site, f"{site.source}: {', '.join(extra) or only}")


def _first_sites(sites: tuple[Site, ...]) -> tuple[Site, ...]:
    return sites[:MOST_SITES]


def _reasons(
    site: Site, mentions: list[Mention], numbers: list[int], qualifiers: list[int | None], around: Surroundings
) -> dict[str, float]:
    """What speaks for a site, each reason with its weight."""
    mention = mentions[numbers[0]]
    behind = [mentions[q] for n in numbers if (q := qualifiers[n]) is not None]
    return {
        "prior": _prior(site),
        "usual name": USUAL_NAME * (fold(site.name) == fold(mention.name)),
        "bare name of a region": BARE * (mention.hint is None and _is_bare(site, mention)),
        "region or country behind it": QUALIFIED * any(_lies_in(site, q) for q in behind),
        "word of kind": HINTED * (mention.hint is not None and mention.hint in {site.kind, site.feature}),
        "country named": _in_country(site, around),
        "region named": IN_REGION
        * (site.kind in {"city", "other"} and around.regions[site.country, site.admin1 or ""] > 0),
        "places nearby": NEARBY * min(around.near(site), 2) / 2 if site.kind != "country" else 0.0,
        "like its neighbours": ALIKE * _alike(site, mentions, numbers),
    }


def _is_bare(site: Site, mention: Mention) -> bool:
    """ "Kursk" alone rarely means Kursk Oblast."""
    return site.kind != "city" and site.source == "geonames" and fold(site.name).startswith(f"{fold(mention.name)} ")


def _prior(site: Site) -> float:
    if site.kind == "city":
        return log10(max(site.population, 300))
    if site.feature == "county":
        return log10(max(site.population, 1_000)) - 0.5
    if site.kind == "admin1" and site.source == "geonames":
        return 0.5 + log10(max(site.population, 20_000))
    return PRIOR[site.kind]


def _in_country(site: Site, around: Surroundings) -> float:
    """Places of a country speak for its other places; the country itself speaks for them too."""
    if site.country is None:
        return 0.0
    if site.kind == "country":
        return IN_COUNTRY * min(around.countries[site.country], 2) / 2
    return IN_COUNTRY * (around.lands[site.country] > 0 or around.countries[site.country] > 0)


def _alike(site: Site, mentions: list[Mention], numbers: list[int]) -> bool:
    """Whether the next name in a list ("Oregon, Washington and Idaho") can be of the same kind and country."""
    for number in numbers:
        for other in (number - 1, number + 1):
            if not 0 <= other < len(mentions):
                continue
            a, b = sorted((mentions[number], mentions[other]), key=lambda m: m.first)
            if b.first - a.last > 2 or not mentions[other].sites or a.name == b.name:
                continue
            neighbour = mentions[other].sites[0]
            if (
                neighbour.kind == site.kind
                and site.kind != "city"
                and (site.kind == "country" or neighbour.country == site.country)
            ):
                return True
    return False


# ---------------------------------------------------------------- the region or country behind a name

_LINKS = (",", "(", "in", ", in", "of", "'s", "’s", "-", "–", "—", ", the", "in the", ", in the")


def _qualifiers(parsed: Parsed, mentions: list[Mention]) -> list[int | None]:
    """For each mention the number of the mention that says in what it lies: "Dayton, Ohio", "Ohio's Dayton"."""
    found: list[int | None] = [None] * len(mentions)
    for number, (one, two) in enumerate(pairwise(mentions)):
        if parsed.tokens[one.first].sentence != parsed.tokens[two.first].sentence or two.first - one.last > 5:
            continue
        between = [t.text.lower() for t in parsed.tokens[one.last : two.first]]
        if _behind(between) and _coarser(two, one):
            found[number] = number + 1
        elif between[:1] in (["'s"], ["’s"]) and _coarser(one, two):
            found[number + 1] = number
    return found


def _behind(between: list[str]) -> bool:
    """ "Dayton, Ohio", "Dayton (Ohio)", "Dayton in southern Ohio", "Yala district of Songkhla province"."""
    if not between or between[0] in {"and", "or", "'s", "’s"}:
        return False
    return between[0] in {",", "(", "in", "of"} or (len(between) < 4 and between[-1] in {"in", "of"})


def _coarser(whole: Mention, part: Mention) -> bool:
    wide = {s.kind for s in whole.sites} & {"country", "admin1"} or whole.hint == "admin1"
    if _is_country(whole) and _is_country(part):
        return False  # "China, Japan" is a list
    return bool(wide) and (not part.sites or any(_lies_in(s, whole) for s in part.sites))


def _is_country(mention: Mention) -> bool:
    return bool(mention.sites) and mention.sites[0].kind == "country"


def _lies_in(site: Site, whole: Mention) -> bool:
    """Whether a site lies in what another mention may stand for."""
    return any(contains(area, site) for area in whole.sites[:6])


def contains(area: Site, site: Site) -> bool:
    """Whether one site lies in another: by country, by region, or by distance."""
    if area is site or area.kind == "city" or site.kind == "country":
        return False
    if area.kind == "country":
        return area.country == site.country
    if area.kind == "admin1" and (site.kind == "city" or site.feature == "county"):
        if area.country != site.country:
            return False
        return fold(area.name) == fold(site.admin1 or "") or kilometres(area, site) < max(area.radius, 60.0)
    return area.kind == "other" and site.kind != "admin1" and kilometres(area, site) < area.radius


def _completed(mentions: list[Mention], qualifiers: list[int | None], choices: list[Choice]) -> list[Choice]:
    """The choices with what can be said of unknown names and of regions named after their town."""
    found = list(choices)
    for number, (mention, choice) in enumerate(zip(mentions, choices, strict=True)):
        behind = qualifiers[number]
        area = choices[behind].site if behind is not None else None
        if choice.site is None and area is not None:
            found[number] = _within(mention, area)
        elif choice.site and mention.hint == "admin1" and choice.site.kind == "city":
            found[number] = _region_of(choice.site) or choice
    return found


def _within(mention: Mention, area: Site) -> Choice:
    """What no table knows gets the point of the region behind it, and says so."""
    site = replace(area, name=mention.name, kind="other", feature="unknown", geonames=None, source="within")
    return Choice(site, f"within {area.name}")


def _region_of(town: Site) -> Choice | None:
    """ "The Kursk region": the first-level region that bears the town's name."""
    if fold(town.name)[:4] != fold(town.admin1 or "")[:4]:
        return None
    for site in lookup(town.admin1 or ""):
        if site.kind == "admin1" and site.country == town.country:
            return Choice(replace(site, name=f"{town.name} region"), f"{site.source}: the region of the town")
    return None
