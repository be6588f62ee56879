"""What a topic, a position and a finding are called, in words for a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.model.claim import Claim, Slot
from claimcheck.model.finding import Position, Topic, Verdict

_QUESTIONS = {
    "date": "When: {what}?",
    "time": "At what time: {what}?",
    "duration": "How long: {what}?",
    "count": "How many: {what}?",
    "money": "How much money: {what}?",
    "percent": "What share: {what}?",
    "measure": "How much: {what}?",
    "age": "How old: {what}?",
    "rank": "Which rank: {what}?",
    "score": "What score: {what}?",
    "members": "Who: {what}?",
    "exclusivity": "How many: {what}?",
    "obligation": "Is it required: {what}?",
    "force": "Asked or ordered: {what}?",
    "status": "Does it hold: {what}?",
    "name": "What does it stand for: {what}?",
}
_OPENINGS = {
    Verdict.CONTRADICT: "The texts contradict each other",
    Verdict.DISPUTED: "The matter is disputed",
    Verdict.UPDATED: "A later figure or state",
    Verdict.DIFFER: "A reader is told different things",
    Verdict.REFINE: "One says more",
    Verdict.UNCLEAR: "Not comparable",
    Verdict.AGREE: "The texts agree",
}


def label(claims: Sequence[Claim]) -> str:
    """A question that a reader understands, from the words that most claims share."""
    if not claims:
        return ""
    kind = Counter(c.kind for c in claims).most_common(1)[0][0]
    best = max(claims, key=lambda c: (_filled(c), -len(_about(c)), c.id))
    return _QUESTIONS.get(kind, "{what}?").format(what=_about(best) or str(best.value))


def held(claim: Claim) -> str:
    """What a claim holds, as a reader would write it."""
    return str(claim.value)


def message(verdict: Verdict, rule: str, positions: Sequence[Position], topic: Topic) -> str:
    """One sentence: the verdict and the positions."""
    said = " | ".join(dict.fromkeys(p.label for p in positions))
    return f"{_OPENINGS[verdict]}: {topic.label} {said}"


def _filled(claim: Claim) -> int:
    frame = claim.frame
    return sum(s is not None for s in (frame.subject, frame.predicate, frame.object, frame.head))


def _about(claim: Claim) -> str:
    frame = claim.frame
    slots = (frame.subject, frame.head, frame.predicate, frame.object)
    words = list(dict.fromkeys(_words(s) for s in slots if s is not None))
    return ", ".join(w for w in words if w)[:90]


def _words(slot: Slot) -> str:
    return " ".join(slot.text.split())
