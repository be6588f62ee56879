"""Sentence splitting with exact offsets, by rules about the signs and words on both sides of a full stop.

The classes of abbreviations follow Kiss and Strunk (2006, Punkt) and the cases of the Pragmatic Segmenter:
those that never end a sentence (titles), those that stand before a number, and those that end one
only where the next word is one that sentences begin with ("U.S.", "Inc.", "p.m."). A newline
always ends a sentence, and so does a length that none has. A quotation is kept whole with its speech tag, a
parenthesis with its sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.lexicon.abbreviations import (
    BEFORE_NAME,
    BEFORE_NUMBER,
    EXCLAIMING,
    MAY_END,
    SAYING,
    STARTERS,
    TIME_COMPANIONS,
)
from claimcheck.model.span import Span
from claimcheck.text.datelines import dateline
from claimcheck.text.enumerations import markers
from claimcheck.text.folding import fold
from claimcheck.text.quotes import quotations

_STOP = re.compile(
    r"""(?:\.(?: \.){2,4}|[.!?\u2026]+)['")\]]*(?:\[[0-9a-z]{1,3}\])*"""
    r"""|[\u3002\uff01\uff1f]+["'\u300d\u300f)\]]*|\n"""
)
_NEXT = re.compile(r"""[ ]*(["'(\[]*)([^\s"'()\[\],;:]*)""")
_TAG = re.compile(r" (?:[A-Z][\w.'-]* ){1,4}([a-z]+)")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Za-z]\Z")
_FOUR_DOTS = re.compile(r"\.(?: \.){3}")
_CLAUSE_OPENERS = frozenset(("that", "when", "because", "where", "whether"))
_TIME_WORDS = frozenset("on at around about by shortly just before after early late night evening morning".split())
_MAX_LEAD = 40  # how far into a sentence its beginning is looked at
_MAX_WORD = 40  # no abbreviation is longer; keeps the look-back constant
_LONGEST = 1200  # code points; what follows works on a sentence as a whole, so its length bounds the time it takes
_MAX_HELD = 700  # a quotation or parenthesis longer than this is split like any other text


def sentences(text: str, offset: int = 0) -> tuple[Span, ...]:
    """The sentences of a text in order, without the blanks around them.

    Args:
        text: any text; need not be folded.
        offset: what to add to every position, in code points.
    """
    folded = fold(text)
    held = _held(text, folded)
    items = _items(folded)
    found: list[Span] = []
    start = pointer = item = 0
    for match in _STOP.finditer(folded):
        end = match.end()
        while item < len(items) and items[item].start < end:
            _add(found, text, start, items[item].start, offset)
            start = items[item].start
            item += 1
        if item and match.start() < items[item - 1].end:
            continue  # the stop of an item's number
        if folded[match.start()] == "\n":
            _add(found, text, start, match.start(), offset)
            start = end
            continue
        while pointer < len(held) and held[pointer].end < end:
            pointer += 1
        if pointer < len(held) and held[pointer].start < match.start() and end < held[pointer].end:
            continue
        if (
            _FOUR_DOTS.fullmatch(match.group())
            and folded[match.start() - 1 : match.start()].strip()
            and end < len(text)
        ):
            end = match.start() + 1  # "self-interest. . . . The": a full stop, then words left out
        if _ends(folded, start, match.start(), match.group(), match.end()):
            _add(found, text, start, end, offset)
            start = end
    for left in items[item:]:
        _add(found, text, start, left.start, offset)
        start = left.start
    _add(found, text, start, len(text), offset)
    return tuple(found)


def _items(folded: str) -> list[Span]:
    """The markers of items that stand in one line, in the order of the text."""
    found: list[Span] = []
    start = 0
    while start <= len(folded):
        end = folded.find("\n", start)
        end = len(folded) if end < 0 else end
        found.extend(markers(folded, start, end))
        start = end + 1
    return found


def cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in pieces of at most the longest length that a sentence has, cut where words part."""
    while end - start > _LONGEST:
        at = max(text.rfind(sign, start + _LONGEST // 2, start + _LONGEST) for sign in "; ,")
        after = at + 1 if at >= 0 else start + _LONGEST
        yield start, after
        start = after
    yield start, end


def _add(found: list[Span], text: str, start: int, end: int, offset: int) -> None:
    """The stretch as one sentence without the blanks around it; one of hostile length is cut, and so is a dateline."""
    if start == 0 or text[start - 1] == "\n":
        behind = dateline(text, start)
        if start < behind < end:
            found.append(Span(start + offset, start + len(text[start:behind].rstrip()) + offset))
            start = behind
    for first, last in cut(text, start, end):
        piece = text[first:last]
        left = len(piece) - len(piece.lstrip())
        if left < len(piece):
            found.append(Span(first + left + offset, first + len(piece.rstrip()) + offset))


def _held(text: str, folded: str) -> list[Span]:
    """What is not to be split inside: quotations and parentheses that close on their line, in order, merged."""
    spans = [*quotations(text), *_parentheses(folded)]
    held: list[Span] = []
    for span in sorted(s for s in spans if len(s) <= _MAX_HELD):
        if held and span.start < held[-1].end:
            held[-1] = held[-1].hull(span)
        else:
            held.append(span)
    return held


def _parentheses(folded: str) -> list[Span]:
    found, opened = [], -1
    for match in re.finditer(r"[()\n]", folded):
        if match.group() == "(" and opened < 0:
            opened = match.start()
        elif match.group() == ")" and opened >= 0:
            found.append(Span(opened, match.end()))
            opened = -1
        elif match.group() == "\n":
            opened = -1
    return found


def _ends(folded: str, start: int, at: int, stop: str, end: int) -> bool:
    """Whether the stop at `at` (with its closing marks, up to `end`) ends the sentence begun at `start`."""
    if stop[0] in "\u3002\uff01\uff1f" or end == len(folded):
        return True
    if not folded[end].isspace():
        return False
    following = _NEXT.match(folded, end)
    opening, word = (following.group(1), following.group(2)) if following else ("", "")
    if not word:  # a line's end, or signs alone
        return bool(opening) or folded[end] != " "
    if word[0].islower() and word[1:2].islower() | (len(word) == 1):
        return False
    bare = word.rstrip(".!?\u2026")
    marks = stop[: len(stop) - len(stop.lstrip(".!?\u2026 "))].rstrip()
    if marks[0] in "!?" or marks[-1] in "!?":
        return not _goes_on(folded, start, at, stop, end, bare)
    if len(marks) > 2 and stop[len(marks) :].startswith("]"):
        return False  # words left out: "[...]"
    if len(marks) > 1 or marks[0] == "\u2026":
        return bare != "I" and not (folded[at - 1 : at] == " " and marks in ("...", "\u2026", ". . ."))
    if len(stop) > 1 and stop[-1] in "\"']":
        return True
    return _ends_after(folded, start, at, opening, word, bare)


def _goes_on(folded: str, start: int, at: int, stop: str, end: int, bare: str) -> bool:
    """Whether "!" or "?" stands inside a sentence: in a name ("Yahoo! Inc"), or before a speech tag."""
    if stop[-1] in "\"'" and (tag := _TAG.match(folded, end)):
        return tag.group(1) in SAYING
    return _word_before(folded, start, at).lower() in EXCLAIMING and bare not in STARTERS


def _ends_after(folded: str, start: int, at: int, opening: str, word: str, bare: str) -> bool:
    """Whether a single full stop ends the sentence, by the word before and the word after it."""
    before = _word_before(folded, start, at)
    lower = before.lower()
    if not before:
        return folded[start : min(at, start + _MAX_LEAD)].strip() != ""
    if before.isdigit() and at - start < _MAX_LEAD and not folded[start : at - len(before)].strip(" -*\u2022\u00b7"):
        return False  # the number of a list item
    if lower in BEFORE_NUMBER and (word[0].isdigit() or word[0] in "#$"):
        return False
    if lower in BEFORE_NAME:
        return False
    starter = bare in STARTERS and not word.endswith(".")
    if lower in ("a.m", "p.m"):
        early = at - start < _MAX_LEAD and folded[start:at].count(" ") < 3 or _opens_clause(folded, start, at)
        return not (early or bare in TIME_COMPANIONS or (bare.isupper() and 1 < len(bare) < 5) or word[0].isdigit())
    if len(before) == 1 and before.isalpha():
        return starter or (before == "I" and bool(opening)) if before.isupper() else starter
    if lower in MAY_END or (_INITIALS.match(before) and "." in before):
        return starter or (bool(opening) and opening[0] == '"')
    return True


def _opens_clause(folded: str, start: int, at: int) -> bool:
    """Whether nothing but a time stands between a word that opens a clause and the stop: "that on Sunday at 9 p.m."."""
    words = folded[max(start, at - 2 * _MAX_LEAD) : at].lower().split()
    for word in reversed(words[:-1]):
        if word in _CLAUSE_OPENERS:
            return True
        if word not in _TIME_WORDS and not word[0].isdigit() and word.title() not in TIME_COMPANIONS:
            return False
    return False


def _word_before(folded: str, start: int, at: int) -> str:
    """The run of signs before `at` up to a blank, an opening bracket or a quotation mark."""
    begin = max(start, at - _MAX_WORD)
    piece = folded[begin:at]
    cut = max(piece.rfind(c) for c in ' ("[-/\u2022')
    return piece[cut + 1 :].lstrip("'")
