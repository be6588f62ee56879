"""How many outlets speak of a matter, and how many of them know it for themselves."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.model.finding import Finding, Report, Topic


def counted(report: Report, topic: Topic | None, finding: Finding | None = None) -> tuple[int, int]:
    """Outlets and origins of a topic; of a finding, those that it sets against each other."""
    if finding is not None:
        sides = {report.claims[c].source for c in finding.sides}
        return len(sides), finding.origins if finding.origins is not None else origins(report, sides)
    own = {report.claims[c].source for c in topic.claims} if topic is not None else set()
    return len(own), topic.origins if topic is not None else 0


def origins(report: Report, sources: Collection[str]) -> int:
    """The origins of some sources: copies of one text are one."""
    home = {s: o.id for o in report.origins if o.why != "cites" for s in o.sources}
    return len({home.get(s, s) for s in sources})


def read(report: Report) -> str:
    """How many origins all texts have, in words: "4 origins"; "up to 4" where some rest on one report for a matter."""
    families = sum(o.why != "cites" for o in report.origins)
    most = "up to " if any(o.why == "cites" for o in report.origins) else ""
    return f"{most}{families} origin{'' if families == 1 else 's'}"


def told(report: Report, topic: Topic | None, finding: Finding | None = None) -> str:
    """In words: "3 of 5 outlets, 2 origins"."""
    outlets, origins = counted(report, topic, finding)
    everyone = len(report.documents)
    some = f"{outlets} outlet{'' if outlets == 1 else 's'}"
    if outlets == everyone > 2:
        some = f"all {everyone} outlets"
    elif 1 < outlets < everyone:
        some = f"{outlets} of {everyone} outlets"
    return f"{some}, {origins} origin{'' if origins == 1 else 's'}"
