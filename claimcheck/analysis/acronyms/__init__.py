"""Acronyms and the long forms that a text gives for them, with exact spans.

After Schwartz and Hearst (2003, "A simple algorithm for identifying abbreviation definitions"), extended: the
letters are aligned by a small dynamic programme that prefers beginnings of words, definitions are read in both
directions and without parentheses ("Long Form, or LF,"), and letters may come in another order where each is the
initial of one content word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.analysis.acronyms import keys
from claimcheck.analysis.acronyms.letters import FUNCTION, LEAST, align, cut, fit, letters_of
from claimcheck.analysis.acronyms.looks import FILED, is_short
from claimcheck.analysis.acronyms.looks import lone as lone
from claimcheck.lexicon import titles
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_SHORT = r"[^\W_](?:[\w&+]|[./'-](?=[^\W_])){1,13}"
_END = r"(?=[\s,.;:)]|$)"
_NAME_WORD = r"(?:[A-Z][\w'-]*|of|for|and|the|on|in|&)"
_LEAD = (
    r"(?:the|a|or|short for|hereinafter|hereafter|henceforth|abbreviated|called|short|i\.e\.,?|e\.g\.,?|aka|acronym:?)"
    r"\s(?:as\s|the\s)?"
)
_IN_BRACKETS = lazily(
    rf"([(\[])\s{{0,2}}({_LEAD})?(['\"]?)({_SHORT}(?:\s\d{{1,2}}|\s[IVX]{{1,4}}(?=\s?[)\]])|(?<=\.[A-Z])\.)?)"
    r"('s|\.)?\3[\"']?\s{0,2}([)\],;]|\sor\s|\sand\s)"
)
_OPEN = lazily(rf"(?<![\w-])({_SHORT})\s{{0,2}}([(\[])\s{{0,2}}([^()\[\]]{{4,160}})[)\]]")
_OR = lazily(
    r"(?:,|\s-{1,2})?\s(?:or|abbreviated(?: as| to)?|known as|called|shortened to|a\.?k\.?a\.?"
    r"|(?:which )?goes by|referred to as"
    r"|(?:better )?known by (?:its|their|the)(?P<foreign>\s[A-Z][a-z]{2,12})?\s(?:acronym|initials|abbreviation),?)"
    rf"\s(?:the\s)?(?P<quote>['\"]?)(?P<short>{_SHORT})(?P=quote){_END}"
)
_FOR_SHORT = lazily(rf",?\s(?P<quote>['\"]?)(?P<short>{_SHORT})(?P=quote)\sfor short(?P<foreign>){_END}")
_EQUALS = lazily(
    rf"(?<![\w-])({_SHORT})\s{{0,2}}(?:=|:|\s-\s|-\s|\sstands for(?: the)?|\sis short for(?: the)?|\smeans)"
    r"\s{0,2}(?=([^\n;=()\[\]]{4,120}))"
)
_DASH = lazily(rf"(?:\s-\s|\s--\s|-\s|=\s?|:\s?|,\s)(['\"]?)({_SHORT})\1(?=[\s,.;:)\-]|$)")
_COMMA = lazily(rf"(?<![\w-])({_SHORT}),\s(?:or\s)?(?:the\s|an?\s)?({_NAME_WORD}(?:\s{_NAME_WORD}){{1,11}})")
_CAPITALISED = lazily(r"[A-Z][\w.&/-]{0,12}[A-Z]")  # what every short form without brackets holds
_PERSONAL = titles.GIVEN_MALE | titles.GIVEN_FEMALE | titles.OFFICES - titles.PUBLIC_BODIES - titles.DOUBTFUL_TITLES
_BEFORE_LONG = frozenset(("the", "The", "a", "an", "or", "short", "for", "formally"))
_NUMBERED = lazily(r"\s(?:\d{1,2}|[IVX]{1,4})\Z")  # "(PLAN 9)", "(TREATY II)"
_PARTY = lazily(r"[A-Z]-(?:[A-Z]{2}|[A-Z][a-z]+)\Z")  # "(R-TX)", "(D-Ohio)"
_MAX_BACK = 200  # how far before a bracket a long form may begin, in code points


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A short form with its long form, half-open offsets; `spelled` says whether the letters come in order."""

    short: Span
    long: Span
    pattern: str
    spelled: bool = True


