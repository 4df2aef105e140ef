from __future__ import annotations

import pytest

from dateline.reading.view import make_view


def _kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    view, _ = make_view(text, title)
    return [(b.kind, view.text[b.start : b.end]) for b in view.blocks]


def test_a_report_is_told_apart() -> None:
    head = "Storm hits the coast\nBy Jane Doe and Ali Khan\nTuesday, March 3, 2020\n\n"
    text = f"{head}The storm came.\n\nAdvertisement\n\nIt went."
    assert [kind for kind, _ in _kinds(text)] == ["title", "header", "header", "body", "header", "body"]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "BY JANE DOE, Staff Writer",
        "Updated: 12 November 2011, 20:09 IST",
        "date 2021-05-06 06.05.2021",
        "From: desk@example.org",
        "https://example.org/2021/05/06/storm.html",
        "Read more: the storm of last year",
        "* * *",
        "Saturday, January 5, 2019",
    ],
)
def test_lines_about_the_report_are_headers(line: str) -> None:
    assert _kinds(f"{line}\n\nThe storm came at night.\n\nIt went.")[0][0] == "header"


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the army had left the town.",
        "On 3 March 2020 the army left the town.",
        "Published on Monday, the report names three officers.",
        "Share prices fell in the capital.",
    ],
)
def test_sentences_are_no_headers(line: str) -> None:
    assert _kinds(f"{line}\n\nThe storm came at night.")[0][0] == "body"


def test_a_single_line_is_body() -> None:
    assert _kinds("Troops enter the capital") == [("body", "Troops enter the capital")]


def test_the_title_that_metadata_gives_is_found_whatever_its_marks() -> None:
    assert _kinds("Storm hits the coast.\n\nIt came.", title="Storm hits the coast")[0][0] == "title"


def test_a_dateline_is_a_header_of_its_own() -> None:
    kinds = _kinds("Fire in the port\n\nPIRAEUS, Greece (AP) - A fire broke out.\n\nIt was put out.")
    assert kinds[1:3] == [("header", "PIRAEUS, Greece (AP) -"), ("body", "A fire broke out.")]


def test_a_heading_between_paragraphs_is_a_title() -> None:
    text = "The army left the town on Monday.\nWhat comes next\nThe mayor said that the bridge would be built again."
    assert [kind for kind, _ in _kinds(text)] == ["body", "title", "body"]
