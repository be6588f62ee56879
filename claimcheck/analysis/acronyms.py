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

from claimcheck.lexicon import titles
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:['.&/-]?[^\W_]+)*")
_SHORT = r"[^\W_](?:[\w&+]|[./'-](?=[^\W_])){1,13}"
_END = r"(?=[\s,.;:)]|$)"
_NAME_WORD = r"(?:[A-Z][\w'-]*|of|for|and|the|on|in|&)"
_LEAD = (
    r"(?:the|a|or|hereinafter|hereafter|henceforth|abbreviated|called|short|i\.e\.,?|e\.g\.,?|aka|acronym:?)"
    r"\s(?:as\s|the\s)?"
)
_IN_BRACKETS = re.compile(
    rf"([(\[])\s{{0,2}}({_LEAD})?(['\"]?)({_SHORT}(?:\s\d{{1,2}}|(?<=\.[A-Z])\.)?)"
    r"('s)?\3[\"']?\s{0,2}([)\],;]|\sor\s|\sand\s)"
)
_OPEN = re.compile(rf"(?<![\w-])({_SHORT})\s{{0,2}}([(\[])\s{{0,2}}([^()\[\]]{{4,160}})[)\]]")
_OR = re.compile(
    r",?\s(?:or|abbreviated (?:as|to)|known as(?: the)?|called|shortened to|a\.?k\.?a\.?)"
    rf"\s(?:the\s)?(['\"]?)({_SHORT})\1{_END}"
)
_EQUALS = re.compile(
    rf"(?<![\w-])({_SHORT})\s{{0,2}}(?:=|:|\s-\s|-\s|\sstands for(?: the)?|\sis short for(?: the)?|\smeans)"
    r"\s{0,2}(?=([^\n;=()\[\]]{4,120}))"
)
_DASH = re.compile(rf"(?:\s-\s|\s--\s|-\s|=\s?|:\s?|,\s)(['\"]?)({_SHORT})\1(?=[\s,.;:)\-]|$)")
_COMMA = re.compile(rf"(?<![\w-])({_SHORT}),\s(?:or\s)?(?:the\s|an?\s)?({_NAME_WORD}(?:\s{_NAME_WORD}){{1,11}})")
_CAPITALS = re.compile(
    r"(?<![\w.'&/-])(?:(?:[A-Z]\.){2,}[A-Z]?"  # U.N.
    r"|[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:[-/&.][A-Z0-9][A-Za-z0-9]*)*"  # NATO, HIV/AIDS, UN-Habitat
    r"|[A-Z](?:[-&][A-Z0-9]+)+)"  # F-16
    r"(?:(?<=[A-Z]{2})s)?(?![\w]|[-/&'][A-Za-z0-9])"
)
_ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})\Z")
_FUNCTION = frozenset("of for the and on in at to a an de la du des with by from as or und der die et y".split())
_CLOCK = frozenset("AM PM A.M P.M A.M. P.M. ET EST EDT GMT UTC BST CET PST PDT CST CDT".split())
_PERSONAL = titles.GIVEN_MALE | titles.GIVEN_FEMALE | titles.OFFICES - titles.PUBLIC_BODIES - titles.DOUBTFUL_TITLES
_PARTY = re.compile(r"[A-Z]-(?:[A-Z]{2}|[A-Z][a-z]+)\Z")  # "(R-TX)", "(D-Ohio)"
_MAX_BACK = 200  # how far before a bracket a long form may begin, in code points
_SHOUTED = 4  # so many capital words in a row are shouting, not acronyms


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
    for definition in (*_bracketed(folded), *_unbracketed(folded)):
        key = (definition.short.start, definition.short.end)
        if key not in found and not any(
            d.long.overlaps(definition.long)
            and d.short != definition.short
            and (d.long == definition.long or d.short.overlaps(definition.long))
            for d in found.values()
        ):
            found[key] = definition
    ordered = sorted(found.values(), key=lambda d: d.short)
    return tuple(
        Definition(short=d.short.shift(offset), long=d.long.shift(offset), pattern=d.pattern, spelled=d.spelled)
        for d in ordered
    )


def spells(short: str, long: str) -> bool:
    """Whether the letters of the short form can be read from the long form, in order, from beginnings of words on."""
    words = [m.span() for m in re.finditer(r"[^\W_]+", long)]
    letters = _letters(fold(short))
    return any(
        (_score(long, words[at:], letters, strict=False) or -9.0) >= _LEAST * len(letters)
        for at in range(min(2, len(words)))
    )


