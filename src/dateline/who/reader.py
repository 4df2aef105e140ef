"""A report under reading: its parse with known names, tagged names and hidden heads by token."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.language import Entity, Parsed
from dateline.who.bodies import Bodies
from dateline.who.context import Names
from dateline.who.dictionary import Dictionary
from dateline.who.known import Match, find
from dateline.who.parts import Found, parts
from dateline.who.words import fold, spelt

OTHERWISE = ("ORG", "GPE", "NORP", "PRODUCT", "WORK_OF_ART")
WHOLE = frozenset(("ORG", "PERSON"))


@dataclass(eq=False)
class Reader:
    """The parse, and what stands at each token.

    Args:
        dictionary: the user's own, if any.
        names: names of the tables; entities: names of the tagger, by token.
        surnames: folded last names of the persons whom the tagger found with more than one name.
        tags: how often the tagger gave a lone word a label.
        things: heads of noun phrases that name no actor, in order; filled while mentions are read.
        lowercase: words that the report writes without a capital.
        hidden: tokens inside a long name that head a phrase of their own ("Security" in "Organization for Security").
    """

    parsed: Parsed
    dictionary: Dictionary | None = None
    names: Names = field(init=False)
    entities: dict[int, Entity] = field(init=False)
    surnames: frozenset[str] = field(init=False)
    tags: Counter[tuple[str, str]] = field(init=False)
    hidden: frozenset[int] = field(init=False)
    things: list[int] = field(default_factory=list)
    lowercase: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        entities = [self._trimmed(e) for e in self.parsed.entities]
        self.entities = {i: e for e in entities for i in range(e.first, e.last)}
        longer = [e for e in entities if e.label == "PERSON" and e.last - e.first > 1]
        self.surnames = frozenset(fold(self.parsed.tokens[e.last - 1].text) for e in longer)
        self.tags = Counter(
            (fold(self.parsed.tokens[e.first].text), e.label) for e in entities if e.last - e.first == 1
        )
        self.lowercase = frozenset(t.text for t in self.parsed.tokens if t.text.islower())
        matches = tuple(m for m in find(self.parsed) if not self._surname(m))
        if self.dictionary:
            matches = Bodies(self.parsed, self.dictionary, matches, self.entities).among()
        self.names = Names(matches, self.dictionary.nouns() if self.dictionary else parts())
        wholes = [(m.first, m.last) for m in matches if m.sense("body", "country")]
        wholes += [(e.first, e.last) for e in entities if e.label in WHOLE]
        self.hidden = frozenset(i for first, last in wholes for i in self._hidden(first, last))

    def _surname(self, match: Match) -> bool:
        """Whether what could name a people or a capital is a surname in this report ("Ana Lima ... Lima said")."""
        if match.last - match.first > 1 or match.sense("country", "body", "seat"):
            return False
        return fold(self.parsed.tokens[match.first].text) in self.surnames

    def outvoted(self, entity: Entity) -> bool:
        """Whether one word tagged as a person is mostly tagged otherwise in this report, and is nobody's surname."""
        word = fold(self.parsed.tokens[entity.first].text)
        if entity.last - entity.first > 1 or word in self.surnames:
            return False
        return max(self.tags[word, label] for label in OTHERWISE) > self.tags[word, "PERSON"]

    def _trimmed(self, entity: Entity) -> Entity:
        """A tagged name without an acronym in brackets or a possessive ending."""
        last = next((i for i in range(entity.first + 1, entity.last) if self.parsed.tokens[i].text == "("), entity.last)
        while last - 1 > entity.first and self.parsed.tokens[last - 1].tag == "POS":
            last -= 1
        return Entity(entity.first, last, entity.label, self.parsed.span(entity.first, last))

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
        return spelt(self.parsed.tokens[first:last])

    def label(self, i: int) -> str:
        """The tagger's label of the name at a token, or ""."""
        return self.entities[i].label if i in self.entities else ""

    def words(self, found: Found) -> str:
        """The text of a role noun."""
        return self.text(found.first, found.last)
