"""Who is subject and object of a predicate: passives, control, raising, coordination, relative and participial clauses.

The one door to the parse for the rest of the room: what ``phrases`` and ``subjects`` answer is asked here too.
"""

from __future__ import annotations

from dateline.language import SUBJECTS, Parsed, Token
from dateline.what.phrases import (
    RELATIVES,
    VERBAL,
    Heads,
    agents,
    antecedent,
    carrying,
    clause,
    complements,
    conjuncts,
    control,
    has_to,
    is_passive,
    prepositional,
)
from dateline.what.subjects import carried_by, noun_subjects, surface

__all__ = [
    "RELATIVES",
    "VERBAL",
    "Heads",
    "agents",
    "carried_by",
    "carrying",
    "clause",
    "complements",
    "conjuncts",
    "control",
    "has_to",
    "headline_subject",
    "is_passive",
    "noun_subjects",
    "objects",
    "prepositional",
    "subjects",
    "surface",
]


def subjects(parsed: Parsed, verb: Token) -> Heads:
    """The logical subjects of a verb: the active subject or the passive agent, inherited where the clause has none."""
    if verb.pos == "NOUN" and verb.dep == "compound":
        return headline_subject(parsed, verb)
    if is_passive(parsed, verb):
        return agents(parsed, verb)
    return surface(parsed, verb)


def objects(parsed: Parsed, verb: Token) -> Heads:
    """The logical objects of a verb: the direct object, the passive subject, or the noun a relative clause hangs on."""
    if verb.pos == "NOUN" and verb.dep == "compound":
        return conjuncts(parsed, parsed.tokens[verb.head])
    if is_passive(parsed, verb):
        return surface(parsed, verb)
    direct = parsed.child(verb.i, "dobj", "obj")
    if verb.dep == "amod" and parsed.child(verb.i, "nsubj"):
        direct = parsed.tokens[verb.head]  # a finite verb taken for a participle: "Lee murdered young men"
    if direct is None and (shared := _shared(parsed, verb)) is not None:
        return shared
    if direct is None:
        return _gap(parsed, verb)
    return conjuncts(parsed, antecedent(parsed, direct))


def headline_subject(parsed: Parsed, verb: Token) -> Heads:
    """The plural or name before a headline's verb that the parser took for a noun ("Police arrest journalist")."""
    before = parsed.tokens[verb.i - 1] if verb.i else None
    if (
        before is None
        or before.head != verb.head
        or before.dep != "compound"
        or before.tag not in ("NNS", "NNPS", "NNP")
    ):
        return ()
    return (before.i,)


def _shared(parsed: Parsed, verb: Token) -> Heads | None:
    """The object of the last of several coordinated verbs is that of the first too ("attacked and burned the town")."""
    if verb.tag == "VBG" or parsed.child(verb.i, "prep", "ccomp", "xcomp", "prt", "advcl", "acomp", "attr"):
        return None
    other = parsed.child(verb.i, "conj")
    if other is None or other.tag != verb.tag or parsed.child(other.i, *SUBJECTS):
        return None
    direct = parsed.child(other.i, "dobj")
    between = parsed.tokens[verb.i + 1 : other.i]
    if direct is None or any(t.pos in ("NOUN", "PROPN", "PUNCT") for t in between):
        return None
    return conjuncts(parsed, antecedent(parsed, direct))


def _gap(parsed: Parsed, verb: Token) -> Heads:
    """The antecedent of a relative clause that has a subject of its own but no object."""
    if verb.dep != "relcl" or not parsed.child(verb.i, *SUBJECTS):
        return ()
    if parsed.tokens[verb.head].lemma in control("adjunct"):
        return ()
    subject = parsed.child(verb.i, *SUBJECTS)
    if (subject and subject.lemma in RELATIVES) or any(c.dep == "pobj" for c in _relatives(parsed, verb)):
        return ()
    return conjuncts(parsed, parsed.tokens[verb.head]) if parsed.tokens[verb.head].pos not in VERBAL else ()


def _relatives(parsed: Parsed, verb: Token) -> list[Token]:
    """Relative pronouns inside the prepositional phrases of a verb ("with whom he met")."""
    preps = [c for c in parsed.children(verb.i) if c.dep == "prep"]
    return [p for prep in preps for p in parsed.children(prep.i) if p.lemma in ("who", "whom", "which")]
