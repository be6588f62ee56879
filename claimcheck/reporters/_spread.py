"""How many outlets speak of a matter, and how many of them know it for themselves."""

from __future__ import annotations

from collections.abc import Collection

from claimcheck.model.finding import Finding, Report, Topic


def counted(report: Report, topic: Topic | None, finding: Finding | None = None) -> tuple[int, int]:
    """Outlets and origins of a topic; of a finding, those that it sets against each other."""
    own = {report.claims[c].source for c in topic.claims} if topic is not None else set()
    sides = {report.claims[c].source for c in finding.sides} if finding is not None else own
    if topic is None:
        return len(sides), origins(report, sides, ())
    if own <= sides:
        return len(sides), topic.origins + origins(report, sides - own, own)
    joined = topic.origins < origins(report, own, ())  # some of them rest on one report, where they speak of this
    return len(sides), origins(report, sides, (), cited=joined)


def origins(report: Report, sources: Collection[str], known: Collection[str], *, cited: bool = False) -> int:
    """The origins that sources add to those of others; copies of one text have one, and who cites one report, if so."""
    if not sources:
        return 0
    home = {s: o.id for o in report.origins if o.why != "cites" for s in o.sources}
    for group in (o.sources for o in report.origins if cited and o.why == "cites"):
        families = {home.get(s, s) for s in group}
        home |= {s: group[0] for s in {*home, *group} if home.get(s, s) in families}
    return len({home.get(s, s) for s in sources} - {home.get(s, s) for s in known})


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
