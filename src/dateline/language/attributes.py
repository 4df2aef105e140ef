"""Parts of speech, word forms and lemmas by the pipeline's own rules, each different word looked up once.

spaCy's ``AttributeRuler`` tries every rule at every word, and its ``Lemmatizer`` visits every word. Nearly all that
they do depends on the word, its tag and its relation, so it is remembered by these: ``docs/decisions/020-language.md``.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

RULER, LEMMATIZER, REMEMBERING = "attribute_ruler", "lemmatizer", "dateline_remembered_words"
# What rules may look at for the word, its tag and its relation to decide; besides, all that a word alone tells.
DECIDING = frozenset({"TAG", "DEP", "ORTH", "TEXT", "LOWER", "NORM", "SHAPE", "LENGTH", "PREFIX", "SUFFIX"})
LOOKED_AT: list[int | str] = ["ORTH", "TAG", "DEP"]
SET: list[int | str] = ["POS", "MORPH", "LEMMA"]
# Different words remembered before the memory starts afresh: about 40 MB.
REMEMBERED = 200_000

Key = tuple[int, int, int]
# As the ruler lists them: "patterns" has for each way to match the tests of one word after the other.
Rules = Sequence[Mapping[str, Any]]


def remember(nlp: Language) -> None:
    """Let a pipeline remember what its ruler and its lemmatizer say of a word, where that is all they look at."""
    names = nlp.pipe_names
    if RULER not in names or "morphologizer" in names or names[names.index(RULER) + 1 :][:1] != [LEMMATIZER]:
        return
    ruler, lemmatizer = _rules(nlp)
    if lemmatizer.mode in ("rule", "lookup") and _looks_at_words_alone(cast(Rules, ruler.patterns)):
        nlp.add_pipe(REMEMBERING, before=RULER)
        nlp.disable_pipe(RULER)
        nlp.disable_pipe(LEMMATIZER)


class RememberedWords:
    """A pipe that gives what an ``AttributeRuler`` and a ``Lemmatizer`` after it give, in a fourth of the time."""

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._known: dict[Key, Key] = {}
        self._longer = Matcher(ruler.vocab)
        rules = cast(Rules, ruler.patterns)
        for number, rule in enumerate(rules):
            if longer := [words for words in rule["patterns"] if not _is_one_word(words)]:
                self._longer.add(str(number), longer)

    def __call__(self, doc: Doc) -> Doc:
        """Set the part of speech, the form and the lemma of each word of a document."""
        if self._longer(doc, allow_missing=True):
            return self._by_rule(doc)
        rows = [self._attributes(doc, i, tuple(key)) for i, key in enumerate(doc.to_array(LOOKED_AT).tolist())]
        return doc.from_array(SET, np.array(rows, dtype=np.uint64)) if rows else doc  # type: ignore[arg-type]

    def pipe(self, docs: Iterator[Doc], batch_size: int = 0) -> Iterator[Doc]:
        """The documents with what is set in each."""
        return map(self, docs)

    def _by_rule(self, doc: Doc) -> Doc:
        return self._lemmatizer(self._ruler(doc))

    def _attributes(self, doc: Doc, i: int, key: Key) -> Key:
        """What the rules say of a word alone."""
        if key not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            token = doc[i]
            alone = Doc(doc.vocab, [token.text], [False], tags=[token.tag_], deps=[token.dep_], heads=[0])
            self._known[key] = tuple(self._by_rule(alone).to_array(SET)[0].tolist())
        return self._known[key]


@Language.factory(REMEMBERING)
def remembered_words(nlp: Language, name: str) -> RememberedWords:
    """The pipe in place of the ruler and the lemmatizer of the same pipeline."""
    return RememberedWords(*_rules(nlp))


def _rules(nlp: Language) -> tuple[AttributeRuler, Lemmatizer]:
    return cast(AttributeRuler, nlp.get_pipe(RULER)), cast(Lemmatizer, nlp.get_pipe(LEMMATIZER))


def _is_one_word(words: Sequence[Mapping[str, object]]) -> bool:
    return len(words) == 1 and "OP" not in words[0]


def _looks_at_words_alone(rules: Rules) -> bool:
    """Whether each rule decides by words, tags and relations."""
    tested = {name.upper() for rule in rules for words in rule["patterns"] for word in words for name in word}
    return all(name in DECIDING or name == "OP" or name.startswith(("IS_", "LIKE_")) for name in tested)
