"""Lists of persons and organisations as FollowTheMoney writes them (OpenSanctions and others): a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache

from dateline.dictionaries.complaints import Complaints
from dateline.dictionaries.lines import File
from dateline.dictionaries.listing import Listed
from dateline.dictionaries.positions import sectors as of_position
from dateline.dictionaries.tenures import Properties, Tenures, codes, values
from dateline.knowledge import Row, listed, load
from dateline.report import ActorKind
from dateline.who.dictionary import Code

# Properties that name an entity for certain, and those that tell its country, the surest first.
NAMES = ("name", "alias", "previousName")
COUNTRIES = {"person": ("citizenship", "nationality", "country"), "": ("jurisdiction", "country", "mainCountry")}
KINDS: dict[str, ActorKind] = {"person": "person", "organisation": "organisation"}


def read(file: File, complaints: Complaints) -> Iterator[Listed]:
    """The actors of a file in its order; entities that are none (addresses, ships, sanctions) are passed over.

    Args:
        file: of this format; it is read twice, for positions first. complaints: takes what could not be read.

    Raises:
        DictionaryError: when the file cannot be read at all.
    """
    tenures = Tenures(file)
    for number, line in file.lines():
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            complaints.note(file.name, number, "no JSON", skipped=True)
            continue
        properties = row.get("properties") if isinstance(row, dict) else None
        if not isinstance(properties, dict) or not isinstance(row.get("schema"), str):
            complaints.note(file.name, number, "no entity with schema and properties", skipped=True)
            continue
        schema = _rows("schema").get(row["schema"])
        if schema is None:
            continue
        names = _names(values(row, "caption"), properties, schema["kind"])
        if not names:
            complaints.note(file.name, number, "the entity has no name", skipped=True)
            continue
        for code in _unknown(properties, schema["kind"]):
            complaints.note(file.name, number, f"no table knows the country {code!r}; the rest counts")
        found = _codes(str(row.get("id")), properties, schema, tenures)
        if any(code.country or code.sectors for code in found) or schema["kind"]:
            yield Listed(names, KINDS.get(schema["kind"]), found, alone=False)


@cache
def _rows(use: str) -> dict[str, Row]:
    return {row["value"]: row for row in load("actors/ftm") if row["use"] == use}


@cache
def country(code: str) -> str | None:
    """The country of a code as FollowTheMoney writes it (``dk``, ``gb-sct``, ``eu``), or None."""
    lower = code.lower()
    own = {row["alpha2"]: row["code"] for row in load("actors/alpha2")}
    for part in (lower, lower.split("-")[0]):
        if row := _rows("country").get(part):
            return row["country"]
        if part in own:
            return own[part]
    return None


def _names(caption: list[str], properties: Properties, kind: str) -> tuple[str, ...]:
    """All names, the one to show first; of a person also "Ada Berg" for "Berg, Ada"."""
    names = [name for prop in NAMES for name in values(properties, prop)]
    names = [*(c for c in caption if c in names or not names), *names]
    turned = [
        f"{given.strip()} {last.strip()}" for last, _, given in (n.partition(",") for n in names) if given.strip()
    ]
    return tuple(dict.fromkeys([*names, *(turned if kind == "person" else [])]))


def _country_values(properties: Properties, kind: str) -> list[str]:
    """The country codes of the surest property that has any."""
    order = COUNTRIES.get(kind, COUNTRIES[""])
    return next((found for prop in order if (found := values(properties, prop))), [])


def _unknown(properties: Properties, kind: str) -> list[str]:
    return [code for code in _country_values(properties, kind) if country(code) is None]


def _codes(entity: str, properties: Properties, schema: Row, tenures: Tenures) -> tuple[Code, ...]:
    """What positions say, each on its days where they are told; then, on other days, positions in words and topics."""
    posts = list(tenures.held(entity))
    found = {c for code in _country_values(properties, schema["kind"]) if (c := country(code))}
    of_posts = {c for post, _ in posts if (c := country(post.country) if post.country else None)}
    # Citizens of several countries are of the one whose posts they hold.
    likely = found if len(found) == 1 else found & of_posts or of_posts
    one = next(iter(likely)) if len(likely) == 1 else None
    topic_country, topics = _of_topics(values(properties, "topic") + values(properties, "topics"))
    held = [(post, tenure, country(post.country) if post.country else None) for post, tenure in posts]
    words = tuple(dict.fromkeys(s for position in values(properties, "position") for s in of_position(position)))
    always = words or topics or listed(schema["sectors"])
    return (*codes(one, held), Code(topic_country or one, always))


def _of_topics(topics: Iterable[str]) -> tuple[str | None, tuple[str, ...]]:
    """Country and sectors of the topics that say any; of each the longest beginning that has a row."""
    rows = [row for topic in sorted(topics) if (row := _topic(topic))]
    return next((r["country"] for r in rows if r["country"]), None), tuple(
        dict.fromkeys(s for row in rows for s in listed(row["sectors"]))
    )


@cache
def _topic(topic: str) -> Row | None:
    parts = topic.split(".")
    return next((row for stop in range(len(parts), 0, -1) if (row := _rows("topic").get(".".join(parts[:stop])))), None)
