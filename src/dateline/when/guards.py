"""Looking at the words around a match: whether "May", "march", "fall" or four digits are a date at all."""

from __future__ import annotations

import re

from dateline.language import Token
from dateline.when.lines import Line
from dateline.when.rules import Guard, Match
from dateline.when.words import table

# Month names that are also other words or names of persons.
DOUBTFUL = frozenset({"may", "march", "mar", "dec", "jan", "april", "june", "august", "jun", "sep", "oct"})
LEADS = (
    r"\b(?:in|since|of|by|until|till|through|from|to|during|before|after|last|next|this|early|late|mid|and|for|on|between|"
    r"every|each|or|past|over|around|about|throughout|end|start|beginning|the)[ -]$|[-(/–]\s?$|^$"
)
YEAR_LEADS = (
    r"\b(?:in|since|of|by|until|till|through|from|to|during|before|after|the|early|late|mid|and|between|circa|c\.|year|"
    r"or|around|about|for|into|over|throughout|than|a|an|its|their|his|her|our|this|that|as|back|election|cup|games|olympics|"
    r"agenda|vision|expo|euro|world|summer|winter|spring|autumn|fall)[ -]$|[-(/,–]\s?$|'s $|^$"
)


def is_month(line: Line, m: Match) -> bool:
    """A month's name is a date when it is written as a name and stands where dates stand."""
    found = m.groupdict()
    word = found.get("month")
    if word is None:  # "the 25th"
        return _alone(line, m)
    if word[:1].islower():
        return False
    token = line.token(m.start("month"))
    if word.lower().rstrip(".") not in DOUBTFUL and not word.endswith("."):
        return token.entity != "PERSON"
    numbered = found.get("day") is not None
    if token.entity in ("PERSON", "ORG", "GPE") or token.pos == "AUX":
        return numbered and token.pos != "AUX" and word.lower() not in ("may",)
    led = re.search(LEADS, line.text[max(0, m.start() - 12) : m.start()], re.IGNORECASE) is not None
    return numbered or led or token.entity == "DATE" or found.get("shift") is not None


def _alone(line: Line, m: Match) -> bool:
    """An ordinal after a preposition of time, with no noun to count: "on the 25th," but not "the 25th anniversary"."""
    led = re.search(r"\b(?:on|of|until|by|from|before|after|since) $", line.text[max(0, m.start() - 8) : m.start()])
    following = _next(line, m)
    return led is not None and (following is None or following.pos not in ("NOUN", "PROPN", "ADJ", "NUM"))


def is_season(line: Line, m: Match) -> bool:
    """Seasons and quarters of no told year: nouns in a phrase of time, not "fall" the verb or a team's "season"."""
    name = "season" if "season" in m.re.groupindex else "kind"
    token = line.token(m.start(name))
    if token.pos not in ("NOUN", "PROPN") and token.entity != "DATE":
        return False
    following = _next(line, m)
    if following is not None and token.span.end < following.span.start and following.pos in ("NOUN", "PROPN"):
        return False
    led = re.search(
        r"\b(?:in|since|by|until|during|for|over|through|throughout|from|of|before|after) (?:the )?$",
        line.text[max(0, m.start() - 16) : m.start()],
        re.IGNORECASE,
    )
    return (
        bool(m.groupdict().get("shift"))
        or (led is not None and name == "kind")
        or (led is not None and token.entity == "DATE")
        or (led is not None and m[0].lower().startswith("the "))
    )


def is_year(line: Line, m: Match) -> bool:
    """Four digits are a year unless they count or name something; those far from now need a preposition."""
    before = line.text[max(0, m.start() - 24) : m.start()].lower()
    previous = before.split()[-1] if before.split() else ""
    if before[-1:] in ".,:/" and before[-2:-1].isdigit():
        return False
    token, following = line.token(m.start("y")), _next(line, m)
    after = following.text.lower() if following is not None else ""
    ranged = re.match(r" ?- ?\d{4}\b", line.text[m.end() : m.end() + 7]) is not None
    if (previous in table("not before year") and not ranged) or after in table("not after year"):
        return False
    if line.text[m.end() : m.end() + 1] in ("%", "-") and line.text[m.end() + 1 : m.end() + 2].isalpha():
        return line.text[m.end()] == "-" and token.entity == "DATE"
    if line.text[m.end() : m.end() + 2].strip(":.,").isdigit() and line.text[m.end() : m.end() + 1] in ":.,":
        return False
    led = re.search(YEAR_LEADS, before) is not None
    return _dated(line, m, token, following, led)


