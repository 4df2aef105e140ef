"""Who is subject and object of a predicate: passives, control, raising, coordination, relative and participial clauses.

Everything here answers with indices of tokens that head a noun phrase; nothing knows actors or events.
"""

from __future__ import annotations

from functools import cache

from dateline.knowledge import Row, load
from dateline.language import Parsed, Token

SUBJECTS = ("nsubj", "nsubjpass")
RELATIVES = frozenset(("who", "whom", "which", "that"))
# How far a subject is looked for through controlling and coordinated clauses; deeper chains are parser errors.
DEEPEST = 12
VERBAL = ("VERB", "AUX")

Heads = tuple[int, ...]


@cache
def control(kind: str) -> frozenset[str]:
    """Words that decide whose act an infinitive or gerund is; see ``knowledge/factuality/control.tsv``."""
    return frozenset(row["word"] for row in load("factuality/control") if row["kind"] == kind)


def is_passive(parsed: Parsed, verb: Token) -> bool:
    """Whether the surface subject, or the noun that a participle modifies, is the one acted upon."""
    deps = {child.dep for child in parsed.children((_prefix(parsed, verb) or verb).i)}
    if deps & {"nsubjpass", "auxpass"}:
        return True
    if verb.tag not in ("VBN", "VBD") or "aux" in deps:
        return False
    if "agent" in deps and "dobj" not in deps:
        return True
    if verb.dep == "conj" and "nsubj" not in deps and verb.tag == "VBN":
        above = parsed.tokens[verb.head]
        return above.tag == "VBN" and "dobj" not in deps and is_passive(parsed, above)
    if verb.dep in ("acl", "amod"):
        return "dobj" not in deps
    return verb.tag == "VBN" and verb.dep in ("advcl", "relcl", "oprd", "xcomp") and not deps & {"dobj", "nsubj"}


def subjects(parsed: Parsed, verb: Token) -> Heads:
    """The logical subjects of a verb: the active subject or the passive agent, inherited where the clause has none."""
    if verb.pos == "NOUN" and verb.dep == "compound":
        return headline_subject(parsed, verb)
    if is_passive(parsed, verb):
        return _agents(parsed, verb)
    return surface(parsed, verb)


def objects(parsed: Parsed, verb: Token) -> Heads:
    """The logical objects of a verb: the direct object, the passive subject, or the noun a relative clause hangs on."""
    if verb.pos == "NOUN" and verb.dep == "compound":
        return conjuncts(parsed, parsed.tokens[verb.head])
    if is_passive(parsed, verb):
        return surface(parsed, verb)
    direct = parsed.child(verb.i, "dobj", "obj")
    if direct is None and (shared := _shared(parsed, verb)) is not None:
        return shared
    if direct is None:
        return _gap(parsed, verb)
    return conjuncts(parsed, _antecedent(parsed, direct))


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
    return conjuncts(parsed, _antecedent(parsed, direct))


def _agents(parsed: Parsed, verb: Token) -> Heads:
    by = next((c for c in parsed.children(verb.i) if c.dep == "agent" or (c.dep == "prep" and c.lemma == "by")), None)
    if by is None and verb.dep == "conj":
        return ()
    named = parsed.child(by.i, "pobj") if by else None
    return conjuncts(parsed, _antecedent(parsed, named)) if named else ()


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


def surface(parsed: Parsed, verb: Token, depth: int = 0) -> Heads:
    """The surface subjects of a verb, its own or those it inherits from the clause that governs it."""
    own = _own(parsed, _prefix(parsed, verb) or verb) or _clipped(parsed, verb)
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


def _prefix(parsed: Parsed, verb: Token) -> Token | None:
    """The "re" of "re-elected", which the tokenizer parts and the parser may hang the subject on."""
    if verb.i < 2 or parsed.tokens[verb.i - 1].text != "-":
        return None
    prefix = parsed.tokens[verb.i - 2]
    return prefix if parsed.child(prefix.i, *SUBJECTS) else None


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
    heads = conjuncts(parsed, _antecedent(parsed, own))
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
            return ()
        if verb.dep != "advcl" and not is_passive(parsed, above) and above.lemma not in control("subject"):
            return _addressed(parsed, verb, above) or surface(parsed, above, depth + 1)
        return surface(parsed, above, depth + 1)
    if above.pos == "ADJ":
        own = parsed.child(above.i, *SUBJECTS)
        return conjuncts(parsed, own) if own else surface(parsed, parsed.tokens[above.head], depth + 1)
    if above.pos in ("NOUN", "PROPN"):
        return noun_subjects(parsed, above, depth + 1)
    return ()


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
    return conjuncts(parsed, _antecedent(parsed, named))


