"""Candidate pairs from an inverted index, scored by a ladder of named levels, clustered into topics.

Two claims are compared when all slots but the value they state reach the level that their kind asks
for. Terms weigh by rarity (inverse document frequency, Spärck Jones 1972); cost grows with the claims
that share something, never with all pairs.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.analysis import identity
from claimcheck.kinds import KINDS
from claimcheck.lexicon import concepts, light, nouns
from claimcheck.model.analysis import Analysis, Tag
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung

SLOTS = ("subject", "predicate", "object", "head")
WEIGHTS = {"subject": 1.0, "predicate": 1.2, "object": 0.8, "head": 1.2, "overlap": 2.0}
ACCEPT = 0.5  # below this score two claims are not said to be about the same thing
CROWD = 60  # an index key that more claims than these share proposes no pair
STORY = 3  # from so many texts on, what most of them name is what the story is about
PRIOR = 0.6  # what stands against a pair before anything speaks for it
GROUNDS = 2  # reasons that it takes to set two claims against each other
TELLING = 0.3  # overlap of the words around from which it is a reason
CENTRAL = 12  # terms that make up the main matter of a story
CLOSURE = 0.3  # inside a cluster a weaker pair is judged too, so that one conflict is one finding
LARGEST = 40  # clusters above this size are not completed
PEAK = 40  # the best partners of a claim that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """The pairs that may be compared, best first, and the clusters that they form (claim ids)."""

    pairs: tuple[Comparison, ...]
    clusters: tuple[tuple[str, ...], ...]


class Weights:
    """How much a shared term tells, by its rarity among the passages of the story."""

    def __init__(self, analyses: Sequence[Analysis], claims: Sequence[Claim]) -> None:
        passages: dict[tuple[str, int], frozenset[str]] = {}
        for claim in claims:
            key = (claim.source, claim.passage_index)
            passages[key] = passages.get(key, frozenset()) | claim.frame.context
        self.count = max(2, sum(len(a.sentences) for a in analyses))
        self.frequency = Counter(t for terms in passages.values() for t in terms)

    def of(self, term: str) -> float:
        """From near 0 (everywhere) to 1 (once)."""
        seen = min(self.frequency.get(term, 1), self.count)
        return math.log(1 + self.count / seen) / math.log(1 + self.count)

    def overlap(self, a: Iterable[str], b: Iterable[str]) -> float:
        """Rarity-weighted overlap coefficient and Jaccard, averaged, of two sets of terms: 0.0 to 1.0."""
        left, right = frozenset(a), frozenset(b)
        if not left or not right:
            return 0.0
        shared = math.fsum(sorted(self.of(t) for t in left & right))
        one, other = (math.fsum(sorted(self.of(t) for t in s)) for s in (left, right))
        return shared * (1 / (one + other - shared) + 1 / min(one, other)) / 2


class Ladder:
    """Levels of two slots, with the entities of all documents joined."""

    def __init__(self, analyses: Sequence[Analysis], claims: Sequence[Claim]) -> None:
        self.analyses = {a.document.id: a for a in analyses}
        self.shared: Mapping[tuple[str, str], str] = identity.link(analyses)
        self.central = _central(claims)
        self.everywhere = _everywhere(claims)

    def key(self, source: str, slot: Slot) -> str | None:
        """The shared key of the entity that fills the slot."""
        return None if slot.entity is None else self.shared.get((source, slot.entity), slot.entity)

    def rung(self, name: str, a: Slot | None, source_a: str, b: Slot | None, source_b: str) -> Rung:
        """The level of two fillers of the slot of that name."""
        if a is None or b is None:
            return Rung.UNKNOWN
        if name == "predicate":
            return _predicates(a, b)
        left, right = self.key(source_a, a), self.key(source_b, b)
        if left is not None and right is not None:
            return self._entities(left, right, a, b)
        rung = _nouns(a, b, named=(left is not None) or (right is not None))
        if rung in (Rung.OTHER, Rung.UNKNOWN) and name == "object" and self.central & set(a.terms) and self.central & set(b.terms):
            return Rung.RELATED  # both are the main matter of the story, under two names
        return rung

    def place(self, a: Claim, b: Claim) -> Rung:
        """Where the two are set: `related` where one alone names a place that is not the story's own."""
        left, right = ({self.shared.get((c.source, p), p) for p in c.frame.places} - self.everywhere for c in (a, b))
        if left and right:
            return Rung.EXACT if left & right or any(x in y or y in x for x in left for y in right) else Rung.OTHER
        return Rung.EXACT if left == right or len(self.analyses) < STORY else Rung.RELATED

    def _entities(self, left: str, right: str, a: Slot, b: Slot) -> Rung:
        if left == right:
            return Rung.EXACT if a.head == b.head else Rung.ALIAS
        level = identity.same_name(left, right)
        return {"exact": Rung.EXACT, "alias": Rung.ALIAS, "variant": Rung.ALIAS, "part": Rung.RELATED, "related": Rung.RELATED}.get(
            str(level), Rung.OTHER)


