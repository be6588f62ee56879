"""Whole texts, line by line, with every claim marked and every conflict linked."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck import phrasing
from claimcheck.model.document import Block, Document
from claimcheck.model.finding import Finding
from claimcheck.reporters._page.book import Book, Text, finding_anchor


@dataclass(frozen=True, slots=True)
class Ref:
    """A finding that a mark belongs to."""

    number: int
    anchor: str
    state: str


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a line. state: verdict of the gravest finding on them, "claim", or nothing; refs end here."""

    text: str
    state: str
    title: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file, not blank. why: the reason for which it was not read, or nothing."""

    number: int
    role: str
    why: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A text as the page shows it."""

    text: Text
    words: int
    claims: int
    conflicts: int
    dropped: int
    why_dropped: str
    lines: tuple[Line, ...]


def articles(book: Book) -> tuple[Article, ...]:
    """Every text, in the order of the report."""
    spans = _conflicts(book)
    claims: dict[str, list[tuple[int, int, str]]] = {}
    for c in book.report.claims.values():
        claims.setdefault(c.source, []).append((c.span.start, c.span.end, f"{c.kind}: {phrasing.held(c)}"))
    return tuple(_article(text, claims.get(s, []), spans.get(s, [])) for s, text in book.texts.items())


def _article(text: Text, claims: Sequence[tuple[int, int, str]], conflicts: Sequence[tuple[int, int, Ref]]) -> Article:
    document = text.document
    runs = list(_runs(document.text, claims, conflicts))
    lines = tuple(_lines(document, runs))
    reasons = Counter(line.why for line in lines if line.why)
    kept = (document.exact(b.span) for b in document.blocks if b.kept)
    return Article(
        text=text,
        words=sum(len(words.split()) for words in kept),
        claims=len(claims),
        conflicts=len({ref.number for *_, ref in conflicts}),
        dropped=sum(reasons.values()),
        why_dropped="; ".join(why for why, _ in reasons.most_common()),
        lines=lines,
    )


def _conflicts(book: Book) -> dict[str, list[tuple[int, int, Ref]]]:
    found: dict[str, list[tuple[int, int, Ref]]] = {}
    for number, finding in enumerate(book.findings, start=1):
        for source, start, end in _sides(book, finding):
            ref = Ref(number, finding_anchor(finding), finding.verdict.value)
            found.setdefault(source, []).append((start, end, ref))
    return found


def _sides(book: Book, finding: Finding) -> Iterator[tuple[str, int, int]]:
    for side in finding.sides:
        claim = book.report.claims[side]
        yield claim.source, claim.span.start, claim.span.end


def _runs(
    text: str, claims: Iterable[tuple[int, int, str]], conflicts: Sequence[tuple[int, int, Ref]]
) -> Iterator[tuple[int, int, str, str, tuple[Ref, ...]]]:
    """The text cut where a mark begins or ends: start, end, state, title, findings whose words end here."""
    opens: dict[int, list[Ref | str]] = {}
    closes: dict[int, list[Ref | str]] = {}
    marks: list[tuple[int, int, Ref | str]] = [*claims, *conflicts]
    for start, end, what in marks:
        if start < end:
            opens.setdefault(start, []).append(what)
            closes.setdefault(end, []).append(what)
    cuts = sorted({0, len(text), *opens, *closes})
    held: Counter[Ref | str] = Counter()
    for start, end in pairwise(cuts):
        held -= Counter(closes.get(start, ()))
        held += Counter(opens.get(start, ()))
        refs = [what for what in held if isinstance(what, Ref)]
        state = min(refs, key=lambda r: r.number).state if refs else "claim" if held else ""
        title = "; ".join(what for what in held if isinstance(what, str))
        ending = sorted({w for w in closes.get(end, ()) if isinstance(w, Ref)}, key=lambda r: r.number)
        yield start, end, state, title, tuple(ending)


def _lines(document: Document, runs: Sequence[tuple[int, int, str, str, tuple[Ref, ...]]]) -> Iterator[Line]:
    starts = [run[0] for run in runs]
    blocks = sorted(document.blocks, key=lambda b: b.span.start)
    begins = [b.span.start for b in blocks]
    at = 0
    for number, words in enumerate(document.text.split("\n"), start=1):
        start, end = at, at + len(words)
        at = end + 1
        if not words.strip():
            continue
        block = _block(blocks, begins, start + len(words) - len(words.lstrip()))
        cut = []
        row = max(0, bisect_right(starts, start) - 1)
        while row < len(runs) and runs[row][0] < end:
            first, last, state, title, refs = runs[row]
            here = refs if last <= end or not document.text[end:last].strip() else ()
            cut.append(Run(document.text[max(first, start) : min(last, end)], state, title, here))
            row += 1
        yield Line(
            number,
            block.role.value if block else "body",
            block.why.removeprefix("dropped: ") if block and not block.kept else "",
            tuple(cut),
        )


def _block(blocks: Sequence[Block], begins: Sequence[int], offset: int) -> Block | None:
    at = bisect_right(begins, offset) - 1
    return blocks[at] if at >= 0 and blocks[at].span.end > offset else None
