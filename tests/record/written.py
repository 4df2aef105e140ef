"""Coded reports built by hand, in which every field of every type is filled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dateline.report import (
    Account,
    Actor,
    Block,
    Claim,
    CodedReport,
    DateCandidate,
    Event,
    EventTime,
    Factuality,
    Place,
    Relation,
    Report,
    Role,
    Side,
    Span,
    Time,
    View,
)

TEXT = (
    "LUMA, March 3 - Norland's foreign minister Ada Berg met General Oke Tamm in Luma on Thursday, officials said.\n\n"
    "Sudria’s army shelled the port of Vell on 1 March, killing 12, Berg said. She will visit Zabé in May."
)


def span(words: str, text: str = TEXT) -> Span:
    """The first place of the words in the text."""
    start = text.index(words)
    return Span(start, start + len(words))


def at(words: str) -> str:
    """The words' place as ids have it."""
    return "{}-{}".format(*span(words))


BERG, TAMM, SUDRIA, ARMY = (f"a{at(name)}" for name in ("Ada Berg", "Oke Tamm", "Sudria", "Sudria’s army"))

REPORT = Report(
    id="the caller's name",
    text=TEXT,
    view=View(
        TEXT.replace("’", "'"),
        tuple(range(len(TEXT) + 1)),
        (Block(0, 20, "header"), Block(20, TEXT.index("\n"), "body"), Block(TEXT.index("Sudria"), len(TEXT), "body")),
    ),
    published=date(2023, 3, 3),
    title="Berg meets Tamm",
    source="The Luma Post",
    url="https://luma.example/berg",
    language="en",
    dateline=span("LUMA"),
    dates=(DateCandidate(date(2023, 3, 3), "dateline", span("March 3")), DateCandidate(date(2023, 3, 4), "filename")),
    pairs=((span("Ada Berg"), span("Oke Tamm")),),
    origin="reports/berg.txt",
)

ACTORS = (
    Actor(
        BERG,
        "Ada Berg",
        "person",
        (span("Ada Berg"), span("Berg said"), span("She")),
        "NLD",
        ("GOV", "ELI"),
        (Role("foreign minister", "NLD", "foreign ministry", span("foreign minister")),),
        "title",
    ),
    Actor(
        TAMM, "Oke Tamm", "person", (span("Oke Tamm"),), None, ("MIL",), (Role("General", None, None, span("General")),)
    ),
    Actor(ARMY, "Sudria’s army", "organisation", (span("Sudria’s army"),), "SDN", ("MIL",)),
)

TIMES = (
    Time(span("on Thursday"), "DATE", "2023-03-02", "2023-03-02", date(2023, 3, 2), date(2023, 3, 2), "weekday"),
    Time(span("May"), "DATE", "2023-05", "2023-05", date(2023, 5, 1), date(2023, 5, 31)),
    Time(span("1 March"), "SET", "P1D", None, None, None),
)

PLACES = (
    Place(span("Luma"), "Luma", "city", "NLD", "Utrecht", 52.25, 5.5, 7, "gazetteer"),
    Place(span("Vell"), "Vell", "other"),
    Place(span("Zabé"), "Zabé", "city", "SDN", None, -1.5, 30.0, None),
)

EVENTS = (
    Event(
        f"e{at('met')}",
        span("met"),
        "meet",
        "CONSULT",
        None,
        ("diplomatic",),
        1,
        2.5,
        (Side(BERG, span("Ada Berg")), Side(TAMM, span("Oke Tamm"))),
        time=EventTime("2023-03-02", date(2023, 3, 2), date(2023, 3, 2), span("on Thursday"), "expression"),
        places=(0,),
        sources=(0,),
        accounts=(Account(Factuality(), party=False, first_hand=True),),
        evidence=(span("met"),),
        confidence=0.75,
        why="lexicon: meet",
    ),
    Event(
        f"e{at('shelled')}",
        span("shelled"),
        "shell",
        "ASSAULT",
        "heavy-weapons",
        ("military", "territory"),
        4,
        -9.5,
        (Side(ARMY, span("Sudria’s army")),),
        (Side(TAMM, span("Oke Tamm")),),
        (span("the port of Vell"),),
        EventTime("2023-03-01", date(2023, 3, 1), date(2023, 3, 1), span("1 March"), "expression"),
        (1,),
        Factuality("positive", "probable", "happened"),
        (1,),
        (("killed", "12"), ("injured", "20/99")),
        (span("shelled"), span("killing 12")),
        0.5,
        "h1",
        "lexicon: shell",
        (Account(Factuality("negative", "certain", "denied"), party=True, first_hand=True),),
    ),
    Event(
        f"e{at('visit')}",
        span("visit"),
        "visit",
        "CONSULT",
        "visit",
        actors=(Side(BERG, span("She")),),
        time=EventTime("2023-05", date(2023, 5, 1), date(2023, 5, 31), span("May"), "expression"),
        places=(2,),
        factuality=Factuality(status="planned"),
        confidence=0.9,
    ),
    # Two events may rest on the same word, and one may know nothing about itself.
    Event(f"e{at('visit')}", span("visit"), "visit", confidence=0.1),
)

CLAIMS = (
    Claim(
        (span("officials"),),
        (span("said"),),
        (span("Norland's foreign minister Ada Berg met General Oke Tamm"),),
        "indirect",
        standing="unnamed official",
    ),
    Claim(
        (span("Berg said"), span("She")),
        (),
        (span("Sudria’s army shelled the port of Vell"), span("killing 12")),
        "mixed",
        BERG,
        EventTime("2023-03-03", date(2023, 3, 3), date(2023, 3, 3), None, "document"),
        "verb of saying",
        "deny",
        "named official",
    ),
)

CODED = CodedReport(REPORT, ACTORS, TIMES, PLACES, EVENTS, CLAIMS, (Relation(0, "CONSULT", None, 0.5, "met"),))
FRENCH = CodedReport(
    Report("fr", "Le ministre est parti.", View("Le ministre est parti.", None, ()), language="fr"),
    not_coded="language fr is not read yet",
)


def another(text: str, **fields: object) -> CodedReport:
    """A report that says little and holds nothing."""
    report = Report(id=text[:8], text=text, view=View(text, None, (Block(0, len(text), "body"),)), language="en")
    return CodedReport(replace(report, **fields))  # type: ignore[arg-type]
