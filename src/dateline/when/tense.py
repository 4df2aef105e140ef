"""Whether a word of the report lies in the past or ahead, by the verb that it hangs on."""

from __future__ import annotations

from typing import Literal

from dateline.language import Parsed, Token
from dateline.when.predicates import lemmas

Tense = Literal["past", "present", "future"]

WILL = frozenset({"will", "shall", "'ll", "’ll", "wo", "would", "may", "might", "should", "must"})
HAVE = frozenset({"have", "had", "has", "'ve", "’ve", "having"})


def tense(parsed: Parsed, i: int) -> Tense | None:
    """The tense of the clause that token ``i`` stands in: ``past``, ``present``, ``future``, or None for no verb."""
    at = parsed.tokens[i]
    for _ in range(12):
        if at.lemma in lemmas("ahead") and at.pos == "ADJ":
            return "future"
        if at.pos in ("VERB", "AUX") and (found := _of_verb(parsed, at)):
            return found
        if at.head == at.i:
            return None
        at = parsed.tokens[at.head]
    return None


def perfect(parsed: Parsed, i: int) -> bool:
    """Whether the clause of token ``i`` is in the present perfect ("has been", "have held")."""
    verb = next((t for t in parsed.ancestors(i) if t.pos in ("VERB", "AUX")), None)
    if verb is None:
        return False
    return any(
        t.text.lower() in ("has", "have", "'ve", "’ve", "'s") and t.lemma == "have" for t in parsed.children(verb.i)
    )


def _of_verb(parsed: Parsed, verb: Token) -> Tense | None:
    """The tense of a verb with its auxiliaries; None for a form that takes it from the verb above."""
    helpers = [t for t in parsed.children(verb.i) if t.dep in ("aux", "auxpass")]
    words = {t.text.lower() for t in helpers}
    if words & WILL:
        return "past" if words & HAVE else "future"
    if "to" in words:
        return "future" if _ahead(parsed, verb) else None
    if words & HAVE:
        return "past"
    past = any(t.tag == "VBD" for t in helpers)
    if helpers and not past:
        return "future" if verb.lemma in lemmas("ahead") and verb.tag == "VBN" else _present(verb)
    return "past" if past else _bare(verb)


def _ahead(parsed: Parsed, infinitive: Token) -> bool:
    """Whether an infinitive hangs on a word that looks ahead: "plans to", "is to", "the decision to"."""
    above = parsed.tokens[infinitive.head]
    return above.i == infinitive.i or above.lemma in lemmas("ahead") or above.pos in ("NOUN", "PROPN")


def _present(verb: Token) -> Tense:
    # "was being", "did say" keep their past in the auxiliary, which is asked before.
    return "past" if verb.tag == "VBD" else "present"


def _bare(verb: Token) -> Tense | None:
    if verb.tag == "VBN":
        return "future" if verb.lemma in lemmas("ahead") else "past"
    if verb.tag == "VBD":
        return "past"
    return "present" if verb.tag in ("VBZ", "VBP", "MD") else None
