"""One utterance put into the mouths of two people."""

from __future__ import annotations

from claimcheck.analysis.speech.voices import surely_apart
from claimcheck.kinds.quote import Quote
from claimcheck.model.claim import Claim
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
    if pair.left.source == pair.right.source:
        return None  # one text lets one of them quote the other
    if not surely_apart(left.voice, right.voice, (_around(pair.left, story), _around(pair.right, story))):
        return None
    found = wording.compare(wording.words(left.words), wording.words(right.words))
    least = _MOST if found.shared >= _MANY else _SAME
    if found.shared < _FEWEST or found.shared < least * found.shorter:
        return None
    labels = (str(left.voice.name), str(right.voice.name))
    return Outcome(
        verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=("the words are the same",), labels=labels
    )


def _around(claim: Claim, story: Story) -> str:
    """What the sentence and the one before it say beside the quotation."""
    document = story.documents[claim.source]
    assert isinstance(claim.value, Quote)
    near = [p.span for p in document.passages if claim.passage_index - 1 <= p.index <= claim.passage_index]
    return " ".join(document.exact(span) for span in near).replace(claim.value.words, " ")


RULE = Rule(
    id="one-utterance",
    summary="One utterance is put into the mouths of two people.",
    example="“It was luck,” Ode said. / “It was luck,” Park said.",
    conflict=(
        "“We counted the ballots twice and then once more,” Karim Lindgren told the court.",
        "Ingrid Vale told the court: “We counted the ballots twice and then once more.”",
    ),
    no_conflict=("“No comment,” said Ada Ode.", "“No comment,” said Tom Park."),
    level=Level.ERROR,
    pairs=(("quote", "quote"),),
    judge=_judge,
)
