"""Who held which position when, from the Position and Occupancy entities of a FollowTheMoney file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateline.dictionaries.dates import partial
from dateline.dictionaries.lines import File
from dateline.dictionaries.positions import sectors
from dateline.who.dictionary import Code
from dateline.who.sectors import OFFICES

Properties = Mapping[str, object]
# What a line holds whose entity is one of these; looked for before the line is parsed, which takes most of the time.
_MARKS = (b"Position", b"Occupancy")


@dataclass(frozen=True, slots=True)
class Post:
    """A position: its name and its country as the file writes it, or None."""

    name: str
    country: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One who held a post, by the post's id; None is an open or unknown day."""

    post: str
    since: date | None
    until: date | None


class Tenures:
    """All posts of a file, and the tenures by the id of the holder."""

    def __init__(self, file: File) -> None:
        self.posts: dict[str, Post] = {}
        self.of: dict[str, list[Tenure]] = defaultdict(list)
        for row in _rows(file):
            self._take(row)

    def _take(self, row: Mapping[str, object]) -> None:
        properties = row.get("properties")
        if not isinstance(properties, dict):
            return
        if row.get("schema") == "Position":
            names = values(properties, "name") or values(row, "caption")
            if names:
                country = next(iter(values(properties, "country")), None)
                self.posts[str(row.get("id"))] = Post(names[0], country)
        elif row.get("schema") == "Occupancy":
            tenure = _stretch(properties)
            for post in values(properties, "post"):
                for holder in values(properties, "holder"):
                    self.of[holder].append(Tenure(post, *tenure))

    def held(self, holder: str) -> list[tuple[Post, Tenure]]:
        """The posts of one person, those named in the file."""
        return [(self.posts[t.post], t) for t in self.of.get(holder, ()) if t.post in self.posts]


def _rows(file: File) -> Iterator[Mapping[str, object]]:
    """The positions and occupancies among the lines; what cannot be read is told when the file is read for persons."""
    for _, line in file.lines():
        if any(mark in line for mark in _MARKS):
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                continue
            if isinstance(row, dict):
                yield row


def _stretch(properties: Properties) -> tuple[date | None, date | None]:
    begun = [days for text in values(properties, "startDate") if (days := partial(text))]
    ended = [days for text in values(properties, "endDate") if (days := partial(text))]
    return min((d[0] for d in begun), default=None), max((d[1] for d in ended), default=None)


def values(properties: Properties, name: str) -> list[str]:
    """The values of a property as texts; a lone one counts as a list of one."""
    if (found := properties.get(name)) is None:
        return []
    texts = [value.strip() for value in (found if isinstance(found, list) else [found]) if isinstance(value, str)]
    return texts if all(texts) else [text for text in texts if text]


def codes_of(country: str | None, held: list[tuple[Post, Tenure, str | None]]) -> Iterator[Code]:
    """The codes of posts: each on its days, and after the last of them the holder is one of the elites.

    Args:
        country: of the holder. held: posts with their tenures and, resolved, their countries.
    """
    ends: list[date | None] = []
    for post, tenure, of_post in held:
        found = sectors(post.name)
        if found:
            yield Code(of_post or country, found, tenure.since, tenure.until)
        if OFFICES & set(found):
            ends.append(tenure.until)
    last = [end for end in ends if end is not None]
    if last and len(last) == len(ends):
        yield Code(country, ("ELI",), max(last) + timedelta(days=1), None)
