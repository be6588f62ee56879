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
ENDS = "between"  # the role of the ends of what runs between them, which is no list of who did or underwent a thing
STEM = 6  # letters by which a word of an item is known
SHARED = 2  # names in both
MOST = 40  # lists of one text that are looked at


def pairs(claims: Sequence[Claim], ladder: Ladder) -> Iterator[tuple[Claim, Claim]]:
    """Lists of two texts that share all names, or all counted things, but one of each, the earlier claim first.

    Args:
        claims: in a fixed order.
    """
    yield from _of_things(claims)
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
                ends = [c.frame.role == ENDS for c in (one, claim)]
                if one.source != claim.source and close and ends[0] == ends[1] and (other, number) not in seen:
                    seen.add((other, number))
                    yield one, claim
            holders[name].append(number)


def _of_things(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Lists of as many things, of which all but one share most of their words."""
    listed = [c for c in claims if c.trace == ("things",) and isinstance(c.value, Members)][: 2 * MOST]
    for number, one in enumerate(listed):
        for two in listed[number + 1 :]:
            assert isinstance(one.value, Members) and isinstance(two.value, Members)
            few = len(one.value.names) < LEAST or len(one.value.names) != len(two.value.names)
            if one.source != two.source and not few and _met(one.value, two.value) >= len(one.value.names) - 1:
                yield one, two


def _met(one: Members, two: Members) -> int:
    """How many items of the one share most of their words with an item of the other."""
    rest = [_stems(item) for item in two.names]
    met = 0
    for words in map(_stems, one.names):
        found = next((r for r in rest if 2 * len(words & r) > min(len(words), len(r))), None)
        if found is not None:
            rest.remove(found)
            met += 1
    return met


def _stems(item: str) -> frozenset[str]:
    """The beginnings of the words: "protecting" and "protection" are one."""
    return frozenset(word[:STEM] for word in item.split())
