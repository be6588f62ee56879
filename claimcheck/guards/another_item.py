"""One item of a series is not the next one: the sixth season was shot, the seventh ordered."""

from __future__ import annotations

from claimcheck.analysis.quantities.rank_scales import DONE
from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

ALIKE = 0.6  # overlap of the words around from which two verbs tell of one deed: "won the prize", "took the prize"


def check(pair: Comparison) -> str | None:
    """Fires where verbs of two classes tell of a season, a term, an album: each may be of an item of its own."""
    if pair.overlap >= ALIKE:
        return None
    one, two = _done(pair.left), _done(pair.right)
    return "each may be told of an item of its own" if one and two and one.isdisjoint(two) else None


def _done(claim: Claim) -> frozenset[str]:
    return frozenset(note for note in claim.trace if note.startswith(DONE))


GUARD = Guard(
    id="another-item",
    summary="two things are done, each with an item of a series: a season, a term, an album",
    example="renewed for a seventh season / finished shooting the sixth season",
    conflict=(
        "Mayor Ines Paul was elected to a third term on Sunday.",
        "Mayor Ines Paul was elected to a fourth term on Sunday.",
    ),
    no_conflict=(
        "Mayor Ines Paul was elected to a third term on Sunday.",
        "Mayor Ines Paul, in her second term, opened the bridge.",
    ),
    check=check,
    kinds=frozenset(("rank",)),
)
