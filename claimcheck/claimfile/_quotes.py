"""Quotations found in their sources: exactly or after named foldings (`_canon`), never by likeness.

What is not there is explained: in which other source it stands, that it only looks the same, or what differs from the
nearest passage. `Shelf` keeps the folded texts, so that many quotations cost one folding a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from claimcheck.claimfile import _canon
from claimcheck.claimfile._canon import Canon, occurrences
from claimcheck.model.document import Document
from claimcheck.model.span import Span

MOST_PLACES = 200  # of a quotation in one text that are looked at
GAP = 600  # code points that an ellipsis may stand for
PIECE, WHOLE = 2, 4  # least words of a piece beside an ellipsis, and of all pieces together
EXPLAINED = 200  # quotations of a run for which the nearest passage is looked up

_ELLIPSIS = re.compile(r" ?(?:\[\.\.\.\]|\(\.\.\.\)|\.\.\.+|\. \. \.(?: \.)*) ?")
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|nowhere|nor|neither|without|cannot|hardly|scarcely|barely|unless|except"
    r"|den(?:y|ies|ied|ying|ial|ials)|refus(?:e|es|ed|ing|al)|reject(?:s|ed|ing)?|fail(?:s|ed|ing)? to|false|falsely"
    r"|untrue|unlikely|contrary|rather than|instead of|far from|stopped short|ruled out)\b(?!\. ?\d)|n't\b",
    re.IGNORECASE,
)
# Letters that look like Latin ones (Unicode TR39, those of common fonts), and characters that nobody sees.
_LOOKS = {
    **dict(zip("аеорсухіјѕԁһԛԝАВЕКМНОРСТУХІЈЅ", "aeopcyxijsdhqwABEKMHOPCTYXIJS", strict=True)),
    **dict(zip("οανρυικχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oavpuikxABEZHIKMNOPTYX", strict=True)),
}
_BARE = {ord(char): plain for char, plain in _LOOKS.items()} | dict.fromkeys(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200C, 0x200D, 0x200E, 0x200F, 0x061C]
)


@dataclass(frozen=True, slots=True)
class Found:
    """The place of a quotation: the first, or that nearest to a line; `others` are the further ones.

    gaps: what each ellipsis leaves out; `swallowed` is a negation among it.
    """

    span: Span
    others: tuple[Span, ...] = ()
    gaps: tuple[Span, ...] = ()
    swallowed: str | None = None


class Shelf:
    """The sources of a story, folded when they are first asked for."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self.documents = documents
        self._canons: dict[str, list[Canon]] = {}
        self._bare: dict[str, Canon] = {}
        self._blocks: dict[str, list[int]] = {}
        self.explained = 0

    def find(self, quote: str, source: str, line: int | None = None) -> Found | None:
        """The quotation in text that was kept; None where it is not."""
        found = [f for f in self._places(quote, source) if self.kept(source, f.span)]
        if not found:
            return None
        found = [f for f in found if f.swallowed is None] or found
        document = self.documents[source]
        first = found[0]
        if line is not None and len(found) > 1:
            first = min(found, key=lambda f: (abs(document.locate(f.span).line - line), f.span))
        return Found(first.span, tuple(f.span for f in found if f is not first), first.gaps, first.swallowed)

    def dropped(self, quote: str, source: str) -> Span | None:
        """The quotation in a line that was dropped."""
        return next((f.span for f in self._places(quote, source) if not self.kept(source, f.span)), None)

    def elsewhere(self, quote: str, source: str) -> tuple[str, Span] | None:
        """Another source that has it."""
        for other in self.documents:
            if other != source and (found := self.find(quote, other)) is not None and found.swallowed is None:
                return other, found.span
        return None

    def disguised(self, quote: str, source: str) -> tuple[Span, str] | None:
        """The words that it looks like, and the characters that differ in plain words."""
        words = _bare(_canon.canon(quote.strip()).text)
        if source not in self._bare:
            whole = self._folded(source)[0]
            self._bare[source] = Canon(_bare(whole.text), *_bare_steps(whole))
        looks = self._bare[source]
        if not words or (at := next(occurrences(looks.text, words), None)) is None:
            return None
        span = looks.span(at, at + len(words))
        strange = sorted(
            {c for c in quote if ord(c) in _BARE} or {c for c in self.documents[source].exact(span) if ord(c) in _BARE}
        )
        return span, ", ".join(f"U+{ord(c):04X}" for c in strange)

    def kept(self, source: str, span: Span) -> bool:
        """Whether all of it is part of the article."""
        from bisect import bisect_right

        blocks = self.documents[source].blocks
        starts = self._blocks.setdefault(source, [b.span.start for b in blocks])
        at = max(0, bisect_right(starts, span.start) - 1)
        while at < len(blocks) and blocks[at].span.start < span.end:
            if not blocks[at].kept and blocks[at].span.overlaps(span):
                return False
            at += 1
        return True

    def folded(self, source: str) -> str:
        """The folded text."""
        return self._folded(source)[0].text

    def _folded(self, source: str) -> list[Canon]:
        if source not in self._canons:
            self._canons[source] = list(_canon.variants(self.documents[source].text))
        return self._canons[source]

    def _places(self, quote: str, source: str) -> list[Found]:
        """Every place of it, in the order of the text."""
        words = _canon.canon(quote.strip()).text.strip()
        if not words:
            return []
        seen: dict[Span, Found] = {}
        for text in self._folded(source):
            for at in occurrences(text.text, words):
                span = text.span(at, at + len(words))
                seen.setdefault(span, Found(span))
                if len(seen) >= MOST_PLACES:
                    break
        if not seen and (pieces := _pieces(words)):
            for text in self._folded(source):
                shortest = {found.span.end: found for found in self._elided(pieces, text, source)}
                seen |= {found.span: found for found in shortest.values()}
        return [seen[span] for span in sorted(seen)]

    def _elided(self, pieces: list[str], text: Canon, source: str) -> Iterator[Found]:
        """Pieces in their order within one paragraph, each as near to the one before it as can be."""
        for first in islice(occurrences(text.text, pieces[0]), MOST_PLACES):
            end, gaps = first + len(pieces[0]), []
            for piece in pieces[1:]:
                at = next(occurrences(text.text, piece, end), None)
                if at is None or at - end > GAP:
                    break
                gaps.append((end, at))
                end = at + len(piece)
            else:
                span = text.span(first, end)
                if self._one_block(source, span):
                    hidden = (_NEGATION.search(text.text[a:b]) for a, b in gaps)
                    swallowed = next((match[0] for match in hidden if match is not None), None)
                    yield Found(span, (), tuple(text.span(a, b) for a, b in gaps if b > a), swallowed)

    def _one_block(self, source: str, span: Span) -> bool:
        touched = [b for b in self.documents[source].blocks if b.span.overlaps(span)]
        return "\n\n" not in self.documents[source].exact(span) and len({b.role for b in touched}) <= 1


def _pieces(words: str) -> list[str]:
    """The words between the ellipses of a quotation; none where they are too few to mean one place."""
    if not _ELLIPSIS.search(words):
        return []
    pieces = [p for p in _ELLIPSIS.split(words) if p]
    counts = [len(p.split()) for p in pieces]
    return pieces if pieces and min(counts) >= PIECE and sum(counts) >= WHOLE else []


def _bare(text: str) -> str:
    return text.translate(_BARE)


def _bare_steps(whole: Canon) -> tuple[list[int], list[int]]:
    """Offsets of the text without unseen characters, against the original."""
    here, there, length = [], [], 0
    for at, char in enumerate(whole.text):
        here.append(length)
        there.append(whole.span(at, at + 1).start)
        length += len(char.translate(_BARE))
    here.append(length)
    there.append(whole.span(len(whole.text) - 1, len(whole.text)).end if whole.text else 0)
    return here, there
