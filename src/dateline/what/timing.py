"""When an event happens: the expression that governs it, else the report's day for news of the day, else nothing."""

from __future__ import annotations

from datetime import date

from dateline.language import Parsed, Token
from dateline.report import EventTime, Factuality, Time
from dateline.what import grammar
from dateline.when import govern

TOLD = ("happened", "denied")
# How many infinitives below each other are asked for the time of the verb above them.
DEEPEST = 3
AHEAD = ("planned", "offered", "threatened", "demanded")


def timed(parsed: Parsed, times: tuple[Time, ...], trigger: Token, factuality: Factuality) -> EventTime:
    """The time of the event that a token triggers.

    Args:
        parsed: the report.
        times: its time expressions.
        trigger: the event's word.
        factuality: as judged; what is planned is open after the report's day, and never dated on it.
    """
    time = govern(parsed, times, trigger.i) or _from_around(parsed, times, trigger)
    if time is not None:
        return EventTime(time.edtf, time.start, time.end, time.span, "expression")
    day = parsed.report.published
    if day is None:
        return EventTime(None, None, None, None, "none")
    if factuality.status in AHEAD:
        return EventTime(f"{day.isoformat()}/..", day, None, None, "none")
    if factuality.status == "ongoing" or (factuality.status in TOLD and is_news(parsed, trigger)):
        return EventTime(day.isoformat(), day, day, None, "document")
    return EventTime(None, None, None, None, "none")


def _from_around(parsed: Parsed, times: tuple[Time, ...], trigger: Token) -> Time | None:
    """The expression of a neighbour that shares the event's time.

    "Said in a call" gives the call the day of saying; "the last time they met was in May" gives May to the meeting;
    "allowed troops to enter last month", where the month stands with the infinitive, dates the permission too.
    """
    above = parsed.tokens[trigger.head]
    if trigger.dep == "pobj" and above.lemma in ("in", "during", "at") and parsed.tokens[above.head].pos == "VERB":
        return govern(parsed, times, above.head)
    if trigger.dep == "relcl" and above.lemma in grammar.control("adjunct") and above.dep == "nsubj":
        return govern(parsed, times, above.head)
    time = _from_infinitives(parsed, times, trigger.i, 0) if trigger.tag in ("VBD", "VBN") else None
    day = parsed.report.published
    return time if time is not None and day and time.end and time.end < day else None


def _from_infinitives(parsed: Parsed, times: tuple[Time, ...], at: int, depth: int) -> Time | None:
    for clause in grammar.complements(parsed, at):
        if grammar.has_to(parsed, clause) and depth < DEEPEST:
            time = govern(parsed, times, clause.i) or _from_infinitives(parsed, times, clause.i, depth + 1)
            if time is not None:
                return time
    return None


def is_news(parsed: Parsed, trigger: Token) -> bool:
    """Whether an event is told as news of the day: on the main line, in past or present, not as background."""
    verb = parsed.tokens[grammar.clause(parsed, trigger)]
    while verb.dep in ("xcomp", "conj", "ccomp", "advcl", "pcomp", "prep") and verb.head != verb.i:
        if any(c.text.lower() == "had" and c.dep == "aux" for c in parsed.children(verb.i)):
            return False
        if verb.tag in ("VBD", "VBZ", "VBP") or (verb.dep == "ccomp" and _finite(parsed, verb)):
            break
        verb = parsed.tokens[grammar.clause(parsed, parsed.tokens[verb.head])]
    auxiliaries = {c.text.lower() for c in parsed.children(verb.i) if c.dep in ("aux", "auxpass")}
    if verb.dep in ("relcl", "acl") or "had" in auxiliaries or not is_told(parsed, trigger):
        return False
    title = parsed.sentences[verb.sentence].kind == "title"
    past = verb.tag in ("VBD", "VBN") or bool(auxiliaries & {"was", "were", "has", "have", "did"})
    says = verb.tag in ("VBZ", "VBP") and parsed.child(verb.i, "ccomp") is not None
    return title or past or says


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
    """Whether an event's expression puts it after the report's day."""
    return bool(time.basis == "expression" and published and time.start and time.start > published)


def lies_behind(time: EventTime, published: date | None) -> bool:
    """Whether an event's expression puts it wholly before the report's day."""
    return bool(time.basis == "expression" and published and time.end and time.end < published)
