"""What one speaker says is so, and the same or another speaker says is not.

One speaker cannot mean both: `contradict`. Where somebody denies it in so many words, or it is told of the very speaker
who says that it is not so, a claim and its denial stand in two mouths: `disputed`. Two other reports that cannot both
be so `contradict` each other.
"""

from __future__ import annotations

from claimcheck.analysis.speech.answering import ANSWERING, turns_against
from claimcheck.analysis.speech.holders import both_speak, holder, of_himself, one_holder
from claimcheck.kinds.attribution import Attribution
from claimcheck.lexicon import bodies
from claimcheck.lexicon.speech import FIRM
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story

_ALIKE = 0.6  # overlap of the words around that makes two statements one
_PARTY = 0.4  # the same, where whom it is done by and to are known to be one
_OF_ANY = 0.3  # the same, where one is denied of anybody and so of those of whom the other tells it
_ANY = frozenset("anyone anybody anything any".split())
_TOLD = (Modality.ASSERTED, Modality.PLANNED)


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` or `disputed` where what is said is affirmed in one mouth and denied in the other."""
    if pair.left.source == pair.right.source or not all(_is_said(c) for c in (pair.left, pair.right)):
        return None
    if _denied(pair.left) == _denied(pair.right) or not _one_statement(pair):
        return None
    no, yes = (pair.left, pair.right) if _denied(pair.left) else (pair.right, pair.left)
    if one_holder(no, yes):
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=("one speaker says both",))
    denied_not_so = yes.qualifiers.certainty == "denied"  # he denies that it was not so
    contested = _is_denial(no) or denied_not_so or turns_against(no, story.claims.get(no.source, ()))
    contested |= any(both_speak(a, b, story.claims.get(a.source, ())) for a, b in ((no, yes), (yes, no)))
    verdict = Verdict.DISPUTED if contested else Verdict.CONTRADICT
    return Outcome(verdict=verdict, relation=Relation.DISJOINT, why=("said here, denied there",))


def _is_said(claim: Claim) -> bool:
    """Whether it is what somebody says, or the denial of what another said before."""
    return claim.frame.role == "said" if isinstance(claim.value, Attribution) else ANSWERING in claim.trace


def _denied(claim: Claim) -> bool:
    """Whether the speaker says that it is not so: by the verb, or in his own words."""
    return (claim.qualifiers.certainty == "denied") != (claim.qualifiers.polarity == "negative")


def _is_denial(claim: Claim) -> bool:
    """Whether somebody turns against what is said: in so many words, or because it is said of him."""
    if not isinstance(claim.value, Attribution) or claim.qualifiers.certainty == "denied" or claim.value.cue in FIRM:
        return True
    return of_himself(claim, claim.value.voice)


def _one_statement(pair: Comparison) -> bool:
    """Whether both speak of one thing said of one party."""
    if pair.left.qualifiers.modality not in _TOLD:
        return False
    if pair.left.qualifiers.modality != pair.right.qualifiers.modality or not pair.rung("predicate").reaches("alias"):
        return False
    if any(pair.apart(slot) for slot in ("subject", "object")):
        return False
    if pair.rung("predicate") is Rung.EXACT and (_of_any(pair.left, pair.right) or _of_any(pair.right, pair.left)):
        return pair.overlap >= _OF_ANY
    if pair.rung("subject").reaches("alias") and pair.rung("object").reaches("alias"):
        return pair.overlap >= _PARTY
    return any(pair.rung(s).reaches("alias") for s in ("subject", "object")) and pair.overlap >= _ALIKE


def _of_any(denial: Claim, told: Claim) -> bool:
    """Whether somebody denies it of whomever it might be told ("denied killing anyone"), and may be who is told to."""
    slots = (denial.frame.subject, denial.frame.object)
    if denial.qualifiers.certainty != "denied" or not any(s is not None and s.head in _ANY for s in slots):
        return False
    doer = told.frame.subject
    if denial.frame.subject is not None or doer is None:
        return True
    return any(bodies.one_body(doer.head, w) or w in doer.terms for w in holder(denial))


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
    pairs=(("attribution", "attribution"), ("attribution", "certainty")),
    judge=_judge,
    needs={"predicate": "alias", "subject": "unknown", "object": "unknown"},
)
