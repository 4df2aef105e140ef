"""The lexicon proposes, the judge judges: how much each one's word weighs, and who decided.

The scores of the judge are logarithms of probabilities; the word of a rule adds to the score of what it says. How much
it adds was fitted on sentences that the judge never saw (``training/evidence.py``) and is kept beside the model.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from math import exp, log
from typing import cast

from dateline.language import Parsed
from dateline.report import Factuality, Polarity, Status
from dateline.what.drafts import Draft
from dateline.what.judge import NO_TYPE, Judgement, Question, answers, evidence, judge
from dateline.what.naming import Named
from dateline.what.sides import Sides

# The judge's own word on a mode, or on a context, has to be likelier than not.
SURE = 0.5
# A type needs this probability: below it the words tell of something, but not clearly of any type.
LIKELY = 0.25
# How much of what the judge is asked of tells of a deed in usual news, and how many words of a report are taken for
# usual before its own are counted.
USUAL, USUAL_WORDS = 0.4, 10
# How often a word of which the judge is not asked is indeed none: 121 of 124 in the reports of ``training/reports``.
UNASKED = 0.98


def weighed(parsed: Parsed, named: Named, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts as rule and judge together have them, each with its probability and who decided."""
    asked = [d for d in drafts if is_asked(d)]
    judged = judge(parsed, [question(parsed, named, d) for d in asked])
    scores = type_scores_of_report(asked, judged)
    weighed_ = (_weigh(*each) for each in zip(asked, judged, scores, strict=True))
    return [next(weighed_) if is_asked(d) else replace(d, confidence=UNASKED) for d in drafts]


def type_scores_of_report(asked: Sequence[Draft], judged: Sequence[Judgement]) -> list[list[float]]:
    """The scores of all types for each draft of a report, which knows how much its neighbours tell.

    Where few words of a report tell of a deed (an interview, a biography, a match), any other is less likely to; a
    short text says little about itself and counts as usual.
    """
    scores = [type_scores(j.scores["type"], d.rule, proposed(d)) for d, j in zip(asked, judged, strict=True)]
    none = answers()["type"].index(NO_TYPE)
    share = (USUAL * USUAL_WORDS + sum(1.0 - _chance(s, none) for s in scores)) / (USUAL_WORDS + len(scores))
    shift = evidence()["type"].get("density", 0.0) * (log(share / (1.0 - share)) - log(USUAL / (1.0 - USUAL)))
    for of_draft in scores:
        of_draft[none] -= shift
    return scores


def is_asked(draft: Draft) -> bool:
    """Whether the judge hears of a draft: not where neither a row knows the word nor anybody is named beside it."""
    return draft.rule != "nothing" or bool(draft.sides.actors or draft.sides.recipients)


def question(parsed: Parsed, named: Named, draft: Draft) -> Question:
    """What the judge is asked of a draft: with its sides, and of every other mention in its sentence and the phrases
    around it."""
    sides, sentence = draft.sides, parsed.sentences[parsed.tokens[draft.trigger].sentence]
    mentions = [i for i in range(sentence.first, sentence.last) if i in named.heads]
    others = dict.fromkeys(i for m in mentions for i in (m, *named.phrases.get(m, ())) if i != draft.trigger)
    actors, recipients = (tuple(s.span for s in side) for side in (sides.actors, sides.recipients))
    return Question(draft.trigger, actors, recipients, tuple(others))


def _weigh(draft: Draft, judgement: Judgement, scores: Sequence[float]) -> Draft:
    type_, chance = decided(scores)
    alone = judgement.best("type")
    if type_ == NO_TYPE:
        draft = replace(draft, judgement=judgement, confidence=_chance(scores, answers()["type"].index(NO_TYPE)))
        if draft.type is None:
            return draft
        return replace(draft, type=None, mode=None, contexts=(), why=f"{draft.why}; the judge sees none")
    draft = replace(draft, judgement=judgement, confidence=chance)
    if type_ == draft.type:
        who = "the judge agrees" if alone == type_ else f"the judge would say {alone}"
        mode = draft.mode or _mode(judgement, type_)
        return replace(draft, mode=mode, contexts=_contexts(draft, judgement), why=f"{draft.why}; {who}")
    mode, contexts = _mode(judgement, type_), _contexts(replace(draft, contexts=()), judgement)
    sides = _all_act(draft.sides) if type_ == "CONSULT" and mode != "visit" else draft.sides
    return replace(draft, type=type_, mode=mode, contexts=contexts, sides=sides, why=f"{draft.why}; the judge")


def _all_act(sides: Sides) -> Sides:
    """Who meets has no recipient, where no row tells a host from a visitor."""
    return replace(sides, actors=(*sides.actors, *sides.recipients), recipients=())


