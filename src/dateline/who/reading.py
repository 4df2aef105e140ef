"""Noun phrases -> mentions: what each phrase names, by tables, role nouns and the tagger, in this order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from dateline.language import Entity, Parsed, Token
from dateline.report import ActorKind, Role
from dateline.who.context import Context, Names, around
from dateline.who.known import Known, Match, find
from dateline.who.mention import Mention
from dateline.who.parts import Found, ending_at
from dateline.who.phrases import Phrase, phrases
from dateline.who.persons import eastern, form
from dateline.who.pronouns import PRONOUNS
from dateline.who.words import singular

NAME_LABELS = frozenset(("PERSON", "ORG", "NORP", "GPE", "FAC", "LOC", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"))
THINGS = frozenset(("EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"))
COURTESY = {"mr": "he", "mr.": "he", "mister": "he", "sir": "he", "mrs": "she", "mrs.": "she", "ms": "she", "ms.": "she", "miss": "she", "madame": "she"}
MASCULINE = frozenset("man boy father son brother husband widower king prince uncle nephew grandfather grandson spokesman businessman policeman chairman congressman gunman monk bishop priest pope imam cardinal sheikh emir sultan".split())
FEMININE = frozenset("woman girl mother daughter sister wife widow queen princess aunt niece grandmother spokeswoman businesswoman policewoman chairwoman congresswoman nun actress duchess baroness".split())
# Slots in which a place name stands for those who rule it.
ACTING = frozenset(("nsubj", "agent", "poss"))


@dataclass
class Reader:
    """A report under reading: its parse with names and entities by token."""

    parsed: Parsed
    matches: tuple[Match, ...] = ()
    names: Names = field(init=False)
    entities: dict[int, Entity] = field(init=False)
    hidden: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.matches = find(self.parsed)
        self.names = Names(self.matches)
        self.entities = {i: e for e in self.parsed.entities for i in range(e.first, e.last)}
        self.hidden = frozenset(self._hidden())

    def _hidden(self) -> Iterator[int]:
        """Tokens inside a long name that head a phrase of their own: "Security" in "Organization for Security and ..."."""
        tokens = self.parsed.tokens
        wholes = [(m.first, m.last) for m in self.matches if m.sense("body", "country")]
        wholes += [(e.first, e.last) for e in self.parsed.entities if e.label in ("ORG", "PERSON")]
        for first, last in wholes:
            if last - first > 1:
                head = next((i for i in range(first, last) if not first <= tokens[i].head < last or tokens[i].head == i), last - 1)
                yield from (i for i in range(first, last) if i != head)


def read(reader: Reader) -> list[Mention]:
    """The mentions of a report in order of the text; none shares its head with another."""
    found: dict[int, Mention] = {}
    for phrase in phrases(reader.parsed):
        if phrase.head in reader.hidden:
            continue
        mention = _read(reader, phrase)
        if mention:
            found.setdefault(mention.head, mention)
        for inner in _inner(reader, phrase, mention):
            found.setdefault(inner.head, inner)
    _join_quantities(reader, found)
    return sorted(found.values(), key=lambda m: (m.first, m.last))


QUANTITIES = frozenset(
    "hundred thousand dozen score million ten handful majority minority number group series crowd couple lot rest most some many half part "
    "percent band pair trio several few team ten one two three four five six seven eight nine all any each both none pack contingent mob".split()
)


def _join_quantities(reader: Reader, found: dict[int, Mention]) -> None:
    """ "Hundreds of protesters" is one mention, headed by "hundreds"."""
    tokens = reader.parsed.tokens
    for head in sorted(found.keys() | {t.i for t in tokens if t.lemma in QUANTITIES}, reverse=True):
        if singular(tokens[head].text.lower()) not in QUANTITIES:
            continue
        of = next((t for t in reader.parsed.children(head) if t.dep == "prep" and t.lemma == "of" and t.i > head), None)
        noun = reader.parsed.child(of.i, "pobj") if of else None
        inner = found.get(noun.i) if noun else None
        if inner is None or inner.sort == "pronoun" or inner.kind not in ("person", "group"):
            continue
        outer = found.pop(head, None)
        del found[inner.head]
        first = min(outer.first if outer else head, inner.first)
        found[head] = replace(inner, first=first, head=head, kind="group", plural=True, definite=False, roles=(), label=_words(reader, first, inner.last))


def _read(reader: Reader, phrase: Phrase) -> Mention | None:
    token = reader.parsed.tokens[phrase.head]
    if token.pos == "PRON" or token.lemma in PRONOUNS and token.tag in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        return _pronoun(token)
    match = reader.names.at.get(token.i)
    if match and (mention := _known(reader, phrase, match)):
        return mention
    entity = reader.entities.get(token.i)
    if entity and entity.label == "PERSON" or _titled(reader, phrase):
        return _person(reader, phrase, entity)
    if role := ending_at(reader.parsed.tokens, phrase.first, token.i):
        if not (entity and entity.label in THINGS and role.part.kind != "person"):
            return _noun(reader, phrase, role, entity)
    if entity and entity.label in ("ORG", "NORP", "GPE", "FAC", "PRODUCT"):
        return _entity(reader, phrase, entity)
    if token.pos == "PROPN" and not (entity and entity.label in THINGS):
        return _unknown(reader, phrase)
    if token.pos == "NUM" and token.dep in ("nsubjpass", "dobj", "nsubj") and not entity_is_thing(entity):
        return _mention(phrase, phrase.first, "noun", "group", sectors=("CVL",), weak=True, plural=True, why="a number that stands for people")
    return None


def entity_is_thing(entity: Entity | None) -> bool:
    """Whether the tagger says that it names no actor, numbers apart."""
    return entity is not None and entity.label in THINGS - {"CARDINAL"}


def _pronoun(token: Token) -> Mention | None:
    said = PRONOUNS.get(token.text.lower())
    if said is None or (token.text.lower() == "that" and token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj")):
        return None
    return Mention(token.i, token.i + 1, token.i, "pronoun", "other", (0, 0), token.text, noun=token.text.lower(), plural=said.plural, gender=said.gender)


def _mention(phrase: Phrase, first: int, sort: str, kind: ActorKind, **more: object) -> Mention:
    return Mention(first, phrase.head + 1, phrase.head, sort, kind, (0, 0), "", definite=phrase.determiner in ("definite", "possessed"), **more)  # type: ignore[arg-type]


# ---------------------------------------------------------------- names in tables


def _known(reader: Reader, phrase: Phrase, match: Match) -> Mention | None:
    """A mention by a name of the tables, if the sense fits its place."""
    known = _sense(reader, phrase, match)
    if known is None:
        return None
    text = reader.parsed.report.view.text
    label = known.name if known.sense != "people" else _words(reader, match.first, match.last)
    return Mention(match.first, match.last, phrase.head, "name", known.kind, (match.first, match.last), label, country=known.country,
                   sectors=known.sectors, known=True, definite=True, plural=known.sense == "people" and text != "", why=f"{known.table}: {known.name}")  # fmt: skip


def _sense(reader: Reader, phrase: Phrase, match: Match) -> Known | None:
    token = reader.parsed.tokens[phrase.head]
    entity = reader.entities.get(token.i)
    if entity and entity.label == "PERSON" and (entity.first < match.first or _titled(reader, phrase)):
        return None
    if entity and entity.label == "ORG" and (entity.first < match.first and reader.parsed.tokens[entity.first].text.lower() != "the" or entity.last > match.last):
        return None
    if known := match.sense("body", "seat", "country"):
        return known
    if token.tag == "NNS" or token.tag == "NNPS" or (match.sense("people") and not match.sense("capital", "region")):
        if known := match.sense("people"):
            return known
    if match.sense("capital") and _acts(reader.parsed, token):
        return match.sense("capital")
    if match.sense("capital"):
        capital = match.sense("capital")
        words = _words(reader, match.first, match.last)
        return Known(words, "region", "place", capital.country, (), "countries") if capital else None
    return match.sense("region", "people")


def _acts(parsed: Parsed, token: Token) -> bool:
    """Whether a place name stands where only someone can stand: a subject, an agent, a side of talks."""
    if token.dep == "conj":
        return _acts(parsed, parsed.tokens[token.head])
    if token.dep in ACTING:
        return token.dep != "nsubj" or parsed.tokens[token.head].lemma != "be"
    above = parsed.tokens[token.head]
    return token.dep == "pobj" and above.lemma in ("between", "with", "by", "against")


# ---------------------------------------------------------------- persons


def _titled(reader: Reader, phrase: Phrase) -> bool:
    """Whether a proper noun follows a title or a courtesy word inside its phrase."""
    tokens = reader.parsed.tokens
    if tokens[phrase.head].pos != "PROPN":
        return False
    return _title(reader, phrase.first, phrase.head) is not None or any(tokens[i].text.lower() in COURTESY for i in range(phrase.first, phrase.head))


def _title(reader: Reader, first: int, head: int) -> Found | None:
    """The last role noun before a name that may stand before names; the name must begin right after it."""
    tokens = reader.parsed.tokens
    if ending_at(tokens, head, head) and reader.entities.get(head, None) is None:
        return None
    for end in range(head - 1, first - 1, -1):
        entity = reader.entities.get(end)
        if not _namelike(tokens[end + 1]):
            return None
        if entity and entity.label == "PERSON" and entity.first < end:
            continue
        found = ending_at(tokens, first, end)
        if found and found.part.kind == "person":
            return found
    return None


def _namelike(token: Token) -> bool:
    return token.pos == "PROPN" or token.text in ("-", "'", "’", ".") or token.text.lower() in ("de", "da", "di", "del", "van", "von", "al", "el", "bin", "ibn", "la", "le", "of", "dos", "der", "den", "ten", "abu") or token.text[0].isupper()


def _person(reader: Reader, phrase: Phrase, entity: Entity | None) -> Mention:
    tokens = reader.parsed.tokens
    title = _title(reader, phrase.first, phrase.head)
    start = title.last if title else max(phrase.first, entity.first) if entity and entity.label == "PERSON" else phrase.first
    courtesy = next((i for i in range(phrase.first, phrase.head) if tokens[i].text.lower() in COURTESY), None)
    if courtesy is not None:
        start = max(start, courtesy + 1)
    if not title and not entity and courtesy is None:
        start = phrase.head
    first = phrase.first if title or courtesy is not None else start
    while first < start and (tokens[first].pos in ("PUNCT",) or first in _foreign(reader, phrase, title)):
        first += 1
    context = around(reader.parsed, reader.names, phrase, title.first if title else start, title.last if title else start) if title else Context()
    gender = COURTESY.get(tokens[courtesy].text.lower()) if courtesy is not None else _gender(title.part.noun if title else "")
    sectors, why = _person_sectors(title, context)
    roles = (_role(reader, title, context),) if title else ()
    return Mention(first, phrase.head + 1, phrase.head, "name", "person", (start, phrase.head + 1), _words(reader, start, phrase.head + 1),
                   noun=title.part.noun.lower() if title else "", country=context.country, sectors=sectors, weak=bool(title and "weak" in title.part.traits and not context.sectors),
                   plural=False, gender=gender, definite=True, roles=roles, why=_join(why, context.country_why))  # fmt: skip


def _foreign(reader: Reader, phrase: Phrase, title: Found | None) -> frozenset[int]:
    """Nothing before a title is left out today; kept apart for names of other bodies before it."""
    return frozenset()


def _person_sectors(title: Found | None, context: Context) -> tuple[tuple[str, ...], str]:
    if title is None:
        return (), ""
    return coded(title.part, context)


def coded(part: object, context: Context) -> tuple[tuple[str, ...], str]:
    """Sectors of a role noun in its context, and why."""
    from dateline.who.parts import Part

    assert isinstance(part, Part)
    sectors, why = part.sectors, f"roles: {part.noun}"
    if "weak" in part.traits and context.sectors:
        sectors, why = context.sectors, f"roles: {part.noun} of {context.sectors_why}"
    if context.colour and ("weak" in part.traits or "soft" in part.traits or part.kind == "person"):
        sectors, why = _put_first(context.colour, sectors if "weak" not in part.traits else ()), why + ", coloured by its modifier"
    if context.effect == "former" and {"GOV", "LEG", "JUD", "MIL"} & set(sectors):
        sectors, why = ("ELI",), why + ", no longer in office"
    if context.effect == "claimed":
        sectors, why = _put_first("PRE", sectors), why + ", claimed"
    return sectors, why


def _put_first(code: str, sectors: tuple[str, ...]) -> tuple[str, ...]:
    return (code, *(s for s in sectors if s != code))


def _role(reader: Reader, found: Found, context: Context) -> Role:
    title = _words(reader, found.first, found.last)
    if context.effect in ("former", "acting", "elect", "claimed") and context.effect != "acting":
        title = f"{context.effect} {title}" if context.effect != "elect" else f"{title}-elect"
    return Role(title, context.country, None, reader.parsed.span(found.first, found.last))


def _gender(noun: str) -> str | None:
    last = noun.lower().split()[-1] if noun else ""
    return "he" if last in MASCULINE else "she" if last in FEMININE else None


# ---------------------------------------------------------------- common nouns


def _noun(reader: Reader, phrase: Phrase, role: Found, entity: Entity | None) -> Mention:
    context = around(reader.parsed, reader.names, phrase, role.first, role.last)
    sectors, why = coded(role.part, context)
    proper = reader.parsed.tokens[phrase.head].pos == "PROPN"
    first = entity.first if entity and entity.label == "ORG" and entity.first >= phrase.first - 1 else phrase.first
    while reader.parsed.tokens[first].text.lower() in ("the", "a", "an") and first < phrase.head:
        first += 1
    kind = role.part.kind
    plural = role.plural or ("plural" in role.part.traits and kind == "group")
    if plural and kind == "person":
        kind = "group"
    named = proper and kind == "organisation" and entity is not None and entity.label == "ORG" and first < role.first
    roles = (_role(reader, role, context),) if kind == "person" and "title" in role.part.traits else ()
    return Mention(first, phrase.head + 1, phrase.head, "name" if named else "noun", kind, (first, phrase.head + 1) if named else (0, 0),
                   _words(reader, first, phrase.head + 1), noun=role.part.noun.lower(), country=context.country, sectors=sectors,
                   weak="weak" in role.part.traits and not context.sectors, plural=plural, gender=_gender(role.part.noun),
                   definite=phrase.determiner in ("definite", "possessed"), roles=roles, why=_join(why, context.country_why))  # fmt: skip


# ---------------------------------------------------------------- names by the tagger alone


def _entity(reader: Reader, phrase: Phrase, entity: Entity) -> Mention:
    tokens = reader.parsed.tokens
    first = max(entity.first, min(phrase.first, entity.first)) if entity.first >= phrase.first else phrase.first
    while first < phrase.head and (tokens[first].text.lower() in ("the", "a", "an") or tokens[first].pos == "PUNCT"):
        first += 1
    kind: ActorKind = {"GPE": "place", "NORP": "group"}.get(entity.label, "organisation")  # type: ignore[assignment]
    context = around(reader.parsed, reader.names, phrase, phrase.head, phrase.head + 1)
    sectors, why = context.sectors if kind == "organisation" else (), f"tagged {entity.label}"
    if kind == "group":
        sectors = ("CVL",)
    return Mention(first, phrase.head + 1, phrase.head, "name", kind, (first, phrase.head + 1), _words(reader, first, phrase.head + 1),
                   country=context.country if kind != "place" else None, sectors=sectors, weak=True, plural=kind == "group", definite=True, why=_join(why, context.country_why))  # fmt: skip


def _unknown(reader: Reader, phrase: Phrase) -> Mention | None:
    token = reader.parsed.tokens[phrase.head]
    if token.dep not in ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "poss", "dative", "agent", "attr", "ROOT") or not token.text[0].isalpha():
        return None
    if len(token.text) < 2 or not token.text[0].isupper():
        return None
    first = phrase.head
    while first - 1 >= phrase.first and reader.parsed.tokens[first - 1].pos == "PROPN":
        first -= 1
    label = _words(reader, first, phrase.head + 1)
    person = eastern(form([label]), None)
    return Mention(first, phrase.head + 1, phrase.head, "name", "person" if person else "other", (first, phrase.head + 1), label, weak=True, definite=True,
                   why="family name before given name" if person else "a proper noun")  # fmt: skip


# ---------------------------------------------------------------- actors inside another phrase


def _inner(reader: Reader, phrase: Phrase, outer: Mention | None) -> Iterator[Mention]:
    """Actors named by the modifiers of a phrase whose head is none: "*Israeli* attack", "*police* raid"."""
    if outer is not None and outer.first <= phrase.first + 1:
        return
    tokens, last = reader.parsed.tokens, outer.first if outer else phrase.head
    at = phrase.first
    while at < last:
        mention, at = _inner_at(reader, at, last)
        if mention:
            yield mention
    _ = tokens


def _inner_at(reader: Reader, at: int, last: int) -> tuple[Mention | None, int]:
    match = reader.names.at.get(at)
    if match and match.first == at and match.last <= last:
        known = match.sense("body", "seat", "country", "adjective", "people", "region")
        if known and known.sense != "people" and (known.country or known.kind != "place"):
            kind = "country" if known.sense == "adjective" and known.table == "countries" else known.kind
            return Mention(match.first, match.last, match.last - 1, "name", kind, (match.first, match.last), known.name, country=known.country,
                           sectors=known.sectors, known=True, definite=True, why=f"{known.table}: {known.name}"), match.last  # fmt: skip
        return None, match.last
    entity = reader.entities.get(at)
    if entity and entity.first == at and entity.last <= last and entity.label in ("PERSON", "ORG"):
        small = Phrase(at, entity.last - 1, "none", None)
        return (_person(reader, small, entity) if entity.label == "PERSON" else _entity(reader, small, entity)), entity.last
    stop = at
    best: tuple[Found, int] | None = None
    while stop < last and stop < at + 4:
        found = ending_at(reader.parsed.tokens, at, stop)
        if found and found.first == at and found.part.kind != "person":
            best = (found, stop)
        stop += 1
    if best and reader.parsed.tokens[best[1]].pos in ("NOUN", "PROPN"):
        small = Phrase(at, best[1], "none", None)
        return _noun(reader, small, best[0], None), best[1] + 1
    return None, at + 1


def _words(reader: Reader, first: int, last: int) -> str:
    """The text of tokens as the view has it, blank space evened out."""
    tokens = reader.parsed.tokens
    out = tokens[first].text
    for a, b in zip(tokens[first : last - 1], tokens[first + 1 : last], strict=True):
        out += (" " if b.span.start > a.span.end else "") + b.text
    return out


def _join(*reasons: str) -> str:
    return "; ".join(r for r in reasons if r)
