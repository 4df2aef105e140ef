"""Proper names that are no titled persons: names of the tables, names by the tagger alone, and other proper nouns."""

from __future__ import annotations

from collections.abc import Sequence

from dateline.language import Entity, Parsed, Token
from dateline.report import ActorKind
from dateline.who.context import around
from dateline.who.known import Known, Match
from dateline.who.mention import Mention
from dateline.who.parts import ending_at
from dateline.who.persons import eastern, form
from dateline.who.phrases import Phrase
from dateline.who.reader import Reader
from dateline.who.titled import titled
from dateline.who.wordlists import cities, given_names, words
from dateline.who.words import fold

KINDS: dict[str, ActorKind] = {"GPE": "place", "NORP": "group"}
NAMED_SLOTS = frozenset(
    ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "poss", "dative", "agent", "attr", "ROOT")
)
# Labels of names of days and hours, which may stand right before a name: "On Monday Lee spoke".
DATED = ("DATE", "TIME")
# Letters that a town's name must have to be taken for one inside a body's name.
TOWN = 4
ARTICLES = frozenset(("the", "a", "an"))


def known(reader: Reader, phrase: Phrase, match: Match) -> Mention | None:
    """A mention by a name of the tables, if one of its senses fits its place."""
    sense = _sense(reader, phrase, match)
    if sense is None:
        return None
    if sense.listed:
        return listed_body(reader, phrase, match, sense)
    own = sense.sense == "people" or (sense.sense == "region" and sense.kind == "place")
    label = reader.text(match.first, match.last) if own else sense.name
    return of_table(sense, match, phrase.head, label, sense.kind)


def of_table(sense: Known, match: Match, head: int, label: str, kind: ActorKind) -> Mention:
    """The mention of a known name."""
    return Mention(
        match.first, match.last, head, "name", kind, (match.first, match.last), label, "", sense.country,
        sense.sectors, plural=sense.sense == "people", definite=True, known=True, why=f"{sense.table}: {sense.name}",
    )  # fmt: skip


def listed_body(reader: Reader, phrase: Phrase, match: Match, sense: Known) -> Mention:
    """A body of the user's dictionary, with what the report's words and its own say; its codes come in at the end."""
    context = around(reader.parsed, reader.names, phrase, match.first, match.last)
    found = ending_at(reader.names.nouns, reader.parsed.tokens, match.first, match.last - 1)
    return Mention(
        match.first, match.last, phrase.head, "name", sense.kind, (match.first, match.last), sense.name,
        found.part.noun.lower() if found else "", context.country, found.part.sectors if found else (),
        weak=True, plural=False, definite=True, why=context.country_why,
    )  # fmt: skip


def _sense(reader: Reader, phrase: Phrase, match: Match) -> Known | None:
    token = reader.parsed.tokens[phrase.head]
    if _part_of_longer(reader, phrase, match):
        return None
    if sense := match.sense("body", "seat", "country"):
        return sense
    people = match.sense("people")
    if people and (token.tag in ("NNS", "NNPS") or not match.sense("capital", "region")):
        return people
    capital = match.sense("capital")
    if capital and not _acts(reader.parsed, token):
        return Known(reader.text(match.first, match.last), "region", "place", capital.country, (), "countries")
    return capital or match.sense("region", "people")


def _part_of_longer(reader: Reader, phrase: Phrase, match: Match) -> bool:
    """Whether the known name is only a part of a person's or an organisation's name."""
    entity, tokens = reader.entities.get(phrase.head), reader.parsed.tokens
    alone = match.last - match.first == 1
    country = match.sense("country", "body", "seat") is not None
    if (
        alone
        and fold(tokens[match.first].text) in reader.surnames
        and (not country or reader.label(match.first) == "PERSON")
    ):
        return True
    if alone and not country and _surname_here(reader, phrase, match):
        return True
    if entity is None:
        return False
    if entity.label == "PERSON":
        return entity.first < match.first or titled(reader, phrase)
    before = entity.first < match.first and tokens[entity.first].text.lower() not in ARTICLES
    after = entity.last > match.last and tokens[match.last].pos != "PUNCT" and tokens[match.last].tag != "POS"
    return entity.label == "ORG" and (before or after)


def _surname_here(reader: Reader, phrase: Phrase, match: Match) -> bool:
    """Whether a given name stands right before: "Ana" before "Lima"."""
    before = reader.parsed.tokens[match.first - 1] if match.first > phrase.first else None
    return before is not None and before.text.lower() in given_names()


def _acts(parsed: Parsed, token: Token) -> bool:
    """Whether a place name stands where only someone can: a subject, an agent, a side of talks, one spoken to."""
    above = parsed.tokens[token.head]
    if token.dep == "conj":
        return _acts(parsed, above)
    if token.dep == "nsubj":
        return above.lemma != "be"
    if token.dep == "dobj":
        return above.lemma in words("addressee")
    if token.dep == "pobj":
        return above.lemma in ("between", "with", "by", "against") or above.dep == "agent"
    return token.dep in ("agent", "poss", "dative")


