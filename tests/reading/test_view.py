from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.view import make_view

FAULTS = [
    ("JosÃ© MarÃ­a said â€œnoâ€\x9d to all.", "José María said “no” to all."),
    ("â€œNo,â€ he said. â€œNoâ€", "“No,” he said. “No”"),
    ("Tikhanovskayaâ€™s husband left.", "Tikhanovskaya’s husband left."),
    ("Rain &amp; snow fell on the S&P in T&amp;T.", "Rain & snow fell on the S&P in T&T."),
    ("It&#8217;s over, he said.", "It’s over, he said."),
    ("The\u00a0mayor\u2009left.", "The mayor left."),
    ("M I N S K, Feb. 25", "MINSK, Feb. 25"),
    ("a visit.The president", "a visit. The president"),
    ("on March 2.China said", "on March 2. China said"),
    ("the gov\u00adern\u200bment", "the government"),
    ("He said ``no'' to it.", "He said “no” to it."),
    ("He said «no» to „it“.", "He said “no” to “it“."),
    ("Ｍｉｎｓｋ，２５", "Minsk,25"),
    ("“[W]e saw the attack[s] on a[n] army post,”", "“We saw the attacks on an army post,”"),
    ("We thank [Lima] and [the] crew.", "We thank Lima and the crew."),
    ("first  then   last", "first then last"),
    ("the\x07bell\x00rang", "the bell rang"),
    ("One.\r\nTwo.", "One.\nTwo."),
]


@pytest.mark.parametrize(("text", "wanted"), FAULTS)
def test_faults_are_repaired(text: str, wanted: str) -> None:
    assert make_view(text)[0].text.replace(" \n", "\n") == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The minister said “yes” to Belarus’s plan.",
        "Vitamins A B C D E and the letters A B C.",
        "See example.com or Booking.Com for it. The U.S. said no.",
        'He said "no". She left.',
        "AT&T and R&D; the rest",
        "It fell [sic] in 1990[a] and x[i] is [a] list.",
    ],
)
def test_text_without_faults_is_its_own_view(text: str) -> None:
    view, _ = make_view(text)
    assert (view.text, view.offsets) == (text, None)


def test_a_repaired_word_leads_to_all_the_characters_it_was_made_from() -> None:
    text = "The mayor, JosÃ©, left M I N S K by car."
    view, _ = make_view(text)
    for word, wanted in (("José", "JosÃ©"), ("MINSK", "M I N S K"), ("car", "car")):
        start = view.text.index(word)
        assert text[slice(*view.original(start, start + len(word)))] == wanted


def test_what_was_left_out_after_a_word_is_no_part_of_it() -> None:
    text = "The **minister** [said](http://example.org) so."
    view, _ = make_view(text, markup="markdown")
    assert view.text == "The minister said so."
    assert [text[slice(*view.original(a, b))] for a, b in ((4, 12), (13, 17))] == ["minister", "said"]


PIECES = [
    "The mayor ",
    "said.He",
    "\n",
    "\n\n",
    "\r\n",
    "  ",
    "&amp;",
    "Ã©",
    "â€œ",
    "\xad",
    "\u200b",
    "``",
    "''",
    "-\n",
    "M I N S K ",
    "x",
    "e ",
    "中",
    "# ",
    "*a*",
    "«",
    "，",
]
PIECES += ["MINSK, Feb. 25 (AP) - ", "by Jane Doe", "co-\nop "]
faulty = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(st.one_of(faulty, st.text(max_size=60)), st.sampled_from([None, "markdown"]))
def test_every_span_of_the_view_leads_inside_the_original_and_in_order(text: str, markup: str | None) -> None:
    view, dateline = make_view(text, markup=markup)
    spans = [view.original(i, i + 1) for i in range(len(view.text))]
    assert all(0 <= s.start <= s.end <= len(text) for s in spans)
    assert spans == sorted(spans)
    assert all(a.end <= b.start for a, b in zip(view.blocks, view.blocks[1:], strict=False))
    assert all(view.text[b.start : b.end].strip() == view.text[b.start : b.end] != "" for b in view.blocks)
    if dateline:
        assert 0 <= dateline.span.start < dateline.span.end <= len(view.text)


@given(faulty)
def test_nothing_but_blanks_lies_between_the_paragraphs(text: str) -> None:
    view, _ = make_view(text)
    covered = "".join(view.text[b.start : b.end] for b in view.blocks)
    assert "".join(covered.split()) == "".join(view.text.split())
