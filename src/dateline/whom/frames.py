"""Where the content of a cue sits, by syntax. One function a frame; ``knowledge/claims/cues.tsv`` names the frames."""

from __future__ import annotations

from collections.abc import Callable

from dateline.language import Parsed, Token
from dateline.whom.cues import Cue, cues
from dateline.whom.trees import below, finite, infinitive, is_word, passive, without

Finder = Callable[[Parsed, int, Cue], list[int]]
# The prepositions before those who are bidden: "called on the army to", "appealed to them to".
BIDDING = frozenset(["on", "upon", "to", "for", "with"])
OBJECTS = ("dobj", "nsubjpass")


def content(parsed: Parsed, i: int, cue: Cue) -> tuple[str, list[int]]:
    """The frame that fits the surroundings of cue ``i`` and the tokens of its content; ("", []) where none does."""
    for frame, find in FINDERS:
        if cue.takes(frame):
            found = find(parsed, i, cue)
            if found:
                return frame, found
    found = _after_preposition(parsed, i, cue)
    return ("preposition", found) if found else ("", [])


def _that(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    clauses = [c for c in parsed.children(i) if c.dep == "ccomp" and _says(parsed, c)]
    if cue.kind in ("think", "know"):
        clauses = [c for c in clauses if c.pos not in ("VERB", "AUX") or finite(parsed, c.i)]  # "saw him leave"
    if not clauses:
        clauses = [c for c in parsed.children(i) if c.dep == "advcl" and _asks(parsed, i, c)] or _astray(parsed, i, cue)
    # Of two, the one after the cue: what stands before "Hua said: …" is the report's own voice.
    return below(parsed, clauses[-1].i) + _second(parsed, i) if clauses else []


def _second(parsed: Parsed, i: int) -> list[int]:
    """A further "that" clause joined to the cue instead of to the first: "said it rained and that it would snow"."""
    for clause in parsed.children(i):
        mark = parsed.child(clause.i, "mark") if clause.dep == "conj" and clause.i > i else None
        if mark and mark.lemma == "that":
            inside = below(parsed, clause.i)
            return [inside[0] - 1, *inside] if parsed.tokens[inside[0] - 1].dep == "cc" else inside
    return []


def _astray(parsed: Parsed, i: int, cue: Cue) -> list[Token]:
    """A "that" clause that the parser hung on a noun between: "announced in a memo that she would leave"."""
    between = ("prep", "dative", "npadvmod") if cue.takes("object") else ("prep", "dative", "npadvmod", "dobj")
    for part in parsed.children(i):
        if part.i < i or part.dep not in between:
            continue
        for clause in parsed.subtree(part.i):
            mark = parsed.child(clause.i, "mark") if clause.dep in ("relcl", "acl") else None
            told = mark is not None and mark.lemma == "that" and parsed.tokens[clause.head].lemma not in cues("noun")
            if told and finite(parsed, clause.i):
                return [clause]
    return []


def _asks(parsed: Parsed, i: int, clause: Token) -> bool:
    """Whether what was taken for a clause of time is what somebody did not say: "has not said when it will end"."""
    return parsed.subtree(clause.i)[0].tag == "WRB" and parsed.subtree(clause.i)[0].i == i + 1


def _says(parsed: Parsed, clause: Token) -> bool:
    """Whether a clause could be said: it is finite, stands before its cue without a verb, or is a headline's."""
    if finite(parsed, clause.i):
        return True
    if clause.pos in ("NOUN", "PROPN", "ADJ") and clause.i < clause.head:
        return True
    if infinitive(parsed, clause.i):
        return False
    return clause.pos in ("VERB", "AUX") and parsed.child(clause.i, "nsubj", "mark") is not None


def _to(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for clause in parsed.children(i):
        if clause.dep in ("xcomp", "ccomp") and infinitive(parsed, clause.i) and clause.i > i:
            subject = parsed.child(i, "nsubjpass") if passive(parsed, i) else None
            return (below(parsed, subject.i) if subject else []) + below(parsed, clause.i)
    return []


def _raised(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    return _to(parsed, i, cue) if passive(parsed, i) else []


def _bid(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    clause = next(
        (c for c in parsed.children(i) if c.dep in ("xcomp", "ccomp", "advcl") and infinitive(parsed, c.i)), None
    )
    if clause is None or clause.i < i:
        return []
    if parsed.child(clause.i, "nsubj", "nsubjpass") and clause.dep == "ccomp":
        return below(parsed, clause.i)
    if clause.dep == "advcl":
        return []
    bidden = parsed.child(i, "dobj", "nsubjpass") or next(
        (parsed.child(c.i, "pobj") for c in parsed.children(i) if c.dep in ("prep", "prt") and c.lemma in BIDDING),
        None,
    )
    return below(parsed, bidden.i) + below(parsed, clause.i) if bidden else []


def _ing(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for clause in parsed.children(i):
        if clause.dep in ("xcomp", "ccomp") and clause.tag == "VBG" and not finite(parsed, clause.i):
            return below(parsed, clause.i)
    return []


def _toward(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    """What follows "to" and is no addressee: "did not respond to requests", "committed to peace"."""
    for to in parsed.children(i):
        if to.dep == "prep" and to.lemma == "to" and to.i > i:
            return without(below(parsed, to.i), [to.i])
    return []


def _object(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    thing = parsed.child(i, *OBJECTS)
    if thing is None or (thing.tag in ("WP", "WDT") and not passive(parsed, i)):
        return []
    return _told(parsed, thing.i) + _with_object(parsed, i, thing.i)


def _told(parsed: Parsed, i: int) -> list[int]:
    """An object without the clauses that only add to it: "the deal, which was signed in May"."""
    inside = below(parsed, i)
    added = [below(parsed, k) for k in inside if parsed.tokens[k].dep == "relcl"]
    return without(inside, *(a for a in added if parsed.tokens[a[0] - 1].text == ","))


def _with_object(parsed: Parsed, i: int, thing: int) -> list[int]:
    """The phrases after an object that tell of it, though the parser hung them on the cue; not the day or the place."""
    found: list[int] = []
    for part in parsed.children(i):
        if part.dep == "prep" and part.i > thing:
            named = parsed.child(part.i, "pobj")
            if named is None or named.entity not in ("DATE", "TIME"):
                found += _told(parsed, part.i)
    return found


def _as(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    thing = parsed.child(i, *OBJECTS)
    told = next((c for c in parsed.children(i) if c.dep == "prep" and c.lemma == "as"), None)
    if told is None:
        return []
    return (below(parsed, thing.i) if thing else []) + below(parsed, told.i)


def _small(parsed: Parsed, i: int, cue: Cue) -> list[int]:
    for part in parsed.children(i):
        if part.dep == "ccomp" and not finite(parsed, part.i) and part.pos in ("NOUN", "PROPN", "ADJ"):
            return below(parsed, part.i)
    told = parsed.child(i, "oprd")
    if told is None or told.entity in ("DATE", "TIME") or finite(parsed, told.i):
        return []
    thing = parsed.child(i, *OBJECTS)
    return (below(parsed, thing.i) if thing else []) + below(parsed, told.i)


def _after_preposition(parsed: Parsed, i: int, cue: Cue, keep: bool = False) -> list[int]:
    for preposition in parsed.children(i):
        if preposition.dep in ("prep", "prt") and preposition.lemma in cue.prepositions and preposition.i > i:
            named = parsed.child(preposition.i, "pobj")
            if named and (named.entity in ("DATE", "TIME") or named.lemma in cues("venue")):
                continue
            inside = below(parsed, preposition.i)
            return inside if keep else without(inside, [preposition.i])
        if preposition.dep in ("advcl", "ccomp") and "for" in cue.prepositions and not keep:
            mark = parsed.child(preposition.i, "mark")
            if mark and mark.lemma == "for":
                return without(below(parsed, preposition.i), [mark.i])
    return []


FINDERS: tuple[tuple[str, Finder], ...] = (
    ("that", _that),
    ("bid", _bid),
    ("to", _to),
    ("raised", _raised),
    ("ing", _ing),
    ("small", _small),
    ("as", _as),
    ("object", _object),
    ("to-noun", _toward),
)


CITING = frozenset(["cite", "quote"])
NAMES = frozenset(["PERSON", "ORG", "GPE", "NORP"])


def cites(parsed: Parsed, i: int) -> bool:
    """Whether a participle names a further source: "citing a police official", not "citing her work"."""
    token, named = parsed.tokens[i], parsed.child(i, "dobj")
    if token.lemma not in CITING or token.tag != "VBG" or named is None:
        return False
    return named.entity in NAMES or named.lemma in cues("outlet")


# Conjunctions that begin the report's own aside: "said the talks failed, though he noted that …".
ASIDE = frozenset(["though", "although", "while", "whereas", "but"])


def _aside(parsed: Parsed, verb: Token) -> bool:
    """Whether a clause after a content is another saying by the report: it has a subject and a content of its own."""
    if verb.lemma not in cues("verb") or not parsed.child(verb.i, "nsubj") or not parsed.child(verb.i, "ccomp"):
        return False
    if verb.dep == "advcl":
        return any(c.dep == "mark" and c.lemma in ASIDE for c in parsed.children(verb.i))
    return verb.dep == "conj" and not parsed.child(verb.i, "mark")


def around(parsed: Parsed, i: int) -> list[int]:
    """The clause around a parenthetical cue: "The plan, Hua said, would fail"; "as Hua put it"."""
    token = parsed.tokens[i]
    tail = _tail(parsed, i)
    if tail:
        return tail
    head = parsed.tokens[token.head]
    if parsed.child(i, "ccomp", "xcomp") or any(c.lemma != "it" for c in parsed.children(i) if c.dep == "dobj"):
        return []
    if head.i == token.i or token.dep not in ("parataxis", "advcl", "ccomp", "conj", "dep"):
        return []
    as_clause = any(c.lemma == "as" and c.i < i for c in parsed.children(i))
    if token.dep != "parataxis" and not as_clause:
        return []
    if head.pos not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN"):
        return []
    return without(below(parsed, head.i), below(parsed, i))


def _tail(parsed: Parsed, i: int) -> list[int]:
    """What stands before a cue that closes its sentence after a comma: "Voters Abandon Party, Novak Says"."""
    sentence = parsed.sentences[parsed.tokens[i].sentence]
    source = parsed.child(i, "nsubj")
    if source is None or source.i > i or any(is_word(t) for t in parsed.tokens[i + 1 : sentence.last]):
        return []
    comma = below(parsed, source.i)[0] - 1
    if comma < sentence.first + 2 or parsed.tokens[comma].text != ",":
        return []
    return list(range(sentence.first, comma))


def strays(parsed: Parsed, i: int, frame: str, content: list[int]) -> list[int]:
    """Verbs that the parser joined to a content and that go with the cue: "said it would act and warned that …".

    A finite verb without a subject of its own is no partner of an infinitive, a gerund or a noun phrase, nor of a
    clause whose tense it does not share when it is the cue's.
    """
    tokens, found = parsed.tokens, []
    inside = set(content)
    for k in content:
        token = tokens[k]
        if frame == "that" and token.tag == "VBG" and token.dep == "advcl" and cites(parsed, k) and k > i:
            found.append(k)
        if token.tag not in ("VBD", "VBZ", "VBP") or token.head not in inside or k < i:
            continue
        if frame == "that" and _aside(parsed, token):
            found.append(k)
        if token.dep != "conj":
            continue
        if parsed.child(k, "nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "mark"):
            continue
        partner = tokens[token.head]
        apart = (
            partner.tag != token.tag and token.tag == tokens[i].tag
            if frame == "that"
            else not finite(parsed, partner.i)
        )
        if apart:
            found.append(k)
    return found
