"""One utterance put into the mouths of two people."""

from __future__ import annotations

from claimcheck.analysis.speech.voices import surely_apart
from claimcheck.kinds.quote import Quote
from claimcheck.lexicon.speech import FORMULAS, PASSED_ON, SAYINGS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story
from claimcheck.text import wording
from claimcheck.text.folding import fold

_FEWEST = 6  # words in common that hardly two people say
_MANY = 12  # words in common from which an editor may have changed some of the others
_SAME, _MOST = 0.9, 0.75  # of the shorter wording: what must be in common
_OWN = 2  # words in common that carry something and stand in no set phrase of condolence, thanks or caution


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
    if found.shared < _MANY and found.telling or _is_formula(left.words) or _is_formula(right.words):
        return None
    if _passed_on(pair, story) or _also_given(pair, story):
        return None
    labels = (str(left.voice.name), str(right.voice.name))
    return Outcome(
        verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=("the words are the same",), labels=labels
    )


def _is_formula(spoken: str) -> bool:
    """Whether hardly a word of it is the speaker's own: two may well say it."""
    own = {w for w in wording.words(spoken) if wording.carries(w) and not {w, w.removesuffix("s")} & FORMULAS}
    return len(own) < _OWN


def _passed_on(pair: Comparison, story: Story) -> bool:
    """Whether one text says that the words are another's: a proverb, a slogan, a letter read out, the other's own."""
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        assert isinstance(claim.value, Quote) and isinstance(other.value, Quote)
        words = fold(_around(claim, story)).lower().split()
        plain = {w.strip(".,:;!?'\"()") for w in words}
        if plain & SAYINGS or plain & PASSED_ON and str(other.value.voice.entity).split()[-1] in plain:
            return True
    return False


def _also_given(pair: Comparison, story: Story) -> bool:
    """Whether one of the texts gives the words to both: it knows that one of them repeats the other."""
    for claim, other in ((pair.left, pair.right), (pair.right, pair.left)):
        assert isinstance(claim.value, Quote) and isinstance(other.value, Quote)
        for beside in story.claims.get(claim.source, ()):
            if beside.kind != "quote" or not isinstance(beside.value, Quote) or beside.id == claim.id:
                continue
            if beside.value.voice.entity == other.value.voice.entity and _same_words(beside.value, other.value):
                return True
    return False


def _same_words(a: Quote, b: Quote) -> bool:
    found = wording.compare(wording.words(a.words), wording.words(b.words))
    return found.shared >= _FEWEST and found.shared >= _SAME * found.shorter


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
