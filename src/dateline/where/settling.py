"""Which of the report's places an event happened in: by the syntax of its own sentence first.

Method: from the place's name the walk goes up the tree to where it meets the event's word. Every step has a price in
the tables below; a place whose walk costs too much did not host the event. Of the places that the cheapest walks
lead to, the innermost stay.
"""

from __future__ import annotations

from bisect import bisect_left

from dateline.language.parsed import Parsed, Token
from dateline.report import Place
from dateline.where.tables import around, words

LIMIT = 3.5
_NEVER = 99.0
# From a clause that holds the place up to one that holds the event, and the other way round.
_UP = {"advcl": 2.0, "xcomp": 0.5, "pcomp": 0.5, "acl": 1.0, "relcl": 1.5, "conj": 1.0, "ccomp": _NEVER,
       "parataxis": _NEVER, "csubj": 2.0}  # fmt: skip
_DOWN = {"advcl": 1.0, "xcomp": 0.5, "pcomp": 0.5, "acl": 0.5, "relcl": 1.5, "conj": 1.0, "ccomp": _NEVER,
         "parataxis": _NEVER, "csubj": 1.0}  # fmt: skip
_SHARED = 0.4  # between two verbs with one subject
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dative", "agent", "prep", "appos",
                        "compound", "nmod", "amod", "poss", "npadvmod", "advmod", "conj", "nummod", "det", "dep",
                        "quantmod", "pcomp"})  # fmt: skip
_BY_ORDER = 0.8
_BESIDE = 1.0  # "south of Algiers"
_PASSED = frozenset({"DET", "ADJ", "NUM", "PROPN", "PRON", "PART", "PUNCT"})
_HOSTING = frozenset({"host", "see", "witness", "experience", "suffer"})


def settle(parsed: Parsed, places: tuple[Place, ...], trigger: int) -> tuple[int, ...]:
    """The places where an event happened.

    Args:
        parsed: the report with its parse.
        places: as ``locate`` found them, in order of the text.
        trigger: index of the token that tells of the event, a verb or a noun.

    Returns:
        Indices into ``places``, in order; empty when nothing says where it happened.
    """
    span = parsed.sentences[parsed.tokens[trigger].sentence].span
    priced: list[tuple[float, int, Token]] = []
    for number in range(*(bisect_left(places, edge, key=_start) for edge in span)):
        head = parsed.head_of(places[number].span)
        if head is not None and (price := _price(parsed, head, trigger)) <= LIMIT:
            priced.append((price, number, head))
    return _innermost(parsed, places, priced)


def _start(place: Place) -> int:
    return place.span.start


def _price(parsed: Parsed, place: Token, trigger: int) -> float:
    """What the walk from a place's name to the event's word costs."""
    above = [trigger, *(t.i for t in parsed.ancestors(trigger))]
    anchor, price = _anchor(parsed, place, trigger)
    if price >= _NEVER:
        anchor, price = _by_order(parsed, place)
    while price < _NEVER and anchor not in above:
        token = parsed.tokens[anchor]
        price += _step_up(parsed, token)
        anchor = token.head
    for at in above[: above.index(anchor)] if price < _NEVER else ():
        price += _step_down(parsed, parsed.tokens[at])
    return price


def _step_up(parsed: Parsed, token: Token) -> float:
    if token.pos in {"VERB", "AUX"}:
        return _SHARED if _shares_subject(parsed, token) else _UP.get(token.dep, 1.0)
    return 0.3 if token.dep in _ARGUMENTS else 1.0


def _step_down(parsed: Parsed, token: Token) -> float:
    if token.pos in {"VERB", "AUX"} or token.dep in {"ccomp", "advcl", "relcl", "acl"}:
        return _SHARED if _shares_subject(parsed, token) else _DOWN.get(token.dep, 1.0)
    return 0.2


def _shares_subject(parsed: Parsed, token: Token) -> bool:
    """A second verb of the same clause: "was shot and killed in Gaza"."""
    return token.dep == "conj" and parsed.child(token.i, "nsubj", "nsubjpass") is None


def _anchor(parsed: Parsed, place: Token, trigger: int) -> tuple[int, float]:
    """The word that the place is said to be the place of, and the price of that reading."""
    at = place
    while True:
        parent = parsed.tokens[at.head]
        if at.i == trigger:
            return at.i, 0.0
        if at.head == at.i:
            return at.i, 1.0
        if at.dep in {"compound", "nmod", "amod", "poss", "npadvmod"} and parent.pos in {"NOUN", "PROPN"}:
            if parent.i == trigger:
                return parent.i, 0.3
            if not _is_spot(parent):
                return at.i, _NEVER
            at = parent
        elif at.dep in {"appos", "conj"}:
            at = parent
        elif at.dep == "pobj":
            return _by_preposition(parsed, at, parent, trigger) if not _opens(parsed, parent) else (parent.head, 0.0)
        else:
            return _as_argument(at, parent, trigger)
        if (
            at.dep == "pobj"
            and parsed.tokens[at.head].lemma == "of"
            and _is_spot(parsed.tokens[parsed.tokens[at.head].head])
        ):
            at = parsed.tokens[parsed.tokens[at.head].head]


