from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.whom import attribute
from tests.conftest import Parse

REPORT = (
    "“We will not yield,” said Hua. “Not now.” The envoy called it “a crime”.\n\n"
    "The general vowed to retaliate, and ‘soon’, according to the ministry: “They told us ‘go’, so we left.”"
)
MARKS = "“”\"'‘’«»„「」"


@given(st.lists(st.tuples(st.integers(0, len(REPORT) - 1), st.sampled_from(["", *MARKS])), max_size=6))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_marks_put_in_and_left_out_anywhere_never_raise(parsed: Parse, changes: list[tuple[int, str]]) -> None:
    letters = list(REPORT)
    for at, mark in changes:
        letters[at] = mark if letters[at] in MARKS else letters[at] + mark
    text = "".join(letters)
    for claim in attribute(parsed(text), (), (), ())[0]:
        assert claim.content
        for span in (*claim.source, *claim.cue, *claim.content):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end].strip()


def test_two_thousand_paragraphs_in_one_quotation_never_closed(parsed: Parse) -> None:
    text = "Novak said: " + "\n\n".join(["“We leave."] * 2_000)
    claims, _ = attribute(parsed(text), (), (), ())
    assert [(c.kind, len(c.content)) for c in claims] == [("direct", 2_000)]


def test_a_mark_lost_in_one_paragraph_changes_no_claim_of_another(parsed: Parse) -> None:
    whole = "The envoy said that the talks had failed.\n\n“We leave,” said Novak.\n\nThe army denied that it had fired."
    broken = whole.replace("“We", "We")
    for text in (whole, broken):
        cues = [text[c.cue[0].start : c.cue[0].end] for c in attribute(parsed(text), (), (), ())[0]]
        assert [cues[0], cues[-1]] == ["said", "denied"]
