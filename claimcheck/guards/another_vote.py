"""A vote on one thing has not the result of a vote on another: the school budget, the tram line."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Frame
from claimcheck.model.comparison import Comparison

_VOTES = frozenset(("vote", "ballot", "motion"))
_NO_MATTER = frozenset("majority vote two-third half quorum backing support it".split())


def check(pair: Comparison) -> str | None:
    """Fires where each names what was voted on, and one passage at least has no word of what the other names."""
    left, right = pair.left.frame, pair.right.frame
    if left.role != "vote" or right.role != "vote":
        return None
    one, two = _matter(left), _matter(right)
    if not one or not two or one & two or one & right.context and two & left.context:
        return None
    return f"each is the result of a vote of its own ({', '.join(sorted(one))} / {', '.join(sorted(two))})"


def _matter(frame: Frame) -> frozenset[str]:
    """The words of what was voted on: "the vote [on the tram line]", "passed the [school budget]"."""
    subject, thing = frame.subject, frame.object
    if subject is not None and subject.head in _VOTES:
        return subject.sorts | {w for phrase in subject.whose for w in phrase.split(" ")[1:]}
    return frozenset() if thing is None or thing.head in _NO_MATTER else frozenset(thing.terms)


GUARD = Guard(
    id="another-vote",
    summary="each is the result of a vote on another thing",
    example="passed the school budget 14-7 / the vote on the tram line failed, 10-11",
    conflict=("The council passed the school budget 14-7.", "The council passed the school budget 13-8."),
    no_conflict=(
        "The council passed the school budget 14-7 on Monday.",
        "The vote on the tram line is due in June. On Monday it failed to win a majority, 10-11.",
    ),
    check=check,
    kinds=frozenset(("score",)),
)
