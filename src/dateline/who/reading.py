"""Noun phrases -> mentions: what each phrase names, by tables, titles, role nouns and the tagger, in this order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.language import Entity, Token
from dateline.who.context import around
from dateline.who.counted import THINGS, after_of, counted, crowd
from dateline.who.listed import as_listed
from dateline.who.mention import Mention
from dateline.who.parts import Found, ending_at
from dateline.who.phrases import Phrase, phrases
from dateline.who.pronouns import PRONOUNS
from dateline.who.proper import ARTICLES, DATED, known, listed_body, of_table, tagged, untagged
from dateline.who.reader import Reader
from dateline.who.sectors import coded, gender, role
from dateline.who.titled import person, says_he, titled
from dateline.who.wordlists import words
from dateline.who.words import singular

# Times and amounts, for which hardly any pronoun stands.
NO_THINGS = frozenset(("DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"))
PRONOUN_TAGS = frozenset(("PRP", "PRP$", "WP", "WP$", "WDT"))
ACTOR_LABELS = frozenset(("ORG", "NORP", "GPE", "FAC", "PRODUCT"))
FINITE, VERBS = frozenset(("VBD", "VBZ", "VBP", "MD")), frozenset(("VERB", "AUX"))
WORDY = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
# Words of a role noun inside another's phrase ("riot police raid").
INNER_WORDS = 4


def read(reader: Reader) -> list[Mention]:
    """The mentions of a report in order of the text; none lies inside another."""
    found: dict[int, Mention] = {}
    for phrase in phrases(reader.parsed):
        if phrase.head in reader.hidden:
            continue
        mention = as_listed(reader, _without_caption(reader, _read(reader, phrase)))
        if mention:
            found.setdefault(mention.head, mention)
        elif _is_thing(reader.parsed.tokens[phrase.head]):
            reader.things.append(phrase.head)
        for inner in _inner(reader, phrase, mention):
            found.setdefault(inner.head, inner)
    _join_quantities(reader, found)
    found = {head: _without_clause(reader, mention) for head, mention in found.items()}
    return _outermost(sorted(found.values(), key=lambda m: (m.first, -m.last)))


def _is_thing(token: Token) -> bool:
    return token.pos in ("NOUN", "PROPN") and token.entity not in NO_THINGS


def _without_caption(reader: Reader, mention: Mention | None) -> Mention | None:
    """A name without the word that labels the picture beside it: "Ana Lima Image: M. Roe"."""
    if mention is None or mention.sort != "name" or mention.known:
        return mention
    last = mention.last - 1
    if mention.head != last or reader.parsed.tokens[last].text.lower() not in words("caption"):
        return mention
    if last == mention.first:
        return None
    start = mention.name[0]
    return replace(mention, last=last, head=last - 1, name=(start, last), label=reader.text(start, last))


def _without_clause(reader: Reader, mention: Mention) -> Mention:
    """A mention that runs across a finite verb begins after it: the parser joined two clauses."""
    tokens = reader.parsed.tokens
    named = mention.sort == "name"
    until = mention.name[0] if named else mention.head
    verbs = [i for i in range(mention.first, until) if tokens[i].tag in FINITE and tokens[i].pos in VERBS]
    if not verbs:
        return mention
    first = verbs[-1] + 1
    while first < mention.head and tokens[first].pos not in WORDY:
        first += 1
    return replace(mention, first=first, label=mention.label if named else reader.text(first, mention.last))


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """Without those that overlap the one before: "State" in "Secretary of State Ana Lima"."""
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.first >= kept[-1].last:
            kept.append(mention)
    return kept


def _read(reader: Reader, phrase: Phrase) -> Mention | None:
    token = reader.parsed.tokens[phrase.head]
    entity = reader.entities.get(token.i)
    match = reader.names.at.get(token.i)
    if token.tag in PRONOUN_TAGS and not (match and token.text.isupper()):
        return _pronoun(token)
    if match and (mention := known(reader, phrase, match)):
        return mention
    if _is_person(reader, phrase, entity):
        return person(reader, phrase, entity)
    part = ending_at(reader.names.nouns, reader.parsed.tokens, phrase.first, token.i)
    if (
        part
        and _counts(reader, part, phrase)
        and not (entity and entity.label in THINGS and part.part.kind != "person")
    ):
        return _noun(reader, phrase, part, entity)
    if entity and entity.label in ACTOR_LABELS:
        return tagged(reader, phrase, entity)
    if token.pos == "PROPN" and not (entity and entity.label in THINGS):
        return untagged(reader, phrase)
    return counted(reader, phrase, token, entity) or crowd(reader, phrase, token)


def _counts(reader: Reader, found: Found, phrase: Phrase) -> bool:
    """Whether a noun that names an actor only where it is definite or plural ("the state") is so."""
    if _is_condition(reader, phrase) or _is_office(reader, found, phrase):
        return False
    if "definite" not in found.part.traits or found.plural:
        return True
    return phrase.determiner in ("definite", "possessed")


def _is_office(reader: Reader, found: Found, phrase: Phrase) -> bool:
    """Whether a title names the office and not its holder: "elected as president", "the job of mayor"."""
    head = reader.parsed.tokens[phrase.head]
    if found.part.kind != "person" or found.plural or "title" not in found.part.traits or phrase.determiner != "none":
        return False
    above = reader.parsed.tokens[head.head]
    return head.dep == "pobj" and above.lemma in ("as", "for", "of")


def _is_condition(reader: Reader, phrase: Phrase) -> bool:
    """Whether "state" is no body but how somebody or something is: "a state of emergency", "her mental state"."""
    head = reader.parsed.tokens[phrase.head]
    if head.lemma != "state":
        return False
    of = after_of(reader, head)
    beside = [*reader.parsed.tokens[phrase.first : phrase.head], *([of] if of else [])]
    return any(token.text.lower() in words("condition") for token in beside)


def _is_person(reader: Reader, phrase: Phrase, entity: Entity | None) -> bool:
    """Whether a name is a person's: by the tagger, a title or given name before it, or kin beside it."""
    if phrase.first == phrase.head and any(c.isdigit() for c in reader.parsed.tokens[phrase.head].text):
        return False
    if (entity and entity.label == "PERSON" and not reader.outvoted(entity)) or titled(reader, phrase):
        return True
    token = reader.parsed.tokens[phrase.head]
    if token.pos == "PROPN" and says_he(reader, token):
        return True
    kin = reader.parsed.tokens[token.head]
    return token.pos == "PROPN" and token.dep in ("poss", "appos") and kin.lemma in words("kin")