def _central(claims: Sequence[Claim]) -> frozenset[str]:
    """The terms of the story's main matter: in most of the texts, and in more passages than nearly all others."""
    passages: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for claim in claims:
        for term in claim.frame.context:
            passages[term].add((claim.source, claim.passage_index))
    texts = len({c.source for c in claims})
    if texts < STORY:
        return frozenset()
    spread = [t for t, seen in passages.items() if 2 * len({s for s, _ in seen}) > texts]
    return frozenset(sorted(spread, key=lambda t: (-len(passages[t]), t))[:CENTRAL])


def _everywhere(claims: Sequence[Claim]) -> frozenset[str]:
    """The places that most of the texts name: where the story is set."""
    texts = {c.source for c in claims}
    naming: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for place in claim.frame.places:
            naming[place].add(claim.source)
    return frozenset(p for p, seen in naming.items() if len(texts) >= STORY and 2 * len(seen) >= len(texts))


def _predicates(a: Slot, b: Slot) -> Rung:
    if _bare(a) or _bare(b):
        return Rung.UNKNOWN
    if a.head == b.head:
        return Rung.EXACT
    if a.concepts & b.concepts:
        return Rung.ALIAS
    both = [(x, y) for x in a.concepts for y in b.concepts]
    if any(concepts.implies(x, y) or concepts.implies(y, x) for x, y in both):
        return Rung.ALIAS
    if any(concepts.related(x, y) or concepts.opposite(x, y) or concepts.converse(x, y) for x, y in both):
        return Rung.RELATED
    return Rung.OTHER


def _bare(slot: Slot) -> bool:
    """Whether the verb says next to nothing of its own ("there were", "it had")."""
    return not slot.concepts and slot.head in ("be", "have", "do", "get", "become", "remain")


def _nouns(a: Slot, b: Slot, *, named: bool) -> Rung:
    pronouns = {"it", "he", "she", "they", "who", "which", "that", "this", "one", "we", "i", "you", "those", "these", "what"}
    if a.head in pronouns or b.head in pronouns or a.head in light.GENERIC or b.head in light.GENERIC:
        return Rung.UNKNOWN
    left, right = set(a.terms) | {a.head}, set(b.terms) | {b.head}
    if _figures(left) and _figures(right) and not _figures(left) & _figures(right):
        return Rung.OTHER  # "the 6.4-magnitude quake" is not the 8.6 one
    if a.head == b.head or nouns.same(a.head, b.head):
        return Rung.EXACT if left == right else Rung.ALIAS
    if left & right and (nouns.related(a.head, b.head) or a.concepts & b.concepts):
        return Rung.ALIAS
    if nouns.related(a.head, b.head) or a.concepts & b.concepts:
        return Rung.RELATED
    if {a.head} & right or {b.head} & left:
        return Rung.RELATED
    return Rung.UNKNOWN if named else Rung.OTHER


def _figures(terms: set[str]) -> set[str]:
    return {t for t in terms if any(c.isdigit() for c in t)}


