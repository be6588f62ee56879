"""What a topic, a position and a finding are called, in words for a reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimcheck import questions
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Position, Topic, Verdict

DRIFT = "drift of one text"  # opens a reason of a finding: all its sides lie in one family of copies ...
INSIDE = "inside one text, too"  # ... or some that differ do
WANTED, MOST = 60, 90  # code points that a label should have, and has at most

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
    "exclusivity": "The only one, or one of several: {what}?",
    "obligation": "Required or free: {what}?",
    "force": "Asked or ordered: {what}?",
    "status": "Does it hold: {what}?",
    "name": "What does it stand for: {what}?",
    "place": "Where: {what}?",
    "person": "Who: {what}?",
    "cause": "Why: {what}?",
    "certainty": "Is it certain: {what}?",
    "attribution": "Who says so: {what}?",
    "quote": "Who said: {what}?",
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


def label(claims: Sequence[Claim], documents: Mapping[str, Document], apart: Collection[str] = ()) -> str:
    """A question that a reader understands; where none is sure to be good English, what the kind asks of the words that
    carry the fullest claim.

    Args:
        apart: ids of the claims that the question is about, where not of all.
    """
    if not claims:
        return ""
    asked = [c for c in claims if c.id in apart] or claims
    kind = Counter(c.kind for c in asked).most_common(1)[0][0]
    ranked = sorted((c for c in asked if c.kind == kind), key=lambda c: (-_filled(c), abs(len(c.span) - WANTED), c.id))
    if (question := questions.ask(ranked, documents)) is not None:
        return question
    best = max(asked, key=lambda c: (c.kind == kind, _filled(c), -abs(len(c.span) - WANTED), c.id))
    return _QUESTIONS.get(kind, "{what}?").format(what=_quoted(documents[best.source].exact(best.span)))


def _quoted(words: str) -> str:
    flat = " ".join(words.split())
    return f"\u201c{flat}\u201d" if len(flat) <= MOST else f"\u201c{flat[:MOST].rsplit(' ', 1)[0]} \u2026\u201d"


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


def drift(held: Sequence[AbstractSet[str]], one_text: Callable[[Iterable[str]], object]) -> tuple[str, ...]:
    """Why a difference is one between renderings of one text: all of it, or a part.

    Args:
        held: the sources of each position. one_text: whether sources render one text.
    """
    everybody = sorted({source for sources in held for source in sources})
    if one_text(everybody):
        return (f"{DRIFT}: {' and '.join(everybody)} have one source",)
    apart = {
        (min(a, b), max(a, b))
        for at, one in enumerate(held)
        for two in held[at + 1 :]
        for a in one - two
        for b in two - one
        if one_text((a, b))
    }
    return tuple(f"{INSIDE}: {a} and {b} have one source" for a, b in sorted(apart))
