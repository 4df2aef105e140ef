"""What the words in and around a name say: whether they ask for a place, and of which kind."""

from __future__ import annotations

from dateline.language.parsed import Parsed
from dateline.where.bodies import is_capital
from dateline.where.gazetteer import lookup
from dateline.where.site import Site
from dateline.where.tables import abbreviations, around, words


def sites_of(name: str) -> tuple[Site, ...]:
    """What a name may stand for; acronyms and two letters are no names."""
    if len(name) < 3 or name in abbreviations() or (name.isupper() and len(name) < 5):
        return ()
    return lookup(name)


def written(parsed: Parsed, first: int, last: int) -> str:
    """Tokens ``[first, last)`` as they stand, with single blanks where there were any."""
    parts = [parsed.tokens[first].text]
    for before, token in zip(parsed.tokens[first:last], parsed.tokens[first + 1 : last], strict=False):
        parts.append(token.text if before.span.end == token.span.start else f" {token.text}")
    return "".join(parts)


def name_to(parsed: Parsed, at: int, end: int) -> int:
    """Where the capitalised proper nouns from ``at`` on end, hyphens between them counted in ("Al-Zorba")."""
    last, end = at, min(end, len(parsed.tokens))
    while last < end and is_capital(parsed.tokens[last]) and parsed.tokens[last].pos == "PROPN":
        joined = last + 2 < end and parsed.tokens[last + 1].text == "-" and is_capital(parsed.tokens[last + 2])
        last += 2 if joined else 1
    return last


def asks(parsed: Parsed, first: int, last: int) -> bool:
    """Whether the words around tokens ``[first, last)`` ask for a place: "in X", "city of X", "X, Ohio"."""
    before = first - 1
    while before >= 0 and (parsed.tokens[before].lemma == "the" or parsed.tokens[before].lemma in around("direction")):
        before -= 1
    if before < first - 1 and parsed.tokens[first - 1].lemma in around("direction"):
        return True
    word = parsed.tokens[before].lemma if before >= 0 else ""
    if before >= 0 and word in words("kinds") and parsed.tokens[before].text.islower():
        return True
    if word in around("asking") or (word == "of" and before > 0 and parsed.tokens[before - 1].lemma in words("kinds")):
        return True
    return is_object(parsed, first, last) or hint(parsed, first, last) is not None or _before_region(parsed, last)


def is_object(parsed: Parsed, first: int, last: int) -> bool:
    """ "captured Jaffna", "the Jaffna camp was captured": the verb takes a place."""
    top = next((t for t in parsed.tokens[first:last] if not first <= t.head < last), parsed.tokens[first])
    if top.dep in {"compound", "nmod"} and after_kind(parsed, last):
        top = parsed.tokens[top.head]
    if top.dep == "conj":
        top = parsed.tokens[top.head]
    return top.dep in {"dobj", "nsubjpass"} and parsed.tokens[top.head].lemma in words("verbs")


def _before_region(parsed: Parsed, last: int) -> bool:
    """ "Dayton, Ohio", "Dayton in Ohio": a comma or "in", and then a name that is a country or region."""
    if last + 1 >= len(parsed.tokens) or parsed.tokens[last].text not in {",", "in"}:
        return False
    name = parsed.tokens[last + 1].text
    if not is_capital(parsed.tokens[last + 1]):
        return False
    return name in abbreviations() or any(s.kind in {"country", "admin1"} for s in sites_of(name))


def hint(parsed: Parsed, first: int, last: int) -> str | None:
    """The resolution that a word of kind asks for: "Kursk region", "the town of Jenin", "Borno State"."""
    kinds = words("kinds")
    inside = kinds.get(parsed.tokens[last - 1].lemma) if last - first > 1 else None
    after = kinds.get(parsed.tokens[last].lemma) if last < len(parsed.tokens) else None
    of = first >= 2 and parsed.tokens[first - 1].lemma == "of"
    before = kinds.get(parsed.tokens[first - 2].lemma) if of else None
    found = inside or after or before
    return found if found != "other" else None


def after_kind(parsed: Parsed, last: int) -> bool:
    """Whether a word of kind follows a name, in lower case, perhaps after a noun: "X village", "X refugee camp"."""
    after = parsed.tokens[last : last + 2]
    nouns = [t for t in after if t.pos == "NOUN" and t.text.islower()]
    return any(t.lemma in words("kinds") for t in nouns[:1]) or (
        len(nouns) == 2 and nouns[1].lemma in words("kinds") and nouns[0].dep == "compound"
    )


def is_of_kind(parsed: Parsed, first: int, last: int) -> bool:
    """ "Samburu Range", "Buwa village": more than a word of kind, and a word of kind at its end or right after it."""
    own = last - first > 1 and parsed.tokens[last - 1].lemma in words("kinds")
    return own or after_kind(parsed, last)


def of_kind_before(parsed: Parsed, at: int) -> bool:
    """Whether a name, or the list that it stands in, follows a word of kind: "the towns of X and Y"."""
    before = at - 1
    while before > 0 and (is_capital(parsed.tokens[before]) or parsed.tokens[before].text in {",", "and", "or", "-"}):
        before -= 1
    if before < 1 or parsed.tokens[before].lemma != "of":
        return False
    kind = parsed.tokens[before - 1]
    return kind.lemma in words("kinds") and (before == at - 1 or kind.tag == "NNS")


def is_said_to_be(parsed: Parsed, last: int) -> bool:
    """ "X, a village in", "X, a small town near"."""
    after = parsed.tokens[last : last + 5]
    if len(after) < 4 or after[0].text != "," or after[1].lemma not in {"a", "the"}:
        return False
    noun = next((t for t in after[2:] if t.pos == "NOUN"), None)
    return noun is not None and words("kinds").get(noun.lemma, "other") != "other"


def asks_across(parsed: Parsed, at: int) -> bool:
    """Whether a preposition of place, or "part of", stands before the article and adjectives before a name."""
    before = at - 1
    while before > 0 and (parsed.tokens[before].dep in {"det", "amod"} or parsed.tokens[before].lemma == "the"):
        before -= 1
    word = parsed.tokens[before].lemma
    return word in around("asking") or (word == "of" and parsed.tokens[before - 1].lemma in words("spots"))


def has_article(parsed: Parsed, at: int) -> bool:
    """ "the Kodori Gorge": what no person's name has."""
    while at > 0 and parsed.tokens[at - 1].dep == "amod":
        at -= 1
    return at > 0 and parsed.tokens[at - 1].lemma == "the"
