"""Whether a name or noun names an actor at all: "Oxfam urged" does, "installed Oxfam 3.2" does not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.language import Token
from dateline.report import ActorKind
from dateline.who.mention import Mention
from dateline.who.parts import ending_at
from dateline.who.phrases import INNER
from dateline.who.reader import Reader
from dateline.who.speakers import labels
from dateline.who.weights import chance_of_each, weigh, weigh_each
from dateline.who.wordlists import cities, given_names, things, words
from dateline.who.words import fold

# Whether a noun or a name of the tables names an actor; and what a name names that only the tagger knows.
TABLE, KINDS = "worth", "kinds"
# What such a name may be, besides a thing.
MAY_BE: tuple[ActorKind, ...] = ("person", "organisation", "place")
# Above this probability a noun or a name of the tables, and one that only the tagger knows, counts as a thing.
THING, OPEN_THING = 0.65, 0.6
# Above this one the kind of a name is changed.
SURE = 0.75
# Words before and after whose forms count.
BESIDE = 2


def worthy(reader: Reader, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions without those that name a thing, and each name as what it most likely is.

    All places where a report writes one name are judged together.
    """
    odds = [_odds(reader, m) if is_asked(reader, m) else None for m in mentions]
    alike: defaultdict[tuple[str, bool], list[list[float]]] = defaultdict(list)
    for mention, one in zip(mentions, odds, strict=True):
        if one is not None and mention.sort == "name":
            alike[fold(mention.label), is_open(mention)].append(one)
    kept = []
    for mention, one in zip(mentions, odds, strict=True):
        if one is None:
            kept.append(mention)
            continue
        same = alike[fold(mention.label), is_open(mention)] if mention.sort == "name" else [one]
        chances = chance_of_each([sum(each) / len(same) for each in zip(*same, strict=True)])
        listed = is_open(mention) and mention.label in things()
        if not listed and chances[-1] < (OPEN_THING if is_open(mention) else THING):
            kept.append(_as_likely(reader, mention, chances))
        else:
            reader.things.append(mention.head)
    return kept


def is_open(mention: Mention) -> bool:
    """Whether only the tagger or the capitals say what a name is."""
    return mention.sort == "name" and not mention.known and not mention.noun


def _odds(reader: Reader, mention: Mention) -> list[float]:
    """How much speaks for each thing that it may be; the last is a thing, by which the others are measured."""
    found = traits(reader, mention)
    return [*(weigh_each(KINDS, MAY_BE, found) if is_open(mention) else (weigh(TABLE, found),)), 0.0]


def _as_likely(reader: Reader, mention: Mention, chances: Sequence[float]) -> Mention:
    """A name as the kind that it most likely is."""
    if not is_open(mention) or mention.kind not in (*MAY_BE, "other"):
        return mention
    best = max(range(len(MAY_BE)), key=chances.__getitem__)
    kind = MAY_BE[best]
    if kind == mention.kind or chances[best] < SURE:
        return mention
    country, gender = mention.country, None
    if kind == "place":
        country = country or cities().get(fold(mention.label))
    if kind == "person":
        gender = given_names().get(reader.parsed.tokens[mention.name[0]].text.lower())
    why = f"{mention.why}; a {kind} by the words around it" if mention.why else f"a {kind} by the words around it"
    return replace(mention, kind=kind, country=country, gender=gender, why=why)


def is_asked(reader: Reader, mention: Mention) -> bool:
    """Whether a mention is judged.

    Pronouns, crowds, surnames of persons, labels of speakers and names of the user's dictionary are not; of what stands
    inside another phrase only names that no table has.
    """
    head = reader.parsed.tokens[mention.head]
    if mention.sort == "pronoun" or (mention.sort == "noun" and not mention.noun and head.pos == "NOUN"):
        return False
    if mention.sort == "name" and (_is_sure(reader, mention) or labels(reader.parsed, mention.head)):
        return False
    return head.dep not in INNER or (mention.sort == "name" and not mention.known)


def _is_sure(reader: Reader, mention: Mention) -> bool:
    """Whether a name is the last one of a person of this report, or stands in the user's dictionary."""
    listed = reader.dictionary is not None and bool(reader.dictionary.find(mention.label))
    return listed or fold(mention.label) in reader.surnames


