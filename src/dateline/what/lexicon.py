"""The event lexicon: patterns over the parse, kept as tables in ``knowledge/events``.

``docs/lexicon.md`` tells the columns. A table is named after its type, up to a hyphen (``request-clauses``).
A pattern's first word is the trigger; every further word must hang below it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.errors import KnowledgeError
from dateline.knowledge import Row, listed, load, tables
from dateline.language import Parsed, Token
from dateline.what.grammar import has_to

FOLDER = "events"
# Tables that give no type: what only looks like an event, and event nouns outside the ontology.
NONE, NOMINAL = "none", "nominal"

Alternatives = frozenset[str]
# The verb of a complement clause, whatever it is ("say * must": "said that Mali must pay").
ANY_CLAUSE = frozenset(("*",))
# The same, but only an infinitive ("tell *to": "told Mali to pay", not "told Mali that it paid").
INFINITIVE = frozenset(("*to",))
Slots = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of the lexicon, ready to match.

    Args:
        name: ``table:pattern``, which becomes the event's ``why``.
        table: the file it stands in (``assault``, ``none``, ``nominal``).
        words: the lemmas that may stand in each position; the first is the trigger's.
        without: lemmas that must not hang below the trigger.
        pos: ``v``, ``n`` or ``a``.
        actor, recipient: alternatives in order, each the slots whose fillers are united.
        needs: conditions on the sides.
        has_subject: whether one of its sides is the subject.
    """

    name: str
    table: str
    words: tuple[Alternatives, ...]
    without: Alternatives
    pos: str
    actor: Slots
    recipient: Slots
    mode: str | None
    contexts: tuple[str, ...]
    needs: tuple[str, ...]
    has_subject: bool

    @property
    def type(self) -> str | None:
        """The PLOVER type, or None for the tables outside the ontology."""
        return None if self.table in (NONE, NOMINAL) else self.table.partition("-")[0].upper()


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern found in a report, with the tokens of its words, trigger first."""

    pattern: Pattern
    tokens: tuple[int, ...]


def matches(parsed: Parsed, trigger: Token, pos: str, acting: Set[int] = frozenset()) -> Iterator[Match]:
    """The patterns that hold at a token, longest first, those with conditions before those without.

    Args:
        parsed: the report.
        trigger: the token that would be the event's.
        pos: which rows to look at: ``v``, ``n`` or ``a``.
        acting: subjects that name an actor; a row whose side is the subject has none of them for a word:
            "call president" is not "the president called".
    """
    found = patterns().get((trigger.lemma, pos), ())
    written = patterns().get((trigger.text.lower(), pos), ()) if trigger.text.lower() != trigger.lemma else ()
    words = parsed.vocabulary(trigger.sentence)
    for pattern in sorted(found + written, key=_precedence) if found and written else found or written:
        if any(words.isdisjoint(wanted) for wanted in pattern.words[1:] if wanted not in (ANY_CLAUSE, INFINITIVE)):
            continue
        tokens = _match(parsed, pattern, (trigger.i,), acting if pattern.has_subject else frozenset())
        if tokens and not (pattern.without and _hangs(parsed, tokens, pattern.without)):
            yield Match(pattern, tokens)


def _precedence(pattern: Pattern) -> tuple[int, bool, int, bool]:
    # Any clause counts less than a word that is named: "urge cease" comes before "urge *", and that before "urge".
    named = sum(word not in (ANY_CLAUSE, INFINITIVE) for word in pattern.words)
    return -named, pattern.table != NONE, -len(pattern.words), not pattern.needs


def _match(parsed: Parsed, pattern: Pattern, sofar: tuple[int, ...], barred: Set[int]) -> tuple[int, ...]:
    """The tokens of the pattern's words below those already found, or nothing."""
    if len(sofar) == len(pattern.words):
        return sofar
    wanted = pattern.words[len(sofar)]
    for above in reversed(sofar):
        for child in _below(parsed, above):
            free = child.i not in sofar and child.i not in barred
            if free and _fits(parsed, child, wanted) and _follows(parsed, sofar[1:], child):
                found = _match(parsed, pattern, (*sofar, child.i), barred)
                if found:
                    return found
    return ()


