"""Denials of what was told before ("The union says ... The company denies it"): what they deny is that statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimcheck.analysis.speech.holders import one_holder
from claimcheck.model.claim import Claim

ANSWERING = "answering"  # marks a denial that says in no words of its own what it denies
NEAR = 2  # sentences between a statement and its denial
_HELD = frozenset(("said", "held"))  # roles of what is said or held to be so
_LEVELS = frozenset(("said", "reported", "alleged", "speculated"))


def answered(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of a text, its denials hung on the nearest statement before that somebody else makes."""
    for at, claim in enumerate(claims):
        if ANSWERING not in claim.trace:
            yield claim
            continue
        denial = _by_whom(claim)
        before = next((c for c in reversed(claims[:at]) if _may_be_denied(c, denial)), None)
        yield denial if before is None else _of(denial, before)


def turns_against(claim: Claim, beside: Iterable[Claim]) -> bool:
    """Whether the sentence that says that it is not so calls untrue that it is: "..., dismissing the claim"."""
    return any(ANSWERING in c.trace and c.passage_index == claim.passage_index for c in beside)


def _by_whom(claim: Claim) -> Claim:
    subject = claim.frame.subject
    if claim.qualifiers.attributed_to is not None or subject is None:
        return claim
    return replace(claim, qualifiers=replace(claim.qualifiers, attributed_to=subject.text))


def _may_be_denied(before: Claim, denial: Claim) -> bool:
    near = 0 <= denial.passage_index - before.passage_index <= NEAR
    told = before.frame.role in _HELD and before.qualifiers.certainty in _LEVELS and ANSWERING not in before.trace
    positive = before.qualifiers.polarity != "negative"
    return near and told and positive and before.frame.predicate is not None and not one_holder(before, denial)


def _of(denial: Claim, before: Claim) -> Claim:
    """The denial, of what the statement before says."""
    how = replace(denial.qualifiers, polarity="positive", certainty="denied", modality=before.qualifiers.modality)
    return replace(denial, frame=replace(before.frame, role="held"), qualifiers=how)
