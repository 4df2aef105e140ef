"""Who is the source of a cue: its subject, or the subject it shares, or what "by" and "of" name."""

from __future__ import annotations

from dateline.language import Parsed, Token
from dateline.whom.trees import FINITE, below, passive

SUBJECT = ("nsubj", "csubj")
NAMING = frozenset(["NOUN", "PROPN", "PRON"])
TIMES = frozenset(["DATE", "TIME"])
# The most words of a source between commas.
LONGEST = 14
# How far up a shared subject is looked for: "was said to have begun by saying that".
FARTHEST = 8
# From these a cue without a subject shares that of what it hangs on: "was able to say", "has the right to ask".
SHARING = frozenset(
    ["conj", "advcl", "pcomp", "prep", "acl", "ccomp", "acomp", "oprd", "attr", "dobj", "pobj", "xcomp", "relcl"]
)
EMPTY = frozenset(["it", "there"])


def of_verb(parsed: Parsed, i: int, voices: list[int] | None = None) -> Token | None:
    """The head of the phrase that says, thinks or does what verb ``i`` tells; None where no source is named.

    ``voices`` numbers the quotation that each token stands in: a subject inside quoted words is none of a verb outside.
    """
    if passive(parsed, i):
        return agent(parsed, i)
    return _own(parsed, i, voices) or _shared(parsed, i)


def _own(parsed: Parsed, i: int, voices: list[int] | None) -> Token | None:
    """The subject of a verb: of several the one next before it."""
    subjects = [
        c
        for c in parsed.children(i)
        if c.dep in SUBJECT and c.entity not in TIMES and (voices is None or voices[c.i] in (0, voices[i]))
    ]
    before = [s for s in subjects if s.i < i]
    return before[-1] if before else subjects[0] if subjects else None


def beside(parsed: Parsed, i: int) -> Token | None:
    """The noun right before a finite verb, or right after, that the parser made no subject: "Trump claims that"."""
    if parsed.tokens[i].tag not in FINITE:
        return None
    sentence = parsed.sentences[parsed.tokens[i].sentence]
    at = i - 1
    while at > sentence.first and parsed.tokens[at].pos in ("ADV", "AUX"):
        at -= 1
    for k in (at, i + 1):
        if sentence.first <= k < sentence.last:
            token = parsed.tokens[k]
            if token.pos in NAMING and token.entity not in TIMES and token.lemma not in EMPTY:
                return token
    return None


def between_commas(parsed: Parsed, i: int) -> range | None:
    """The words between a comma and a finite cue before another: "The talks, a diplomat who left said, failed"."""
    tokens, sentence = parsed.tokens, parsed.sentences[parsed.tokens[i].sentence]
    after = i + 2 if tokens[i + 1 : i + 2] and tokens[i + 1].dep == "prt" else i + 1
    if tokens[i].tag not in FINITE or after >= sentence.last or tokens[after].text != ",":
        return None
    comma = next((k for k in range(i - 2, max(sentence.first, i - LONGEST), -1) if tokens[k].text == ","), None)
    if comma is not None and tokens[comma + 1].lemma == "as":
        return range(comma + 2, i) if comma > sentence.first and comma + 2 < i else None
    if comma is None or comma < sentence.first + 1 or tokens[comma + 1].pos not in ("DET", "NUM", "ADJ", *NAMING):
        return None
    return range(comma + 1, i)


def agent(parsed: Parsed, i: int) -> Token | None:
    """What "by" names after a passive."""
    by = parsed.child(i, "agent")
    return parsed.child(by.i, "pobj") if by else None


def _shared(parsed: Parsed, i: int) -> Token | None:
    at = parsed.tokens[i]
    for _ in range(FARTHEST):
        head = parsed.tokens[at.head]
        if at.dep == "relcl" or (at.dep == "acl" and at.tag in ("VBG", "VBN")):
            return head
        if at.dep == "xcomp":
            controller = parsed.child(head.i, "dobj")
            if controller and controller.i < at.i and controller.pos in ("PROPN", "PRON"):
                return controller
        elif at.dep == "prep" and at.lemma == "as":
            quoted = parsed.child(head.i, "dobj", "nsubjpass")
            if quoted:
                return quoted  # "quoted the minister as saying"
        elif at.dep not in SHARING or at.head == at.i:
            return None
        own = parsed.child(head.i, *SUBJECT, "nsubjpass")
        if own and own.i != i:
            return None if own.lemma in EMPTY and own.dep == "nsubjpass" else own
        at = head
    return None


def of_noun(parsed: Parsed, i: int, light: frozenset[str]) -> Token | None:
    """Whose claim a noun is: possessor, "of", "by" or "from", or the subject of "made the claim"."""
    owner = parsed.child(i, "poss")
    if owner:
        return owner
    for preposition in parsed.children(i):
        if preposition.dep in ("prep", "agent") and preposition.lemma in ("by", "from", "of", "among"):
            named = parsed.child(preposition.i, "pobj")
            if named and (preposition.lemma != "of" or named.pos == "PROPN"):
                return named
    paper = parsed.child(i, "compound", "nmod")
    if paper and paper.pos == "PROPN" and paper.entity in ("ORG", "PERSON", "GPE"):
        return paper
    token = parsed.tokens[i]
    head = parsed.tokens[token.head]
    if token.dep in ("dobj", "attr") and head.lemma in light:
        return of_verb(parsed, head.i)
    maker = parsed.child(i, "acl")
    return agent(parsed, maker.i) if maker and maker.tag == "VBN" else None


def phrase(parsed: Parsed, head: Token) -> list[int]:
    """The tokens of the phrase that names a source: titles, appositions and relative clauses with it."""
    if head.tag in ("WP", "WDT"):
        return [head.i]
    return below(parsed, head.i)
