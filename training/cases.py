"""What is weighed: candidates of held-out examples and of annotated reports, with rule, judgement and right answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from dateline.language import Parsed, parse
from dateline.reading import from_row
from dateline.report import Report, Side, Span
from dateline.what import judge as judges
from dateline.what import ontology
from dateline.what.casting import ACTOR, NOBODY, RECIPIENT, parts
from dateline.what.drafts import Draft, drafts
from dateline.what.factuality import judge as by_rules
from dateline.what.naming import Named
from dateline.what.relations import by_events, proposals
from dateline.what.scene import scene
from dateline.what.weighing import fact_vote, is_asked, proposed, question
from dateline.when import date
from dateline.where import locate
from dateline.who import identify
from tests.gate.corpus import Annotated, read
from training.batches import pairs_of
from training.examples import NO_TYPE, POLARITIES, STATUSES, Example

REPORTS = Path(__file__).parent / "reports"
# An example counts less than a word of a report, since news is what will be coded.
SHARE_OF_EXAMPLES = 0.1
# Sides in sentences of news are as they are in reports, whatever share of the words tells a deed.
SHARE_OF_SIDES = 0.9
RULES = ("row", "rows", "noun", "nouns", "refused")


@dataclass(frozen=True, slots=True)
class Case:
    """One answer to weigh: the judge's scores, the votes of a rule as (weight, answer), what is right, and how much it
    counts."""

    scores: np.ndarray
    votes: tuple[tuple[str, int], ...]
    right: int
    weight: float


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate with what is right of it: ``fact`` has status and polarity and ``sides`` the words for actors and
    recipients where it is an event; ``report`` is the number of the report."""

    parsed: Parsed
    draft: Draft
    judgement: judges.Judgement
    type: str
    fact: dict[str, str]
    weight: float
    report: int = -1
    named: Named | None = None
    sides: tuple[tuple[Span, ...], tuple[Span, ...]] | None = None
    weight_of_sides: float = 1.0


def reports() -> list[Annotated]:
    """The annotated reports that weights are fitted on."""
    return [read(path) for path in sorted(REPORTS.glob("*.toml"))]


def drafted(unseen: Sequence[Example]) -> Iterator[Found]:
    """Each example whose trigger is a candidate; the sides come from the parse, as they do when the judge works."""
    texts = sorted({e.text for e in unseen})
    for text, parsed in zip(texts, parse(from_row({"text": t, "language": "en"}) for t in texts), strict=True):
        named, made = asked_drafts(parsed)
        told = [(e, d) for e in unseen if e.text == text and (d := _at(parsed, made, Span(*e.trigger)))]
        judged = judges.judge(parsed, [question(parsed, named, d) for _, d in told])
        for (e, d), judgement in zip(told, judged, strict=True):
            fact = {"status": e.status, "polarity": e.polarity}
            spans = (tuple(Span(*x) for x in e.actors), tuple(Span(*x) for x in e.recipients))
            sides = spans if e.type != NO_TYPE else None
            share = SHARE_OF_SIDES if e.in_news else SHARE_OF_EXAMPLES
            yield Found(parsed, d, judgement, e.type, fact, SHARE_OF_EXAMPLES, -1, named, sides, share)


def drafted_reports(news: Sequence[Annotated]) -> Iterator[Found]:
    """Every candidate of the reports; what the annotation does not name is none."""
    for number, (gold, parsed) in enumerate(zip(news, parse(_report(g) for g in news), strict=True)):
        named, made = asked_drafts(parsed)
        right: dict[int, dict[str, Any]] = {}
        for event in gold.events:
            if event["type"] and (d := _at(parsed, made, event["trigger"])):
                right.setdefault(d.trigger, event)
        judged = judges.judge(parsed, [question(parsed, named, d) for d in made])
        for d, judgement in zip(made, judged, strict=True):
            e = right.get(d.trigger)
            fact = {"status": e["status"], "polarity": e.get("polarity", "positive")} if e else {}
            sides = (tuple(e["actors"]), tuple(e["recipients"])) if e else None
            yield Found(parsed, d, judgement, e["type"] if e else NO_TYPE, fact, 1.0, number, named, sides)


def _report(gold: Annotated, pairs: Sequence[object] = ()) -> Report:
    return from_row({"text": gold.text, "language": "en", "published": str(gold.published), "pairs": list(pairs)})


