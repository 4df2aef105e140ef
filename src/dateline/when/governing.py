"""Which time expression governs a predicate: its own clause first, then the clause it depends on, then the paragraph.

Grammar decides where it can; the discourse only fills in, and only backwards inside one paragraph. What nothing governs
stays without an expression, so that the caller falls back to the report's day openly.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from dateline.language import Parsed, Sentence, Token
from dateline.report import Time
from dateline.when.predicates import lemmas
from dateline.when.tense import tense

# A modifier inside a noun phrase dates the noun ("the 2020 elections"), not the clause around it.
INSIDE = ("nummod", "compound", "poss", "amod", "nmod", "appos")
# A clause under these labels shares the time of the clause above it, unless that one only says it.
SHARED = ("xcomp", "advcl", "conj", "pcomp", "ccomp", "acl", "prep")
# Prepositions whose noun happens with the clause ("with talks in May"), and of these the ones that make the noun the
# scene of the clause ("in a Wednesday speech"); under others ("since its launch in 2003") the date is another event's.
SETTING = frozenset(
    {"in", "at", "during", "on", "by", "via", "amid", "through", "with", "to", "into", "from", "against"}
)
REACH = 12  # sentences back that a date carries
WEEK = 7
LEAD = 6  # sentences below a headline that may tell its event again
SCENE = frozenset({"in", "at", "during", "on", "amid", "via"})
OCCASIONS = frozenset({"time", "day", "occasion", "moment", "year", "week", "month"})
NOUN_SLOTS = ("nsubj", "nsubjpass", "dobj", "pobj", "attr", "dative", "agent")


def govern(parsed: Parsed, times: tuple[Time, ...], trigger: int) -> Time | None:
    """The time expression that says when a predicate happens.

    Args:
        parsed: the report.
        times: its time expressions, as ``date`` gives them.
        trigger: index of the predicate's token, a verb or a noun.

    Returns:
        One of ``times``, or None when no expression governs the predicate.
    """
    sentence = parsed.sentences[parsed.tokens[trigger].sentence]
    hooks = _hooks(parsed, times, sentence)
    if hooks and (found := _by_syntax(parsed, hooks, trigger)):
        return found
    if _dated(hooks):
        return None
    return _by_lead(parsed, times, sentence, trigger) or _by_discourse(parsed, times, sentence, trigger)


Hook = tuple[Time, Token, bool]  # the time, the word it hangs on, whether it is a modifier inside a noun phrase


def _hooks(parsed: Parsed, times: tuple[Time, ...], sentence: Sentence) -> list[Hook]:
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
                found.append((time, *hook))
                scene = _scene(parsed, time, *hook)
                found += [(time, scene, False)] if scene is not None else []
    return found


def _scene(parsed: Parsed, time: Time, noun: Token, inside: bool) -> Token | None:
    """The verb that an event noun with its date sets the scene for: "was ousted in the 2006 coup"."""
    prep = parsed.tokens[noun.head]
    if not inside or noun.dep != "pobj" or prep.head == prep.i:
        return None
    over = parsed.report.published is not None and time.end is not None and time.end <= parsed.report.published
    verb = parsed.tokens[prep.head]
    if verb.pos not in ("VERB", "AUX") or not (prep.lemma in SCENE or (prep.lemma == "for" and over)):
        return None
    return verb


def _hook(parsed: Parsed, time: Time) -> tuple[Token, bool] | None:
    """The word that a date hangs on: the noun that it modifies, or the verb or noun above its prepositions."""
    at = parsed.head_of(time.span)
    if at is None:
        return None
    if at.dep in INSIDE and at.head != at.i:
        return parsed.tokens[at.head], True
    while at.head != at.i:
        above = parsed.tokens[at.head]
        adverbial = at.dep in ("npadvmod", "prep", "advmod", "nmod", "tmod")
        at = above
        if (adverbial and at.pos in ("VERB", "AUX", "NOUN", "PROPN")) or at.pos in ("VERB", "AUX"):
            break
        if not (time.span.holds(at.span) or at.dep in ("pobj", "prep", "pcomp", "npadvmod", "advmod")):
            break
    return at, False


def _dated(hooks: list[Hook]) -> bool:
    """Whether the sentence has a date of its own that dates a clause."""
    return any(not inside for _, _, inside in hooks)


def _by_syntax(parsed: Parsed, hooks: list[Hook], trigger: int) -> Time | None:
    for at, cautious in _above(parsed, trigger):
        near = [h for h in hooks if _hangs_on(parsed, h, at, cautious)]
        if near:
            return min(near, key=lambda h: (h[2], abs(h[0].span.start - parsed.tokens[trigger].span.start)))[0]
    return _from_infinitive(parsed, hooks, trigger)


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
        for time, word, inside in hooks:
            if word.i == at.i and not inside and time.end is not None and time.end <= day:
                return time
    return None


def _hangs_on(parsed: Parsed, hook: Hook, at: Token, cautious: bool) -> bool:
    """Whether a date hangs on a word, or on a noun in one of its slots, where it could as well hang on the word."""
    _, word, inside = hook
    if word.i == at.i:
        return True
    if word.pos in ("VERB", "AUX") or word.dep not in NOUN_SLOTS:
        return False
    above = parsed.tokens[word.head]
    if word.dep == "pobj":
        if above.lemma not in SETTING or (inside and above.lemma not in SCENE):
            return False
        above = parsed.tokens[above.head]
    elif inside:
        return False
    return not cautious and above.i == at.i


def _above(parsed: Parsed, trigger: int) -> Iterator[tuple[Token, bool]]:
    """The predicate, then those whose time it shares; True with those that lend only what hangs on themselves."""
    at = parsed.tokens[trigger]
    yield at, False
    for child in parsed.children(trigger):
        if child.dep == "conj" and child.pos == at.pos and child.pos in ("VERB", "NOUN"):
            yield child, True
    for _ in range(6):
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
        if at.dep == "conj":
            return tense(parsed, at.i) == tense(parsed, above.i)
        return at.dep in SHARED and not saying and not (at.dep in ("ccomp", "acl") and above.pos == "VERB")
    if above.pos in ("VERB", "AUX"):
        return not saying and at.dep in (*NOUN_SLOTS, "prep")
    if at.dep == "pobj":
        return above.lemma in SCENE or above.lemma == "by"
    return at.dep in ("compound", "prep", "conj", "nmod", "poss", "appos")


def _by_lead(parsed: Parsed, times: tuple[Time, ...], sentence: Sentence, trigger: int) -> Time | None:
    """A headline's event is dated where the first sentences below tell it again in the same word."""
    if sentence.i > 0 and sentence.kind != "title":
        return None
    lemma = parsed.tokens[trigger].lemma
    for below in parsed.sentences[sentence.i + 1 : sentence.i + 1 + LEAD]:
        if below.kind == "title":
            continue
        for token in parsed.words(below):
            if token.lemma == lemma and (hooks := _hooks(parsed, times, below)):
                return _by_syntax(parsed, hooks, token.i)
    return None


