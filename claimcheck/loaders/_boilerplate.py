"""Article against page furniture in plain text, by general features of lines.

Every line is weighed (sentence-like lines by their words, others against), the article is the run
of lines with the greatest sum (Pasternack and Roth 2009, maximum subsequence segmentation), and
what stands inside it without being prose is judged by its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.lexicon.chrome import ADDRESS, ALWAYS, DATE_WORDS, ENDINGS, OF_PAGES, SHORT
from claimcheck.loaders import _datelines
from claimcheck.loaders._structure import Label, Line, form
from claimcheck.model.document import Role
from claimcheck.text.folding import fold
from claimcheck.text.scripts import UNSPACED

_STOPPED = re.compile(r"""[.!?\u2026:;\u3002\uff01\uff1f\uff1a]["')\] ]*(?:\[\d+\])?\Z""")
_WORD = re.compile(r"[^\W_][\w'.-]*")
_SHORT = re.compile("|".join(rf"(?<!\w){re.escape(p)}" for p in SHORT))
_ALWAYS = re.compile("|".join(rf"(?<!\w){re.escape(p)}" for p in ALWAYS))
_OF_PAGES = re.compile("|".join(rf"(?<!\w){re.escape(p)}" for p in OF_PAGES))
_ADDRESS = re.compile(r"\b(?:" + "|".join(map(re.escape, ADDRESS)) + r")\b")
_MARKS = ('"', "'")
_SIGNATURE = re.compile(r"(?:--?|[\u2013-\u2015]) ?[A-Z][\w.' -]+|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}, [a-z]")
_QUOTED = re.compile(r'"[^"]*"')
_ENDING = re.compile(r"(?:\W|\d)*(?:" + "|".join(map(re.escape, ENDINGS)) + r")\b")
_BYLINE = re.compile(
    r"(?:(?:words |written |posted |published )?by|from)\s+(?:a\s+(?=staff\b))?[A-Z][\w.'-]+(?:\s+[\w.'&,|-]+){0,9}\Z",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:\W|\b(?:on|at)\b)+\Z")
_SEPARATED = re.compile(r" [\u00b7|\u00bb\u203a\u2022] ")
_DATE_BITS = re.compile(r"[A-Za-z]+(?:\.[a-z])?|\d+")
_SHORT_WORDS, _PROSE_WORDS, _LONG_WORDS, _MOST = 14, 10, 20, 60
_FEW_WORDS = 5
_ENOUGH = 80  # so many words of prose can be an article
_FURNITURE_BEFORE = 8  # so many lines of furniture before the article make a page of a text

CHROME = Label(Role.BOILERPLATE, False, "dropped: speaks about the page (menu, sharing, sign-up, credit)")
DATE = Label(Role.BOILERPLATE, False, "dropped: date line")
BYLINE = Label(Role.BOILERPLATE, False, "dropped: byline")
BEFORE = Label(Role.BOILERPLATE, False, "dropped: before the article, where short lines prevail")
AFTER = Label(Role.BOILERPLATE, False, "dropped: after the article, where short lines prevail")
SHORTS = Label(Role.BOILERPLATE, False, "dropped: run of short lines without end punctuation")
EMPTY = Label(Role.BOILERPLATE, False, "dropped: no words")
SENTENCE = Label(Role.BODY, True, "kept: sentence")
QUOTE = Label(Role.QUOTE, True, "kept: a line that is all quotation")
CAPTION = Label(Role.CAPTION, True, "kept: words under a picture")
HEADLINE = Label(Role.HEADLINE, True, "kept: title line above the text")
HEADING = Label(Role.HEADING, True, "kept: short line between paragraphs")
LIST = Label(Role.LIST, True, "kept: list item in the article")
TABLE = Label(Role.TABLE, True, "kept: table row in the article")

_CAPTION = re.compile(
    r"(?:file photo|photo|image|picture|pictured|illustration|caption|figure \d+) ?[:|-] ?\S", re.IGNORECASE
)


def classify(lines: Sequence[Line]) -> list[Label]:
    """A label for each line; where nothing would be left the caller keeps everything."""
    kinds = _beside_quotations(lines, [_kind(line.text) for line in lines])
    weights = [_weight(kind, line.text) for kind, line in zip(kinds, lines, strict=True)]
    first, last = _heaviest(weights)
    last = _ended(lines, weights, first, last)
    if first == last:
        return [kind if not kind.kept else BEFORE for kind in kinds]
    first = _trimmed(lines, kinds, first, last)
    before = [_outside(kind, BEFORE) for kind in kinds[:first]]
    if first < _FURNITURE_BEFORE:  # a text without a page around it: what stands above is its title and its deck
        before = [HEADING if _titles(k, line) else b for k, line, b in zip(kinds[:first], lines, before, strict=False)]
    labels = [*before, *kinds[first:last], *(_outside(kind, AFTER) for kind in kinds[last:])]
    _settle(labels, first, last)
    title = _headline(lines, kinds, first, last)
    if title is not None:
        labels[title] = HEADLINE
    return [_apart(label, line.text) if label is SENTENCE else label for label, line in zip(labels, lines, strict=True)]


def _apart(label: Label, text: str) -> Label:
    """A kept line that is all quotation, or stands under a picture; by its signs, never by a guess."""
    folded = fold(text)
    if folded.startswith(">") or folded[0] == folded[-1] == '"' and folded.count('"') == 2:
        return QUOTE
    return CAPTION if _CAPTION.match(folded) else label


