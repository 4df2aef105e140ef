"""Mentions -> actors: names first, the fullest before the shorter; then nouns and pronouns in order of the text."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict, deque
from collections.abc import Iterator
from itertools import chain

from dateline.language import Token
from dateline.who.cluster import Cluster
from dateline.who.descriptions import Linking, describing, fits, linked
from dateline.who.mention import Mention
from dateline.who.persons import Form, PersonIndex, form, is_kin
from dateline.who.pronouns import Ranking, Seen, antecedent, ranked
from dateline.who.reader import Reader
from dateline.who.resemblance import Candidate, Describing
from dateline.who.speakers import FIRST, Labels, labels
from dateline.who.words import fold

# Phrases and sentences back in which a noun phrase looks for whom it describes, and actors that are weighed.
NEAR, REACH, MOST = 60, 4, 10
# Actors of the same noun that are weighed wherever they stand, and names ahead.
SAME = 3
# The last of the sentences that are the head of a report, and so many after.
HEAD, AFTER = 1, 3
# Farther than any mention before.
AHEAD = 10**9
# Letters of the longest initials that label a speaker.
INITIALS = 3
# An interview has so many of these without a speaker, and introduces whom it asks in so many sentences.
MANY_TIMES, INTRODUCTION = 5, 5
# Pronouns that stand for somebody even where nobody fits.
SOMEBODY = frozenset(["he", "she", "they", "we", "i", "him", "them", "who", "us", "me"])


class Clusters:
    """The actors of a report as they grow.

    Args:
        reader: the report.
        ranking: chooses among the phrases that a pronoun may stand for.
        linking: chooses among the actors that a noun phrase may describe; training puts right answers in place of both.
    """

    def __init__(self, reader: Reader, ranking: Ranking = ranked, linking: Linking = linked) -> None:
        self.reader = reader
        self.ranking = ranking
        self.linking = linking
        self.spoken = Labels(reader.parsed)
        self.all: list[Cluster] = []
        self.heads: dict[int, Cluster] = {}
        self.said: dict[int, Mention] = {}
        self.named: list[Mention] = []
        self.persons: list[Cluster] = []
        self.index = PersonIndex()
        self.bodies: dict[tuple[str, str | None], Cluster] = {}
        self.nouns: dict[str, list[Cluster]] = defaultdict(list)
        self.seen: list[Seen] = []

    # ------------------------------------------------------------ names

    def names(self, mentions: list[Mention]) -> None:
        """Put every name into its cluster."""
        named = [m for m in mentions if m.sort == "name"]
        people = [m for m in named if m.kind == "person"]
        for mention in sorted(people, key=lambda m: (-len(self.form(m)), m.first)):
            self._person(mention)
        for mention in named:
            if mention.kind != "person":
                self._other(mention)
        self.named = named

    def form(self, mention: Mention) -> Form:
        """The comparable parts of a person's name."""
        return form([mention.label])

    def _person(self, mention: Mention) -> None:
        name = self.form(mention)
        if not name:
            self._new(mention)
            return
        numbers = [n for n in self.index.find(name, mention.country) if self._agree(self.persons[n], mention)]
        if numbers:
            number = min(self._bearers(name, numbers), key=lambda n: self._distance(self.persons[n], mention))
            cluster = self.persons[number]
            exact = name in self.index.forms[number]
            self._join(cluster, mention, "" if exact else "the same name shorter or spelt another way")
        else:
            number, cluster = len(self.persons), self._new(mention)
            self.persons.append(cluster)
        self.index.put(number, name, mention.country)

    def _agree(self, cluster: Cluster, mention: Mention) -> bool:
        """Whether nothing that the words say keeps them apart."""
        if cluster.gender and mention.gender and cluster.gender != mention.gender:
            return False
        return not (cluster.country and mention.country and cluster.country != mention.country)

    def _bearers(self, name: Form, numbers: list[int]) -> list[int]:
        """Whom a name may mean; a bare surname is not said of a relative: "Lee ... Lee's son Kim Lee ... Lee"."""
        if len(name) > 1 or len(numbers) == 1:
            return numbers
        return [n for n in numbers if not is_kin(self.reader.parsed, self.persons[n].mentions)] or numbers

    def _distance(self, cluster: Cluster, mention: Mention) -> int:
        """Words back to a mention of the cluster, the fullest names first and the last few; those ahead count last."""
        near = [mention.first - m.first for m in (*cluster.mentions[:NEAR], *cluster.mentions[-NEAR:])]
        before = [words for words in near if words >= 0]
        return min(before) if before else AHEAD - max(near)

    def _other(self, mention: Mention) -> None:
        """A name that the words alone do not call a person's."""
        if not mention.known and (number := self._as_person(mention)) is not None:
            self._join(self.persons[number], mention, "tagged otherwise, but a person's name elsewhere")
            self.index.put(number, self.form(mention), None)
            return
        key = fold(mention.label)
        scope = None if mention.known else mention.country
        cluster = (
            self.bodies.get((key, scope)) or (self.bodies.get((key, None)) if scope else None) or self._acronym(mention)
        )
        if cluster is None or (mention.known and cluster.kind != mention.kind):
            cluster = self._new(mention)
            self.bodies[(key, scope)] = cluster
            self._alias(mention, cluster)
        else:
            self._join(cluster, mention, "")

    def _as_person(self, mention: Mention) -> int | None:
        name = self.form(mention)
        if not name or mention.kind == "country" or mention.noun or self._kin(mention):
            return None
        if len(mention.label) <= INITIALS and mention.label.isupper() and labels(self.reader.parsed, mention.head):
            return self.index.by_initials(mention.label)
        numbers = [n for n in self.index.find(name, None) if self._may_end(self.index.forms[n][0], name)]
        return self._bearers(name, numbers)[-1] if numbers else None

    def _may_end(self, full: Form, name: Form) -> bool:
        """Whether a name has all or the last of a person's names: "La Riva" of "Gloria La Riva"."""
        return len(name) in (1, len(full)) or full[-len(name) :] == name

    def _kin(self, mention: Mention) -> bool:
        """Whether a name is a family's: "the Limas"."""
        last = self.reader.parsed.tokens[mention.last - 1]
        return last.tag == "NNPS" or (last.text.endswith("s") and fold(last.text)[:-1] in self.reader.surnames)

    def _alias(self, mention: Mention, cluster: Cluster) -> None:
        """An acronym in brackets, or the initials of a long name, name it too."""
        tokens = self.reader.parsed.tokens
        after = tokens[mention.last : mention.last + 3]
        if len(after) == 3 and after[0].text == "(" and after[2].text in (")", ",", ";") and after[1].text.isupper():
            acronym = fold(after[1].text)
            if acronym[:1] == fold(mention.label)[:1]:
                self.bodies.setdefault((acronym, None), cluster)
        words = [t.text for t in tokens[mention.first : mention.last] if t.text[:1].isupper()]
        if len(words) >= 3:
            self.bodies.setdefault((fold("".join(w[0] for w in words)) + "!", None), cluster)

    def _acronym(self, mention: Mention) -> Cluster | None:
        return self.bodies.get((fold(mention.label) + "!", None)) if mention.label.isupper() else None

    # ------------------------------------------------------------ nouns and pronouns

    def rest(self, mentions: list[Mention]) -> None:
        """Put nouns and pronouns into their clusters, in order of the text; things stand between them."""
        taken = {i for m in mentions for i in range(m.first, m.last)}
        things = deque(sorted(i for i in self.reader.things if i not in taken))
        for mention in mentions:
            while things and things[0] < mention.head:
                self.seen.append(Seen(things.popleft(), None))
            if mention.sort == "noun":
                self._noun(mention)
            elif mention.sort == "pronoun":
                self._pronoun(mention)
            cluster = self.heads.get(mention.head)
            if cluster is not None:
                self.seen.append(Seen(mention.head, cluster))
        self._interview()

    def _interview(self) -> None:
        """In an interview "I" without a speaker is the one whom the first sentences introduce."""
        speaking = [c for c in self.all if not c.named and c.mentions[0].noun in FIRST]
        if sum(len(c.mentions) for c in speaking) < MANY_TIMES:
            return
        introduced = [c for c in self.persons if self._sentence(c) < INTRODUCTION]
        if introduced:
            person = max(introduced, key=lambda c: len(c.mentions))
            for cluster in speaking:
                self.all.remove(cluster)
                for mention in cluster.mentions:
                    self._join(person, mention, "who speaks of himself in an interview")

    def _sentence(self, cluster: Cluster) -> int:
        return min(self.reader.parsed.tokens[m.head].sentence for m in cluster.mentions)

    def _noun(self, mention: Mention) -> None:
        asking = describing(self.reader.parsed, mention, self.heads)
        candidates = self._candidates(asking)
        cluster = self.linking(asking, candidates) if candidates else None
        if cluster is not None:
            self._join(cluster, mention, "a description of it")
        else:
            cluster = self._new(mention)
        same = self.nouns[mention.noun]
        if not same or same[-1] is not cluster:
            same.append(cluster)

    def _candidates(self, asking: Describing) -> list[Candidate]:
        """The actors that a noun phrase may describe: those that its words name again, the nearest before it, and names
        that follow in its sentence or, from the head of a report, in the next ones."""
        again = ((c, c.mentions[-1]) for c in self.nouns.get(asking.mention.noun, [])[: -SAME - 1 : -1])
        ahead = ((self.heads[m.head], m) for m in self._ahead(asking.head))
        found: dict[Cluster, Mention] = {}
        for pairs, most in ((self._before(asking), MOST), (chain(again, ahead), None)):
            for cluster, mention in pairs:
                if len(found) == most:
                    break
                if cluster not in found and fits(asking, cluster, mention.head):
                    found[cluster] = mention
        return [Candidate(cluster, nearest) for cluster, nearest in found.items()]

    def _before(self, asking: Describing) -> Iterator[tuple[Cluster, Mention]]:
        """The actors before a noun phrase, the nearest first; far ones only if it takes somebody up."""
        first = asking.head.sentence - (0 if asking.determiner in ("a", "none") else REACH)
        for seen in reversed(self.seen[-NEAR:]):
            if self.reader.parsed.tokens[seen.head].sentence < first:
                return
            if seen.cluster is not None:
                yield seen.cluster, self.said[seen.head]

    def _ahead(self, token: Token) -> Iterator[Mention]:
        """The next names that follow in the sentence or, from the head of a report, in the next sentences."""
        until = token.sentence if token.sentence > HEAD else token.sentence + AFTER
        first = bisect(self.named, token.i, key=lambda m: m.head)
        for named in self.named[first : first + SAME]:
            if self.reader.parsed.tokens[named.head].sentence <= until:
                yield named

    def _pronoun(self, mention: Mention) -> None:
        token: Token = self.reader.parsed.tokens[mention.head]
        ahead = (Seen(m.head, self.heads[m.head]) for m in self._ahead(token))
        found = antecedent(self.reader.parsed, token, (self.seen, ahead), self.heads, self.spoken, self.ranking)
        if found.cluster is not None:
            self._join(found.cluster, mention, "")
        elif not found.thing and token.text.lower() in SOMEBODY:
            cluster = self._new(mention)
            cluster.plural = bool(mention.plural)
            cluster.kind = "person" if not mention.plural else "group"

    # ------------------------------------------------------------ growing

    def _new(self, mention: Mention) -> Cluster:
        cluster = Cluster(mention.kind)
        self.all.append(cluster)
        self._join(cluster, mention, "")
        return cluster

    def _join(self, cluster: Cluster, mention: Mention, why: str) -> None:
        cluster.add(mention, why)
        self.heads[mention.head] = cluster
        self.said[mention.head] = mention
