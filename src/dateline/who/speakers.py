"""Who speaks: the labels of an interview, the subject of the clause that reports, and the bodies spoken for."""

from __future__ import annotations

from collections.abc import Mapping

from dateline.language import Parsed, Token
from dateline.who.cluster import Cluster
from dateline.who.salience import CLASSES
from dateline.who.wordlists import words
from dateline.who.words import fold

# Words of the name that labels a speaker.
LABEL = 4
# Sentences of the longest answer that one label introduces.
ANSWER = 40
# Of a speaker named more than twice as often only so many first and last mentions are read for bodies.
DESCRIBED = 20
# Kinds of actors of whom nobody says "who", where a person stands near.
BODIES = frozenset({"organisation", "country", "place", "group"})
# Words by which one speaks of himself.
FIRST = frozenset(word for word, said in CLASSES.items() if said == "i")


def speaker_of(parsed: Parsed, token: Token, heads: Mapping[int, Cluster]) -> Cluster | None:
    """Who says the sentence in which someone speaks of himself: a subject of saying above, else near by."""
    for above in parsed.ancestors(token.i):
        told = above.dep == "ROOT" and above.lemma in words("saying") and above.i != token.head
        if (told or above.dep in ("ccomp", "parataxis")) and not _indirect(parsed, above):
            found = _subject(parsed, parsed.tokens[above.head], heads)
            if found is not None:
                return found
    return _speaker_near(parsed, token.sentence, heads)


def _indirect(parsed: Parsed, clause: Token) -> bool:
    """Whether a clause reports in other words than the speaker's: "Lee said that I", "Lee asked whether I"."""
    marks = [t for t in parsed.children(clause.i) if t.dep == "mark" and t.i < clause.i]
    return bool(marks) and parsed.quoted(clause.i) == parsed.quoted(clause.head)


class Labels:
    """Who answers where in an interview, by the labels at the heads of paragraphs; each label is looked up once."""

    def __init__(self, parsed: Parsed) -> None:
        firsts = {s.block: s.i for s in reversed(parsed.sentences)}
        self._at = {i: label for i in firsts.values() if (label := _label(parsed, i))}
        self._people: dict[str, Cluster | None] = {}

    def person(self, sentence: int, heads: Mapping[int, Cluster]) -> Cluster | None:
        """The person whom the nearest label up to a sentence names: "((Lima)) I left.", "ML: I left."."""
        back = range(sentence, max(-1, sentence - ANSWER), -1)
        label = next((self._at[i] for i in back if i in self._at), None)
        if label is None:
            return None
        if label not in self._people:
            self._people[label] = self._called(label, heads)
        return self._people[label]

    def _called(self, label: str, heads: Mapping[int, Cluster]) -> Cluster | None:
        people = dict.fromkeys(c for c in heads.values() if c.named and c.kind in ("person", "other"))
        names = [label, *(full for full in self._at.values() if label == _initials(full))]
        return next((c for name in names for c in people if _is_called(c, name)), None)


def _label(parsed: Parsed, sentence: int) -> str:
    """The words before a colon or in double brackets that open a paragraph, or ""."""
    here = parsed.sentences[sentence]
    words = [t.text for t in parsed.tokens[here.first : here.first + 2 * LABEL]]
    inner = [word for word in words if word.strip("(*")]
    if not words or not inner:
        return ""
    stop = next((n for n, word in enumerate(inner[: LABEL + 1]) if word.strip("*") in (":", ")", "))")), None)
    return " ".join(inner[:stop]) if stop and (inner[stop].strip("*") == ":" or words[0].startswith("(")) else ""


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _is_called(cluster: Cluster, label: str) -> bool:
    """Whether a label is a person's name, the last of it or its initials."""
    names = [m.label for m in cluster.mentions if m.sort == "name" and m.label.strip()]
    full, last = fold(label), fold(label.split()[-1])
    return any(
        full in (fold(name), fold(name.split()[-1])) or last == fold(name) or label == _initials(name) for name in names
    )


def _speaker_near(parsed: Parsed, sentence: int, heads: Mapping[int, Cluster]) -> Cluster | None:
    """Who says something in a sentence, the one before or the one after, in the same paragraph."""
    block = parsed.sentences[sentence].block
    for at in (sentence, sentence - 1, sentence + 1):
        if 0 <= at < len(parsed.sentences) and parsed.sentences[at].block == block:
            for verb in parsed.words(parsed.sentences[at]):
                if verb.lemma in words("saying") and (found := _subject(parsed, verb, heads)) is not None:
                    return found
    return None


def _subject(parsed: Parsed, verb: Token, heads: Mapping[int, Cluster]) -> Cluster | None:
    """The actor that is the subject of a verb, unless it speaks of itself too."""
    subject = parsed.child(verb.i, "nsubj")
    if subject is None or subject.text.lower() in ("i", "we", "you", "it"):
        return None
    return heads.get(subject.i)


def said_before(parsed: Parsed, token: Token, heads: Mapping[int, Cluster]) -> Cluster | None:
    """Who speaks of himself earlier in the same paragraph."""
    at = token.sentence
    while at > 0 and parsed.sentences[at - 1].block == parsed.sentences[at].block:
        at -= 1
    before = (t for t in reversed(parsed.tokens[parsed.sentences[at].first : token.i]) if t.text.lower() in FIRST)
    return next((heads[t.i] for t in before if t.i in heads), None)


def bodies_of(parsed: Parsed, speaker: Cluster, heads: Mapping[int, Cluster]) -> tuple[Cluster, ...]:
    """The bodies and groups named in the phrases that name a speaker."""
    fuller = [m for m in speaker.mentions if m.sort != "pronoun"]
    described = fuller if len(fuller) <= 2 * DESCRIBED else [*fuller[:DESCRIBED], *fuller[-DESCRIBED:]]
    below = (t.i for m in described for t in parsed.subtree(m.head))
    found = dict.fromkeys(heads[i] for i in below if i in heads)
    return tuple(c for c in found if c is not speaker and c.kind in BODIES)


def labels(parsed: Parsed, head: int) -> bool:
    """Whether a name only labels who speaks in an interview: "((Lima)) It was hard." or "LIMA: It was hard."."""
    first = parsed.sentences[parsed.tokens[head].sentence].first
    if any(t.pos in ("VERB", "AUX") for t in parsed.tokens[first:head]):
        return False
    before = [t.text for t in parsed.tokens[first:head]]
    after = parsed.tokens[head + 1].text if head + 1 < len(parsed.tokens) else ""
    return (bool(before) and set(before[0]) == {"("} and after.startswith(")")) or (
        len(before) < LABEL and after == ":"
    )
