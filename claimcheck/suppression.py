"""Findings that the claims file lets pass for a while: shown with the reason, and heard by no `--fail-on`.

A finding is meant where it stands under the question of the claim that has the entry, by the entry's rule. What has run
out, or meets nothing, is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimcheck import ranking
from claimcheck.model.curated import Curated
from claimcheck.model.finding import Finding, Level, Notice, Report, Suppressed, Verdict

SAID = "suppressed until"  # opens the reason of a finding that is suppressed
UNDISCLOSED = "undisclosed-conflict"  # the rule by which `verify` holds any contradiction against a claim


def heed(report: Report, rows: Sequence[Curated], today: date, *, whole: bool = True) -> Report:
    """The report with what is suppressed marked as such, as a note and behind the rest.

    Args:
        rows: of the claims file. today: the last day of an entry counts in full.
        whole: all findings are here that there may be; where not, nothing is said of entries that meet none.
    """
    entries = {row.id: row.suppress for row in rows if row.suppress}
    if not entries:
        return report
    findings = ranking.ranked(_marked(f, entries, today) for f in report.findings)
    counts = {**report.counts, "suppressed": sum(f.suppressed is not None for f in findings)}
    notices = tuple(_notices(report, rows, today, whole))
    return replace(report, findings=findings, counts=counts, notices=(*report.notices, *notices))


def _marked(finding: Finding, entries: dict[str, tuple[Suppressed, ...]], today: date) -> Finding:
    for entry in entries.get(finding.topic, ()):
        meant = entry.rule == finding.rule or entry.rule == UNDISCLOSED and finding.verdict is Verdict.CONTRADICT
        if meant and today <= entry.expires:
            why = (f"{SAID} {entry.expires.isoformat()}: {entry.reason}", *finding.why)
            return replace(finding, level=Level.NOTE, suppressed=entry, why=why)
    return finding


def _notices(report: Report, rows: Sequence[Curated], today: date, whole: bool) -> Iterator[Notice]:
    from claimcheck.rules import RULES

    met = {(f.topic, f.rule) for f in report.findings}
    for row in rows:
        for entry in row.suppress:
            if today > entry.expires:
                what = f"the suppression of {entry.rule} ran out on {entry.expires.isoformat()}: {entry.reason}"
                hint, code = "mend what the rule found, or give a later day", "suppression-expired"
            elif whole and entry.rule in RULES.names() and (row.id, entry.rule) not in met:
                what, hint, code = (
                    f"{entry.rule} finds nothing in the claim {row.id!r}",
                    "delete it",
                    "suppression-unused",
                )
            else:
                continue
            yield Notice(level=Level.WARNING, code=code, message=what, location=entry.place, hint=hint)
