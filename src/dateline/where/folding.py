"""One key for the many spellings of a name: letters without marks, lower case, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ħ": "h"}
)
_SILENT = re.compile(r"['’‘ʼʻ`´ʿʾ.]")
_BREAK = re.compile(r"[\W_]+")
_SAINT = re.compile(r"\b(?:ste?|sankt)(?= )")


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """The key under which a name is kept and looked up.

    Args:
        name: a name in Latin script, in any case and with any marks.

    Returns:
        Its letters and digits in lower case with single blanks between words; "" when nothing of it is Latin.
    """
    marked = unicodedata.normalize("NFKD", name.lower().translate(_PLAIN))
    bare = "".join(c for c in marked.lower() if not unicodedata.combining(c))
    words = _BREAK.sub(" ", _SILENT.sub("", bare)).strip()
    return _SAINT.sub("saint", words) if words.isascii() else ""