def _of_gerund(parsed: Parsed, prep: Token, governor: Token, depth: int) -> Heads:
    """Whose act a gerund after a preposition is: the object's in "accused X of", the subject's in "after"."""
    if governor.pos in VERBAL:
        if prep.lemma in ("of", "for", "from", "into") and not is_passive(parsed, governor):
            direct = parsed.child(governor.i, "dobj")
            if direct is not None and governor.lemma not in control("subject"):
                return conjuncts(parsed, _antecedent(parsed, direct))
        return surface(parsed, governor, depth + 1)
    above = parsed.tokens[governor.head]
    if governor.dep == "pobj" and above.dep == "agent":
        # "accused by police of attacking": the parser hangs the rest on the agent.
        return surface(parsed, parsed.tokens[above.head], depth + 1)
    if governor.pos in ("NOUN", "PROPN"):
        return noun_subjects(parsed, governor, depth + 1)
    if governor.pos == "ADJ":
        return controlled(parsed, prep, governor, depth + 1)
    return ()


def noun_subjects(parsed: Parsed, noun: Token, depth: int = 0) -> Heads:
    """Whose act a noun is: its possessor, its "by" phrase, or the subject of the verb that it is the object of."""
    owner = parsed.child(noun.i, "poss")
    if owner is not None:
        return conjuncts(parsed, _antecedent(parsed, owner))
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
        row = _light().get(f"{above.lemma} {prep.lemma}")
    else:
        row = carrying(parsed, above) if above.pos == "VERB" and noun.dep in ("dobj", "nsubjpass", "attr") else None
    if row is None or row["subject"] != part or depth > DEEPEST:
        return ()
    return _agents(parsed, above) if noun.dep == "nsubjpass" else surface(parsed, above, depth + 1)


def carrying(parsed: Parsed, verb: Token) -> Row | None:
    """The row of a verb that carries the event its object names, with its particle if it has one; or None."""
    for child in parsed.children(verb.i):
        if child.i > verb.i and child.dep in ("prt", "dobj", "prep"):
            row = _light().get(f"{verb.lemma} {child.lemma}")
            if row:
                return row
    return _light().get(verb.lemma)


@cache
def _light() -> dict[str, Row]:
    return {row["word"]: row for row in load("factuality/light")}


def prepositional(parsed: Parsed, at: int, word: str) -> Heads:
    """What stands after a preposition below a token."""
    found: list[int] = []
    for prep in parsed.children(at):
        if prep.text.lower() == word and prep.dep in ("prep", "agent", "dative", "prt", "advmod", "mark"):
            for named in parsed.children(prep.i):
                if named.dep in ("pobj", "pcomp") and named.pos not in VERBAL:
                    found.extend(conjuncts(parsed, _antecedent(parsed, named)))
    return tuple(found)


def conjuncts(parsed: Parsed, head: Token) -> Heads:
    """A noun and those coordinated with it."""
    found, waiting = [], [head]
    while waiting:
        at = waiting.pop()
        found.append(at.i)
        waiting.extend(c for c in parsed.children(at.i) if c.dep == "conj" and c.pos not in ("VERB", "AUX", "ADV"))
    return tuple(sorted(found))


def _antecedent(parsed: Parsed, word: Token) -> Token:
    """The noun a relative pronoun stands for; any other word stands for itself."""
    if word.lemma not in RELATIVES or word.tag not in ("WP", "WDT", "WP$", "IN", "DT"):
        return word
    for above in parsed.ancestors(word.i):
        if above.dep == "relcl":
            noun = parsed.tokens[above.head]
            return noun if noun.pos not in VERBAL else word
    return word


def has_to(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(c.lemma == "to" and c.dep == "aux" for c in parsed.children(verb.i))


def clause(parsed: Parsed, word: Token) -> int:
    """The verb of the clause that a word stands in; the root where there is none."""
    at = word
    for _ in range(4 * DEEPEST):
        if (at.pos == "VERB" and at.dep != "amod") or at.head == at.i:
            return at.i
        at = parsed.tokens[at.head]
    return at.i


def complements(parsed: Parsed, at: int) -> list[Token]:
    """The clauses that complete a word: what is promised, asked for, refused."""
    found = []
    for child in parsed.children(at):
        if child.dep in ("xcomp", "ccomp", "pcomp") or (child.dep in ("acl", "advcl") and has_to(parsed, child)):
            found.append(child)
        elif child.dep == "prep":
            found.extend(c for c in parsed.children(child.i) if c.dep == "pcomp")
    return found
