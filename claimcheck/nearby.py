"""Which claims speak of one matter though nothing set them side by side: so that nobody who speaks is called silent.

The same kind and part, of the same thing, in the story's own time or of one year of the past. That is no judgement: it
tells where an outlet speaks of a matter, and of figures whether it gives the same one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.relation import Relation
from claimcheck.phrasing import FIGURES
from claimcheck.questions.figures import ANYBODY

_YEAR = re.compile(r"\b\d{4}\b")

Index = Mapping[tuple[str, str | None], Sequence[Claim]]


def index(claims: Iterable[Claim], sources: Iterable[str]) -> Index:
    """Claims by kind and part, in the order of the texts that `sources` gives."""
    order = {source: n for n, source in enumerate(sources)}
    found: dict[tuple[str, str | None], list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: (order[c.source], c.span, c.id)):
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


def relation(one: Claim, two: Claim) -> Relation:
    """How the values of two claims of one kind relate; unknown where a value is none that the kind reads."""
    known = {one.kind, *_TYPES.get(one.kind, ())}
    types = {str(c.value.to_plain().get("type")) for c in (one, two)}
    if one.kind != two.kind or one.kind not in KINDS.names() or not types <= known:
        return Relation.UNKNOWN
    return KINDS.get(one.kind).relate(one.value, two.value)


_TYPES = {"person": ("party",), "exclusivity": ("members",)}  # of values that a kind shares with others


def _one_matter(one: Claim, two: Claim) -> bool:
    return one.frame.background == two.frame.background and _one_thing(one, two) and _one_year(one, two)


def _one_thing(one: Claim, two: Claim) -> bool:
    """Whether both tell the same of one thing: of a figure, what it counts; else the act and who takes part."""
    a, b = one.frame, two.frame
    if one.kind in FIGURES and a.role is not None and one.kind not in ("date", "time"):
        return _alike(a.head, b.head) and (one.kind == "count" or _alike(a.subject, b.subject, open_=True))
    acts = _alike(a.predicate, b.predicate) or a.predicate is None and b.predicate is None
    things = ((a.subject, b.subject), (a.object, b.object), (a.head, b.head))
    return acts and any(_alike(x, y) for x, y in things) and all(_alike(x, y, open_=True) for x, y in things[:2])


def _one_year(one: Claim, two: Claim) -> bool:
    """Whether no year tells the two apart; what lies before the story needs one."""
    ours, theirs = (set(_YEAR.findall(str(c.frame.time))) for c in (one, two))
    if one.frame.background:
        return ours == theirs
    return not ours or not theirs or bool(ours & theirs)


def _alike(one: Slot | None, two: Slot | None, *, open_: bool = False) -> bool:
    """Whether two slots mean one thing; `open_`: or one of them says nothing."""
    if one is None or two is None:
        return open_
    if one.entity is not None and two.entity is not None:
        return one.entity == two.entity
    people = one.head in ANYBODY and two.head in ANYBODY
    return one.head == two.head or people or bool(one.concepts & two.concepts)
