"""What the rules ask of a parse tree: clauses, subjects, phrases, and stretches of tokens as spans."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.language import Parsed, Token
from dateline.report import Span

FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
QUOTES = frozenset("“”„‟«»‹›「」『』《》〈〉〝〞\"＂‘’‚‛'") | {"``", "''"}
DOUBLE = QUOTES - frozenset("‘’‚‛'")
# Marks that belong to the words they enclose; every other mark is left off at the edges of a span.
KEPT = QUOTES | frozenset("()[]$£€#@%&…!?")


def finite(parsed: Parsed, i: int) -> bool:
    """Whether a verb, or the first of its auxiliaries, is finite."""
    token = parsed.tokens[i]
    return token.tag in FINITE or any(c.tag in FINITE for c in parsed.children(i) if c.dep in ("aux", "auxpass"))


def infinitive(parsed: Parsed, i: int) -> bool:
    """Whether a verb stands with "to"."""
    return any(c.dep == "aux" and c.lemma == "to" for c in parsed.children(i))


def passive(parsed: Parsed, i: int) -> bool:
    """Whether a verb is a passive, with its auxiliary or reduced ("a man accused of")."""
    token = parsed.tokens[i]
    if token.tag != "VBN":
        return False
    if any(c.dep in ("auxpass", "nsubjpass") for c in parsed.children(i)):
        return True
    return token.dep in ("acl", "advcl") and not any(c.dep in ("aux", "nsubj", "dobj") for c in parsed.children(i))


def below(parsed: Parsed, i: int) -> list[int]:
    """The indices of a token and all below it, in order."""
    return [t.i for t in parsed.subtree(i)]


def without(indices: Iterable[int], *gone: Iterable[int]) -> list[int]:
    """Indices less those of other phrases."""
    out = {i for group in gone for i in group}
    return [i for i in indices if i not in out]


def is_word(token: Token) -> bool:
    """Whether a token holds a letter or digit."""
    return any(c.isalnum() for c in token.text)


def stretches(parsed: Parsed, indices: Iterable[int]) -> tuple[Span, ...]:
    """Runs of neighbouring tokens as spans, without the punctuation at their edges but with quotation marks.

    A gap of nothing but punctuation does not part a run within a sentence; the end of a paragraph does. Runs without a
    word are dropped.
    """
    runs: list[list[int]] = []
    for i in sorted(set(indices)):
        if runs and _joined(parsed, runs[-1][-1], i):
            runs[-1].append(i)
        else:
            runs.append([i])
    found = []
    for run in runs:
        first, last = _trimmed(parsed, run[0], run[-1])
        if first <= last:
            found.append(parsed.span(first, _closed(parsed, first, last) + 1))
    return tuple(found)


def _joined(parsed: Parsed, left: int, right: int) -> bool:
    """Whether two tokens of a paragraph are neighbours, or two of a sentence have only punctuation between them."""
    if left + 1 == right:
        return _block(parsed, left) == _block(parsed, right)
    same = parsed.tokens[left].sentence == parsed.tokens[right].sentence
    return same and not any(is_word(t) for t in parsed.tokens[left + 1 : right])


def _block(parsed: Parsed, i: int) -> int:
    return parsed.sentences[parsed.tokens[i].sentence].block


def _closed(parsed: Parsed, first: int, last: int) -> int:
    """The last token of a run, with the mark after it that closes a quotation begun inside."""
    open_marks = sum(t.text in DOUBLE for t in parsed.tokens[first : last + 1]) % 2
    follows = parsed.tokens[last + 1 : last + 2]
    return last + 1 if open_marks and follows and follows[0].text in DOUBLE else last


def _trimmed(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    tokens = parsed.tokens
    if not any(is_word(t) for t in tokens[first : last + 1]):
        return 0, -1
    while not is_word(tokens[first]) and tokens[first].text not in KEPT:
        first += 1
    while last > first and ((not is_word(tokens[last]) and tokens[last].text not in KEPT) or tokens[last].dep == "cc"):
        last -= 1
    return first, last