def _below(parsed: Parsed, above: int) -> Iterator[Token]:
    """What hangs below a token, then what stands after its prepositions, so that a row need not name them."""
    yield from parsed.children(above)
    for child in parsed.children(above):
        if child.dep in ("prep", "agent", "dative") and child.pos == "ADP":
            yield from parsed.children(child.i)


def _fits(parsed: Parsed, token: Token, wanted: Alternatives) -> bool:
    if wanted in (ANY_CLAUSE, INFINITIVE):
        clause = token.dep in ("ccomp", "xcomp") and token.pos in ("VERB", "AUX")
        # "told us what to do" asks for nothing.
        return clause and (wanted == ANY_CLAUSE or (has_to(parsed, token) and not _asks(parsed, token)))
    if token.tag == "TO" and token.dep == "aux":
        return False  # the mark of an infinitive is no preposition: "sell to", not "to sell"
    if token.text.lower() in wanted:
        return True
    # "according to" is no "accord".
    return token.lemma in wanted and not (token.dep == "prep" and token.pos == "VERB")


def _asks(parsed: Parsed, verb: Token) -> bool:
    return any(c.tag in ("WP", "WRB", "WDT") and c.i < verb.i for c in parsed.children(verb.i))


def _follows(parsed: Parsed, sofar: tuple[int, ...], token: Token) -> bool:
    """Two small words of a row stand side by side: "close in on", not "closed on Monday in"."""
    if token.pos != "ADP" or not sofar or parsed.tokens[sofar[-1]].pos not in ("ADP", "ADV", "PART"):
        return True
    return token.i == sofar[-1] + 1


def _hangs(parsed: Parsed, tokens: tuple[int, ...], words: Alternatives) -> bool:
    return any(
        child.i not in tokens and (child.lemma in words or child.text.lower() in words)
        for above in tokens
        for child in parsed.children(above)
    )


@cache
def patterns() -> Mapping[tuple[str, str], tuple[Pattern, ...]]:
    """All patterns by the lemma and part of speech of their trigger."""
    index: dict[tuple[str, str], list[Pattern]] = defaultdict(list)
    for table in tables(FOLDER):
        for row in load(table):
            pattern = _pattern(table.removeprefix(f"{FOLDER}/"), row)
            for lemma in sorted(pattern.words[0]):
                index[lemma, pattern.pos].append(pattern)
    return MappingProxyType({key: tuple(sorted(rows, key=_precedence)) for key, rows in index.items()})


def _pattern(table: str, row: Row) -> Pattern:
    name = f"{table}:{row['pattern']}"
    words = row["pattern"].lower().split()
    wanted = tuple(frozenset(w.split("/")) for w in words if not w.startswith("!"))
    if not wanted or row["pos"] not in ("v", "n", "a"):
        raise KnowledgeError(f"knowledge/{FOLDER}/{table}.tsv: {row['pattern']!r} has no head or no part of speech")
    actor, recipient = slots(row["actor"]), slots(row["recipient"])
    return Pattern(
        name=name,
        table=table,
        words=wanted,
        without=frozenset(a for w in words if w.startswith("!") for a in w[1:].split("/")),
        pos=row["pos"],
        actor=actor,
        recipient=recipient,
        mode=row["mode"] or None,
        contexts=listed(row["contexts"]),
        needs=tuple(row["needs"].replace(",", " ").split()),
        has_subject=any("subj" in alternative for alternative in (*actor, *recipient)),
    )


def slots(cell: str) -> Slots:
    """A slot expression (``subj&with|by``) as alternatives of united slots; ``-`` or nothing is no slot."""
    return tuple(
        tuple(s.strip() for s in alternative.split("&")) for alternative in listed(cell) if alternative not in ("-", "")
    )
