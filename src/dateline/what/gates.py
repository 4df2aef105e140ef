"""What a lexicon row matched and is no event of its type after all: accidents, games, private life, things that act."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from dateline.knowledge import listed, load
from dateline.language import Token
from dateline.report import Actor
from dateline.what import grammar, ontology
from dateline.what.genres import gated
from dateline.what.life import has_weight, is_political, is_public
from dateline.what.scene import Scene
from dateline.what.sides import Sides
from dateline.what.slots import acting
from dateline.what.timing import is_told


def refused(scene: Scene, type_: str, mode: str | None, tokens: tuple[int, ...], sides: Sides) -> str | None:
    """Why a match is no event of its type, or None where it is one.

    Args:
        scene: the report.
        type_, mode: the coding.
        tokens: the words of the row, trigger first.
        sides: who and whom.
    """
    trigger = scene.parsed.tokens[tokens[0]]
    if trigger.pos == "VERB" and trigger.dep == "amod" and not (sides.recipients and ontology.quad(type_) == 4):
        return "only described"
    actors = [scene.named.actors[s.actor] for s in sides.actors]
    everybody = [*actors, *(scene.named.actors[s.actor] for s in sides.recipients)]
    if ontology.types()[type_]["political"] and not any(map(is_political, everybody)):
        return "no political side"
    if not everybody and not is_told(scene.parsed, trigger):
        return "only referred to, no side"
    if ontology.types()[type_]["political"] and len(tokens) == 1 and _is_slight(scene, trigger, everybody):
        return "a bare word, nobody of weight"
    if _by_force(scene, trigger, tokens, actors):
        return "nobody acts"
    if type_ == "ASSAULT" and _harms_no_one(scene, trigger, tokens):
        return "nobody is harmed"
    if type_ == "ASSAULT" and not actors and trigger.lemma in _harm() and scene.genres.is_accident(trigger.sentence):
        return "harm by accident"
    genre = scene.genres.soft(trigger.sentence)
    if genre and _is_gated(genre, type_, mode) and not _is_public(everybody, genre):
        return f"only {genre}"
    return None


def _is_slight(scene: Scene, trigger: Token, sides: Sequence[Actor]) -> bool:
    """Whether a row of one word is too little: a verb between nobodies, a noun with one side."""
    weighty = any(has_weight(a) for a in sides)
    if trigger.pos == "NOUN" and len(sides) < 2:
        owned = scene.parsed.child(trigger.i, "poss") is not None
        return not (weighty and (owned or is_told(scene.parsed, trigger)))
    return not weighty


def _by_force(scene: Scene, trigger: Token, tokens: tuple[int, ...], actors: Iterable[Actor]) -> bool:
    """Whether a force of nature, a disease or a machine does it, unless the row itself names that as the means."""
    if trigger.pos != "VERB":
        return False
    heads = [h for h in acting(scene.parsed, scene.named, trigger) if h not in tokens]
    kinds = {forces().get(scene.parsed.tokens[h].lemma, "") for h in heads}
    if kinds & {"nature", "disease", "accident"}:
        return True
    return bool(kinds - {""}) and not any(a.country or a.sectors for a in actors)


def _harms_no_one(scene: Scene, trigger: Token, tokens: tuple[int, ...]) -> bool:
    """Whether all that is harmed are animals, plants or the like."""
    if trigger.pos != "VERB":
        return False
    heads = [h for h in grammar.objects(scene.parsed, trigger) if h not in tokens]
    return bool(heads) and all(forces().get(scene.parsed.tokens[h].lemma) == "animal" for h in heads)


def _is_gated(genre: str, type_: str, mode: str | None) -> bool:
    return type_ in gated()[genre] and f"!{mode}" not in gated()[genre]


def _is_public(sides: Iterable[Actor], genre: str) -> bool:
    """Whether one of the sides belongs to public life; in sport a country is a team."""
    return any(is_public(a) and not (a.kind == "country" and genre == "sport") for a in sides)


@cache
def forces() -> Mapping[str, str]:
    """What does harm without meaning it, by lemma, with its kind."""
    return MappingProxyType({word: row["kind"] for row in load("ontology/forces") for word in listed(row["words"])})


@cache
def _harm() -> frozenset[str]:
    """Words of harm that need nobody who does it."""
    return frozenset(word for row in load("ontology/harm") for word in listed(row["words"]))
