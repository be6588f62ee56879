"""What a topic, a position and a finding are called, in words for a reader."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from claimcheck import questions
from claimcheck.lexicon.calendar import MONTH_NAMES
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Notice, Position, Topic, Verdict
from claimcheck.questions import answers
from claimcheck.text.folding import fold

DRIFT = "drift of one text"  # opens a reason of a finding: all its sides lie in one family of copies ...
INSIDE = "inside one text, too"  # ... or some that differ do
ONE = "one origin"  # opens a reason: texts that count as one origin for what a finding or topic says ...
APART = "counted apart"  # ... and texts that rest on one report, but not for that
RENDER = "render one text"
RUNNING = "a running figure"  # opens the reason of an update: what was told on which day
LATER = "one may be the later figure"  # ... and of a contradiction of which nothing tells whether it is one
OF_DAY = "both texts are of "
KNOWN = "baseline-known"  # code of the notice that counts findings of the baseline
OPEN = "\u2026"  # stands for words that are left out
FIGURES = frozenset("time score count money date rank duration measure percent age".split())  # kinds of figures
_LEADING = re.compile(
    r"(?:[^\w\"\u201c$\u2026]+|(?:of|that|and|but|which|who|so|said|as(?! \w+,))\b)+\s*", re.IGNORECASE
)
_HANGING = re.compile(
    r"(?:i|he|she|it|we|they|you|this|that|these|those|who|which|and|but|or|so|as|to|his|her|their|its)\b",
    re.IGNORECASE,
)
FEW = 4  # words below which a claim is quoted with its whole passage
WANTED, MOST = 60, 90  # code points that a label should have, and has at most

_QUESTIONS = {
    "date": "When: {what}?",
    "time": "At what time: {what}?",
    "duration": "How long: {what}?",
    "count": "How many: {what}?",
    "money": "How much: {what}?",
    "percent": "What share: {what}?",
    "measure": "How much: {what}?",
    "age": "How old: {what}?",
    "rank": "Which rank: {what}?",
    "score": "What score: {what}?",
    "members": "Who: {what}?",
    "exclusivity": "The only one, or one of several: {what}?",
    "obligation": "Required or free: {what}?",
    "force": "Asked or ordered: {what}?",
    "status": "Is it so: {what}?",
    "name": "What does it stand for: {what}?",
    "place": "Where: {what}?",
    "person": "Who: {what}?",
    "cause": "Why: {what}?",
    "certainty": "Is it certain: {what}?",
    "attribution": "Who says so: {what}?",
    "quote": "In what words was it said: {what}?",
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


def label(
    claims: Sequence[Claim],
    documents: Mapping[str, Document],
    apart: Collection[str] = (),
    point: str | None = None,
    *,
    agreed: bool = False,
) -> str:
    """A question that a reader understands; where none is sure to be good English, what the kind asks of the words that
    carry the fullest claim.

    Args:
        apart: ids of the claims that the question is about, where not of all.
        point: the question of the story that they answer, if any.
        agreed: they give one answer, so that the words of one tell what all say.
    """
    if not claims:
        return ""
    asked = [c for c in claims if c.id in apart] or claims
    kind = Counter(c.kind for c in asked).most_common(1)[0][0]
    ranked = sorted((c for c in asked if c.kind == kind), key=lambda c: (-_filled(c), abs(len(c.span) - WANTED), c.id))
    if (question := questions.ask(ranked, documents, point)) is not None:
        return question
    if agreed:
        return quoted(asked, documents)
    best = max(asked, key=lambda c: (c.kind == kind, _filled(c), -abs(len(c.span) - WANTED), c.id))
    asks = _QUESTIONS.get(kind, "{what}?")
    if kind == "quote" and len({_said(c, documents) for c in asked}) == 1:
        asks = "Who said: {what}?"  # the same words, of two speakers
    return asks.format(what=_quoted(best, documents[best.source]))


def _said(claim: Claim, documents: Mapping[str, Document]) -> str:
    return " ".join(re.findall(r"\w+", fold(documents[claim.source].exact(claim.span)).lower()))


def quoted(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """The words of one of several claims that say the same, those that say most of what it is about."""
    best = max(claims, key=lambda c: (_is_whole(c, documents), _filled(c), -abs(len(c.span) - WANTED), c.id))
    return _quoted(best, documents[best.source], open_=False)


def _is_whole(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether the words open with what they are about, not with a pronoun or a joint, and are one sentence."""
    words = documents[claim.source].exact(claim.span)
    return not _HANGING.match(words) and ". " not in words


