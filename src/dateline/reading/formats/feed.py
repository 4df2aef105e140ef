"""Saved RSS and Atom feeds: one report an entry, from its full content if the feed has it, else from its summary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.formats.markup import plain_text
from dateline.reading.inputs import Input
from dateline.reading.rows import language_code, to_day


def read_feed(source: Input) -> Iterator[Draft | ReadingError]:
    """One report an entry; an entry without text comes as an error."""
    import feedparser

    feed = feedparser.parse(source.whole())
    if not feed.entries:
        reason = feed.get("bozo_exception")
        raise ReadingError(source.name, f"no entries of a feed in it{f' ({reason})' if reason else ''}")
    for number, entry in enumerate(feed.entries, 1):
        name = f"{source.name}:{number}"
        text = plain_text(_text(entry))
        if text:
            yield _draft(source, feed.feed, entry, text, name)
        else:
            yield ReadingError(name, "the entry has no text")


def _text(entry: Any) -> str:
    """The longest of content, summary and title: feeds use them in every combination."""
    parts = [str(content.get("value", "")) for content in entry.get("content", [])]
    return max([*parts, str(entry.get("summary", "")), str(entry.get("title", ""))], key=len)


def _draft(source: Input, feed: Any, entry: Any, text: str, name: str) -> Draft:
    # Plain lookups: feedparser warns when it answers a question about one of the two with the other.
    days = (_day(dict.get(entry, "published")), _day(dict.get(entry, "updated")))
    return Draft(
        text,
        name,
        title=plain_text(entry.get("title", "")) or None,
        source=(entry.get("source") or {}).get("title") or entry.get("publisher") or feed.get("title"),
        url=entry.get("link"),
        language=language_code(entry.get("language") or feed.get("language")),
        metadata=tuple(dict.fromkeys(day for day in days if day)),
        made=source.made,
    )


def _day(words: str | None) -> date | None:
    """The day as the feed writes it, in its own time zone."""
    try:
        return to_day(words, "feed")
    except ReadingError:
        return None
