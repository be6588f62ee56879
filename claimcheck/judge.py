"""Guards, then relations, then rules: pairs to judgements, judgements to findings with positions.

The judge speaks of conflict between texts, never of truth. What a guard stops is `unclear` under the
guard's name; any two positions of a contradiction contradict each other.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from claimcheck import phrasing
from claimcheck.guards import GUARDS, Doubt, Guard
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.document import Document
from claimcheck.model.finding import Confidence, Finding, Judgement, Level, Position, Topic, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import RULES, Outcome, Rule, Story

SHOWN = (Verdict.CONTRADICT, Verdict.UPDATED, Verdict.DISPUTED, Verdict.DIFFER)
HIGH, MEDIUM = 0.72, 0.6  # scores from which a pair is sure, or fairly sure, to be about the same thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruled:
    """A judged pair with what each side holds."""

    pair: Comparison
    judgement: Judgement
    level: Level
    labels: tuple[str, str] | None = None


def judge(pairs: Iterable[Comparison], story: Story) -> tuple[Ruled, ...]:
    """The pairs judged, in their order: the first guard that fires, else the gravest rule."""
    guards = list(GUARDS)
    rules: dict[tuple[str, str], list[Rule]] = defaultdict(list)
    for rule in RULES:
        for kinds in rule.pairs:
            rules[kinds].append(rule)
    return tuple(ruled for pair in pairs if (ruled := _judged(pair, story, guards, rules)) is not None)


def _judged(
    pair: Comparison, story: Story, guards: Sequence[Guard], rules: Mapping[tuple[str, str], Sequence[Rule]]
) -> Ruled | None:
    kinds = (pair.left.kind, pair.right.kind)
    swapped = kinds[0] > kinds[1]
    answers = []
    for rule in rules.get((kinds[1], kinds[0]) if swapped else kinds, ()):
        if (outcome := rule.judge(pair, story)) is not None:
            answers.append((outcome.verdict.rank, rule.id, rule, outcome))
    if not answers:
        return None
    _, _, rule, outcome = min(answers, key=lambda a: a[:2])
    if outcome.verdict in (Verdict.AGREE, Verdict.UNCLEAR):
        return _ruled(pair, rule.id, rule.level, outcome)
    for guard in guards:
        if pair.told and not guard.of_sense or guard.kinds and not {pair.left.kind, pair.right.kind} & guard.kinds:
            continue
        reason = guard.check(pair)
        if reason is not None and not (pair.one_matter and isinstance(reason, Doubt)):
            why = (f"guard {guard.id}: {reason}",)
            return _ruled(
                pair, guard.id, Level.NOTE, Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
            )
    return _ruled(pair, rule.id, rule.level, outcome)


def _ruled(pair: Comparison, rule: str, level: Level, outcome: Outcome) -> Ruled:
    judgement = Judgement(
        left=pair.left.id,
        right=pair.right.id,
        relation=outcome.relation,
        verdict=outcome.verdict,
        rule=rule,
        score=pair.score,
        confidence=_confidence(pair) if outcome.sure else Confidence.LOW,
        why=(*outcome.why, *pair.why),
    )
    return Ruled(pair=pair, judgement=judgement, level=level, labels=outcome.labels)


def _confidence(pair: Comparison) -> Confidence:
    """How sure it is that the two speak of the same thing; a text against itself is never sure."""
    if pair.score >= HIGH and pair.left.source != pair.right.source:
        return Confidence.HIGH
    return Confidence.MEDIUM if pair.score >= MEDIUM else Confidence.LOW


def topics(
    clusters: Sequence[Sequence[str]],
    claims: Mapping[str, Claim],
    ruled: Sequence[Ruled],
    documents: Mapping[str, Document],
    origins: Callable[[Iterable[Claim]], int],
) -> tuple[Topic, ...]:
    """One topic a cluster, with the gravest verdict that a pair inside it got.

    `documents` are in the order shown; `origins` counts the origins of claims.
    """
    sources = list(documents)
    home = {claim: number for number, cluster in enumerate(clusters) for claim in cluster}
    worst: dict[int, Verdict] = {}
    for r in ruled:
        one, two = home.get(r.judgement.left), home.get(r.judgement.right)
        if one is not None and one == two and r.judgement.verdict.rank < worst.get(one, Verdict.UNCLEAR).rank:
            worst[one] = r.judgement.verdict
    found = []
    for number, cluster in enumerate(clusters):
        ordered = sorted(cluster, key=lambda c: (sources.index(claims[c].source), claims[c].span.start, c))
        held = {claims[c].source for c in cluster}
        kinds = sorted({claims[c].kind for c in cluster}) or [""]
        found.append(
            Topic(
                id="t-" + _digest(*sorted(cluster)),
                kind=kinds[0],
                label=phrasing.label([claims[c] for c in ordered], documents),
                claims=tuple(ordered),
                verdict=worst.get(number, Verdict.AGREE if len(held) == 1 else Verdict.UNCLEAR),
                origins=origins(claims[c] for c in cluster),
                silent=tuple(s for s in sources if s not in held),
            )
        )
    return tuple(found)


def findings(
    topic_list: Sequence[Topic],
    ruled: Sequence[Ruled],
    claims: Mapping[str, Claim],
    *,
    everything: bool = False,
    one_text: Callable[[Iterable[str]], object] = lambda sources: None,
) -> tuple[Finding, ...]:
    """The findings, most important first.

    Pairs of one verdict and rule in one topic make one finding; a pair whose claims stand in two
    topics belongs to the topic of its left claim. `refine` and `unclear` only with `everything`.
    `one_text` says of sources whether they render one text: a finding between them comes before what is as grave.
    """
    home = {claim: topic for topic in topic_list for claim in topic.claims}
    grouped: dict[tuple[str, Verdict, str], list[Ruled]] = defaultdict(list)
    for r in ruled:
        verdict = r.judgement.verdict
        if verdict in SHOWN or everything and verdict in (Verdict.REFINE, Verdict.UNCLEAR):
            topic = home.get(r.judgement.left) or home.get(r.judgement.right)
            if topic is not None:
                grouped[topic.id, verdict, r.judgement.rule].append(r)
    by_id = {t.id: t for t in topic_list}
    found = [f for (topic, _, _), group in grouped.items() for f in _positions(by_id[topic], group, claims)]
    found = [_drifted(f, claims, one_text) for f in found]
    found.sort(key=lambda f: _importance(f, by_id[f.topic], claims))
    return tuple(_distinct(found, claims))


def _drifted(finding: Finding, claims: Mapping[str, Claim], one_text: Callable[[Iterable[str]], object]) -> Finding:
    held = [{claims[finding.sides[n]].source for n in p.sides} for p in finding.positions]
    drift = phrasing.drift(held, one_text)
    return replace(finding, why=(*drift, *finding.why)) if drift else finding


def _positions(topic: Topic, group: Sequence[Ruled], claims: Mapping[str, Claim]) -> Iterable[Finding]:
    """Split the judged pairs into findings whose positions oppose each other pair by pair.

    Greedy: the surest pair opens two positions; a claim that opposes somebody joins the position of which it
    opposes nobody when it opposes everybody in the others, else it waits for a finding of its own.
    """
    left = sorted(group, key=lambda r: (-r.judgement.score, r.judgement.left, r.judgement.right))
    opposed = {frozenset((r.judgement.left, r.judgement.right)) for r in left}
    while left:
        first = left[0]
        sides: list[list[str]] = [[first.judgement.left], [first.judgement.right]]
        for claim in _in_order(left, claims):
            if any(claim in s or any(_beside(claim, c, claims) for c in s) for s in sides):
                continue
            fits = [n for n, s in enumerate(sides) if not any(_against(claim, c, opposed, claims) for c in s)]
            rest = [c for n, s in enumerate(sides) for c in s if not fits or n != fits[0]]
            judged = sum(frozenset((claim, c)) in opposed for c in rest)
            if len(fits) == 1 and 2 * judged >= len(rest) and all(_against(claim, c, opposed, claims) for c in rest):
                sides[fits[0]].append(claim)
            elif not fits:
                sides.append([claim])
        placed = {c: n for n, s in enumerate(sides) for c in s}
        used = [
            r
            for r in left
            if placed.get(r.judgement.left, -1) != placed.get(r.judgement.right, -1)
            and r.judgement.left in placed
            and r.judgement.right in placed
        ]
        yield _finding(topic, first, used, sides, claims)
        left = [r for r in left if r not in used]


def _against(one: str, two: str, opposed: set[frozenset[str]], claims: Mapping[str, Claim]) -> bool:
    """Whether two claims of one topic were judged to oppose each other, or answer one question by values that do."""
    a, b = claims[one], claims[two]
    if frozenset((one, two)) in opposed:
        return True
    kind = KINDS.get(a.kind)
    one_answer = (
        kind.one_answer or kind.role_tells and a.source != b.source and None is not a.frame.role == b.frame.role
    )
    return a.kind == b.kind and one_answer and kind.relate(a.value, b.value) is Relation.DISJOINT


def _beside(one: str, two: str, claims: Mapping[str, Claim]) -> bool:
    """Whether one text gives two figures that exclude each other: of two things, or of a part and the whole."""
    a, b = claims[one], claims[two]
    kind = KINDS.get(a.kind)
    return (
        a.source == b.source
        and a.kind == b.kind
        and kind.role_tells
        and kind.relate(a.value, b.value) is Relation.DISJOINT
    )


def _in_order(group: Sequence[Ruled], claims: Mapping[str, Claim]) -> list[str]:
    score: dict[str, float] = {}
    for r in group:
        for claim in (r.judgement.left, r.judgement.right):
            score[claim] = max(score.get(claim, 0.0), r.judgement.score)
    return sorted(score, key=lambda c: (-score[c], claims[c].source, claims[c].span.start, c))


def _finding(
    topic: Topic, first: Ruled, used: Sequence[Ruled], sides: Sequence[Sequence[str]], claims: Mapping[str, Claim]
) -> Finding:
    kept = [_one_a_passage(s, claims) for s in sides]
    flat = [c for s in kept for c in s]
    labels = {first.judgement.left: first.labels[0], first.judgement.right: first.labels[1]} if first.labels else {}
    positions, at = [], 0
    for side in kept:
        label = (
            labels.get(side[0])
            or next((labels[c] for c in side if c in labels), None)
            or phrasing.held(claims[side[0]])
        )
        positions.append(Position(label=label, value=claims[side[0]].value, sides=tuple(range(at, at + len(side)))))
        at += len(side)
    sure = max((r.judgement.confidence for r in used), key=lambda c: -list(Confidence).index(c))
    verdict = first.judgement.verdict
    level = first.level if verdict is Verdict.CONTRADICT else Level.NOTE
    if verdict in (Verdict.DIFFER, Verdict.DISPUTED, Verdict.UPDATED):
        level = Level.WARNING
    if level is Level.ERROR and sure is not Confidence.HIGH:
        level = Level.WARNING
    words = sorted(claims[c].source + "\x1f" + claims[c].id for c in flat)
    return Finding(
        id="f-" + _digest(verdict, first.judgement.rule, *words),
        rule=first.judgement.rule,
        verdict=verdict,
        level=level,
        confidence=sure,
        message=phrasing.message(verdict, first.judgement.rule, positions, topic),
        topic=topic.id,
        sides=tuple(flat),
        positions=tuple(positions),
        why=first.judgement.why,
    )


def _one_a_passage(side: Sequence[str], claims: Mapping[str, Claim]) -> list[str]:
    seen: set[tuple[str, int]] = set()
    kept = []
    for claim in side:
        key = (claims[claim].source, claims[claim].passage_index)
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _distinct(found: Sequence[Finding], claims: Mapping[str, Claim]) -> list[Finding]:
    """Without a finding whose passages a more important one of the same rule and verdict opposes already."""
    kept: list[Finding] = []
    for finding in found:
        places = {_passage(c, claims) for c in finding.sides}
        if not any(
            f.rule == finding.rule and f.verdict is finding.verdict and places <= {_passage(c, claims) for c in f.sides}
            for f in kept
        ):
            kept.append(finding)
    return kept


def _passage(claim: str, claims: Mapping[str, Claim]) -> tuple[str, int]:
    return claims[claim].source, claims[claim].passage_index


def _importance(finding: Finding, topic: Topic, claims: Mapping[str, Claim]) -> tuple[object, ...]:
    outlets = len({claims[c].source for c in finding.sides})
    return (
        not topic.given,
        finding.verdict.rank,
        list(Level).index(finding.level),
        list(Confidence).index(finding.confidence),
        not any(line.startswith(phrasing.DRIFT) for line in finding.why),
        -outlets,
        -len(finding.sides),
        finding.id,
    )


def _digest(*parts: str) -> str:
    return hashlib.blake2s("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=5).hexdigest()
