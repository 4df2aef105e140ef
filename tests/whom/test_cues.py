from __future__ import annotations

from collections import Counter

from dateline.knowledge import listed, load
from dateline.whom.cues import PLACES, cues, phrases

POS = {"verb", "noun", "adj", "prep", "adv", "light", "mark", "label", "outlet", "venue"}
KINDS = {"say", "think", "promise", "order", "deny", "ask", "doubt", "know", "feel", "document"}
STANCES = {
    *("assert", "deny", "doubt", "promise", "threaten", "offer"),
    *("demand", "ask", "expect", "approve", "disapprove"),
}
PREPOSITIONS = {"about", "against", "among", "at", "by", "for", "from", "in", "of", "on", "over", "to", "upon", "with"}


def test_every_row_uses_the_words_that_the_head_of_the_table_explains() -> None:
    for row in load("claims/cues"):
        assert row["cue"] == row["cue"].lower(), row
        assert row["pos"] in POS, row
        assert row["kind"] in KINDS, row
        assert row["stance"] in STANCES, row
        frames = listed(row["frame"])
        assert frames, row
        assert set(frames) <= PLACES | PREPOSITIONS | {"line"}, row


def test_no_cue_stands_twice_under_one_part_of_speech() -> None:
    counts = Counter((row["cue"], row["pos"]) for row in load("claims/cues"))
    assert [key for key, n in counts.items() if n > 1] == []


def test_a_cue_knows_its_frames_and_prepositions() -> None:
    call = cues("verb")["call"]
    assert call.takes("small", "object")
    assert "for" in call.prepositions
    assert set(call.prepositions).isdisjoint(PLACES)


def test_phrases_are_found_by_their_first_word_the_longest_first() -> None:
    lengths = [len(words) for words, _ in phrases()["in"]]
    assert lengths == sorted(lengths, reverse=True)
    assert [words for words, _ in phrases()["according"]] == [("according", "to")]