def _by_discourse(parsed: Parsed, times: tuple[Time, ...], sentence: Sentence, trigger: int) -> Time | None:
    """The date of the main clause last dated: any date inside a paragraph, across paragraphs only the day of the news.

    What is told in the past stays there until another date moves it. The day of a saying carries on to sayings alone.
    """
    if tense(parsed, trigger) != "past":
        return None
    for number in range(sentence.i - 1, max(sentence.i - 1 - REACH, -1), -1):
        before = parsed.sentences[number]
        near = before.block == sentence.block
        if near and sentence.i - number > 3:
            continue
        hooks = [h for h in _hooks(parsed, times, before) if not h[2]]
        if not hooks:
            continue
        time, word, _ = hooks[-1] if near else hooks[0]
        said = word.lemma in lemmas("saying")
        if tense(parsed, word.i) != "past" or (said and parsed.tokens[trigger].lemma not in lemmas("saying")):
            return None
        return time if near or (_news(parsed, time) and _main(parsed, trigger)) else None
    return None


def _news(parsed: Parsed, time: Time) -> bool:
    """Whether a date is a day of the week before the report."""
    day = parsed.report.published
    return (
        day is not None and time.start is not None and time.start == time.end and 0 <= (day - time.start).days <= WEEK
    )


def _main(parsed: Parsed, trigger: int) -> bool:
    """Whether a verb tells the story on: simple past in a main clause, not what "had" happened before."""
    at = parsed.tokens[trigger]
    helpers = {t.text.lower() for t in parsed.children(trigger) if t.dep in ("aux", "auxpass")}
    past = at.tag == "VBD" or (at.tag == "VBN" and bool(helpers & {"was", "were"}))
    return past and "had" not in helpers and at.dep in ("ROOT", "conj", "ccomp", "parataxis")
