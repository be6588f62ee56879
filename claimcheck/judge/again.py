"""Where else the texts of a finding give the figure that they give in it: one conflict, with all its passages.

Nothing need set those passages beside the other text: a text that gives a sum, a score or a measure of one value twice
speaks of one thing, and smaller figures do where they are told of the same thing at the same time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck import nearby
from claimcheck.analysis.quantities.wholes import OF_A_TOLL, REMAINING, WHOLE
from claimcheck.kinds import KINDS
from claimcheck.lexicon.fates import TOLLS
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation

_TELLING = {"money": 1000.0, "count": 100.0, "measure": 0.0, "score": 0.0}  # from which nominal value on, by kind
_PARTS = frozenset((OF_A_TOLL, REMAINING))


class Again:
    """The figures of each text, by kind."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._figures: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        for claim in claims:
            if KINDS.get(claim.kind).figure and not _is_part(claim):
                self._figures[claim.source, claim.kind].append(claim)

    def told(self, sides: Sequence[Sequence[str]], claims: Mapping[str, Claim]) -> list[tuple[str, ...]]:
        """The positions (claim ids) with the claims that give the same figure again in the same texts."""
        inside = {c for side in sides for c in side}
        held = []
        for at, side in enumerate(sides):
            others = [claims[c] for n, own in enumerate(sides) if n != at for c in own]
            more: dict[str, None] = {}
            for one in (claims[c] for c in side):
                for two in self._figures.get((one.source, one.kind), ()):
                    if two.id not in inside and _is_again(one, two) and all(_apart(two, other) for other in others):
                        more[two.id] = None
            held.append((*side, *more))
        return held


def _is_again(one: Claim, two: Claim) -> bool:
    if one.frame.background != two.frame.background or one.qualifiers.history != two.qualifiers.history:
        return False
    if one.frame.beside != two.frame.beside:
        return False
    if _is_part(one) or KINDS.get(one.kind).relate(one.value, two.value) is not Relation.EQUAL:
        return False
    toll = one.frame.role == two.frame.role and one.frame.role in TOLLS
    return _is_telling(one) or nearby.one_time(one, two) and (toll or nearby.one_thing(one, two))


def _is_telling(claim: Claim) -> bool:
    """Whether a figure of its value is hardly given of two things in one text."""
    least = _TELLING.get(claim.kind)
    number = getattr(claim.value, "number", None)
    return least is not None and (number is None or number.exact and number.nominal >= least)


def _is_part(claim: Claim) -> bool:
    return claim.frame.role in _PARTS or WHOLE in claim.trace or getattr(claim.value, "of", None) is not None


def _apart(one: Claim, two: Claim) -> bool:
    return one.kind == two.kind and KINDS.get(one.kind).relate(one.value, two.value) is Relation.DISJOINT
