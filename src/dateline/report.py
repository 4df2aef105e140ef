"""What every room speaks: the report, and the record that coding makes of it.

Invariant: everything here is frozen and does nothing beyond itself. Every span is ``[start, end)`` in Unicode
code points of ``Report.text``, the text exactly as it was handed in.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple


class Span(NamedTuple):
    """A stretch of the report's text, ``[start, end)`` in code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Whether the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


# ---------------------------------------------------------------- the report as read

BlockKind = Literal["title", "header", "body"]


class Block(NamedTuple):
    """A paragraph of the view: ``[start, end)`` in the *view's* code points."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class View:
    """The text as rooms should read it: repaired, cut into paragraphs, with a way back to the original.

    Args:
        text: the repaired text.
        offsets: for each code point of ``text``, and one past its end, the offset in the original text;
            None when every code point of the view stands for the one at the same place.
        blocks: the paragraphs in order, without the blank space between them.
        ends: for each code point of ``text`` where the characters that it was made from end in the original, which
            is not where the next one starts when something in between was left out; None when ``offsets`` is.
    """

    text: str
    offsets: tuple[int, ...] | None
    blocks: tuple[Block, ...]
    ends: tuple[int, ...] | None = None

    def original(self, start: int, end: int) -> Span:
        """The span of the original text that ``[start, end)`` of the view stands for."""
        if self.offsets is None:
            return Span(start, end)
        if end <= start or self.ends is None:
            return Span(self.offsets[start], self.offsets[max(start, end)])
        return Span(self.offsets[start], self.ends[end - 1])


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """A date that could be the day of publication.

    Args:
        value: the day.
        basis: where it came from: ``given``, ``metadata``, ``dateline``, ``header``, ``url``, ``filename``,
            ``text``, or ``file`` for the day on which the file itself was made.
        span: the words it rests on, where it stands in the text.
    """

    value: date
    basis: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A news report as read, before coding.

    Args:
        id: the caller's name for it, or the hash of its content.
        text: the text, byte for byte as decoded.
        view: the text as rooms should read it.
        published: the chosen day of publication, or None when nothing tells it.
        title, source, url: what metadata or the text's head say.
        language: ISO 639-1 code, given or detected.
        dateline: the span of the dateline's place ("MINSK" in "MINSK, Feb. 25 (Reuters) -").
        dates: every candidate for the day of publication, best first.
        pairs: pairs of spans whose relation the caller asks for.
        origin: the file and member it was read from, for messages and provenance.
    """

    id: str
    text: str
    view: View
    published: date | None = None
    title: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None
    dateline: Span | None = None
    dates: tuple[DateCandidate, ...] = ()
    pairs: tuple[tuple[Span, Span], ...] = ()
    origin: str | None = None


# ---------------------------------------------------------------- the record made of it

ActorKind = Literal["person", "organisation", "country", "group", "place", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Resolution = Literal["country", "admin1", "city", "other"]
Basis = Literal["expression", "document", "none"]
Polarity = Literal["positive", "negative"]
Certainty = Literal["certain", "probable", "possible", "unknown"]
Status = Literal["happened", "ongoing", "planned", "offered", "threatened", "demanded", "hypothetical", "denied"]
ClaimKind = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "assert", "deny", "doubt", "promise", "threaten", "offer", "demand", "ask", "expect", "approve", "disapprove"
]
Standing = Literal[
    "named official",
    "named person",
    "body",
    "unnamed official",
    "unnamed person",
    "witness",
    "document",
    "media",
    "rumour",
]


