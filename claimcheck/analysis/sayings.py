"""Whether two acts of speech of one speaker say the same thing, so that they are one utterance.

One can speak more than once in a story, and the speaker's name, the verb and the occasion tell nothing of what is said:
it is the other words of the two sentences that must be mostly the same.
"""

from __future__ import annotations

from claimcheck.lexicon import embedding, nouns
from claimcheck.lexicon.calendar import OCCASIONS
from claimcheck.model.claim import Claim

FEW, MOST = 3, 0.75  # words of what is said that both have, and their share of the shorter saying
SOME, MUCH = 4, 0.4  # the same, where there are more of them


def told_alike(a: Claim, b: Claim) -> bool:
    """Whether the sentences of two claims share most of their words beside speaker, verb of speech and occasion."""
    common, least = shared(a, b)
    return common >= FEW and common >= MOST * least or common >= SOME and common >= MUCH * least


def shared(a: Claim, b: Claim) -> tuple[int, int]:
    """How many such words the two have in common, and how many the shorter one has."""
    speakers = _speaker(a) | _speaker(b)
    few, many = sorted((_said(a, speakers), _said(b, speakers)), key=lambda s: (len(s), sorted(s)))
    return sum(w in many or any(nouns.same(w, other) for other in many) for w in few), len(few)


def _speaker(claim: Claim) -> frozenset[str]:
    subject = claim.frame.subject
    if subject is None:
        return frozenset()
    return frozenset((*subject.terms, *(subject.entity or "").split()))


def _said(claim: Claim, speakers: frozenset[str]) -> frozenset[str]:
    return frozenset(
        t for t in claim.frame.context if t not in speakers and t not in OCCASIONS and not embedding.is_spoken(t)
    )
