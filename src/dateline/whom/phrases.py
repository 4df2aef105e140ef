"""Cues that are phrases or adverbs: "according to the ministry", "in the words of Hua", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed, Token
from dateline.whom import sources
from dateline.whom.cues import Cue, cues, phrases
from dateline.whom.draft import Draft
from dateline.whom.trees import below, without

CLAUSES = frozenset(["ROOT", "ccomp", "advcl", "relcl", "conj", "parataxis", "acl", "xcomp"])


def phrasal(parsed: Parsed) -> Iterator[Draft]:
    """A draft for each phrase or adverb of the lexicon, in order."""
    for token in parsed.tokens:
        if token.pos == "ADV" and token.lemma in cues("adv"):
            content = without(_clause(parsed, token), [token.i])
            if content:
                yield Draft(token.i, (), (token.i,), tuple(content), cues("adv")[token.lemma], "clause", None)
        for words, row in phrases().get(token.text.lower(), ()):
            if _stand(parsed, token.i, words):
                found = _named(parsed, token.i, len(words), row)
                if found:
                    yield found
                break


def _stand(parsed: Parsed, first: int, words: tuple[str, ...]) -> bool:
    return tuple(t.text.lower() for t in parsed.tokens[first : first + len(words)]) == words


def _named(parsed: Parsed, first: int, length: int, row: Cue) -> Draft | None:
    """The draft of a phrase: what its last preposition governs is the source, the clause around it the content."""
    cue = tuple(range(first, first + length))
    head = parsed.child(cue[-1], "pobj", "pcomp")
    if head is None:
        return None
    source = [i for i in sources.phrase(parsed, head) if i > cue[-1]]
    content = without(_clause(parsed, parsed.tokens[first]), cue, below(parsed, first), source)
    if not content:
        source, content = _by_comma(parsed, cue)
    return Draft(first, tuple(source), cue, tuple(content), row, "clause", head.i) if content else None


def _by_comma(parsed: Parsed, cue: tuple[int, ...]) -> tuple[list[int], list[int]]:
    """Source and content of a phrase that opens a sentence without a verb that the parser saw: parted by a comma."""
    sentence = parsed.sentences[parsed.tokens[cue[0]].sentence]
    comma = next((i for i in range(cue[-1] + 2, sentence.last) if parsed.tokens[i].text == ","), None)
    if comma is None or cue[0] != sentence.first:
        return [], []
    return list(range(cue[-1] + 1, comma)), list(range(comma + 1, sentence.last))


def _clause(parsed: Parsed, token: Token) -> list[int]:
    """The tokens of the clause that a phrase or adverb belongs to."""
    top = token
    for above in parsed.ancestors(token.i):
        top = above
        if above.dep in CLAUSES:
            break
    return below(parsed, top.i) if top.i != token.i else []