def asked_drafts(parsed: Parsed) -> tuple[Named, list[Draft]]:
    """What is named in a report, and the drafts that the judge is asked about."""
    actors, times = identify(parsed), date(parsed)
    reading = scene(parsed, actors, times, locate(parsed, actors))
    return reading.named, [d for d in drafts(reading) if is_asked(d)]


def _at(parsed: Parsed, made: Iterable[Draft], trigger: Span) -> Draft | None:
    """The draft of a trigger: the one at that word, else one whose row used the word."""
    at = [d for d in made if parsed.tokens[d.trigger].span.overlaps(trigger)]
    using = [d for d in made if any(parsed.tokens[t].span.overlaps(trigger) for t in d.tokens)]
    return next(iter([*at, *using]), None)


def type_case(found: Found) -> Case:
    """Which type, against the rule of the draft."""
    types, draft = judges.answers()["type"], found.draft
    type_ = proposed(draft)
    votes = [(draft.rule, types.index(type_))] if type_ and draft.rule in RULES else []
    votes.append((f"{draft.rule} none", types.index(NO_TYPE)))
    return Case(np.array(found.judgement.scores["type"]), tuple(votes), types.index(found.type), found.weight)


def fact_case(name: str, found: Found) -> Case | None:
    """Which status or polarity, against the rules; None where nobody said what is right."""
    if name not in found.fact:
        return None
    told, rules = by_rules(found.parsed, found.parsed.tokens[found.draft.trigger])
    possible = {"status": STATUSES, "polarity": POLARITIES}[name]
    said: str = getattr(told, name)
    votes = ((fact_vote(said, bool(rules)), possible.index(said)),)
    return Case(np.array(found.judgement.scores[name]), votes, possible.index(found.fact[name]), found.weight)


def side_cases(found: Found) -> Iterator[Case]:
    """What each one named beside an event is to it, against grammar."""
    if found.sides is None or found.named is None:
        return
    told = list(parts(found.named, replace(found.draft, judgement=found.judgement)))
    right = {
        side.actor: role
        for role, spans in ((ACTOR, found.sides[0]), (RECIPIENT, found.sides[1]))
        for span in spans
        for side in _meant(found.parsed, [p.side for p in told], span)
    }
    for part in told:
        yield Case(np.array(part.judged), part.votes, right.get(part.side.actor, NOBODY), found.weight_of_sides)


def _meant(parsed: Parsed, sides: Sequence[Side], span: Span) -> list[Side]:
    """Those whose mention has the head of the words; if there are none, those whose mention overlaps them."""
    head = parsed.head_of(span)
    exact = [s for s in sides if head is not None and s.span.overlaps(head.span)]
    return exact or [s for s in sides if s.span.overlaps(span)]


def pair_cases(unseen: Sequence[Example]) -> Iterator[Case]:
    """The relation of each pair of sides of the examples."""
    typed = {(e.text, pair) for e in unseen if e.folded != NO_TYPE for pair in pairs_of(e)}
    for e in unseen:
        for pair in pairs_of(e):
            if e.folded != NO_TYPE or (e.text, pair) not in typed:
                report = from_row({"text": e.text, "language": "en", "pairs": [[list(s) for s in pair]]})
                yield from _related([e.folded], report, SHARE_OF_EXAMPLES)


def pair_cases_of_reports(news: Sequence[Annotated]) -> Iterator[Case]:
    """The relation of each pair of sides of the reports' events."""
    for gold in news:
        asked = [(e, a, r) for e in gold.events if e["type"] for a in e["actors"] for r in e["recipients"]]
        right = [
            ontology.folded(e["type"], e.get("mode") or None, e["status"], e.get("polarity", "positive"))[0]
            for e, _, _ in asked
        ]
        if asked:
            yield from _related(right, _report(gold, [[list(a), list(r)] for _, a, r in asked]), 1.0)


def _related(right: Sequence[str | None], report: Report, weight: float) -> Iterator[Case]:
    types, parsed = judges.answers()["type"], next(parse([report]))
    events = proposals(parsed, identify(parsed))
    for number, type_ in enumerate(right):
        scores = judges.judge_pair(parsed, *report.pairs[number])
        if scores is not None:
            told = by_events(parsed, events, number)
            votes = [(f"{told.kind} none", types.index(NO_TYPE))]
            if told.type:
                votes.append((told.kind, types.index(told.type)))
            yield Case(np.array(list(scores.values())), tuple(votes), types.index(type_ or NO_TYPE), weight)
