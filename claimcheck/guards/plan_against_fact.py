"""A plan, duty or possibility is not set against a fact."""

from __future__ import annotations

from claimcheck.analysis.described import share_deed
from claimcheck.analysis.quantities.sums import HAD
from claimcheck.analysis.standings import is_answered
from claimcheck.guards import Guard
from claimcheck.lexicon import points, standings
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_AROUND = frozenset(("date", "time", "place"))  # kinds that say when and where, of what is planned, too
_LASTING = frozenset(("duration", "percent", "measure"))
_PERHAPS = {Modality.POSSIBLE, Modality.ASSERTED}
_OPEN = (Modality.PLANNED, Modality.POSSIBLE, Modality.OBLIGED, Modality.CONDITIONAL)


def check(pair: Comparison) -> str | None:
    """Fires where one side is a plan or a possibility and the other is said to be so."""
    if "certainty" in (pair.left.kind, pair.right.kind):
        return None  # that one says "may have" and the other "has" is what is compared
    modalities = {c.qualifiers.modality for c in (pair.left, pair.right)}
    if pair.left.kind in _AROUND and modalities != _PERHAPS:
        return None  # a plan has its day, as what came of it has
    if (
        pair.left.kind in _LASTING
        and Modality.OBLIGED not in modalities
        and not (modalities == _PERHAPS and _of_one_measure(pair))
    ):
        return None  # of these a plan is told as what came of it
    awaited = ("expected" in pair.left.trace) != ("expected" in pair.right.trace)
    roles = {pair.left.frame.role, pair.right.frame.role}
    if roles <= _AGREED and not awaited and (modalities != _PERHAPS or "needed" in roles):
        return None  # a price is agreed, a cost reckoned, a fine or prize set before it is paid; what a vote needs
    if pair.left.kind == "money" and pair.point is not None and points.is_free(pair.point):
        return None  # what is planned answers the question as well
    if pair.left.kind == pair.right.kind == "members" and pair.left.frame.role == "whom":
        return None  # where a tour is to stop, and where it stops, are one list
    if is_answered(pair) and standings.question(pair.left.frame.role or "").settled:
        return None  # that a suit can go ahead, or a strike will, is the answer itself
    if pair.left.kind == "money" and None in (pair.left.qualifiers.modality, pair.right.qualifiers.modality):
        return None  # a sum beside a noun ("the $3 million takeover") is told of no time
    if any(HAD in c.trace for c in (pair.left, pair.right)):
        return None  # what is asked back is as high as what was given
    if all("asked" in c.trace for c in (pair.left, pair.right)):
        return None  # who offers something for a sum, and who would do it for one, both ask for it
    if pair.left.kind == "count" and share_deed(pair.left.frame.described, pair.right.frame.described):
        return None  # those counted are known by what they did, whatever is to become of them
    open_ = [
        c.trace not in _SETTLED
        and (c.qualifiers.modality in _OPEN or c.frame.role in _UNSETTLED or c.kind == "count" and _wanted(c))
        for c in (pair.left, pair.right)
    ]
    return "one is a plan or a possibility, the other is said to be so" if open_[0] != open_[1] else None


def _of_one_measure(pair: Comparison) -> bool:
    """Whether two measures say of nothing but what comes or came how much it is: "two more inches of rain"."""
    plain = pair.point is None and pair.left.frame.role is pair.right.frame.role is None
    return pair.left.kind == "measure" and plain


def _wanted(claim: Claim) -> bool:
    """Whether it is how many it takes, or are asked for: "the petition needs 50,000 signatures"."""
    predicate = claim.frame.predicate
    if claim.qualifiers.modality is Modality.ASKED:
        return True
    return claim.frame.role is None and predicate is not None and predicate.head in ("need", "require")


_SETTLED = (("awaited",), ("completion",))
_AGREED = frozenset(
    ("price", "cost", "fine", "settlement", "needed", "valuation", "cash", "stock", "prize", "contribution")
)
_UNSETTLED = frozenset(("asked", "plan", "plan undergone", "expected", "expected undergone"))


GUARD = Guard(
    id="plan-against-fact",
    summary="one side is planned or possible, the other asserted",
    example="hopes to sign / has not signed",
    conflict=("Chile has signed the trade pact.", "Chile has not signed the trade pact."),
    no_conflict=("Chile plans to sign the trade pact.", "Chile has not signed the trade pact."),
    check=check,
    of_sense=True,
    kinds=frozenset({"status", "members", "exclusivity", "count", "money", *_AROUND, *_LASTING}),
)
