"""Rules: what two comparable claims say of each other. One file each, ending in `RULE = Rule(...)`.

A rule names the pairs of kinds that it judges. The gravest rule that answers decides; a rule that has
nothing to say returns None. Adding one: a file here and a table `tests/cases/rules/<name>.yaml`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.document import Document
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.registry import Registry


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """All that was read: documents and claims by source id, claims in the order of the text."""

    documents: Mapping[str, Document]
    claims: Mapping[str, tuple[Claim, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A rule's answer for one pair. labels: what the left and the right hold, for the positions.

    sure: nothing else than a conflict explains the two; where an update might, it is False.
    """

    verdict: Verdict
    relation: Relation
    why: tuple[str, ...] = ()
    labels: tuple[str, str] | None = None
    sure: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """pairs: kinds that it judges, as (kind of the left, kind of the right), in sorted order.

    needs: for pairs of two different kinds, the least level of each slot (as `Kind.needs`).
    conflict: two short texts that it sets against each other; no_conflict: two near ones that it lets pass;
    "2024-05-02: " before one is its day of publication.
    """

    id: str
    summary: str
    example: str
    level: Level
    pairs: tuple[tuple[str, str], ...]
    judge: Callable[[Comparison, Story], Outcome | None]
    needs: Mapping[str, str] = field(default_factory=dict)
    conflict: tuple[str, str] | None = None
    no_conflict: tuple[str, str] | None = None


RULES: Registry[Rule] = Registry("claimcheck.rules", "RULE", Rule)


def cross_needs() -> dict[tuple[str, str], Mapping[str, str]]:
    """The pairs of two different kinds that rules compare, with the least level of each slot."""
    return {pair: rule.needs for rule in RULES for pair in rule.pairs if pair[0] != pair[1]}


DEFAULT: Mapping[Relation, Verdict] = {
    Relation.EQUAL: Verdict.AGREE,
    Relation.NARROWER: Verdict.REFINE,
    Relation.BROADER: Verdict.REFINE,
    Relation.OVERLAP: Verdict.UNCLEAR,
    Relation.DISJOINT: Verdict.CONTRADICT,
    Relation.UNKNOWN: Verdict.UNCLEAR,
}


def by_relation(kind_id: str) -> Callable[[Comparison, Story], Outcome | None]:
    """The judge of most rules: compare the two values as sets and read the default table."""

    def judge(pair: Comparison, story: Story) -> Outcome | None:
        from claimcheck.kinds import KINDS

        relation = KINDS.get(kind_id).relate(pair.left.value, pair.right.value)
        return Outcome(verdict=DEFAULT[relation], relation=relation)

    return judge
