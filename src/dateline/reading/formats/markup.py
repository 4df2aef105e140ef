"""Fragments of HTML -> text, one paragraph a line: for e-mails, feeds, and pages that hold no article."""

from __future__ import annotations

import re

from lxml import etree, html

BLOCKS = frozenset(
    ["address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2",
     "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"]
)  # fmt: skip
UNREAD = ("script", "style", "noscript", "template", "head", "svg", "iframe")
TAG = re.compile(r"<[a-zA-Z/!][^>]*>")


def plain_text(markup: str) -> str:
    """The text of a fragment.

    Args:
        markup: HTML, or text without any marks.

    Returns:
        Its text; blocks end in a line break, blanks within them are one.
    """
    if not TAG.search(markup):
        from html import unescape

        return unescape(markup).strip()
    try:
        root = html.fromstring(f"<div>{_without_declaration(markup)}</div>")
    except (etree.ParserError, ValueError):
        return ""
    etree.strip_elements(root, *UNREAD, with_tail=False)
    for element in root.iter(etree.Element):
        if element.tag in BLOCKS:
            element.tail = "\n" + (element.tail or "")
            element.text = "\n" + (element.text or "") if element.tag != "br" else element.text
    lines = (" ".join(line.split()) for line in _all_text(root).split("\n"))
    return "\n".join(line for line in lines if line)


def _all_text(root: html.HtmlElement) -> str:
    return "".join(str(part) for part in root.itertext(with_tail=True))


def _without_declaration(markup: str) -> str:
    """lxml refuses text that declares an encoding, having been decoded already."""
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", markup).replace("\0", "")
