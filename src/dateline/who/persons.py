"""Which names of a report are one person: shortened names, order of family and given name, spellings, kin."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz.fuzz import ratio

from dateline.language import Parsed
from dateline.who.mention import Mention
from dateline.who.spelling import alike_family, alike_given, consonants, syllables
from dateline.who.wordlists import family_first, words
from dateline.who.words import fold

Form = tuple[str, ...]
# Ratio at which the stems of a woman's and a man's family name are one.
STEM = 80.0
# Letters that a lone name needs more than to be another one spelt otherwise.
LEAST = 3
FAMILY_FIRST = frozenset(("CHN", "TWN", "HKG", "MAC", "KOR", "PRK", "VNM", "HUN", "KHM", "SGP"))
_ONSET = "(?:zh|ch|sh|kh|ph|th|tr|ng|nh|gi|[bpmfdtnlgkhjqxrzcswy])?"
_RHYME = (
    "(?:iang|uang|iong|yeong|yeok|ang|eng|ong|ing|iao|ian|uai|uan|eon|eong|yeo|young|ai|ei|ao|ou|an|en|ia|ie|iu|in|ua|uo|ui|un|ue"
    "|eo|yu|ye|wo|oo|ee|ae|oe|eu|eun|eul|ok|uk|ik|ak|il|eol|ul|ol|am|um|im|om|ap|ip|[aeiou])"
)
_SYLLABLES = re.compile(f"(?:{_ONSET}{_RHYME}){{1,3}}$")
# The woman's and the man's ending of one family name.
_FEMININE = (
    ("skaya", "sky"),
    ("skaya", "skiy"),
    ("skaya", "skii"),
    ("skaia", "skii"),
    ("skaya", "ski"),
    ("kaya", "ky"),
    ("skaja", "ski"),
    ("kaya", "ki"),
    ("ova", "ov"),
    ("eva", "ev"),
    ("ina", "in"),
    ("ska", "ski"),
    ("cka", "cki"),
    ("aya", "y"),
    ("aya", "iy"),
    ("aya", "yi"),
    ("skaya", "skyi"),
    ("skaya", "skyy"),
    ("ova", ""),
    ("skaya", "skyj"),
)


# The Arabic article, tied to the name by a hyphen or standing before it; "an-" and its like only in lower case.
_ARTICLE = re.compile(r"\b(?:[Aa]l|[Ee]l|a[tndsrz]|ash)-(?=\w)")


# Letters whose usual Latin spelling is not the one they fold to.
_LETTERS = str.maketrans({"ə": "a", "Ə": "A"})


def form(words: Iterable[str]) -> Form:
    """A name as comparable parts; hyphenated given names are one part."""
    text = " ".join(words).replace(" - ", "-").replace("’s", "")
    if "-" in text:
        text = _ARTICLE.sub("", text)
    if not text.isascii():
        text = text.translate(_LETTERS)
    parts = [fold(w) for w in text.split()]
    return tuple(p for p in parts if p and p not in ("jr", "sr", "ii", "iii", "iv"))


def family(name: Form, country: str | None) -> str:
    """The part of a name by which a person is called alone."""
    if len(name) > 1 and eastern(name, country):
        return name[0]
    return name[-1]


def eastern(name: Form, country: str | None) -> bool:
    """Whether the family name stands first: by the country, or by a known family name before syllables of the East."""
    if len(name) < 2 or len(name) > 4:
        return False
    if name[0] in family_first():
        return country in FAMILY_FIRST or all(_SYLLABLES.match(part) for part in name[1:])
    return False


def feminine_of(one: str, other: str) -> bool:
    """Whether two family names are the woman's and the man's form of one (Novikova, Novikov)."""
    return _pair(one, other) or _pair(other, one)


def _pair(woman: str, man: str) -> bool:
    return any(
        woman.endswith(hers)
        and man.endswith(his)
        and not man.endswith(hers)
        and ratio(woman[: -len(hers)], man[: len(man) - len(his)]) >= STEM
        for hers, his in _FEMININE
    )


def same(one: Form, other: Form, country: str | None = None) -> bool:
    """Whether two forms can be one person's name, one of them perhaps shortened or spelt another way."""
    short, full = sorted((one, other), key=len)
    if short == full:
        return True
    if len(short) == 1:
        return _alone(short[0], full, country)
    return _both(short, full, country)


def _alone(word: str, full: Form, country: str | None) -> bool:
    called = family(full, country)
    if word == called or (len(full) > 1 and word == full[-1] and not eastern(full, country)):
        return True
    if feminine_of(word, called):
        return False
    return len(word) > LEAST and alike_family(word, called)


