"""Two steps of one case in court have days of their own: the charge, the plea, the verdict, the sentence."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison

_STEPS = {
    verb: step
    for step, verbs in {
        "arrest": "arrest detain apprehend capture seize",
        "charge": "accuse charge indict arraign",
        "plea": "plead",
        "verdict": "convict acquit",
        "sentence": "sentence condemn",
        "release": "release free parole",
    }.items()
    for verb in verbs.split()
}
"""Verbs of a step, by their lemma."""


def check(pair: Comparison) -> str | None:
    """Fires where the one dates one step, and the other another."""
    steps = [_step(c) for c in (pair.left, pair.right)]
    if None in steps or steps[0] == steps[1]:
        return None
    return "each is the day of another step of the case"


def _step(claim: Claim) -> str | None:
    predicate = claim.frame.predicate
    return None if predicate is None else _STEPS.get(predicate.head.split(" ")[0])


GUARD = Guard(
    id="other-step",
    summary="the dates are of two steps of one case",
    example="charged on Thursday / sentenced on Monday",
    conflict=("Ana Ruiz was charged with fraud on May 3, 2021.", "Ana Ruiz was charged with fraud on May 5, 2021."),
    no_conflict=("Ana Ruiz was charged with fraud on May 3, 2021.", "Ana Ruiz was sentenced for fraud on May 5, 2021."),
    check=check,
    kinds=frozenset(("date", "time")),
)
