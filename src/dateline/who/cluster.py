"""A growing actor: the mentions found so far to be one, with the evidence of their words."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.report import ActorKind, Role
from dateline.who.mention import Mention

# Reasons that are kept; the first ones decided.
MOST_REASONS = 6


@dataclass(eq=False)
class Cluster:
    """Mentions of one actor; mutable while a report is read, and never seen outside this room."""

    kind: ActorKind
    mentions: list[Mention] = field(default_factory=list)
    country: str | None = None
    country_why: str = ""
    sectors: tuple[str, ...] = ()
    weak: bool = True
    gender: str | None = None
    plural: bool = False
    named: bool = False
    known: bool = False
    roles: list[Role] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    reasons: list[str] = field(default_factory=list)

    def add(self, mention: Mention, why: str = "") -> None:
        """Take a mention in with what its words say."""
        self.mentions.append(mention)
        for reason in (why, mention.why):
            if reason and len(self.reasons) < MOST_REASONS and reason not in self.reasons:
                self.reasons.append(reason)
        if mention.sort == "pronoun":
            self.gender = self.gender or (mention.gender if mention.gender in ("he", "she") else None)
            return
        if self.kind == "other":
            self.kind = mention.kind
        self._evidence(mention)

    def _evidence(self, mention: Mention) -> None:
        if mention.country and not self.country:
            self.country, self.country_why = mention.country, mention.why
        if mention.sectors and (not self.sectors or (self.weak and not mention.weak)):
            self.sectors, self.weak = mention.sectors, mention.weak
        self.gender = self.gender or mention.gender
        self.plural = self.plural or bool(mention.plural)
        self.named = self.named or mention.sort == "name"
        self.known = self.known or mention.known
        if mention.noun:
            self.nouns.add(mention.noun)
        self.roles.extend(mention.roles)

    def may_be(self, mention: Mention) -> bool:
        """Whether nothing that a noun phrase says of country, gender or kind keeps it from naming this actor."""
        if (
            self.country
            and mention.country
            and self.country != mention.country
            and not self.country.startswith(("IGO", "EUR", "ISM"))
        ):
            return False
        if self.gender and mention.gender and self.gender != mention.gender:
            return False
        return (
            self.kind == mention.kind or self.kind == "other" or {self.kind, mention.kind} == {"organisation", "group"}
        )
