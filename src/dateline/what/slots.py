"""The slots of a lexicon row in the parse: logical subject and object, prepositional phrases, possessors, modifiers."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.language import Parsed, Token
from dateline.what import grammar
from dateline.what.lexicon import Match, Pattern
from dateline.what.naming import Named, modifying


def slot_heads(parsed: Parsed, named: Named, match: Match, slot: str) -> grammar.Heads:
    """The heads of the noun phrases in one slot of a match."""
    trigger = parsed.tokens[match.tokens[0]]
    if slot == "subj":
        return _subject(parsed, named, match)
    if slot == "obj":
        return _object(parsed, trigger, match)
    if slot == "iobj":
        return _indirect(parsed, match)
    if slot == "poss":
        return _possessors(parsed, match)
    if slot == "adj":
        return _adjectives(parsed, named, match)
    if slot == "charged":
        return _charged_with(parsed, trigger)
    if slot == "comp":
        return complement_subject(parsed, match)
    return _after(parsed, named, match, slot)


def _free(named: Named, match: Match, heads: grammar.Heads) -> grammar.Heads:
    """The heads that are no word of the row, or name an actor although they are ("clash with police")."""
    return tuple(h for h in heads if h not in match.tokens or h in named.heads)


def _subject(parsed: Parsed, named: Named, match: Match) -> grammar.Heads:
    trigger, pos = parsed.tokens[match.tokens[0]], match.pattern.pos
    if pos == "n":
        own = _noun_subject(parsed, named, trigger)
        return own or (_around(parsed, trigger) if is_between(match.pattern) else ())
    if pos == "a" and trigger.pos != "VERB":
        return _adjective_subject(parsed, trigger)
    return acting(parsed, named, trigger)


def acting(parsed: Parsed, named: Named, verb: Token) -> grammar.Heads:
    """The logical subjects of a verb; of "issued a statement blaming", where a thing seems to act, who issued it."""
    heads = grammar.subjects(parsed, verb)
    if verb.dep == "acl" and verb.tag == "VBG" and not any(h in named.inside for h in heads):
        return grammar.noun_subjects(parsed, parsed.tokens[verb.head]) or heads
    if verb.dep == "conj" and (twin := _like_gerund(parsed, verb)):
        return grammar.subjects(parsed, twin)
    if (
        verb.dep != "conj"
        or grammar.is_passive(parsed, verb)
        or (heads and not _named_again(parsed, named, verb, heads))
    ):
        return heads
    return _of_clauses_above(parsed, verb, heads)


def _like_gerund(parsed: Parsed, verb: Token) -> Token | None:
    """The gerund that one coordinated with a finite verb belongs to: "opposes those arming Mali and fuelling war"."""
    above = parsed.tokens[verb.head]
    if verb.tag != "VBG" or above.tag == "VBG":
        return None
    between = (parsed.tokens[i] for i in range(verb.i - 1, above.i, -1))
    gerunds = (t for t in between if t.tag == "VBG" and t.dep in ("acl", "pcomp", "advcl", "xcomp", "ccomp"))
    return next(gerunds, None)


def _named_again(parsed: Parsed, named: Named, verb: Token, heads: grammar.Heads) -> bool:
    """Whether a coordinated verb's phrase names its seeming subject again, where its own act would say "its"."""
    actors = {named.inside[h].actor for h in heads if h in named.inside}
    below = [t for t in parsed.subtree(verb.i) if actors and t.pos != "PRON" and t.i not in heads]
    return any(t.i in named.heads and named.heads[t.i].actor in actors for t in below)


def _of_clauses_above(parsed: Parsed, verb: Token, heads: grammar.Heads) -> grammar.Heads:
    """The nearest other subject: in "will support Mali's efforts to keep order and oppose ... Mali", who supports."""
    for above in parsed.ancestors(verb.i):
        if above.pos in grammar.VERBAL and (found := grammar.surface(parsed, above)) and found != heads:
            return found
    return heads


