"""Guards, then relations, then rules: pairs to judgements, judgements to findings with positions.

The judge speaks of conflict between texts, never of truth. What a guard stops is `unclear` under the
guard's name; any two positions of a contradiction contradict each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from claimcheck.guards import GUARDS, Doubt, Guard
from claimcheck.judge.agreeing import Agreed as Agreed
from claimcheck.judge.completing import completed as completed
from claimcheck.judge.findings import findings as findings
from claimcheck.judge.ruled import Ruled as Ruled
from claimcheck.judge.running import matters as matters
from claimcheck.judge.topics import topics as topics
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Confidence, Judgement, Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import RULES, Outcome, Rule, Story

OF_VALUES = frozenset(("both-given", "later-age", "part-of-total"))  # guards that equal values silence
PARTING = frozenset(
    ("denied-deed", "other-charge", "other-person")
)  # guards for which even equal values agree in nothing
# Guards that hold even where two claims answer one question of the story.
EVEN_THEN = frozenset(
    (
        "part-of-total", "other-place", "other-names", "other-scope", "other-bearer", "other-group", "denied-narrower",
        "figure-elsewhere", "other-sort", "other-person", "both-given", "another-vote", "other-quotation",
        "other-sum", "other-flow", "later-news", "other-bid", "undone-since", "revised-plan", "another-edition",
    )
)  # fmt: skip
HIGH, MEDIUM = 0.72, 0.6  # scores from which a pair is sure, or fairly sure, to be about the same thing


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
    if outcome.verdict is Verdict.UNCLEAR:
        return _ruled(pair, rule.id, rule.level, outcome)
    agrees = outcome.verdict is Verdict.AGREE
    stopped = _stopped(pair, [g for g in guards if g.id not in OF_VALUES] if agrees else guards)
    if stopped is None:
        return _ruled(pair, rule.id, rule.level, outcome)
    guard, reason = stopped
    if agrees and guard.id not in PARTING:  # the values are equal all the same; of what, is in doubt
        return replace(_ruled(pair, rule.id, rule.level, outcome), doubt=f"guard {guard.id}: {reason}")
    unclear = Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=(f"guard {guard.id}: {reason}",))
    return _ruled(pair, guard.id, Level.NOTE, unclear)


def _stopped(pair: Comparison, guards: Sequence[Guard]) -> tuple[Guard, str] | None:
    """The first guard that fires, with its reason."""
    for guard in guards:
        if pair.point is not None and guard.id not in EVEN_THEN:
            continue
        if (
            pair.told
            and not guard.of_sense
            or pair.one_bearer
            and guard.of_parties
            or guard.kinds
            and not {pair.left.kind, pair.right.kind} & guard.kinds
        ):
            continue
        reason = guard.check(pair)
        if reason is not None and not (pair.one_matter and isinstance(reason, Doubt)):
            return guard, reason
    return None


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
