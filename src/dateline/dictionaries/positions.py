"""Positions in words ("Minister of Transport") -> PLOVER sectors, by the project's own role nouns."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.who.parts import LONGEST, Part, effects, parts
from dateline.who.sectors import OFFICES
from dateline.who.words import singular

# Where the noun of a position ends: "Minister *of* Transport", "Judge, High Court".
_AFTER = re.compile(r"\s(?:of|for|to|in|at|on|under|with|and)\s|[,;:()/]| - ")
# Traits of role nouns whose sector other words tell.
WEAK = frozenset(("weak", "soft"))
_WORD = re.compile(r"[\w'’-]+")


@lru_cache(maxsize=50_000)
def sectors(position: str) -> tuple[str, ...]:
    """The sectors of one who holds a position, primary first; empty when no role noun tells.

    The longest role noun at the end of the position's own words counts. Where that is a weak one ("member",
    "director") the next words with a role noun at their end do: "member of the *national assembly*".
    """
    part = _telling(position)
    if part is None or part.sectors == ("UNK",):
        return ()
    former = any(effects().get(w) == "former" for w in _words(position)[:2])
    return ("ELI",) if former and OFFICES & set(part.sectors) else part.sectors


def _telling(text: str) -> Part | None:
    """The first role noun, each at the end of the words up to the next "of" or comma, that says a sector of its own."""
    head, *rest = _AFTER.split(text, maxsplit=1)
    part = _longest(_words(text), _words(head))
    if part is not None and not part.traits & WEAK:
        return part
    return _telling(rest[0]) if rest else None


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _longest(words: list[str], head: list[str]) -> Part | None:
    """A role noun that runs on past the head ("member of parliament"), else the one at the head's end."""
    for stop in range(min(len(words), len(head) + LONGEST), len(head), -1):
        for start in range(len(head)):
            if part := _part(words[start:stop]):
                return part
    return _ending(head)


def _ending(words: list[str]) -> Part | None:
    """The longest role noun that ends with the last word."""
    tails = (words[start:] for start in range(max(0, len(words) - LONGEST), len(words)))
    return next((part for tail in tails if (part := _part(tail))), None)


def _part(words: list[str]) -> Part | None:
    """The role noun of exactly these words, in the singular or plural."""
    spelt = " ".join(words).replace("-", " - ")
    return parts().get(spelt) or parts().get(" ".join([*words[:-1], singular(words[-1])]).replace("-", " - "))
