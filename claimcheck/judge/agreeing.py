"""What is told as agreement: equal values of one matter, not whatever clusters beside them.

A cluster holds all claims that may be compared. That two of them have equal values says little where their verbs, names
or times differ, or where the value is no more than a common verb. Only pairs that nothing holds apart agree; the claims
that they join are a topic of their own, and what is left over of a cluster stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from claimcheck import nearby, phrasing
from claimcheck.judge.ruled import Ruled
from claimcheck.kinds import KINDS
from claimcheck.lexicon import embedding, scales
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.document import Document
from claimcheck.model.finding import CALM, Verdict
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.quotes import spoken

_SLOTS = ("subject", "predicate", "object", "head")
_HAPPENING = frozenset("status count money percent measure place cause".split())  # kinds that a year may tell apart
_OF_DEEDS = frozenset("status part place person count money percent measure date time duration".split())
_TO_COME = frozenset((Modality.PLANNED, Modality.ASKED, Modality.POSSIBLE, Modality.CONDITIONAL))
_READ = frozenset(("predicate", "light-verb", "planned", "point"))  # statuses that the words say, not what they imply
# Verbs that say next to nothing: how something looks, what somebody wishes, that it goes on.
_EMPTY = frozenset("appear seem like want wish try tend need deserve go come use get begin".split())
_OPINIONS = frozenset("think believe feel guess suppose hope imagine suspect reckon might may could perhaps".split())
_OF_SPEECH = frozenset("status certainty obligation exclusivity cause members place".split())
_MANY_TIMES = re.compile(
    r"\b(?:repeatedly|often|always|usually|regularly|frequently|routinely|constantly|several times|many times|"
    r"numerous times|countless times|(?:twice|(?:two|three|four|five|[0-9]+) times)|"
    r"(?:every|each) (?:day|week|month|year|night))\b"
)
_BELOW = re.compile(  # what is only asked, and what another clause presupposes
    r"(?:(?:about|of|on|over|to|as to) )?(?:whether|if|how|why|where) \b|"
    r"(?:by|without|for|of|from|before|after|in|instead of) [a-z]+ing\b"
)
LEAST = 4  # words from which two clauses of the same words say the same
_SPEAKERS = frozenset("i we you he she they it this that who which".split())
SHARED, SHARED_OF_OTHERS = 0.2, 0.35  # words around that two clauses share at least: of one verb, and of two verbs
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_VAGUE = frozenset(("vague", "weekday", "season"))  # dates that are no day of any year


class Agreed:
    """The judged pairs of which a reader may be told that the texts agree, or that one says more."""

    def __init__(self, ruled: Iterable[Ruled], claims: Mapping[str, Claim], documents: Mapping[str, Document]) -> None:
        self._claims, self._documents = claims, documents
        self._verdicts: dict[frozenset[str], Verdict] = {}
        self._sound: dict[frozenset[str], float] = {}
        for r in ruled:
            ids = frozenset((r.judgement.left, r.judgement.right))
            self._verdicts[ids] = r.judgement.verdict
            if r.judgement.verdict in (Verdict.AGREE, Verdict.REFINE) and self._is_sound(r):
                self._sound[ids] = r.judgement.score

    def holds(self, r: Ruled) -> bool:
        """Whether the pair agrees, or one side says more, beyond doubt."""
        return frozenset((r.judgement.left, r.judgement.right)) in self._sound

    def parted(self, clusters: Iterable[Sequence[str]]) -> list[tuple[str, ...]]:
        """The clusters; one without any conflict is parted into what agrees and what stands alone."""
        found: list[tuple[str, ...]] = []
        told: set[frozenset[tuple[str, str, Span]]] = set()
        for cluster in clusters:
            verdicts = {v for ids, v in self._within(cluster)}
            if not verdicts & {Verdict.AGREE, Verdict.REFINE} or verdicts.difference(CALM):
                found.append(tuple(cluster))
                continue
            groups = [g for g in self._groups(cluster) if self._is_first(g, told)]
            joined = {c for group in groups for c in group}
            found += groups
            found += [(c,) for c in cluster if c not in joined]
        return found

    def _is_first(self, group: Sequence[str], told: set[frozenset[tuple[str, str, Span]]]) -> bool:
        """Whether no earlier group tells the same by the same words: who did it, and whom it was done to."""
        words = frozenset((c.kind, c.source, c.span) for c in map(self._claims.__getitem__, group))
        if any(words <= other for other in told):
            return False
        told.add(words)
        return True

    def _within(self, cluster: Sequence[str]) -> list[tuple[frozenset[str], Verdict]]:
        pairs = (frozenset((a, b)) for n, a in enumerate(cluster) for b in cluster[n + 1 :])
        return [(ids, self._verdicts[ids]) for ids in pairs if ids in self._verdicts]

    def _groups(self, cluster: Sequence[str]) -> list[tuple[str, ...]]:
        """Claims that agree with each other: two groups become one where nothing between them speaks against it."""
        groups: list[list[str]] = [[c] for c in cluster]
        pairs = [ids for ids, _ in self._within(cluster) if ids in self._sound]
        for ids in sorted(pairs, key=lambda ids: (-self._sound[ids], sorted(ids))):
            one, two = (next(g for g in groups if c in g) for c in sorted(ids))
            if one is not two and all(self._fits(a, b) for a in one for b in two):
                one += two
                groups.remove(two)
        return [tuple(sorted(g)) for g in groups if len({self._claims[c].source for c in g}) > 1]

    def _fits(self, one: str, two: str) -> bool:
        ids = frozenset((one, two))
        if ids in self._sound:
            return True
        a, b = self._claims[one], self._claims[two]
        if a.source == b.source and ids not in self._verdicts or a.kind != b.kind:
            return a.kind == b.kind and _equal(a, b)
        return self._verdicts.get(ids, Verdict.AGREE) is Verdict.AGREE and _equal(a, b)

    def _is_sound(self, r: Ruled) -> bool:
        pair, left, right = r.pair, r.pair.left, r.pair.right
        if any(_says_little(c) or self._hangs(c) for c in (left, right)):
            return False
        if all(c.kind in _OF_SPEECH and self._is_scrap(c) for c in (left, right)):
            return False
        if left.kind in _HAPPENING and nearby.of_other_years(left, right):
            return False
        if _stand_apart(pair):
            return False
        words = self._words(left), self._words(right)
        if words[0] == words[1] and (len(words[0].split()) >= LEAST or pair.overlap >= SHARED_OF_OTHERS):
            return True
        if left.kind == right.kind == "status" and len([w for w in words if _MANY_TIMES.search(w)]) == 1:
            return False  # what somebody does time and again, and what was done once
        if r.doubt is not None or pair.rung("role") is Rung.OTHER:
            return False
        if left.kind == right.kind and left.kind in (*phrasing.FIGURES, "quote", "person", "name"):
            return not any(pair.rung(slot) is Rung.OTHER for slot in _SLOTS)
        return _told_alike(pair) and not self._other_figures(left, right)

    def _hangs(self, claim: Claim) -> bool:
        """Whether the words of a status are no statement of their own: "to make a shred", "by lifting the ban"."""
        words = self._words(claim)
        if claim.kind != "status":
            return False
        return words.startswith("to ") or " ever " in words or "?" in words or _BELOW.match(words) is not None

    def _is_scrap(self, claim: Claim) -> bool:
        """Whether it stands in somebody's words and is a piece of them: to be told as a quotation, or not at all."""
        passage = self._documents[claim.source].exact(claim.passage)
        at = claim.span.start - claim.passage.start
        if not any(q.span.start <= at < q.span.end for q in spoken(passage)):
            return False
        if claim.kind != "status":
            return True
        return claim.frame.object is None and _READ & set(claim.trace[:1]) != {"point"}

    def _words(self, claim: Claim) -> str:
        return " ".join(fold(self._documents[claim.source].exact(claim.span)).lower().split())

    def _other_figures(self, left: Claim, right: Claim) -> bool:
        """Whether both give figures, of which each has one of its own: "killed 170,000 people", "killed 230,000"."""
        ours, theirs = (set(_FIGURE.findall(self._words(c))) for c in (left, right))
        return bool(ours - theirs) and bool(theirs - ours)


