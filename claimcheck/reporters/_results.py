"""What `compare` found and what `verify` says as one kind of thing, for formats that list results by place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.model.finding import Finding, Level, Report, Topic
from claimcheck.model.verification import Related, Result, Verification
from claimcheck.reporters import _outlets, _spread

_GRAVITY = list(Level)


def of_report(report: Report) -> tuple[Result, ...]:
    """One result a finding, in the order of the report; it stands where its first side stands."""
    topics = {t.id: t for t in report.topics}
    return tuple(_of_finding(finding, report, topics) for finding in report.findings)


def of_verification(verification: Verification) -> tuple[Result, ...]:
    """The results of all claims in the order of the file, then those of no claim; the gravest first."""
    return gravest_first(verification.everything)


def gravest_first(results: Iterable[Result]) -> tuple[Result, ...]:
    """Errors before warnings before notes; otherwise as they stand."""
    return tuple(sorted(results, key=lambda r: _GRAVITY.index(r.level)))


def _of_finding(finding: Finding, report: Report, topics: Mapping[str, Topic]) -> Result:
    sides = [report.claims[claim] for claim in finding.sides]
    documents = [report.document(claim.source) for claim in sides]
    places = [document.locate(claim.span) for claim, document in zip(sides, documents, strict=True)]
    words = [document.exact(claim.span) for claim, document in zip(sides, documents, strict=True)]
    held = {index: position.label for position in finding.positions for index in position.sides}
    called = _outlets.names(report.documents)
    named = [f"{called[claim.source]}: {held.get(n, claim.text)}" for n, claim in enumerate(sides)]
    spread = _spread.told(report, topics.get(finding.topic), finding)
    related = [
        Related(message=message, location=location, exact=exact)
        for message, location, exact in zip(named, places, words, strict=True)
    ]
    return Result(
        id=finding.id,
        rule=finding.rule,
        level=finding.level,
        message=f"{finding.message} (here {named[0]})",
        location=places[0],
        exact=words[0],
        hint=f"{finding.verdict}, {finding.confidence} confidence; {spread}; claimcheck explain {finding.id}",
        claim=finding.topic,
        related=tuple(related[1:]),
        why=finding.why,
        suppressed=finding.suppressed.reason if finding.suppressed is not None else None,
    )
