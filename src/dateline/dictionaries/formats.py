"""Which format a dictionary is written in, by what stands in it."""

from __future__ import annotations

import re
from itertools import islice
from typing import Literal

from dateline.dictionaries.lines import File
from dateline.errors import DictionaryError

Format = Literal["petrarch", "agents", "ftm"]

# Lines that are looked at.
ENOUGH = 200
AGENT = re.compile(r"\[[^\]]*~|^!\w+!\s*=|\{[^}]*\}\s*\[")
ACTOR = re.compile(r"\[[^\]]+\]|^\+|_$")


def format_of(file: File) -> Format:
    """The format of a file.

    Raises:
        DictionaryError: when it cannot be read, or is in none of the formats.
    """
    first = next(iter(file.lines()), None)
    if first and first[1].startswith(b"{"):
        return "ftm"
    lines = [text for _, text in islice(file.texts(), ENOUGH)]
    if any(AGENT.search(line) for line in lines):
        return "agents"
    if any(ACTOR.search(line) for line in lines):
        return "petrarch"
    raise DictionaryError(f"{file.path}: in no format that is known; say --format where it is one of them")
