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
TRIED = 8  # claims whose words are tried for a label
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
_ASKED = {  # what is asked of a thing that is only named
    "date": ": when?",
    "time": ": at what time?",
    "duration": ": how long?",
    "count": ": how many?",
    "money": ": how much?",
    "percent": ": what share?",
    "age": ": how old?",
    "place": ": where?",
}
_MATTERS = {
    "date": "A day",
    "time": "An hour",
    "duration": "A length of time",
    "count": "A number",
    "money": "A sum of money",
    "percent": "A share",
    "measure": "A measurement",
    "age": "An age",
    "rank": "A rank",
    "score": "A score",
    "members": "Who belongs to it",
    "obligation": "A duty",
    "force": "A request",
    "place": "A place",
    "person": "A person",
    "cause": "A cause",
    "attribution": "A source",
    "quote": "An utterance",
}
_ALONE = re.compile(r"(?:\w+ )?(?:in|on|at|by|since|until|from|for|of|during|within|the|a|an)", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_PART_OF_NAME = re.compile(r"[a-z] [A-Z]\w* \Z")  # "sign Executive Order 14409"
_UP_TO = re.compile(r"(?:\s+(?:in|at|of|by|to|on|from|with|and|about|around|some))*\s*\Z")  # before a figure
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
    said = [fold(documents[c.source].exact(c.passage)) for c in asked] if agreed else []

    def fits(question: str) -> bool:
        figures = [m[0] for m in _NUMBER.finditer(question) if not _PART_OF_NAME.search(question[: m.start()])]
        return all(figure in words for figure in figures for words in said)

    if (question := questions.ask(ranked, documents, point, fits=fits)) is not None:
        return question
    return quoted(asked, documents, agreed=agreed)


def _said(claim: Claim, documents: Mapping[str, Document]) -> str:
    return " ".join(re.findall(r"\w+", fold(documents[claim.source].exact(claim.span)).lower()))


def quoted(claims: Sequence[Claim], documents: Mapping[str, Document], *, agreed: bool = True) -> str:
    """What a matter without a question is called: the words of a claim, else what it is about, else its kind.

    Words that a reader cannot follow alone (a pronoun, the rest of a clause) are no label.

    Args:
        agreed: all say the same, so that the words of one tell what all say; else the kind asks of them, and a figure
            is left open.
    """
    kind = Counter(c.kind for c in claims).most_common(1)[0][0]
    best = sorted(
        claims,
        key=lambda c: (c.kind == kind, _is_whole(c, documents), _filled(c), -abs(len(c.span) - WANTED), c.id),
        reverse=True,
    )
    asks = "{what}" if agreed else _QUESTIONS.get(kind, "{what}?")
    if kind == "quote" and not agreed and len({_said(c, documents) for c in claims}) == 1:
        asks = "Who said: {what}?"  # the same words, of two speakers
    best.sort(key=lambda c: questions.by_pronoun(c, documents[c.source]))
    for claim in best[:TRIED]:
        words = asks.format(what=_quoted(claim, documents[claim.source], open_=not agreed))
        if questions.is_sound(words, spoken=kind == "quote"):
            return words
    for claim in best[:TRIED] if agreed else ():
        words = f"\u201c{_from_figure(claim, best, documents)}\u201d"
        if " " in words and questions.is_sound(words):
            return words
    named = _things(best[:TRIED], documents)
    return f"{named}{'' if agreed else _ASKED.get(kind, '')}" if named else _MATTERS.get(kind, "One matter")


def _things(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """What the claims are about, in noun phrases of the one whose words most of the others have."""
    found = []
    for claim in claims:
        things = questions.things(claim, documents[claim.source])
        words = ", ".join(f"\u201c{thing}\u201d" for thing in things)
        if words and questions.is_sound(words):
            own = set(re.findall(r"\w{4,}", fold(words).lower()))
            shared = sum(bool(own & set(_said(c, documents).split())) for c in claims if c.source != claim.source)
            found.append((shared, words))
    return max(found, key=lambda f: f[0], default=(0, ""))[1]


def _from_figure(claim: Claim, claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """The words of a claim from its figure on, as far as all others have the figures in them; empty without one."""
    value, document = claim.parts.get("value"), documents[claim.source]
    if claim.kind not in FIGURES or value is None or not claim.span.contains(value):
        return ""
    words = " ".join(document.text[value.start : claim.span.end].split())
    first = len(" ".join(document.exact(value).split()))
    others = [" ".join(documents[c.source].exact(c.passage).split()) for c in claims]
    for match in _NUMBER.finditer(words[first:]):
        if not all(match[0] in other for other in others):
            words = _UP_TO.sub("", words[: first + match.start()])
            break
    return _opened(_cut(words, MOST)) if words.count(" ") else ""


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
        before = "" if _LEADING.fullmatch(f"{before} ") or after and _ALONE.fullmatch(before) else before
        gap = f" {OPEN}{glue}" if before else ""
        before = f"{before}{gap}{after}".strip() if before or after else figure
    else:
        before = _cut(before, MOST)
    return f"\u201c{questions.named(_opened(before), claim, document)}\u201d"


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
