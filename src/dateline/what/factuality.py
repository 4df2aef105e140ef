"""Whether an event is told as fact: what stands beside its word, and what it hangs on, from the inside out.

The words are tables in ``knowledge/factuality``. The innermost word that says something decides the status; the weakest
certainty of all decides the certainty; negations count where they reach.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import cast

from dateline.knowledge import Row, load
from dateline.language import Parsed, Token
from dateline.report import Certainty, Factuality, Status
from dateline.what import grammar

WEAKNESS = ("certain", "probable", "possible", "unknown")
SETTLED = ("", "happened", "ongoing")
PENDING = ("planned", "offered", "threatened", "demanded")
DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known so far; an empty string is nothing yet."""

    status: str = ""
    certainty: str = "certain"
    negative: bool = False
    rules: tuple[str, ...] = ()

    def add(self, status: str, certainty: str, rule: str) -> Standing:
        """The standing after one more word outside of those seen so far."""
        if not status and not certainty:
            return self
        kept = self.status if self.status not in SETTLED or not status else status
        if status == "happened" and self.status:
            kept = self.status
        if self.status == "hypothetical" and status in PENDING:
            kept = status  # "will allow Mali to sign", "plans to try to sign": what is open becomes what is pending
        weaker = max(self.certainty, certainty or "certain", key=WEAKNESS.index)
        return Standing(kept, weaker, self.negative, (*self.rules, rule))

    def flip(self, rule: str) -> Standing:
        """The standing after a negation."""
        return Standing(self.status, self.certainty, not self.negative, (*self.rules, rule))


def judge(parsed: Parsed, trigger: Token) -> tuple[Factuality, tuple[str, ...]]:
    """The factuality of the event that a token triggers, and the rules that decided."""
    standing = beside(parsed, trigger, Standing())
    for lower, upper, link in _climb(parsed, trigger):
        standing = _below(parsed, standing, lower, upper, link)
    if _asked(parsed, trigger):
        standing = standing.add("hypothetical", "unknown", "question")
    return (
        Factuality(
            "negative" if standing.negative else "positive",
            cast(Certainty, standing.certainty),
            cast(Status, standing.status or "happened"),
        ),
        standing.rules,
    )


# ---------------------------------------------------------------- beside the word


def beside(parsed: Parsed, word: Token, standing: Standing) -> Standing:
    """What the words directly below a word say: modals, negation, adverbs, adjectives, aspect."""
    for child in parsed.children(word.i):
        standing = _small_word(parsed, word, child, standing)
    if word.pos in grammar.VERBAL and not standing.status and _in_progress(parsed, word):
        return standing.add("ongoing", "", "progressive")
    if word.tag in ("VBZ", "VBP") and not standing.status and (row := _embeddings().get((word.lemma, "any"))):
        return standing.add("ongoing", "", f"embedding:{word.lemma}") if row["status"] == "ongoing" else standing
    if word.dep == "ROOT" and word.tag == "VB" and grammar.has_to(parsed, word):
        return standing.add("planned", "", "headline infinitive")
    return standing


def _small_word(parsed: Parsed, word: Token, child: Token, standing: Standing) -> Standing:
    text = child.text.lower()
    if child.dep == "aux" and (modal := _modals().get(text)):
        done = modal["done"] and any(c.lemma == "have" and c.dep == "aux" for c in parsed.children(word.i))
        status, certainty = ("happened", modal["done"]) if done else (modal["status"], modal["certainty"])
        return standing.add(status, certainty, f"modals:{text}")
    if child.dep in ("nsubj", "nsubjpass", "dobj") and _none(parsed, child):
        return standing.flip("modifiers:no")
    kind = _kind(word, child)
    row = _modifiers().get((text, kind)) or _modifiers().get((child.lemma, kind))
    if row is None:
        return standing
    standing = standing.add(row["status"], row["certainty"], f"modifiers:{text}")
    return standing.flip(f"modifiers:{text}") if row["polarity"] == "negative" else standing


