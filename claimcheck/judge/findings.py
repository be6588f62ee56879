"""Findings: judged pairs of one topic, one verdict and one rule, with their positions, in the order of importance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date

from claimcheck import phrasing
from claimcheck.judge import running
from claimcheck.judge.again import Again
from claimcheck.judge.joining import Agreements
from claimcheck.judge.positions import Split, split
from claimcheck.judge.repeats import distinct
from claimcheck.judge.ruled import Ruled, digest
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.finding import SHOWN, Confidence, Finding, Level, Position, Topic, Verdict

MOST_TOLD = 3  # values that one side is shown to hold


def findings(
    topic_list: Sequence[Topic],
    ruled: Sequence[Ruled],
    claims: Mapping[str, Claim],
    *,
    everything: bool = False,
    one_text: Callable[[Iterable[str]], object] = lambda sources: None,
    quoted: Mapping[str, Sequence[str]] | None = None,
    published: Mapping[str, date | None] | None = None,
    origins: Callable[[Iterable[Claim]], int] | None = None,
) -> tuple[Finding, ...]:
    """The findings, most important first.

    Pairs of one verdict and rule in one topic make one finding; a pair whose claims stand in two
    topics belongs to the one for which one of them is quoted (`quoted`: claims by topic of the claims file), else to
    one that was found rather than to a question that neither was quoted for, that of the left claim first. `refine`
    and `unclear` only with `everything`.
    `one_text` says of sources whether they render one text: a finding that sets two such apart, whoever else is in
    it, comes before what is as grave.
    `published` tells the day of each source; `origins` counts the origins of claims.
    """
    home = _homes(topic_list, {t: frozenset(ids) for t, ids in (quoted or {}).items()})
    grouped: dict[tuple[str, Verdict, str], list[Ruled]] = defaultdict(list)
    for r in ruled:
        verdict = r.judgement.verdict
        if verdict in SHOWN or everything and verdict in (Verdict.REFINE, Verdict.UNCLEAR):
            topic = home(r.judgement.left, r.judgement.right)
            if topic is not None:
                grouped[topic.id, verdict, r.judgement.rule].append(r)
    by_id = {t.id: t for t in topic_list}
    agreed, again = Agreements(ruled), Again(claims.values())
    days = published or {}

    def day(claim: Claim) -> date | None:
        return days.get(claim.source)

    found = []
    for (home_id, verdict, _), group in grouped.items():
        told = running.history(group, by_id[home_id].claims, claims, day) if verdict is Verdict.UPDATED else None
        if told is not None:
            told_all = _finding(by_id[home_id], told, claims, agreed, again)
            found.append(_dated(told_all, claims, day))
            continue
        later = running.superseded(group, claims, day)
        for part in split(group, claims, later):
            finding = _finding(by_id[home_id], part, claims, agreed, again)
            why = running.of_several_days(finding.why, finding.sides, claims, day)
            found.append(replace(finding, why=why))
    found = [_drifted(f, claims, one_text) for f in found]
    found.sort(key=lambda f: _importance(f, by_id[f.topic], claims, origins or _sources))
    return tuple(_told(f, by_id[f.topic].label) for f in distinct(found, claims))


def _told(finding: Finding, question: str) -> Finding:
    asked = phrasing.heading(question, finding)
    return replace(finding, message=phrasing.message(finding.verdict, finding.rule, finding.positions, asked))


def _homes(topic_list: Sequence[Topic], quoted: Mapping[str, AbstractSet[str]]) -> Callable[[str, str], Topic | None]:
    """What tells the topic under which a pair of claims is shown."""
    held: dict[str, list[tuple[int, Topic]]] = defaultdict(list)
    for number, topic in enumerate(topic_list):
        for claim in topic.claims:
            held[claim].append((number, topic))

    def home(left: str, right: str) -> Topic | None:
        def order(row: tuple[int, Topic]) -> tuple[object, ...]:
            number, topic = row
            own = quoted.get(topic.id, frozenset()) if topic.given else frozenset()
            inside = (left in own) + (right in own)
            one = row not in held[left]
            return -inside, one or row not in held[right], topic.given and not inside, one, number

        rows = [*held[left], *(row for row in held[right] if row not in held[left])]
        return min(rows, key=order)[1] if rows else None

    return home


def _dated(finding: Finding, claims: Mapping[str, Claim], day: running.Day) -> Finding:
    """A running matter, each position with its day and all of them in the first reason."""
    days = [day(claims[finding.sides[p.sides[0]]]) for p in finding.positions]
    whens = [phrasing.said_day(when.isoformat()) for when in days if when is not None]
    told: dict[str, list[str]] = defaultdict(list)
    for position, when in zip(finding.positions, whens, strict=True):
        told[when].append(position.label)
    line = f"{phrasing.RUNNING}: " + ", then ".join(f"{' / '.join(held)} on {when}" for when, held in told.items())
    positions = tuple(replace(p, label=f"{p.label} ({when})") for p, when in zip(finding.positions, whens, strict=True))
    rest = tuple(w for w in finding.why if not w.startswith(phrasing.RUNNING))
    return replace(finding, positions=positions, why=(line, *rest))


def _drifted(finding: Finding, claims: Mapping[str, Claim], one_text: Callable[[Iterable[str]], object]) -> Finding:
    if finding.verdict is Verdict.UPDATED:
        return finding  # that a later version of a text says something else is no drift
    held = [{claims[finding.sides[n]].source for n in p.sides} for p in finding.positions]
    drift = phrasing.drift(held, one_text)
    return replace(finding, why=(*drift, *finding.why)) if drift else finding


def _finding(topic: Topic, part: Split, claims: Mapping[str, Claim], agreed: Agreements, again: Again) -> Finding:
    first, used, sides = part
    if first.judgement.verdict is Verdict.CONTRADICT:
        sides = tuple(agreed.joined(sides, topic.claims, claims))
    if first.judgement.verdict in (Verdict.CONTRADICT, Verdict.UPDATED):
        sides = tuple(again.told(sides, claims))
    kept = [_one_a_passage(s, claims) for s in sides]
    flat = [c for s in kept for c in s]
    labels: dict[str, str] = {}
    for r in (first, *used):
        for claim, label in zip((r.judgement.left, r.judgement.right), r.labels or (), strict=False):
            labels.setdefault(claim, label)
    positions, at = [], 0
    for side in kept:
        named = labels.get(side[0]) or next((labels[c] for c in side if c in labels), None)
        best = next((claims[c] for c in side if getattr(claims[c].value, "holds", True)), claims[side[0]])
        own = str(claims[side[0]].value)
        label = named if named is not None and named != own else _held(best, [claims[c] for c in side])
        positions.append(Position(label=label, value=best.value, sides=tuple(range(at, at + len(side)))))
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
        id="f-" + digest(verdict, first.judgement.rule, *words),
        rule=first.judgement.rule,
        verdict=verdict,
        level=level,
        confidence=sure,
        message="",
        topic=topic.id,
        sides=tuple(flat),
        positions=tuple(positions),
        why=first.judgement.why,
    )


def _held(best: Claim, side: Sequence[Claim]) -> str:
    """What a side says; of figures that do not exclude each other, each as its text has it: "5; at least 3"."""
    if not KINDS.get(best.kind).figure:
        return phrasing.held(best)
    told = list(dict.fromkeys(phrasing.held(c) for c in (best, *side) if c.kind == best.kind))
    own = [one for one in told if not any(one.endswith(f" {other}") for other in told)]  # "5", not "at least 5", too
    return "; ".join(own[:MOST_TOLD])


def _one_a_passage(side: Sequence[str], claims: Mapping[str, Claim]) -> list[str]:
    seen: set[tuple[str, int]] = set()
    kept = []
    for claim in side:
        key = (claims[claim].source, claims[claim].passage_index)
        if key not in seen:
            seen.add(key)
            kept.append(claim)
    return kept


def _sources(held: Iterable[Claim]) -> int:
    return len({claim.source for claim in held})


def _importance(
    finding: Finding, topic: Topic, claims: Mapping[str, Claim], origins: Callable[[Iterable[Claim]], int]
) -> tuple[object, ...]:
    """What renderings of one text tell otherwise comes first of what is as grave: one of them has changed it.

    Then what the story is about, before what lies well before it; then the surer, and what more origins tell.
    """
    recalled = all(any(claims[finding.sides[n]].frame.background for n in p.sides) for p in finding.positions)
    outlets = len({claims[c].source for c in finding.sides})
    return (
        not topic.given,
        finding.verdict.rank,
        not any(line.startswith((phrasing.DRIFT, phrasing.INSIDE)) for line in finding.why),
        recalled,
        list(Confidence).index(finding.confidence),
        list(Level).index(finding.level),
        -origins(claims[c] for c in finding.sides),
        -outlets,
        -len(finding.sides),
        finding.rule == "certainty-drift",  # who denies it before how surely it is said
        "\u201c" in topic.label,  # a question in plain words before one that only quotes
        finding.id,
    )