def match(analyses: Sequence[Analysis], claims: Sequence[Claim], cross: Mapping[tuple[str, str], Mapping[str, str]] | None = None) -> Matching:
    """The pairs of claims that may be about the same thing, and the clusters that they form.

    Args:
        analyses: of all documents. claims: of all documents, in any order.
        cross: pairs of different kinds that rules compare, with the levels that they need.
    """
    ordered = sorted(claims, key=lambda c: (c.source, c.span.start, c.span.end, c.id))
    weights, ladder = Weights(analyses, ordered), Ladder(analyses, ordered)
    needs = {(k.id, k.id): k.needs for k in KINDS} | dict(cross or {})
    pairs: dict[tuple[str, str], Comparison] = {}

    def take(left: Claim, right: Claim, least: float) -> None:
        pair = compare(left, right, weights, ladder)
        wanted = needs.get((min(left.kind, right.kind), max(left.kind, right.kind)))
        if wanted is not None and pair.score >= least and _grounds(pair) >= _enough(left) and all(pair.rung(slot).reaches(level) for slot, level in wanted.items()):
            pairs[left.id, right.id] = pair

    for left, right in _candidates(ordered, weights, ladder, needs):
        take(left, right, ACCEPT)
    clusters = _clusters(_ranked(pairs.values()))
    place = {c.id: n for n, c in enumerate(ordered)}
    for cluster in clusters:
        inside = sorted(cluster, key=lambda c: place[c])
        for at, one in enumerate(inside if len(inside) <= LARGEST else ()):
            for two in inside[at + 1 :]:
                if (one, two) not in pairs and not _same_words(ordered[place[one]], ordered[place[two]]):
                    take(ordered[place[one]], ordered[place[two]], CLOSURE)
    return Matching(pairs=_ranked(pairs.values()), clusters=clusters)


def _ranked(pairs: Iterable[Comparison]) -> tuple[Comparison, ...]:
    return tuple(sorted(pairs, key=lambda p: (-p.score, p.left.id, p.right.id)))


def _grounds(pair: Comparison) -> int:
    """How many things show that the two speak of one matter: slots that are related or better, and shared words."""
    return sum(pair.rung(s).reaches(Rung.RELATED) for s in SLOTS) + (pair.overlap >= TELLING)


def _enough(claim: Claim) -> int:
    """Where one slot alone says what is spoken of (the acronym of a name), that one is enough."""
    return min(GROUNDS, sum(s not in KINDS.get(claim.kind).apart for s in SLOTS))


def _candidates(claims: Sequence[Claim], weights: Weights, ladder: Ladder, needs: Mapping[tuple[str, str], object]) -> list[tuple[Claim, Claim]]:
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for key in _keys(claim, ladder):
            index[key].append(number)
    partners: dict[str, set[str]] = defaultdict(set)
    for one, two in needs:
        partners[one].add(two)
        partners[two].add(one)
    found: list[tuple[Claim, Claim]] = []
    for number, claim in enumerate(claims):
        votes: dict[int, float] = defaultdict(float)
        for key in _keys(claim, ladder):
            for kind in sorted(partners[claim.kind]):
                posting = index.get((kind, key[1]), ())
                if len(posting) > CROWD * max(1, len(ladder.analyses)):
                    continue
                gain = weights.of(key[1].split(":", 1)[1]) if key[1].startswith("t:") else 1.0
                for other in posting:
                    if other > number and not _same_words(claim, claims[other]):
                        votes[other] += gain
        best = sorted(votes, key=lambda n: (-votes[n], n))[: PEAK * max(1, len(ladder.analyses))]
        found.extend((claim, claims[n]) for n in best)
    return found


def _same_words(a: Claim, b: Claim) -> bool:
    return a.source == b.source and (a.span.overlaps(b.span) and a.kind == b.kind)


def _keys(claim: Claim, ladder: Ladder) -> list[tuple[str, str]]:
    frame = claim.frame
    keys = {f"t:{t}" for t in frame.terms}
    for slot in (frame.subject, frame.object, frame.head, frame.predicate):
        if slot is None:
            continue
        keys |= {f"c:{c}" for c in slot.concepts}
        keys |= {f"t:{t}" for t in slot.terms}
        if (entity := ladder.key(claim.source, slot)) is not None:
            keys.add(f"e:{entity}")
    return [(claim.kind, key) for key in sorted(keys)]