def proposed(draft: Draft) -> str | None:
    """The type that the draft's rule says, whether a gate refused it or not."""
    return draft.type or draft.proposed


def type_scores(judged: Sequence[float], rule: str, type_: str | None) -> list[float]:
    """The judge's scores of all types with the weight of a rule added.

    Args:
        judged: logarithms of probabilities in the order of the answers.
        rule: its kind, see ``Draft.rule``.
        type_: the one it says, or None.
    """
    types = answers()["type"]
    votes = [(f"{rule} none", types.index(NO_TYPE)), *([(rule, types.index(type_))] if type_ else [])]
    return together("type", judged, votes)


def decided(scores: Sequence[float], lean: float | None = None) -> tuple[str, float]:
    """The type, or none, and its probability.

    An event that is missed is a little worse than one that is made up, so the decision leans towards a type, as little
    as gives the best F on the reports that the weights were fitted on; the probability does not lean.

    Args:
        scores: as ``type_scores`` gives them.
        lean: how much, or None for what lies beside the model.
    """
    possible = answers()["type"]
    none = possible.index(NO_TYPE)
    lean = evidence()["type"].get("lean", 0.0) if lean is None else lean
    at = max(range(len(scores)), key=lambda n: scores[n] - (lean if n == none else 0.0))
    at = at if _chance(scores, at) >= LIKELY else none
    return possible[at], _chance(scores, at)


def pair_type(judged: Mapping[str, float], kind: str, told: str | None) -> tuple[str | None, float]:
    """The relation of a pair by the judge's scores and by what the events tell, with its probability.

    Args:
        judged: logarithms of probabilities by type.
        kind: how the events tell it, see ``relations.Told``.
        told: the type they tell, or None.
    """
    types = list(judged)
    votes = [(f"{kind} none", types.index(NO_TYPE)), *([(kind, types.index(told))] if told else [])]
    type_, chance = _best(together("pair", list(judged.values()), votes), types)
    return (None if type_ == NO_TYPE else type_), round(chance, 2)


def together(question: str, judged: Sequence[float], votes: Iterable[tuple[str, int]]) -> list[float]:
    """The judge's scores with the weights added by which something else votes for some answers, by their numbers."""
    weights = evidence()[question]
    scores = [weights["judge"] * score for score in judged]
    for weight, answer in votes:
        scores[answer] += weights.get(weight, 0.0)
    return scores


def _best(scores: Sequence[float], possible: Sequence[str]) -> tuple[str, float]:
    at = scores.index(max(scores))
    return possible[at], _chance(scores, at)


def _chance(scores: Sequence[float], at: int) -> float:
    """The probability of an answer by the scores of all."""
    return 1.0 / sum(exp(score - scores[at]) for score in scores)


def _mode(judgement: Judgement, type_: str) -> str | None:
    """The likeliest mode of a type, if it is likelier than none."""
    of_type = _modes_of(type_)
    scores = judgement.scores["mode"]
    mode, chance = _best([scores[at] for at, _ in of_type], [mode for _, mode in of_type])
    return mode if mode and chance >= SURE else None


@cache
def _modes_of(type_: str) -> tuple[tuple[int, str], ...]:
    modes = enumerate(answers()["mode"])
    return tuple((at, name.removeprefix(f"{type_} ")) for at, name in modes if not name or name.startswith(f"{type_} "))


def _contexts(draft: Draft, judgement: Judgement) -> tuple[str, ...]:
    told = zip(answers()["context"], judgement.scores["context"], strict=True)
    return tuple(dict.fromkeys((*draft.contexts, *(context for context, score in told if exp(score) >= SURE))))


# ---------------------------------------------------------------- factuality


def weigh_factuality(told: Factuality, ruled: bool, judgement: Judgement) -> tuple[Factuality, tuple[str, ...]]:
    """Status and polarity as rules and judge together have them, and what the judge changed; certainty is the rules'.

    Args:
        told: by the rules.
        ruled: whether some rule spoke, or all is what is left when none does.
        judgement: by the judge.
    """
    found: dict[str, str] = {}
    says: dict[str, str] = {"status": told.status, "polarity": told.polarity}
    for name, said in says.items():
        possible = answers()[name]
        votes = [(fact_vote(said, ruled), possible.index(said))]
        found[name] = _best(together(name, judgement.scores[name], votes), possible)[0]
    changed = tuple(f"the judge: {found[name]}" for name in found if found[name] != says[name])
    return replace(told, status=cast(Status, found["status"]), polarity=cast(Polarity, found["polarity"])), changed


def fact_vote(said: str, ruled: bool) -> str:
    """The name of the weight with which rules vote for an answer: each answer of theirs is trusted as it deserves."""
    return f"{'ruled' if ruled else 'unruled'} {said}"
