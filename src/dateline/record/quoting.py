"""The words that a row of an answer shows."""

from __future__ import annotations

import re

# Code points on either side of the trigger within which a sentence must end, so that a quotation stays readable.
REACH = 400
ENDS = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z0-9])|\n\s*\n|\n(?=\s*[A-Z\"“])")


def sentence(text: str, start: int, end: int) -> str:
    """The sentence around ``[start, end)``, in one line; by its looks only, for the eye and not for coding."""
    before = text[max(0, start - REACH) : start]
    after = text[end : end + REACH]
    breaks = list(ENDS.finditer(before))
    opening = breaks[-1].end() if breaks else 0
    closing = ENDS.search(after)
    whole = before[opening:] + text[start:end] + (after[: closing.end()] if closing else after)
    return " ".join(whole.split())
