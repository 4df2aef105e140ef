from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language import Parsed, Token
from dateline.reading import from_row
from dateline.report import Span
from dateline.whom.quotes import quotations
from tests.conftest import Parse


def words_in_marks(parsed: Parsed) -> list[tuple[str, int]]:
    text = parsed.report.text
    return [(text[q.span.start : q.span.end], q.level) for q in quotations(parsed)]


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ("“{}”", "We leave now"),
        ('"{}"', "We leave now"),
        ("''{}''", "We leave now"),
        ("``{}''", "We leave now"),
        ("«{}»", "We leave now"),
        ("« {} »", "We leave now"),
        ("»{}«", "We leave now"),
        ("„{}“", "We leave now"),
        ("„{}”", "We leave now"),
        ("”{}”", "We leave now"),
        ("「{}」", "We leave now"),
        ("『{}』", "We leave now"),
        ("《{}》", "We leave now"),
        ("‹{}›", "We leave now"),
        ("‘{}’", "We leave now"),
        ("'{}'", "We don't leave now"),
        ("＂{}＂", "We leave now"),
        ("〝{}〞", "We leave now"),
    ],
)
def test_marks_of_every_script_pair(parsed: Parse, marks: str, said: str) -> None:
    quoted = marks.format(said)
    assert words_in_marks(parsed(f"The mayor said {quoted} on Monday.")) == [(quoted, 0)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“He told me ‘go’ and I left,” she said.", [("“He told me ‘go’ and I left,”", 0), ("‘go’", 1)]),
        ("The workers' demands and the nurses' pay were refused.", []),
        ("‘The workers’ demands are fair,’ he said.", [("‘The workers’ demands are fair,’", 0)]),
        ("It was the summer of ’68, or maybe '69.", []),
        ("He is 6' 2\" tall.", []),
        ('""We leave,"" he said.', [('""We leave,""', 0)]),
        ("We leave,” he said.", []),
        ("He said: “We leave.", [("“We leave.", 0)]),
        ('"We leave, he said. "We stay."', [('"We leave, he said. ', 0), ('"We stay."', 0)]),
        ("He said “no” and “never”.", [("“no”", 0), ("“never”", 0)]),
    ],
)
def test_nested_missing_and_doubled_marks(parsed: Parse, text: str, expected: list[tuple[str, int]]) -> None:
    assert words_in_marks(parsed(text)) == expected


def test_an_open_speech_goes_on_where_the_next_paragraph_opens_with_a_mark(parsed: Parse) -> None:
    found = quotations(parsed("He said: “We leave.\n\n“We shall not return.”\n\nNobody spoke."))
    assert [(q.block, q.continues) for q in found] == [(0, False), (1, True)]


def test_an_open_speech_ends_with_its_paragraph_where_the_next_has_no_mark(parsed: Parse) -> None:
    found = quotations(parsed("He said: “We leave.\n\nNobody spoke. The “army” left."))
    assert [(q.block, q.continues) for q in found] == [(0, False), (1, False)]


MARKS = st.text(alphabet="“”\"'‘’«»„「」 a.\n", max_size=60).filter(lambda text: "a" in text)


@given(MARKS)
@settings(max_examples=200, deadline=None)
def test_any_marks_give_spans_inside_the_text_and_properly_nested(text: str) -> None:
    spans = [q.span for q in quotations(_Everything(from_row({"text": text}), (), (), ()))]
    assert all(0 <= s.start < s.end <= len(text) for s in spans)
    assert all(a.holds(b) or b.holds(a) or not a.overlaps(b) for a in spans for b in spans)


class _Everything(Parsed):
    """A parse that has a token wherever it is asked, so that the pairing is seen without a parser."""

    def within(self, span: Span) -> tuple[Token, ...]:
        return (Token(0, "x", "x", "X", "X", "dep", 0, span, 0, ""),)
