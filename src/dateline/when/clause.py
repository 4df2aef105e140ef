"""Which date of its sentence governs a predicate: its own, then that of the clause whose time it shares."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed, Token
from dateline.report import Time
from dateline.when.hooks import SCENE, Hook, width
from dateline.when.predicates import lemmas
from dateline.when.tense import tense

# A clause under these labels shares the time of the clause above it, unless that one only says it.
SHARED = ("xcomp", "advcl", "conj", "pcomp", "ccomp", "acl", "prep")
# Prepositions whose noun happens with the clause ("with talks in May"); under others ("since its launch in 2003") the
# date is another event's.
SETTING = frozenset(
    {"in", "at", "during", "on", "by", "via", "amid", "through", "with", "to", "into", "from", "against"}
)
# Words whose clause happens at another time than the clause above: "convicted of killing", "since he took office".
APART = frozenset({"of", "for", "about", "over", "against", "since", "until", "till"})
MEANWHILE = frozenset({"when", "while", "as", "once", "whereupon"})
OCCASIONS = frozenset({"time", "day", "occasion", "moment", "year", "week", "month"})
NOUN_SLOTS = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "dative", "agent")
STEPS = 6


def by_syntax(parsed: Parsed, hooks: list[Hook], trigger: int) -> Time | None:
    """The date of its own sentence that grammar gives a predicate, or None."""
    hooks = [h for h in hooks if possible(parsed, h.time, trigger)]
    for at, cautious in _above(parsed, trigger):
        near = [h for h in hooks if _hangs_on(parsed, h, at, cautious)]
        if near:
            start = parsed.tokens[trigger].span.start
            return min(near, key=lambda h: (h.rank, width(h.time), abs(h.time.span.start - start))).time
    return _from_infinitive(parsed, hooks, trigger)


def possible(parsed: Parsed, time: Time, trigger: int) -> bool:
    """Whether a date can be a predicate's at all: what is told in the past is not dated after the report.

    In "banned rallies until May" the date is the end of the ban; in "condemns Friday's attack" it is the attack's.
    """
    day = parsed.report.published
    if day is None:
        return True
    verb = parsed.tokens[trigger]
    if tells_now(verb):
        return time.end is None or time.end >= day
    last = time.start or time.end
    return verb.tag not in ("VBD", "VBN") or last is None or last <= day or tense(parsed, trigger) != "past"


def tells_now(verb: Token) -> bool:
    """Whether a verb is an act of words in the simple present, done on the report's day ("rejects", "calls on")."""
    spoken = verb.lemma in lemmas("saying") or verb.lemma in lemmas("act")
    return verb.tag in ("VBZ", "VBP") and spoken


def host(parsed: Parsed, trigger: int) -> Token:
    """The predicate of the outermost clause of its sentence whose time a predicate shares."""
    at = parsed.tokens[trigger]
    for _ in range(STEPS):
        above = parsed.tokens[at.head]
        if above.i == at.i or not _shares(parsed, at, above):
            break
        at = above
    return at


def _from_infinitive(parsed: Parsed, hooks: list[Hook], trigger: int) -> Time | None:
    """ "ordered them to strike last year" is dated by its end, which is over; "agreed to meet on Friday" is not."""
    day = parsed.report.published
    if day is None or tense(parsed, trigger) != "past":
        return None
    at: Token | None = parsed.tokens[trigger]
    for _ in range(3):
        at = at and next(
            (t for t in parsed.children(at.i) if t.dep in ("xcomp", "ccomp", "advcl") and t.tag == "VB"), None
        )
        if at is None:
            return None
        for hook in hooks:
            if hook.word.i == at.i and not hook.inside and hook.time.end is not None and hook.time.end <= day:
                return hook.time
    return None


