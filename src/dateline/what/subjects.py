"""Whose act a verb or a noun tells: subjects of their own, and those taken over from the clause that governs them.

Everything here answers with indices of tokens that head a noun phrase; nothing knows actors or events.
"""

from __future__ import annotations

from dateline.language import SUBJECTS, Parsed, Token
from dateline.what.phrases import (
    DEEPEST,
    VERBAL,
    Heads,
    agents,
    antecedent,
    carrying,
    conjuncts,
    control,
    has_to,
    is_passive,
    light_verbs,
    prefix_of,
)


def surface(parsed: Parsed, verb: Token, depth: int = 0) -> Heads:
    """The surface subjects of a verb, its own or those it inherits from the clause that governs it."""
    own = _own(parsed, prefix_of(parsed, verb) or verb) or _clipped(parsed, verb)
    if own is not None and own.lemma != "there":
        return _listed(parsed, verb, own)
    if own is not None or depth > DEEPEST or verb.head == verb.i:
        return ()
    above = parsed.tokens[verb.head]
    if verb.dep in ("acl", "amod", "relcl"):
        return _of_modified(parsed, verb, above, depth)
    if verb.dep == "conj":
        return surface(parsed, above, depth + 1) if above.pos in VERBAL else ()
    if verb.dep in ("xcomp", "ccomp", "advcl", "pcomp", "oprd", "acomp"):
        return controlled(parsed, verb, above, depth)
    return ()


def _own(parsed: Parsed, verb: Token) -> Token | None:
    """The subject nearest to the verb: of two, the first is a dateline ("WASHINGTON -- The president said")."""
    below = list(parsed.children(verb.i))
    # The parser may hang the subject on the auxiliary.
    below = below if any(c.dep in SUBJECTS for c in below) else _below_auxiliaries(parsed, below)
    return next((c for c in reversed(below) if c.dep in SUBJECTS), None)


def _below_auxiliaries(parsed: Parsed, below: list[Token]) -> list[Token]:
    return [c for t in below if t.dep in ("aux", "auxpass") for c in parsed.children(t.i)]


def _clipped(parsed: Parsed, verb: Token) -> Token | None:
    """The subject of a headline that the parser took for a modifier ("Russia attacks Ukraine")."""
    if verb.head != verb.i or verb.pos not in VERBAL or (verb.tag == "VB" and not has_to(parsed, verb)):
        return None
    before = [c for c in parsed.children(verb.i) if c.i < verb.i and c.dep in ("compound", "npadvmod", "nmod")]
    return next((c for c in reversed(before) if c.pos in ("PROPN", "NOUN")), None)


def _listed(parsed: Parsed, verb: Token, own: Token) -> Heads:
    """A subject with what is coordinated with it, in headlines by a comma alone ("China, Russia sign deal")."""
    if own.pos == "VERB" and parsed.child(own.i, *SUBJECTS):
        # "Company opens plant, names chief": the parser takes the first clause for the subject of the second.
        return surface(parsed, own)
    heads = conjuncts(parsed, antecedent(parsed, own))
    for child in parsed.children(verb.i):
        comma = parsed.tokens[child.i + 1] if child.i + 1 < own.i else None
        if child.dep == "npadvmod" and child.pos == "PROPN" and comma is not None and comma.text == ",":
            heads = (child.i, *heads)
    return heads


def _of_modified(parsed: Parsed, verb: Token, noun: Token, depth: int) -> Heads:
    if noun.pos in VERBAL:
        return surface(parsed, noun, depth + 1)
    if verb.dep == "acl" and has_to(parsed, verb):
        return noun_subjects(parsed, noun, depth + 1) or (
            conjuncts(parsed, noun) if noun.lemma not in control("act") and noun.dep in SUBJECTS else ()
        )
    return conjuncts(parsed, noun)


def controlled(parsed: Parsed, verb: Token, above: Token, depth: int = 0) -> Heads:
    """The subject that a clause without one takes from what stands above it."""
    if above.pos in ("ADP", "SCONJ", "PART") and above.head != above.i:
        return _of_gerund(parsed, above, parsed.tokens[above.head], depth)
    if above.pos in VERBAL:
        if verb.dep == "ccomp" and not has_to(parsed, verb) and verb.tag not in ("VB", "VBG"):
            return _taken_for_object(parsed, verb, above)
        if verb.dep != "advcl" and not is_passive(parsed, above) and above.lemma not in control("subject"):
            return _addressed(parsed, verb, above) or surface(parsed, above, depth + 1)
        return surface(parsed, above, depth + 1)
    if above.pos == "ADJ":
        own = parsed.child(above.i, *SUBJECTS)
        return conjuncts(parsed, own) if own else surface(parsed, parsed.tokens[above.head], depth + 1)
    if above.pos in ("NOUN", "PROPN"):
        return noun_subjects(parsed, above, depth + 1)
    return ()


