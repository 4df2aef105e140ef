"""The relation between two spans that the caller names."""

from __future__ import annotations

import pytest

from dateline.report import Span
from dateline.what import relate
from tests.conftest import Parse
from tests.what.conftest import named


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Russia attacked Ukraine while China aided Peru.", "Russia", "Ukraine", "ASSAULT"),
        ("Russia will provide aid to Peru.", "Russia", "Peru", "AGREE"),
        ("Russia will not provide aid to Peru.", "Russia", "Peru", "REJECT"),
        ("Police arrested a pharmacist in Lyon.", "Police", "a pharmacist", "COERCE"),
    ],
)
def test_what_joins_two_spans(parsed: Parse, text: str, source: str, target: str, expected: str) -> None:
    spans = [Span(text.find(word), text.find(word) + len(word)) for word in (source, target)]
    parse = parsed(text, pairs=[[list(s) for s in spans]])
    actors = named(text, ["Russia", "Ukraine", "China", "Peru", "Police"])
    (relation,) = relate(parse, actors)
    assert (relation.pair, relation.type) == (0, expected)


def test_spans_without_any_event_get_no_type(parsed: Parse) -> None:
    parse = parsed("The sky was blue.", pairs=[[[0, 7], [12, 16]]])
    (relation,) = relate(parse, ())
    assert (relation.type, relation.confidence) == (None, 0.0)
