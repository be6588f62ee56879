"""Whose mouth claims stand in, as far as the words tell: one and the same, or that of whom they concern."""

from __future__ import annotations

from claimcheck.analysis.speech.voices import Voice
from claimcheck.lexicon import titles
from claimcheck.model.claim import Claim

_TITLES = frozenset(
    "mr mrs ms dr sir judge senator sen rep president minister governor gov mayor captain coach".split()
)
_MUTE = frozenset("the a an spokesman spokeswoman spokesperson for of and who he she they it".split())
_OWNING = frozenset("its his her their".split())
_DEPUTIES = titles.ACTING | {"agent", "manager"}


def one_holder(a: Claim, b: Claim) -> bool:
    """Whether both are put into the mouth of one speaker, by a name or word of office that both give."""
    one, two = holder(a), holder(b)
    return bool(one and two) and (one <= two or two <= one)


def holder(claim: Claim) -> frozenset[str]:
    """The telling words for whoever says it, folded; empty where the text itself does.

    An office is told only where no name stands with it: "the minister" is one holder in two texts of one story.
    """
    who = claim.qualifiers.attributed_to or ""
    words = frozenset(w.strip(".,'’\"“”").lower() for w in who.split()) - _MUTE
    return words - _TITLES or words


def of_himself(claim: Claim, voice: Voice) -> bool:
    """Whether what the speaker of a claim says concerns himself, or the party that he speaks for ("its lawyer")."""
    party = claim.frame.subject or claim.frame.object  # of a passive, who undergoes it
    if party is None:
        return False
    speaker = (voice.name or "").lower().split()
    if speaker and speaker[0] in _OWNING and {speaker[-1], speaker[-1].removesuffix("s")} & _DEPUTIES:
        return True  # "The bank made no offer, its spokesman said"
    named = {*party.terms, *(party.entity or "").split()}
    return voice.entity is not None and voice.entity == party.entity or bool(named & holder(claim))
