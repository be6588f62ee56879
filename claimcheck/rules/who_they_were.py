"""As many unnamed persons to whom one thing happened, who cannot be the same: a boy here, a woman there."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.lexicon import persons
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.members import Members
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """A conflict where the persons of one list cannot be paired off with those of the other."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Members) or not isinstance(right, Members):
        return None
    if "persons" not in pair.left.trace or "persons" not in pair.right.trace or len(left.names) != len(right.names):
        return None
    labels = (str(left), str(right))
    if sorted(left.names) == sorted(right.names):
        return Outcome(verdict=Verdict.AGREE, relation=Relation.EQUAL, labels=labels)
    if _paired(left.names, right.names):
        return Outcome(verdict=Verdict.REFINE, relation=Relation.OVERLAP, labels=labels)
    why = ("as many are told of in both, and they cannot be the same persons",)
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels)


def _paired(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether each person of the one list may be another one of the other (matching by augmenting paths)."""
    taken: dict[int, int] = {}

    def place(one: int, seen: set[int]) -> bool:
        for two, noun in enumerate(right):
            if two not in seen and persons.may_be_one(left[one], noun):
                seen.add(two)
                if two not in taken or place(taken[two], seen):
                    taken[two] = one
                    return True
        return False

    return all(place(one, set()) for one in range(len(left)))


RULE = Rule(
    id="who-they-were",
    summary="To as many persons one thing happened, and they cannot be the same.",
    example="A man and two women drowned / A woman and two boys drowned",
    conflict=(
        "The ferry Alda sank off Aden, and a man and two women drowned.",
        "Two boys and a woman drowned when the ferry Alda sank off Aden.",
    ),
    no_conflict=(
        "The ferry Alda sank off Aden, and a man and two women drowned.",
        "A couple's daughter, a teacher and a driver drowned when the ferry Alda sank off Aden.",
    ),
    level=Level.ERROR,
    pairs=(("members", "members"),),
    judge=_judge,
)
