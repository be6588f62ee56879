"""Who else holds a position: claims that no pair of the finding has, and that agree with those that it has.

Where A contradicts B, and C gives the answer of A to the same question, C stands with A, though C and B could not be
set side by side on their own. Nobody joins a position if a guard says that it speaks of another time, a plan or a
condition, or if it agrees with the other side as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.judge.ruled import Ruled
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Verdict
from claimcheck.model.relation import Relation

_NO_BAR = frozenset(
    ("part-of-total", "unnamed-subject", "other-thing", "other-matter", "other-place")
)  # guards that a third text may lift


class Agreements:
    """Which claims agree, and which a guard keeps apart."""

    def __init__(self, ruled: Iterable[Ruled]) -> None:
        self._with: dict[str, set[str]] = defaultdict(set)
        self._apart: dict[str, set[str]] = defaultdict(set)
        for r in ruled:
            one, two, verdict = r.judgement.left, r.judgement.right, r.judgement.verdict
            equal = verdict is Verdict.AGREE and r.judgement.relation is Relation.EQUAL
            barred = not equal and not (verdict is Verdict.UNCLEAR and r.judgement.rule in _NO_BAR)
            for table, fits in ((self._with, equal), (self._apart, barred)):
                if fits:
                    table[one].add(two)
                    table[two].add(one)

    def joined(
        self, sides: Sequence[Sequence[str]], topic: Sequence[str], claims: Mapping[str, Claim]
    ) -> list[tuple[str, ...]]:
        """The positions with those who hold them too: of other texts, on the topic, with an equal value."""
        held = [list(side) for side in sides]
        inside = {c for side in sides for c in side}
        sources = {claims[c].source for c in inside}
        for claim in topic:
            if claims[claim].source in sources or claim in inside:
                continue
            fits = [n for n, side in enumerate(sides) if self._with[claim] & set(side)]
            if len(fits) == 1 and self._fits(claim, fits[0], sides, claims):
                held[fits[0]].append(claim)
        return [tuple(side) for side in held]

    def _fits(self, claim: str, at: int, sides: Sequence[Sequence[str]], claims: Mapping[str, Claim]) -> bool:
        kind, value = KINDS.get(claims[claim].kind), claims[claim].value
        others = [c for n, side in enumerate(sides) if n != at for c in side]
        alike = {claims[c].kind for side in sides for c in side} == {kind.id}
        return (
            alike
            and kind.figure
            and not any(c in self._apart[claim] for c in (*others, *sides[at]))
            and all(kind.relate(value, claims[c].value) is Relation.EQUAL for c in sides[at])
            and all(kind.relate(value, claims[c].value) is Relation.DISJOINT for c in others)
        )
