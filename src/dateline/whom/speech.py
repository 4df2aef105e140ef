"""Quotations -> whose words they are: the cue beside them, the cue before them, or the speaker who runs on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace

from dateline.language import Parsed
from dateline.whom.draft import Draft
from dateline.whom.quotes import Quotation
from dateline.whom.trees import is_word, without

# No more words than these stand between a cue and its quotation: "told reporters in Geneva on Friday:".
FARTHEST = 15


@dataclass
class Speech:
    """The outermost quotations of a report, and the numbers of the drafts that own them so far."""

    parsed: Parsed
    outer: list[Quotation]
    owned: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.firsts = [q.first for q in self.outer]
        self.lasts = [q.last for q in self.outer]


def give(parsed: Parsed, drafts: list[Draft], quotations: tuple[Quotation, ...]) -> list[Draft]:
    """The drafts with the quotations that are theirs added to their content.

    A quotation that a content already touches is taken whole. One that stands right before or after a cue of speech
    without content becomes its content; so does the next paragraph when the cue ends its own with a colon. One that
    follows a quoted sentence in the same paragraph, or opens the next paragraph of an unclosed speech, belongs to the
    same draft.
    """
    speech = Speech(parsed, [q for q in quotations if q.level == 0])
    found = [_whole(speech, d, n) for n, d in enumerate(drafts)]
    for number, draft in enumerate(found):
        if draft.row.takes("quote") and (not draft.content or draft.frame == "preposition"):
            found[number] = _beside(speech, draft, number) or _below(speech, draft, number) or draft
    _run_on(speech, found)
    return found + _running(speech, found)


def _whole(speech: Speech, draft: Draft, number: int) -> Draft:
    """The draft with every quotation that its content touches taken whole, unless the cue stands inside it."""
    if not draft.content or not draft.row.takes("quote") or draft.frame not in ("that", "around"):
        return draft
    added: list[int] = []
    inside = set(draft.content)
    k = max(bisect_left(speech.firsts, draft.content[0]) - 1, 0)
    before = _before(speech, draft)
    if before is not None and draft.frame == "around":
        speech.owned.setdefault(before, number)
        added.extend(range(speech.firsts[before], speech.lasts[before]))
    while k < len(speech.outer) and speech.firsts[k] <= draft.content[-1]:
        quote = speech.outer[k]
        if not quote.first <= draft.at < quote.last and any(i in inside for i in _edges(speech.parsed, quote)):
            speech.owned.setdefault(k, number)
            added.extend(range(quote.first, quote.last))
        k += 1
    content = without(sorted(inside | set(added)), draft.cue, draft.source)
    return replace(draft, content=tuple(content))


def _before(speech: Speech, draft: Draft) -> int | None:
    """The quotation that ends right before a cue and its source: the first half of a sentence around a cue."""
    low = min(*draft.cue, draft.at, *draft.source)
    k = bisect_left(speech.lasts, low - 1)
    if k < len(speech.outer) and speech.lasts[k] <= low and _only_marks(speech.parsed, speech.lasts[k], low):
        return k if speech.outer[k].block == _block(speech.parsed, draft.at) else None
    return None


def _edges(parsed: Parsed, quote: Quotation) -> list[int]:
    """The first and last words of a quotation."""
    words = [i for i in range(quote.first, min(quote.first + 4, quote.last)) if is_word(parsed.tokens[i])]
    back = [i for i in range(max(quote.last - 4, quote.first), quote.last) if is_word(parsed.tokens[i])]
    return words[:1] + back[-1:]


def _beside(speech: Speech, draft: Draft, number: int) -> Draft | None:
    """A cue without content takes the quotation that touches its own words, before or after."""
    low, high = min(*draft.cue, draft.at, *draft.source), max(*draft.cue, draft.at, *draft.source)
    k = bisect_left(speech.lasts, low - 1)
    for candidate in (k, k + 1):
        if candidate >= len(speech.outer) or candidate in speech.owned:
            continue
        quote = speech.outer[candidate]
        before = quote.last <= low
        touches = _only_marks(speech.parsed, quote.last, low) if before else _leads(speech.parsed, high + 1, quote)
        near = quote.block == _block(speech.parsed, draft.at)
        if touches and near and (before or _worth(speech.parsed, quote)):
            speech.owned[candidate] = number
            return replace(draft, content=tuple(range(quote.first, quote.last)), frame="quote")
    return None


def _only_marks(parsed: Parsed, first: int, last: int) -> bool:
    return last - first <= 3 and not any(is_word(t) for t in parsed.tokens[first:last])


def _leads(parsed: Parsed, first: int, quote: Quotation) -> bool:
    """Whether the words between a cue and a quotation after it are no more than "to reporters on Friday:"."""
    if not first <= quote.first <= first + FARTHEST:
        return False
    between = parsed.tokens[first : quote.first]
    if any(t.sentence != parsed.tokens[first].sentence for t in between):
        return False
    if any(t.pos in ("VERB", "AUX") for t in between):
        return between[-1].text in (":", ",")
    return True


def _worth(parsed: Parsed, quote: Quotation) -> bool:
    """Whether a quotation is speech and not a word held up with tweezers: three words, or a comma or colon before."""
    if parsed.tokens[quote.first - 1].text in (",", ":"):
        return True
    return sum(is_word(t) for t in parsed.tokens[quote.first : min(quote.last, quote.first + 8)]) >= 3


def _below(speech: Speech, draft: Draft, number: int) -> Draft | None:
    """A cue without content that ends its paragraph with a colon takes the next paragraph, quoted or not."""
    parsed = speech.parsed
    sentence = parsed.sentences[parsed.tokens[draft.at].sentence]
    last = sentence.last
    if parsed.tokens[last - 1].text != ":" or last - draft.at > FARTHEST or last == len(parsed.tokens):
        return None
    block = _block(parsed, last)
    if block == sentence.block:
        return None
    k = bisect_left(speech.firsts, last)
    if k < len(speech.outer) and speech.firsts[k] == last:
        speech.owned.setdefault(k, number)
    while last < len(parsed.tokens) and _block(parsed, last) == block:
        last = parsed.sentences[parsed.tokens[last].sentence].last
    return replace(draft, content=tuple(range(sentence.last, last)), frame="below")


def _block(parsed: Parsed, i: int) -> int:
    return parsed.sentences[parsed.tokens[i].sentence].block


def _run_on(speech: Speech, found: list[Draft]) -> None:
    """Quotations without a cue of their own go to whoever speaks already."""
    added: dict[int, list[int]] = {}
    for k, quote in enumerate(speech.outer):
        if k in speech.owned or k - 1 not in speech.owned:
            continue
        owner = found[speech.owned[k - 1]]
        same = speech.outer[k - 1].block == quote.block and (
            _begins_sentence(speech.parsed, quote.first) or _goes_on(speech.parsed, speech.outer[k - 1], owner, quote)
        )
        if same or quote.continues:
            speech.owned[k] = speech.owned[k - 1]
            added.setdefault(speech.owned[k], []).extend(range(quote.first, quote.last))
    for number, more in added.items():
        draft = found[number]
        content = without(sorted({*draft.content, *more}), draft.cue, draft.source)
        found[number] = replace(draft, content=tuple(content))


def _running(speech: Speech, found: list[Draft]) -> list[Draft]:
    """A draft for each paragraph that is all quotation, under one that ended in a quotation: the same one speaks on."""
    more: list[Draft] = []
    for k, quote in enumerate(speech.outer):
        before = speech.outer[k - 1] if k else None
        if k in speech.owned or before is None or k - 1 not in speech.owned or before.block + 1 != quote.block:
            continue
        if _fills(speech.parsed, quote) and _ends(speech.parsed, before):
            number = speech.owned[k - 1]
            owner = found[number] if number < len(found) else more[number - len(found)]
            speech.owned[k] = len(found) + len(more)
            more.append(replace(owner, content=tuple(range(quote.first, quote.last)), frame="running"))
    return more


def _fills(parsed: Parsed, quote: Quotation) -> bool:
    """Whether a quotation is a whole paragraph."""
    before = quote.first == 0 or _block(parsed, quote.first - 1) != quote.block
    return before and _ends(parsed, quote)


def _ends(parsed: Parsed, quote: Quotation) -> bool:
    """Whether no word of its paragraph follows a quotation."""
    last = quote.last
    while last < len(parsed.tokens) and not is_word(parsed.tokens[last]):
        last += 1
    return last == len(parsed.tokens) or _block(parsed, last) != quote.block


def _begins_sentence(parsed: Parsed, first: int) -> bool:
    before = parsed.tokens[first - 1]
    return before.sentence != parsed.tokens[first].sentence or before.text in (".", "!", "?", ":")


def _goes_on(parsed: Parsed, before: Quotation, owner: Draft, quote: Quotation) -> bool:
    """Whether a cue stands inside one quoted sentence: "The enemy", the ministry wrote, "lost ten tanks"."""
    return before.last <= owner.at < quote.first and parsed.tokens[quote.first - 1].text == ","
