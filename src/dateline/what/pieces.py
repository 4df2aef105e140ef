"""Text -> word pieces for the judge, and where stretches of the text stand among them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

from tokenizers import Tokenizer

from dateline.errors import KnowledgeError

Extent = tuple[int, int]

# More are cut off: 80 words of any language of letters fit, only strings without sense do not.
LONGEST = 256
# Pieces of the vocabulary that no text has: they stand before and after the source and the target of a pair.
MARKS = ((1, 2), (3, 4))


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as word pieces.

    Args:
        ids: numbers of the pieces in the vocabulary; the first and the last one stand for no text.
        starts, ends: of those that stand for text, where they begin and end in it, in code points.
    """

    ids: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def inside(self, extents: Iterable[Extent]) -> list[int]:
        """The indices into ``ids`` of the pieces that overlap some stretch of the text."""
        found: set[int] = set()
        for start, end in extents:
            found.update(range(bisect_right(self.ends, start) + 1, bisect_left(self.starts, end) + 1))
        return sorted(found)


def cut(text: str) -> Pieces:
    """The word pieces of a text."""
    encoding = load_tokenizer().encode(text)
    offsets = encoding.offsets[1:-1]
    return Pieces(tuple(encoding.ids), tuple(s for s, _ in offsets), tuple(e for _, e in offsets))


def marked(ids: Sequence[int], groups: Sequence[Sequence[int]]) -> tuple[list[int], list[list[int]]]:
    """Put marks around two groups of pieces, source and target.

    Returns:
        The pieces with the marks among them, and where the pieces of each group stand now.
    """
    found: list[int] = []
    moved: list[list[int]] = [[] for _ in groups]
    for at, piece in enumerate(ids):
        found.extend(mark[0] for group, mark in zip(groups, MARKS, strict=True) if group and group[0] == at)
        for group, now in zip(groups, moved, strict=True):
            if at in group:
                now.append(len(found))
        found.append(piece)
        found.extend(mark[1] for group, mark in zip(groups, MARKS, strict=True) if group and group[-1] == at)
    return found, moved


@cache
def load_tokenizer() -> Tokenizer:
    """The word pieces of the encoder; text is lower-cased, extents are in code points of the text handed in.

    Raises:
        KnowledgeError: when the file is not in the package.
    """
    path = files("dateline.what").joinpath("model/tokenizer.json")
    try:
        with as_file(path) as file:
            tokenizer = Tokenizer.from_file(str(file))
    except Exception as error:  # the library raises nothing more telling
        raise KnowledgeError(f"what/model/tokenizer.json: cannot be read ({error})") from error
    tokenizer.enable_truncation(LONGEST)
    tokenizer.no_padding()
    return tokenizer