def _taken_for_object(parsed: Parsed, verb: Token, above: Token) -> Heads:
    """The subject of a clause, taken for the object of the verb above: "reports indicate Lee was urged to"."""
    noun, first = parsed.child(above.i, "dobj"), verb.i
    while first > 0 and parsed.tokens[first - 1].head == verb.i:
        first -= 1
    return conjuncts(parsed, noun) if noun is not None and noun.i == first - 1 else ()


def _addressed(parsed: Parsed, verb: Token, above: Token) -> Heads:
    """Object of "urge X to", "call on X to"."""
    if not has_to(parsed, verb) and verb.tag != "VB":
        return ()
    named = parsed.child(above.i, "dobj", "dative", "iobj")
    if named is None:
        prep = next((c for c in parsed.children(above.i) if c.dep == "prep" and c.lemma in ("on", "upon", "to")), None)
        named = parsed.child(prep.i, "pobj") if prep and above.lemma in control("addressee") else None
    elif named.pos == "ADP":
        named = parsed.child(named.i, "pobj")
    if named is None or named.i > verb.i:
        return ()
    return conjuncts(parsed, antecedent(parsed, named))


def _of_gerund(parsed: Parsed, prep: Token, governor: Token, depth: int) -> Heads:
    """Whose act a gerund after a preposition is: the object's in "accused X of", the subject's in "after"."""
    if governor.pos in VERBAL:
        if prep.lemma in ("of", "for", "from", "into") and not is_passive(parsed, governor):
            direct = parsed.child(governor.i, "dobj")
            if direct is not None and governor.lemma not in control("subject"):
                return conjuncts(parsed, antecedent(parsed, direct))
        return surface(parsed, governor, depth + 1)
    above = parsed.tokens[governor.head]
    if governor.dep == "pobj" and above.dep == "agent":
        # "accused by police of attacking": the parser hangs the rest on the agent.
        return surface(parsed, parsed.tokens[above.head], depth + 1)
    if governor.pos in ("NOUN", "PROPN"):
        own = noun_subjects(parsed, governor, depth + 1)
        deed = governor.dep == "dobj" and governor.lemma in control("deed") and above.pos in VERBAL
        return own or (surface(parsed, above, depth + 1) if deed and prep.lemma == "of" else ())
    if governor.pos == "ADJ":
        return controlled(parsed, prep, governor, depth + 1)
    return ()


def noun_subjects(parsed: Parsed, noun: Token, depth: int = 0) -> Heads:
    """Whose act a noun is: its possessor, its "by" phrase, or the subject of the verb that it is the object of."""
    owner = parsed.child(noun.i, "poss")
    if owner is not None:
        return conjuncts(parsed, antecedent(parsed, owner))
    by = next((c for c in parsed.children(noun.i) if c.dep in ("prep", "agent") and c.lemma == "by"), None)
    if by is not None and (named := parsed.child(by.i, "pobj")):
        return conjuncts(parsed, named)
    return carried_by(parsed, noun, "actor", depth)


def carried_by(parsed: Parsed, noun: Token, part: str, depth: int = 0) -> Heads:
    """The subject of the verb that carries an event noun, if it is the noun's actor or recipient (``part``)."""
    above = parsed.tokens[noun.head]
    if noun.dep == "conj" and above.pos == "NOUN":
        return carried_by(parsed, above, part, depth + 1) if depth <= DEEPEST else ()
    prep = above if noun.dep == "pobj" else None
    if prep is not None:
        above = parsed.tokens[prep.head]
        row = light_verbs().get(f"{above.lemma} {prep.lemma}")
    else:
        row = carrying(parsed, above) if above.pos == "VERB" and noun.dep in ("dobj", "nsubjpass", "attr") else None
    if row is None or row["subject"] != part or depth > DEEPEST:
        return ()
    return agents(parsed, above) if noun.dep == "nsubjpass" else surface(parsed, above, depth + 1)
