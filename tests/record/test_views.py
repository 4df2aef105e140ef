from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.record.quoting import sentence
from dateline.record.views import pack, unpack
from dateline.report import Block, View


@given(
    st.text(st.characters(codec="utf-8")),
    st.none() | st.text(st.characters(codec="utf-8")),
    st.none() | st.lists(st.integers(0, 10**6)),
    st.lists(st.builds(Block, st.integers(0), st.integers(0), st.sampled_from(["title", "header", "body"]))),
)
def test_a_view_comes_back(text: str, own: str | None, offsets: list[int] | None, blocks: list[Block]) -> None:
    view = View(text if own is None else own, None if offsets is None else tuple(offsets), tuple(blocks))
    assert unpack(pack(view, text), text) == view


def test_a_view_that_repairs_little_takes_little_space() -> None:
    text = "word " * 2000
    view = View(text[:50] + text[51:], (*range(50), *range(51, len(text) + 1)), ())
    assert len(pack(view, text)) < len(text) + 100


def test_a_sentence_ends_where_it_looks_like_it() -> None:
    text = 'He left. Mr Smith "met Ms. Jones!" She sang,\nthen  rose.\n\nAnother one.'
    at = text.index("sang")
    assert sentence(text, at, at + 4) == "She sang, then rose."


@given(st.text(), st.data())
def test_a_sentence_holds_the_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert " ".join(text[start:end].split()) in sentence(text, start, end)
