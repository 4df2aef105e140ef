"""Which words belong to names of persons, bodies and works, so that a place name among them is no place."""

from __future__ import annotations

from dateline.language.parsed import Entity, Parsed, Token
from dateline.where.tables import words

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
# Entities inside which a place name is only a part of another name.
_OTHER_NAMES = frozenset({"PERSON", "ORG", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT"})


def belongs_elsewhere(parsed: Parsed, first: int, last: int, wide: bool) -> bool:
    """Whether tokens ``[first, last)`` are only a part of the name of a person, a body or a work.

    Args:
        parsed: the report.
        first, last: the place name's tokens.
        wide: whether the name is a country's or a region's: as owner of a public body it stays a place.
    """
    if words("bodies").get(_text(parsed, last)) == "name":
        return True
    entity = entity_over(parsed, first)
    if entity and entity.label in _OTHER_NAMES and not _whole(parsed, entity, first, last):
        return not (wide and entity.label == "ORG" and _owns(parsed, entity, first, last))
    return _before_body(parsed, last, wide) or _of_body(parsed, first, wide)


def _owns(parsed: Parsed, entity: Entity, first: int, last: int) -> bool:
    """ "U.S. Department of Labor", "Ministry of Health of Uganda": the name opens or ends a public body's name."""
    opens = first - entity.first <= (parsed.tokens[entity.first].lemma == "the")
    uses = {words("bodies").get(_text(parsed, i)) for i in range(entity.first, entity.last)}
    return "state" in uses and (opens or (last == entity.last and _follows_of(parsed, first)))


def _follows_of(parsed: Parsed, first: int) -> bool:
    at = first - 1 - (first > 0 and parsed.tokens[first - 1].lemma == "the")
    return at > 0 and parsed.tokens[at].lemma == "of"


def entity_over(parsed: Parsed, i: int) -> Entity | None:
    """The entity that token ``i`` belongs to."""
    if not parsed.tokens[i].entity:
        return None
    span = parsed.tokens[i].span
    return next((e for e in _near(parsed, i) if e.span.overlaps(span)), None)


def _near(parsed: Parsed, i: int) -> tuple[Entity, ...]:
    """The entities around token ``i``, found by halving."""
    low, high = 0, len(parsed.entities)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if parsed.entities[middle].last <= i else (low, middle)
    return parsed.entities[low : low + 1]


def _whole(parsed: Parsed, entity: Entity, first: int, last: int) -> bool:
    """Whether the entity holds nothing beyond the name but articles, possessives and marks."""
    around = [
        *parsed.tokens[entity.first : min(first, entity.last)],
        *parsed.tokens[max(last, entity.first) : entity.last],
    ]
    return all(t.pos in {"DET", "PART", "PUNCT"} or not t.text[:1].isalnum() for t in around)


def _before_body(parsed: Parsed, last: int, wide: bool) -> bool:
    """ "Minsk Agreement", "Manchester United": the next word makes a body of the name."""
    use = words("bodies").get(_text(parsed, last))
    return (use in {"after", "both"} or (use == "state" and not wide)) and is_capital(parsed.tokens[last])


def _of_body(parsed: Parsed, first: int, wide: bool) -> bool:
    """ "University of Texas", "Bank of England"."""
    at = first - 1
    if at > 0 and parsed.tokens[at].lemma == "the":
        at -= 1
    if at < 1 or parsed.tokens[at].lemma not in {"of", "for"}:
        return False
    use = words("bodies").get(_text(parsed, at - 1))
    return (use in {"of", "both"} or (use == "state" and not wide)) and is_capital(parsed.tokens[at - 1])


def _text(parsed: Parsed, i: int) -> str:
    return parsed.tokens[i].text.lower() if 0 <= i < len(parsed.tokens) else ""


def is_capital(token: Token) -> bool:
    """Whether a word begins with a capital, or with a French article and a capital ("d'Ivoire")."""
    text = token.text
    return text[:1].isupper() or (text[:2].lower() in {"d'", "l'", "d’", "l’"} and text[2:3].isupper())
