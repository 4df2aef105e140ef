"""Names that the project knows before it reads: countries, peoples, organisations, groups, seats, leaders."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from dateline.knowledge import Row, listed, load
from dateline.language import Parsed, Sentence
from dateline.report import ActorKind
from dateline.who.wordlists import words
from dateline.who.words import fold

# A name of so few letters, or in capitals, is an acronym and is matched as it stands.
SHORT = 3
NAMED = frozenset(("NORP", "GPE", "ORG", "PERSON", "FAC"))
COMMON = frozenset(("VERB", "ADP", "ADV", "DET", "SCONJ", "AUX", "PRON", "NOUN"))
LONGEST = 9  # tokens of the longest name looked up


@dataclass(frozen=True, slots=True)
class Known:
    """One sense of a name.

    Args:
        name: the form by which the project calls it.
        sense: ``country``, ``adjective`` (of a country or people), ``people``, ``capital``, ``region``, ``body``
            (an organisation or group) or ``seat`` (a metonym).
        kind: the kind of actor it is.
        country, sectors: as in ``Actor``.
        table: the table that says so, for ``why``.
        listed: it stands in the user's dictionary.
    """

    name: str
    sense: str
    kind: ActorKind
    country: str | None
    sectors: tuple[str, ...]
    table: str
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``[first, last)`` that spell a known name, with all its senses."""

    first: int
    last: int
    senses: tuple[Known, ...]

    def sense(self, *wanted: str) -> Known | None:
        """The first of its senses that is one of those wanted."""
        return next((s for s in self.senses if s.sense in wanted), None)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All known names: ``exact`` by the letters as they stand, ``folded`` by the key of ``words.fold``."""

    exact: dict[str, tuple[Known, ...]]
    folded: dict[str, tuple[Known, ...]]
    starts: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The names of all tables, first table first."""
    exact: dict[str, list[Known]] = {}
    folded: dict[str, list[Known]] = {}
    for names, known in [*_countries(), *_peoples(), *_bodies()]:
        for name in names:
            into, key = (exact, name) if _acronym(name) else (folded, fold(name))
            if key and not any(k.sense == known.sense for k in into.setdefault(key, [])):
                into[key].append(known)
    starts = frozenset(key[:3] for key in folded)
    return Lexicon({k: tuple(v) for k, v in exact.items()}, {k: tuple(v) for k, v in folded.items()}, starts)


def _acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return len(letters) <= SHORT or (all(c.isupper() for c in letters) and " " not in name)


def _countries() -> Iterator[tuple[tuple[str, ...], Known]]:
    rows = load("countries")
    for row in rows:
        yield (row["name"], *listed(row["aliases"])), _of_country(row, "country", "country")
    for row in rows:
        yield listed(row["adjectives"]), _of_country(row, "adjective", "country")
        yield listed(row["people"]), Known(row["name"], "people", "group", row["code"], ("CVL",), "countries")
        yield listed(row["capital"]), _of_country(row, "capital", "country")


def _of_country(row: Row, sense: str, kind: ActorKind) -> Known:
    return Known(row["name"], sense, kind, row["code"], (), "countries")


def _peoples() -> Iterator[tuple[tuple[str, ...], Known]]:
    for row in load("places/regions"):
        names = (row["name"], *listed(row["also"]))
        yield names, Known(row["name"], "region", "place", row["country"] or None, (), "regions")
    for row in load("actors/peoples"):
        country = row["country"] or None
        name = row["name"] or row["adjectives"].split("|")[0]
        if row["name"]:
            yield (row["name"],), Known(name, "region", "place", country, (), "peoples")
        yield listed(row["adjectives"]), Known(name, "adjective", "place", country, (), "peoples")
        yield listed(row["people"]), Known(name, "people", "group", country, ("CVL",), "peoples")


def _bodies() -> Iterator[tuple[tuple[str, ...], Known]]:
    for row in load("actors/organisations"):
        yield _names(row), _body(row, "body", "group" if row["kind"] == "group" else "organisation", "organisations")
    for row in load("actors/groups"):
        yield _names(row), _body(row, "body", "group", "groups")
    for row in load("actors/metonyms"):
        yield _names(row), _body(row, "seat", "organisation", "metonyms")


def _names(row: Row) -> tuple[str, ...]:
    return (row["name"], *listed(row["aliases"]))


def _body(row: Row, sense: str, kind: ActorKind, table: str) -> Known:
    return Known(row["name"], sense, kind, row["country"] or None, listed(row["sectors"]), table)


# ---------------------------------------------------------------- finding them in a report