def traits(reader: Reader, mention: Mention) -> Iterator[str]:
    """What the words of and around a mention tell, as the table of weights names it."""
    tokens = reader.parsed.tokens
    head, sort = tokens[mention.head], f"{mention.sort}/{mention.kind}"
    yield "always"
    yield from _rule(reader, mention)
    yield from _shape(reader, mention)
    yield f"{sort} dep {head.dep}"
    above = tokens[head.head]
    at = above if head.dep == "pobj" else None
    over = tokens[at.head] if at else above
    if at:
        yield f"{sort} after {at.lemma}"
        yield f"after {at.lemma} under {over.pos}"
    if head.dep != "ROOT":
        yield f"{head.dep if not at else at.lemma} of {over.lemma}"
        yield f"{sort} {head.dep} of {over.pos}"
        if over.lemma in words("saying"):
            yield f"{sort} {head.dep} of saying"
        if over.lemma in words("willing"):
            yield f"{sort} {head.dep} of willing"
    for other in _described_as(reader, head):
        yield f"is {other.lemma}"
        found = ending_at(reader.names.nouns, tokens, other.i, other.i)
        if found:
            yield f"{mention.sort} is {found.part.kind}"
    yield from _lists(reader, mention)
    for i in range(max(0, mention.first - BESIDE), mention.first):
        yield f"before-{mention.first - i} {tokens[i].text.lower()}"
    for i in range(mention.last, min(len(tokens), mention.last + BESIDE)):
        yield f"next-{i - mention.last + 1} {tokens[i].text.lower()}"


def _rule(reader: Reader, mention: Mention) -> Iterator[str]:
    """By which rule, table or tag it was found."""
    label = reader.label(mention.head) or "no label"
    sort = f"{mention.sort}/{mention.kind}"
    yield sort
    yield f"{sort} {label}"
    yield f"{sort} {mention.rule}"
    yield f"{label} known" if mention.known else f"{label} {mention.kind}"
    if mention.noun:
        yield f"noun {mention.noun}"
        yield f"noun {mention.noun} {'plural' if mention.plural else 'definite' if mention.definite else 'single'}"
    if mention.country:
        yield f"{mention.sort} has country"
    if mention.gender:
        yield "has gender"
    yield f"{mention.sort} {mention.sectors[0] if mention.sectors else 'no sector'}"


def _lists(reader: Reader, mention: Mention) -> Iterator[str]:
    """Lists that hold words of a name, and what follows only persons."""
    tokens = reader.parsed.tokens
    after = [t.text.lower() for t in tokens[mention.last : mention.last + 3]]
    if mention.sort == "name":
        if tokens[mention.first].text.lower() in given_names():
            yield "given name"
        if fold(mention.label) in cities():
            yield "a town's name"
        if any(t.text.lower() in words("particle") for t in tokens[mention.first : mention.last]):
            yield "particle"
        yield f"first ends {tokens[mention.first].text[-2:].lower()}"
    if after[:1] == [","] and len(after) == 3 and after[1].isdigit():
        yield f"{mention.sort} age after"
    if after[:1] in (["who"], ["whom"]) or after[:2] in ([",", "who"], [",", "whose"]):
        yield f"{mention.sort} who after"


def _shape(reader: Reader, mention: Mention) -> Iterator[str]:
    """How its words are written."""
    tokens = reader.parsed.tokens[mention.first : mention.last]
    text = reader.text(mention.first, mention.last)
    yield f"{mention.sort} {min(len(tokens), 5)} words"
    last = tokens[-1].text
    yield f"last {last.lower()}"
    yield f"first {tokens[0].text.lower()}"
    yield f"{mention.sort} ends {last[-3:].lower()}"
    if any(c.isdigit() for c in text):
        yield f"{mention.sort} has digit"
    if last.isupper() and len(last) > 1:
        yield f"{mention.sort}/{mention.kind} all capitals"
    elif any(c.isupper() for c in last[1:]):
        yield f"{mention.sort} capital inside"
    if last[:1].islower() and mention.sort == "name":
        yield "name ends small"
    before = reader.parsed.tokens[mention.first - 1] if mention.first else None
    if before is not None and before.pos == "DET":
        yield f"{mention.sort}/{mention.kind} after {before.text.lower()}"
    if mention.first == reader.parsed.sentences[tokens[0].sentence].first:
        yield f"{mention.sort}/{mention.kind} opens"
        after = reader.parsed.tokens[mention.last].text if mention.last < len(reader.parsed.tokens) else ""
        if after == ":":
            yield f"{mention.sort} opens before a colon"


def _described_as(reader: Reader, head: Token) -> Iterator[Token]:
    """Nouns that say what it is: "Lorn, *a game*", "the *browser* Lorn", "Lorn is *a company*"."""
    parsed = reader.parsed
    yield from (t for t in parsed.children(head.i) if t.dep in ("appos", "compound") and t.pos in ("NOUN", "PROPN"))
    if head.dep in ("appos", "compound"):
        yield parsed.tokens[head.head]
    above = parsed.tokens[head.head]
    if head.dep == "nsubj" and above.lemma == "be" and (attr := parsed.child(above.i, "attr")):
        yield attr