def _dated(line: Line, m: Match, token: Token, following: Token | None, led: bool) -> bool:
    """Whether tagger, preposition and the noun behind make four digits a year."""
    if m["y"].startswith("'"):
        return (
            re.search(r"\b(?:in|of|since|class of|from|until) $", line.text[max(0, m.start() - 9) : m.start()])
            is not None
        )
    counted = following is not None and following.tag in ("NNS", "NNPS") and token.head == following.i
    if (
        counted
        and token.entity != "DATE"
        and not re.search(r"\b(?:the|in|of|'s) $", line.text[max(0, m.start() - 5) : m.start()])
    ):
        return False
    if 1900 <= int(m["y"]) <= 2060:
        return led or token.entity == "DATE" or following is None or not following.text[:1].isalpha() or not counted
    return token.entity == "DATE" and led


def _next(line: Line, m: Match) -> Token | None:
    """The word behind a match, or None at the end of the line."""
    last = line.token(m.end() - 1)
    at = last.i - line.tokens[0].i + 1
    return line.tokens[at] if at < len(line.tokens) else None


def is_weekday(line: Line, m: Match) -> bool:
    """A weekday is a name; a short form needs its stop or a place where dates stand ("Sun" is also a star)."""
    word = m["weekday"]
    if word[:1].islower():
        return False
    article = re.search(r"\b(?:a|an) $", line.text[max(0, m.start() - 4) : m.start()], re.IGNORECASE)
    if article and line.token(m.start("weekday")).dep not in ("compound", "nmod"):  # "on a Monday", but "a Monday raid"
        return False
    if word.endswith(".") or word.lower().endswith("day"):
        return line.token(m.start("weekday")).entity not in ("PERSON",)
    led = re.search(
        r"\b(?:on|last|next|this|until|by|since) $|^$|[(] ?$",
        line.text[max(0, m.start() - 6) : m.start()],
        re.IGNORECASE,
    )
    dated = re.match(r",? \d|, ", line.text[m.end() : m.end() + 3])
    return dated is not None or (led is not None and word.lower() not in ("sun", "sat"))


def is_hanging(line: Line, m: Match) -> bool:
    """ "two days before" hangs on an expression unless it is a preposition or conjunction of its own event."""
    way = m["way"].lower()
    if way == "on":
        return "count" in m.re.groupindex and m["count"] is not None and _ends(line, m)
    if way not in ("before", "after"):
        return m.groupdict().get("count") is not None or m["unit"].lower().endswith("s") or way in ("later", "earlier")
    return _ends(line, m)


def led_by(words: str) -> Guard:
    """A guard: one of these words, joined by ``|``, stands before the match."""
    lead = re.compile(rf"\b(?:{words}) $", re.IGNORECASE)

    def guard(line: Line, m: Match) -> bool:
        return lead.search(line.text[max(0, m.start() - 16) : m.start()]) is not None

    return guard


BRIEF = frozenset(
    {"second", "minute", "day", "night", "weekend", "quarter"}
)  # "a second", "a day" are mostly no lengths
FOR = led_by(
    "for|in|over|after|within|than|nearly|almost|about|around|least|past|last|of|to|by|spend|spent|took|take|lasted"
)


def is_length(line: Line, m: Match) -> bool:
    """ "90 cars a year" is a rate and "2019 year" no length."""
    words, unit = m["count"].lower(), m["unit"].lower()
    joined = "-" in m[0]
    if words in ("a", "an"):
        measured = re.match(r" (?:before|after|prior|ahead|from)\b", line.text[m.end() : m.end() + 8]) is not None
        return measured or (unit not in BRIEF and (joined or FOR(line, m)))
    return joined or not (re.fullmatch(r"(?:19|20)\d\d", words) and not unit.endswith("s"))


def is_whole(line: Line, m: Match) -> bool:
    """ "the last ten years of his reign", "the first week of May" are parts of what follows, not counted from now."""
    if line.text.startswith(" of ", m.end()):
        return False
    return "way" not in m.re.groupindex or m["way"].lower() != "last" or line.token(m.start("way")).pos != "VERB"


def is_piece(line: Line, m: Match) -> bool:
    """ "Q3 2021" or "in H1"; alone, H2 is also a gas and Q4 a name."""
    return m["y"] is not None or (m["kind"].isupper() and led_by("in|of|for|during|since|by|until|the|last")(line, m))


def is_feast(line: Line, m: Match) -> bool:
    """Holidays are written as names and name no person."""
    return m["name"][:1].isupper() and (" " in m["name"] or line.token(m.start("name")).entity != "PERSON")


def _ends(line: Line, m: Match) -> bool:
    """Whether a phrase stops after a match: punctuation, a verb, or nothing follows."""
    following = _next(line, m)
    if following is None:
        return True
    return following.pos in ("PUNCT", "VERB", "AUX", "CCONJ", "ADP") and following.tag != "VBG"
