"""Which events of which reports get one happening."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.merging import merge
from dateline.merging.groups import Groups
from dateline.reading import from_row
from dateline.report import Actor, CodedReport, Event, EventTime, Factuality, Side, Span

STORY = "Gunmen attacked the garrison of Djibo in the Soum province and burned vehicles, Sawadogo said. "
OTHER = "The orchestra played Brahms and Dvorak in Ljubljana under its conductor, and the audience cheered. "


def report(name: str, text: str, *events: Event, published: str = "2019-11-03") -> CodedReport:
    actors = (
        Actor("a0-6", "Gunmen", "group", (Span(0, 6),), country="BFA", sectors=("UAF",)),
        Actor("a7-9", "the garrison", "organisation", (Span(7, 9),)),
        Actor("a10-12", "the orchestra", "organisation", (Span(10, 12),)),
    )
    return CodedReport(
        from_row({"id": name, "text": text, "published": published, "language": "en"}), actors, events=events
    )


def event(at: int = 7, predicate: str = "attack", actor: str = "a0-6", day: str | None = None, **more: object) -> Event:
    when = date.fromisoformat(day) if day else None
    time = EventTime(day, when, when, None, "expression" if day else "none")
    sides = (Side(actor, Span(0, 6)),) if actor else ()
    return Event(f"e{at}-{at + 8}", Span(at, at + 8), predicate, actors=sides, time=time, **more)  # type: ignore[arg-type]


def happenings(*reports: CodedReport) -> list[str | None]:
    return [e.happening for r in merge(reports) for e in r.events]


SAME = {
    "the same side": (event(), event()),
    "a day apart": (event(day="2019-11-02"), event(day="2019-11-03")),
    "one has no date": (event(day="2019-11-02"), event()),
    "another word of the same mode": (
        event(predicate="shell", type="ASSAULT", mode="heavy-weapons"),
        event(predicate="bombard", type="ASSAULT", mode="heavy-weapons"),
    ),
    "one names no side": (event(), event(actor="")),
}
APART = {
    "other sides": (event(), event(actor="a10-12")),
    "days apart": (event(day="2019-10-01"), event(day="2019-11-03")),
    "another predicate": (event(), event(predicate="burn")),
    "one denies it": (event(), event(factuality=Factuality("negative"))),
}


@pytest.mark.parametrize("pair", SAME.values(), ids=SAME)
def test_events_of_one_story_are_one_happening(pair: tuple[Event, Event]) -> None:
    first, second = happenings(report("r1", STORY * 2, pair[0]), report("r2", STORY * 3, pair[1]))
    assert first == second


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_events_that_differ_stay_apart(pair: tuple[Event, Event]) -> None:
    first, second = happenings(report("r1", STORY * 2, pair[0]), report("r2", STORY * 3, pair[1]))
    assert first != second


def test_events_of_different_stories_stay_apart() -> None:
    filler = [report(f"f{i}", text, published="2019-11-03") for i, text in enumerate((STORY, OTHER))]
    first, second = happenings(report("r1", STORY, event()), report("r2", OTHER, event()), *filler)
    assert first != second


def test_reports_long_apart_are_no_story() -> None:
    first, second = happenings(
        report("r1", STORY, event(), published="2019-01-03"), report("r2", STORY, event(), published="2019-11-03")
    )
    assert first != second


def test_the_id_of_a_happening_outlasts_later_reports() -> None:
    one = report("r1", STORY, event())
    assert happenings(one)[0] == happenings(one, report("r2", STORY, event()))[0]


def test_nothing_but_the_id_changes() -> None:
    before = report("r1", STORY, event())
    (after,) = merge([before])
    assert after.report == before.report
    assert after.actors == before.actors
    assert [e.trigger for e in after.events] == [e.trigger for e in before.events]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20))))
def test_groups_are_an_equivalence_and_first_is_their_least(pairs: list[tuple[int, int]]) -> None:
    groups = Groups()
    for a, b in pairs:
        groups.join((a, "e0-1"), (b, "e0-1"))
    for a, b in pairs:
        assert groups.first((a, "e0-1")) == groups.first((b, "e0-1"))
        assert groups.first((a, "e0-1")) <= (a, "e0-1")
