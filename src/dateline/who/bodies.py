"""Bodies of the user's dictionary that noun phrases cut short: "Union of River Pilots", "Kestrel and Sons"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dateline.language import Entity, Parsed, Sentence
from dateline.who.choice import choose
from dateline.who.dictionary import Dictionary
from dateline.who.known import LONGEST, Known, Match
from dateline.who.parts import ending_at, parts
from dateline.who.words import spelt

# Small words inside the names of bodies, across which a noun phrase does not run.
JOINS = frozenset(("of", "for", "and", "&", "the", "in", "on", "to"))
# Marks that may stand inside a name.
MARKS = "-&'’.,"
COUNTRIES = ("country", "adjective", "capital")


@dataclass(frozen=True, slots=True)
class Bodies:
    """The search for them.

    Args:
        own: the names of the report that the project's tables hold.
        tagged: the names that the tagger found, by token.
    """

    parsed: Parsed
    dictionary: Dictionary
    own: tuple[Match, ...]
    tagged: Mapping[int, Entity]

    def among(self) -> tuple[Match, ...]:
        """The tables' names and, in place of those that lie inside one, the dictionary's bodies; in order."""
        named = frozenset(s.country for m in self.own for s in m.senses if s.sense in COUNTRIES and s.country)
        found = [match for sentence in self.parsed.sentences for match in self._in(sentence, named)]
        covered = {i for match in found for i in range(match.first, match.last)}
        return tuple(sorted([*found, *(m for m in self.own if m.first not in covered)], key=lambda m: m.first))

    def _in(self, sentence: Sentence, named: frozenset[str]) -> Iterator[Match]:
        """The bodies in a sentence, the longest at each place; none cuts a name of the tables in two."""
        ends = {m.first: m.last for m in self.own}
        inside = {i for m in self.own for i in range(m.first + 1, m.last)}
        at = sentence.first
        while at < sentence.last:
            match = None
            if self.parsed.tokens[at].text[0].isupper() and at not in inside:
                least = max(at + 1, ends.get(at, at))
                stops = range(min(at + LONGEST, sentence.last), least, -1)
                tried = (self._match(at, stop, named) for stop in stops if stop not in inside)
                match = next((found for found in tried if found), None)
            if match:
                yield match
            at = match.last if match else at + 1

    def _match(self, first: int, last: int, named: frozenset[str]) -> Match | None:
        """Tokens ``[first, last)`` as the name of a body."""
        tokens = self.parsed.tokens[first:last]
        if not (tokens[-1].text[0].isupper() or tokens[-1].text[0].isdigit()):
            return None
        if not all(t.text[0].isalnum() or t.text in MARKS for t in tokens):
            return None
        if self._is_noun(first, last):
            return None
        name = spelt(tokens)
        kinds = {entry.kind for entry in self.dictionary.find(name)}
        if not kinds or "person" in kinds or (None in kinds and not self._reads_as_body(first, last)):
            return None
        found = choose(self.dictionary, [name], None, named, self.parsed.report.published)
        if found is None:
            return None
        table = found.why.split(":")[0]
        code, kind = found.code, found.kind or "organisation"
        return Match(first, last, (Known(name, "body", kind, code.country, code.sectors, table, listed=True),))

    def _is_noun(self, first: int, last: int) -> bool:
        """Whether it is a role noun of the project's, which any country may have: "Ministry of Defence"."""
        noun = ending_at(parts(), self.parsed.tokens, first, last - 1)
        return noun is not None and noun.first == first

    def _reads_as_body(self, first: int, last: int) -> bool:
        """Whether a name of which the dictionary does not say what it names goes on over "of", and is no office."""
        tokens = self.parsed.tokens
        if any(i in self.tagged and self.tagged[i].label == "PERSON" for i in range(first, last)):
            return False
        join = next((i for i in range(first, last) if tokens[i].text in JOINS), None)
        if join is None:
            return False
        office = ending_at(self.dictionary.nouns(), tokens, first, join - 1)
        return office is None or office.part.kind != "person"