def definitions(text: str, offset: int = 0) -> tuple[Definition, ...]:
    """The acronym definitions of a text, in order; spans are moved by `offset` (code points)."""
    folded = fold(text)
    found: dict[tuple[int, int], Definition] = {}
    longs: set[Span] = set()
    inside: set[int] = set()  # code points of short forms: no long form runs over one
    for definition in (*_bracketed(folded), *_unbracketed(folded), *_keyed(folded)):
        key = (definition.short.start, definition.short.end)
        if (
            key in found
            or definition.long in longs
            or not inside.isdisjoint(range(definition.long.start, definition.long.end))
        ):
            continue
        found[key] = definition
        longs.add(definition.long)
        inside.update(range(*key))
    ordered = sorted(found.values(), key=lambda d: d.short)
    return tuple(
        Definition(short=d.short.shift(offset), long=d.long.shift(offset), pattern=d.pattern, spelled=d.spelled)
        for d in ordered
    )


def _bracketed(text: str) -> Iterator[Definition]:
    """Reads `Long Form (LF)`, `Long Form (the "LF")` and `LF (Long Form)`."""
    if "(" not in text and "[" not in text:
        return
    for match in _IN_BRACKETS.finditer(text):
        short = Span(match.start(4), match.end(4))
        if (long := _before(text, match.start(), _NUMBERED.sub("", match.group(4)))) is not None:
            yield Definition(short=short, long=long[0], pattern="long (short)", spelled=long[1])
    for match in _OPEN.finditer(text):
        if not is_short(match.group(1)):
            continue
        if (end := _after(text, match.start(3), match.end(3), match.group(1))) is not None:
            yield Definition(short=Span(*match.span(1)), long=end, pattern="short (long)")


def _keyed(text: str) -> Iterator[Definition]:
    """Reads the entries of a key to abbreviations."""
    for short, long in keys.entries(text):
        yield Definition(short=Span(*short), long=Span(*long), pattern="key")


def _unbracketed(text: str) -> Iterator[Definition]:
    """Reads `Long Form, or LF,`, `LF = Long Form`, `LF, the Long Form,` and `Long Form - LF`."""
    if _CAPITALISED.search(text) is None:
        return
    for match in (*_OR.finditer(text), *(_FOR_SHORT.finditer(text) if "for short" in text else ())):
        short, foreign = match["short"], bool(match["foreign"])
        if is_short(short) and (long := _before(text, match.start(), short, strict=not foreign)) is not None:
            yield Definition(short=Span(*match.span("short")), long=long[0], pattern="long, or short", spelled=long[1])
    for match in _EQUALS.finditer(text):
        if (
            is_short(match.group(1))
            and (end := _after(text, match.start(2), match.end(2), match.group(1), strict=True)) is not None
        ):
            yield Definition(short=Span(*match.span(1)), long=end, pattern="short = long")
    for match in _COMMA.finditer(text):
        if (
            is_short(match.group(1))
            and (end := _after(text, match.start(2), match.end(2), match.group(1), strict=True)) is not None
        ):
            yield Definition(short=Span(*match.span(1)), long=end, pattern="short, long")
    for match in _DASH.finditer(text):
        if (
            is_short(match.group(2))
            and (long := _before(text, match.start(), match.group(2), strict=True, ordered=True)) is not None
        ):
            yield Definition(short=Span(*match.span(2)), long=long[0], pattern="long - short", spelled=long[1])


