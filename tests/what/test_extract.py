"""The public function: who did what to whom, and whether it is told as fact."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dateline.report import Actor, Event, Span, Time
from dateline.what import extract
from dateline.what.factuality import judge as by_rules
from tests.conftest import Parse
from tests.what.conftest import Coding, named


def told(events: tuple[Event, ...], trigger: str) -> tuple[str | None, list[str], list[str]]:
    found = next(e for e in events if e.predicate == trigger)
    return found.type, [s.actor for s in found.actors], [s.actor for s in found.recipients]


@pytest.mark.parametrize(
    ("text", "names", "trigger", "actors", "recipients"),
    [
        pytest.param("Russia attacked Ukraine.", ["Russia", "Ukraine"], "attack", ["Russia"], ["Ukraine"], id="active"),
        pytest.param(
            "Ukraine was attacked by Russia.", ["Russia", "Ukraine"], "attack", ["Russia"], ["Ukraine"], id="passive"
        ),
        pytest.param("The rebels were killed.", ["rebels"], "kill", [], ["rebels"], id="nobody is guessed"),
        pytest.param(
            "Rebels who attacked Mali were captured.", ["Rebels", "Mali"], "attack", ["Rebels"], ["Mali"], id="relative"
        ),
        pytest.param(
            "Soldiers arrested by Kenya were freed.",
            ["Soldiers", "Kenya"],
            "arrest",
            ["Kenya"],
            ["Soldiers"],
            id="participle",
        ),
        pytest.param(
            "France threatened to attack Mali.", ["France", "Mali"], "attack", ["France"], ["Mali"], id="control"
        ),
        pytest.param(
            "Iran is believed to have attacked Israel.",
            ["Iran", "Israel"],
            "attack",
            ["Iran"],
            ["Israel"],
            id="raising",
        ),
        pytest.param(
            "Japan accused China of attacking Peru.",
            ["Japan", "China", "Peru"],
            "attack",
            ["China"],
            ["Peru"],
            id="gerund",
        ),
        pytest.param(
            "France and Germany attacked Mali and Kenya.",
            ["France", "Germany", "Mali", "Kenya"],
            "attack",
            ["France", "Germany"],
            ["Mali", "Kenya"],
            id="coordinated",
        ),
        pytest.param(
            "Russia entered Ukraine and attacked Germany.",
            ["Russia", "Germany"],
            "attack",
            ["Russia"],
            ["Germany"],
            id="shared subject",
        ),
        pytest.param("Russia attacks Ukraine", ["Russia", "Ukraine"], "attack", ["Russia"], ["Ukraine"], id="headline"),
        pytest.param(
            "Beginning in 2010 and continuing for years, McArthur murdered gay men; all but one victim was found.",
            ["McArthur", "gay men"],
            "murder",
            ["McArthur"],
            ["gay men"],
            id="a finite verb that the parser takes for a participle",
        ),
        pytest.param(
            "Reports have indicated Hickenlooper was actively encouraged to drop out.",
            ["Hickenlooper"],
            "encourage",
            [],
            ["Hickenlooper"],
            id="a subject that the parser takes for an object",
        ),
        pytest.param(
            "Soldiers are fighting the Houthis.",
            ["Soldiers", "Houthis"],
            "fight",
            ["Soldiers", "Houthis"],
            [],
            id="both who fight",
        ),
        pytest.param(
            "Police arrest journalist in Peru",
            ["Police", "journalist"],
            "arrest",
            ["Police"],
            ["journalist"],
            id="verb taken for a noun",
        ),
        pytest.param(
            "Rana is serving a life sentence for the assassination of Lima.",
            ["Rana", "Lima"],
            "assassination",
            ["Rana"],
            ["Lima"],
            id="who is punished for it",
        ),
        pytest.param(
            "Rana was charged with one count of murder.",
            ["Rana"],
            "murder",
            ["Rana"],
            [],
            id="who is charged with it",
        ),
        pytest.param(
            "Dahl left the city at the request of Lima.",
            ["Dahl", "Lima"],
            "request",
            ["Lima"],
            ["Dahl"],
            id="at whose request",
        ),
        pytest.param(
            "They read of the phone call made by Mali to Kenya.",
            ["Mali", "Kenya"],
            "call",
            ["Mali", "Kenya"],
            [],
            id="who made it",
        ),
        pytest.param(
            "Workers rallied in support of Mali.",
            ["Workers", "Mali"],
            "support",
            ["Workers"],
            ["Mali"],
            id="done in support",
        ),
        pytest.param(
            "Mali began a policy of seizing land from farmers.",
            ["Mali", "farmers"],
            "seize",
            ["Mali"],
            ["farmers"],
            id="what its maker does",
        ),
        pytest.param(
            "The demands include an investigation of police violence.",
            ["police"],
            "investigation",
            [],
            ["police"],
            id="the one investigated",
        ),
        pytest.param("The protests in Peru went on.", ["Peru"], "protest", [], [], id="where it is held"),
        pytest.param(
            "The agreement signed between Russia and Mali angered Kenya.",
            ["Russia", "Mali", "Kenya"],
            "sign",
            ["Russia", "Mali"],
            [],
            id="those between whom it is",
        ),
        pytest.param(
            "President Lima resigned, with Dahl succeeding her.",
            ["President Lima", "Dahl"],
            "resign",
            ["President Lima"],
            [],
            id="with and a clause of its own",
        ),
        pytest.param(
            "Several men were taken into the custody of police.",
            ["men", "police"],
            "take",
            ["police"],
            ["men"],
            id="whose custody",
        ),
    ],
)
def test_sides(
    events: Coding, text: str, names: list[str], trigger: str, actors: list[str], recipients: list[str]
) -> None:
    _, found_actors, found_recipients = told(events(text, *names), trigger)
    assert (found_actors, found_recipients) == (actors, recipients)


@pytest.mark.parametrize(
    ("text", "polarity", "certainty", "status"),
    [
        ("Russia attacked Ukraine.", "positive", "certain", "happened"),
        ("Russia did not attack Ukraine.", "negative", "certain", "happened"),
        ("Russia will attack Ukraine.", "positive", "certain", "planned"),
        ("Russia is attacking Ukraine.", "positive", "certain", "ongoing"),
        ("Russia may attack Ukraine.", "positive", "possible", "hypothetical"),
        ("Russia threatened to attack Ukraine.", "positive", "certain", "threatened"),
        ("Russia denied attacking Ukraine.", "positive", "unknown", "denied"),
        ("Russia refused to attack Ukraine.", "negative", "certain", "hypothetical"),
        ("Russia did not fail to attack Ukraine.", "positive", "certain", "happened"),
        ("If Russia attacks Ukraine, prices rise.", "positive", "unknown", "hypothetical"),
        ("Russia allegedly attacked Ukraine.", "positive", "possible", "happened"),
        ("Did Russia attack Ukraine?", "positive", "unknown", "hypothetical"),
        ("China urged Russia to attack Ukraine.", "positive", "certain", "demanded"),
        ("China forced Russia to attack Ukraine.", "positive", "certain", "happened"),
        ("China will allow Russia to attack Ukraine.", "positive", "certain", "planned"),
        ("Russia is believed to have attacked Ukraine.", "positive", "possible", "happened"),
        ("Russia to attack Ukraine", "positive", "certain", "planned"),
        ("Russia may have attacked Ukraine.", "positive", "possible", "happened"),
        ("Russia would have attacked Ukraine.", "positive", "certain", "hypothetical"),
        ("Without attacking Ukraine, Russia left.", "negative", "certain", "hypothetical"),
    ],
)
def test_what_rules_say_of_factuality(parsed: Parse, text: str, polarity: str, certainty: str, status: str) -> None:
    parse = parsed(text)
    attack = next(t for t in parse.tokens if t.lemma == "attack")
    told, _ = by_rules(parse, attack)
    assert (told.polarity, told.certainty, told.status) == (polarity, certainty, status)


@pytest.mark.parametrize(
    ("text", "polarity", "status"),
    [
        ("Russia attacked Ukraine on Monday.", "positive", "happened"),
        ("Russia did not attack Ukraine.", "negative", "happened"),
        ("Russia is planning to attack Ukraine.", "positive", "planned"),
        ("Russia threatened to attack Ukraine.", "positive", "threatened"),
        ("Russia denied attacking Ukraine.", "positive", "denied"),
        ("If Russia attacked Ukraine, thousands would flee.", "positive", "hypothetical"),
        ("Russia is still attacking Ukraine.", "positive", "ongoing"),
    ],
)
def test_factuality(events: Coding, text: str, polarity: str, status: str) -> None:
    attack = next(e for e in events(text, "Russia", "Ukraine") if e.predicate == "attack")
    assert (attack.factuality.polarity, attack.factuality.status) == (polarity, status)


def test_what_is_outside_the_ontology_is_kept_without_a_type(events: Coding) -> None:
    (event,) = events("Peru baked France.", "Peru", "France")
    assert (event.type, event.quad, event.intensity, event.predicate) == (None, None, None, "bake")


def test_figures_are_tied_to_their_event(events: Coding) -> None:
    found = events("Rebels killed at least 12 villagers and wounded dozens of soldiers.", "Rebels")
    assert dict(found[0].numbers) == {"killed": "12/"}
    assert dict(found[1].numbers) == {"injured": "24/99"}


def test_the_same_report_gives_the_same_events(events: Coding) -> None:
    text = "Russia attacked Ukraine while China urged Germany to meet France in Mali."
    names = ("Russia", "Ukraine", "China", "Germany", "France", "Mali")
    assert events(text, *names) == events(text, *names)


def test_a_pronoun_leaves_the_side_to_the_name_in_its_sentence(parsed: Parse) -> None:
    text = "Russia said it attacked Ukraine."
    actors = (
        Actor("r", "Russia", "country", (Span(0, 6), Span(12, 14))),
        Actor("u", "Ukraine", "country", (Span(24, 31),)),
    )
    attack = next(e for e in extract(parsed(text), actors, (), ()) if e.predicate == "attack")
    assert [(s.actor, s.span) for s in attack.actors] == [("r", Span(0, 6))]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        pytest.param("Russia lifted its blockade of Mali.", ["Mali"], id="the possessor is the one who acts"),
        pytest.param("Russia lifted sanctions imposed on Mali.", ["Mali"], id="what a participle says"),
        pytest.param("Russia agreed to lift sanctions on Mali.", ["Mali"], id="the act told of"),
        pytest.param("Russia suspended aid to Mali.", ["Mali"], id="a thing as object leaves the slot open"),
    ],
)
def test_recipients_inside_phrases(events: Coding, text: str, recipients: list[str]) -> None:
    typed = [e for e in events(text, "Russia", "Mali") if e.type]
    assert [s.actor for s in typed[0].recipients] == recipients


@pytest.mark.parametrize(
    ("start", "status"),
    [(date(2022, 5, 1), "happened"), (date(2023, 5, 1), "planned")],
)
def test_the_date_of_an_event_decides_what_its_words_leave_open(parsed: Parse, start: date, status: str) -> None:
    text = "Mali allowed Russia to attack Ukraine in May."
    when = Time(Span(38, 44), "DATE", start.isoformat()[:7], start.isoformat()[:7], start, start.replace(day=31))
    found = extract(parsed(text, published="2023-02-28"), named(text, ["Mali", "Russia", "Ukraine"]), (when,), ())
    attack = next(e for e in found if e.predicate == "attack")
    assert attack.factuality.status == status
    assert attack.time.basis == "expression"


def test_a_group_of_several_countries_brings_them_all(parsed: Parse) -> None:
    text = "The delegations of Mali, Kenya and Peru met in Rome."
    codes = {"delegations": "MLI", "Mali": "MLI", "Kenya": "KEN", "Peru": "PER"}
    actors = tuple(replace(a, country=codes[a.name]) for a in named(text, list(codes)))
    met = extract(parsed(text), actors, (), ())[0]
    assert [s.actor for s in met.actors] == ["delegations", "Kenya", "Peru"]


@pytest.mark.parametrize(("country", "actors"), [("FRA", ["French troops"]), (None, [])])
def test_troops_act_for_their_country(parsed: Parse, country: str | None, actors: list[str]) -> None:
    troops, mali = named("French troops were sent to Mali.", ["French troops", "Mali"])
    sent = extract(parsed("French troops were sent to Mali."), (replace(troops, country=country), mali), (), ())[0]
    assert [s.actor for s in sent.actors] == actors
