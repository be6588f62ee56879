"""Questions down, outlets across: who says what, who says more, who is silent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck import phrasing
from claimcheck.kinds import KINDS
from claimcheck.model.claim import Claim
from claimcheck.model.finding import Finding, Topic, Verdict
from claimcheck.model.relation import Relation
from claimcheck.nearby.passages import Passages
from claimcheck.reporters import _agreed, _spread
from claimcheck.reporters._page import told
from claimcheck.reporters._page.book import WORDS, Book, Text, by_family, finding_anchor, letter
from claimcheck.reporters._page.told import Matter

SAME, MORE, SILENT, APART = "=", "+", "–", "?"
_SAID = {
    SAME: "says the same",
    MORE: "says more",
    APART: "speaks of it, not set side by side",
    SILENT: "nothing on it found",
}
_STATES = {SAME: "agree", MORE: "refine", APART: "unclear", SILENT: "silent"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One outlet on one question: a sign, what it means, where it leads (nowhere where the outlet is silent)."""

    name: str
    sign: str
    state: str
    said: str
    href: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question. number: of its finding, or None; answer: what is agreed, where it is; reason: why not compared."""

    number: int | None
    question: str
    href: str | None
    state: str
    word: str
    answer: str
    cells: tuple[Cell, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """What two outlets or more say alike: the question, the answer, how many know it, and each outlet's own words.

    told: words, with the names of those who use them and where each does.
    """

    question: str
    answer: str
    spread: str
    told: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A family of origin and its outlets."""

    title: str
    texts: tuple[Text, ...]


def columns(book: Book) -> tuple[Column, ...]:
    """The outlets, grouped by origin."""
    found: dict[int, list[Text]] = {}
    for text in by_family(book.texts.values()):
        found.setdefault(text.family, []).append(text)
    return tuple(Column(title=_title(texts), texts=tuple(texts)) for texts in found.values())


def _title(texts: Sequence[Text]) -> str:
    return "own text" if len(texts) == 1 else "one text"


def rows(book: Book) -> tuple[Row, ...]:
    """Findings in their order, then topics of two outlets or more without a finding, conflicts first."""
    order = (Verdict.REFINE, Verdict.AGREE, Verdict.UNCLEAR)
    shared = sorted(
        book.shared, key=lambda t: (not t.given, order.index(t.verdict) if t.verdict in order else -1, "“" in t.label)
    )
    known = Passages(book.report.claims.values(), (d.id for d in book.report.documents))
    matters = {m.numbers[0]: m for m in told.matters(book) if m.history is not None}
    again = {n for m in matters.values() for n in m.numbers[1:]}
    found = [
        _of_finding(book, n, f, known, matters.get(n)) for n, f in enumerate(book.findings, start=1) if n not in again
    ]
    return tuple(found + [_of_topic(book, t, known) for t in shared])


def agreements(book: Book) -> tuple[Agreement, ...]:
    """What is told alike, in the order of how many know it."""
    return tuple(
        Agreement(
            question=topic.label,
            answer=_agreed.answer(book.report, topic),
            spread=_spread.told(book.report, topic),
            told=tuple(
                (said, tuple((book.texts[c.source].name, book.place(c)[1]) for c in claims))
                for said, claims in _agreed.quoted(book.report, topic)
            ),
        )
        for topic in book.shared
        if topic.verdict is Verdict.AGREE
    )


