"""What the words around a role noun say of it: country, sector, and whether the office is held, past or claimed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.language import Parsed, Token
from dateline.who.known import Known, Match
from dateline.who.parts import Found, Part, effects, ending_at
from dateline.who.phrases import Phrase
from dateline.who.wordlists import words

COUNTRY_SENSES = ("country", "adjective", "region", "capital")
OWNER_SENSES = ("country", "region", "capital", "adjective")
MODIFIERS = frozenset(("amod", "compound", "nmod", "poss"))
LINKS = frozenset(("of", "for", "from", "in", "at", "to", "within", "with"))


@dataclass(frozen=True, slots=True)
class Context:
    """Evidence from the words of and around a phrase."""

    country: str | None = None
    country_why: str = ""
    sectors: tuple[str, ...] = ()
    sectors_why: str = ""
    effect: str = ""
    colour: str = ""


class Names:
    """The known names of a report by token, and the role nouns that it is read with."""

    def __init__(self, matches: tuple[Match, ...], nouns: Mapping[str, Part]) -> None:
        self.nouns = nouns
        self.at: dict[int, Match] = {i: m for m in matches for i in range(m.first, m.last)}

    def country(self, first: int, last: int, *senses: str) -> Known | None:
        """The first country that tokens ``[first, last)`` name in one of these senses."""
        for i in range(first, last):
            match = self.at.get(i)
            known = match.sense(*senses) if match else None
            if known and known.country:
                return known
        return None

    def body(self, first: int, last: int) -> Known | None:
        """The first organisation, group or seat that tokens ``[first, last)`` name."""
        found = (self.at[i].sense("body", "seat") for i in range(first, last) if i in self.at)
        return next((known for known in found if known), None)


def around(parsed: Parsed, names: Names, phrase: Phrase, first: int, last: int) -> Context:
    """What modifiers, possessor and complement say of the role noun or name at tokens ``[first, last)`` of a phrase."""
    country, why = _country(parsed, names, phrase, first, last)
    sectors, sectors_why = _sectors(parsed, names, phrase, first)
    near = [parsed.tokens[i].text.lower() for i in range(phrase.first, last)]
    held = [effects()[w] for w in near if w in effects()]
    pairs = [
        effects()[f"{a}-{b}"]
        for a, h, b in zip(near, near[1:], near[2:], strict=False)
        if h == "-" and f"{a}-{b}" in effects()
    ]
    colour = next((words("colour")[w] for w in near if w in words("colour")), "")
    return Context(country, why, sectors, sectors_why, next(iter(held + pairs), ""), colour)


def _country(parsed: Parsed, names: Names, phrase: Phrase, first: int, last: int) -> tuple[str | None, str]:
    if known := names.country(phrase.first, last, *COUNTRY_SENSES):
        return known.country, "its own words name the country"
    if phrase.owner is not None:
        owner = parsed.tokens[phrase.owner]
        if known := names.country(owner.i, owner.i + 1, *OWNER_SENSES):
            return known.country, "the possessor is the country"
    for noun in _complements(parsed, last - 1):
        if known := names.country(_edge(parsed, names, noun), noun.i + 1, *COUNTRY_SENSES):
            return known.country, "the complement names the country"
    body = names.body(phrase.first, first)
    return (body.country, f"{body.table} of its body") if body else (None, "")


def _left(names: Names, i: int) -> int:
    return names.at[i].first if i in names.at else i


def _edge(parsed: Parsed, names: Names, noun: Token) -> int:
    """The leftmost modifier of a noun: "the *Chilean* police"."""
    return min([_left(names, noun.i), *(t.i for t in parsed.children(noun.i) if t.dep in MODIFIERS and t.i < noun.i)])


def _sectors(parsed: Parsed, names: Names, phrase: Phrase, first: int) -> tuple[tuple[str, ...], str]:
    """Sectors of the body that a weak role noun belongs to: "*police* spokesman", "leader of *the rebels*"."""
    if body := names.body(phrase.first, first):
        return body.sectors, body.table
    for end in range(first - 1, phrase.first - 1, -1):
        found = ending_at(names.nouns, parsed.tokens, phrase.first, end)
        if found:
            return found.part.sectors, f"roles: {found.part.noun}"
    nouns = [parsed.tokens[phrase.owner]] if phrase.owner is not None else []
    for noun in [*nouns, *_complements(parsed, phrase.head)]:
        if body := names.body(_left(names, noun.i), noun.i + 1):
            return body.sectors, body.table
        if found := _role_of(parsed, names, noun):
            return found.part.sectors, f"roles: {found.part.noun}"
        if names.country(_left(names, noun.i), noun.i + 1, "country"):
            return ("GOV",), "of a country"
    return (), ""


def _role_of(parsed: Parsed, names: Names, noun: Token) -> Found | None:
    return ending_at(names.nouns, parsed.tokens, max(noun.i - 3, parsed.sentences[noun.sentence].first), noun.i)


def _is_host(parsed: Parsed, head: int, prep: Token) -> bool:
    """Whether what follows is the country that somebody is sent to, not theirs: "ambassador to Mali"."""
    return prep.lemma in ("to", "in") and parsed.tokens[head].lemma in words("envoy")


def _complements(parsed: Parsed, head: int) -> Iterator[Token]:
    """Nouns that a preposition ties to a noun, nearest first."""
    for prep in parsed.children(head):
        if prep.dep == "prep" and prep.i > head and prep.lemma in LINKS and not _is_host(parsed, head, prep):
            for noun in parsed.children(prep.i):
                if noun.dep == "pobj":
                    yield noun
                    if prep.lemma == "of":
                        yield from (t for t in _complements(parsed, noun.i))