def _adjective_subject(parsed: Parsed, trigger: Token) -> grammar.Heads:
    if trigger.dep == "amod":
        return (trigger.head,)
    above = parsed.tokens[trigger.head]
    if above.pos in grammar.VERBAL and trigger.dep in ("acomp", "attr", "oprd", "conj", "advcl", "ccomp", "xcomp"):
        return grammar.surface(parsed, above)
    return grammar.surface(parsed, trigger)


def _noun_subject(parsed: Parsed, named: Named, noun: Token) -> grammar.Heads:
    """Possessor or "by" phrase, else a country or actor before the noun, else the subject of its verb."""
    own = [c for c in parsed.children(noun.i) if c.dep == "poss"]
    by = grammar.prepositional(parsed, noun.i, "by") or _made_by(parsed, noun)
    if own or by:
        return tuple(h for t in own for h in grammar.conjuncts(parsed, t)) or by
    beside = _before(parsed, named, noun) or grammar.noun_subjects(parsed, noun)
    return beside or _in_doing(parsed, noun) or _charged_with(parsed, noun)


def _made_by(parsed: Parsed, noun: Token) -> grammar.Heads:
    """Who stands after "by" of a participle that carries the act: "a call made by Mali"."""
    return tuple(h for made in _participles(parsed, noun) for h in grammar.agents(parsed, made))


def _charged_with(parsed: Parsed, noun: Token) -> grammar.Heads:
    """Who is charged with a deed, or punished for it: "convicted of the murder", "serves a term for the attack"."""
    above = parsed.tokens[noun.head]
    if noun.dep != "pobj" or above.lemma not in ("of", "for", "with", "in", "over", "to"):
        return ()
    verb = parsed.tokens[above.head]
    if verb.lemma in grammar.control("count") and verb.dep in ("pobj", "dobj"):
        above = parsed.tokens[verb.head] if verb.dep == "pobj" else verb
        verb = parsed.tokens[above.head]
    if verb.lemma in grammar.control("charging"):
        return grammar.objects(parsed, verb)
    return grammar.surface(parsed, verb) if verb.lemma in grammar.control("confessing") else ()


def _in_doing(parsed: Parsed, noun: Token) -> grammar.Heads:
    """The subject of a clause that is done "in" the act: "rallied in support of Mali"."""
    verb = _verb_by(parsed, noun, "in") if parsed.child(noun.i, "det") is None else None
    return grammar.surface(parsed, verb) if verb else ()


def _verb_by(parsed: Parsed, noun: Token, *preps: str) -> Token | None:
    """The verb on which a noun hangs by one of these prepositions."""
    above = parsed.tokens[noun.head]
    verb = parsed.tokens[above.head]
    return verb if noun.dep == "pobj" and above.lemma in preps and verb.pos in grammar.VERBAL else None


def _around(parsed: Parsed, noun: Token) -> grammar.Heads:
    """The subject of the clause that a noun stands in by a preposition: "agreed in talks", "met for a summit"."""
    verb = _verb_by(parsed, noun, "in", "during", "for", "on", "at", "after", "before", "following")
    return grammar.surface(parsed, verb) if verb else ()


def at_whose(parsed: Parsed, noun: Token) -> grammar.Heads:
    """Who does something "at the request" of others, and so is the one asked."""
    verb = _verb_by(parsed, noun, "at")
    return grammar.subjects(parsed, verb) if verb else ()


def _before(parsed: Parsed, named: Named, noun: Token) -> grammar.Heads:
    return modifying(parsed, named, noun)


def _object(parsed: Parsed, trigger: Token, match: Match) -> grammar.Heads:
    """The logical object; of a noun what follows "of" or "on"."""
    if match.pattern.pos == "n":
        return grammar.prepositional(parsed, trigger.i, "of") or grammar.prepositional(parsed, trigger.i, "on")
    return grammar.objects(parsed, trigger)


