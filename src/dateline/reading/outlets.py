"""Names of agencies and outlets in credits and datelines."""

from __future__ import annotations

import re
from functools import cache

from dateline.knowledge import listed, load

# What follows an outlet's name without changing whose report it is, and what makes unknown words an outlet.
MEDIA_WORD = re.compile(
    r"\b(?:agency|broadcaster|daily|gazette|herald|journal|magazine|media|news|newspaper|online|post|press|radio|"
    r"service|telegraph|television|times|tribune|TV|website|weekly|\w+\.(?:com|org|net|ru|cn|by|uk))\b",
    re.IGNORECASE,
)
LONGEST = 60


@cache
def _names() -> dict[str, str]:
    """Every name and alias, as written, to the name that stands for it. The first row to claim an alias keeps it."""
    names: dict[str, str] = {}
    for row in load("reading/outlets"):
        for name in (row["name"], *listed(row["aliases"])):
            names.setdefault(name, row["name"])
            if not name.isupper():
                names.setdefault(name.upper(), row["name"])
    return names


def outlet(words: str) -> str | None:
    """The outlet that words name, or None.

    Args:
        words: what stands where a credit stands: between brackets, before a dash.

    Returns:
        The outlet's usual name for a name or alias of the table; the words themselves for more than that ("Deutsche
        Welle Chinese website") and for unknown names that say what they are ("Volga Radio News").
    """
    bare = words.strip(" .,;:/-–—")
    if not bare or len(bare) > LONGEST:
        return None
    if bare in _names():
        return _names()[bare]
    if not bare[0].isupper() and not bare[0].isdigit():
        return None
    parts = re.split(r"\s+", bare)
    begins = any(" ".join(parts[:n]) in _names() for n in range(len(parts) - 1, 0, -1))
    named = len(parts) <= 6 and all(p[0].isupper() or p in ("of", "the", "and", "website") for p in parts)
    return bare if MEDIA_WORD.search(bare) and (begins or named) else None
