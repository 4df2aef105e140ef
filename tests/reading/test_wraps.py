from __future__ import annotations

from dateline.reading.edits import Edited
from dateline.reading.wraps import unwrap


def _unwrapped(text: str) -> list[str]:
    return [line for line in unwrap(Edited(text)).text.split("\n") if line.strip()]


def test_hard_wrapped_paragraphs_are_joined() -> None:
    text = (
        "The government of the island said on Monday that it would\n"
        "send two ships to the strait after fishermen had been taken\n"
        "there, and asked its neighbours for help in the matter.\n"
        "\n"
        "The neighbours declined. They said that they had no ships\n"
        "which could leave port before the end of the week.\n"
    )
    assert [p.split()[-1] for p in _unwrapped(text)] == ["matter.", "week."]
    assert len(unwrap(Edited(text)).text) == len(text)


def test_a_wrapped_text_keeps_its_title_and_its_list() -> None:
    text = (
        "Ships leave for the strait\n"
        "The government of the island said on Monday that it would\n"
        "send these to the strait after fishermen had been taken by\n"
        "pirates near the reef:\n"
        "- a frigate\n"
        "- a tender\n"
    )
    assert [p.split()[0] for p in _unwrapped(text)] == ["Ships", "The", "-", "-"]


def test_one_paragraph_a_line_stays_so() -> None:
    text = "Ships leave\nThe government said so.\nThe opposition said nothing.\nNobody asked."
    assert _unwrapped(text) == text.split("\n")


def test_a_sentence_broken_by_a_blank_line_is_joined() -> None:
    text = "The president arrived on Monday and met the\n\nforeign minister at the palace.\n\nThey spoke."
    assert len(_unwrapped(text)) == 2


def test_a_typesetters_hyphen_goes_and_a_compounds_stays() -> None:
    text = "The gov-\nernment sold the state-\nowned bank to a man whom no-\nbody knew, and the\nrest of it."
    assert _unwrapped(text) == [
        "The government sold the state-owned bank to a man whom nobody knew, and the rest of it."
    ]


def test_time_grows_with_length_only() -> None:
    text = "\n".join(f"Line {i} goes on and\nends here." for i in range(20_000))
    assert len(_unwrapped(text)) == 20_000
