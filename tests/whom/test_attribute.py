from __future__ import annotations

import pytest

from dateline.report import Claim
from dateline.whom import attribute
from tests.conftest import Parse

Told = tuple[str, str, str]


def told(text: str, spans: object) -> str:
    return " … ".join(text[s.start : s.end] for s in spans)  # type: ignore[attr-defined]


def read(parsed: Parse, text: str) -> list[Told]:
    claims, _ = attribute(parsed(text, published="2023-02-28"), (), (), ())
    return [(told(text, c.source), told(text, c.cue), told(text, c.content)) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # finite contents
        ("The minister said that the army had left.", ("The minister", "said", "that the army had left")),
        ("Officials say the talks failed.", ("Officials", "say", "the talks failed")),
        (
            "Iran denied that its navy had fired on the ship.",
            ("Iran", "denied", "that its navy had fired on the ship"),
        ),
        (
            "A report by the UN found that 300 people had been killed.",
            ("A report by the UN", "found", "that 300 people had been killed"),
        ),
        ("Lawmakers have not said when they would vote.", ("Lawmakers", "have not said", "when they would vote")),
        ("She was sure that the deal would hold.", ("She", "was sure", "that the deal would hold")),
        # inversions and parentheses
        ("The army has left the town, said the governor.", ("the governor", "said", "The army has left the town")),
        ("The president, Novak said, would resign.", ("Novak", "said", "The president … would resign")),
        (
            "The talks, a diplomat who asked not to be named said, had failed.",
            ("a diplomat who asked not to be named", "said", "The talks … had failed"),
        ),
        ("As Novak put it, the deal is dead.", ("Novak", "put it", "the deal is dead")),
        # infinitives and gerunds
        ("The general vowed to retaliate.", ("The general", "vowed", "to retaliate")),
        (
            "The president asked the army to leave the city.",
            ("The president", "asked", "the army to leave the city"),
        ),
        (
            "The family called on police to release the video.",
            ("The family", "called on", "police to release the video"),
        ),
        ("Iran denied shelling the town.", ("Iran", "denied", "shelling the town")),
        ("Novak called for women to wear hats.", ("Novak", "called", "women to wear hats")),
        # nobody named
        ("The president is believed to have fled.", ("", "is believed", "The president … to have fled")),
        ("The army reportedly shelled the town.", ("", "reportedly", "The army … shelled the town")),
        # phrases
        (
            "According to two officials, the army has left the town.",
            ("two officials", "According to", "the army has left the town"),
        ),
        (
            "The army has left the town, according to the ministry.",
            ("the ministry", "according to", "The army has left the town"),
        ),
        # objects
        ("The senator criticized the plan.", ("The senator", "criticized", "the plan")),
        ("The envoy called for a ceasefire in the south.", ("The envoy", "called", "a ceasefire in the south")),
        ("The envoy described the talks as a failure.", ("The envoy", "described", "the talks as a failure")),
        # nouns
        (
            "The ministry rejected Horvat's claim that the army had fled.",
            ("The ministry", "rejected", "Horvat's claim that the army had fled"),
        ),
        (
            "Nobody trusts the governor's promise to resign.",
            ("the governor's", "promise", "to resign"),
        ),
        # layout
        ("Minister: Army to leave the city", ("Minister", ":", "Army to leave the city")),
        ("Voters Abandon Party, Novak Says", ("Novak", "Says", "Voters Abandon Party")),
        ("“His words hurt us.” ― Carlos Novak", ("Carlos Novak", "―", "“His words hurt us.”")),
        ("NOVAK: We shall see about that.", ("NOVAK", ":", "We shall see about that")),
        # where the parser goes astray
        (
            'Ms. Orban told parliament the government "will not be blackmailed" and that talks would continue.',
            ("Ms. Orban", "told", 'the government "will not be blackmailed" and that talks would continue'),
        ),
        (
            "Novak announced in an internal memo that she would be on leave.",
            ("Novak", "announced", "that she would be on leave"),
        ),
        (
            "He told a meeting of island leaders that few people understood the danger.",
            ("He", "told", "that few people understood the danger"),
        ),
        (
            "The island, as one of the president's advisers pointed out, has no harbour.",
            ("one of the president's advisers", "pointed out", "The island … has no harbour"),
        ),
        (
            "According to conservative radio host Ivo Novak, the move reeks of fear.",
            ("conservative radio host Ivo Novak", "According to", "the move reeks of fear"),
        ),
    ],
)
def test_the_claim_of_a_sentence(parsed: Parse, text: str, expected: Told) -> None:
    assert read(parsed, text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We will not yield,” said Hua.", ("Hua", "said", "“We will not yield,”")),
        (
            "“We will not yield,” Hua said. “Not now, not ever.”",
            ("Hua", "said", "“We will not yield,” … “Not now, not ever.”"),
        ),
        ('Protesters chanted "Down with the regime!".', ("Protesters", "chanted", '"Down with the regime!"')),
        ("Hua said: «We will not yield.»", ("Hua", "said", "«We will not yield.»")),
        ("„We will not yield“, Hua said.", ("Hua", "said", "„We will not yield“")),
        ('"It is late. We will leave tomorrow," the captain said.', ("the captain", "said", None)),
        (
            "The union wrote in a statement: “We reject this.”",
            ("The union", "wrote", "“We reject this.”"),
        ),
        ("Novak continued:\n\n“The issue is trust.”", ("Novak", "continued", "“The issue is trust.”")),
        (
            '"The enemy", the ministry wrote on Telegram, "lost 40 tanks".',
            ("the ministry", "wrote", '"The enemy" … "lost 40 tanks"'),
        ),
        (
            "Novak said: “We leave.\n\n“We shall not return.”",
            ("Novak", "said", "“We leave … “We shall not return.”"),
        ),
    ],
)
def test_direct_quotations(parsed: Parse, text: str, expected: tuple[str, str, str | None]) -> None:
    source, cue, content = read(parsed, text)[0]
    assert (source, cue) == expected[:2]
    assert content == (expected[2] or '"It is late. We will leave tomorrow,"')


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We will not yield,” said Hua.", "direct"),
        ("Hua said that China would not yield.", "indirect"),
        ("Hua said that the strike was “a crime against us all”.", "mixed"),
    ],
)
def test_kind_follows_the_marks(parsed: Parse, text: str, kind: str) -> None:
    claims, _ = attribute(parsed(text), (), (), ())
    assert [c.kind for c in claims] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The army shelled the town on Monday.",
        "He read the “Times” on the train.",
        "The storm hit the coast and killed two people.",
        "They found a body in the river.",
        "Update: the road is open again.",
        "Russian forces attacked Kharkiv with drones overnight.",
        "The envoy spoke on condition of anonymity.",
    ],
)
def test_no_claim_where_nobody_says_anything(parsed: Parse, text: str) -> None:
    assert read(parsed, text) == []


