"""Whose mouth claims stand in, as far as the words tell: one and the same, or that of whom they concern."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.analysis.speech.voices import Voice
from claimcheck.lexicon import nouns, titles
from claimcheck.model.claim import Claim

_TITLES = frozenset(
    "mr mrs ms dr sir judge senator sen rep president minister governor gov mayor captain coach".split()
)
_MUTE = frozenset("the a an spokesman spokeswoman spokesperson for of and who he she they it".split())
_OWNING = frozenset("its his her their".split())
_DEPUTIES = titles.ACTING | {"agent", "manager"}
_FORCES = frozenset("army military force forces police navy troops".split())
_OFFICERS = frozenset("general colonel admiral commander major captain officer brigadier".split())
_BARE = 2  # words for a speaker of whom no more is told than that he is an officer


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


def both_speak(one: Claim, other: Claim, beside: Iterable[Claim]) -> bool:
    """Whether each claim stands in a mouth of its own, and the passage of the first lets the holder of the other speak,
    too: "critics say the drug does harm; the maker rejects this" beside what the maker says in another text.

    beside: the claims of the text of the first.
    """
    mine, theirs = holder(one), holder(other)
    if not mine or not theirs or one_holder(one, other) or _OWNING & (mine | theirs):
        return False  # whose spokesman he is, the words do not tell
    return any(c.kind == "attribution" and c.passage_index == one.passage_index and holder(c) == theirs for c in beside)


def _is_deputy(noun: str) -> bool:
    """Whether it names who acts for somebody, or one of his family: "his lawyer", "her husband"."""
    single = noun.removesuffix("s")
    return bool({noun, single} & _DEPUTIES) or "relative" in nouns.classes(single)


def of_himself(claim: Claim, voice: Voice) -> bool:
    """Whether what the speaker of a claim says concerns himself, or the party that he speaks for ("its lawyer")."""
    party = claim.frame.subject or claim.frame.object  # of a passive, who undergoes it
    if party is None:
        return False
    speaker = (voice.name or "").lower().split()
    if speaker and speaker[0] in _OWNING and _is_deputy(speaker[-1]):
        return True  # "The bank made no offer, its spokesman said"
    if party.head in _FORCES and speaker and speaker[-1] in _OFFICERS and len(speaker) <= _BARE:
        return True  # "The army fired no shot, a general said"
    named = {*party.terms, *(party.entity or "").split()}
    return voice.entity is not None and voice.entity == party.entity or bool(named & holder(claim))
