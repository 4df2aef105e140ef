"""Source phrases -> actors: whose mention the head of the phrase belongs to."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor
from dateline.who import Naming, naming
from dateline.whom.draft import Draft

RELATIVE = frozenset(["who", "which", "that", "whom", "whose"])


def speakers(parsed: Parsed, drafts: list[Draft], actors: tuple[Actor, ...]) -> dict[Draft, str]:
    """The id of the actor that is the source of each draft, where one of its mentions holds the source's head."""
    if not actors or not drafts:
        return {}
    index = naming(parsed, actors)
    named = ((d, _actor(parsed, d, index)) for d in drafts)
    return {d: who for d, who in named if who}


def _actor(parsed: Parsed, draft: Draft, index: Naming) -> str | None:
    """The actor of the head, of what a relative pronoun stands for, or of an apposition."""
    if draft.head is None:
        return None
    heads = [draft.head]
    if parsed.tokens[draft.head].text.lower() in RELATIVE:
        heads += [parsed.tokens[a.head].i for a in parsed.ancestors(draft.head) if a.dep == "relcl"][:1]
    heads += [c.i for c in parsed.children(heads[-1]) if c.dep == "appos"]
    return next((index.inside[i][0].id for i in heads if i in index.inside), None)
