"""Actors made by hand, so that the tests of this room do not hang on the room before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from dateline.language import Parsed
from dateline.report import Actor, Event, Span
from dateline.what import extract
from dateline.what.drafts import drafts
from dateline.what.scene import scene

COUNTRIES = {"Russia", "Ukraine", "China", "France", "Germany", "Mali", "Kenya", "Iran", "Israel", "Japan", "Peru"}


def named(text: str, names: Sequence[str]) -> tuple[Actor, ...]:
    """An actor for each name, with every place where the text has it as a word of its own."""
    found = []
    for name in names:
        spans, at = [], text.find(name)
        while at >= 0:
            spans.append(Span(at, at + len(name)))
            at = text.find(name, at + 1)
        kind = "country" if name in COUNTRIES else "group"
        found.append(Actor(name, name, kind, tuple(spans)))  # type: ignore[arg-type]
    return tuple(found)


Coding = Callable[..., tuple[Event, ...]]
# The lemma of a word -> the type that the lexicon and its gates propose for it, before the judge is heard.
Proposing = Callable[..., dict[str, str | None]]


@pytest.fixture(scope="session")
def proposed(parsed: Callable[..., Parsed]) -> Proposing:
    """``proposed(text, "Russia")``: what the lexicon makes of each word of a text whose actors have these names."""

    def run(text: str, *names: str) -> dict[str, str | None]:
        return proposals(parsed(text), named(text, names))

    return run


def proposals(parse: Parsed, actors: tuple[Actor, ...]) -> dict[str, str | None]:
    """The lemma of each candidate with the type proposed for it."""
    return {parse.tokens[d.trigger].lemma: d.type for d in drafts(scene(parse, actors))}


@pytest.fixture(scope="session")
def events(parsed: Callable[..., Parsed]) -> Coding:
    """``events(text, "Russia", "Ukraine")``: the events of a text whose actors have these names."""

    def run(text: str, *names: str, published: str = "2023-02-28") -> tuple[Event, ...]:
        parse = parsed(text, published=published)
        return extract(parse, named(text, names), (), ())

    return run
