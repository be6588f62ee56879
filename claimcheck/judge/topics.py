"""Topics: one a cluster of claims, curated or found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck import nearby, phrasing
from claimcheck.judge.agreeing import Agreed
from claimcheck.judge.ruled import Ruled, digest
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import SHOWN, Topic, Verdict
from claimcheck.model.relation import Relation

GUARD = "guard "  # opens the reason of a guard
CONDITION = "condition"  # the guard of what is said under a condition: that answers no question


def topics(
    clusters: Sequence[Sequence[str]],
    claims: Mapping[str, Claim],
    ruled: Sequence[Ruled],
    documents: Mapping[str, Document],
    origins: Callable[[Iterable[Claim]], tuple[int, tuple[str, ...]]],
    agreed: Agreed | None = None,
) -> tuple[Topic, ...]:
    """One topic a cluster, with the gravest verdict that a pair inside it got.

    `documents` are in the order shown; `origins` counts the origins of claims and says why. agreed: which pairs
    agree beyond doubt, where not all that have equal values do.
    """
    order = {source: number for number, source in enumerate(documents)}
    home = {claim: number for number, cluster in enumerate(clusters) for claim in cluster}
    worst: dict[int, Verdict] = {}
    rule: dict[int, str | None] = {}  # ... by which rule it got that
    apart: dict[int, set[str]] = {}  # the claims that got the gravest verdict of their topic: its label asks of them
    point: dict[int, str | None] = {}  # ... and the question of the story that they answer
    for r in ruled:
        one, two = home.get(r.judgement.left), home.get(r.judgement.right)
        if one is None or one != two or r.judgement.verdict.rank > worst.get(one, Verdict.UNCLEAR).rank:
            continue
        if r.judgement.verdict in (Verdict.AGREE, Verdict.REFINE) and agreed is not None and not agreed.holds(r):
            continue
        if r.judgement.verdict is not worst.get(one):
            worst[one], apart[one], point[one] = r.judgement.verdict, set(), r.pair.point
            rule[one] = r.judgement.rule
        apart[one] |= {r.judgement.left, r.judgement.right}
    stopped: dict[int, list[Ruled]] = {}  # pairs that a guard holds apart
    for r in ruled:
        one = home.get(r.judgement.left)
        if one is not None and one == home.get(r.judgement.right) and one not in worst and _is_stopped(r):
            stopped.setdefault(one, []).append(r)
    spoken = {c for r in ruled if r.judgement.verdict in SHOWN for c in (r.judgement.left, r.judgement.right)}
    found: list[Topic] = []
    silent: dict[frozenset[str], tuple[str, ...]] = {}  # shared: most topics are one text's alone
    for number, cluster in enumerate(clusters):
        ordered = sorted(cluster, key=lambda c: (order[claims[c].source], claims[c].span.start, c))
        held = frozenset(claims[c].source for c in cluster)
        if held not in silent:
            silent[held] = tuple(s for s in order if s not in held)
        kinds = sorted({claims[c].kind for c in cluster}) or [""]
        verdict = worst.get(number, Verdict.AGREE if len(held) == 1 else Verdict.UNCLEAR)
        asked, answered = apart.get(number, ()), point.get(number)
        alike = verdict is Verdict.AGREE and len(held) > 1 and spoken.isdisjoint(cluster)
        number_of, counted = origins(claims[c] for c in cluster)
        label = phrasing.label([claims[c] for c in ordered], documents, asked, answered, agreed=alike)
        label = phrasing.of_rule(label, rule.get(number))
        found.append(
            Topic(
                id="t-" + digest(*sorted(cluster)),
                kind=kinds[0],
                label=label,
                claims=tuple(ordered),
                verdict=verdict,
                origins=number_of,
                counted=counted,
                silent=silent[held],
                reason=_reason(label, stopped.get(number, ()), documents),
            )
        )
    return _told_apart(found, claims, documents)


def _is_stopped(r: Ruled) -> bool:
    left, right = r.pair.left, r.pair.right
    known = left.source != right.source and r.judgement.rule != CONDITION
    return known and r.judgement.verdict is Verdict.UNCLEAR and r.judgement.why[0].startswith(GUARD)


def _reason(question: str, pairs: Iterable[Ruled], documents: Mapping[str, Document]) -> str:
    """Why two answers to one question are not set against each other; empty where the two are not asked the same."""
    for r in pairs:
        asked = {phrasing.label([c], documents) for c in (r.pair.left, r.pair.right)}
        if asked == {question} and nearby.relation(r.pair.left, r.pair.right) is Relation.DISJOINT:
            return r.judgement.why[0].partition(": ")[2]
    return ""


def _told_apart(
    found: Sequence[Topic], claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> tuple[Topic, ...]:
    """Two agreements on one question are told by their words: 170,000 died in the province, 230,000 in 14 countries."""
    shared = [t for t in found if t.verdict is Verdict.AGREE and len({claims[c].source for c in t.claims}) > 1]
    called = Counter(t.label for t in shared)
    twice = {t.id for t in shared if called[t.label] > 1}
    return tuple(
        replace(t, label=phrasing.quoted([claims[c] for c in t.claims], documents)) if t.id in twice else t
        for t in found
    )
