"""What a matter without a question is called: words of a text, what it is about, or its kind.

Words that a reader cannot follow alone (a pronoun, the rest of a clause) are no label; a figure is left open where the
texts differ on it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.questions import naming
from claimcheck.questions.sound import is_sound
from claimcheck.questions.spoken import by_pronoun
from claimcheck.text.folding import fold
from claimcheck.text.quotes import in_marks

OPEN = "\u2026"  # stands for words that are left out
FIGURES = frozenset("time score count money date rank duration measure percent age".split())  # kinds of figures
_LEADING = re.compile(
    r"(?:[^\w\"\u201c$\u2026\[]+|(?:of|that|and|but|which|who|so|said|as(?! \w+,))\b)+\s*", re.IGNORECASE
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
    "name": "What does it stand for: {what}?",
    "place": "Where: {what}?",
    "person": "Who: {what}?",
    "cause": "Why: {what}?",
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
    "members": ": who?",
    "person": ": who?",
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
    "exclusivity": "How many of them",
    "certainty": "How sure it is",
    "part": "Who or what",
    "name": "A name",
    "obligation": "A duty",
    "force": "A request",
    "place": "A place",
    "person": "A person",
    "cause": "A cause",
    "attribution": "A source",
    "quote": "An utterance",
}  # what is told, where no words of a text can be understood alone
_ALONE = re.compile(r"(?:\w+ )?(?:in|on|at|by|since|until|from|for|of|during|within|the|a|an)", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_UP_TO = re.compile(r"(?:\s+(?:in|at|of|by|to|on|from|with|and|about|around|some))*\s*\Z")  # before a figure


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
        key=lambda c: (c.kind == kind, _is_whole(c, documents), filled(c), -abs(len(c.span) - WANTED), c.id),
        reverse=True,
    )
    asks = "{what}" if agreed else _QUESTIONS.get(kind, "{what}")
    if kind == "quote" and not agreed and len({_said(c, documents) for c in claims}) == 1:
        asks = "Who said: {what}?"  # the same words, of two speakers
    best.sort(key=lambda c: by_pronoun(c, documents[c.source]))
    told = (asks.format(what=_quoted(c, documents[c.source], open_=not agreed)) for c in best[:TRIED])
    sound = []
    for words in told:
        if is_sound(words, spoken=kind == "quote"):
            if f"{OPEN}\u201d" not in words:
                return words
            sound.append(words)
    for claim in best[:TRIED] if agreed else ():
        words = f"\u201c{_from_figure(claim, best, documents)}\u201d"
        if words.count(" ") >= FEW - 1 and is_sound(words):
            return words
    if sound:
        return sound[0]
    if named := _things(best[:TRIED], documents):
        return f"{named}{'' if agreed else _ASKED.get(kind, '')}"
    others = [_flat(documents[c.source].exact(c.passage)) for c in best]
    for claim in best[:TRIED]:
        words = _quoted(claim, documents[claim.source], open_=not agreed, whole=True)
        if is_sound(words := asks.format(what=words), spoken=kind == "quote") and not (agreed and _own(words, others)):
            return words
    matter = _MATTERS.get(kind, "What is told")
    deeds = (words for c in best[:TRIED] for words in naming.deeds(c, documents[c.source]) if words)
    told = (f"{matter}: {in_marks(_cut(words, WANTED))}" for words in deeds)
    return next((words for words in told if is_sound(words)), matter)


def _things(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """What the claims are about, in noun phrases of the one whose words most of the others have."""
    found = []
    for claim in claims:
        things = naming.things(claim, documents[claim.source])
        words = ", ".join(f"\u201c{thing}\u201d" for thing in things)
        if words and is_sound(words):
            own = set(re.findall(r"\w{4,}", fold(words).lower()))
            shared = sum(bool(own & set(_said(c, documents).split())) for c in claims if c.source != claim.source)
            found.append((shared, words))
    return max(found, key=lambda f: f[0], default=(0, ""))[1]


def _from_figure(claim: Claim, claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """The words of a claim from its figure on, as far as all others have the figures in them; empty without one."""
    value, document = claim.parts.get("value"), documents[claim.source]
    if claim.kind not in FIGURES or value is None or not claim.span.contains(value):
        return ""
    words = _flat(document.text[value.start : claim.span.end])
    first = len(_flat(document.exact(value)))
    if (match := _own(words[first:], [_flat(documents[c.source].exact(c.passage)) for c in claims])) is not None:
        words = _UP_TO.sub("", words[: first + match.start()])
    return _opened(_cut(words, MOST)) if words.count(" ") else ""


def _own(words: str, others: Sequence[str]) -> re.Match[str] | None:
    """The first figure of some words that the others do not all have."""
    return next((m for m in NUMBER.finditer(words) if not all(m[0] in other for other in others)), None)


def _is_whole(claim: Claim, documents: Mapping[str, Document]) -> bool:
    """Whether the words open with what they are about, not with a pronoun or a joint, and are one sentence."""
    words = documents[claim.source].exact(claim.span)
    return not _HANGING.match(words) and ". " not in words


def _quoted(claim: Claim, document: Document, *, open_: bool, whole: bool = False) -> str:
    """The words of a claim, as many as a label has room for; a figure is left open, so that no answer is given away.

    Args:
        whole: with the words around it; without, where it has words enough of its own.
    """
    whole = whole or len(document.exact(claim.span).split()) < FEW
    span = claim.passage if whole else claim.span
    before, after = _flat(document.exact(span)), ""
    value = claim.parts.get("value")
    if open_ and claim.kind in FIGURES and value is not None and span.contains(value):
        figure = document.exact(value)
        before, after = (_flat(document.text[a:b]) for a, b in ((span.start, value.start), (value.end, span.end)))
        room = MOST - len(OPEN) - 2
        after = _cut(after, max(room // 3, room - len(before)))
        before = _cut(before[::-1], room - len(after))[::-1]
        glue = "" if not after or after[0] in ",.;:)" else " "
        before = "" if _LEADING.fullmatch(f"{before} ") or after and _ALONE.fullmatch(before) else before
        gap = f" {OPEN}{glue}" if before else ""
        before = f"{before}{gap}{after}".strip() if before or after else figure
    elif len(before) > MOST:
        before = _cut(naming.from_subject(before, claim), MOST)
    return in_marks(naming.named(_opened(before), claim, document))


def _opened(words: str) -> str:
    """Without what joins the words to what stood before them, and without a stop."""
    joint = _LEADING.match(words)
    words = words[joint.end() :] or words if joint is not None else words
    return words.rstrip(".,;: ") or words


def _cut(words: str, most: int) -> str:
    """The first words, with a sign where some are left out."""
    return words if len(words) <= most else f"{words[:most].rsplit(' ', 1)[0]} {OPEN}"


def _flat(words: str) -> str:
    return " ".join(words.split())


def filled(claim: Claim) -> int:
    """How much of its frame is known."""
    frame = claim.frame
    return sum(s is not None for s in (frame.subject, frame.predicate, frame.object, frame.head))
