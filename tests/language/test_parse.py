"""The parse that every other room works on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import PipelineError
from dateline.language import parse
from dateline.language.pieces import LONGEST, parts
from dateline.reading import from_row
from dateline.report import Block, Report, Span, View

from ..conftest import Parse


def test_tokens_point_at_their_words(parsed: Parse) -> None:
    found = parsed("Police arrested two men in Minsk.\n\nThe men deny it.")
    assert [found.report.text[slice(*t.span)] for t in found.tokens] == [t.text for t in found.tokens]
    assert [t.i for t in found.tokens] == list(range(len(found.tokens)))


def test_heads_and_entities(parsed: Parse) -> None:
    found = parsed("Police arrested two men in Minsk.")
    arrested = next(t for t in found.tokens if t.text == "arrested")
    assert arrested.lemma == "arrest"
    assert arrested.i == found.sentences[0].root
    subject, thing = found.child(arrested.i, "nsubj"), found.child(arrested.i, "dobj")
    assert (subject and subject.text, thing and thing.text) == ("Police", "men")
    assert [found.report.text[slice(*e.span)] for e in found.entities if e.label == "GPE"] == ["Minsk"]


def test_no_sentence_runs_across_paragraphs(parsed: Parse) -> None:
    found = parsed("Talks resume in Geneva\n\nThe envoys met on Monday")
    assert [s.block for s in found.sentences] == sorted(s.block for s in found.sentences)
    assert len({s.block for s in found.sentences}) == 2


def test_repaired_text_points_into_the_original() -> None:
    text = "P o l i c e arrested two men."
    view = View("Police arrested two men.", (0, 2, 4, 6, 8, *range(10, 30)), (Block(0, 24, "body"),))
    found = next(parse([Report("r", text, view)]))
    assert found.tokens[0].span == Span(0, 11)
    assert text[slice(*found.tokens[1].span)] == "arrested"


def test_reports_come_back_in_their_order() -> None:
    rows: list[dict[str, object]] = [
        {"id": str(n), "text": f"Police arrested {n} men.\n\nThey deny it.", "language": "en"} for n in range(40)
    ]
    found = list(parse(from_row(row) for row in rows))
    assert [p.report.id for p in found] == [str(n) for n in range(40)]
    assert all(p.tokens[2].text == p.report.id for p in found)


def test_nothing_to_parse_gives_an_empty_parse() -> None:
    empty = next(parse([Report("r", " \n", View(" \n", None, ()))]))
    assert (empty.tokens, empty.sentences, empty.entities) == ((), (), ())
    assert empty.within(Span(0, 2)) == ()
    assert empty.head_of(Span(0, 2)) is None


def test_within_and_head_of(parsed: Parse) -> None:
    found = parsed("The foreign minister of Chad met rebels in Doha on Monday.")
    text = found.report.text
    phrase = Span(0, text.index(" met"))
    assert [t.text for t in found.within(phrase)] == ["The", "foreign", "minister", "of", "Chad"]
    head = found.head_of(phrase)
    assert head is not None
    assert head.text == "minister"
    assert [t.text for t in found.ancestors(head.i)] == ["met"]
    assert [t.text for t in found.subtree(head.i)] == ["The", "foreign", "minister", "of", "Chad"]


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(PipelineError, match="en_core_web_nowhere"):
        next(parse([Report("r", "Text.", View("Text.", None, (Block(0, 5, "body"),)))], "en_core_web_nowhere"))


@settings(max_examples=50)
@given(st.integers(0, 4 * LONGEST), st.sampled_from(["x", "word ", "A sentence. ", "line\n"]))
def test_parts_cover_a_paragraph_without_gap_or_excess(length: int, unit: str) -> None:
    text = (unit * (length // len(unit) + 1))[:length]
    found = parts(text, 0, length)
    assert "".join(text[a:b] for a, b in found) == text
    assert all(0 < b - a <= LONGEST for a, b in found)


def test_misread_verbs_get_their_lemma(parsed: Parse) -> None:
    text = "Miners staged a rally while rebels waged a war, and workers' wages fell."
    lemmas = {t.text: t.lemma for t in parsed(text).tokens}
    assert (lemmas["staged"], lemmas["waged"], lemmas["wages"]) == ("stage", "wage", "wage")
