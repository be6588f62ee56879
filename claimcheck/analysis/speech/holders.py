"""Whether two claims stand in one mouth, as far as the words for the speakers tell."""

from __future__ import annotations

from claimcheck.model.claim import Claim

_TITLES = frozenset(
    "mr mrs ms dr sir judge senator sen rep president minister governor gov mayor captain coach".split()
)
_MUTE = frozenset("the a an spokesman spokeswoman spokesperson for of and who he she they it".split())


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
