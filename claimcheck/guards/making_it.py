"""A duty to set something up says nothing on whether taking part in it is a duty."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_MAKING = frozenset(
    "design develop establish create draft build write devise form publish produce make draw prepare set adopt propose "
    "convene appoint define fund run launch introduce".split()
)


def check(pair: Comparison) -> str | None:
    """Fires where one side alone is about an act of making and the other does not name its act, or another one."""
    made = [_makes(c) for c in (pair.left, pair.right)]
    return "one is a duty to set the thing up, the other is about taking part in it" if made[0] != made[1] else None


def _makes(claim: Claim) -> bool:
    predicate = claim.frame.predicate
    return predicate is not None and predicate.head.split(" ", 1)[0] in _MAKING


GUARD = Guard(
    id="making-it",
    summary="one side is a duty to set something up, the other is about taking part in it",
    example="requires the ministry to design a scheme / the scheme is voluntary",
    conflict=(
        "The act requires farms to join the scheme.",
        "The act says that joining the scheme is voluntary for farms.",
    ),
    no_conflict=(
        "The act requires the ministry to design a voluntary scheme for farms.",
        "The act says that the scheme is voluntary for farms.",
    ),
    check=check,
    kinds=frozenset({"obligation"}),
)
