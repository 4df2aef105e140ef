"""From a token to the actor that it names, for the rooms that work on heads of arguments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.language import Parsed
from dateline.report import Actor, Span


@dataclass(frozen=True, slots=True)
class Naming:
    """Which actor every token names, with the span of the mention it stands in.

    Args:
        heads: by the head token of each mention.
        inside: by every token of each mention; the innermost mention wins.
    """

    heads: Mapping[int, tuple[Actor, Span]]
    inside: Mapping[int, tuple[Actor, Span]]


def naming(parsed: Parsed, actors: Sequence[Actor]) -> Naming:
    """Index the mentions of all actors by token."""
    heads: dict[int, tuple[Actor, Span]] = {}
    inside: dict[int, tuple[Actor, Span]] = {}
    mentions = [(span, actor) for actor in actors for span in actor.mentions]
    for span, actor in sorted(mentions, key=lambda m: (m[0].start - m[0].end, m[0])):
        head = parsed.head_of(span)
        if head is not None:
            heads[head.i] = (actor, span)
        inside.update((token.i, (actor, span)) for token in parsed.within(span))
    return Naming(heads, inside)
