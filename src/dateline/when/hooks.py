"""The dates of a sentence and the words that they hang on."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from dateline.language import Parsed, Sentence, Token
from dateline.report import Time
from dateline.when.predicates import lemmas

# A modifier inside a noun phrase dates the noun ("the 2020 elections"), not the clause around it.
INSIDE = ("nummod", "compound", "poss", "amod", "nmod", "appos")
# Prepositions that make an event noun the scene of its clause ("in a Wednesday speech").
SCENE = frozenset({"in", "at", "during", "on", "amid", "via"})
PLAIN, LENT, INNER = 0, 1, 2
OPEN = 100_000  # days that an open interval counts for


class Hook(NamedTuple):
    """A date and a word that it hangs on.

    Args:
        time: the expression.
        word: the word that it dates.
        rank: PLAIN where it hangs on the word itself, LENT where a phrase of the word has it ("at this year's
            congress"), INNER where it is a modifier inside the word's noun phrase.
    """

    time: Time
    word: Token
    rank: int

    @property
    def inside(self) -> bool:
        """Whether the date is a modifier inside a noun phrase."""
        return self.rank == INNER


def hooks(parsed: Parsed, times: tuple[Time, ...], sentence: Sentence) -> list[Hook]:
    """The dates of a sentence with the words they hang on; of nested expressions only the outermost."""
    first = bisect_left(times, sentence.span.start, key=lambda t: t.span.start)
    found: list[Hook] = []
    reached = -1
    for time in times[first:]:
        if time.span.start >= sentence.span.end:
            break
        if time.type in ("DATE", "TIME") and time.span.end > reached and (time.start or time.end):
            reached = time.span.end
            hook = _hook(parsed, time)
            if hook is not None:
                found += [hook, *_lent(parsed, hook)]
    return found


def width(time: Time) -> int:
    """How many days an expression covers; an open one covers more than any other."""
    return (time.end - time.start).days if time.start and time.end else OPEN


def _lent(parsed: Parsed, hook: Hook) -> list[Hook]:
    """The words above that a date reaches: the noun of "a meeting held on Friday", the verb it sets a scene for."""
    noun, found = hook.word, []
    if noun.dep == "acl" and noun.tag == "VBN" and noun.lemma in lemmas("hosting"):
        noun = parsed.tokens[noun.head]
        found.append(Hook(hook.time, noun, LENT))
    elif not hook.inside:
        return []
    scene = _scene(parsed, hook.time, noun) or _meanwhile(parsed, noun)
    return [*found, Hook(hook.time, scene, LENT)] if scene is not None else found


def _scene(parsed: Parsed, time: Time, noun: Token) -> Token | None:
    """The verb that an event noun with its date sets the scene for: "was ousted in the 2006 coup"."""
    prep = parsed.tokens[noun.head]
    if noun.dep != "pobj" or prep.head == prep.i:
        return None
    over = parsed.report.published is not None and time.end is not None and time.end <= parsed.report.published
    verb = parsed.tokens[prep.head]
    if verb.pos not in ("VERB", "AUX") or not (prep.lemma in SCENE or (prep.lemma == "for" and over)):
        return None
    return verb


def _meanwhile(parsed: Parsed, noun: Token) -> Token | None:
    """The verb that happens when its object does: "won the 2020 election"."""
    verb = parsed.tokens[noun.head]
    return verb if noun.dep in ("dobj", "nsubjpass") and verb.lemma in lemmas("during") else None


def _hook(parsed: Parsed, time: Time) -> Hook | None:
    """The word that a date hangs on: the noun that it modifies, or the verb or noun above its prepositions."""
    at = parsed.head_of(time.span)
    if at is None:
        return None
    if at.dep in INSIDE and at.head != at.i:
        return Hook(time, parsed.tokens[at.head], INNER)
    while at.head != at.i:
        above = parsed.tokens[at.head]
        adverbial = at.dep in ("npadvmod", "prep", "advmod", "nmod", "tmod")
        at = above
        if (adverbial and at.pos in ("VERB", "AUX", "NOUN", "PROPN")) or at.pos in ("VERB", "AUX"):
            break
        if not (time.span.holds(at.span) or at.dep in ("pobj", "prep", "pcomp", "npadvmod", "advmod")):
            break
    return Hook(time, at, PLAIN)