def _kind(text: str) -> Label:
    """What a line is by itself; SHORTS for a short line that its neighbours must explain."""
    folded = fold(text)
    words = _WORD.findall(folded)
    if not words:
        return TABLE if form(text) is Role.TABLE or (set(text) <= set("|-: ") and "|" in text) else EMPTY
    if len(words) <= _SHORT_WORDS and _dated(folded):
        return DATE
    if len(words) <= _SHORT_WORDS and not _STOPPED.search(folded) and _signs(folded):
        return BYLINE
    lower = folded.lower()
    stopped = bool(_STOPPED.search(folded))
    if len(words) < _MOST and _of_page(lower, len(words)):
        return CHROME
    if not stopped and (_SHORT.match(lower) or (len(words) <= _FEW_WORDS and _SHORT.search(lower))):
        return CHROME
    if not stopped and len(words) <= _SHORT_WORDS and _SEPARATED.search(text) and form(text) is Role.BODY:
        return CHROME
    if form(text) is Role.TABLE:
        return TABLE
    if form(text) is Role.LIST and (len(words) > 6 or stopped):
        return LIST
    small = sum(w[0].islower() for w in words) / len(words)
    if len(words) >= _PROSE_WORDS and stopped and small >= 0.2:
        return SENTENCE
    if len(words) >= _LONG_WORDS and small >= 0.4 and re.search("[.,;]", folded):
        return SENTENCE
    if stopped and len(words) >= 2 and folded[-1] not in ":;" and (small > 0 or folded[-1] in "\"'"):
        return SENTENCE
    if stopped and UNSPACED.search(text):
        return SENTENCE
    return SHORTS


def _beside_quotations(lines: Sequence[Line], kinds: list[Label]) -> list[Label]:
    """The labels, where a short line above or below a quotation says whose it is: it belongs to the article."""
    texts = [fold(line.text) for line in lines]
    for at, text in enumerate(texts):
        if kinds[at] is SHORTS:
            opens = text.endswith(":") and texts[at + 1 : at + 2] and texts[at + 1].startswith(_MARKS)
            if opens or at and texts[at - 1].endswith(_MARKS) and _SIGNATURE.match(text):
                kinds[at] = SENTENCE
    return kinds


def _of_page(lower: str, words: int) -> bool:
    """Whether a line speaks about its page, between quotation marks aside: nobody there speaks for the page."""
    told = _QUOTED.sub("", lower)
    if _ALWAYS.search(told):
        return True
    found = _OF_PAGES.search(told)
    if found is None:
        return False
    return words < _PROSE_WORDS or not _STOPPED.search(lower) or found.start() == 0 or bool(_ADDRESS.search(told))


def _signs(folded: str) -> bool:
    """Whether a line says who wrote it, and perhaps when."""
    return bool(_BYLINE.match(_AT.sub("", _datelines.without(folded))))


def _dated(folded: str) -> bool:
    bits = _DATE_BITS.findall(folded.lower())
    return any(b.isdigit() for b in bits) and all(b.isdigit() or b in DATE_WORDS for b in bits) and len(bits) > 1


def _weight(kind: Label, text: str) -> int:
    """For (by words) or against a line's being part of the article."""
    if kind is SENTENCE:
        words = len(_WORD.findall(text))
        return min(words, _MOST) if words >= _PROSE_WORDS else 4
    if kind is TABLE:
        return 1
    if kind is LIST:
        return 2 if _STOPPED.search(fold(text)) else -2
    return -6 if kind is CHROME else -4


def _ended(lines: Sequence[Line], weights: Sequence[int], first: int, last: int) -> int:
    """Where a heading such as "Comments" ends the article, if enough of it stands before."""
    words = 0
    for at in range(first, last):
        text = lines[at].text
        stopped = fold(text).endswith((".", "?", "!"))  # "Comments from the mayor were rejected."
        if words >= _ENOUGH and len(text) < 40 and not stopped and _ENDING.match(fold(text).lower()):
            return at
        words += max(0, weights[at])
    return last


def _heaviest(weights: Sequence[int]) -> tuple[int, int]:
    """The run of lines (half-open) with the greatest sum (Kadane); empty where no weight is positive."""
    best, first, last, total, start = 0, 0, 0, 0, 0
    for at, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, at
        total += weight
        if total > best:
            best, first, last = total, start, at + 1
    return first, last


def _trimmed(lines: Sequence[Line], kinds: Sequence[Label], first: int, last: int) -> int:
    """Without leading short sentences that belong to the furniture of a page."""
    if first < _FURNITURE_BEFORE:
        return first
    sizes = sorted(len(lines[n].text) for n in range(first, last) if kinds[n] is SENTENCE)
    if not sizes:
        return first
    enough = sizes[len(sizes) // 2] * 0.35
    at = first
    while at < last and (kinds[at] is not SENTENCE or len(lines[at].text) < enough):
        at += 1
    return at if at < last else first


def _outside(kind: Label, label: Label) -> Label:
    return label if kind.kept or kind is SHORTS else kind


def _titles(kind: Label, line: Line) -> bool:
    return kind is SHORTS and 3 <= len(line.text.split()) <= 30


def _settle(labels: list[Label], first: int, last: int) -> None:
    """Short lines inside the article: alone between paragraphs a heading, in a run furniture."""
    at = first
    while at < last:
        end = at
        while end < last and labels[end] is SHORTS:
            end += 1
        if end - at == 1 and end < last:
            labels[at] = HEADING
        at = max(end, at + 1)


def _headline(lines: Sequence[Line], kinds: Sequence[Label], first: int, last: int) -> int | None:
    """The index of the title line: the nearest one above the article that could be one."""
    if first < _FURNITURE_BEFORE and _titles(kinds[0], lines[0]):
        return 0
    for at in range(first - 1, max(-1, first - 16), -1):
        if kinds[at] in (SHORTS, SENTENCE) and 4 <= len(lines[at].text.split()) <= 30:
            return at
    return None
