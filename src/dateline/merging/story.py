"""Which reports belong to one story: they share rare words, and were published within weeks of each other."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from anyascii import anyascii

from dateline.report import CodedReport

WORD = re.compile(r"[a-z][a-z'-]{2,}")
# A report is known by its rarest words; the cosine over these links it to others.
KEPT_WORDS = 60
SAME_STORY = 0.2
# A word in more than this share of a large pile says nothing about one story.
TOO_COMMON = 0.2
DAYS_APART = 45
# A word is looked up among the latest reports that have it, so that time stays linear in the pile.
LOOK_BACK = 200


def stories(reports: Sequence[CodedReport]) -> list[list[int]]:
    """Group reports by story.

    Args:
        reports: coded reports in reading order.

    Returns:
        Lists of indices, each index in exactly one list; a report like no other is a story of its own.
    """
    vectors = _vectors([_words(r.report.text) for r in reports])
    leader = list(range(len(reports)))
    seen: dict[str, list[int]] = {}
    for i, vector in enumerate(vectors):
        likeness: dict[int, float] = {}
        for word, weight in vector.items():
            for j in seen.get(word, [])[-LOOK_BACK:]:
                likeness[j] = likeness.get(j, 0.0) + weight * vectors[j].get(word, 0.0)
            seen.setdefault(word, []).append(i)
        for j, cosine in sorted(likeness.items()):
            if cosine >= SAME_STORY and _near(reports[i], reports[j]):
                _join(leader, i, j)
    groups: dict[int, list[int]] = {}
    for i in range(len(reports)):
        groups.setdefault(_first(leader, i), []).append(i)
    return list(groups.values())


def _words(text: str) -> Counter[str]:
    return Counter(WORD.findall(anyascii(text).lower()))


def _vectors(counts: list[Counter[str]]) -> list[dict[str, float]]:
    """Unit vectors of tf-idf weights over each report's heaviest words."""
    total = len(counts)
    in_reports = Counter(word for count in counts for word in count)
    limit = max(2.0, TOO_COMMON * total)
    vectors = []
    for count in counts:
        weights = {
            word: (1 + math.log(n)) * math.log((1 + total) / in_reports[word])
            for word, n in count.items()
            if 1 < in_reports[word] <= limit
        }
        heaviest = sorted(weights.items(), key=lambda pair: (-pair[1], pair[0]))[:KEPT_WORDS]
        length = math.sqrt(sum(w * w for _, w in heaviest)) or 1.0
        vectors.append({word: w / length for word, w in heaviest})
    return vectors


def _near(a: CodedReport, b: CodedReport) -> bool:
    """Whether the days of publication allow one story; an unknown day does."""
    first, second = a.report.published, b.report.published
    return first is None or second is None or abs((first - second).days) <= DAYS_APART


def _first(leader: list[int], i: int) -> int:
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i


def _join(leader: list[int], a: int, b: int) -> None:
    first, second = sorted((_first(leader, a), _first(leader, b)))
    leader[second] = first
