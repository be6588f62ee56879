"""The order-preserving chain of aligned sentences between two texts.

The best monotone alignment by dynamic programming, a sentence against one or against two next to each other, as in the
alignment of translations (Gale and Church 1993). Sentences are alike by the telling words that they share, weighted by
how rare those are in the two texts: what both name in every sentence aligns nothing.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.origins.units import Unit

ALIKE = 0.3  # likeness from which two sentences may be said to tell the same
BETWEEN = 0.1  # the same, where the sentences before and behind do
GAP = 3  # sentences of a text between two that are aligned
HALF = 0.15  # the least that each of two joined sentences must share with the one that renders them
SAME_WORDS = 85  # likeness of wording, of 100, from which one sentence is the other in the same words

Bag = Mapping[str, float]
Bags = tuple[list[Bag], list[Bag]]  # of both texts, sentence by sentence


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of the left text (half-open range of units) that say what sentences of the right one say.

    `likeness`: 0.0 to 1.0. `mass`: how much own voice is at stake. `plain`: how much of it both tell in words that are
    no names and figures, which whoever reports the same has too. `verbatim`: in the same words.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    likeness: float
    mass: float
    plain: float
    verbatim: bool


@dataclass(frozen=True, slots=True)
class Chain:
    """What two texts share in the same order.

    strays: links off the chain, sentences that tell the same elsewhere. left, right: own voice of the texts in all.
    covered: the part of each that stands in the chain. rival: own voice that between two links either text has and the
    other has not, the lesser side each time: who renders a text leaves out or puts in, who reports does both at once.
    """

    links: tuple[Link, ...]
    strays: tuple[Link, ...]
    left: float
    right: float
    covered: tuple[float, float]
    rival: float = 0.0

    @property
    def order(self) -> float:
        """The part of all aligned sentences that keep their order: 0.0 to 1.0."""
        both = len(self.links) + len(self.strays)
        return len(self.links) / both if both else 0.0


def chain(left: Sequence[Unit], right: Sequence[Unit]) -> Chain:
    """The best chain of two texts."""
    ours, theirs = bags = _weighted(left, right)
    like = _alike(left, right, ours, theirs)
    steps = _steps(ours, theirs, like, ALIKE)
    masses = tuple([math.fsum(b.values()) * u.own for b, u in zip(side, units, strict=True)]
                   for side, units in ((ours, left), (theirs, right)))  # fmt: skip
    sure = _path(steps, len(left), len(right))
    between = _between(ours, theirs, like, sure)
    links = tuple(
        _link(left, right, bags, masses, *step) for step in sorted([*sure, *_path(between, len(left), len(right))])
    )
    whole = math.fsum(masses[0]), math.fsum(masses[1])
    taken = ({n for k in links for n in range(*k.left)}, {n for k in links for n in range(*k.right)})
    strays = tuple(
        _link(left, right, bags, masses, (i, i + 1), (j, j + 1), likeness)
        for i, j, likeness in _best(steps)
        if i not in taken[0] and j not in taken[1]
    )
    parts = [math.fsum(masses[side][n] for n in sorted(taken[side])) / (whole[side] or 1.0) for side in (0, 1)]
    rival = math.fsum(
        min(math.fsum(masses[side][n] for n in part) for side, part in enumerate(gap))
        for gap in _gaps([(k.left, k.right) for k in links], len(left), len(right))
    )
    return Chain(links=links, strays=strays, left=whole[0], right=whole[1], covered=(parts[0], parts[1]), rival=rival)


def rarity(left: Sequence[Unit], right: Sequence[Unit]) -> dict[str, float]:
    """How rare each word is among the sentences of two texts: near 0 where it is everywhere, 1 where it stands once."""
    seen = Counter(word for unit in (*left, *right) for word in unit.words)
    count = len(left) + len(right)
    return {word: math.log(1 + count / often) / math.log(1 + count) for word, often in seen.items()}


def _weighted(left: Sequence[Unit], right: Sequence[Unit]) -> Bags:
    """The words of each sentence, weighted by rarity."""
    rare = rarity(left, right)
    return tuple([{w: x * rare[w] for w, x in unit.words.items()} for unit in units] for units in (left, right))  # type: ignore[return-value]


def _alike(
    left: Sequence[Unit], right: Sequence[Unit], ours: Sequence[Bag], theirs: Sequence[Bag]
) -> dict[tuple[int, int], float]:
    """How alike two sentences are (Dice over rare words), for those that share any.

    Those that share enough are compared word by word, too: who exchanges synonyms leaves the frame standing.
    """
    from rapidfuzz.distance import LCSseq

    index: dict[str, list[int]] = defaultdict(list)
    for j, bag in enumerate(theirs):
        for word in bag:
            index[word].append(j)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for i, bag in enumerate(ours):
        for word, weight in bag.items():
            for j in index.get(word, ()):
                shared[i, j] += min(weight, theirs[j][word])
    one, two = [math.fsum(b.values()) for b in ours], [math.fsum(b.values()) for b in theirs]
    found = {}
    for (i, j), weight in shared.items():
        likeness = 2 * weight / (one[i] + two[j])
        if likeness > HALF:
            likeness = max(likeness, LCSseq.normalized_similarity(left[i].wording, right[j].wording))
        found[i, j] = likeness
    return found


Step = tuple[tuple[int, int], tuple[int, int], float]  # ranges of both texts, likeness


def _steps(
    ours: Sequence[Bag], theirs: Sequence[Bag], like: Mapping[tuple[int, int], float], least: float
) -> dict[tuple[int, int], list[tuple[Step, float]]]:
    """What may be aligned, by its last sentences, with what it gains: one to one, two to one, one to two."""
    one, two = [math.fsum(b.values()) for b in ours], [math.fsum(b.values()) for b in theirs]
    found: dict[tuple[int, int], list[tuple[Step, float]]] = {}
    for (i, j), likeness in like.items():
        whole = one[i] + two[j]
        listed: list[tuple[Step, float]] = [(((i, i + 1), (j, j + 1), likeness), whole)]
        if likeness > HALF and like.get((i - 1, j), 0.0) > HALF:
            joined = _joined(ours[i - 1], ours[i], theirs[j])
            listed.append((((i - 1, i + 1), (j, j + 1), joined), one[i - 1] + whole))
        if likeness > HALF and like.get((i, j - 1), 0.0) > HALF:
            joined = _joined(theirs[j - 1], theirs[j], ours[i])
            listed.append((((i, i + 1), (j - 1, j + 1), joined), two[j - 1] + whole))
        kept = [(step, (step[2] - least) * size) for step, size in listed if step[2] > least]
        if kept:
            found[i, j] = kept
    return found


def _between(
    ours: Sequence[Bag], theirs: Sequence[Bag], like: Mapping[tuple[int, int], float], sure: Sequence[Step]
) -> dict[tuple[int, int], list[tuple[Step, float]]]:
    """What may be aligned between sure steps that are near each other: what is told there is told in the same place."""
    near: dict[tuple[int, int], float] = {}
    for lefts, rights in _gaps([step[:2] for step in sure], len(ours), len(theirs)):
        if max(len(lefts), len(rights)) <= GAP:
            near |= {(i, j): like[i, j] for i in lefts for j in rights if (i, j) in like}
    return _steps(ours, theirs, near, BETWEEN)


def _gaps(links: Sequence[tuple[tuple[int, int], tuple[int, int]]], n: int, m: int) -> list[tuple[range, range]]:
    """The sentences of both texts before, between and behind links."""
    ends = [((0, 0), (0, 0)), *links, ((n, n), (m, m))]
    return [(range(a[0][1], b[0][0]), range(a[1][1], b[1][0])) for a, b in pairwise(ends)]


def _joined(first: Bag, second: Bag, other: Bag) -> float:
    """How alike two sentences together and a third are (Dice)."""
    both = dict(first)
    for word, weight in second.items():
        both[word] = max(both.get(word, 0.0), weight)
    common = math.fsum(min(weight, other[word]) for word, weight in both.items() if word in other)
    return 2 * common / (math.fsum(both.values()) + math.fsum(other.values()))


def _path(steps: Mapping[tuple[int, int], Sequence[tuple[Step, float]]], n: int, m: int) -> list[Step]:
    """The steps of the best monotone path, in order."""
    ending: dict[int, dict[int, Sequence[tuple[Step, float]]]] = defaultdict(dict)
    for (i, j), listed in steps.items():
        ending[i + 1][j + 1] = listed
    best = [[0.0] * (m + 1)]
    taken: dict[tuple[int, int], Step] = {}
    for i in range(1, n + 1):
        above, here = best[-1], ending.get(i)
        if here is None:
            best.append(above)  # nothing ends in that sentence, and no score falls to the right
            continue
        row = [0.0]
        for j in range(1, m + 1):
            score = max(above[j], row[-1])
            for step, gain in here.get(j, ()):
                total = best[step[0][0]][step[1][0]] + gain
                if total > score:
                    score = total
                    taken[i, j] = step
            row.append(score)
        best.append(row)
    path: list[Step] = []
    i, j = n, m
    while i and j:
        last = taken.get((i, j))
        if last is not None:
            path.append(last)
            i, j = last[0][0], last[1][0]
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return path[::-1]


def _best(steps: Mapping[tuple[int, int], Sequence[tuple[Step, float]]]) -> list[tuple[int, int, float]]:
    """The pairs of sentences that are each other's best, in order."""
    alike = {place: listed[0][0][2] for place, listed in steps.items() if listed[0][0][1][0] == place[1]}
    ours: dict[int, tuple[float, int]] = {}
    theirs: dict[int, tuple[float, int]] = {}
    for (i, j), likeness in alike.items():
        ours[i] = max(ours.get(i, (0.0, 0)), (likeness, -j))
        theirs[j] = max(theirs.get(j, (0.0, 0)), (likeness, -i))
    return sorted((i, -j, likeness) for i, (likeness, j) in ours.items() if theirs[-j][1] == -i)


