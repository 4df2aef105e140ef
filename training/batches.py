"""Examples -> the numbers that the network reads: a sentence once, with all that is asked of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor
from torch.nn import functional

from dateline.language import Parsed, parse
from dateline.reading import from_row
from dateline.report import Span
from dateline.what.casting import ACTOR, NOBODY, RECIPIENT
from dateline.what.pieces import Pieces, cut, marked
from training.examples import NO_TYPE, Example, Extent
from training.network import CONTEXTS, MODES, QUESTIONS, TYPES

# How often a side is hidden in training, since the parser does not find them all.
HIDDEN_SIDE = 0.25
NOT_ASKED = -100


@dataclass(frozen=True, slots=True)
class Taught:
    """The chances that teachers give: of every answer in order (answers,), of the types of a pair (types,), and of the
    roles of each piece (pieces, roles); of a trigger or of a pair, zero in what belongs to the other."""

    answers: Tensor
    pair: Tensor
    roles: Tensor


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing to judge in a sentence: three groups of extents, and the right answers (``NOT_ASKED`` where none)."""

    groups: tuple[tuple[Extent, ...], ...]
    answers: dict[str, int]
    contexts: tuple[int, ...]
    pair: int = NOT_ASKED
    # The head words of the actors and of the recipients, where these are all that the trigger has; else None.
    heads: tuple[tuple[Extent, ...], tuple[Extent, ...]] | None = None
    taught: Taught | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with what is asked of it; of a pair, that alone, and its sides are marked in the text."""

    text: str
    asked: tuple[Asked, ...]
    is_pair: bool = False


def triggers(examples: Iterable[Example]) -> list[Sentence]:
    """One sentence for all examples that share it."""
    by_text: defaultdict[str, list[Asked]] = defaultdict(list)
    known = list(examples)
    parses = parsed(e.text for e in known)
    for e in known:
        typed = e.type != NO_TYPE
        answers = {
            "type": TYPES.index(e.type),
            "mode": MODES.index(f"{e.type} {e.mode}" if e.mode else "") if typed else NOT_ASKED,
            "status": QUESTIONS["status"].index(e.status),
            "polarity": QUESTIONS["polarity"].index(e.polarity),
            "certainty": QUESTIONS["certainty"].index(e.certainty),
        }
        contexts = tuple(CONTEXTS.index(c) for c in e.contexts) if typed else ()
        sided = typed or bool(e.actors or e.recipients)  # the sides of words that tell of no deed are not always marked
        heads = (_heads(parses[e.text], e.actors), _heads(parses[e.text], e.recipients)) if sided else None
        by_text[e.text].append(Asked(((e.trigger,), e.actors, e.recipients), answers, contexts, heads=heads))
    return [Sentence(text, tuple(asked)) for text, asked in by_text.items()]


def parsed(texts: Iterable[str]) -> dict[str, Parsed]:
    """Each different text with its parse."""
    different = list(dict.fromkeys(texts))
    reports = (from_row({"text": text, "language": "en"}) for text in different)
    return dict(zip(different, parse(reports), strict=True))


def _heads(of: Parsed, extents: Iterable[Extent]) -> tuple[Extent, ...]:
    """The word that each phrase hangs on, which is the one that coding asks about."""
    found = (of.head_of(Span(*extent)) for extent in extents)
    return tuple((head.span.start, head.span.end) for head in found if head is not None)


def pairs(examples: Iterable[Example]) -> list[Sentence]:
    """Each pair of sides with the relation that holds from the one to the other.

    What is told as fact comes before what is only promised, asked for or threatened with it, and any type before none.
    """
    found: defaultdict[tuple[str, Extent, Extent], list[tuple[int, str]]] = defaultdict(list)
    for e in examples:
        rank = 2 if e.folded == NO_TYPE else int(e.status not in ("happened", "ongoing"))
        for source, target in pairs_of(e):
            if (rank, e.folded) not in found[e.text, source, target]:
                found[e.text, source, target].append((rank, e.folded))
    made = []
    for (text, source, target), told in found.items():
        for _, type_ in (t for t in told if t[0] == min(told)[0]):
            asked = Asked(((), (source,), (target,)), {}, (), TYPES.index(type_))
            made.append(Sentence(text, (asked,), is_pair=True))
    return made


def pairs_of(e: Example) -> list[tuple[Extent, Extent]]:
    """Who does it with whom; of an event with two sides and no direction, both ways."""
    return [(s, t) for s in e.actors for t in e.recipients or [a for a in e.actors if a != s]]


@dataclass(frozen=True, slots=True)
class Batch:
    """What the network reads and what it should answer; shapes as in ``Judge.forward``."""

    ids: Tensor
    mask: Tensor
    owner: Tensor
    where: Tensor
    answers: dict[str, Tensor]
    contexts: Tensor
    pair: Tensor
    roles: Tensor
    taught: Taught | None


class Batcher:
    """Makes batches; ``random`` hides sides and is None where nothing is to be hidden."""

    def __init__(self, random: Random | None) -> None:
        self.random = random

    def batch(self, sentences: Sequence[Sentence]) -> Batch:
        """Put sentences together, padded to the longest."""
        lines: list[Sequence[int]] = []
        rows: list[tuple[int, list[list[int]]]] = []
        roles: list[list[int]] = []
        for number, sentence in enumerate(sentences):
            pieces = cut(sentence.text)
            places = [[pieces.inside(group) for group in asked.groups] for asked in sentence.asked]
            line: Sequence[int] = pieces.ids
            if sentence.is_pair:
                line, moved = marked(pieces.ids, places[0][1:])
                places = [[[0], *moved]]
            lines.append(line)
            rows.extend((number, self._seen(place, sentence.is_pair)) for place in places)
            roles.extend(_roles(len(line), pieces, asked) for asked in sentence.asked)
        width = max(map(len, lines))
        where = torch.zeros(len(rows), 3, width)
        for row, (_, place) in enumerate(rows):
            for part, inside in enumerate(place):
                if inside:
                    where[row, part, inside] = 1.0 / len(inside)
        every = [asked for sentence in sentences for asked in sentence.asked]
        return Batch(
            ids=torch.tensor([[*line, *[0] * (width - len(line))] for line in lines]),
            mask=torch.tensor([[1] * len(line) + [0] * (width - len(line)) for line in lines]),
            owner=torch.tensor([number for number, _ in rows]),
            where=where,
            answers={
                name: torch.tensor([asked.answers.get(name, NOT_ASKED) for asked in every])
                for name in QUESTIONS
                if name != "context"
            },
            contexts=_many_hot(every),
            pair=torch.tensor([asked.pair for asked in every]),
            roles=torch.tensor([[*row, *[NOT_ASKED] * (width - len(row))] for row in roles]),
            taught=_together([asked.taught for asked in every], width),
        )

    def _seen(self, place: list[list[int]], is_pair: bool) -> list[list[int]]:
        """The pieces of trigger and sides, a side hidden now and then."""
        if self.random is None or is_pair:
            return place
        return [place[0], *([] if self.random.random() < HIDDEN_SIDE else side for side in place[1:])]


def _roles(width: int, pieces: Pieces, asked: Asked) -> list[int]:
    """What each piece of a line is to the trigger: of the roles ``none``, ``actor`` and ``recipient``."""
    if asked.heads is None:
        return [NOT_ASKED] * width
    actors, recipients = (set(pieces.inside(heads)) for heads in asked.heads)
    return [ACTOR if piece in actors else RECIPIENT if piece in recipients else NOBODY for piece in range(width)]


def _together(taught: Sequence[Taught | None], width: int) -> Taught | None:
    """What teachers say of all that is asked, if they were asked; roles padded with zeros."""
    told = [t for t in taught if t is not None]
    if len(told) < len(taught):
        return None
    padded = [functional.pad(t.roles, (0, 0, 0, width - len(t.roles))) for t in told]
    return Taught(torch.stack([t.answers for t in told]), torch.stack([t.pair for t in told]), torch.stack(padded))


def _many_hot(asked: Sequence[Asked]) -> Tensor:
    hot = torch.zeros(len(asked), len(CONTEXTS))
    for row, a in enumerate(asked):
        hot[row, list(a.contexts)] = 1.0
    return hot
