"""Candidate pairs from an inverted index over terms, verb and noun classes, and entities."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence

from claimcheck.analysis import occurrences
from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.weights import Weights
from claimcheck.model.claim import Claim

CROWD = 60  # an index key that more claims of a text than these share proposes no pair
TEXTS = 12  # with more texts than these, what a key or a claim may propose grows no further
LIGHTEST, LEAST = 0.5, 1.25  # the least weight of what two claims share: of a few texts, and of more
LOOKED = 4000  # claims that are looked at for one claim, those behind its rarest keys first
SCANT = 4  # a claim whose clause has fewer terms than these is looked for by those of its sentence
PEAK = 40  # the best partners of a claim in each text that are compared with it


def candidates(
    claims: Sequence[Claim], weights: Weights, ladder: Ladder, kinds: Iterable[tuple[str, str]]
) -> list[tuple[Claim, Claim]]:
    """Pairs that share something telling, each once, the earlier claim first.

    Args:
        claims: in a fixed order. kinds: the pairs of kinds that are compared at all.
    """
    keys = [_keys(c, ladder) for c in claims]
    index: dict[str, dict[str, list[int]]] = defaultdict(dict)  # by key, then by kind
    for number, claim in enumerate(claims):
        for key in keys[number]:
            index[key].setdefault(claim.kind, []).append(number)
    partners: dict[str, set[str]] = defaultdict(set)
    for one, two in kinds:
        partners[one].add(two)
        partners[two].add(one)
    texts, least = min(TEXTS, max(1, ladder.texts)), LEAST if ladder.texts > TEXTS else LIGHTEST
    found: list[tuple[Claim, Claim]] = []
    for number, claim in enumerate(claims):
        votes: dict[int, float] = defaultdict(float)
        for gain, posting in _postings(keys[number], partners[claim.kind], index, weights, CROWD * texts):
            for other in posting[bisect_right(posting, number) :]:
                votes[other] += gain
        best = sorted((-round(vote, 9), n) for n, vote in votes.items() if vote >= least)[: PEAK * texts]
        found.extend((claim, claims[n]) for _, n in best if not same_words(claim, claims[n]))
    return found


def _postings(
    keys: Iterable[str],
    kinds: Container[str],
    index: Mapping[str, Mapping[str, Sequence[int]]],
    weights: Weights,
    crowd: int,
) -> list[tuple[float, Sequence[int]]]:
    """The claims behind each key with what sharing it tells, the fewest first, until enough are looked at."""
    listed = [
        (len(posting), key, kind, posting)
        for key in keys
        for kind, posting in index[key].items()
        if kind in kinds and len(posting) <= crowd
    ]
    chosen, looked = [], 0
    for size, key, _, posting in sorted(listed, key=lambda p: p[:3]):
        if looked + size > LOOKED:
            break
        looked += size
        chosen.append((weights.of(key[2:]) if key.startswith("t:") else 1.0, posting))
    return chosen


def same_words(a: Claim, b: Claim) -> bool:
    """Whether two claims of one kind lie on the same words of one text."""
    return a.source == b.source and a.kind == b.kind and a.span.overlaps(b.span)


def _keys(claim: Claim, ladder: Ladder) -> list[str]:
    frame = claim.frame
    keys = {f"t:{t}" for t in (frame.terms if len(frame.terms) >= SCANT else frame.terms | frame.context)}
    for slot in (frame.subject, frame.object, frame.head, frame.predicate):
        if slot is None:
            continue
        keys |= {f"c:{c}" for c in slot.concepts}
        keys |= {f"t:{t}" for t in slot.terms}
        if (entity := ladder.key(claim.source, slot)) is not None:
            keys.add(f"e:{entity}")
    if claim.kind in ("date", "time"):
        keys |= {f"t:{w}" for w in occurrences.parties(frame.described)}  # of all that happened then
    return sorted(keys)