def _of_finding(book: Book, number: int, finding: Finding, known: Passages, matter: Matter | None) -> Row:
    """The row of a finding; of a running matter, with all its days."""
    topic, gravest = book.topics.get(finding.topic), finding.verdict
    href = f"#{finding_anchor(finding)}"
    numbers = matter.numbers if matter is not None else (number,)
    grave = (f for f in (book.findings[n - 1] for n in numbers) if f.verdict is gravest)
    against = {book.report.claims[c].source for f in grave for c in f.sides}
    if matter is not None and matter.history is not None:
        finding = matter.history
    held: dict[str, list[int]] = {}
    for n in range(len(finding.positions)):
        for claim in book.sides(finding, n):
            if n not in held.setdefault(claim.source, []):
                held[claim.source].append(n)
    sides = [book.report.claims[c] for c in finding.sides]
    question = matter.question if matter is not None else _asked(book, topic, finding)
    beside = known.near(sides, question, {s for s in book.texts if s not in held})
    if topic is not None and topic.given:  # whose words the desk quotes for the question speaks of it
        beside |= {source: own[0] for source, own in _by_source(book, topic.claims).items()}
    cells = []
    for source, text in _across(book):
        if source in held:
            letters = "".join(letter(n) for n in held[source])
            said = f"answers {' and '.join(finding.positions[n].label for n in held[source])}"
            state = gravest.value if source in against else finding.verdict.value
            cells.append(Cell(name=text.name, sign=letters, state=state, said=said, href=href))
        elif source in beside:
            cells.append(_cell(book, text, APART, beside[source]))
        else:
            cells.append(_cell(book, text, SILENT, None))
    return Row(
        number=number,
        question=question,
        href=href,
        state=gravest.value,
        word=matter.word if matter is not None else WORDS[finding.verdict][0],
        answer=" / ".join(f"{letter(n)} {_answered(book, finding, n)}" for n in range(len(finding.positions))),
        cells=tuple(cells),
    )


def _asked(book: Book, topic: Topic | None, finding: Finding) -> str:
    return phrasing.heading(book.question(topic), finding) if topic else finding.message


def _answered(book: Book, finding: Finding, at: int) -> str:
    return ", ".join(answer.label for answer in told.told(book, finding, at))


def _of_topic(book: Book, topic: Topic, known: Passages) -> Row:
    held = _by_source(book, topic.claims)
    claims = [c for own in held.values() for c in own]
    beside = known.near(claims, topic.label, {s for s in book.texts if s not in held})
    cells = []
    for source, text in _across(book):
        own = held.get(source)
        sign = SILENT if not own else APART if topic.verdict is Verdict.UNCLEAR else SAME
        if own and topic.verdict is Verdict.REFINE and any(_says_more(c, claims) for c in own):
            sign = MORE
        if not own and source in beside:
            sign, own = APART, [beside[source]]
        cells.append(_cell(book, text, sign, own[0] if own else None))
    return Row(
        number=None,
        question=book.question(topic) if topic.verdict is not Verdict.AGREE else topic.label,
        href=None,
        state=topic.verdict.value,
        word=WORDS[topic.verdict][0],
        answer=_agreed.answer(book.report, topic, 1 if topic.verdict is Verdict.AGREE else 3),
        cells=tuple(cells),
        reason=topic.reason if topic.verdict is Verdict.UNCLEAR else "",
    )


def _across(book: Book) -> list[tuple[str, Text]]:
    return [(t.document.id, t) for t in by_family(book.texts.values())]


def _cell(book: Book, text: Text, sign: str, claim: Claim | None) -> Cell:
    href = book.place(claim)[1] if claim is not None else None
    said = f"{_SAID[sign]}: {phrasing.held(claim)}" if claim is not None else _SAID[sign]
    return Cell(name=text.name, sign=sign, state=_STATES[sign], said=said, href=href)


def _by_source(book: Book, claims: Iterable[str]) -> dict[str, list[Claim]]:
    found: dict[str, list[Claim]] = {}
    for claim in (book.report.claims[c] for c in claims):
        found.setdefault(claim.source, []).append(claim)
    return found


def _says_more(claim: Claim, others: Sequence[Claim]) -> bool:
    """Whether a claim is narrower than one of another outlet, in the sense of its kind."""
    if claim.kind not in KINDS.names():
        return False
    relate = KINDS.get(claim.kind).relate
    return any(
        relate(claim.value, o.value) is Relation.NARROWER
        for o in others
        if o.kind == claim.kind and o.source != claim.source
    )