def thing(tokens: Sequence[Token]) -> bool:
    """Whether a name is that of a work, a product, a disease, a storm, a ship or an occasion.

    Its first or last word tells, or a number inside.
    """
    first, last = tokens[0].text.lower(), tokens[-1].text.lower()
    if len(tokens) > 1 and first in words("thing-first"):
        return True
    if last in words("thing") and (len(tokens) > 1 or tokens[-1].tag not in ("NNPS",)):
        return True
    if len(tokens) == 1:
        return "-" in last and any(c.isdigit() for c in last)
    return first not in words("numbered") and any(c.isdigit() for t in tokens[1:] for c in t.text)


def tagged(reader: Reader, phrase: Phrase, entity: Entity) -> Mention | None:
    """A mention by the tagger's word alone."""
    tokens = reader.parsed.tokens
    first = max(entity.first, phrase.first) if entity.first < phrase.head else phrase.first
    last = (
        max(entity.last, phrase.head + 1) if reader.top(entity.first, entity.last) == phrase.head else phrase.head + 1
    )
    if entity.first == phrase.head:
        first = phrase.head
    while first < phrase.head and (tokens[first].text.lower() in ARTICLES or tokens[first].pos == "PUNCT"):
        first += 1
    while last - 1 > phrase.head and tokens[last - 1].tag in ("POS", "-LRB-", "-RRB-", ","):
        last -= 1
    # "Lorn 12 times": the number counts what follows.
    if last - 1 > phrase.head and tokens[last - 1].tag == "CD" and not first <= tokens[last - 1].head < last:
        last -= 1
    kind = KINDS.get(entity.label, "organisation")
    if kind == "organisation" and thing(tokens[first:last]):
        return None
    if tokens[last - 1].text.lower() in words("site"):
        kind = "place"
    if kind == "place":
        while last - 1 > phrase.head and tokens[last - 1].tag == "CD":
            last -= 1
        if all(t.text.islower() for t in tokens[first:last]):
            return None
        return _place(reader, phrase, first, last)
    context = around(reader.parsed, reader.names, phrase, phrase.head, phrase.head + 1)
    sectors = context.sectors if kind == "organisation" else ("CVL",)
    country, why = context.country, context.country_why
    if country is None and kind == "organisation" and last - first > 1 and (town := _town(tokens[first:last])):
        country, why = cities()[fold(town)], f"cities: {town}"
    return Mention(
        first, last, phrase.head, "name", kind, (first, last), reader.text(first, last), "",
        country, sectors, weak=True, plural=kind == "group", definite=True,
        why="; ".join(w for w in (f"tagged {entity.label}", why) if w),
    )  # fmt: skip


def _town(tokens: Sequence[Token]) -> str | None:
    """The town that a body's name holds: "Observatoire de *Paris*"."""
    names = (t.text for t in tokens if t.text.istitle() and len(t.text) >= TOWN)
    return next((name for name in names if fold(name) in cities() and name.lower() not in given_names()), None)


def _place(reader: Reader, phrase: Phrase, first: int, last: int) -> Mention:
    """A place that no table of actors holds, with the country of the largest town of its name."""
    label = reader.text(first, last)
    country = cities().get(fold(label))
    return Mention(
        first, last, phrase.head, "name", "place", (first, last), label, "", country, (), weak=True, plural=False,
        definite=True, why="tagged GPE" + (f"; cities: {label}" if country else ""),
    )  # fmt: skip


def untagged(reader: Reader, phrase: Phrase) -> Mention | None:
    """A proper noun that the tagger passed over, where it fills a slot of its sentence."""
    tokens = reader.parsed.tokens
    token, first = tokens[phrase.head], phrase.head
    if token.dep not in NAMED_SLOTS or len(token.text) < 2 or not token.text[0].isupper():
        return None
    while first > phrase.first and tokens[first - 1].pos == "PROPN" and tokens[first - 1].entity not in DATED:
        first -= 1
    label = reader.text(first, phrase.head + 1)
    if thing(tokens[first : phrase.head + 1]) or token.tag == "FW" or not _a_name(reader, first, phrase.head):
        return None
    family = eastern(form([label]), None)
    at_place = token.dep == "pobj" and tokens[token.head].lemma in words("at-place")
    given = phrase.head - first in (1, 2) and tokens[first].text.lower() in given_names()
    kind: ActorKind = "person" if family or given else "place" if at_place else "other"
    why = "family name before given name" if family else "a given name" if given else "a proper noun"
    return Mention(
        first, phrase.head + 1, phrase.head, "name", kind, (first, phrase.head + 1),
        label, weak=True, definite=True, why=why,
        gender=given_names().get(tokens[first].text.lower()) if given else None,
    )  # fmt: skip


def _a_name(reader: Reader, first: int, head: int) -> bool:
    """Whether a lone word that opens its sentence is capital elsewhere too, or else for its place alone."""
    token = reader.parsed.tokens[head]
    opening = reader.parsed.sentences[token.sentence].first
    return first < head or head - opening > 1 or token.text.lower() not in reader.lowercase
