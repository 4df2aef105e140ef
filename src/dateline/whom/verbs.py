"""Cues that are verbs or adjectives: "said that", "vowed to", "is believed to", "was sure that"."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed, Token
from dateline.whom import frames, sources
from dateline.whom.cues import Cue, cues
from dateline.whom.draft import Draft
from dateline.whom.trees import below, without


def verbal(parsed: Parsed, voices: list[int]) -> Iterator[Draft]:
    """A draft for each verb or adjective of the lexicon, in order; the content may still be empty ("" as frame).

    ``voices`` numbers the quotation that each token stands in, 0 for none.
    """
    joined: dict[int, int] = {}
    for token in parsed.tokens:
        row = _row(parsed, token, voices)
        if row:
            yield draft(parsed, token.i, row, joined, voices)


def _row(parsed: Parsed, token: Token, voices: list[int]) -> Cue | None:
    if token.pos == "VERB":
        return _verb(parsed, token, voices)
    if token.pos in ("ADJ", "VERB") and token.dep == "acomp":
        return cues("adj").get(token.lemma) or cues("adj").get(token.text.lower())
    return None


def _verb(parsed: Parsed, token: Token, voices: list[int]) -> Cue | None:
    """The row of a verb; with a particle only the row that has it, so that "found out" is not "found"."""
    for part in parsed.children(token.i):
        if voices[part.i] != voices[token.i]:
            continue
        if (part.dep in ("prt", "prep", "advmod") or part.lemma == "it") and token.i < part.i <= token.i + 2:
            row = cues("verb").get(f"{token.lemma} {part.lemma}")
            if row or part.dep == "prt":
                return row
    # The lemmatizer sometimes loses an e: "rated" as "rat".
    return cues("verb").get(token.lemma) or cues("verb").get(f"{token.lemma}e")


def draft(parsed: Parsed, i: int, row: Cue, joined: dict[int, int], voices: list[int]) -> Draft:
    """Source, cue and content of cue ``i`` by its syntax.

    ``joined`` collects, for verbs that were parsed as part of a content and go with its cue, the cue.
    """
    frame, content = frames.content(parsed, i, row)
    if not content and row.takes("quote"):
        put_in = sources.between_commas(parsed, i)
        if put_in:
            return _parenthesis(parsed, i, row, put_in)
    if voices[i] and all(voices[k] != voices[i] for k in content):
        frame, content = "", []  # a cue inside a quotation has no content outside it
    for stray in frames.strays(parsed, i, frame, content):
        joined.setdefault(stray, i)
        content = without(content, below(parsed, stray))
    if not content and row.takes("quote", "that"):
        content = frames.around(parsed, i)
        frame = "around" if content else ""
    head = sources.of_verb(parsed, sentence_verb(parsed, joined.get(i, i)), voices)
    if head is None and row.takes("quote"):
        head = _inverted(parsed, i, content) or _beside(parsed, i, content)
    source = sources.phrase(parsed, head) if head else []
    own = below(parsed, i)
    if head and head.i not in own:
        source = without(source, own)  # "a letter to the board stating that": the letter
    cue = _cue(parsed, i, row, voices)
    content = without(content, cue, source if head and head.i not in content else [])
    if head and head.i in content:
        source = [s for s in source if s not in set(content)] or [head.i]
        content = without(content, source)
    return Draft(i, tuple(source), tuple(cue), tuple(sorted(set(content))), row, frame, head.i if head else None)


def _parenthesis(parsed: Parsed, i: int, row: Cue, source: range) -> Draft:
    """A cue put between commas, with the sentence around it as content."""
    sentence = parsed.sentences[parsed.tokens[i].sentence]
    before = parsed.tokens[source[0] - 1]
    opening = source[0] - 2 if before.lemma == "as" else source[0] - 1
    closing = next(k for k in (i + 1, i + 2) if parsed.tokens[k].text == ",")
    content = without(range(sentence.first, sentence.last), range(opening, closing + 1))
    head = parsed.head_of(parsed.span(source[0], source[-1] + 1))
    return Draft(
        i, tuple(source), tuple(range(i, closing)), tuple(content), row, "around", head.i if head else source[-1]
    )


def _beside(parsed: Parsed, i: int, content: list[int]) -> Token | None:
    named = sources.beside(parsed, i)
    return named if named and named.i not in content and (content or named.i > i) else None


def sentence_verb(parsed: Parsed, i: int) -> int:
    """The verb that carries the subject of a cue: "was" of "was sure"."""
    token = parsed.tokens[i]
    return token.head if token.dep == "acomp" else i


def _cue(parsed: Parsed, i: int, row: Cue, voices: list[int]) -> list[int]:
    verb = sentence_verb(parsed, i)
    more = row.words.split()[1:]
    parts = [c.i for c in parsed.children(verb) if c.dep in ("aux", "auxpass", "neg", "prt") or c.lemma in more]
    parts = [p for p in parts if voices[p] == voices[i]]
    return sorted({i, verb, *parts})


def _inverted(parsed: Parsed, i: int, content: list[int]) -> Token | None:
    """ "…," said Hua: the subject that the parser took for an object."""
    after = parsed.child(i, "dobj", "attr", "oprd", "npadvmod", "dep")
    if after is None or not i < after.i <= i + 6 or after.i in content or after.pos not in ("PROPN", "NOUN", "PRON"):
        return None
    return after if min(below(parsed, after.i)) == i + 1 else None
