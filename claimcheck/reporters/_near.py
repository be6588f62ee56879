"""Which claims speak of one matter though nothing set them side by side: so that nobody who speaks is called silent.

The same kind and part, of the same thing, in the story's own time or of one year of the past. That is no judgement: it
tells where an outlet speaks of a matter, and of figures whether it gives the same one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.finding import Report, Topic, Verdict
from claimcheck.model.relation import Relation
from claimcheck.phrasing import FIGURES
from claimcheck.questions.figures import ANYBODY
from claimcheck.reporters import _spread

_YEAR = re.compile(r"\b\d{4}\b")

Index = Mapping[tuple[str, str | None], Sequence[Claim]]


def index(report: Report) -> Index:
    """The claims of a report by kind and part, in the order of the texts."""
    order = {d.id: n for n, d in enumerate(report.documents)}
    found: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in sorted(report.claims.values(), key=lambda c: (order[c.source], c.span, c.id)):
        found[claim.kind, claim.frame.role].append(claim)
    return found


def near(known: Index, claims: Iterable[Claim], sources: Collection[str]) -> dict[str, Claim]:
    """For each of these sources that speaks of the matter of some claims, its first claim that does."""
    found: dict[str, Claim] = {}
    for one in claims:
        for other in known.get((one.kind, one.frame.role), ()):
            if other.source in sources and other.source not in found and _one_matter(one, other):
                found[other.source] = other
    return found


def completed(report: Report, topics: Iterable[Topic]) -> list[Topic]:
    """The topics; an agreed figure with all outlets that give it of the same thing anywhere in their texts."""
    known = index(report)
    taken = {c for f in report.findings for c in f.sides}
    found = []
    for topic in topics:
        claims = [report.claims[c] for c in topic.claims]
        wanted = topic.verdict is Verdict.AGREE and not topic.given and topic.silent and topic.kind in FIGURES
        more = near(known, claims, topic.silent) if wanted else {}
        more = {s: c for s, c in more.items() if c.id not in taken and all(_equal(c, o) for o in claims)}
        if more:
            joined = (*topic.claims, *(c.id for c in more.values()))
            sources = {report.claims[c].source for c in joined}
            origins = max(topic.origins, _spread.origins(report, sources, cited=True))
            silent = tuple(s for s in topic.silent if s not in more)
            found.append(replace(topic, claims=joined, silent=silent, origins=origins))
        else:
            found.append(topic)
    return found


def relation(one: Claim, two: Claim) -> Relation:
    """How the values of two claims of one kind relate; unknown where a value is none that the kind reads."""
    known = {one.kind, *_TYPES.get(one.kind, ())}
    types = {str(c.value.to_plain().get("type")) for c in (one, two)}
    if one.kind != two.kind or one.kind not in KINDS.names() or not types <= known:
        return Relation.UNKNOWN
    return KINDS.get(one.kind).relate(one.value, two.value)


_TYPES = {"person": ("party",), "exclusivity": ("members",)}  # of values that a kind shares with others


def _equal(one: Claim, two: Claim) -> bool:
    return relation(one, two) is Relation.EQUAL


def _one_matter(one: Claim, two: Claim) -> bool:
    a, b = one.frame, two.frame
    if a.background != b.background:
        return False
    years = [set(_YEAR.findall(str(f.time))) for f in (a, b)]
    if years[0] and years[1] and not years[0] & years[1] or a.background and years[0] != years[1]:
        return False
    if one.kind in FIGURES and a.role is not None and one.kind not in ("date", "time"):
        return _alike(a.head, b.head) and (one.kind == "count" or _alike(a.subject, b.subject, open_=True))
    acts = _alike(a.predicate, b.predicate) or a.predicate is None and b.predicate is None
    things = ((a.subject, b.subject), (a.object, b.object), (a.head, b.head))
    return acts and any(_alike(x, y) for x, y in things) and all(_alike(x, y, open_=True) for x, y in things[:2])


def _alike(one: Slot | None, two: Slot | None, *, open_: bool = False) -> bool:
    """Whether two slots mean one thing; `open_`: or one of them says nothing."""
    if one is None or two is None:
        return open_
    if one.entity is not None and two.entity is not None:
        return one.entity == two.entity
    people = one.head in ANYBODY and two.head in ANYBODY
    return one.head == two.head or people or bool(one.concepts & two.concepts)
