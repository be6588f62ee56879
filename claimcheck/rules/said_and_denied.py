"""What one speaker says is so, and the same or another speaker says is not.

One speaker cannot mean both: `contradict`. Where somebody denies it in so many words, or it is told of the very speaker
who says that it is not so, a claim and its denial stand in two mouths: `disputed`. Two other reports that cannot both
be so `contradict` each other.
"""

from __future__ import annotations

from claimcheck.analysis.speech.holders import holder, one_holder
from claimcheck.kinds.attribution import Attribution
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story

_ALIKE = 0.6  # overlap of the words around that makes two statements one
_PARTY = 0.4  # the same, where whom it is done by and to are known to be one
_FIRM = frozenset("insist maintain protest swear".split())
_TOLD = (Modality.ASSERTED, Modality.PLANNED)


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` or `disputed` where what is said is affirmed in one mouth and denied in the other."""
    if pair.left.frame.role != "said" or pair.left.source == pair.right.source:
        return None
    if _denied(pair.left) == _denied(pair.right) or not _one_statement(pair):
        return None
    no, yes = (pair.left, pair.right) if _denied(pair.left) else (pair.right, pair.left)
    if one_holder(no, yes):
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=("one speaker says both",))
    contested = _is_denial(no) or yes.qualifiers.certainty == "denied"  # he denies that it was not so
    verdict = Verdict.DISPUTED if contested else Verdict.CONTRADICT
    return Outcome(verdict=verdict, relation=Relation.DISJOINT, why=("said here, denied there",))


def _denied(claim: Claim) -> bool:
    """Whether the speaker says that it is not so: by the verb, or in his own words."""
    return (claim.qualifiers.certainty == "denied") != (claim.qualifiers.polarity == "negative")


def _is_denial(claim: Claim) -> bool:
    """Whether somebody turns against what is said: in so many words, or because it is said of him."""
    assert isinstance(claim.value, Attribution)
    if claim.qualifiers.certainty == "denied" or claim.value.cue in _FIRM:
        return True
    subject = claim.frame.subject
    if subject is None:
        return False
    key = claim.value.voice.entity
    named = set(subject.terms) | set((subject.entity or "").split())
    return key is not None and key == subject.entity or bool(named & holder(claim))


def _one_statement(pair: Comparison) -> bool:
    """Whether both speak of one thing said of one party."""
    if pair.left.qualifiers.modality not in _TOLD:
        return False
    if pair.left.qualifiers.modality != pair.right.qualifiers.modality or not pair.rung("predicate").reaches("alias"):
        return False
    if any(pair.apart(slot) for slot in ("subject", "object")):
        return False
    if pair.rung("subject").reaches("alias") and pair.rung("object").reaches("alias"):
        return pair.overlap >= _PARTY
    return any(pair.rung(s).reaches("alias") for s in ("subject", "object")) and pair.overlap >= _ALIKE


RULE = Rule(
    id="said-and-denied",
    summary="What one speaker says is so, another says is not.",
    example="Ode said the bank knew / Park said the bank did not know",
    conflict=(
        "Two former employees told the Ledger that Corvex knew of the fault in its brakes.",
        "A Corvex spokesman said the company did not know of the fault in its brakes.",
    ),
    no_conflict=("The mayor said the bridge is safe.", "The mayor denied that the bridge is unsafe."),
    level=Level.WARNING,
    pairs=(("attribution", "attribution"),),
    judge=_judge,
)