def _by_order(parsed: Parsed, place: Token) -> tuple[int, float]:
    """The same by the order of words, for where the tree went wrong: "in the southern town of X", "on a X bus"."""
    at, first = place.i - 1, parsed.sentences[place.sentence].first
    while at >= first and _is_passed(parsed, at):
        at -= 1
    if at < first or words("prepositions").get(parsed.tokens[at].lemma) != "at":
        return place.i, _NEVER
    over = parsed.tokens[parsed.tokens[at].head]
    return (over.i, _BY_ORDER) if over.i < place.i or at == first else (place.i, _NEVER)


def _is_passed(parsed: Parsed, at: int) -> bool:
    """A word between a preposition and the name: "the southern town of", but no comma."""
    token = parsed.tokens[at]
    if token.lemma == "of":
        return at > 0 and _is_spot(parsed.tokens[at - 1])
    return token.text != "," and (token.pos in _PASSED or _is_spot(token))


def _opens(parsed: Parsed, preposition: Token) -> bool:
    """ "In Kabul, ...": a locative at the head of its sentence."""
    return (
        preposition.i == parsed.sentences[preposition.sentence].first
        and words("prepositions").get(preposition.lemma) == "at"
    )


def _by_preposition(parsed: Parsed, at: Token, preposition: Token, trigger: int) -> tuple[int, float]:
    use = words("prepositions").get(preposition.lemma)
    over = parsed.tokens[preposition.head]
    if over.pos == "ADP" and over.head != over.i:
        use = words("prepositions").get(over.lemma)
        over = parsed.tokens[over.head]
    if use == "at":
        return over.i, 0.0
    if use == "of":
        if over.i == trigger:
            return over.i, 0.0
        if _is_distance(parsed, over):
            return over.i, _NEVER
        if over.lemma in around("distance") and parsed.child(over.i, "det") is None:
            anchor, price = _anchor(parsed, over, trigger)
            return anchor, price + _BESIDE
        return _anchor(parsed, over, trigger) if _is_spot(over) else (over.i, _NEVER)
    if use == "as":
        return _anchor(parsed, over, trigger)
    if use in {"to", "from"}:
        return over.i, 0.5 if over.i == trigger else _NEVER
    if use == "against":
        return over.i, 1.0 if over.i == trigger else _NEVER
    return over.i, _NEVER


def _as_argument(at: Token, parent: Token, trigger: int) -> tuple[int, float]:
    if at.dep in {"dobj", "nsubjpass"}:
        return parent.i, 0.2 if _takes_place(at, parent) else _NEVER
    if at.dep == "nsubj" and parent.lemma in _HOSTING:
        return parent.i, 0.3
    if at.dep in {"npadvmod", "advmod"}:
        return parent.i, 0.5
    return parent.i, _NEVER


def _takes_place(at: Token, verb: Token) -> bool:
    """ "captured Jaffna", "shelled the outskirts of Idlib"; not "criticised Iran"."""
    return verb.lemma in words("verbs") or at.pos == "NOUN"


def _is_distance(parsed: Parsed, token: Token) -> bool:
    """ "70 km west of Mosul": the place only measures where another one lies."""
    if token.lemma not in around("distance"):
        return False
    measured = next((t for t in parsed.children(token.i) if t.dep in {"npadvmod", "nummod", "nmod", "compound"}), None)
    return measured is not None and any(t.pos == "NUM" for t in parsed.subtree(measured.i))


def _is_spot(token: Token) -> bool:
    """A noun through which a place name still says where: "the streets of Minsk"."""
    return token.lemma in words("spots") or token.lemma in words("kinds")


# How fine a place is: of two in one event the finer is where it happened.
_FINENESS = {"country": 3.0, "admin1": 2.0, "other": 1.0, "city": 1.0}
NEAR = 0.5  # a finer place may cost so much more than the cheapest


def _innermost(parsed: Parsed, places: tuple[Place, ...], priced: list[tuple[float, int, Token]]) -> tuple[int, ...]:
    """The finest of the cheap ones with those that stand in a list with it: "in Nablus in the West Bank"."""
    if not priced:
        return ()
    least = min(price for price, _, _ in priced)
    near = [(_fineness(places[number]), price, number, head) for price, number, head in priced if price <= least + NEAR]
    finest, _, _, best = min(near, key=lambda n: n[:3])
    group = _first_of_list(parsed, best)
    return tuple(n for fine, _, n, head in near if fine < finest + 2 and _first_of_list(parsed, head) == group)


def _fineness(place: Place) -> float:
    return 0.9 if place.lat is None else _FINENESS[place.resolution]


def _first_of_list(parsed: Parsed, head: Token) -> int:
    """The token at the head of the list that a place stands in."""
    at = head
    while True:
        over = parsed.tokens[at.head]
        if at.dep == "conj" and over.i != at.i:
            at = over
        elif at.dep == "pobj" and over.dep == "conj" and over.pos == "ADP":
            at = parsed.child(over.head, "pobj") or parsed.tokens[over.head]
        else:
            return at.i
