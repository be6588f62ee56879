"""One utterance put into the mouths of two people."""

from __future__ import annotations

from claimcheck.kinds.quote import Quote, speakers_differ
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story
from claimcheck.text import wording

_FEWEST = 6  # words in common that hardly two people say


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` where both speakers are named and the words are the same; nothing otherwise."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Quote) and isinstance(right, Quote)
    if not speakers_differ(left, right):
        return None
    found = wording.compare(wording.words(left.words), wording.words(right.words))
    if found.shared < _FEWEST or found.shared < 0.9 * found.shorter:
        return None
    labels = (str(left.speaker), str(right.speaker))
    return Outcome(
        verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=("the words are the same",), labels=labels
    )


RULE = Rule(
    id="one-utterance",
    summary="One utterance is put into the mouths of two people.",
    example="“It was luck,” Ode said. / “It was luck,” Park said.",
    level=Level.ERROR,
    pairs=(("quote", "quote"),),
    judge=_judge,
)
