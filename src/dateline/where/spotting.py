"""Finds place names: the longest capitalised run of words that a table knows, and what the tagger calls a place."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language.parsed import Parsed, Sentence, Token
from dateline.where.asking import (
    after_kind,
    asks,
    asks_across,
    has_article,
    hint,
    is_object,
    is_of_kind,
    is_said_to_be,
    name_to,
    of_kind_before,
    sites_of,
    written,
)
from dateline.where.bodies import PLACE_LABELS, belongs_elsewhere, entity_over, is_capital
from dateline.where.gazetteer import lookup
from dateline.where.mention import Mention
from dateline.where.site import Site
from dateline.where.tables import abbreviations, around, country_sites, peoples, words

LONGEST = 6  # words in a name
# People in a town whose name is believed without the tagger, and at the head of a sentence.
KNOWN, WELL_KNOWN = 15_000, 100_000


def spot(parsed: Parsed) -> list[Mention]:
    """The place names of a report, in order, none overlapping another."""
    return [m for sentence in parsed.sentences for m in _in_sentence(parsed, sentence)]


def _in_sentence(parsed: Parsed, sentence: Sentence) -> Iterator[Mention]:
    at, end = sentence.first, -1
    while at < sentence.last:
        mention = _at(parsed, sentence, at, _goes_on(parsed, end, at))
        if mention:
            yield mention
        at = mention.last if mention else at + 1
        end = mention.last if mention else end


def _at(parsed: Parsed, sentence: Sentence, at: int, listed: bool) -> Mention | None:
    """The place name that starts at a token; ``listed`` when it goes on a list of places."""
    if not is_capital(parsed.tokens[at]) and parsed.tokens[at].text.lower() not in around("article"):
        return None
    for last in range(_run_from(parsed, at, min(at + LONGEST, sentence.last)), at, -1):
        if is_capital(parsed.tokens[last - 1]):
            mention = _named(parsed, at, last, listed)
            if mention:
                return mention
    return _tagged(parsed, sentence, at, listed) or _called(parsed, sentence, at)


def _run_from(parsed: Parsed, at: int, end: int) -> int:
    """Where the words from ``at`` on end, before ``end``, that all may stand in a name."""
    inside, stop = around("inside"), at
    while stop < end and (is_capital(parsed.tokens[stop]) or parsed.tokens[stop].text.lower() in inside):
        stop += 1
    return stop


def _goes_on(parsed: Parsed, end: int, at: int) -> bool:
    """Whether only a comma or "and" stands between the last place and token ``at``."""
    return 0 <= end < at and all(t.text in {",", "and", "or", "&", "/"} for t in parsed.tokens[end:at])


# ---------------------------------------------------------------- names that a table knows


def _named(parsed: Parsed, first: int, last: int, listed: bool) -> Mention | None:
    name = written(parsed, first, last)
    sites = _short_for(parsed, name, first, last) or sites_of(name)
    wide = any(s.kind in {"country", "admin1"} for s in sites)
    if not sites or belongs_elsewhere(parsed, first, last, wide) or _is_body(parsed, first, last):
        return None
    if _is_paper(parsed, first, sites):
        return None
    if not wide and (whole := name_to(parsed, first, first + LONGEST)) > last and after_kind(parsed, whole):
        return None  # "the Wadi Barada area" is nowhere near a town called Wadi
    if not _believable(parsed, name, first, last, sites, listed):
        return None
    first, last = _grown(parsed, first, last)
    return Mention(first, last, name, sites, hint(parsed, first, last), parsed.tokens[first].entity)


def _is_paper(parsed: Parsed, first: int, sites: tuple[Site, ...]) -> bool:
    """Whether a capital article inside a sentence says that a sea gives a newspaper its name: "The Atlantic"."""
    opening = parsed.sentences[parsed.tokens[first].sentence].first
    at = first if parsed.tokens[first].text == "The" else first - 1
    return at > opening and parsed.tokens[at].text == "The" and sites[0].kind == "other"


def _short_for(parsed: Parsed, name: str, first: int, last: int) -> tuple[Site, ...]:
    """What an abbreviation stands for; "OH" and "Calif." only after a town and a comma."""
    after_town = first >= 2 and parsed.tokens[first - 1].text in {",", "("} and is_capital(parsed.tokens[first - 2])
    row = next((r for r in abbreviations().get(name, ()) if after_town or not r["after"]), None)
    if row is None:
        return ()
    if row["name"] == row["country"]:
        return (country_sites()[row["country"]],)
    return tuple(s for s in lookup(row["name"]) if s.country == row["country"] and s.kind != "other")[:1]


def _believable(parsed: Parsed, name: str, first: int, last: int, sites: tuple[Site, ...], listed: bool) -> bool:
    """Whether these words, with what the tagger says of them and what stands around, name a place."""
    if name in abbreviations():
        return True
    use, label = words("stop").get(name.lower()), parsed.tokens[first].entity
    asked = (listed and use is None) or asks(parsed, first, last)
    if use == "never":
        return False
    if label in PLACE_LABELS:
        return asked or use is None or label == "GPE"
    if use == "place":
        return asked and label != "PERSON"
    if label and label not in {"PERSON", "ORG", "NORP"}:
        return asked and label not in {"DATE", "CARDINAL", "TIME", "ORDINAL"}
    return _without_tagger(parsed, first, last, sites, asked)


def _without_tagger(parsed: Parsed, first: int, last: int, sites: tuple[Site, ...], asked: bool) -> bool:
    """The same where the tagger sees nothing, or a person, a body or a people of that very name."""
    best = max(s.population if s.kind == "city" else WELL_KNOWN for s in sites)
    label, sentence = parsed.tokens[first].entity, parsed.sentences[parsed.tokens[first].sentence]
    if _in_longer_name(parsed, first, last):
        return False
    if label:
        least = {"PERSON": 0, "ORG": WELL_KNOWN, "NORP": WELL_KNOWN}[label]
        needed = WELL_KNOWN if label == "PERSON" and is_object(parsed, first, last) else KNOWN
        return (asked and best >= needed) or (bool(least) and best >= least)
    opening = first == sentence.first
    if opening and any(t.pos not in {"PROPN", "ADP", "DET", "PUNCT", "PART"} for t in parsed.tokens[first:last]):
        return False
    return asked or best >= (WELL_KNOWN if opening else KNOWN)


def _in_longer_name(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a proper name goes on, before or after, without a comma."""
    before = parsed.tokens[first - 1] if first > parsed.sentences[parsed.tokens[first].sentence].first else None
    after = parsed.tokens[last] if last < len(parsed.tokens) else None
    for token in (before, after):
        if token and token.pos == "PROPN" and is_capital(token) and not _is_beside(token):
            return True
    return False