def _both(short: Form, full: Form, country: str | None) -> bool:
    short, full = _bare(short), _bare(full)
    if len(short) == len(full) and set(short) == set(full):
        return True
    if "".join(short) == "".join(full):
        return True
    if set(short) <= set(full):
        return short[-1] == full[-1] or short[0] == full[0]
    if eastern(short, country) or eastern(full, country) or {short[0], full[0]} <= family_first():
        return _both_eastern(short, full, country)
    if feminine_of(short[-1], full[-1]) or not alike_family(short[-1], full[-1]):
        return _regrouped(short, full)
    return alike_given(short[0], full[0]) or _regrouped(short, full)


def _regrouped(short: Form, full: Form) -> bool:
    """Whether the parts are the same but for spaces: "Ali Akbar Nategh", "Aliakbar Nateq"."""
    if len(short) == len(full):
        return False
    if alike_family(short[-1], full[-1]):
        return alike_given("".join(short[:-1]), "".join(full[:-1]))
    return alike_given(short[0], full[0]) and "".join(short[1:]) == "".join(full[1:])


def _both_eastern(short: Form, full: Form, country: str | None) -> bool:
    """Whether two names are one where the family name of at least one stands first."""
    one, other = _turned(short, country), _turned(full, country)
    return syllables(one[0]) == syllables(other[0]) and syllables("".join(one[1:])) == syllables("".join(other[1:]))


def _turned(name: Form, country: str | None) -> Form:
    """A name with the family name first."""
    stands_first = name[0] in family_first() and name[-1] not in family_first()
    return name if stands_first or eastern(name, country) else (name[-1], *name[:-1])


def _bare(name: Form) -> Form:
    """A name without a free-standing Arabic article and the like, unless nothing else would be left."""
    return tuple(p for p in name if p not in ("al", "el", "bin", "ibn", "u", "daw")) or name


def skeleton(word: str) -> str:
    """The first consonants of a name as it sounds."""
    return consonants(word)[0][:3]


class PersonIndex:
    """Names of persons found so far, looked up by any part and by the sound of the family name."""

    def __init__(self) -> None:
        self.by_part: dict[str, list[int]] = defaultdict(list)
        self.by_sound: dict[str, list[int]] = defaultdict(list)
        self.forms: list[list[Form]] = []

    def put(self, number: int, name: Form, country: str | None) -> None:
        """Note a form of a person's name; numbers count up from 0."""
        while len(self.forms) <= number:
            self.forms.append([])
        if name in self.forms[number]:
            return
        self.forms[number].append(name)
        for part in dict.fromkeys(name):
            if part not in words("particle") and number not in self.by_part[part][-3:]:
                self.by_part[part].append(number)
        for key in self._sounds(name, country):
            if number not in self.by_sound[key][-3:]:
                self.by_sound[key].append(number)

    def by_initials(self, letters: str) -> int | None:
        """The only person whose names begin with these letters, as they label a speaker: "ML:" for Mara Lind."""
        forms = enumerate(self.forms)
        found = [n for n, own in forms if any("".join(word[0] for word in name) == letters.lower() for name in own)]
        return found[0] if len(found) == 1 else None

    def find(self, name: Form, country: str | None) -> list[int]:
        """The persons whose name this may be, latest last."""
        numbers = dict.fromkeys(
            n for part in name if part not in words("particle") for n in self.by_part.get(part, ())[-40:]
        )
        numbers |= dict.fromkeys(n for key in self._sounds(name, country) for n in self.by_sound.get(key, ())[-40:])
        found = [n for n in sorted(numbers) if any(same(name, other, country) for other in self._fullest(n))]
        if len(name) > 1:
            return found
        # A lone name is rather somebody's family name, then somebody's given name, than another name misspelt.
        exact = [n for n in found if any(name[0] in other for other in self._fullest(n))]
        given = [n for n in sorted(numbers) if any(other[0] == name[0] for other in self._fullest(n) if len(other) > 1)]
        return exact or (given if len(given) == 1 else []) or found

    def _fullest(self, number: int) -> list[Form]:
        """A person's forms, without the family name alone where there is more."""
        return [f for f in self.forms[number] if len(f) > 1] or self.forms[number]

    @staticmethod
    def _sounds(name: Form, country: str | None) -> tuple[str, ...]:
        sound = skeleton(family(name, country))
        return tuple(dict.fromkeys(k for k in (sound[:2], sound[1:3]) if len(k) == 2))


def is_kin(parsed: Parsed, mentions: Iterable[Mention]) -> bool:
    """Whether somebody is brought in as another's relative: "his son Kim Lee", "Ana Lee, the minister's wife"."""
    for mention in mentions:
        head, before = parsed.tokens[mention.head], parsed.tokens[max(mention.name[0] - 1, 0)]
        beside = [t for t in parsed.children(head.i) if t.dep == "appos"]
        beside += [parsed.tokens[head.head]] if head.dep == "appos" else []
        if any(t.lemma in words("kin") or t.lemma in words("consort") for t in (before, *beside)):
            return True
    return False
