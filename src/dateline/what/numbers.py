"""Figures of an event: the dead and injured, the arrested, those who took part, sums of money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from dateline.knowledge import Row, listed, load
from dateline.language import Parsed, Token
from dateline.language.numerals import quantity
from dateline.what import grammar

Sums = Mapping[int, Sequence[tuple[int, int]]]
# Words that are a number although they are nouns ("dozens of", "a couple of").
COUNTING = frozenset(
    ("dozen", "score", "hundred", "thousand", "million", "billion", "ten", "couple", "handful", "pair")
)
CURRENCIES = (("$", "USD"), ("dollar", "USD"), ("€", "EUR"), ("euro", "EUR"), ("£", "GBP"), ("pound", "GBP"))


def numbers(parsed: Parsed, trigger: Token, type_: str | None, mode: str | None) -> tuple[tuple[str, str], ...]:
    """The figures of the event that a token triggers, as (field, number or range) pairs."""
    found: dict[str, str] = {}
    for row in _rows(trigger.lemma, type_, mode):
        for head in _counted(parsed, trigger, row["slot"]):
            count = counted(parsed, parsed.tokens[head])
            if count:
                found.setdefault(row["field"], count)
    return tuple(found.items())


def _rows(lemma: str, type_: str | None, mode: str | None) -> list[Row]:
    by_word = [row for row in _fields() if lemma in listed(row["words"])]
    by_type = [row for row in _fields() if type_ and row["type"] == type_ and row["mode"] in ("", mode or "")]
    return by_word + by_type


def _counted(parsed: Parsed, trigger: Token, slot: str) -> grammar.Heads:
    if trigger.pos == "NOUN":
        return (trigger.i, *grammar.prepositional(parsed, trigger.i, "of")) if slot in ("self", "obj") else ()
    if slot == "subj":
        return grammar.surface(parsed, trigger)
    return grammar.objects(parsed, trigger) if slot == "obj" else ()


def counted(parsed: Parsed, noun: Token) -> str | None:
    """The number of what a noun phrase names, as text, or None where it tells none."""
    number = parsed.child(noun.i, "nummod")
    if number is not None:
        first = min(t.i for t in parsed.subtree(number.i))
        return _text(parsed, _bounds(parsed, noun, first), number.i + 1)
    if noun.pos == "NUM" or noun.lemma in COUNTING:
        first = min((c.i for c in parsed.children(noun.i) if c.i < noun.i and c.i >= noun.i - 5), default=noun.i)
        return _text(parsed, first, _last(parsed, noun))
    many = next((c for c in parsed.children(noun.i) if c.lemma in COUNTING and c.dep in ("amod", "compound")), None)
    return _text(parsed, min(t.i for t in parsed.subtree(many.i)), many.i + 1) if many else None


def _bounds(parsed: Parsed, noun: Token, first: int) -> int:
    """Words before the number that bound it though they hang on the noun ("more than", "at least")."""
    before = [c.i for c in parsed.children(noun.i) if c.dep in ("advmod", "quantmod") and first - 3 <= c.i < first]
    return min(before, default=first)


def _last(parsed: Parsed, noun: Token) -> int:
    """One past the last word of "tens of thousands"."""
    last = noun.i + 1
    while last + 1 < len(parsed.tokens) and parsed.tokens[last].lemma == "of":
        if parsed.tokens[last + 1].lemma not in COUNTING:
            break
        last += 2
    return last


def _text(parsed: Parsed, first: int, last: int) -> str | None:
    words = [t for t in parsed.tokens[first:last] if t.dep not in ("det", "poss")]
    found = quantity(" ".join(t.text for t in words)) if words else None
    return str(found) if found else None


def money(parsed: Parsed, sums: Sums, trigger: Token) -> str | None:
    """The sum of money in an event's clause, as a number with its currency where that is plain ("2000000 USD")."""
    for entity in sums.get(trigger.sentence, ()):
        words = parsed.tokens[entity[0] : entity[1]]
        head = next((t for t in words if not entity[0] <= t.head < entity[1]), words[-1])
        if grammar.clause(parsed, head) != grammar.clause(parsed, trigger):
            continue
        text = " ".join(t.text for t in words)
        amount = quantity(" ".join(t.text for t in words if t.pos in ("NUM", "ADV", "ADP", "ADJ") and t.text != "$"))
        if amount:
            currency = next((code for sign, code in CURRENCIES if sign in text.lower()), "")
            return f"{amount} {currency}".strip()
    return None


def sums_of_money(parsed: Parsed) -> Sums:
    """The sums of money in each sentence, by its index, as tokens ``[first, last)``."""
    found: dict[int, list[tuple[int, int]]] = {}
    for entity in parsed.entities:
        if entity.label == "MONEY":
            found.setdefault(parsed.tokens[entity.first].sentence, []).append((entity.first, entity.last))
    return found


@cache
def _fields() -> tuple[Row, ...]:
    return load("ontology/numbers")