def is_between(pattern: Pattern) -> bool:
    """Whether a row lists all sides as actors ("talks with", "clashes between")."""
    return any(len(alternative) > 1 for alternative in pattern.actor)


def _direct(parsed: Parsed, match: Match) -> grammar.Heads:
    trigger = parsed.tokens[match.tokens[0]]
    return grammar.objects(parsed, trigger) if trigger.pos == "VERB" else ()


def _indirect(parsed: Parsed, match: Match) -> grammar.Heads:
    found: list[int] = []
    for child in parsed.children(match.tokens[0]):
        if child.dep in ("dative", "iobj"):
            noun = parsed.child(child.i, "pobj") if child.pos == "ADP" else child
            found += grammar.conjuncts(parsed, noun) if noun else ()
    return tuple(found)


def _possessors(parsed: Parsed, match: Match) -> grammar.Heads:
    owners = (c for t in match.tokens for c in parsed.children(t) if c.dep == "poss")
    return tuple(h for owner in owners for h in grammar.conjuncts(parsed, owner))


def _adjectives(parsed: Parsed, named: Named, match: Match) -> grammar.Heads:
    nouns = (parsed.tokens[t] for t in match.tokens)
    return tuple(h for noun in nouns for h in _before(parsed, named, noun) if not _is_nobodys(named, noun, h))


def _is_nobodys(named: Named, noun: Token, modifier: int) -> bool:
    """Whether a modifier lies in its noun's own phrase, which says of no country ("three more battalions")."""
    own = named.heads.get(noun.i)
    return own is not None and own == named.inside[modifier] and named.actors[own.actor].country is None


def complement_subject(parsed: Parsed, match: Match) -> grammar.Heads:
    """The subject of the clause below the match ("demanded that X withdraw", "forced X to leave")."""
    for at in match.tokens:
        for child in parsed.children(at):
            below = child.dep in ("ccomp", "xcomp", "advcl") or (child.dep == "acl" and child.tag not in ("VBN", "VBG"))
            if below and child.pos in grammar.VERBAL:
                found = grammar.surface(parsed, child)
                if found:
                    return found
    return ()


def _after(parsed: Parsed, named: Named, match: Match, word: str) -> grammar.Heads:
    """The complements of a preposition below the trigger, its matched words, its object or its complement clause."""
    for at in dict.fromkeys((*places_of_phrases(parsed, match), *_clauses(parsed, match))):
        found = _free(named, match, grammar.prepositional(parsed, at, word))
        if found:
            return found
    for prep in match.tokens[1:]:
        token = parsed.tokens[prep]
        if token.text.lower() == word:
            noun = parsed.child(token.i, "pobj")
            if noun and _free(named, match, (noun.i,)):
                return grammar.conjuncts(parsed, noun)
    return ()


def _clauses(parsed: Parsed, match: Match) -> grammar.Heads:
    return tuple(c.i for c in parsed.children(match.tokens[0]) if c.dep in ("xcomp", "prep"))


def places_of_phrases(parsed: Parsed, match: Match) -> grammar.Heads:
    """Where prepositional phrases of an event may hang: its words, its object, the verb that carries its noun, or the
    participle that does ("a call made by Mali to Peru")."""
    trigger = parsed.tokens[match.tokens[0]]
    above = parsed.tokens[trigger.head]
    carrier = (above.i,) if trigger.pos == "NOUN" and trigger.dep == "dobj" and grammar.carrying(parsed, above) else ()
    made = tuple(c.i for c in _participles(parsed, trigger)) if trigger.pos == "NOUN" else ()
    return tuple(dict.fromkeys((*match.tokens, *_direct(parsed, match), *carrier, *made)))


def _participles(parsed: Parsed, noun: Token) -> Iterator[Token]:
    """The participles after a noun that carry the act it names."""
    for child in parsed.children(noun.i):
        if child.dep == "acl" and child.tag == "VBN" and grammar.carrying(parsed, child):
            yield child
