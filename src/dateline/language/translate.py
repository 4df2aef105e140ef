"""spaCy's documents -> the house's own tokens, sentences and entities, with spans into the original text."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from dateline.knowledge import listed, load
from dateline.language.names import as_elsewhere
from dateline.language.parsed import Entity, Parsed, Sentence, Token
from dateline.language.pieces import Piece
from dateline.report import Report, Span


def assemble(report: Report, parts: list[tuple[Piece, Doc]]) -> Parsed:
    """One parse out of the parsed pieces of a report. Tokens that are only white space are left out."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    entities: list[Entity] = []
    for piece, doc in parts:
        index = _numbers(doc, len(tokens))
        for sent in doc.sents:
            words = [t for t in sent if not t.is_space]
            if not words:
                continue
            number, first = len(sentences), len(tokens)
            root = index[sent.root.i] if not sent.root.is_space else first
            tokens.extend(_token(report, piece, t, index, number, root) for t in words)
            sentences.append(
                Sentence(
                    number,
                    first,
                    len(tokens),
                    root,
                    Span(tokens[first].span.start, tokens[-1].span.end),
                    piece.block,
                    piece.kind,
                )
            )
        for ent in doc.ents:
            inside = [index[t.i] for t in ent if not t.is_space]
            if inside:
                span = Span(tokens[inside[0]].span.start, tokens[inside[-1]].span.end)
                entities.append(Entity(inside[0], inside[-1] + 1, ent.label_, span))
    return Parsed(report, tuple(as_elsewhere(tokens, sentences)), tuple(sentences), tuple(entities))


def _numbers(doc: Doc, first: int) -> dict[int, int]:
    """The index that each token of a piece gets in the whole report."""
    return {t.i: first + n for n, t in enumerate(t for t in doc if not t.is_space)}


def _token(report: Report, piece: Piece, token: SpacyToken, index: dict[int, int], sentence: int, root: int) -> Token:
    start = piece.start + token.idx
    return Token(
        i=index[token.i],
        text=token.text,
        lemma=_lemma(token),
        pos=token.pos_,
        tag=token.tag_,
        dep=token.dep_,
        head=index.get(token.head.i, root),
        span=report.view.original(start, start + len(token.text)),
        sentence=sentence,
        entity=token.ent_type_,
    )


@cache
def _misread() -> Mapping[tuple[str, str], str]:
    """Verb forms with the lemma that the lemmatizer gives them wrongly -> the verb; see ``knowledge/lemmas.tsv``."""
    return MappingProxyType({(form, r["wrong"]): r["right"] for r in load("lemmas") for form in listed(r["forms"])})


def _lemma(token: SpacyToken) -> str:
    lemma: str = token.lemma_.lower()
    return _misread().get((token.lower_, lemma), lemma) if token.tag_.startswith("V") else lemma
