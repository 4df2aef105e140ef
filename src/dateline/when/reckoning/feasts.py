"""Seasons, quarters and holidays: the one nearest to the report on the side that the tense tells."""

from __future__ import annotations

from datetime import date

from dateline.when.circumstances import Circumstances
from dateline.when.holidays import falls, holidays
from dateline.when.meanings import Feast, Season
from dateline.when.reckoning.days import side
from dateline.when.reckoning.dispatch import reckon, unknown
from dateline.when.stretches import SEASONS, Stretch, half, quarter, season


@reckon.register
def _(meaning: Season, at: Circumstances) -> Stretch | None:
    if at.today is None:
        return unknown(f"XXXX-{meaning.code}")
    if at.year and meaning.shift is None:
        return _season(at.year, meaning.code)
    today = at.today
    options = [_season(today.year + n, meaning.code) for n in (0, -1, 1)]
    if meaning.shift == -1:
        if meaning.code not in SEASONS:
            return options[1]
        return next((o for o in (options[0], options[1]) if o.end and o.end < today), options[1])
    if meaning.shift == 1:
        return next((o for o in (options[0], options[2]) if o.start and o.start > today), options[2])
    if meaning.shift == 0:
        inside = next((o for o in options if o.start and o.end and o.start <= today <= o.end), None)
        return inside or options[0]
    options.sort(key=lambda o: abs((o.start - today).days) if o.start else 0)
    return side(options, at)


def _season(of_year: int, code: str) -> Stretch:
    if code[0] == "Q" and code[1:].isdigit():
        return quarter(of_year, int(code[1:]))
    return half(of_year, int(code[1:])) if code[0] == "H" else season(of_year, code)


@reckon.register
def _(meaning: Feast, at: Circumstances) -> Stretch | None:
    feast = holidays()[meaning.name]
    if meaning.year:
        return next(iter(falls(feast, meaning.year)), None)
    if at.today is None:
        return unknown("XXXX-" + feast.rule[6:] if feast.rule.startswith("fixed") else "XXXX-XX-XX")
    if at.year and meaning.shift is None:
        return next(iter(falls(feast, at.year)), None)
    today = at.today
    known = [f for n in (-2, -1, 0, 1, 2) for f in falls(feast, today.year + n)]
    known.sort(key=lambda f: abs((f.start - today).days) if f.start else 0)
    if not known:
        return None
    if meaning.shift == -1:
        return next((f for f in known if f.end and f.end < today), known[0])
    if meaning.shift == 1:
        return next((f for f in known if f.start and f.start > today), known[0])
    if meaning.shift == 0:
        return next((f for f in known if f.start and f.start.year == today.year), None)
    if at.ahead:  # "ahead of Christmas"
        return known[0]
    return side(known, at) if at.tense in ("past", "future") and not _now(known[0], today) else known[0]


def _now(stretch: Stretch, today: date) -> bool:
    return bool(stretch.start and stretch.end and stretch.start <= today <= stretch.end)
