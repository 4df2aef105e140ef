from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.edits import Edit, Edited

Chosen = list[tuple[int, int, str]]


def _edits(length: int, chosen: Chosen) -> list[Edit]:
    """Edits in order that do not overlap, out of any numbers."""
    edits, at = [], 0
    for gap, width, text in chosen:
        start = min(at + gap, length)
        at = min(start + width, length)
        edits.append(Edit(start, at, text))
    return edits


edits = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 4), st.text("xyz", max_size=3)), max_size=6)


@given(st.text("abc \n", max_size=40), edits, edits)
def test_every_code_point_leads_into_the_original_and_never_back(text: str, first: Chosen, second: Chosen) -> None:
    edited = Edited(text).apply(_edits(len(text), first))
    edited = edited.apply(_edits(len(edited.text), second))
    if edited.offsets is None or edited.ends is None:
        assert len(edited.text) == len(text)
        return
    assert len(edited.offsets) == len(edited.text) + 1 == len(edited.ends) + 1
    assert edited.offsets[-1] == len(text)
    assert all(0 <= a <= b <= len(text) for a, b in zip(edited.offsets, edited.ends, strict=False))
    assert list(edited.offsets) == sorted(edited.offsets)
    assert list(edited.ends) == sorted(edited.ends)


@given(st.text("abc", min_size=1, max_size=20), edits)
def test_what_no_edit_touched_leads_to_itself(text: str, chosen: Chosen) -> None:
    edited = Edited(text).apply(_edits(len(text), chosen))
    starts = edited.offsets or range(len(text) + 1)
    kept = [(c, text[s]) for c, s in zip(edited.text, starts, strict=False) if c in "abc"]
    assert all(now == then for now, then in kept)


def test_edits_of_the_same_length_need_no_offsets() -> None:
    assert Edited("one two").apply([Edit(3, 4, "\n")]) == Edited("one\ntwo")


def test_edits_that_change_nothing_are_none() -> None:
    assert Edited("one two").apply([Edit(0, 3, "one")]) == Edited("one two")