def _link(
    left: Sequence[Unit], right: Sequence[Unit], bags: Bags, masses: tuple[list[float], ...],
    ours: tuple[int, int], theirs: tuple[int, int], likeness: float,
) -> Link:  # fmt: skip
    from rapidfuzz import fuzz

    one = " ".join(w for u in left[slice(*ours)] for w in u.wording)
    two = " ".join(w for u in right[slice(*theirs)] for w in u.wording)
    return Link(
        left=ours,
        right=theirs,
        likeness=likeness,
        mass=min(math.fsum(masses[0][slice(*ours)]), math.fsum(masses[1][slice(*theirs)])),
        plain=_plain(left[slice(*ours)], right[slice(*theirs)], bags[0][slice(*ours)], bags[1][slice(*theirs)]),
        verbatim=likeness > 2 * ALIKE and fuzz.ratio(one, two) >= SAME_WORDS,
    )


def _plain(ours: Sequence[Unit], theirs: Sequence[Unit], left: Sequence[Bag], right: Sequence[Bag]) -> float:
    """What the sentences share in words that are no names and figures, as far as it is the outlets' own voice."""
    facts = frozenset().union(*(u.facts for u in (*ours, *theirs)))
    one, two = (
        {w: x * unit.own for unit, bag in zip(units, bags, strict=True) for w, x in bag.items() if w not in facts}
        for units, bags in ((ours, left), (theirs, right))
    )
    return math.fsum(min(x, two[w]) for w, x in one.items() if w in two)
