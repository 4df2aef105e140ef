"""The columns of every answer: what each holds, and how wide a table shows it, if at all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "day", "number", "integer", "flag", "list", "map"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of an answer.

    Args:
        name: as rows have it.
        kind: ``list`` is of texts, ``map`` from text to text.
        width: share of a table's width; 0 is not shown there.
        heading: what a table calls it, where that is not its name.
    """

    name: str
    kind: Kind = "text"
    width: int = 0
    heading: str = ""


DOCUMENT = (Column("title"), Column("outlet"), Column("published", "day"), Column("origin"), Column("url"))

EVENTS = (
    Column("date", width=5),
    Column("start", "day"),
    Column("end", "day"),
    Column("basis"),
    Column("actors", "list", 8),
    Column("actor_countries", "list"),
    Column("type", width=6),
    Column("mode", width=5),
    Column("contexts", "list"),
    Column("predicate"),
    Column("recipients", "list", 8),
    Column("recipient_countries", "list"),
    Column("remembered", "list"),
    Column("remembered_roles", "map"),
    Column("objects", "list"),
    Column("places", "list", 5),
    Column("lat", "number"),
    Column("lon", "number"),
    Column("status", width=5),
    Column("polarity"),
    Column("certainty"),
    Column("numbers", "map"),
    Column("sources", "list", 6),
    Column("standings", "list"),
    Column("denied_by", "list"),
    Column("quote", width=18),
    Column("quad", "integer"),
    Column("intensity", "number"),
    Column("confidence", "number", 3, "conf."),
    Column("happening"),
    Column("document", width=4),
    Column("event"),
    *DOCUMENT,
)

CLAIMS = (
    Column("said", width=5),
    Column("start", "day"),
    Column("end", "day"),
    Column("source", width=8),
    Column("country", width=3),
    Column("remembered", "list"),
    Column("remembered_role"),
    Column("source_words"),
    Column("cue", width=5),
    Column("kind", width=4),
    Column("stance", width=4),
    Column("standing", width=5),
    Column("content", width=20),
    Column("events", "list", 7),
    Column("document", width=4),
    Column("claim", "integer"),
    *DOCUMENT,
)

ACTORS = (
    Column("name", width=10),
    Column("kind", width=5),
    Column("country", width=3),
    Column("sectors", "list", 5),
    Column("remembered", "list"),
    Column("documents", "integer", 3, "docs"),
    Column("as_actor", "integer", 3),
    Column("as_recipient", "integer", 4),
    Column("claims", "integer", 3),
)

ROLES = (
    Column("title", width=10),
    Column("country", width=3),
    Column("organisation", width=5),
    Column("name", width=8),
    Column("since", "day", 4),
    Column("until", "day", 4),
    Column("basis", width=4),
    Column("disputed", "flag", 3),
    Column("first_reported", "day", 4),
    Column("last_reported", "day", 4),
    Column("documents", "integer", 3, "docs"),
    Column("evidence", "list"),
)

JUDGEMENTS = (
    Column("number", "integer", 2, "no."),
    Column("verb", width=3),
    Column("verdict", width=4),
    Column("name", width=8),
    Column("country", width=3),
    Column("other", width=8),
    Column("other_country"),
    Column("document"),
    Column("actor"),
    Column("new_name", width=8),
    Column("new_country", width=3),
    Column("new_sectors", "list", 4),
    Column("new_title", width=6),
    Column("since", "day"),
    Column("until", "day"),
    Column("author", width=4),
    Column("made", width=5),
    Column("reason", width=10),
    Column("undone", width=5),
    Column("undone_by"),
    Column("undone_reason"),
)

# The sections of a dossier, in their order.
DOSSIER = {
    "names": ACTORS,
    "roles": ROLES,
    "judgements": JUDGEMENTS,
    "as_actor": EVENTS,
    "as_recipient": EVENTS,
    "claims": CLAIMS,
}
