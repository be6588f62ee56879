"""What the file says of its own claims: open ones, and rules that may not fail a claim for a while."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from claimcheck.claimfile import CuratedClaim, Status
from claimcheck.model.finding import Level
from claimcheck.model.verification import Checked, Outcome
from claimcheck.verify._desk import Desk


def suppress(desk: Desk, today: date, *, judged: bool = True, found: Collection[tuple[str, str]] = ()) -> None:
    """Takes away what is suppressed and still may be.

    The last day counts in full. An entry that has run out is a result itself; so is one that stops nothing, here or in
    `compare`, where more than quotations was `judged`.

    Args:
        found: claim and rule of each finding, also of those that fail nothing: what is disputed, what differs.
    """
    for claim in desk.given.file.claims:
        for entry in claim.suppress:
            place = desk.where(entry.places, "expires")
            results = desk.of_claim[claim.id]
            meant = [r for r in results if r.rule == entry.rule or "".join(r.why[:1]).endswith(f"rule {entry.rule}")]
            if today > entry.expires:
                message = f"the suppression of {entry.rule} ran out on {entry.expires.isoformat()}: {entry.reason}"
                hint = "mend what the rule found, or give a later day"
                desk.claim(claim, "suppression-expired", message, place, key=entry.rule, hint=hint)
            elif meant:
                desk.of_claim[claim.id] = [r for r in results if r not in meant]
            elif judged and (claim.id, entry.rule) not in found:
                message = f"{entry.rule} finds nothing in this claim"
                place = desk.where(entry.places, "rule")
                desk.claim(claim, "suppression-unused", message, place, key=entry.rule, hint="delete it")


def open_claims(desk: Desk) -> None:
    """A result for each claim that the file calls open."""
    for claim in desk.given.file.claims:
        if claim.status is Status.OPEN:
            message = f"not settled: {claim.question}" + (f" ({claim.note})" if claim.note else "")
            desk.claim(claim, "open-claim", message, desk.where(claim.places, "status"))


def checked(desk: Desk, claim: CuratedClaim, *, judged: bool = True) -> Checked:
    """The claim with how it fared; whether it is settled counts where more than its quotations was `judged`."""
    results = tuple(sorted(desk.of_claim.get(claim.id, ()), key=lambda r: (r.location.line, r.location.column, r.rule)))
    if any(r.level is Level.ERROR for r in results):
        outcome = Outcome.FAILS
    elif judged and claim.status is Status.OPEN:
        outcome = Outcome.OPEN
    elif any(r.source not in desk.documents for r in claim.readings):
        outcome = Outcome.UNCHECKED
    else:
        outcome = Outcome.HOLDS
    place = desk.given.location(desk.where(claim.places, "id"))
    return Checked(id=claim.id, question=claim.question, location=place, outcome=outcome, results=results)