def _pronoun(token: Token) -> Mention | None:
    said = PRONOUNS.get(token.text.lower())
    if said is None:
        return None
    return Mention(
        token.i, token.i + 1, token.i, "pronoun", "other", (0, 0), token.text,
        noun=token.text.lower(), plural=said.plural, gender=said.gender,
    )  # fmt: skip


def _noun(reader: Reader, phrase: Phrase, found: Found, entity: Entity | None) -> Mention:
    """A phrase headed by a role noun; a capital one inside a tagged organisation is that organisation's name."""
    context = around(reader.parsed, reader.names, phrase, found.first, found.last)
    sectors, why = coded(found.part, context)
    first = _noun_start(reader, phrase, entity)
    last = phrase.head + 1
    organisation = entity is not None and entity.label == "ORG"
    named = organisation and found.part.kind == "organisation" and first < found.first
    if organisation and entity and reader.top(entity.first, entity.last) == phrase.head:
        last, named = max(last, entity.last), named or entity.last > phrase.head + 1
    plural = found.plural
    kind = "group" if plural and found.part.kind == "person" else found.part.kind
    titles = kind == "person" and "title" in found.part.traits
    return Mention(
        first, last, phrase.head, "name" if named else "noun", kind, (first, last) if named else (0, 0),
        reader.text(first, last), found.part.noun.lower(), context.country, sectors,
        weak=sectors == ("CVL",) or ("weak" in found.part.traits and not context.sectors),
        plural=plural, gender=gender(found.part.noun),
        definite=phrase.determiner in ("definite", "possessed"),
        roles=(role(reader, found, context),) if titles else (),
        why="; ".join(w for w in (why, context.country_why) if w),
    )  # fmt: skip


