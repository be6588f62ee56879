"""(d) Contradictions that the engine finds and the file does not disclose."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.claimfile import CuratedClaim, Expected, Status
from claimcheck.claimfile._draft import NOTE
from claimcheck.model.finding import Finding, Report, Verdict
from claimcheck.model.verification import Result
from claimcheck.pipeline import Examined
from claimcheck.verify._desk import Desk, fingerprint

RULE = "undisclosed-conflict"
SIDES = 12  # of a finding that are named


def check(desk: Desk, examined: Examined, report: Report) -> None:
    """A result for each contradiction that no claim speaks of: at the claim that quotes it, else at the text."""
    claims = {claim.id: claim for claim in desk.given.file.claims}
    order = {ident: place for place, ident in enumerate(claims)}
    quoting: dict[str, list[str]] = {}
    for ident, seeds in examined.quoted.items():
        for seed in dict.fromkeys(seeds):
            quoting.setdefault(seed, []).append(ident)
    for finding in report.findings:
        if finding.verdict is not Verdict.CONTRADICT:
            continue
        owners = [claims[ident] for ident in sorted(_owners(finding, quoting) & claims.keys(), key=order.__getitem__)]
        if any(_discloses(c, finding, examined) for c in owners):
            continue
        if any(r.rule == "relation-differs" for c in owners for r in desk.of_claim.get(c.id, ())):
            continue  # said already, where the claim asserts something else
        _result(desk, owners, finding, examined)


def _owners(finding: Finding, quoting: Mapping[str, Sequence[str]]) -> set[str]:
    """The claims on whose question the finding is, and those that quote two of its positions, by id."""
    counted = Counter(
        ident
        for position in finding.positions
        for ident in {i for n in position.sides for i in quoting.get(finding.sides[n], ())}
    )
    return {finding.topic, *(ident for ident, positions in counted.items() if positions > 1)}


def _discloses(claim: CuratedClaim, finding: Finding, examined: Examined) -> bool:
    if claim.status is Status.OPEN or claim.discloses is not None:
        return True
    if claim.status is Status.SETTLED and claim.note not in (None, NOTE):
        return True
    held = [{examined.claims[finding.sides[n]].source for n in p.sides} for p in finding.positions]
    for expected in claim.expect:
        if expected.relation is Expected.CONTRADICT:
            if expected.pair is None:
                return True
            one, two = expected.pair
            if any(one in a and two in b for a in held for b in held if a is not b):
                return True
    return False


def _result(desk: Desk, owners: Sequence[CuratedClaim], finding: Finding, examined: Examined) -> None:
    sides = [examined.claims[c] for c in finding.sides]
    related = [
        desk.place(sides[n].source, sides[n].span, f"{sides[n].source}: {position.label}")
        for position in finding.positions
        for n in position.sides
    ]
    why = (f"finding {finding.id}, rule {finding.rule}", *finding.why)
    if owners:
        owner = owners[0]
        hint = "write 'discloses: ...' with the words in which the piece tells of it, or 'expect: contradict'"
        if owner.status is Status.SETTLED:
            hint = "say in 'note: ...' how it was settled"
        place = desk.where(owner.places, "id")
        desk.claim(
            owner,
            RULE,
            finding.message,
            place,
            key=finding.id,
            hint=hint,
            related=related[:SIDES],
            why=why,
            judged=finding.rule,
        )
        return
    first = sides[finding.positions[0].sides[0]]
    document = desk.documents[first.source]
    desk.of_none.append(
        Result(
            id=fingerprint(RULE, finding.id),
            rule=RULE,
            level=desk.level(RULE, finding.rule),
            message=finding.message,
            location=document.locate(first.span),
            exact=document.exact(first.span),
            hint=f"'claimcheck accept {finding.id}' writes a claim for it into the claims file",
            related=tuple(related[:SIDES]),
            why=why,
        )
    )
