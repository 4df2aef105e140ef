"""Names of persons with the titles before them: "Chinese Foreign Minister Qin Gang", "Mr. Lee", "Judge Ana Lima"."""

from __future__ import annotations

from dateline.language import Entity, Token
from dateline.who.context import Context, around
from dateline.who.mention import Mention
from dateline.who.parts import Found, ending_at
from dateline.who.phrases import Phrase, joined
from dateline.who.reader import Reader
from dateline.who.sectors import coded, gender, role
from dateline.who.wordlists import given_names, words

# Words from a speaker to the pronoun that stands for him: "Lima said on Monday that he".
SAYS_HE = 6


def titled(reader: Reader, phrase: Phrase) -> bool:
    """Whether a proper noun follows a title or a courtesy word inside its phrase."""
    if reader.parsed.tokens[phrase.head].pos != "PROPN":
        return False
    return (
        title(reader, phrase.first, phrase.head) is not None
        or courtesy(reader, phrase) is not None
        or _after_given_name(reader, phrase) is not None
    )


def says_he(reader: Reader, token: Token) -> bool:
    """Whether somebody unknown to the tables speaks of "he" or "she": "La Riva said she disagrees"."""
    verb = reader.parsed.tokens[token.head]
    if token.dep != "nsubj" or token.i in reader.names.at or verb.lemma not in words("saying"):
        return False
    clause = reader.parsed.child(verb.i, "ccomp")
    subject = reader.parsed.child(clause.i, "nsubj", "nsubjpass") if clause else None
    return subject is not None and subject.i - token.i <= SAYS_HE and subject.text.lower() in ("he", "she")


def _after_given_name(reader: Reader, phrase: Phrase) -> int | None:
    """The given name at the start of a name that the tagger passed over or cut short."""
    tokens, at = reader.parsed.tokens, phrase.head
    while at > phrase.first and tokens[at - 1].pos == "PROPN" and reader.label(at - 1) in ("", "PERSON", "GPE"):
        at -= 1
        if tokens[at].text.lower() in given_names() and reader.label(phrase.head) != "ORG":
            return at
    return None


def courtesy(reader: Reader, phrase: Phrase) -> int | None:
    """The token of "Mr." and its like before a name."""
    tokens = reader.parsed.tokens
    return next((i for i in range(phrase.first, phrase.head) if tokens[i].text.lower() in words("courtesy")), None)


def title(reader: Reader, first: int, head: int) -> Found | None:
    """The last role noun before a name; the name must begin right after it."""
    tokens = reader.parsed.tokens
    if reader.label(head) != "PERSON" and ending_at(reader.names.nouns, tokens, head, head):
        return None
    for end in range(head - 1, first - 1, -1):
        if not _namelike(tokens[end + 1]):
            return None
        if reader.label(end) == "PERSON" and (reader.entities[end].first < end or _is_first_name(tokens[end])):
            continue
        found = ending_at(reader.names.nouns, tokens, first, end)
        if found and found.part.kind == "person" and (tokens[end].text.islower() or "title" in found.part.traits):
            return found
    return None


def _is_first_name(token: Token) -> bool:
    """Whether a word for somebody's part is a first name, too: "Christian", "Dean"."""
    return token.text.istitle() and token.text.lower() in words("first-name")


def _namelike(token: Token) -> bool:
    return (
        token.pos == "PROPN"
        or token.text[0].isupper()
        or token.text in "-'’."
        or token.text.lower() in words("particle")
    )


def person(reader: Reader, phrase: Phrase, entity: Entity | None) -> Mention:
    """The mention of a person whose name ends a phrase."""
    tokens = reader.parsed.tokens
    found, polite = title(reader, phrase.first, phrase.head), courtesy(reader, phrase)
    start = _start(phrase, entity, found, polite)
    if not found and polite is None:
        given = _after_given_name(reader, phrase)
        start = _grown(reader, phrase, start if given is None else min(start, given))
    if tokens[start].pos == "ADP" and start < phrase.head:
        start += 1
        # "President of Argentina Ana Lima", where the parse takes all for the name.
        match = reader.names.at.get(start)
        start = match.last if match and match.last <= phrase.head and match.sense("country") else start
    first = phrase.first if found or polite is not None else start
    while first < start and tokens[first].pos == "PUNCT":
        first += 1
    context = around(reader.parsed, reader.names, phrase, found.first, found.last) if found else Context()
    sectors, why = coded(found.part, context) if found else ((), "")
    noun = found.part.noun if found else ""
    last = phrase.head + 1
    while joined(reader.parsed, last - 1) and tokens[last + 1].text not in words("after-name"):
        last += 2
    return Mention(
        first, last, phrase.head, "name", "person", (start, last),
        reader.text(start, last), noun.lower(), context.country, sectors,
        weak=bool(found and "weak" in found.part.traits and not context.sectors), plural=False, definite=True,
        gender=(gender(tokens[polite].text) if polite is not None else _by_name(tokens[start])) or gender(noun),
        roles=(role(reader, found, context),) if found else (),
        why="; ".join(w for w in (why, context.country_why) if w),
    )  # fmt: skip


def _start(phrase: Phrase, entity: Entity | None, found: Found | None, polite: int | None) -> int:
    """The first token of the name itself."""
    named = entity is not None and entity.label == "PERSON"
    start = max(phrase.first, entity.first) if entity is not None and named else phrase.head
    if found:
        start = found.last
    return max(start, polite + 1) if polite is not None else start


def _grown(reader: Reader, phrase: Phrase, start: int) -> int:
    """Where a name begins of which the tagger saw the end: "*Hamza* bin Salim"."""
    tokens, labels = reader.parsed.tokens, ("", "PERSON", reader.label(phrase.head))
    while start > phrase.first:
        token = tokens[start - 1]
        own = token.pos == "PROPN" and token.text[0].isupper() and token.text[1:].islower() and token.dep == "compound"
        taken = reader.label(start - 1) not in labels or start - 1 in reader.names.at
        if (
            not own
            or taken
            or ending_at(reader.names.nouns, tokens, start - 1, start - 1)
            or token.text.lower() in words("courtesy")
        ):
            break
        start -= 1
    return start


def _by_name(token: Token) -> str | None:
    return given_names().get(token.text.lower())