def _is_beside(token: Token) -> bool:
    """A word that may stand beside a place name without being part of another name."""
    return (
        token.lemma in words("kinds") or token.lemma in around("direction") or token.entity in {"DATE", "TIME", "GPE"}
    )


# ---------------------------------------------------------------- what the tagger alone calls a place


def _tagged(parsed: Parsed, sentence: Sentence, at: int, listed: bool) -> Mention | None:
    """A name that no table knows, where the tagger and the words around it say that it is a place."""
    entity = entity_over(parsed, at)
    if not entity or entity.label not in PLACE_LABELS or entity.last > sentence.last:
        return None
    last = entity.last
    while last > at and (
        parsed.tokens[last - 1].text in {"'s", "’s"} or not parsed.tokens[last - 1].text[:1].isalnum()
    ):
        last -= 1
    if at != _first_name(parsed, entity.first) or last <= at or not (listed or asks(parsed, at, last)):
        return None
    return _unknown(parsed, at, last)


def _called(parsed: Parsed, sentence: Sentence, at: int) -> Mention | None:
    """A name that neither a table nor the tagger knows, where its own words say it: "the village of X", "X village"."""
    last, label = name_to(parsed, at, sentence.last), parsed.tokens[at].entity
    if last == at or label in {"DATE", "EVENT", "WORK_OF_ART"}:
        return None
    if label == "NORP" and written(parsed, at, last).lower() in peoples():
        return None
    if of_kind_before(parsed, at) or is_said_to_be(parsed, last):
        return _unknown(parsed, at, last)
    if label == "PERSON" and not (after_kind(parsed, last) or has_article(parsed, at)):
        return None
    is_one = is_of_kind(parsed, at, last) and (asks_across(parsed, at) or asks(parsed, at, last))
    return _unknown(parsed, at, last) if is_one else None


def _unknown(parsed: Parsed, first: int, last: int) -> Mention | None:
    name = written(parsed, first, last)
    if len(name) < 3 or name.isupper() or parsed.tokens[first].pos == "ADJ" or words("stop").get(name.lower()):
        return None
    if belongs_elsewhere(parsed, first, last, wide=False):
        return None
    if last - first > 1 and _body_use(parsed.tokens[last - 1]) in {"after", "both"}:
        return None
    if _is_body(parsed, first, last) or any(_body_use(t) == "state" for t in parsed.tokens[first:last]):
        return None
    return Mention(first, last, name, (), hint(parsed, first, last), parsed.tokens[first].entity)


def _is_body(parsed: Parsed, first: int, last: int) -> bool:
    """ "University of Texas" as a whole."""
    return last - first > 1 and _body_use(parsed.tokens[first]) in {"of", "both", "state"}


def _body_use(token: Token) -> str | None:
    return words("bodies").get(token.text.lower())


def _first_name(parsed: Parsed, first: int) -> int:
    return first + 1 if parsed.tokens[first].lemma == "the" else first


# ---------------------------------------------------------------- words beside a name


def _grown(parsed: Parsed, first: int, last: int) -> tuple[int, int]:
    """With the capitalised words that belong to it: "Borno State", "Eastern Slavonia"."""
    after = parsed.tokens[last : last + 2]
    if (
        after
        and is_capital(after[0])
        and after[0].lemma in words("kinds")
        and not is_capital(after[-1] if after[1:] else parsed.tokens[first - 1])
    ):
        last += 1
    if first > 0 and is_capital(parsed.tokens[first - 1]) and parsed.tokens[first - 1].lemma in around("direction"):
        same = parsed.tokens[first - 1].sentence == parsed.tokens[first].sentence
        first -= same and parsed.tokens[first - 1].entity in PLACE_LABELS
    return first, last
