"""Small questions about the parse: passives, coordination, what hangs on a preposition, the clause of a word.

Everything here answers with tokens or their indices; nothing knows actors or events.
"""

from __future__ import annotations

from functools import cache

from dateline.knowledge import Row, load
from dateline.language import SUBJECTS, Parsed, Token

RELATIVES = frozenset(("who", "whom", "which", "that"))
# How far a subject is looked for through controlling and coordinated clauses; deeper chains are parser errors.
DEEPEST = 12
VERBAL = ("VERB", "AUX")
# Prepositions before a clause that tells of something beside the act, not of what it is about.
BESIDE = frozenset({"with", "after", "before", "since", "without", "despite"})

Heads = tuple[int, ...]


@cache
def control(kind: str) -> frozenset[str]:
    """Words that decide whose act an infinitive or gerund is; see ``knowledge/factuality/control.tsv``."""
    return frozenset(row["word"] for row in load("factuality/control") if row["kind"] == kind)


def is_passive(parsed: Parsed, verb: Token) -> bool:
    """Whether the surface subject, or the noun that a participle modifies, is the one acted upon."""
    deps = {child.dep for child in parsed.children((prefix_of(parsed, verb) or verb).i)}
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
        return "dobj" not in deps and "nsubj" not in deps
    return verb.tag == "VBN" and verb.dep in ("advcl", "relcl", "oprd", "xcomp") and not deps & {"dobj", "nsubj"}


def agents(parsed: Parsed, verb: Token) -> Heads:
    """Who stands after "by" of a passive."""
    by = next((c for c in parsed.children(verb.i) if c.dep == "agent" or (c.dep == "prep" and c.lemma == "by")), None)
    if by is None and verb.dep == "conj":
        return ()
    named = parsed.child(by.i, "pobj") if by else None
    return conjuncts(parsed, antecedent(parsed, named)) if named else ()


def prefix_of(parsed: Parsed, verb: Token) -> Token | None:
    """The "re" of "re-elected", which the tokenizer parts and the parser may hang the subject on."""
    if verb.i < 2 or parsed.tokens[verb.i - 1].text != "-":
        return None
    prefix = parsed.tokens[verb.i - 2]
    return prefix if parsed.child(prefix.i, *SUBJECTS) else None


def carrying(parsed: Parsed, verb: Token) -> Row | None:
    """The row of a verb that carries the event its object names, with its particle if it has one; or None."""
    for child in parsed.children(verb.i):
        if child.i > verb.i and child.dep in ("prt", "dobj", "prep"):
            row = light_verbs().get(f"{verb.lemma} {child.lemma}")
            if row:
                return row
    return light_verbs().get(verb.lemma)


@cache
def light_verbs() -> dict[str, Row]:
    """The rows of ``factuality/light`` by verb: those that carry the event their object names."""
    return {row["word"]: row for row in load("factuality/light")}


def prepositional(parsed: Parsed, at: int, word: str) -> Heads:
    """What stands after a preposition below a token."""
    found: list[int] = []
    for prep in parsed.children(at):
        if prep.text.lower() == word and prep.dep in ("prep", "agent", "dative", "prt", "advmod", "mark"):
            for named in parsed.children(prep.i):
                if named.dep in ("pobj", "pcomp") and named.pos not in VERBAL and not _absolute(parsed, prep, named):
                    found.extend(conjuncts(parsed, antecedent(parsed, named)))
    return tuple(found)


def _absolute(parsed: Parsed, prep: Token, noun: Token) -> bool:
    """Whether "with" begins a clause of its own: "Lima resigned, with Dahl taking over"."""
    after_comma = prep.lemma == "with" and prep.i > 0 and parsed.tokens[prep.i - 1].text == ","
    return after_comma and any(c.dep in ("acl", "relcl") and c.tag == "VBG" for c in parsed.children(noun.i))


def conjuncts(parsed: Parsed, head: Token) -> Heads:
    """A noun and those coordinated with it."""
    found, waiting = [], [head]
    while waiting:
        at = waiting.pop()
        found.append(at.i)
        waiting.extend(c for c in parsed.children(at.i) if c.dep == "conj" and c.pos not in ("VERB", "AUX", "ADV"))
    return tuple(sorted(found))


def antecedent(parsed: Parsed, word: Token) -> Token:
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
        elif child.dep == "prep" and child.lemma not in BESIDE:
            found.extend(c for c in parsed.children(child.i) if c.dep == "pcomp")
    return found
