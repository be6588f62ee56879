"""A finding as a question, with what each outlet answers in its own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from claimcheck import phrasing
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.finding import Finding, Verdict
from claimcheck.phrasing import DRIFT, INSIDE, LATER, RUNNING, VERSION
from claimcheck.reporters import _levels
from claimcheck.reporters._excerpt import Mark, Piece
from claimcheck.reporters._page import links
from claimcheck.reporters._page.book import WORDS, Book, finding_anchor, joined, letter, many
from claimcheck.reporters._page.marks import quotation
from claimcheck.reporters._page.told import Said, named, told
from claimcheck.reporters._spread import counted

NEAR = 2  # sentences of context on either side ...
NEAR_FOR = 300  # ... for so many findings; the others have the whole text one click away
_FOLDS = (
    (
        re.compile("[\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb]"),
        "curly and straight quotation marks",
    ),
    (re.compile("[\u2010-\u2015\u2212]"), "long and short dashes"),
    (re.compile("[\u00a0\u2000-\u200a\u202f\u3000]"), "no-break and other wide or narrow spaces"),
    (re.compile(r"\n"), "line ends and spaces"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The words of one outlet. more: its further passages; context: sentences before and after, by paragraph."""

    name: str
    day: str
    place: str
    href: str
    web: str | None
    pieces: tuple[Piece, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    more: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What is held, by whom, and against whom; `said`: each answer of several that do not exclude each other."""

    letter: str
    label: str
    said: tuple[Said, ...]
    names: str
    days: str
    against: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A finding as the page shows it. again: the number of an earlier one with the same question."""

    number: int
    anchor: str
    id: str
    verdict: str
    word: str
    question: str
    again: int | None
    answers: tuple[Answer, ...]
    rule: str
    meaning: str
    confidence: str
    level: str
    spread: str
    joins: str
    drift: tuple[str, ...]
    time: str
    both: str
    levels: tuple[str, ...]
    folds: tuple[str, ...]
    kind: str
    names: str


def card(book: Book, number: int, finding: Finding) -> Card:
    """The finding of that number, ready to be shown."""
    topic = book.topics.get(finding.topic)
    sides = [book.sides(finding, n) for n in range(len(finding.positions))]
    everyone = [c for claims in sides for c in claims]
    outlets, origins = counted(book.report, topic, finding)
    time = next((line for line in finding.why if line.startswith((RUNNING, LATER, VERSION))), "")
    drift = tuple(_named(book, line) for line in finding.why if line.startswith((DRIFT, INSIDE)))
    levels = tuple(line for line in finding.why if not line.startswith((DRIFT, INSIDE, RUNNING, LATER, VERSION)))
    return Card(
        number=number,
        anchor=finding_anchor(finding),
        id=finding.id,
        verdict=finding.verdict.value,
        word=WORDS[finding.verdict][0],
        question=phrasing.heading(book.question(topic), finding) if topic else finding.message,
        again=book.before(number, finding),
        answers=tuple(_answer(book, finding, sides, n, number <= NEAR_FOR) for n in range(len(sides))),
        rule=finding.rule,
        meaning=meaning(finding.rule),
        confidence=finding.confidence.value,
        level=finding.level.value,
        spread=f"{many(outlets, 'outlet')}, {many(origins, 'independent origin')}",
        joins=_levels.shared(levels),
        drift=drift,
        time=time[:1].upper() + time[1:],
        both=_both(book, sides),
        levels=tuple(line for line in levels if not _levels.is_level(line)),
        folds=_folds(book, everyone),
        kind=topic.kind if topic else everyone[0].kind,
        names=joined(book.names(c.source for c in everyone)),
    )


@cache
def meaning(rule: str) -> str:
    """What a rule or a guard says of a pair, in one sentence."""
    from claimcheck.guards import GUARDS
    from claimcheck.rules import RULES

    if rule in RULES.names():
        return RULES.get(rule).summary
    return GUARDS.get(rule).summary if rule in GUARDS.names() else ""


def _answer(book: Book, finding: Finding, sides: Sequence[Sequence[Claim]], at: int, near: bool) -> Answer:
    others = [c for n, claims in enumerate(sides) if n != at for c in claims]
    own = {c.source for c in sides[at]}
    quotes = []
    for _, group in groupby(sides[at], key=lambda c: c.source):
        first, *rest = [_quote(book, claim, others, near) for claim in group]
        quotes.append(first if not rest else _with(first, tuple(rest)))
    return Answer(
        letter=letter(at),
        label=finding.positions[at].label,
        said=told(book, finding, at),
        names=named(book, finding, sides[at]),
        days=book.days(c.source for c in sides[at]),
        against=joined(book.names(c.source for c in others if {c.source} != own)),
        quotes=tuple(quotes),
    )


def _with(quote: Quote, more: tuple[Quote, ...]) -> Quote:
    from dataclasses import replace

    return replace(quote, more=more)


def _quote(book: Book, claim: Claim, others: Sequence[Claim], near: bool) -> Quote:
    text = book.texts[claim.source]
    against = [book.texts[c.source].document.exact(c.span) for c in others]
    place, href = book.place(claim)
    before, after = _context(text.document, claim) if near else ((), ())
    return Quote(
        name=text.name,
        day=text.day,
        place=place,
        href=href,
        web=links.passage(text.document, claim.span),
        pieces=quotation(text.document, claim, against, others),
        before=before,
        after=after,
    )


def _context(document: Document, claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Up to two sentences before and after, those of one block together."""
    at, passages = claim.passage_index, document.passages
    before = _paragraphs(document, range(max(0, at - NEAR), at))
    after = _paragraphs(document, range(at + 1, min(len(passages), at + 1 + NEAR)))
    return before, after


def _paragraphs(document: Document, numbers: Iterable[int]) -> tuple[str, ...]:
    held = [document.passages[n] for n in numbers]
    return tuple(
        " ".join(document.exact(p.span).strip() for p in group) for _, group in groupby(held, key=lambda p: p.block)
    )


def _both(book: Book, sides: Sequence[Sequence[Claim]]) -> str:
    """The outlets that stand on more than one side."""
    held = [{c.source for c in claims} for claims in sides]
    return joined(book.names(s for n, one in enumerate(held) for s in one if any(s in two for two in held[n + 1 :])))


def _named(book: Book, line: str) -> str:
    """A line on drift, its sources by their names."""
    names = {source: text.name for source, text in book.texts.items()}
    opening, _, rest = line.partition(": ")
    held = [names.get(word, word) for word in rest.removesuffix(" have one source").split(" and ")]
    inside = "Some of these differ although they render one text" if opening == INSIDE else "These render one text"
    return f"{inside}: {joined(held)}."


def _folds(book: Book, claims: Iterable[Claim]) -> tuple[str, ...]:
    """What was read as alike although it is written otherwise."""
    words = "\x1f".join(book.texts[c.source].document.exact(c.span) for c in claims)
    return tuple(said for pattern, said in _FOLDS if pattern.search(words))


def is_mark(piece: Piece) -> str:
    """The element that a piece of an excerpt stands in, or nothing."""
    return {Mark.DIFFERS: "mark", Mark.CARRIES: "b"}.get(piece.mark, "")


def is_conflict(finding: Finding) -> bool:
    """Whether a reader is told different things."""
    return finding.verdict in (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.UPDATED, Verdict.DIFFER)
