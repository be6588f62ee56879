"""Who died, was hurt or is missing in a story, where each of two texts lists them by sort to the last one.

Such lists are of the same persons, whatever the words around, where they hold as many, no text gives another number of
those of whom that became, and no text lists two sets of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from claimcheck.lexicon.persons import ROLE
from claimcheck.matcher.ladder import Ladder
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Rung
from claimcheck.model.members import Members


def pairs(
    claims: Sequence[Claim], ladder: Ladder, of_one_story: Callable[[str, str], bool]
) -> Iterator[tuple[Claim, Claim, str]]:
    """Two lists of as many persons of whom one thing became, and what; the earlier claim first.

    Args:
        claims: in a fixed order. of_one_story: whether two texts, by their ids, tell one story.
    """
    listed: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    counted: dict[tuple[str, str], set[float]] = defaultdict(set)
    for claim in claims:
        role = claim.frame.role or ""
        if claim.kind == "count" and not claim.frame.background:
            counted[claim.source, role].add(getattr(getattr(claim.value, "number", None), "high", 0.0))
        elif claim.kind == "members" and role.startswith(ROLE) and _told(claim):
            listed[role][claim.source].append(claim)
    for role, by_text in sorted(listed.items()):
        fate = role.removeprefix(ROLE)
        for one, two in combinations(sorted(by_text), 2):
            ours, theirs = by_text[one], by_text[two]
            numbers = {_size(c) for c in (*ours, *theirs)}
            if len(numbers) != 1 or any(n > max(numbers) for s in (one, two) for n in counted[s, fate]):
                continue
            if _several(ours) or _several(theirs) or not of_one_story(one, two):
                continue
            yield from ((a, b, fate) for a in ours for b in theirs if ladder.place(a, b) is not Rung.OTHER)


def _told(claim: Claim) -> bool:
    asserted = claim.qualifiers.modality in (None, Modality.ASSERTED) and claim.qualifiers.polarity == "positive"
    return asserted and not claim.frame.background and not claim.qualifiers.history


def _size(claim: Claim) -> int:
    return len(claim.value.names) if isinstance(claim.value, Members) else 0


def _several(own: Sequence[Claim]) -> bool:
    """Whether a text lists two sets of persons."""
    return len({c.value.names for c in own if isinstance(c.value, Members)}) > 1
