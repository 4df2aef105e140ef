"""Lists of persons and organisations as FollowTheMoney writes them (OpenSanctions and others): a JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from dateline.dictionaries.complaints import Complaints
from dateline.dictionaries.lines import File
from dateline.dictionaries.listing import Listed
from dateline.dictionaries.positions import sectors as of_position
from dateline.dictionaries.tenures import Properties, Tenures, codes_of, values
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
            row = _entity(line)
            listed_, unknown = _listed(row, tenures) if row else (None, ())
        except ValueError as error:
            complaints.note(file.name, number, str(error), skipped=True)
            continue
        for code in unknown:
            complaints.note(file.name, number, f"no table knows the country {code!r}; the rest counts")
        if listed_:
            yield listed_


def _entity(line: bytes) -> Mapping[str, Any] | None:
    """The entity of a line, or None for one that is no actor.

    Raises:
        ValueError: when it is no entity, with the reason.
    """
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("no JSON") from None
    if not isinstance(row, dict) or not isinstance(row.get("properties"), dict) or "schema" not in row:
        raise ValueError("no entity with schema and properties")
    return row if str(row["schema"]) in _rows("schema") else None


def _listed(row: Mapping[str, Any], tenures: Tenures) -> tuple[Listed, tuple[str, ...]]:
    """The actor that an entity is, and codes of countries that no table knows.

    Raises:
        ValueError: when it has no name.
    """
    schema, properties = _rows("schema")[row["schema"]], row["properties"]
    names = _names(values(row, "caption"), properties, schema["kind"])
    if not names:
        raise ValueError("the entity has no name")
    countries = _countries(properties, schema["kind"])
    own = {known for known in countries.values() if known}
    codes = _codes(str(row.get("id")), own, properties, schema, tenures)
    unknown = tuple(code for code, known in countries.items() if known is None)
    return Listed(names, KINDS.get(schema["kind"]), codes, alone=False), unknown


@cache
def _rows(use: str) -> dict[str, Row]:
    return {row["value"]: row for row in load("actors/ftm") if row["use"] == use}


@lru_cache(maxsize=10_000)
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
    if kind == "person":
        turned = [name.partition(",") for name in names if "," in name]
        names += [f"{given.strip()} {last.strip()}" for last, _, given in turned if given.strip()]
    return tuple(dict.fromkeys(names))


def _countries(properties: Properties, kind: str) -> dict[str, str | None]:
    """The codes of the surest property that has any, each with its country or None."""
    order = COUNTRIES.get(kind, COUNTRIES[""])
    codes = next((found for prop in order if (found := values(properties, prop))), [])
    return {code: country(code) for code in codes}


def _codes(entity: str, own: set[str], properties: Properties, schema: Row, tenures: Tenures) -> tuple[Code, ...]:
    """What positions say, each on its days where they are told; then, on other days, positions in words and topics."""
    posts = tenures.held(entity)
    of_posts = {c for post, _ in posts if (c := country(post.country) if post.country else None)}
    # Citizens of several countries are of the one whose posts they hold.
    likely = own if len(own) == 1 else own & of_posts or of_posts
    one = next(iter(likely)) if len(likely) == 1 else None
    topic_country, topics = _of_topics(tuple(sorted(values(properties, "topics"))))
    held = [(post, tenure, country(post.country) if post.country else None) for post, tenure in posts]
    words = tuple(dict.fromkeys(s for position in values(properties, "position") for s in of_position(position)))
    always = words or topics or listed(schema["sectors"])
    return (*codes_of(one, held), Code(topic_country or one, always))


@lru_cache(maxsize=10_000)
def _of_topics(topics: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Country and sectors of the topics that say any; of each the longest beginning that has a row."""
    rows = [row for topic in topics if (row := _topic(topic))]
    sectors = tuple(dict.fromkeys(s for row in rows for s in listed(row["sectors"])))
    return next((row["country"] for row in rows if row["country"]), None), sectors


@lru_cache(maxsize=10_000)
def _topic(topic: str) -> Row | None:
    parts = topic.split(".")
    return next((row for stop in range(len(parts), 0, -1) if (row := _rows("topic").get(".".join(parts[:stop])))), None)
