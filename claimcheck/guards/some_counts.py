"""A jury may convict on some counts and acquit on others, so that neither verdict excludes the other."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon.number_words import SMALL
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_VERDICTS = frozenset(("found guilty", "guilty", "convict", "acquit", "clear"))
_COUNTS = frozenset(("count", "charge", "offence", "offense"))
_SOME = frozenset("other some several pair another lesser remaining".split())


def check(pair: Comparison) -> str | None:
    """Fires where two verdicts are opposites and one of the passages tells on how many counts."""
    if pair.left.value == pair.right.value or not all(_is_verdict(c) for c in (pair.left, pair.right)):
        return None
    one, two = (_figures(c) for c in (pair.left, pair.right))
    of_all = one == two and len(one) == 1  # "guilty on all 14 counts", "acquitted on all 14 counts"
    if not of_all and any(_on_some(c) for c in (pair.left, pair.right)):
        return "one is the verdict on some of several counts"
    return None


def _is_verdict(claim: Claim) -> bool:
    return claim.frame.role == "found guilty" or getattr(claim.value, "lemma", "") in _VERDICTS


def _figures(claim: Claim) -> frozenset[str]:
    return frozenset(w for w in claim.frame.context if w in SMALL or w.isdigit())


def _on_some(claim: Claim) -> bool:
    """Whether the passage tells of so many counts, or of other ones."""
    said = claim.frame.context
    return bool(_COUNTS & said) and bool(_figures(claim) or _SOME & said)


GUARD = Guard(
    id="some-counts",
    summary="one verdict is that on some of several counts",
    example="convicted on seven of nine charges / acquitted on two charges",
    conflict=("The jury convicted Ana Ruiz of theft on Monday.", "The jury acquitted Ana Ruiz of theft on Monday."),
    no_conflict=(
        "The jury convicted Ana Ruiz on seven of the nine charges.",
        "The jury acquitted Ana Ruiz on two charges.",
    ),
    check=check,
    of_sense=True,
    kinds=frozenset({"status"}),
)
