"""Phrases that stand for two actors at once ("the two sides", "both governments"): whom they mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from dateline.knowledge import listed, load
from dateline.language import Parsed, Token
from dateline.report import Side
from dateline.what.phrases import conjuncts

if TYPE_CHECKING:
    from dateline.what.naming import Named

# Sentences back in which the two may be named.
BACK = 2


def both(parsed: Parsed, named: Named, head: Token) -> tuple[Side, ...]:
    """The two whom a phrase means, in the phrase's own words; nothing where it is no such phrase or names them itself.

    Two that are coordinated nearest before ("Ada and Ben met") come first, then the only two of a clause ("Mali accused
    Chad").
    """
    kinds = _kinds().get(head.lemma)
    if kinds is None or not _is_two(parsed, head):
        return ()
    for group in _groups_before(parsed, named, head):
        meant = [s for s in group if not kinds or named.actors[s.actor].kind in kinds]
        if len(meant) == 2:
            words = parsed.span(min(t.i for t in _words(parsed, head)), head.i + 1)
            return tuple(Side(s.actor, words) for s in meant)
    return ()


def _is_two(parsed: Parsed, head: Token) -> bool:
    """ "the two sides", "both sides"; "two sides" alone may be any."""
    words = {c.text.lower() for c in parsed.children(head.i) if c.i < head.i}
    return head.tag in ("NNS", "NNPS") and ("both" in words or ("two" in words and bool({"the", "these"} & words)))


def _words(parsed: Parsed, head: Token) -> Iterator[Token]:
    yield head
    yield from (c for c in parsed.children(head.i) if c.i < head.i)


def _groups_before(parsed: Parsed, named: Named, head: Token) -> Iterator[tuple[Side, ...]]:
    """Groups of actors named together, the nearest first: coordinated ones, then all of a sentence."""
    own = named.heads[head.i].actor if head.i in named.heads else None
    for back in range(BACK + 1):
        number = head.sentence - back
        if number < 0:
            return
        sentence = parsed.sentences[number]
        here = [i for i in range(sentence.first, min(sentence.last, head.i)) if i in named.heads]
        for i in reversed(here):
            joined = [named.heads[c] for c in conjuncts(parsed, parsed.tokens[i]) if c in here]
            if len(joined) > 1 and parsed.tokens[i].dep != "conj":
                yield _once(tuple(joined), own)
        yield _once(tuple(named.heads[i] for i in here), own)


def _once(sides: tuple[Side, ...], own: str | None) -> tuple[Side, ...]:
    return tuple({s.actor: s for s in sides if s.actor != own}.values())


@cache
def _kinds() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({row["word"]: listed(row["kinds"]) for row in load("actors/pairs")})
