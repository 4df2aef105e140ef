"""When an event happens: the expression that governs it, else the report's day for news of the day, else nothing."""

from __future__ import annotations

from datetime import date

from dateline.language import Parsed, Token
from dateline.report import EventTime, Factuality, Time
from dateline.what import grammar
from dateline.what.candidates import is_deverbal
from dateline.what.lexicon import patterns
from dateline.what.referring import antecedent
from dateline.when import govern, since
from dateline.when.predicates import lemmas
from dateline.when.tense import tense

TOLD = ("happened", "denied")
# How many infinitives below each other are asked for the time of the verb above them.
DEEPEST = 3
AHEAD = ("planned", "offered", "threatened", "demanded")
# Sentences at the head of a report, where what "has" happened is news.
HEAD = 4
# A report looks back that names so many days or short spells of the last months, of which so many times more lie before
# the last week than in it.
LATELY, WEEK, MONTH = 120, 7, 32
OLD, FEW = 6, 3
RELATIVES = ("who", "which", "that")
# Prepositions whose gerund tells of another time than the verb above ("convicted of killing", "thanked for saving").
APART = frozenset({"of", "for", "about", "over", "against", "since"})


def looks_back(parsed: Parsed, times: tuple[Time, ...]) -> bool:
    """Whether a report looks back on weeks past ("the month in review"): its own day is then the day of no event."""
    day = parsed.report.published
    if day is None:
        return False
    ago = [(day - t.end).days for t in times if t.start and t.end and (t.end - t.start).days < MONTH]
    lately = [days for days in ago if 0 <= days <= LATELY]
    old = sum(days > WEEK for days in lately)
    return old >= OLD and FEW * (len(lately) - old) <= old


def timed(
    parsed: Parsed, times: tuple[Time, ...], trigger: Token, factuality: Factuality, recap: bool = False
) -> EventTime:
    """The time of the event that a token triggers.

    Args:
        parsed: the report.
        times: its time expressions.
        trigger: the event's word.
        factuality: as judged; what is planned has no time unless words tell it.
        recap: whether the report looks back, so that what no words date was not on its day.
    """
    time = _timed(parsed, times, trigger, factuality)
    if recap and time.basis == "document" and factuality.status in TOLD:
        return EventTime(None, None, None, None, "none")
    return time


def _timed(parsed: Parsed, times: tuple[Time, ...], trigger: Token, factuality: Factuality) -> EventTime:
    told = antecedent(parsed, trigger) if factuality.status not in AHEAD else None
    if told is not None and not is_told(parsed, trigger) and not _dated(parsed, times, trigger):
        return _of(parsed, times, told, factuality)
    time = _of(parsed, times, trigger, factuality)
    return _of(parsed, times, told, factuality) if told is not None and time.basis != "expression" else time


def _of(parsed: Parsed, times: tuple[Time, ...], trigger: Token, factuality: Factuality) -> EventTime:
    time = govern(parsed, times, trigger.i) or _from_around(parsed, times, trigger)
    day = parsed.report.published
    if time is not None:
        return _bounded(time, day, tense(parsed, trigger.i) == "past" or factuality.status == "ongoing")
    if day is None or factuality.status in AHEAD:
        return EventTime(None, None, None, None, "none")
    if factuality.status == "ongoing" or (factuality.status in TOLD and is_news(parsed, trigger)):
        said = _said(parsed, times, trigger)
        return said or EventTime(day.isoformat(), day, day, None, "document")
    if factuality.status in TOLD and (before := since(parsed, times, trigger.i)) and before.start:
        return EventTime(f"{before.edtf}/..", before.start, day, before.span, "expression")
    return EventTime(None, None, None, None, "none")


def _said(parsed: Parsed, times: tuple[Time, ...], trigger: Token) -> EventTime | None:
    """The day on which words in the present were said, where they are told of another: "said on Friday it opposes"."""
    for verb in parsed.ancestors(trigger.i):
        if verb.pos in ("VERB", "AUX") and verb.tag in ("VBD", "VBN") and verb.i != trigger.i:
            time = govern(parsed, times, verb.i) if verb.lemma in lemmas("saying") else None
            dated = time is not None and time.end is not None and time.end <= (parsed.report.published or time.end)
            return _expressed(time) if time and dated else None
    return None


def _bounded(time: Time, day: date | None, over: bool) -> EventTime:
    """What began at a date and has no end lies before the report's day as far as it is told ("since January")."""
    if day and time.start and time.end is None and time.start <= day and over:
        edtf = time.edtf.replace("..", day.isoformat()) if time.edtf else None
        return EventTime(edtf, time.start, day, time.span, "expression")
    return _expressed(time)


def _expressed(time: Time) -> EventTime:
    return EventTime(time.edtf, time.start, time.end, time.span, "expression")


def _dated(parsed: Parsed, times: tuple[Time, ...], noun: Token) -> bool:
    """Whether a date stands in a noun's own phrase ("the attack on Monday")."""
    inside = {t.span.start for t in parsed.subtree(noun.i)}
    return any(time.span.start in inside for time in times)


