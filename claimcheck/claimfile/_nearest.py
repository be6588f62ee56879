"""For a quotation that is not in its source: the words of the source most like it, and which words differ."""

from __future__ import annotations

from difflib import SequenceMatcher

from claimcheck.claimfile._canon import canon
from claimcheck.claimfile._quotes import EXPLAINED, Shelf
from claimcheck.text.safe import one_line

NEAR = 60.0  # likeness (0 to 100) from which a passage is worth showing
MARGIN = 80  # code points beyond the quotation's length that are shown at most
MOST_SHOWN = 160
DIFFERENCES = 3


def nearest(quote: str, source: str, shelf: Shelf) -> tuple[str, float]:
    """A hint, and how like the quotation the passage is that it shows (0 to 100)."""
    plain = "quote the words as they stand in the text"
    shelf.explained += 1
    if shelf.explained > EXPLAINED:
        return plain, 0.0
    from rapidfuzz import fuzz, process

    document = shelf.documents[source]
    words = canon(quote.strip()).text.strip()
    # a fragment is like anything that holds it: only passages of some length can be meant
    spans = [p.span for p in document.passages if 2 * len(p.span) >= len(words)]
    texts = [canon(document.exact(span)).text for span in spans]
    best = process.extractOne(words, texts, scorer=fuzz.partial_ratio, score_cutoff=NEAR)
    if best is None:
        return plain, 0.0
    passage, likeness, index = best
    place = fuzz.partial_ratio_alignment(words, passage)
    start, end = (place.dest_start, place.dest_end) if place else (0, len(words))
    start = passage.rfind(" ", 0, start + 1) + 1
    end = min(len(passage) if (cut := passage.find(" ", end)) < 0 else cut, start + len(words) + MARGIN)
    shown = passage[start:end].strip()
    if words[-1].isalnum():
        shown = shown.rstrip(",.;:")
    line = document.locate(spans[index]).line
    told = _differences(words.split(), shown.split())
    cut_off = one_line(shown if len(shown) <= MOST_SHOWN else shown[:MOST_SHOWN] + "...")
    return f'nearest, line {line}: "{cut_off}"' + (f"; {told}" if told else ""), likeness


def _differences(quoted: list[str], text: list[str]) -> str:
    """What is to be changed in the quotation, word by word."""
    told = []
    for what, a, b, c, d in SequenceMatcher(None, quoted, text, autojunk=False).get_opcodes():
        yours, its = (one_line(" ".join(row)) for row in (quoted[a:b], text[c:d]))
        if what == "replace":
            told.append(f'the text has "{its}", the quotation "{yours}"')
        elif what == "delete":
            told.append(f'the text has no "{yours}"')
        elif what == "insert" and 0 < a < len(quoted):
            told.append(f'the text has "{its}", too')
    return "; ".join(told) if len(told) <= DIFFERENCES and all(len(t) < MOST_SHOWN for t in told) else ""
