"""Lists of one story that name the same but for one: whatever verb they stand under, they answer one question.

That two texts of one story each name three, and two of them are the same, is hardly chance; whether they are lists of
one thing, the rule judges by what stands around them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from claimcheck.matcher.ladder import Ladder
from claimcheck.model.claim import Claim
from claimcheck.model.members import Members

LEAST = 3  # names in either list
SHARED = 2  # names in both
MOST = 40  # lists of one text that are looked at


def pairs(claims: Sequence[Claim], ladder: Ladder) -> Iterator[tuple[Claim, Claim]]:
    """Lists of names of two texts that share all names but one of each, the earlier claim first.

    Args:
        claims: in a fixed order.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    listed: list[tuple[Claim, frozenset[str]]] = []
    per_text: dict[str, int] = defaultdict(int)
    for claim in claims:
        if (
            claim.kind != "members"
            or not isinstance(claim.value, Members)
            or claim.trace not in (("list",), ("counted",))
        ):
            continue
        names = frozenset(ladder.shared.get((claim.source, n), n) for n in claim.value.names)
        per_text[claim.source] += 1
        if len(names) >= LEAST and per_text[claim.source] <= MOST:
            listed.append((claim, names))
    seen: set[tuple[int, int]] = set()
    for number, (claim, names) in enumerate(listed):
        for name in sorted(names):
            for other in holders[name]:
                one, two = listed[other]
                close = len(two) == len(names) and len(two & names) >= max(SHARED, len(names) - 1)
                if one.source != claim.source and close and (other, number) not in seen:
                    seen.add((other, number))
                    yield one, claim
            holders[name].append(number)
