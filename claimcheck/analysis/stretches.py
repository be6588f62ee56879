"""Two stretches of time of one thing that begin or end together: "king from 1900 to 1946", "from 1900 to 1940".

A stretch with both ends given is the whole of what it dates, so that another end is another answer, though the days of
the one lie within those of the other.
"""

from __future__ import annotations

from claimcheck.analysis.times.dates import Bound, DateValue
from claimcheck.model.comparison import Comparison, Rung

_LASTING = frozenset("be have hold remain stay serve".split())
_ENDS = frozenset(("deadline", "start"))


def one_end_apart(pair: Comparison) -> bool:
    """Whether both dates are stretches with both ends said, of which one end alone is the same."""
    one, two = pair.left.value, pair.right.value
    if not isinstance(one, DateValue) or not isinstance(two, DateValue) or None in (one.low, two.low):
        return False
    for claim, value in ((pair.left, one), (pair.right, two)):
        if value.bound is not Bound.ON or not any(t.endswith("-range") for t in claim.trace):
            return False
    return (one.low == two.low) != (one.high == two.high)


def one_state(pair: Comparison) -> bool:
    """Whether both say since or until when one is in one state: "had a contract until 2014", "was under contract"."""
    for claim in (pair.left, pair.right):
        predicate, thing = claim.frame.predicate, claim.frame.object
        if claim.frame.role not in _ENDS or predicate is None or thing is None or predicate.head not in _LASTING:
            return False
    same = pair.left.frame.role == pair.right.frame.role and pair.rung("object") is Rung.EXACT
    return same and pair.rung("subject").reaches(Rung.ALIAS)
