"""HTML pages: the article that trafilatura finds, with the day and the outlet that the page's own data state."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from lxml import etree, html

from dateline.errors import ReadingError
from dateline.reading.draft import Draft
from dateline.reading.formats.markup import plain_text
from dateline.reading.inputs import Input
from dateline.reading.rows import to_day

# Names of <meta> elements that state the day of publication, most trusted first.
PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "datepublished", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dcterms.date", "date",
)  # fmt: skip
SITE = ("og:site_name", "application-name", "publisher", "dc.publisher")
ARTICLE = re.compile(r"Article|Report|BlogPosting|WebPage")


def read_page(source: Input) -> Iterator[Draft]:
    """One report: the article's text one paragraph a line, without what surrounds it."""
    import trafilatura

    markup = source.text()
    try:
        tree = html.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\0", ""))
    except (etree.ParserError, ValueError):
        raise ReadingError(source.name, "no text in the page") from None
    days, outlets = _stated(tree)
    found = trafilatura.bare_extraction(markup, url=source.url, include_comments=False, with_metadata=True)
    text = (getattr(found, "text", None) or "").strip() or plain_text(markup)
    if not text:
        raise ReadingError(source.name, "no text in the page")
    guess = _day(getattr(found, "date", None))
    yield Draft(
        text,
        source.name,
        title=getattr(found, "title", None),
        source=next(iter(outlets), None) or getattr(found, "sitename", None),
        url=source.url or getattr(found, "url", None),
        metadata=tuple(dict.fromkeys((*days, *([guess] if guess else [])))),
        made=source.made,
    )


def _stated(tree: html.HtmlElement) -> tuple[list[date], list[str]]:
    """Days of publication and names of the outlet, best first: JSON-LD, then <meta>, then <time>."""
    linked = [item for item in _linked_data(tree) if ARTICLE.search(str(item.get("@type", "")))]
    metas = {
        str(name).lower(): str(meta.get("content"))
        for meta in reversed(tree.xpath("//meta[@content]"))
        if (name := meta.get("property") or meta.get("name") or meta.get("itemprop"))
    }
    times = tree.xpath(
        "//article//time/@datetime | //time[@pubdate]/@datetime | //time[@itemprop='datePublished']/@datetime"
    )
    values = [*(item.get("datePublished") for item in linked), *(metas.get(name) for name in PUBLISHED), *times[:1]]
    publishers = [item.get("publisher") for item in linked]
    names = [p.get("name") if isinstance(p, dict) else p for p in publishers] + [metas.get(name) for name in SITE]
    return [day for value in values if (day := _day(value))], [
        str(name) for name in names if isinstance(name, str) and name
    ]


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    for text in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            yield from _objects(json.loads(str(text), strict=False))
        except (ValueError, RecursionError):
            continue


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of JSON-LD, in lists and graphs."""
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)
    elif isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph") or [])


def _day(value: object) -> date | None:
    """The day that metadata state; what makes no sense counts for nothing, for its author is not there to ask."""
    try:
        return to_day(value if isinstance(value, str) else None, "page")
    except ReadingError:
        return None