def find(parsed: Parsed) -> tuple[Match, ...]:
    """The known names of a report in order, the longest at each place, none overlapping."""
    found = [match for sentence in parsed.sentences for match in _in_sentence(parsed, sentence)]
    named = frozenset(m.senses[0].country for m in found if _namesake(parsed, m) is None)
    return tuple(_among(match, _namesake(parsed, match), named) for match in found)


def _namesake(parsed: Parsed, match: Match) -> str | None:
    """The country that has a region of the same name as this country: the United States for "Georgia"."""
    return words("namesake").get(fold(parsed.tokens[match.first].text)) if match.sense("country") else None


def _among(match: Match, other: str | None, named: Set[str | None]) -> Match:
    """A country's name that is a region's where the report names the region's country, and nothing else of this one.

    Args:
        match: the name.
        other: the country that has such a region, or None.
        named: the countries of all names in the report but such ones.
    """
    if other is None or other not in named or match.senses[0].country in named:
        return match
    return Match(match.first, match.last, (Known(match.senses[0].name, "region", "place", other, (), "words"),))


def _in_sentence(parsed: Parsed, sentence: Sentence) -> Iterator[Match]:
    letters = "".join(t.text for t in parsed.words(sentence))
    shouting, whispering = letters.isupper(), letters.islower()
    at = sentence.first
    while at < sentence.last:
        match = _at(parsed, at, sentence.last, shouting, whispering)
        if match and not (_names_a_war(parsed, match, sentence.last) or _ends_a_longer_name(parsed, match)):
            yield match
        at = match.last if match else at + 1


# Words inside a long name of a body.
JOINS = frozenset(("and", "of", "for", "&"))
# Words that a war's name ends in: "Korean War", "Syrian Civil War".
WAR = frozenset(("War", "Wars", "Revolution"))


def _names_a_war(parsed: Parsed, match: Match, end: int) -> bool:
    """Whether a country stands in the name of a war, of which it is no side that the words name."""
    following = [t.text for t in parsed.tokens[match.last : min(match.last + 2, end)]]
    return bool(following) and (following[0] in WAR or (following[0] == "Civil" and following[-1] in WAR))


def _ends_a_longer_name(parsed: Parsed, match: Match) -> bool:
    """Whether one word that may name a body ends a longer name: "Party for Bread and *Liberation*"."""
    if match.last - match.first > 1 or match.first < 2 or not match.sense("body"):
        return False
    before = [t.text for t in parsed.tokens[max(0, match.first - 4) : match.first]]
    listed = len(before) == 4 and before[3] == "and" and before[1] in JOINS
    return listed and before[0][0].isupper() and before[2][0].isupper()


def _at(parsed: Parsed, at: int, end: int, shouting: bool, whispering: bool) -> Match | None:
    """The longest known name that starts at a token.

    Args:
        shouting: the sentence is in capitals, so that an acronym of a few letters may be a common word.
        whispering: the sentence has no capitals, so that their lack says nothing.
    """
    tokens, words = parsed.tokens, lexicon()
    first = tokens[at]
    if not (first.text[0].isupper() or first.text[0].isdigit() or whispering or first.text.startswith(("al", "anti"))):
        return None
    best: Match | None = None
    key = exact = ""
    for stop in range(at, min(at + LONGEST, end)):
        gap = stop > at and tokens[stop].span.start > tokens[stop - 1].span.end
        exact += (" " if gap else "") + tokens[stop].text
        key += fold(tokens[stop].text)
        if len(key) >= 3 and key[:3] not in words.starts and exact not in words.exact and stop > at + 1:
            break
        senses = _senses(exact, key, shouting, whispering)
        if senses and fold(tokens[stop].text) and not _common_word(parsed, at, stop):
            best = Match(at, stop + 1, senses)
    return best


def _senses(exact: str, key: str, shouting: bool, whispering: bool) -> tuple[Known, ...]:
    words = lexicon()
    found = words.exact.get(exact)
    if found and not (shouting and len(exact) <= SHORT):
        return found
    if exact[0].isupper() or exact[0].isdigit() or whispering or exact.startswith(("al-", "al ", "anti-")):
        return words.folded.get(key, ())
    return ()


def _common_word(parsed: Parsed, at: int, stop: int) -> bool:
    """Whether one word at the start of a sentence is capital for that reason alone."""
    token = parsed.tokens[at]
    if at != stop or at != parsed.sentences[token.sentence].first or token.entity in NAMED:
        return False
    return token.pos in COMMON and token.text not in lexicon().exact