@dataclass(frozen=True, slots=True)
class Role:
    """An office or part that the report gives an actor ("Chinese Foreign Minister")."""

    title: str
    country: str | None
    organisation: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Actor:
    """One who acts or is acted upon, with every mention in the report.

    Args:
        id: lasting within the report: ``a<start>-<end>`` of the first mention.
        name: the fullest form in the report (never a pronoun if there is better).
        country: ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC, or None.
        sectors: PLOVER sector codes, primary first.
        mentions: in order of the text; each covers the whole noun phrase's name part, head included.
        why: the rules that decided, for a reader of the record.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Span, ...]
    country: str | None = None
    sectors: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and the days it stands for. ``end`` is inclusive; an open side is None."""

    span: Span
    type: TimexType
    value: str
    edtf: str | None
    start: date | None
    end: date | None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place name and where it lies. Degrees are WGS 84."""

    span: Span
    name: str
    resolution: Resolution
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames_id: int | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """An actor's part in one event, and the words that name it there."""

    actor: str
    span: Span


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event happened or a claim was made. ``basis`` says whether words, the report's date or nothing tells."""

    edtf: str | None
    start: date | None
    end: date | None
    span: Span | None
    basis: Basis


@dataclass(frozen=True, slots=True)
class Factuality:
    """Whether the event is told as fact."""

    polarity: Polarity = "positive"
    certainty: Certainty = "certain"
    status: Status = "happened"


@dataclass(frozen=True, slots=True)
class Account:
    """What one source makes of an event.

    Args:
        factuality: whether this source tells it as fact; the event's own says what the report makes of it.
        party: whether the source is a side of the event, or speaks for the country of one.
        first_hand: whether it tells of its own knowledge: it cites nobody and is neither paper nor rumour.
    """

    factuality: Factuality
    party: bool
    first_hand: bool


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom, when and where; see the data dictionary in ``docs/`` for every field.

    Args:
        id: lasting within the report: ``e<start>-<end>`` of the trigger.
        type: PLOVER 2.0 type, or None outside the ontology.
        numbers: figures such as ``killed``: an EDTF-like number or range as text ("12", "10000/", "20000/99999").
        places: indices into ``CodedReport.places``.
        sources: indices into ``CodedReport.claims``, outermost first; empty is the report's own voice.
        accounts: what each of the sources makes of it, in their order.
        why: the lexicon row, rule or model that decided.
    """

    id: str
    trigger: Span
    predicate: str
    type: str | None = None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    quad: int | None = None
    intensity: float | None = None
    actors: tuple[Side, ...] = ()
    recipients: tuple[Side, ...] = ()
    objects: tuple[Span, ...] = ()
    time: EventTime = EventTime(None, None, None, None, "none")
    places: tuple[int, ...] = ()
    factuality: Factuality = Factuality()
    sources: tuple[int, ...] = ()
    numbers: tuple[tuple[str, str], ...] = ()
    evidence: tuple[Span, ...] = ()
    confidence: float = 0.0
    happening: str | None = None
    why: str = ""
    accounts: tuple[Account, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of text put in somebody's mouth: who says it (source), the saying (cue), what is said (content).

    Args:
        stance: what the source does with the content: asserts it, denies it, asks for it.
        standing: how the source stands: an office-holder, a name, a paper, nobody.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: ClaimKind
    actor: str | None = None
    said: EventTime = EventTime(None, None, None, None, "none")
    why: str = ""
    stance: Stance = "assert"
    standing: Standing = "unnamed person"


@dataclass(frozen=True, slots=True)
class Relation:
    """The type that holds between two spans the caller gave; ``pair`` is the index into ``Report.pairs``."""

    pair: int
    type: str | None
    mode: str | None
    confidence: float
    why: str = ""


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report with the record that coding made of it. ``not_coded`` says why nothing was, or is None."""

    report: Report
    actors: tuple[Actor, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    relations: tuple[Relation, ...] = ()
    not_coded: str | None = None


@dataclass(frozen=True, slots=True)
class Happening:
    """What several events, of one or many reports, tell of together.

    Args:
        id: lasting: made from the first member.
        members: (report id, event id) pairs.
    """

    id: str
    members: tuple[tuple[str, str], ...] = field(default=())