def test_two_sayings_of_one_speaker_stay_apart(parsed: Parse) -> None:
    text = "Ministers say it is too early to talk but noted that Novak won the district."
    assert read(parsed, text) == [
        ("Ministers", "say", "it is too early to talk"),
        ("Ministers", "noted", "that Novak won the district"),
    ]


def test_what_a_speaker_thinks_is_no_further_source(parsed: Parse) -> None:
    assert read(parsed, "Novak said she thinks that the army will leave.") == [
        ("Novak", "said", "she thinks that the army will leave")
    ]


def test_a_speaker_inside_another_is_a_further_source(parsed: Parse) -> None:
    found = read(parsed, "The general said that the rebels had told him that the bridge was mined.")
    assert [f[0] for f in found] == ["The general", "the rebels"]


def test_whoever_is_cited_follows_the_one_who_cites(parsed: Parse) -> None:
    found = read(parsed, "Reuters, citing a police official, said that the suspect had confessed.")
    assert [(f[0], f[2]) for f in found] == [
        ("Reuters", "that the suspect had confessed"),
        ("a police official", "that the suspect had confessed"),
    ]


def test_whoever_is_cited_at_the_end_is_no_part_of_the_content(parsed: Parse) -> None:
    found = read(parsed, "State media reported that the envoy had left, citing the ministry of defence.")
    assert [(f[0], f[2]) for f in found] == [
        ("State media", "that the envoy had left"),
        ("the ministry of defence", "that the envoy had left"),
    ]


def test_a_paragraph_of_nothing_but_quotation_is_the_running_speakers(parsed: Parse) -> None:
    text = "“It is over,” Novak said. “We lost.”\n\n“We shall not return.”\n\nNobody spoke.\n\n“Who knows.”"
    assert [(f[0], f[2]) for f in read(parsed, text)] == [
        ("Novak", "“It is over,” … “We lost.”"),
        ("Novak", "“We shall not return.”"),
    ]


def test_a_cue_inside_a_quotation_has_no_content_outside_it(parsed: Parse) -> None:
    found = read(parsed, 'This is shown by one finding: "27 firms reported 16 units to the state."')
    assert [f[1] for f in found] == ["is shown"]


def test_was_quoted_as_saying(parsed: Parse) -> None:
    found = read(parsed, "The minister was quoted as saying that the army had left.")
    assert found == [("The minister", "saying", "that the army had left")]


def test_the_report_dates_what_no_words_date(parsed: Parse) -> None:
    claims, _ = attribute(parsed("Hua said that it rained.", published="2023-02-28"), (), (), ())
    assert (claims[0].said.edtf, claims[0].said.basis) == ("2023-02-28", "document")
    undated: tuple[Claim, ...] = attribute(parsed("Hua said that it rained."), (), (), ())[0]
    assert undated[0].said.basis == "none"
