"""Every form of time expression: the table ``expressions.tsv``, one row an expression in its sentence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.language import Parsed
from dateline.report import Span, Time
from dateline.when import date

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("expressions.tsv").read_text(encoding="utf-8").splitlines()[6:]
    if line
]


def _sides(time: Time) -> tuple[str, str, str, str]:
    days = [d.isoformat() if d else "" for d in (time.start, time.end)]
    return time.value, time.edtf or "", days[0], days[1]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[1]} ({row[6]})" for row in ROWS])
def test_expression(row: list[str], parsed: Callable[..., Parsed]) -> None:
    published, marked, *expected, _ = row
    text = marked.replace("[[", "").replace("]]", "")
    span = Span(marked.index("[["), marked.index("]]") - 2)
    times = date(parsed(text, **({"published": published} if published else {})))
    if expected[0] == "none":
        assert [t for t in times if t.span.overlaps(span)] == []
    else:
        assert tuple(expected) in [_sides(t) for t in times if t.span == span], times


def test_the_table_is_large_enough() -> None:
    assert len(ROWS) >= 300