def lone(text: str, offset: int = 0) -> tuple[Span, ...]:
    """Short forms by their looks alone: capitals that are no numeral, clock word or shouted line."""
    folded = fold(text)
    words = [(m.start(), m.end(), m.group().isupper() and len(m.group()) > 1) for m in _WORD.finditer(folded)]
    shouted = _shouted(words)
    found = []
    for match in _CAPITALS.finditer(folded):
        short = match.group()
        if _ROMAN.match(short) or short in _CLOCK or len(short) > 13 or any(a <= match.start() < b for a, b in shouted):
            continue
        if sum(c.isalpha() for c in short) < 2:
            continue
        found.append(Span(match.start() + offset, match.end() + offset))
    return tuple(found)


def _shouted(words: Sequence[tuple[int, int, bool]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and words[end][2]:
            end += 1
        if end - at >= _SHOUTED and sum(b - a for a, b, _ in words[at:end]) > 4 * (end - at):
            found.append((words[at][0], words[end - 1][1]))
        at = max(end, at + 1)
    return found


def _bracketed(text: str) -> Iterator[Definition]:
    """ "Long Form (LF)", "Long Form (the "LF")" and "LF (Long Form)"."""
    for match in _IN_BRACKETS.finditer(text):
        short = Span(match.start(4), match.end(4))
        if (long := _before(text, match.start(), match.group(4))) is not None:
            yield Definition(short=short, long=long[0], pattern="long (short)", spelled=long[1])
    for match in _OPEN.finditer(text):
        if not _is_short(match.group(1)):
            continue
        if (end := _after(text, match.start(3), match.end(3), match.group(1))) is not None:
            yield Definition(short=Span(*match.span(1)), long=end, pattern="short (long)")


def _unbracketed(text: str) -> Iterator[Definition]:
    for match in _OR.finditer(text):
        if (
            _is_short(match.group(2))
            and (long := _before(text, match.start(), match.group(2), strict=True)) is not None
        ):
            yield Definition(short=Span(*match.span(2)), long=long[0], pattern="long, or short", spelled=long[1])
    for match in _EQUALS.finditer(text):
        if (
            _is_short(match.group(1))
            and (end := _after(text, match.start(2), match.end(2), match.group(1), strict=True)) is not None
        ):
            yield Definition(short=Span(*match.span(1)), long=end, pattern="short = long")
    for match in _COMMA.finditer(text):
        if (
            _is_short(match.group(1))
            and (end := _after(text, match.start(2), match.end(2), match.group(1), strict=True)) is not None
        ):
            yield Definition(short=Span(*match.span(1)), long=end, pattern="short, long")
    for match in _DASH.finditer(text):
        if (
            _is_short(match.group(2))
            and (long := _before(text, match.start(), match.group(2), strict=True, ordered=True)) is not None
        ):
            yield Definition(short=Span(*match.span(2)), long=long[0], pattern="long - short", spelled=long[1])


def _is_short(short: str) -> bool:
    """Whether the word looks like a short form by itself."""
    capitals = sum(c.isupper() for c in short)
    return capitals >= 2 and not _ROMAN.match(short) and short not in _CLOCK and not short.isdigit()


def _letters(short: str) -> str:
    plain = short[:-1] if len(short) > 2 and short.endswith("s") and short[-2].isupper() else short
    return "".join(c for c in plain if c.isalnum()).lower()


def _before(
    text: str, end: int, short: str, *, strict: bool = False, ordered: bool = False
) -> tuple[Span, bool] | None:
    """The long form that ends at `end`, and whether the letters come in order; `strict` asks for initials only."""
    if _PARTY.match(short) or (not any(c.isupper() for c in short) and not strict):
        return None
    letters = _letters(short)
    if len(letters) < 2 or letters.isdigit():
        return None
    window = max(0, end - _MAX_BACK)
    for sign in ("(", ")", "[", "]", ";", "\n", ". ", ": ", "? ", "! "):
        window = max(window, text.rfind(sign, window, end) + 1)
    words = [(m.start() + window, m.end() + window) for m in re.finditer(r"[^\W_]+", text[window:end])]
    words = words[-(min(len(letters) + 6, 2 * len(letters) + 1) + 4) :]
    if not words or end - words[-1][1] > 3:
        return None
    best = _align(text, words, letters, strict=strict)
    if best is not None:
        return Span(words[best][0], words[_cut(text, words, best, letters, strict=strict)][1]), True
    if ordered or not short[:1].isupper() or sum(c.isupper() for c in short) < 3:
        return None
    return _reordered(text, words, letters) or _named(text, words)


def _after(text: str, start: int, end: int, short: str, *, strict: bool = False) -> Span | None:
    """The long form that begins at `start` and ends by `end` at the latest."""
    letters = _letters(short)
    if len(letters) < 2 or letters.isdigit():
        return None
    words = [(m.start() + start, m.end() + start) for m in re.finditer(r"[^\W_]+", text[start:end])]
    lead = 1 if words and text[words[0][0] : words[0][1]].lower() in ("the", "a", "an", "or") else 0
    words = words[lead : lead + min(len(letters) + 6, 2 * len(letters) + 1) + 2]
    best: tuple[float, int] | None = None
    for size in range(1, len(words) + 1):
        score = _score(text, words[:size], letters, strict=strict)
        if score is not None and (best is None or score > best[0]):
            best = (score, size)
    if best is None or best[0] < _LEAST * len(letters):
        return None
    return Span(words[0][0], words[best[1] - 1][1])


_LEAST = 0.45  # of the number of letters


def _align(text: str, words: Sequence[tuple[int, int]], letters: str, *, strict: bool) -> int | None:
    """The index of the word at which the long form begins that the letters fit best, or None."""
    best: tuple[float, int] | None = None
    for start in range(len(words) - 1, -1, -1):
        if text[words[start][0]].lower() != letters[0] or text[words[start][0] : words[start][1]] in _FUNCTION:
            continue
        score = _score(text, words[start:], letters, strict=strict)
        if score is not None and (best is None or score > best[0] + 1e-9):
            best = (score, start)
    return best[1] if best is not None and best[0] >= _LEAST * len(letters) else None


def _cut(text: str, words: Sequence[tuple[int, int]], start: int, letters: str, *, strict: bool) -> int:
    """The index of the last word of the long form: before a preposition after which no letter is spelled."""
    full = _score(text, words[start:], letters, strict=strict) or 0.0
    for at in range(len(words) - 2, start, -1):
        if (
            text[words[at][0] : words[at][1]] in _FUNCTION
            and (_score(text, words[start:at], letters, strict=strict) or -9.0) > full
        ):
            return at - 1
    return len(words) - 1


def _score(text: str, words: Sequence[tuple[int, int]], letters: str, *, strict: bool) -> float | None:
    """How well the letters fit the words, in order: the first letter on the first word, all letters used.

    A letter on the beginning of a word counts 1, on what follows it directly 0.7, inside a word 0.35; a content word
    left out costs 0.6, a function word 0.05.
    """
    states: dict[int, float] = {0: 0.0}
    for number, (a, b) in enumerate(words):
        word = text[a:b].lower()
        light = word in _FUNCTION
        following: dict[int, float] = {}
        for used, score in states.items():
            if number:
                skip = score - (0.05 if light else 0.6)
                if skip > following.get(used, -9.0):
                    following[used] = skip
            if used < len(letters) and word[0] == letters[used]:
                for more, gain in _inside(word, letters, used, strict=strict):
                    if score + gain > following.get(more, -9.0):
                        following[more] = score + gain
        states = following
        if not states:
            return None
    return states.get(len(letters))


def _inside(word: str, letters: str, used: int, *, strict: bool) -> list[tuple[int, float]]:
    """(letters used, gain) for every number of letters that this word may stand for, its first among them."""
    found = [(used + 1, 1.0)]
    at, gain, run = 0, 1.0, True
    for position in range(used + 1, len(letters)):
        place = word.find(letters[position], at + 1)
        if place < 0:
            break
        run = run and place == at + 1
        if strict and not run:
            break
        gain += 0.7 if run else 0.35
        at = place
        found.append((position + 1, gain))
    return found


def _reordered(text: str, words: Sequence[tuple[int, int]], letters: str) -> tuple[Span, bool] | None:
    """The nearest run of capitalised words whose initials are the letters in another order, each used once."""
    missing = sorted(letters)
    last = len(words) - 1
    for at in range(last, -1, -1):
        word = text[words[at][0] : words[at][1]]
        if word.lower() in _FUNCTION:
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
        and (
            text[words[first - 1][0]].isupper() or text[words[first - 1][0] : words[first - 1][1]].lower() in _FUNCTION
        )
        and (first == len(words) or text[words[first - 1][1] : words[first][0]] in (" ", ", ", "-", " & "))
    ):
        first -= 1
    while first < len(words) and text[words[first][0] : words[first][1]].lower() in _FUNCTION:
        first += 1
    big = [w for w in words[first:] if text[w[0]].isupper() and w[1] - w[0] > 1]
    named = {text[a:b].lower() for a, b in words[first:]}
    if len(big) < 3 or named & _PERSONAL:
        return None
    return Span(words[first][0], words[-1][1]), False
