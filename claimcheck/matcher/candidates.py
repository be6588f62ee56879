"""Candidate pairs from an inverted index over terms, verb and noun classes, and entities."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.matcher.ladder import Ladder
from claimcheck.matcher.weights import Weights
from claimcheck.model.claim import Claim

CROWD = 60  # an index key that more claims of a text than these share proposes no pair
SCANT = 4  # a claim whose clause has fewer terms than these is looked for by those of its sentence
PEAK = 40  # the best partners of a claim in each text that are looked at


def candidates(
    claims: Sequence[Claim], weights: Weights, ladder: Ladder, kinds: Iterable[tuple[str, str]]
) -> list[tuple[Claim, Claim]]:
    """Pairs that share something telling, each once, the earlier claim first.

    Args:
        claims: in a fixed order. kinds: the pairs of kinds that are compared at all.
    """
    keys = [_keys(c, ladder) for c in claims]
    index: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, claim in enumerate(claims):
        for key in keys[number]:
            index[claim.kind, key].append(number)
    partners: dict[str, set[str]] = defaultdict(set)
    for one, two in kinds:
        partners[one].add(two)
        partners[two].add(one)
    texts = max(1, ladder.texts)
    found: list[tuple[Claim, Claim]] = []
    for number, claim in enumerate(claims):
        votes: dict[int, float] = defaultdict(float)
        for key in keys[number]:
            gain = weights.of(key[2:]) if key.startswith("t:") else 1.0
            for kind in partners[claim.kind]:
                posting = index.get((kind, key), ())
                if len(posting) <= CROWD * texts:
                    for other in posting:
                        if other > number:
                            votes[other] += gain
        best = sorted(votes, key=lambda n: (-round(votes[n], 9), n))[: PEAK * texts]
        found.extend((claim, claims[n]) for n in best if not same_words(claim, claims[n]))
    return found


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
    return sorted(keys)