def _from_around(parsed: Parsed, times: tuple[Time, ...], trigger: Token) -> Time | None:
    """The expression of a neighbour that shares the event's time.

    "Said in a call" gives the call the day of saying; "the last time they met was in May" gives May to the meeting;
    "allowed troops to enter last month", where the month stands with the infinitive, dates the permission too, and what
    one "plans to" do by 2030 is planned for then;
    "an explosion on Monday that killed 12" gives the killing the day of the explosion.
    """
    above = parsed.tokens[trigger.head]
    if trigger.dep == "pobj" and above.lemma in ("in", "during", "at") and parsed.tokens[above.head].pos == "VERB":
        return govern(parsed, times, above.head)
    if trigger.dep == "relcl" and above.lemma in grammar.control("adjunct") and above.dep == "nsubj":
        return govern(parsed, times, above.head)
    if trigger.dep in ("relcl", "acl") and _is_event(above) and trigger.tag in ("VBD", "VBG", "VBN"):
        own = {t.dep for t in parsed.children(trigger.i) if t.lemma not in RELATIVES}
        if not own & {"nsubj", "nsubjpass", "aux", "auxpass"}:
            return govern(parsed, times, above.i)
    if trigger.lemma in lemmas("intent"):
        return _from_infinitives(parsed, times, trigger.i, 0)
    time = _from_infinitives(parsed, times, trigger.i, 0) if trigger.tag in ("VBD", "VBN") else None
    day = parsed.report.published
    return time if time is not None and day and time.end and time.end < day else None


def _is_event(noun: Token) -> bool:
    """Whether a noun names an event, by the lexicon or its ending."""
    return noun.pos == "NOUN" and (is_deverbal(noun) or (noun.lemma, "n") in patterns())


def _from_infinitives(parsed: Parsed, times: tuple[Time, ...], at: int, depth: int) -> Time | None:
    for clause in grammar.complements(parsed, at):
        if grammar.has_to(parsed, clause) and depth < DEEPEST:
            time = govern(parsed, times, clause.i) or _from_infinitives(parsed, times, clause.i, depth + 1)
            if time is not None:
                return time
    return None


def is_news(parsed: Parsed, trigger: Token) -> bool:
    """Whether an event is told as news of the day: on the main line, in past or present, not as background."""
    verb = _line(parsed, trigger)
    if verb is None or verb.dep in ("relcl", "acl") or not is_told(parsed, trigger):
        return False
    auxiliaries = {c.text.lower() for c in parsed.children(verb.i) if c.dep in ("aux", "auxpass")}
    if "had" in auxiliaries:
        return False
    if auxiliaries & {"has", "have"}:
        return _at_head(parsed, verb)
    if verb.tag in ("VBZ", "VBP"):
        return _is_said(parsed, verb) or _is_headline(parsed, verb)
    past = verb.tag in ("VBD", "VBN") or bool(auxiliaries & {"was", "were", "did"})
    return past or _is_headline(parsed, verb)


def _line(parsed: Parsed, trigger: Token) -> Token | None:
    """The finite verb on whose line an event stands; None where a clause between them is of another time."""
    verb = parsed.tokens[grammar.clause(parsed, trigger)]
    while verb.dep in ("xcomp", "conj", "ccomp", "advcl", "pcomp", "prep") and verb.head != verb.i:
        if any(c.text.lower() == "had" and c.dep == "aux" for c in parsed.children(verb.i)):
            return None
        if verb.dep == "pcomp" and parsed.tokens[verb.head].lemma in APART:
            return None
        if verb.tag in ("VBD", "VBZ", "VBP") or (verb.dep == "ccomp" and _finite(parsed, verb)):
            break
        verb = parsed.tokens[grammar.clause(parsed, parsed.tokens[verb.head])]
    return verb


def _at_head(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb stands among the first sentences: further down, what "has" happened did so at any time."""
    first = next((s.i for s in parsed.sentences if s.kind == "body"), 0)
    return verb.sentence < first + HEAD


def _is_said(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb in the present is an act of words, which is done on the report's day ("rejects", "calls on")."""
    act = verb.lemma in lemmas("saying") or verb.lemma in lemmas("act")
    return act or parsed.child(verb.i, "ccomp") is not None


def _is_headline(parsed: Parsed, verb: Token) -> bool:
    """Whether a verb's sentence is a title, or a paragraph of its own that no mark closes."""
    sentence = parsed.sentences[verb.sentence]
    if sentence.kind == "title":
        return True
    last = sentence.i + 1 == len(parsed.sentences) or parsed.sentences[sentence.i + 1].block != sentence.block
    alone = last and (sentence.i == 0 or parsed.sentences[sentence.i - 1].block != sentence.block)
    return alone and parsed.tokens[sentence.last - 1].text[-1:].isalnum()


def is_told(parsed: Parsed, trigger: Token) -> bool:
    """Whether the clause tells of the event, not only refers to it: a noun must be carried by its verb."""
    if trigger.pos not in ("NOUN", "PROPN"):
        return True
    above = parsed.tokens[trigger.head]
    return trigger.dep in ("dobj", "nsubj", "nsubjpass", "ROOT") and (
        above.i == trigger.i or grammar.carrying(parsed, above) is not None
    )


def _finite(parsed: Parsed, verb: Token) -> bool:
    return any(c.dep in ("aux", "auxpass", "nsubj", "nsubjpass") for c in parsed.children(verb.i))


def lies_ahead(time: EventTime, published: date | None) -> bool:
    """Whether an event's expression puts it after the report's day; of "by 2030" the end does."""
    first = time.start or time.end
    return bool(time.basis == "expression" and published and first and first > published)


def lies_behind(time: EventTime, published: date | None) -> bool:
    """Whether an event's expression puts it wholly before the report's day."""
    return bool(time.basis == "expression" and published and time.end and time.end < published)
