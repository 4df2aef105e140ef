"""A report under reading: its parse with known names, tagged names and hidden heads by token."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.language import Entity, Parsed
from dateline.who.context import Names
from dateline.who.known import find
from dateline.who.parts import Found
from dateline.who.words import fold

WHOLE = frozenset(("ORG", "PERSON"))


@dataclass(eq=False)
class Reader:
    """The parse, and what stands at each token.

    Args:
        names: names of the tables; entities: names of the tagger, by token.
        surnames: folded last names of the persons whom the tagger found with more than one name.
        hidden: tokens inside a long name that head a phrase of their own ("Security" in "Organization for Security").
    """

    parsed: Parsed
    names: Names = field(init=False)
    entities: dict[int, Entity] = field(init=False)
    surnames: frozenset[str] = field(init=False)
    hidden: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        matches = find(self.parsed)
        self.names = Names(matches)
        entities = [self._trimmed(e) for e in self.parsed.entities]
        self.entities = {i: e for e in entities for i in range(e.first, e.last)}
        wholes = [(m.first, m.last) for m in matches if m.sense("body", "country")]
        wholes += [(e.first, e.last) for e in entities if e.label in WHOLE]
        longer = [e for e in entities if e.label == "PERSON" and e.last - e.first > 1]
        self.surnames = frozenset(fold(self.parsed.tokens[e.last - 1].text) for e in longer)
        self.hidden = frozenset(i for first, last in wholes for i in self._hidden(first, last))

    def _trimmed(self, entity: Entity) -> Entity:
        """A tagged name without an acronym in brackets that the tagger took in."""
        for i in range(entity.first + 1, entity.last):
            if self.parsed.tokens[i].text == "(":
                return Entity(entity.first, i, entity.label, self.parsed.span(entity.first, i))
        return entity

    def _hidden(self, first: int, last: int) -> Iterator[int]:
        head = self.top(first, last)
        return (i for i in range(first, last) if i != head)

    def top(self, first: int, last: int) -> int:
        """The token of ``[first, last)`` whose head lies outside."""
        for i in range(first, last):
            at = self.parsed.tokens[i].head
            if at == i or not first <= at < last:
                return i
        return last - 1

    def text(self, first: int, last: int) -> str:
        """The text of tokens ``[first, last)``, blank space evened out."""
        tokens = self.parsed.tokens
        out = tokens[first].text
        for i in range(first + 1, last):
            out += (" " if tokens[i].span.start > tokens[i - 1].span.end else "") + tokens[i].text
        return out

    def label(self, i: int) -> str:
        """The tagger's label of the name at a token, or ""."""
        return self.entities[i].label if i in self.entities else ""

    def words(self, found: Found) -> str:
        """The text of a role noun."""
        return self.text(found.first, found.last)
