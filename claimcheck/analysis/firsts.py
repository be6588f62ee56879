"""What stands out in time: "the first eruption since 2004", "the first woman in 30 years", "a record high"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claimcheck.model.analysis import Sentence, Tag, Token

_FAR = 9  # tokens between "first" and its "since"
_SPANS = frozenset(
    "year years decade decades month months century centuries generation generations season seasons".split()
)
_STILL = (Tag.NUM, Tag.DET, Tag.ADV, Tag.ADJ, Tag.ADP, Tag.SCONJ)
_MEASURED = (Tag.NUM, Tag.NOUN, Tag.ADJ, Tag.SYM)
_NO_RECORD = frozenset("criminal police medical track safety voting arrest public official world-".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """first, last: tokens of the words (half-open). anchor: the noun it is said of. cue: as a reader would write it.

    since: what the time is counted from, "" for a record.
    """

    first: int
    last: int
    anchor: int
    cue: str
    since: str = ""


def standings(sentence: Sentence) -> Iterator[Standing]:
    """Firsts that name since when, and records, left to right."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.folded in ("first", "first-ever"):
            found = _first(sentence, at)
        elif token.folded in ("record", "record-high", "record-low", "record-breaking"):
            found = _record(tokens, at)
        else:
            continue
        if found is not None:
            yield found


def _first(sentence: Sentence, at: int) -> Standing | None:
    tokens = sentence.tokens
    noun = next((n for n in range(at + 1, min(at + 5, len(tokens))) if tokens[n].tag is Tag.NOUN), None)
    if noun is None or any(t.tag is Tag.PUNCT for t in tokens[at + 1 : noun]):
        return None
    ever = tokens[at].folded == "first-ever" or [t.folded for t in tokens[at + 1 : at + 2]] == ["ever"]
    if ever:
        return Standing(first=at, last=noun + 1, anchor=noun, cue="the first ever", since="ever")
    for link in range(noun + 1, min(at + _FAR, len(tokens) - 1)):
        if tokens[link].folded == "since" and (end := _date_end(tokens, link + 1)) is not None:
            since = " ".join(t.text for t in tokens[link + 1 : end])
            return Standing(first=at, last=end, anchor=noun, cue=f"the first since {since}", since=since)
        if tokens[link].folded in ("in", "for") and (end := _span_end(tokens, link + 1)) is not None:
            span = " ".join(t.text for t in tokens[link + 1 : end])
            return Standing(first=at, last=end, anchor=noun, cue=f"the first in {span}", since=f"in {span}")
        if tokens[link].tag is Tag.PUNCT:
            break
    return None


def _date_end(tokens: Sequence[Token], at: int) -> int | None:
    """Where a year, month or named event after "since" ends."""
    end = at
    while end < len(tokens) and (tokens[end].text[:1].isupper() or tokens[end].text.isdecimal()):
        end += 1
    return end if end > at else None


def _span_end(tokens: Sequence[Token], at: int) -> int | None:
    """Where "30 years", "a decade", "more than a decade" ends."""
    for end in range(at, min(at + 5, len(tokens))):
        if tokens[end].folded in _SPANS:
            return end + 1
        if tokens[end].tag not in _STILL and tokens[end].folded != "more":
            return None
    return None


def _record(tokens: Sequence[Token], at: int) -> Standing | None:
    """ "a record high", "a record $90 million", "record profits"."""
    if at + 1 >= len(tokens):
        return None
    before = tokens[at - 1].folded if at else ""
    after = tokens[at + 1]
    measured = after.tag in _MEASURED or after.text[:1] in "$€£" or after.text[:1].isdecimal()
    if before in _NO_RECORD or not measured or before == "the" and after.tag is not Tag.NOUN:
        return None
    end = at + 1
    while end < len(tokens) and end - at < 5 and (tokens[end].tag in _MEASURED or tokens[end].text[:1] in "$€£"):
        end += 1
    return Standing(first=at, last=end, anchor=end - 1, cue="a record")