def _hangs_on(parsed: Parsed, hook: Hook, at: Token, cautious: bool) -> bool:
    """Whether a date hangs on a word, or on a noun in one of its slots, where it could as well hang on the word."""
    word = hook.word
    if word.i == at.i:
        return True
    if word.pos in ("VERB", "AUX") or word.dep not in NOUN_SLOTS:
        return False
    above = parsed.tokens[word.head]
    if word.dep == "pobj":
        if above.lemma not in SETTING or (hook.inside and above.lemma not in SCENE):
            return False
        scene = above.lemma in SCENE
        above = parsed.tokens[above.head]
        if scene and above.dep == "dobj" and above.i < word.i:
            # "announced the list at a rally on Monday": the parser may hang the rally on the list.
            above = parsed.tokens[above.head]
    elif hook.inside:
        return False
    return not cautious and above.i == at.i


def _above(parsed: Parsed, trigger: int) -> Iterator[tuple[Token, bool]]:
    """The predicate, then those whose time it shares; True with those that lend only what hangs on themselves."""
    at = parsed.tokens[trigger]
    yield at, False
    for child in parsed.children(trigger):
        joined = child.dep == "conj" and child.pos == at.pos and child.pos in ("VERB", "NOUN")
        if joined or (child.dep == "advcl" and _is_while(parsed, child)):
            yield child, True
    for _ in range(STEPS):
        if at.head == at.i:
            return
        above = parsed.tokens[at.head]
        if not _shares(parsed, at, above):
            return
        at = above
        if at.pos in ("VERB", "AUX", "NOUN"):
            yield at, True


def _shares(parsed: Parsed, at: Token, above: Token) -> bool:
    """Whether what happens at one word happens when the word above it does."""
    saying = above.lemma in lemmas("saying") and above.pos in ("VERB", "AUX")
    if at.dep == "relcl" and above.lemma in OCCASIONS:  # "the last time they played was in May"
        return True
    if at.pos in ("VERB", "AUX"):
        if at.dep == "relcl":
            return _goes_on(parsed, at, above)
        if at.dep == "conj":
            return tense(parsed, at.i) == tense(parsed, above.i)
        if at.dep == "advcl":
            return at.tag == "VBG" or not (saying or _apart(parsed, at))
        if at.dep == "pcomp" and above.lemma in APART:
            return False
        return at.dep in SHARED and not saying and not (at.dep in ("ccomp", "acl") and above.pos == "VERB")
    if above.pos in ("VERB", "AUX"):
        return at.dep in (*NOUN_SLOTS, "prep") and (not saying or (at.dep == "dobj" and tells_now(above)))
    if at.dep == "pobj":
        return above.lemma in SCENE or above.lemma == "by"
    return at.dep in ("compound", "prep", "conj", "nmod", "poss", "appos")


def _is_while(parsed: Parsed, clause: Token) -> bool:
    """Whether an adverbial clause tells when the clause above it happened: "when troops crossed the border in 2014"."""
    return any(t.lemma in MEANWHILE and t.dep in ("advmod", "mark") for t in parsed.children(clause.i))


def _goes_on(parsed: Parsed, clause: Token, noun: Token) -> bool:
    """Whether a relative clause after the verb tells the story on: "arrested the driver, who was charged"."""
    helpers = {t.text.lower() for t in parsed.children(clause.i) if t.dep in ("aux", "auxpass")}
    simple = clause.tag == "VBD" or (clause.tag == "VBN" and bool(helpers & {"was", "were"}))
    own = parsed.child(clause.i, "nsubj", "nsubjpass")
    if not simple or "had" in helpers:
        return False
    if noun.dep == "pobj" and _is_where(parsed, clause):
        return True
    if own is None or own.lemma not in ("who", "which"):
        return False
    return parsed.tokens[own.i - 1].text == "," and noun.dep in ("dobj", "pobj", "dative")


def _is_where(parsed: Parsed, clause: Token) -> bool:
    return any(t.lemma == "where" and t.dep == "advmod" for t in parsed.children(clause.i))


def _apart(parsed: Parsed, clause: Token) -> bool:
    """Whether an adverbial clause tells of another time: "since he took office", "after he had fled"."""
    below = list(parsed.children(clause.i))
    return any(t.dep == "mark" and t.lemma in APART for t in below) or any(
        t.dep in ("aux", "auxpass") and t.text.lower() == "had" for t in below
    )
