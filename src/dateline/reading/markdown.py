"""The marks of Markdown, taken out of the view so that sentences stand as they would be read aloud."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.reading.edits import Edit

FRONT_MATTER = re.compile(r"\A---[ \t]*\r?\n(.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
# In this order of trial: pictures, links, line starts (headings, quotations), lines that draw a rule, emphasis, code.
# Every part is bounded, so that a text of nothing but brackets takes no longer than another.
MARK = re.compile(
    r"!\[(?P<picture>[^\]\n]{0,300})\]\([^)\s]{0,999}(?:\s+\"[^\"\n]{0,300}\")?\)"
    r"|\[(?P<link>[^\]\n]{1,300})\](?:\([^)\s]{0,999}(?:\s+\"[^\"\n]{0,300}\")?\)|\[[^\]\n]{0,99}\])"
    r"|<(?P<address>https?://[^>\s]{1,999})>"
    r"|^[ ]{0,3}(?P<start>\#{1,6}[ \t]+|(?:>[ \t]?)+)"
    r"|^[ ]{0,3}(?P<rule>(?:[-*_=][ \t]*){3,})$"
    r"|(?P<strong>\*\*|__)(?=\S)(?P<bold>[^\n]{1,500}?)(?<=\S)(?P=strong)"
    r"|(?<![\w*])\*(?=[^\s*])(?P<star>[^*\n]{1,300}?)(?<=\S)\*(?![\w*])"
    r"|(?<!\w)_(?=[^\s_])(?P<line>[^_\n]{1,300}?)(?<=\S)_(?!\w)"
    r"|`(?P<code>[^`\n]{1,300})`",
    re.MULTILINE,
)
KEPT = ("picture", "link", "address", "bold", "star", "line", "code")


def marks(text: str) -> Iterator[Edit]:
    """The edits that take the marks out of a Markdown text.

    Args:
        text: the text as decoded.

    Returns:
        Edits in order. Front matter, underlines and rules go; of links and pictures the words stay.
    """
    front = FRONT_MATTER.match(text)
    start = front.end() if front else 0
    if front:
        yield Edit(0, start, "")
    for match in MARK.finditer(text, start):
        kept = next((name for name in KEPT if match[name] is not None), None)
        if kept is None:
            yield Edit(*(match.span("start") if match["start"] else match.span("rule")), "")
        else:
            yield Edit(match.start(), match.start(kept), "")
            yield Edit(match.end(kept), match.end(), "")
