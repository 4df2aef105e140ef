"""Claims by layout: "Poll: most want peace" in a headline, "NOVAK: We shall see." in a transcript."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed
from dateline.whom.cues import Cue, cues
from dateline.whom.draft import Draft
from dateline.whom.quotes import Quotation
from dateline.whom.trees import is_word

# A headline's source is short, and a headline itself is no paragraph.
LONGEST_NAME = 5
LONGEST_HEADLINE = 25
LONGEST_SIGNATURE = 14
DASHES = frozenset(["―", "—", "–", "--", "-"])
VERBS = frozenset(["VERB", "AUX"])
SHORTEST = 3


def signed(parsed: Parsed, quotations: tuple[Quotation, ...]) -> Iterator[Draft]:
    """A draft for each quotation that a dash and a name follow: “We shall see.” — Ana Novak."""
    outer = [q for q in quotations if q.level == 0]
    ends = [q.first for q in outer[1:]] + [len(parsed.tokens)]
    for quote, end in zip(outer, ends, strict=False):
        at = quote.last
        if at >= len(parsed.tokens) or parsed.tokens[at].text not in DASHES:
            continue
        sentence = parsed.sentences[parsed.tokens[at].sentence]
        name = range(at + 1, min(end, sentence.last))
        words = [parsed.tokens[i] for i in name]
        if 0 < len(name) <= LONGEST_SIGNATURE and words[0].pos == "PROPN" and all(t.pos not in VERBS for t in words):
            yield Draft(at, tuple(name), (at,), tuple(range(quote.first, at)), cues("mark")[":"], "line", name[-1])


def lined(parsed: Parsed) -> Iterator[Draft]:
    """A draft for each paragraph that opens with a speaker and a colon."""
    rows = cues("mark")
    paragraphs = list(_paragraphs(parsed))
    for block, (first, last) in enumerate(paragraphs):
        colon = next(
            (i for i in range(first, min(first + LONGEST_NAME + 1, last)) if parsed.tokens[i].text in rows), -1
        )
        if colon == last - 1 and block + 1 < len(paragraphs):
            last = paragraphs[block + 1][1]  # the speaker on a line alone
        if colon <= first or sum(is_word(t) for t in parsed.tokens[colon + 1 : last]) < SHORTEST:
            continue
        name = range(first, colon)
        headline = block == 0 and last - first <= LONGEST_HEADLINE
        if _speaker(parsed, name) or (headline and _outlet(parsed, name)):
            yield _draft(rows[parsed.tokens[colon].text], name, colon, last)


def _paragraphs(parsed: Parsed) -> Iterator[tuple[int, int]]:
    """The tokens ``[first, last)`` of each paragraph in order."""
    first, block = 0, None
    for sentence in parsed.sentences:
        if sentence.block != block:
            if sentence.first > first:
                yield first, sentence.first
            first, block = sentence.first, sentence.block
    if parsed.tokens:
        yield first, len(parsed.tokens)


def _speaker(parsed: Parsed, name: range) -> bool:
    """Whether the words before a colon name a speaker of a transcript: capitals, or a person and nothing else."""
    tokens = [parsed.tokens[i] for i in name if is_word(parsed.tokens[i])]
    text = " ".join(t.text for t in tokens).lower()
    if not tokens or text in cues("label") or tokens[0].text.lower() in cues("label"):
        return False
    capitals = all(t.text.isupper() for t in tokens) and sum(len(t.text) for t in tokens) > 2
    return (capitals and tokens[-1].text.isalpha()) or all(t.entity == "PERSON" for t in tokens)


def _outlet(parsed: Parsed, name: range) -> bool:
    """Whether the words before the colon of a headline name who says it: nouns and names, no verb."""
    tokens = [parsed.tokens[i] for i in name if is_word(parsed.tokens[i])]
    if not tokens or tokens[0].text.lower() in cues("label") or any(t.pos in VERBS or t.pos == "NUM" for t in tokens):
        return False
    named = tokens[-1].entity in ("PERSON", "ORG", "GPE", "NORP") or (
        len(tokens) <= 2 and all(t.pos == "PROPN" for t in tokens)
    )
    return named or tokens[-1].lemma in cues("outlet")


def _draft(row: Cue, name: range, colon: int, last: int) -> Draft:
    return Draft(colon, tuple(name), (colon,), tuple(range(colon + 1, last)), row, "line", name[-1])
