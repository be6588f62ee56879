"""The order of findings, which is their numbering in every report: the gravest first, what is one matter together.

Conflicts come before what can both be so, what the claims file lets pass comes last; within each, the order of
importance that the judge gave them stays (questions of the claims file first). The findings on one running figure
stand behind the gravest of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model.finding import GRAVE, Finding
from claimcheck.phrasing import LATER, RUNNING


def ranked(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of importance, as they are numbered: the first is number 1."""
    ordered = sorted(findings, key=lambda f: (f.suppressed is not None, f.verdict not in GRAVE))
    matters: dict[str, list[Finding]] = {}
    for finding in ordered:
        matters.setdefault(finding.topic if is_running(finding) else finding.id, []).append(finding)
    return tuple(f for matter in matters.values() for f in matter)


def matters(findings: Iterable[Finding]) -> tuple[tuple[tuple[int, Finding], ...], ...]:
    """Findings with their numbers; those on one running figure, which stand side by side, are one matter."""
    found: list[list[tuple[int, Finding]]] = []
    for number, finding in enumerate(findings, start=1):
        last = found[-1][-1][1] if found else None
        if last is not None and is_running(finding) and is_running(last) and last.topic == finding.topic:
            found[-1].append((number, finding))
        else:
            found.append([(number, finding)])
    return tuple(map(tuple, found))


def is_running(finding: Finding) -> bool:
    """Whether the finding is of a figure that grows while the story goes on."""
    return finding.suppressed is None and any(line.startswith((RUNNING, LATER)) for line in finding.why)
