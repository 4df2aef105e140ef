"""Numbers and gatherings that stand for people: "two were killed", "dozens fled", "dispersed the rally"."""

from __future__ import annotations

from dateline.language import Entity, Token
from dateline.who.mention import Mention
from dateline.who.phrases import Phrase
from dateline.who.reader import Reader
from dateline.who.wordlists import words
from dateline.who.words import singular

# What the tagger calls no actor.
THINGS = frozenset(
    ("EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL")
)
SLOTS = frozenset(("nsubj", "nsubjpass", "dobj"))


def counted(reader: Reader, phrase: Phrase, token: Token, entity: Entity | None) -> Mention | None:
    """A bare number of people: "two were killed", "dozens were arrested"."""
    if token.dep not in SLOTS or (entity and entity.label in THINGS - {"CARDINAL"}):
        return None
    last = _one_or_more(reader, token) if token.pos == "NUM" else _many(reader, token)
    return None if last is None else _people(phrase, last, token, "a number that stands for people")


def _people(phrase: Phrase, last: int, token: Token, why: str) -> Mention:
    """Words that are no role noun and stand for people all the same."""
    return Mention(
        phrase.first, last, phrase.head, "noun", "group", (0, 0), token.text, "", None, ("CVL",),
        weak=True, plural=True, why=why,
    )  # fmt: skip


def crowd(reader: Reader, phrase: Phrase, token: Token) -> Mention | None:
    """A gathering that is put down, for the people in it: "dispersed the rally", "a crackdown on protests"."""
    if token.pos != "NOUN" or token.lemma not in words("crowd"):
        return None
    above = reader.parsed.tokens[token.head]
    if token.dep == "pobj" and above.lemma in ("on", "of", "up"):
        above = reader.parsed.tokens[above.head]
    elif token.dep not in ("dobj", "nsubjpass"):
        return None
    if above.lemma not in words("subdues"):
        return None
    return _people(phrase, phrase.head + 1, token, "a gathering that stands for its people")


def _one_or_more(reader: Reader, token: Token) -> int | None:
    """Where a bare number ends that counts people, by what its verb tells."""
    verb = reader.parsed.tokens[token.head]
    told = any(verb.lemma in words(use) for use in ("befalls", "saying", "willing"))
    return token.i + 1 if told else None


def _many(reader: Reader, token: Token) -> int | None:
    """Where a quantity ends of which no noun tells of what ("tens of thousands"), if its clause tells what befalls
    people; else None."""
    verb = reader.parsed.tokens[token.head]
    if token.tag != "NNS" or singular(token.lemma) not in words("many") or verb.lemma not in words("befalls"):
        return None
    noun = after_of(reader, token)
    if noun is None:
        return token.i + 1
    return noun.i + 1 if singular(noun.lemma) in words("many") and not list(reader.parsed.children(noun.i)) else None


def after_of(reader: Reader, token: Token) -> Token | None:
    """The noun that a quantity counts: "protesters" of "hundreds of protesters"."""
    of = next((t for t in reader.parsed.children(token.i) if t.lemma == "of" and t.i > token.i), None)
    return reader.parsed.child(of.i, "pobj") if of else None
