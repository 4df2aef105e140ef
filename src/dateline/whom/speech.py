"""Quotations -> whose words they are: the cue beside them, the cue before them, or the speaker who runs on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from dateline.language import Parsed
from dateline.whom.draft import Draft
from dateline.whom.quotes import Quotation
from dateline.whom.trees import is_word, without


def give(parsed: Parsed, drafts: list[Draft], quotations: tuple[Quotation, ...]) -> list[Draft]:
    """The drafts with the quotations that are theirs added to their content.

    A quotation that a content already touches is taken whole. One that stands right before or after a cue of speech
    without content becomes its content. One that follows a quoted sentence in the same paragraph, or opens the next
    paragraph in an unclosed speech, belongs to the same draft.
    """
    outer = [q for q in quotations if q.level == 0]
    owned: dict[int, int] = {}
    found = [_whole(parsed, d, outer, owned, n) for n, d in enumerate(drafts)]
    for number, draft in enumerate(found):
        if not draft.content and draft.row.takes("quote"):
            found[number] = _beside(parsed, draft, outer, owned, number)
    _run_on(parsed, found, outer, owned)
    return found


def _whole(parsed: Parsed, draft: Draft, outer: list[Quotation], owned: dict[int, int], number: int) -> Draft:
    """The draft with every quotation that its content touches taken whole, unless the cue stands inside it."""
    if not draft.content or not draft.row.takes("quote") or draft.frame not in ("that", "around"):
        return draft
    firsts = [q.first for q in outer]
    added: list[int] = []
    k = max(bisect_left(firsts, draft.content[0]) - 1, 0)
    inside = set(draft.content)
    while k < len(outer) and outer[k].first <= draft.content[-1]:
        quote = outer[k]
        if not quote.first <= draft.at < quote.last and any(i in inside for i in _edges(parsed, quote)):
            owned.setdefault(k, number)
            added.extend(range(quote.first, quote.last))
        k += 1
    content = without(sorted(inside | set(added)), draft.cue, draft.source)
    return replace(draft, content=tuple(content))


def _edges(parsed: Parsed, quote: Quotation) -> list[int]:
    """The first and last words of a quotation."""
    words = [i for i in range(quote.first, min(quote.first + 4, quote.last)) if is_word(parsed.tokens[i])]
    back = [i for i in range(max(quote.last - 4, quote.first), quote.last) if is_word(parsed.tokens[i])]
    return words[:1] + back[-1:]


def _beside(parsed: Parsed, draft: Draft, outer: list[Quotation], owned: dict[int, int], number: int) -> Draft:
    """A cue without content takes the quotation that touches its own words, before or after."""
    group = [*draft.cue, *draft.source]
    low, high = min(group), max(group)
    k = bisect_left([q.last for q in outer], low - 1)
    for candidate in (k, k + 1):
        if candidate >= len(outer) or candidate in owned:
            continue
        quote = outer[candidate]
        touches = _only_marks(parsed, quote.last, low) if quote.last <= low else _leads(parsed, high + 1, quote)
        if touches and quote.block == _block(parsed, draft.at):
            owned[candidate] = number
            return replace(draft, content=tuple(range(quote.first, quote.last)), frame="quote")
    return draft


def _only_marks(parsed: Parsed, first: int, last: int) -> bool:
    return last - first <= 3 and not any(is_word(t) for t in parsed.tokens[first:last])


def _leads(parsed: Parsed, first: int, quote: Quotation) -> bool:
    """Whether the words between a cue and a quotation after it are no more than "to reporters on Friday:"."""
    between = parsed.tokens[first : quote.first]
    if quote.first < first or len(between) > 15 or any(t.sentence != parsed.tokens[first].sentence for t in between):
        return False
    if any(t.pos in ("VERB", "AUX") for t in between):
        return bool(between) and between[-1].text in (":", ",")
    return True


def _block(parsed: Parsed, i: int) -> int:
    return parsed.sentences[parsed.tokens[i].sentence].block


def _run_on(parsed: Parsed, found: list[Draft], outer: list[Quotation], owned: dict[int, int]) -> None:
    """Quotations without a cue of their own go to whoever speaks already."""
    added: dict[int, list[int]] = {}
    for k, quote in enumerate(outer):
        before = outer[k - 1] if k else None
        if k in owned or before is None or k - 1 not in owned:
            continue
        same = before.block == quote.block and _begins_sentence(parsed, quote.first)
        if same or quote.continues:
            owned[k] = owned[k - 1]
            added.setdefault(owned[k], []).extend(range(quote.first, quote.last))
    for number, more in added.items():
        draft = found[number]
        content = without(sorted({*draft.content, *more}), draft.cue, draft.source)
        found[number] = replace(draft, content=tuple(content))


def _begins_sentence(parsed: Parsed, first: int) -> bool:
    before = parsed.tokens[first - 1]
    return before.sentence != parsed.tokens[first].sentence or before.text in (".", "!", "?", ":")
