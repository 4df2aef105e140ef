from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dateline.report import Actor, Claim, Event, Span
from dateline.when import date
from dateline.whom import attribute
from dateline.whom.chains import tie
from tests.conftest import Parse


def event(start: int, end: int) -> Event:
    return Event(f"e{start}-{end}", Span(start, end), "do")


def claim(*content: tuple[int, int]) -> Claim:
    return Claim((), (), tuple(Span(*c) for c in content), "indirect")


def test_an_event_rests_on_every_claim_around_it_outermost_first() -> None:
    claims = (claim((5, 15)), claim((0, 40)), claim((20, 30)))
    events = tie(claims, (event(7, 9), event(25, 28), event(41, 44)))
    assert [e.sources for e in events] == [(1, 0), (1, 2), ()]


def test_a_content_in_pieces_holds_only_what_stands_in_them() -> None:
    events = tie((claim((0, 10), (20, 30)),), (event(2, 4), event(12, 14), event(22, 24)))
    assert [e.sources for e in events] == [(0,), (), (0,)]


SPANS = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(SPANS, max_size=12), st.lists(SPANS, max_size=8))
def test_the_sweep_says_what_looking_at_every_claim_says(
    contents: list[tuple[int, int]], at: list[tuple[int, int]]
) -> None:
    claims = tuple(claim(c) for c in contents)
    for e in tie(claims, tuple(event(*s) for s in at)):
        assert set(e.sources) == {n for n, c in enumerate(claims) if c.content[0].holds(e.trigger)}
        sizes = [contents[n][1] - contents[n][0] for n in e.sources]
        assert sizes == sorted(sizes, reverse=True)


def test_reuters_police_suspect(parsed: Parse) -> None:
    text = "Reuters, citing a police official, said that the suspect had confessed."
    at = text.index("confessed")
    claims, events = attribute(parsed(text), (), (), (event(at, at + 9),))
    names = [text[claims[n].source[0].start : claims[n].source[0].end] for n in events[0].sources]
    assert names == ["Reuters", "a police official"]


def test_the_cue_is_not_inside_its_own_content(parsed: Parse) -> None:
    text = "Novak vowed to retaliate."
    _, events = attribute(parsed(text), (), (), (event(6, 11), event(15, 24)))
    assert [e.sources for e in events] == [(), (0,)]


def test_the_actor_is_the_one_whose_mention_holds_the_source(parsed: Parse) -> None:
    text = "Foreign Minister Ana Novak spoke. She said that the talks had failed."
    novak = Actor("a17-26", "Ana Novak", "person", (Span(17, 26), Span(34, 37)))
    other = Actor("a0-7", "Foreign", "other", (Span(0, 7),))
    claims, _ = attribute(parsed(text), (other, novak), (), ())
    assert [c.actor for c in claims] == ["a17-26"]


def test_one_who_repeats_himself_inside_his_words_is_one_source(parsed: Parse) -> None:
    text = "Novak said that the minister had said that it was over."
    same = Actor("a0-5", "Novak", "person", (Span(0, 5), Span(16, 28)))
    assert len(attribute(parsed(text), (same,), (), ())[0]) == 1
    assert len(attribute(parsed(text), (), (), ())[0]) == 2


def test_the_day_of_saying_is_that_of_the_cue_and_not_of_the_content(parsed: Parse) -> None:
    parse = parsed("Novak said on Monday that the army would leave in 2025.", published="2023-02-28")
    claims, _ = attribute(parse, (), date(parse), ())
    assert (claims[0].said.edtf, claims[0].said.basis) == ("2023-02-27", "expression")
