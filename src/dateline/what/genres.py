"""What a report and its sentences are about: politics, war, accidents, sport, culture, science; by counting words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.knowledge import listed, load
from dateline.language import Parsed

# A report is about sport where at least this many of its words say so, more than speak of politics or violence.
ENOUGH = 4


@dataclass(frozen=True, slots=True)
class Genres:
    """How many words of each genre the report has, and how many different ones each of its sentences."""

    report: Counter[str]
    sentences: Mapping[int, Counter[str]]

    def soft(self, sentence: int) -> str | None:
        """The genre outside politics that a sentence belongs to, by its own words or else by its report's."""
        own = self.sentences.get(sentence, Counter())
        return _strongest(own, 2) or (_strongest(self.report, ENOUGH) if not own["politics"] else None)

    def is_accident(self, sentence: int) -> bool:
        """Whether harm told in a sentence was nobody's will: an accident, a disaster, a disease.

        Its own words decide, and those of violence first ("gunmen fired on a bus"); else those of the report.
        """
        own = self.sentences.get(sentence, Counter())
        if own["violence"] or own["accident"]:
            return not own["violence"]
        return self.report["accident"] > self.report["violence"]


def _strongest(counts: Counter[str], enough: int) -> str | None:
    genre = max(gated(), key=lambda g: counts[g])
    # Players attack, strike and clash too: words of violence count half.
    return genre if counts[genre] >= enough and counts[genre] > counts["politics"] + counts["violence"] / 2 else None


def genres_of(parsed: Parsed) -> Genres:
    """Count the words of each genre."""
    report: Counter[str] = Counter()
    sentences: dict[int, Counter[str]] = {}
    known = _words()
    told: set[tuple[int, str]] = set()
    for token in parsed.tokens:
        for genre in known.get(token.lemma, ()):
            report[genre] += 1
            if (token.sentence, token.lemma) not in told:
                sentences.setdefault(token.sentence, Counter())[genre] += 1
        told.add((token.sentence, token.lemma))
    return Genres(report, sentences)


@cache
def _words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in load("ontology/genres"):
        for word in dict.fromkeys(listed(row["words"])):
            found[word] = (*found.get(word, ()), row["genre"])
    return MappingProxyType(found)


@cache
def gated() -> Mapping[str, tuple[str, ...]]:
    """For each genre outside politics the types that need a side of public life, and with "!" the modes that do not."""
    return MappingProxyType({r["genre"]: listed(r["gated"]) for r in load("ontology/genres") if r["gated"]})
