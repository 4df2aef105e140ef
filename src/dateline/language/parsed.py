"""The parse as every other room sees it: tokens with heads, sentences, entities. Nothing here knows a parser.

Labels are those of the English OntoNotes pipelines: Universal parts of speech (``pos``), Penn Treebank tags (``tag``),
ClearNLP dependencies (``dep``: nsubj, nsubjpass, dobj, pobj, prep, agent, ccomp, xcomp, advcl, relcl, acl, appos, ...).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from dateline.report import BlockKind, Report, Span

# What a subject is to its verb.
SUBJECTS = ("nsubj", "nsubjpass")
# Quotation marks that open, that close, and the one that does either.
OPENING, CLOSING, EITHER = frozenset(("“", "``", "«", "„")), frozenset(("”", "''", "»")), '"'


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the report.

    Args:
        i: its index in ``Parsed.tokens``.
        text: the word as the view has it.
        lemma: its dictionary form in lower case (proper nouns too).
        pos, tag, dep: see the module.
        head: index of its head; its own index at the root of a sentence.
        span: where it stands in the original text.
        sentence: index of its sentence.
        entity: label of the named entity it belongs to (PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, LAW, ...), or "".
    """

    i: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    span: Span
    sentence: int
    entity: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity or number as the tagger found it: tokens ``[first, last)``."""

    first: int
    last: int
    label: str
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``[first, last)`` with their root; ``block`` counts the paragraphs of the report."""

    i: int
    first: int
    last: int
    root: int
    span: Span
    block: int
    kind: BlockKind


@dataclass(frozen=True)
class Parsed:
    """A report with its parse, and the few questions about trees that every room asks."""

    report: Report
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    entities: tuple[Entity, ...]
    _children: tuple[tuple[Token, ...], ...] = field(init=False, repr=False, compare=False)
    _vocabularies: tuple[frozenset[str], ...] = field(init=False, repr=False, compare=False)
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _quoted: tuple[bool, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        below: list[list[Token]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.i:
                below[token.head].append(token)
        object.__setattr__(self, "_children", tuple(tuple(c) for c in below))
        vocabularies = (
            frozenset(word for t in self.words(s) for word in (t.lemma, t.text.lower())) for s in self.sentences
        )
        object.__setattr__(self, "_vocabularies", tuple(vocabularies))
        object.__setattr__(self, "_quoted", self._inside_quotes())
        object.__setattr__(self, "_starts", tuple(t.span.start for t in self.tokens))

    def _inside_quotes(self) -> tuple[bool, ...]:
        """Whether each token stands between quotation marks of its paragraph."""
        found, inside, block = [], False, -1
        for token in self.tokens:
            if (here := self.sentences[token.sentence].block) != block:
                inside, block = False, here
            if token.text == EITHER:
                inside = not inside
            elif token.text in OPENING or token.text in CLOSING:
                inside = token.text in OPENING
            else:
                found.append(inside)
                continue
            found.append(False)
        return tuple(found)

    def quoted(self, i: int) -> bool:
        """Whether a token stands between quotation marks."""
        return self._quoted[i]

    def children(self, i: int) -> tuple[Token, ...]:
        """The tokens whose head is token ``i``, in order of the text."""
        return self._children[i]

    def child(self, i: int, *deps: str) -> Token | None:
        """The first child of token ``i`` with one of these dependency labels."""
        for token in self._children[i]:
            if token.dep in deps:
                return token
        return None

    def vocabulary(self, sentence: int) -> frozenset[str]:
        """The words of a sentence in lower case, as written and as lemmas."""
        return self._vocabularies[sentence]

    def subtree(self, i: int) -> list[Token]:
        """Token ``i`` and all below it, in order of the text."""
        found, stack = [], [i]
        while stack:
            at = stack.pop()
            found.append(at)
            stack.extend(t.i for t in self._children[at])
        return [self.tokens[t] for t in sorted(found)]

    def ancestors(self, i: int) -> Iterator[Token]:
        """The heads above token ``i``, nearest first, up to the root of its sentence."""
        at = self.tokens[i]
        while at.head != at.i:
            at = self.tokens[at.head]
            yield at

    def span(self, first: int, last: int) -> Span:
        """The span of tokens ``[first, last)``."""
        return Span(self.tokens[first].span.start, self.tokens[last - 1].span.end)

    def within(self, span: Span) -> tuple[Token, ...]:
        """The tokens that overlap a span of the original text."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if first < len(self.tokens) and self.tokens[first].span.end <= span.start:
            first += 1
        return self.tokens[first : bisect_left(self._starts, span.end)]

    def head_of(self, span: Span) -> Token | None:
        """The token of a span whose head lies outside it: the word that the phrase hangs on."""
        inside = self.within(span)
        if not inside:
            return None
        first, last = inside[0].i, inside[-1].i
        return next((t for t in inside if not first <= t.head <= last or t.head == t.i), inside[-1])

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """The tokens of a sentence."""
        return self.tokens[sentence.first : sentence.last]
