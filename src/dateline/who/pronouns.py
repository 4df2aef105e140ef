"""Pronouns -> whom they stand for: number, gender, kind, and the nearest that fits, subjects first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language import Parsed, Token
from dateline.who.cluster import Cluster

# Sentences back in which an antecedent is looked for.
REACH = 3


@dataclass(frozen=True, slots=True)
class Pronoun:
    """What a pronoun says of the one it stands for; ``relative`` ones stand for the noun they follow."""

    gender: str | None = None
    plural: bool | None = None
    relative: bool = False
    speaker: bool = False


_HE, _SHE, _IT = Pronoun("he", False), Pronoun("she", False), Pronoun("it", False)
_THEY, _WHO = Pronoun(None, True), Pronoun(relative=True)
_I, _WE = Pronoun(None, False, speaker=True), Pronoun(None, True, speaker=True)
PRONOUNS: dict[str, Pronoun] = {
    **dict.fromkeys(("he", "him", "his", "himself"), _HE),
    **dict.fromkeys(("she", "her", "hers", "herself"), _SHE),
    **dict.fromkeys(("it", "its", "itself"), _IT),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), _THEY),
    **dict.fromkeys(("who", "whom", "whose", "which", "that"), _WHO),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), _I),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), _WE),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """An earlier mention that a pronoun may stand for."""

    head: int
    cluster: Cluster


def antecedent(parsed: Parsed, token: Token, seen: Sequence[Seen], heads: dict[int, Cluster]) -> Cluster | None:
    """The actor a pronoun stands for.

    Args:
        parsed: the report.
        token: the pronoun.
        seen: the mentions before it, in order of the text.
        heads: the clusters by the head token of their mentions.
    """
    said = PRONOUNS[token.text.lower()]
    if said.relative:
        return _relative(parsed, token, heads)
    if said.speaker:
        return _speaker(parsed, token, heads)
    fitting = _recent(parsed, token, seen, said)
    return max(fitting, key=lambda s: _salience(parsed, token, s)).cluster if fitting else None


def _relative(parsed: Parsed, token: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """The noun that the clause of a relative pronoun hangs on."""
    for above in parsed.ancestors(token.i):
        if above.dep == "relcl":
            return heads.get(above.head)
        if above.dep in ("ccomp", "advcl"):
            return None
    return None


def _speaker(parsed: Parsed, token: Token, heads: dict[int, Cluster]) -> Cluster | None:
    """Who says the sentence in which someone speaks of himself: the subject of a clause above."""
    for above in parsed.ancestors(token.i):
        if above.dep in ("ccomp", "parataxis") or above.dep == "ROOT":
            verb = parsed.tokens[above.head]
            subject = parsed.child(verb.i, "nsubj")
            if subject is not None and subject.i in heads and subject.pos != "PRON":
                return heads[subject.i]
    return None


def _recent(parsed: Parsed, token: Token, seen: Sequence[Seen], said: Pronoun) -> list[Seen]:
    found: list[Seen] = []
    for at in range(len(seen) - 1, -1, -1):
        one = seen[at]
        if parsed.tokens[one.head].sentence < token.sentence - REACH or len(found) >= 12:
            break
        if _fits(one.cluster, said) and not _bound(parsed, token, one.head):
            found.append(one)
    return found


def _fits(cluster: Cluster, said: Pronoun) -> bool:
    if said.gender in ("he", "she"):
        return cluster.kind in ("person", "other") and not cluster.plural and cluster.gender in (None, said.gender)
    if said.gender == "it":
        return cluster.kind in ("organisation", "country", "place") or (cluster.kind == "group" and not cluster.plural)
    return bool(cluster.plural) or cluster.kind in ("group", "organisation")


def _bound(parsed: Parsed, token: Token, head: int) -> bool:
    """Whether both fill slots of one verb, where a plain pronoun cannot mean the other ("Lee thanked him")."""
    if token.text.lower().endswith(("self", "selves")) or token.dep == "poss":
        return False
    other = parsed.tokens[head]
    return other.head == token.head and other.dep in ("nsubj", "nsubjpass", "dobj")


def _salience(parsed: Parsed, token: Token, seen: Seen) -> float:
    """How ready an earlier mention stands to mind: near, a subject, a name, often told of."""
    other = parsed.tokens[seen.head]
    score = -2.0 * (token.sentence - other.sentence)
    score += {"nsubj": 2.5, "nsubjpass": 2.2, "poss": 0.5, "dobj": 1.0}.get(other.dep, 0.0)
    score += 0.6 * (other.dep == "conj")
    score += 0.8 * seen.cluster.named + 0.1 * min(len(seen.cluster.mentions), 5)
    score += 0.7 * (seen.cluster.gender is not None)
    return score - 0.002 * (token.i - other.i)
