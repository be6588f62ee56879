"""The pairs of a story, as they are found: by shared words, by what a story has one of, by its points, in clusters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from claimcheck.kinds import KINDS
from claimcheck.matcher import (
    aged,
    alone,
    befallen,
    casualties,
    companions,
    earlier,
    given_names,
    hours,
    kin,
    lists,
    measured,
    misspelt,
    once,
    parts,
    persons,
    points,
    posts,
    singles,
    splits,
    tolls,
)
from claimcheck.matcher.candidates import candidates, same_words
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.matter import Matters
from claimcheck.matcher.one_event import of_one_story
from claimcheck.matcher.places import sentences_of
from claimcheck.matcher.scoring import Scorer
from claimcheck.matcher.weights import Weights
from claimcheck.model.analysis import Analysis
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import GIVEN_NAME, SPELLING, Comparison
from claimcheck.model.curated import Alias

ACCEPT = 0.5  # below this score two claims are not said to be about the same thing
CLOSURE = 0.3  # inside a cluster a weaker pair is judged too, so that one conflict is one finding
LARGEST = 40  # clusters above this size are not completed


class Pairs:
    """Comparisons of claims, each pair once; the steps are taken in the order in which they stand here."""

    def __init__(
        self,
        analyses: Sequence[Analysis],
        claims: Iterable[Claim],
        cross: Mapping[tuple[str, str], Mapping[str, str]],
        aliases: Sequence[Alias],
    ) -> None:
        self._analyses = analyses
        self._claims = sorted(claims, key=lambda c: (c.source, c.span.start, c.span.end, c.id))
        self._needs = {(k.id, k.id): k.needs for k in KINDS} | dict(cross)
        self._weights = Weights(analyses, self._claims)
        self._ladder = Ladder(analyses, self._claims, aliases)
        self._matters = Matters(analyses, self._claims, self._weights)
        self._scorer = Scorer(self._weights, self._ladder, self._matters)
        self._found: dict[tuple[str, str], Comparison] = {}
        self._number = Counter((c.source, c.kind) for c in self._claims)
        self._by_id = {a.document.id: a for a in analyses}
        self._named_alike = tolls.of_one_story(analyses, self._ladder)
        self.alike = cache(self._alike)
        self._ladder.aged = persons.known(analyses, self._claims, self._ladder.shared, self.alike)
        self._ladder.befallen = befallen.known(analyses, self._claims, self._ladder.key, self.alike)

    def _alike(self, one: str, two: str) -> bool:
        """Whether two texts, by their ids, tell one story: they share names, or a name and much of their words."""
        return self._named_alike(one, two) or of_one_story(self._by_id[one], self._by_id[two], self._ladder)

    def listed(self) -> list[Comparison]:
        """All pairs found so far."""
        return list(self._found.values())

    def of_shared_words(self) -> None:
        """Those that share something telling, and whose slots reach what their kind asks for."""
        free = [c for c in self._claims if c.trace[:1] != ("point",)]  # those meet as answers to one question alone
        for left, right in candidates(free, self._weights, self._ladder, self._needs):
            self._take(left, right, ACCEPT)

    def of_one_story(self) -> None:
        """Those of what a story has one, in whatever words."""
        claims, ladder = self._claims, self._ladder
        for left, right in tolls.pairs(self._analyses, claims, ladder):
            self._join(left, right, f"both give the toll of the story ({left.frame.role})")
        for left, right in singles.pairs(claims, ladder, self.alike):
            self._join(left, right, f"a story has one: {left.frame.role}")
        for left, right, sort in earlier.pairs(claims, ladder):
            recalled = self._scorer.of_one_story(left, right, f"each text recalls one {sort} there")
            self._found[left.id, right.id] = replace(recalled, one_event=True)
        held = posts.holders(self._analyses, claims)
        for left, right, deed in aged.pairs(claims, self.alike):
            if not posts.of_two_bodies(left, right, held, ladder):
                self._join(left, right, f"each tells of one person of whom so: {deed}")
        for left, right, post in posts.pairs(held, ladder, self.alike):
            self._join(left, right, f"each tells of one holder of one post: {post}")
        for left, right, post in given_names.pairs(claims, self._by_id, held, ladder, self.alike):
            named = self._scorer.of_one_story(left, right, f"one surname in one post: {post}")
            self._found[left.id, right.id] = replace(named, point=GIVEN_NAME)
        for left, right, fate in casualties.pairs(claims, ladder, self.alike):
            self._found[left.id, right.id] = self._scorer.of_persons(left, right, fate)
        for left, right in lists.pairs(claims, ladder):
            self._join(left, right, "both list the same but for one")
        for left, right, (short, full) in misspelt.pairs(self._analyses, claims):
            spelt = self._scorer.of_one_story(left, right, f"“{short}” is introduced nowhere, “{full}” is")
            self._found[left.id, right.id] = replace(spelt, point=SPELLING)

    def of_points(self) -> None:
        """Those that answer one question of the story, or give the one number of a thing; others are told apart so."""
        analyses, claims, ladder = self._analyses, self._claims, self._ladder
        sentences = sentences_of(analyses)
        apart = points.told_apart_by_points(analyses, claims, sentences, ladder)
        self._found = {ids: pair for ids, pair in self._found.items() if not apart(pair.left, pair.right)}
        for left, right, point in points.pairs(analyses, claims, ladder, self._matters, sentences, self.alike):
            if (pair := self._scorer.of_one_point(left, right, point)) is not None:
                self._found[left.id, right.id] = pair
        for left, right, point in hours.pairs(analyses, claims, ladder, sentences):
            if (pair := self._scorer.of_one_point(left, right, point)) is not None:
                self._found[left.id, right.id] = pair
        for left, right, attribute in measured.pairs(analyses, claims, ladder, sentences):
            self._join(left, right, f"each gives one figure of one attribute ({attribute})")
        known_names = {a.document.id: a.entities for a in analyses}
        for left, right, event in parts.pairs(claims, known_names):
            self._found[left.id, right.id] = self._scorer.of_one_event(left, right, event)
        for left, right in kin.pairs(claims):
            self._found[left.id, right.id] = self._scorer.of_one_event(left, right, "kin")
        for left, right, why, named in once.pairs(analyses, claims, ladder, self.alike, sentences):
            known = self._found.get((left.id, right.id)) or self._scorer.of_one_story(left, right, why)
            self._found[left.id, right.id] = replace(known, one_event=True, one_bearer=named)
        for left, right, thing in alone.pairs(analyses, claims, ladder, sentences):
            if (left.id, right.id) in self._found:
                continue
            pair = self._scorer.of_one_thing(left, right, thing)
            if not pair.apart("predicate"):  # two deeds were done to more and to fewer of them
                self._found[left.id, right.id] = pair

        for left, right, thing in splits.pairs(claims, sentences, self.alike):
            if not apart(left, right):
                shared_out = self._scorer.of_one_story(left, right, f"each is the part of one whole for: {thing}")
                self._found[left.id, right.id] = replace(shared_out, point=splits.POINT)
        for left, right, why, one in companions.pairs(analyses, claims, ladder, self._matters, sentences, self.alike):
            if (left.id, right.id) not in self._found and not apart(left, right):
                beside = self._scorer.of_one_story(left, right, why)
                self._found[left.id, right.id] = replace(beside, one_event=one)

    def inside(self, clusters: Iterable[Sequence[str]]) -> None:
        """The weaker pairs inside clusters."""
        place = {c.id: n for n, c in enumerate(self._claims)}
        for cluster in (c for c in clusters if len(c) <= LARGEST):
            within = [self._claims[n] for n in sorted(place[c] for c in cluster)]
            for at, one in enumerate(within):
                for two in within[at + 1 :]:
                    answers = ("point",) in (one.trace[:1], two.trace[:1])
                    if (one.id, two.id) not in self._found and not answers and not same_words(one, two):
                        self._take(one, two, CLOSURE)

    def told(self, together: Iterable[tuple[str, str]]) -> None:
        """Those of which somebody says that they answer one question, whatever their words."""
        place = {c.id: n for n, c in enumerate(self._claims)}
        for ids in together:
            one, two = (self._claims[n] for n in sorted(place[i] for i in ids))
            if (one.id, two.id) not in self._found:
                self._found[one.id, two.id] = self._scorer.told(one, two)

    def _take(self, left: Claim, right: Claim, least: float) -> None:
        wanted = self._needs.get((min(left.kind, right.kind), max(left.kind, right.kind)))
        if wanted is not None and (pair := self._scorer.compare(left, right, wanted, least)) is not None:
            crowd = min(self._number[c.source, c.kind] for c in (left, right))
            self._found[left.id, right.id] = replace(pair, crowd=crowd)

    def _join(self, left: Claim, right: Claim, why: str) -> None:
        if (left.id, right.id) not in self._found:
            self._found[left.id, right.id] = self._scorer.of_one_story(left, right, why)
