"""Which claims speak of one matter though nothing set them side by side: so that nobody who speaks is called silent.

Two steps. `Index.alike`: the same kind and part, of the same thing, in the story's own time or of one year of the past;
of figures that tells whether a text gives the same one. `Passages.near`: failing that, the passage that has most of
what is asked in its words, or the act and most of the things. Neither is a judgement: they tell where an outlet speaks
of a matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.relation import Relation
from claimcheck.nearby.slots import Key, shared_keys
from claimcheck.nearby.slots import of_other_years as of_other_years
from claimcheck.nearby.slots import one_thing as one_thing
from claimcheck.nearby.slots import one_time as one_time


class Index:
    """The claims of all texts by what two that tell of one thing share, in the order of the texts that `sources` gives.

    A lookup costs what the claims share, not what there are.
    """

    def __init__(self, claims: Iterable[Claim], sources: Iterable[str]) -> None:
        order = {source: n for n, source in enumerate(sources)}
        self._claims = sorted(claims, key=lambda c: (order[c.source], c.span, c.id))
        self._keyed: dict[Key, list[int]] = defaultdict(list)
        for number, claim in enumerate(self._claims):
            for key in shared_keys(claim):
                self._keyed[key].append(number)

    def alike(self, claims: Iterable[Claim], sources: Iterable[str]) -> Iterator[Claim]:
        """The claims of these sources that tell of the same matter as some claims."""
        wanted = frozenset(sources)
        for one in claims:
            for number in sorted({n for key in shared_keys(one) for n in self._keyed.get(key, ())}):
                other = self._claims[number]
                if other.source in wanted and one_time(one, other) and one_thing(one, other):
                    yield other


def relation(one: Claim, two: Claim) -> Relation:
    """How the values of two claims of one kind relate; unknown where a value is none that the kind reads."""
    known = {one.kind, *_TYPES.get(one.kind, ())}
    types = {str(c.value.to_plain().get("type")) for c in (one, two)}
    if one.kind != two.kind or one.kind not in KINDS.names() or not types <= known:
        return Relation.UNKNOWN
    return KINDS.get(one.kind).relate(one.value, two.value)


_TYPES = {"person": ("party",), "exclusivity": ("members",)}  # of values that a kind shares with others
