"""What a role noun in its surroundings codes to: sectors, office, gender."""

from __future__ import annotations

from dateline.report import Role
from dateline.who.context import Context
from dateline.who.parts import Found, Part
from dateline.who.reader import Reader
from dateline.who.wordlists import words

# Offices whose former holder is an influential person (ELI) and no longer of the sector.
OFFICES = frozenset(("GOV", "LEG", "JUD", "MIL"))


def coded(part: Part, context: Context) -> tuple[tuple[str, ...], str]:
    """Sectors of a role noun in its context, primary first, and why."""
    sectors, why = part.sectors, f"roles: {part.noun}"
    if "weak" in part.traits and context.sectors:
        sectors, why = context.sectors, f"roles: {part.noun}, with {context.sectors_why}"
    if context.colour and (part.traits & {"weak", "soft"} or part.kind == "person"):
        sectors = _first(context.colour, () if "weak" in part.traits else sectors)
        why += ", by its modifier"
    if context.effect == "former" and OFFICES & set(sectors):
        return ("ELI",), why + ", no longer in office"
    if context.effect == "claimed":
        return _first("PRE", sectors), why + ", claimed"
    if context.effect == "would-be":
        return ("PTY",), why + ", not yet in office"
    return sectors, why


def _first(code: str, sectors: tuple[str, ...]) -> tuple[str, ...]:
    return (code, *(s for s in sectors if s != code))


def role(reader: Reader, found: Found, context: Context) -> Role:
    """The office that a title gives, with what its modifier says of it."""
    title = reader.words(found)
    if context.effect in ("former", "claimed"):
        title = f"{context.effect} {title}"
    elif context.effect == "elect" and not title.endswith("elect"):
        title = f"{title}-elect"
    return Role(title, context.country, None, reader.parsed.span(found.first, found.last))


def gender(noun: str) -> str | None:
    """``he`` or ``she`` where a role noun or courtesy title tells."""
    parts = noun.lower().split()
    return words("gender").get(parts[-1]) if parts else None
