"""(b) Each stated value is what claimcheck reads from the quotation.

A stated value is first compared as it is written, then read by the kind: alone, and in the place of the words that
carry the value, so that "14 days" may be said of "two weeks".
"""

from __future__ import annotations

from claimcheck import curation, extractor
from claimcheck.claimfile import CuratedClaim, Reading
from claimcheck.claimfile.lock import plain
from claimcheck.kinds import KINDS
from claimcheck.loaders import from_string
from claimcheck.model.claim import Claim, Value
from claimcheck.model.document import Document
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.pipeline import Examined
from claimcheck.verify._desk import Desk

# Keys of a value's plain form that hold it in other words than `str()`: a date as 2026-06-02, a long form, a role.
_WORDS = ("timex", "long", "words", "role", "level", "said", "lemma")
_IN_HALVES = ("person", "attribution", "quote")  # "Ann Field: partner": either half is the value, too
SHOWN = 3


def check(desk: Desk, examined: Examined) -> None:
    """A result for each stated value that is not read from its quotation."""
    said = curation.said_in(examined.read)
    for claim in desk.given.file.claims:
        for number, reading in enumerate(claim.readings):
            placed = desk.placed.get((claim.id, number))
            if reading.value is not None and placed is not None:
                read = [c for c in said(placed) if claim.kind in (None, c.kind)]
                _value(desk, claim, reading, reading.value, read, placed.span)


def _value(desk: Desk, claim: CuratedClaim, reading: Reading, stated: str, read: list[Claim], span: Span) -> None:
    document = desk.documents[reading.source]
    place = desk.where(reading.places, "value")
    related = [desk.place(reading.source, span, "the words quoted")]
    key = f"{reading.source}\x1f{plain(reading.quote)}"
    if not read:
        what = f"no {claim.kind} is read" if claim.kind else "nothing is read"
        hint = "quote the words that carry the value, name another kind, or leave the value out"
        message = f"{what} from the quotation, so it does not say {stated!r}"
        desk.claim(claim, "value-not-read", message, place, key=key, hint=hint, related=related)
    elif not any(says(c, stated, document) for c in read):
        values = list(dict.fromkeys(f"“{c.text}”" for c in read))
        shown = ", ".join(values[:SHOWN]) + (f" and {len(values) - SHOWN} more" if len(values) > SHOWN else "")
        message = f"the quotation reads as {shown}, not as “{stated}”"
        desk.claim(claim, "value-differs", message, place, key=key, related=related)


def says(claim: Claim, stated: str, document: Document) -> bool:
    """Whether a value, as somebody states it, is that of a claim."""
    wanted = _plain(stated)
    own = claim.value.to_plain()
    words = {_plain(claim.text), _plain(claim.text.rpartition(" (")[0]) if claim.text.endswith(")") else ""}
    words |= {
        _plain(str(own[key])) for key in _WORDS if isinstance(own.get(key), str) and own.get("holds") is not False
    }
    if claim.kind in _IN_HALVES:
        words |= {_plain(half).strip("\"'") for half in claim.text.split(": ", 1)}
    if wanted in words - {""}:
        return True
    kind = KINDS.get(claim.kind)
    others = [c.value for c in extractor.read(from_string(stated, published=document.published), (claim.kind,)).claims]
    others += _in_place(claim, stated, document)
    return any(kind.relate(claim.value, other) is Relation.EQUAL for other in others)


def _in_place(claim: Claim, stated: str, document: Document) -> list[Value]:
    """What is read where the words that carry the value are exchanged for the stated ones."""
    value = claim.parts.get("value")
    if value is None or not claim.passage.contains(value):
        return []
    before = document.text[claim.passage.start : value.start]
    text = before + stated + document.text[value.end : claim.passage.end]
    changed = Span(len(before), len(before) + len(stated))
    read = extractor.read(from_string(text, published=document.published), (claim.kind,)).claims
    return [c.value for c in read if c.parts.get("value", c.span).overlaps(changed)]


def _plain(words: str) -> str:
    """Without case, commas and articles."""
    return " ".join(w for w in plain(words).casefold().replace(",", " ").split() if w not in ("the", "a", "an"))