def compare(left: Claim, right: Claim, weights: Weights, ladder: Ladder) -> Comparison:
    """The two claims set side by side on every slot but the value."""
    apart = KINDS.get(left.kind).apart | KINDS.get(right.kind).apart
    rungs = {
        s: Rung.UNKNOWN if s in apart else ladder.rung(s, getattr(left.frame, s), left.source, getattr(right.frame, s), right.source)
        for s in SLOTS
    }
    rungs["role"] = Rung.EXACT if left.frame.role == right.frame.role else \
        Rung.UNKNOWN if None in (left.frame.role, right.frame.role) else Rung.OTHER
    rungs["place"] = ladder.place(left, right)
    overlap = weights.overlap(_around(left, ladder), _around(right, ladder))
    gained = sum(WEIGHTS[s] * rungs[s].weight for s in SLOTS)
    room = sum(WEIGHTS[s] for s in SLOTS if rungs[s] is not Rung.UNKNOWN)
    if "overlap" not in apart:
        gained += WEIGHTS["overlap"] * overlap
        room += WEIGHTS["overlap"] * 0.5 + PRIOR
    score = max(0.0, min(1.0, gained / room)) if room else 0.0
    return Comparison(left=left, right=right, rungs=rungs, overlap=overlap, score=round(score, 4), why=_why(left, right, rungs, overlap))


def _around(claim: Claim, ladder: Ladder) -> frozenset[str]:
    frame = claim.frame
    own = set(frame.terms)
    for slot in (frame.subject, frame.object, frame.head):
        if slot is not None and (key := ladder.key(claim.source, slot)) is not None:
            own.add(key)
    return frozenset(own)


_WORDS = {Rung.EXACT: "the same", Rung.ALIAS: "another name for the same", Rung.RELATED: "related", Rung.OTHER: "another"}


def _why(left: Claim, right: Claim, rungs: Mapping[str, Rung], overlap: float) -> tuple[str, ...]:
    """The levels in plain words, for the slots that both claims fill."""
    lines = []
    for slot in SLOTS:
        a, b = getattr(left.frame, slot), getattr(right.frame, slot)
        if a is not None and b is not None and rungs[slot] is not Rung.UNKNOWN:
            lines.append(f"{slot}: {_WORDS[rungs[slot]]} ({_short(a.text)} / {_short(b.text)})")
    lines.append(f"words around: {round(100 * overlap)}% shared, weighted by rarity")
    return tuple(lines)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 48 else flat[:47] + "…"


def likeness(a: Analysis, b: Analysis) -> float:
    """How much two short texts share, claims or not: content lemmas and names, 0.0 to 1.0 (Dice, names twice)."""
    left, right = _bag(a), _bag(b)
    if not left or not right:
        return 0.0
    shared = sum(min(left[t], right[t]) for t in left if t in right)
    return 2 * shared / (sum(left.values()) + sum(right.values()))


def _bag(analysis: Analysis) -> dict[str, float]:
    """Content terms with weights: what is named or numbered tells more than what is said of it."""
    bag: dict[str, float] = {}
    for sentence in analysis.sentences:
        for token in sentence.tokens:
            weight = _TELLING.get(token.tag)
            if weight is not None and token.lemma not in light.LIGHT:
                classes = concepts.verb_concepts(token.lemma) if token.tag is Tag.VERB else concepts.noun_concepts(token.lemma)
                bag[min(classes) if classes else token.lemma] = weight
    return bag


_TELLING = {Tag.PROPN: 2.0, Tag.NUM: 1.5, Tag.NOUN: 1.0, Tag.VERB: 0.8, Tag.ADJ: 0.6, Tag.X: 1.0}


def _clusters(pairs: Sequence[Comparison]) -> tuple[tuple[str, ...], ...]:
    """Greedy average link: two clusters merge when the pairs between them are accepted often enough."""
    home: dict[str, int] = {}
    groups: dict[int, list[str]] = {}
    linked: set[frozenset[str]] = {frozenset((p.left.id, p.right.id)) for p in pairs}
    for pair in pairs:
        for claim in (pair.left.id, pair.right.id):
            if claim not in home:
                home[claim] = len(home)
                groups[home[claim]] = [claim]
        one, two = home[pair.left.id], home[pair.right.id]
        if one == two:
            continue
        between = sum(frozenset((x, y)) in linked for x in groups[one] for y in groups[two])
        if between * 3 >= len(groups[one]) * len(groups[two]):
            keep, gone = min(one, two), max(one, two)
            for claim in groups.pop(gone):
                home[claim] = keep
                groups[keep].append(claim)
    return tuple(sorted(tuple(sorted(g)) for g in groups.values()))