def _before(
    text: str, end: int, short: str, *, strict: bool = False, ordered: bool = False
) -> tuple[Span, bool] | None:
    """The long form that ends at `end`, and whether the letters come in order; `strict` asks for initials only."""
    if _PARTY.match(short) or FILED.match(short):
        return None
    letters = letters_of(short)
    if not any(c.isupper() for c in short) and not strict:
        return _initials(text, end, letters)
    if len(letters) < 2 or letters.isdigit():
        return None
    window = max(0, end - _MAX_BACK)
    for sign in ("(", ")", "[", "]", ";", "\n", ". ", ": ", "? ", "! "):
        window = max(window, text.rfind(sign, window, end) + 1)
    words = [(m.start() + window, m.end() + window) for m in re.finditer(r"[^\W_]+", text[window:end])]
    words = words[-(min(len(letters) + 6, 2 * len(letters) + 1) + 4) :]
    if not words or end - words[-1][1] > 3:
        return None
    best = align(text, words, letters, strict=strict)
    if best is not None:
        return Span(words[best][0], words[cut(text, words, best, letters, strict=strict)][1]), True
    if ordered or not short[:1].isupper() or sum(c.isupper() for c in short) < 3:
        return None
    return _reordered(text, words, letters) or _named(text, words)


def _initials(text: str, end: int, letters: str) -> tuple[Span, bool] | None:
    """The words right before it whose initials are the letters, none left out: all that a small-letter form may be."""
    words = [(m.start(), m.end()) for m in re.finditer(r"[^\W_]+", text[max(0, end - _MAX_BACK) : end])]
    words = [(a + max(0, end - _MAX_BACK), b + max(0, end - _MAX_BACK)) for a, b in words[-len(letters) :]]
    if len(letters) < 3 or len(words) < len(letters) or end - words[-1][1] > 2:
        return None
    if any(text[a].lower() != letter or b - a < 2 for (a, b), letter in zip(words, letters, strict=True)):
        return None
    if any(text[b:c] not in (" ", "-", "/") for (_, b), (c, _) in pairwise(words)):
        return None
    return Span(words[0][0], words[-1][1]), True


def _after(text: str, start: int, end: int, short: str, *, strict: bool = False) -> Span | None:
    """The long form that begins at `start` and ends by `end` at the latest."""
    letters = letters_of(short)
    if len(letters) < 2 or letters.isdigit():
        return None
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\W_]+", text[start:end])]
    lead = 0
    while lead < len(words) - 1 and text[words[lead][0] : words[lead][1]] in _BEFORE_LONG:
        lead += 1
    words = words[lead : lead + min(len(letters) + 6, 2 * len(letters) + 1) + 2]
    best: tuple[float, int] | None = None
    for size in range(1, len(words) + 1):
        score = fit(text, words[:size], letters, strict=strict)
        if score is not None and (best is None or score > best[0]):
            best = (score, size)
    if best is None or best[0] < LEAST * len(letters):
        return None
    return Span(words[0][0], words[best[1] - 1][1])


def _reordered(text: str, words: Sequence[tuple[int, int]], letters: str) -> tuple[Span, bool] | None:
    """The nearest run of capitalised words whose initials are the letters in another order, each used once."""
    missing = sorted(letters)
    last = len(words) - 1
    for at in range(last, -1, -1):
        word = text[words[at][0] : words[at][1]]
        if word.lower() in FUNCTION:
            continue
        if not word[0].isupper():
            return None
        initials = list(word.lower()) if word.isupper() and len(word) <= 3 else [word[0].lower()]
        for letter in initials:
            if letter not in missing:
                return None
            missing.remove(letter)
        if not missing:
            return Span(words[at][0], words[last][1]), False
    return None


def _named(text: str, words: Sequence[tuple[int, int]]) -> tuple[Span, bool] | None:
    """The name right before it, where the letters come from another language ("Doctors Without Borders (MSF)")."""
    first = len(words)
    while (
        first > 0
        and (text[words[first - 1][0]].isupper() or text[words[first - 1][0] : words[first - 1][1]].lower() in FUNCTION)
        and (first == len(words) or text[words[first - 1][1] : words[first][0]] in (" ", "-", " & "))
    ):
        first -= 1
    while first < len(words) and text[words[first][0] : words[first][1]].lower() in FUNCTION:
        first += 1
    big = [w for w in words[first:] if text[w[0]].isupper() and w[1] - w[0] > 1]
    named = {text[a:b].lower() for a, b in words[first:]}
    if len(big) < 3 or named & _PERSONAL:
        return None
    return Span(words[first][0], words[-1][1]), False
