"""Agreements made whole: what several rows tell alike is one, and who gives an agreed figure elsewhere is not silent.

Nothing set these passages beside each other, for they share too few words; that makes them no other matter.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck import nearby
from claimcheck.judge.ruled import Ruled
from claimcheck.model.claim import Claim
from claimcheck.model.finding import SHOWN, Topic, Verdict
from claimcheck.model.relation import Relation
from claimcheck.phrasing import FIGURES

Counting = Callable[[Iterable[Claim]], tuple[int, tuple[str, ...]]]


def completed(
    topics: Sequence[Topic],
    claims: Mapping[str, Claim],
    ruled: Sequence[Ruled],
    sources: Sequence[str],
    origins: Counting,
) -> tuple[Topic, ...]:
    """The topics; an agreed figure takes in the claims that stood alone and give it of the same thing.

    Args:
        topics: as `topics` gives them, none of the claims file.
        claims: all claims, by id.
        ruled: the judged pairs; a claim that conflicts with another joins nothing, nor what a guard holds apart.
        sources: the ids of the texts, in the order shown.
        origins: counts the origins of claims and says why.
    """
    spoken = {c for r in ruled if r.judgement.verdict in SHOWN for c in (r.judgement.left, r.judgement.right)}
    apart = {frozenset((r.judgement.left, r.judgement.right)) for r in ruled if _is_doubtful(r)}
    calm = [t for t in topics if t.verdict is Verdict.AGREE and spoken.isdisjoint(t.claims)]
    home = {c: t for t in calm for c in t.claims}
    known = nearby.Index(claims.values(), sources)
    order = {source: n for n, source in enumerate(sources)}
    found, taken = [], set[str]()
    for topic in topics:
        own = [claims[c] for c in topic.claims]
        if topic.id in taken or len({c.source for c in own}) == 1 or home.get(own[0].id) is not topic:
            found.append(topic)
            continue
        near = {c.id for c in known.alike(own, sources)}
        more = list[Claim]()
        held = {c.source for c in own}
        for other in dict.fromkeys(home[c] for c in sorted(near) if c in home):
            theirs = [claims[c] for c in other.claims]
            alone = len({c.source for c in theirs}) == 1  # of a figure alone: one that its text gives nowhere else
            if other is topic or other.id in taken or not near.issuperset(other.claims):
                continue
            if alone and (topic.kind not in FIGURES or theirs[0].source in held):
                continue
            if all(_same(c, o, apart) for c in theirs for o in own):
                more += theirs
                held |= {c.source for c in theirs}
                taken.add(other.id)
        told = sorted((*own, *more), key=lambda c: (order[c.source], c.span.start, c.id))
        found.append(_telling(topic, told, origins) if more else topic)
    return tuple(t for t in found if t.id not in taken)


def _telling(topic: Topic, claims: Sequence[Claim], origins: Counting) -> Topic:
    number, why = origins(claims)
    sources = {c.source for c in claims}
    silent = tuple(s for s in topic.silent if s not in sources)
    return replace(topic, claims=tuple(c.id for c in claims), silent=silent, origins=number, counted=why)


def _is_doubtful(r: Ruled) -> bool:
    return r.judgement.verdict is not Verdict.AGREE or r.doubt is not None


def _same(one: Claim, two: Claim, apart: Collection[frozenset[str]]) -> bool:
    """Whether two claims tell one thing of one value, and no guard speaks against it."""
    as_full = one.kind in FIGURES or (one.frame.object is None) == (two.frame.object is None)
    return as_full and frozenset((one.id, two.id)) not in apart and nearby.relation(one, two) is Relation.EQUAL