def _stand_apart(pair: Comparison) -> bool:
    """Whether one says as done what the other plans, supposes or holds possible, or as so what the other doubts.

    Whoever asks how often a thing is confirmed must not count a plan, nor a suspicion, as its confirmation.
    """
    left, right = pair.left, pair.right
    if left.kind not in _OF_DEEDS or right.kind not in _OF_DEEDS or pair.rung("predicate") in (Rung.UNLIKE, Rung.OTHER):
        return False
    modalities = {left.qualifiers.modality, right.qualifiers.modality}
    doubted = [c.qualifiers.certainty in scales.DOUBTED for c in (left, right)]
    return Modality.ASSERTED in modalities and bool(modalities & _TO_COME) or doubted[0] != doubted[1]


def _told_alike(pair: Comparison) -> bool:
    """Whether one thing is told of one party: who acts, what is done and to whom are the same, whatever the words."""
    for slot in ("subject", "object"):
        one, two = (getattr(c.frame, slot) for c in (pair.left, pair.right))
        if (one is None) != (two is None) or one is not None and not pair.rung(slot).reaches(Rung.ALIAS):
            return False
    one_verb = pair.rung("predicate") is Rung.EXACT
    least = SHARED if one_verb else SHARED_OF_OTHERS
    if not one_verb and pair.left.frame.object is not None and pair.rung("object") is not Rung.EXACT:
        return False
    if not pair.rung("predicate").reaches(Rung.ALIAS) or pair.overlap < least and pair.point is None:
        return False
    return pair.rung("head") not in (Rung.OTHER, Rung.UNLIKE)