def _kind(word: Token, child: Token) -> str:
    if child.dep == "neg" or (child.dep in ("preconj", "cc") and child.lemma in ("neither", "nor")):
        return "negation"
    if child.dep == "det":
        return "determiner"
    if child.dep in ("amod", "compound") and word.pos == "NOUN":
        return "adjective"
    return {"advmod": "adverb", "mark": "condition"}.get(child.dep, "")


def _none(parsed: Parsed, noun: Token) -> bool:
    if (noun.lemma, "determiner") in _modifiers():
        return True
    return any((c.text.lower(), "determiner") in _modifiers() for c in parsed.children(noun.i) if c.dep == "det")


def _in_progress(parsed: Parsed, verb: Token) -> bool:
    if verb.tag != "VBG":
        return False
    return any(
        c.dep == "aux" and c.text.lower() in ("is", "are", "am", "'s", "’s", "'re", "been")
        for c in parsed.children(verb.i)
    )


# ---------------------------------------------------------------- what it hangs on


def _climb(parsed: Parsed, trigger: Token) -> Iterator[tuple[Token, Token, str]]:
    """Each step from the trigger up: the lower word, the word it hangs on, and the preposition between them."""
    lower = trigger
    for _ in range(DEEPEST):
        upper = parsed.tokens[lower.head]
        if upper.i == lower.i or lower.dep in ("parataxis", "appos"):
            return
        if lower.dep == "relcl" and not grammar.has_to(parsed, lower):
            return
        link = ""
        if upper.pos in ("ADP", "SCONJ") and upper.head != upper.i and lower.dep in ("pobj", "pcomp"):
            link, upper = upper.text.lower(), parsed.tokens[upper.head]
        yield lower, upper, link
        if not _carries(parsed, lower, upper, link):
            return
        lower = upper


def _carries(parsed: Parsed, lower: Token, upper: Token, link: str) -> bool:
    """Whether what stands further out still reaches the event."""
    if lower.dep == "conj" or embedding(parsed, lower, upper, link):
        return True
    if lower.dep in ("xcomp", "acomp", "oprd", "attr"):
        return True
    if lower.dep == "advcl":
        return not any(c.dep in ("mark", "advmod") and c.i < lower.i for c in parsed.children(lower.i))
    return _is_light(parsed, lower, upper)


def _below(parsed: Parsed, standing: Standing, lower: Token, upper: Token, link: str) -> Standing:
    """The standing once the word above has had its say."""
    if link and (row := _modifiers().get((link, "preposition"))):
        standing = standing.add(row["status"], row["certainty"], f"modifiers:{link}")
        return standing.flip(f"modifiers:{link}") if row["polarity"] == "negative" else standing
    if lower.dep == "conj":
        return _shared(parsed, standing, lower, upper)
    row = embedding(parsed, lower, upper, link)
    if row:
        return _embedded(parsed, standing, upper, row)
    if lower.dep == "advcl" and grammar.has_to(parsed, lower):
        return standing.add("planned", "", "purpose")
    if lower.dep in ("acl", "relcl") and grammar.has_to(parsed, lower):
        return standing.add("planned", "", "infinitive of a noun")
    if lower.dep in ("xcomp", "acomp", "oprd", "attr", "advcl") or _is_light(parsed, lower, upper):
        marked = any(c.dep in ("mark", "advmod") and c.i < lower.i for c in parsed.children(lower.i))
        return standing if lower.dep == "advcl" and marked else beside(parsed, upper, standing)
    return standing


def _shared(parsed: Parsed, standing: Standing, lower: Token, upper: Token) -> Standing:
    """Coordinated verbs share the auxiliaries of the first, unless the second has its own."""
    if any(c.dep in ("aux", "auxpass", "nsubj", "nsubjpass") for c in parsed.children(lower.i)):
        return standing
    if lower.tag in ("VBD", "VBZ", "VBP") and upper.tag != lower.tag:
        return standing
    above = beside(parsed, upper, Standing())
    joined = any(c.dep == "cc" and c.lemma in ("or", "nor") for c in parsed.children(upper.i))
    standing = standing.add(above.status, above.certainty, "shared with the verb before")
    return standing.flip("shared negation") if above.negative and joined else standing