def _quoted(claim: Claim, document: Document, *, open_: bool = True) -> str:
    """The words of a claim, as many as a label has room for; a figure is left open, so that no answer is given away."""
    span = claim.span if len(document.exact(claim.span).split()) >= FEW else claim.passage
    before, after = " ".join(document.exact(span).split()), ""
    value = claim.parts.get("value")
    if open_ and claim.kind in FIGURES and value is not None and span.contains(value):
        figure = document.exact(value)
        before, after = (
            " ".join(document.text[a:b].split()) for a, b in ((span.start, value.start), (value.end, span.end))
        )
        room = MOST - len(OPEN) - 2
        after = _cut(after, max(room // 3, room - len(before)))
        before = _cut(before[::-1], room - len(after))[::-1]
        glue = "" if not after or after[0] in ",.;:)" else " "
        before = "" if _LEADING.fullmatch(f"{before} ") else before
        gap = f" {OPEN}{glue}" if before else ""
        before = f"{before}{gap}{after}".strip() if before or after else figure
    else:
        before = _cut(before, MOST)
    return f"\u201c{_opened(before)}\u201d"


def _opened(words: str) -> str:
    """Without what joins the words to what stood before them, and without a stop."""
    joint = _LEADING.match(words)
    words = words[joint.end() :] or words if joint is not None else words
    return words.rstrip(".,;: ") or words


def _cut(words: str, most: int) -> str:
    """The first words, with a sign where some are left out."""
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} {OPEN}"


def held(claim: Claim) -> str:
    """What a claim holds, as a reader would write it."""
    return answers.answer(claim)


def message(verdict: Verdict, rule: str, positions: Sequence[Position], question: str) -> str:
    """One sentence: the verdict and the positions."""
    said = " | ".join(dict.fromkeys(p.label for p in positions))
    return f"{_OPENINGS[verdict]}: {question} {said}"


def asked(finding: Finding, topic: Topic | None) -> str:
    """The question over a finding."""
    return heading(topic.label, finding.why) if topic is not None else finding.message


def heading(question: str, why: Iterable[str]) -> str:
    """The question of a finding: that of its topic, and of a running matter, at what time it is asked."""
    if not question.endswith("?"):
        return question
    for line in why:
        if line.startswith(RUNNING):
            return f"{question[:-1]}, day by day?"
        if line.startswith(LATER) and (day := line.partition(OF_DAY)[2]):
            return f"{question[:-1]}, in the texts of {day}?"
    return question


def said_day(iso: str) -> str:
    """2026-06-02 as 2 June 2026; a year or a month alone as far as known."""
    year, month, day, *_ = [*iso.split("-"), "", ""]
    known = [str(int(day)) if day else "", MONTH_NAMES[int(month) - 1] if month else "", year if year.isdigit() else ""]
    return " ".join(part for part in known if part)


def nothing(notices: Iterable[Notice]) -> str:
    """What is said where there is no finding; with a baseline, that nothing is new."""
    return "No new conflict found" if any(n.code == KNOWN for n in notices) else "No conflict found"


def _filled(claim: Claim) -> int:
    frame = claim.frame
    return sum(s is not None for s in (frame.subject, frame.predicate, frame.object, frame.head))


def listed(names: Sequence[str]) -> str:
    """Names in a row: "a, b and c"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part) if names else ""


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