def _says_little(claim: Claim) -> bool:
    """Whether nobody learns from others saying the same: a level, a time without a day, words of a speaker."""
    value, subject = claim.value, claim.frame.subject
    match claim.kind:
        case "status":
            predicate = claim.frame.predicate
            empty = predicate is not None and predicate.head.split(" ")[0] in _EMPTY
            return (
                empty
                or not _READ & set(claim.trace[:1])
                or _is_implied(claim)
                or (subject is not None and subject.entity is None and fold(subject.text).lower() in _SPEAKERS)
            )
        case "count":
            return str(value).startswith("1 of ")  # "Kolb, one of 40 suspects"
        case "certainty" | "obligation":
            mere = str(getattr(value, "cue", "")) in _OPINIONS
            return mere or str(getattr(value, "level", "")) in ("stated", "expected") or str(value).startswith("stated")
        case "place":
            return claim.frame.role == "medium"
        case "date" | "time":
            spoken = claim.frame.predicate is not None and embedding.is_saying(claim.frame.predicate.head)
            return spoken or str(getattr(value, "precision", "")) in _VAGUE
        case "person":
            return str(getattr(value, "part", "") or "").startswith("be:")
    return False


def _is_implied(claim: Claim) -> bool:
    """Whether the value is not the verb that the words have, but what it amounts to ("closed": not open)."""
    predicate, lemma = claim.frame.predicate, str(getattr(claim.value, "lemma", "")).split(" ")[0]
    if predicate is None or claim.trace[:1] != ("predicate",):
        return False
    form = fold(predicate.text).lower().split(" ")[0]
    turned = not getattr(claim.value, "holds", True) and form[:1] != lemma[:1]
    return turned or lemma not in (predicate.head.split(" ")[0], form)


def _equal(a: Claim, b: Claim) -> bool:
    return KINDS.get(a.kind).relate(a.value, b.value) is Relation.EQUAL