def _noun_start(reader: Reader, phrase: Phrase, entity: Entity | None) -> int:
    """Where the words of a noun phrase begin: with its tagged name, if that begins further left, without articles."""
    first = phrase.first
    if entity and entity.label == "ORG" and first - 1 <= entity.first <= first:
        first = entity.first
    while first < phrase.head and (
        reader.parsed.tokens[first].text.lower() in ARTICLES or reader.parsed.tokens[first].entity in DATED
    ):
        first += 1
    return first


def _join_quantities(reader: Reader, found: dict[int, Mention]) -> None:
    """ "Hundreds of protesters" is one mention, headed by "hundreds"."""
    for token in reversed(reader.parsed.tokens):
        if singular(token.text.lower()) not in words("quantity"):
            continue
        noun = after_of(reader, token)
        inner = found.get(noun.i) if noun else None
        if noun and (_is_count(reader, token) or (inner is None and noun.pos == "NOUN")):
            found.pop(token.i, None)
        elif inner and inner.sort != "pronoun" and inner.kind in ("person", "group"):
            outer = found.pop(token.i, None)
            del found[inner.head]
            first = min(outer.first if outer else token.i, inner.first)
            one = token.text.lower() == "one"
            found[token.i] = replace(
                inner, first=first, head=token.i, kind="person" if one else "group", plural=not one, definite=False,
                roles=(), label=reader.text(first, inner.last),
            )  # fmt: skip


def _is_count(reader: Reader, token: Token) -> bool:
    """Whether a quantity is only how many there are: "the number of casualties"."""
    determiner = reader.parsed.child(token.i, "det")
    return token.lemma == "number" and determiner is not None and determiner.lemma == "the"


# ---------------------------------------------------------------- actors inside another phrase


def _inner(reader: Reader, phrase: Phrase, outer: Mention | None) -> Iterator[Mention]:
    """Actors named by the modifiers of a phrase whose head is none: "*Israeli* attack", "*police* raid"."""
    at, last = phrase.first, outer.first if outer else phrase.head
    while at < last:
        mention, at = _inner_at(reader, at, last)
        if mention := as_listed(reader, mention):
            yield mention


def _inner_at(reader: Reader, at: int, last: int) -> tuple[Mention | None, int]:
    """The actor that begins at a token, and where to go on."""
    match = reader.names.at.get(at)
    if match and match.first == at and match.last <= last:
        sense = match.sense("body", "seat", "country", "adjective", "region")
        if sense is None or (sense.kind == "place" and not sense.country):
            return None, match.last
        if sense.listed:
            return listed_body(reader, Phrase(at, match.last - 1, "none", None), match, sense), match.last
        kind = "country" if sense.sense == "adjective" and sense.table == "countries" else sense.kind
        return of_table(sense, match, match.last - 1, sense.name, kind), match.last
    entity = reader.entities.get(at)
    if entity and entity.first == at and entity.last <= last and entity.label in ("PERSON", "ORG"):
        if reader.parsed.tokens[last].text.lower() in words("site"):
            return None, entity.last
        small = Phrase(at, entity.last - 1, "none", None)
        made = person(reader, small, entity) if entity.label == "PERSON" else tagged(reader, small, entity)
        return made, entity.last
    return _inner_noun(reader, at, last)


def _inner_noun(reader: Reader, at: int, last: int) -> tuple[Mention | None, int]:
    tokens = reader.parsed.tokens
    for stop in range(min(last, at + INNER_WORDS) - 1, at - 1, -1):
        found = ending_at(reader.names.nouns, tokens, at, stop) if tokens[stop].pos in ("NOUN", "PROPN") else None
        if found and found.first == at and found.part.kind != "person" and tokens[stop].lemma not in words("kind-of"):
            return _noun(reader, Phrase(at, stop, "none", None), found, None), stop + 1
    return None, at + 1
