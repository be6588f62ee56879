"""Figures of which a story has one, by the role that they play: how long the jury was out, how many took part.

Whatever words surround them, two texts of one story that each give one such figure answer one question, unless it is
of a group, a time or a person of its own. Which texts are of one story is known from the names that they share.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from claimcheck.matcher.ladder import Ladder
from claimcheck.model.claim import Claim

# Roles of which a story has one figure.
OF_STORY = {
    "duration": frozenset(("deliberation", "follow-up")),
    "percent": frozenset(("turnout",)),
    "count": frozenset(("enrolled",)),
}
# Roles of which each sort of people of a story has one figure.
OF_SORT = frozenset(("reported to a body",))
# Roles of which one person of a story has one figure.
OF_PERSON = {
    "duration": frozenset(
        ("sentence", "sentence sought", "sentence faced", "sentence left", "suspended sentence", "ban")
    ),
    "count": frozenset(("convicted", "acquitted", "pleaded", "charged")),
    "money": frozenset(("grant",)),
    "status": frozenset(("armed", "had a gun", "had a knife")),
}


def pairs(
    claims: Sequence[Claim], ladder: Ladder, of_one_story: Callable[[str, str], bool]
) -> Iterator[tuple[Claim, Claim]]:
    """Figures of two texts of one story with one role, and where it is a person's, of one person; the earlier first.

    Args:
        claims: in a fixed order. of_one_story: whether two texts, by their ids, tell one story.
    """
    told: dict[tuple[str, str, str | None], dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        role = claim.frame.role or ""
        if claim.frame.background or getattr(claim.value, "other", False):
            continue
        if role in OF_STORY.get(claim.kind, ()):
            told[claim.kind, role, None][claim.source].append(claim)
        elif role in OF_SORT and claim.frame.head is not None:
            told[claim.kind, role, claim.frame.head.head][claim.source].append(claim)
        elif role in OF_PERSON.get(claim.kind, ()) and (key := _person(claim, ladder)) is not None:
            told[claim.kind, role, key][claim.source].append(claim)
    for by_text in told.values():
        once = {source: own for source, own in by_text.items() if len({str(c.value) for c in own}) == 1}
        for one, two in combinations(once, 2):
            if of_one_story(one, two):
                yield from ((a, b) for a in once[one] for b in once[two])


def _person(claim: Claim, ladder: Ladder) -> str | None:
    subject = claim.frame.subject
    return None if subject is None else ladder.key(claim.source, subject)
