"""Agreements made whole: an outlet that gives an agreed figure of the same thing elsewhere in its text is not silent.

Nothing set its passage beside the others, for they share too few words; that is no reason to call it silent.
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
    alone = {t.claims[0] for t in topics if len(t.claims) == 1} - spoken
    known = nearby.Index(claims.values(), sources)
    order = {source: n for n, source in enumerate(sources)}
    found, joined = [], set[str]()
    for topic in topics:
        own = [claims[c] for c in topic.claims]
        agreed = topic.verdict is Verdict.AGREE and topic.kind in FIGURES and len({c.source for c in own}) > 1
        near = known.alike(own, topic.silent) if agreed else ()
        fits = (c for c in near if c.id in alone and c.id not in joined and all(_same(c, o, apart) for o in own))
        more = list({c.source: c for c in fits}.values())
        joined |= {c.id for c in more}
        told = sorted((*own, *more), key=lambda c: (order[c.source], c.span.start, c.id))
        found.append(_telling(topic, told, origins) if more else topic)
    return tuple(t for t in found if len(t.claims) > 1 or t.claims[0] not in joined)


def _telling(topic: Topic, claims: Sequence[Claim], origins: Counting) -> Topic:
    number, why = origins(claims)
    sources = {c.source for c in claims}
    silent = tuple(s for s in topic.silent if s not in sources)
    return replace(topic, claims=tuple(c.id for c in claims), silent=silent, origins=number, counted=why)


def _is_doubtful(r: Ruled) -> bool:
    return r.judgement.verdict is not Verdict.AGREE or r.doubt is not None


def _same(one: Claim, two: Claim, apart: Collection[frozenset[str]]) -> bool:
    """Whether two claims have one value, and no guard speaks against it."""
    return frozenset((one.id, two.id)) not in apart and nearby.relation(one, two) is Relation.EQUAL
