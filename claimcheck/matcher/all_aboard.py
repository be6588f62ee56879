"""Whether a count of those aboard may be of all of them: passengers and crew add up."""

from __future__ import annotations

from claimcheck.analysis.quantities.crews import crew_of
from claimcheck.model.claim import Claim

CREW = (1.15, 1.4)  # so many times the passengers, those aboard may be the passengers with the crew: on land, at sea
_EVERYBODY = frozenset("people person soul passenger board life".split())
_AT_SEA = frozenset("ship boat ferry vessel liner cruise capsize sink sea".split())
_SOME = frozenset(
    "passenger crew sailor member woman man child boy girl foreigner tourist crewman officer pilot student".split()
)


def may_count_all(part: Claim, whole: Claim) -> bool:
    """Whether the one may count all who are aboard: no crew alone, nor passengers who with the crew are the others."""
    head, other = part.frame.head, whole.frame.head
    if head is None or head.head not in _SOME or other is not None and other.head == head.head:
        return True
    if crew_of(part, whole) is not None:
        return True
    low, high = (getattr(getattr(c.value, "number", None), "nominal", 0.0) for c in (part, whole))
    everybody = other is None or other.head in _EVERYBODY
    crew = CREW[bool(_AT_SEA & (part.frame.context | whole.frame.context))]
    return head.head == "passenger" and (low > high or high > crew * low or not everybody)
