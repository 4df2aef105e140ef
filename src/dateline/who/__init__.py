"""Mentions -> actors: names, roles, countries, sectors."""

from __future__ import annotations

from dateline.language import Parsed
from dateline.report import Actor
from dateline.who.actors import finished
from dateline.who.clustering import Clusters
from dateline.who.descriptions import Linking, linked
from dateline.who.dictionary import Dictionary, open_dictionary
from dateline.who.naming import Naming, naming
from dateline.who.pronouns import Ranking, ranked
from dateline.who.reader import Reader
from dateline.who.reading import read
from dateline.who.worth import worthy

__all__ = ["Dictionary", "Naming", "identify", "naming", "open_dictionary"]


def identify(parsed: Parsed, dictionary: Dictionary | None = None) -> tuple[Actor, ...]:
    """The actors of a report, each with all its mentions.

    Args:
        parsed: the report with its parse.
        dictionary: actors that the user knows, or None.

    Returns:
        Actors in order of their first mention. No mention belongs to two, and each covers the head of its noun phrase.

    Raises:
        DictionaryError: when the dictionary's file is gone or changed.
    """
    reader = Reader(parsed, dictionary)
    return finished(reader, clustered(reader).all)


def clustered(reader: Reader, ranking: Ranking = ranked, linking: Linking = linked) -> Clusters:
    """The mentions of a report put together; training gives the right answers in place of the weights."""
    mentions = worthy(reader, read(reader))
    clusters = Clusters(reader, ranking, linking)
    clusters.names(mentions)
    clusters.rest(mentions)
    return clusters
