"""Whether two acts of speech of one speaker say the same thing, so that they are one utterance.

One can speak more than once in a story, and the speaker's name, the verb and the occasion tell nothing of what is said:
it is the other words of the two sentences that must be mostly the same.
"""

from __future__ import annotations

from claimcheck.lexicon import concepts, embedding, nouns
from claimcheck.lexicon.calendar import OCCASIONS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

SAME = 0.3  # shared by two passages that tell of one utterance
CLEAR = 0.6  # the same, where the speaker is left open
FEW, MOST = 3, 0.75  # words of what is said that both have, and their share of the shorter saying
SOME, MUCH = 4, 0.4  # the same, where there are more of them


def one_utterance(pair: Comparison) -> bool:
    """Whether the two hang on acts of speech of one speaker that say the same thing, or announce one thing."""
    one, two = (c.frame.predicate for c in (pair.left, pair.right))
    if one is None or two is None or pair.matter < SAME or not _one_speaker(pair):
        return False
    if not all(embedding.is_spoken(p.head) or "say" in p.concepts for p in (one, two)) or one.head in _ON_A_MATTER:
        return False
    if not pair.rung("predicate").reaches(Rung.ALIAS) and not embedding.may_be_one_saying(one.head, two.head):
        return False
    if _differ(pair.left, pair.right) or each_of_its_day(pair):
        return False
    common, least = shared(pair.left, pair.right)
    announced = one.head == two.head == "announce" and common > 1 and 3 * common > least
    return announced or told_alike(pair.left, pair.right)


_ON_A_MATTER = frozenset("speak talk address comment lecture discuss".split())  # of what was spoken, not what was said


def each_of_its_day(pair: Comparison) -> bool:
    """Whether each text tells what was said on its own day: "announced today (May 4)", "announced today (May 9)"."""
    return all(_TODAY & c.frame.context for c in (pair.left, pair.right))


_TODAY = frozenset(("today", "tonight"))


def _one_speaker(pair: Comparison) -> bool:
    """Whether one and the same speaks, or somebody left open speaks to the same person or paper of the same."""
    if pair.rung("subject").reaches(Rung.ALIAS):
        return True
    heard = [c.frame.object for c in (pair.left, pair.right)]
    named = pair.rung("object").reaches(Rung.ALIAS) and all(s is not None and s.entity is not None for s in heard)
    return pair.rung("subject") is Rung.UNKNOWN and named and pair.matter >= CLEAR


def _differ(a: Claim, b: Claim) -> bool:
    """Whether each gives a figure that the other has not, or one tells of the undoing of what the other tells of."""
    ours, theirs = a.frame.context - b.frame.context, b.frame.context - a.frame.context
    figures = [any(any(c.isdigit() for c in t) for t in side) for side in (ours, theirs)]
    return all(figures) or _undone(ours, b.frame.context) or _undone(theirs, a.frame.context)


def _undone(some: frozenset[str], others: frozenset[str]) -> bool:
    before = frozenset(c for t in others for c in concepts.verb_concepts(t))
    after = frozenset(c for t in some for c in concepts.verb_concepts(t)) - before
    return any(concepts.reversible(x, y) or concepts.opposite(x, y) for x in after for y in before)


def told_alike(a: Claim, b: Claim) -> bool:
    """Whether the sentences of two claims share most of their words beside speaker, verb of speech and occasion."""
    common, least = shared(a, b)
    return common >= FEW and common >= MOST * least or common >= SOME and common >= MUCH * least


def shared(a: Claim, b: Claim) -> tuple[int, int]:
    """How many such words the two have in common, and how many the shorter one has."""
    speakers = _speaker(a) | _speaker(b)
    few, many = sorted((_said(a, speakers), _said(b, speakers)), key=lambda s: (len(s), sorted(s)))
    return sum(w in many or any(_same(w, other) for other in many) for w in few), len(few)


def _same(a: str, b: str) -> bool:
    return nouns.same(a, b) or bool(concepts.verb_concepts(a) & concepts.verb_concepts(b))


def _speaker(claim: Claim) -> frozenset[str]:
    subject = claim.frame.subject
    if subject is None:
        return frozenset()
    return frozenset((*subject.terms, *(subject.entity or "").split()))


def _said(claim: Claim, speakers: frozenset[str]) -> frozenset[str]:
    return frozenset(
        t for t in claim.frame.context if t not in speakers and t not in OCCASIONS and not embedding.is_spoken(t)
    )


def two_steps(a: Claim, b: Claim) -> bool:
    """Whether one tells of a charge and the other of the verdict on it: two steps of a case, both of them facts."""
    cues = {getattr(c.value, "cue", "") for c in (a, b)}
    return "charge" in cues and bool(cues & _VERDICTS)


_VERDICTS = frozenset("convict acquit clear sentence find jail".split())