def _embedded(parsed: Parsed, standing: Standing, upper: Token, row: Row) -> Standing:
    """Apply an embedding word, and its own negation if it has one."""
    rule = f"embedding:{row['word']}"
    outer = beside(parsed, upper, Standing())
    if outer.negative and row["negated"] == "happened":
        return standing.add(outer.status, outer.certainty, rule)
    standing = standing.add(row["status"], row["certainty"], rule)
    if row["polarity"] == "negative":
        standing = standing.flip(rule)
    if outer.negative and (row["negated"] == "negative" or row["status"] in PENDING or row["certainty"] == "possible"):
        standing = standing.flip(f"not {rule}")
    pending = standing.status not in (*SETTLED, "hypothetical")
    status = "" if pending or outer.status == "ongoing" else outer.status
    certainty = outer.certainty if outer.certainty != "certain" else ""
    return standing.add(status, certainty, f"outside {row['word']}")


def embedding(parsed: Parsed, lower: Token, upper: Token, link: str) -> Row | None:
    """The row of the embedding word that a word hangs on, or None."""
    if lower.dep in ("conj", "nsubj", "advmod", "npadvmod"):
        return None
    if lower.dep == "advcl" and not (grammar.has_to(parsed, lower) and upper.pos in ("VERB", "ADJ")):
        return None
    if lower.dep in ("acl", "relcl", "pobj", "pcomp") and upper.pos == "NOUN":
        clause = lower.dep not in ("acl", "relcl") or grammar.has_to(parsed, lower) or parsed.child(lower.i, "mark")
        return _embeddings().get((upper.lemma, "noun")) if clause else None
    if upper.pos not in ("VERB", "AUX", "ADJ"):
        return None
    if lower.dep not in ("xcomp", "ccomp", "pcomp", "pobj", "dobj", "nsubjpass", "advcl", "acl", "oprd", "attr"):
        return None
    return _row_of(parsed, lower, upper, link)


def _row_of(parsed: Parsed, lower: Token, upper: Token, link: str) -> Row | None:
    verbal = lower.pos in grammar.VERBAL
    if upper.lemma in ("be", "have", "need") and not grammar.has_to(parsed, lower):
        return None
    if upper.lemma == "go" and upper.tag != "VBG":
        return None
    particle = parsed.child(upper.i, "prt")
    words = [f"{upper.lemma} {w}" for w in (link, particle.lemma if particle else "") if w]
    if not link:
        words.append(upper.lemma)
    kinds = ["passive"] if grammar.is_passive(parsed, upper) else []
    kinds += ["any", "clause" if verbal else "event"]
    if link and not any((w, k) in _embeddings() for w in words for k in kinds) and verbal:
        words.append(upper.lemma)
    return next((_embeddings()[w, k] for w in words for k in kinds if (w, k) in _embeddings()), None)


def _is_light(parsed: Parsed, lower: Token, upper: Token) -> bool:
    """Whether a noun's verb only carries it ("will hold talks", "talks will be held")."""
    if lower.pos not in ("NOUN", "PROPN") or upper.pos != "VERB" or lower.dep not in ("dobj", "nsubjpass", "nsubj"):
        return False
    return grammar.carrying(parsed, upper) is not None


def _asked(parsed: Parsed, trigger: Token) -> bool:
    sentence = parsed.sentences[trigger.sentence]
    if parsed.tokens[sentence.last - 1].text != "?":
        return False
    return trigger.i == sentence.root or trigger.head == sentence.root


@cache
def _modals() -> dict[str, Row]:
    return {row["word"]: row for row in load("factuality/modals")}


@cache
def _modifiers() -> dict[tuple[str, str], Row]:
    return {(row["word"], row["kind"]): row for row in load("factuality/modifiers")}


@cache
def _embeddings() -> dict[tuple[str, str], Row]:
    return {(row["word"], row["kind"]): row for row in load("factuality/embedding")}
