"""One utterance put into the mouths of two people."""

from __future__ import annotations

from claimcheck.analysis.speech.voices import apart
from claimcheck.kinds.quote import Quote
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story
from claimcheck.text import wording

_FEWEST = 6  # words in common that hardly two people say
_MANY = 12  # words in common from which an editor may have changed some of the others
_SAME, _MOST = 0.9, 0.75  # of the shorter wording: what must be in common


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` where both speakers are named and the words are the same; nothing otherwise."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Quote) and isinstance(right, Quote)
    if not apart(left.voice, right.voice):
        return None
    found = wording.compare(wording.words(left.words), wording.words(right.words))
    least = _MOST if found.shared >= _MANY else _SAME
    if found.shared < _FEWEST or found.shared < least * found.shorter:
        return None
    labels = (str(left.voice.name), str(right.voice.name))
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
