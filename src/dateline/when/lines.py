"""A paragraph as one line of text, with the way back from its characters to tokens and to the original.

Words that touch in the report touch in the line, all others stand one blank apart, so that patterns need not know how
the parser cut "mid-May" or "25.02.2023". Curly apostrophes and long dashes become plain ones, one for one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from dateline.language import Parsed, Token
from dateline.report import Span

PLAIN = str.maketrans({"’": "'", "‘": "'", "–": "-", "—": "-", "‑": "-", "−": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Line:
    """The text of a paragraph, its tokens, and where each of them starts in the text."""

    text: str
    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    def token(self, at: int) -> Token:
        """The token that holds a character of the text, or the one before it."""
        return self.tokens[bisect_right(self.starts, at) - 1]

    def span(self, start: int, end: int) -> Span:
        """The span of the original that ``[start, end)`` of the line stands for."""
        return Span(self._original(start, 0), self._original(end - 1, 1))

    def _original(self, at: int, after: int) -> int:
        number = bisect_right(self.starts, at) - 1
        token = self.tokens[number]
        if len(token.text) != token.span.end - token.span.start:  # the reader repaired this word
            return token.span.end if after else token.span.start
        return min(token.span.start + at - self.starts[number] + after, token.span.end)


def lines(parsed: Parsed) -> Iterator[Line]:
    """The paragraphs of a report in order."""
    for _, group in groupby(parsed.sentences, key=lambda s: s.block):
        sentences = list(group)
        yield _line(parsed.tokens[sentences[0].first : sentences[-1].last])


def _line(tokens: tuple[Token, ...]) -> Line:
    parts: list[str] = []
    starts: list[int] = []
    at, reached = 0, tokens[0].span.start
    for token in tokens:
        if token.span.start > reached and parts:
            parts.append(" ")
            at += 1
        starts.append(at)
        parts.append(token.text)
        at += len(token.text)
        reached = token.span.end
    return Line("".join(parts).translate(PLAIN), tokens, tuple(starts))
