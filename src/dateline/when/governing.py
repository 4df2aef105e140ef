"""Which time expression governs a predicate: its own clause first, then the clause it depends on, then the story.

Grammar decides where it can; the discourse only fills in, and only backwards. What nothing governs stays without an
expression, so that the caller falls back to the report's day openly.
"""

from __future__ import annotations

from dateline.language import SUBJECTS, Parsed, Sentence, Token
from dateline.report import Time
from dateline.when.clause import by_syntax, host, possible
from dateline.when.hooks import Hook, hooks, width
from dateline.when.predicates import lemmas
from dateline.when.tense import tense

REACH = 12  # sentences back that a date carries
NEAR = 3  # of these, inside a paragraph
WEEK, MONTH = 7, 31
LEAD = 6  # sentences below a headline that may tell its event again
PERFECT = frozenset({"had", "has", "have", "'ve", "’ve", "'d", "’d"})
PRESENT_PERFECT = frozenset({"has", "have", "'ve", "’ve"})


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
    own = [h for h in hooks(parsed, times, sentence) if possible(parsed, h.time, trigger)]
    if own and (found := by_syntax(parsed, own, trigger)):
        # "at the 2010 congress" in a headline says less than the first sentence below it.
        closer = _by_lead(parsed, times, sentence, trigger) if width(found) > MONTH else None
        return closer if closer is not None and width(closer) <= MONTH else found
    if any(not hook.inside for hook in own):
        return None
    return _by_lead(parsed, times, sentence, trigger) or _by_discourse(parsed, times, sentence, trigger)


def _by_lead(parsed: Parsed, times: tuple[Time, ...], sentence: Sentence, trigger: int) -> Time | None:
    """A headline's event is dated where the first sentences below tell it again in the same word.

    The verb of a headline whose word does not come back has the day of the news that the first sentence tells.
    """
    if sentence.i > 0 and sentence.kind != "title":
        return None
    lemma = parsed.tokens[trigger].lemma
    below = [s for s in parsed.sentences[sentence.i + 1 : sentence.i + 1 + LEAD] if s.kind != "title"]
    for telling in below:
        for token in parsed.words(telling):
            if token.lemma == lemma and (own := hooks(parsed, times, telling)):
                return by_syntax(parsed, own, token.i)
    return _day_of_lead(parsed, times, sentence, below) if trigger == sentence.root else None


def _day_of_lead(parsed: Parsed, times: tuple[Time, ...], title: Sentence, below: list[Sentence]) -> Time | None:
    """The day of the news in the main clause of the first sentence that has a verb, if it is about the same things."""
    lead = next((s for s in below if parsed.tokens[s.root].pos in ("VERB", "AUX")), None)
    if lead is None or tense(parsed, lead.root) != "past" or parsed.tokens[lead.root].lemma in lemmas("saying"):
        return None
    if not _nouns(parsed, title) & _nouns(parsed, lead):
        return None
    found = by_syntax(parsed, hooks(parsed, times, lead), lead.root)
    return found if found is not None and _news(parsed, found) else None


def _nouns(parsed: Parsed, sentence: Sentence) -> set[str]:
    return {t.lemma for t in parsed.words(sentence) if t.pos in ("NOUN", "PROPN")}


def _by_discourse(parsed: Parsed, times: tuple[Time, ...], sentence: Sentence, trigger: int) -> Time | None:
    """The date of the clause last dated in the paragraph, or before it the day of the news.

    What is told in the past stays at its date until another moves it. A paragraph about another time ("In 2014 ...")
    does not move the news: after it the story goes on at the day of the news.
    """
    top = host(parsed, trigger)
    if top.pos not in ("VERB", "AUX") or tense(parsed, trigger) != "past" or _helpers(parsed, top) & PERFECT:
        return None
    for number in range(sentence.i - 1, max(sentence.i - 1 - REACH, -1), -1):
        before = parsed.sentences[number]
        near = before.block == sentence.block
        if near and sentence.i - number > NEAR:
            continue
        found = [h for h in hooks(parsed, times, before) if not h.inside]
        if found and near:
            return found[-1].time if _carries(parsed, found[-1], top) else None
        if found and _news(parsed, found[0].time):
            return found[0].time if _carries(parsed, found[0], top) and _main(parsed, top) else None
    return None


def since(parsed: Parsed, times: tuple[Time, ...], trigger: int) -> Time | None:
    """The date after which something "has" happened: that of the clause last dated in the paragraph before it.

    Args:
        parsed, times, trigger: as for ``govern``, which finds no expression.

    Returns:
        An expression that is over before the report's day, or None.
    """
    top, day = host(parsed, trigger), parsed.report.published
    if day is None or top.pos not in ("VERB", "AUX") or not _helpers(parsed, top) & PRESENT_PERFECT:
        return None
    sentence = parsed.sentences[top.sentence]
    for number in range(sentence.i - 1, max(sentence.i - 1 - NEAR, -1), -1):
        before = parsed.sentences[number]
        if before.block != sentence.block:
            return None
        found = [h for h in hooks(parsed, times, before) if not h.inside and tense(parsed, h.word.i) == "past"]
        if found:
            time = found[-1].time
            return time if time.start and time.end and time.end < day else None
    return None


def _carries(parsed: Parsed, hook: Hook, top: Token) -> bool:
    """Whether the date of an earlier clause holds for a later one.

    The day of a saying holds only for sayings; a saying has the day of another clause only from the same speaker.
    """
    word = hook.word
    if tense(parsed, word.i) != "past" or hook.time.start is None or hook.time.end is None:
        return False
    if top.lemma in lemmas("saying") or top.lemma in lemmas("act"):
        return _same_subject(parsed, word, top)
    return word.lemma not in lemmas("saying")


def _same_subject(parsed: Parsed, word: Token, top: Token) -> bool:
    """Whether two verbs have subjects with the same head, or the second a pronoun."""
    first, second = parsed.child(word.i, *SUBJECTS), parsed.child(top.i, *SUBJECTS)
    return second is None or second.pos == "PRON" or (first is not None and first.lemma == second.lemma)


def _news(parsed: Parsed, time: Time) -> bool:
    """Whether a date is a day of the week before the report."""
    day = parsed.report.published
    return (
        day is not None and time.start is not None and time.start == time.end and 0 <= (day - time.start).days <= WEEK
    )


def _helpers(parsed: Parsed, verb: Token) -> set[str]:
    return {t.text.lower() for t in parsed.children(verb.i) if t.dep in ("aux", "auxpass")}


def _main(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb tells the story on: simple past in a main clause."""
    past = verb.tag == "VBD" or (verb.tag == "VBN" and bool(_helpers(parsed, verb) & {"was", "were"}))
    return past and verb.dep in ("ROOT", "conj", "ccomp", "parataxis")
