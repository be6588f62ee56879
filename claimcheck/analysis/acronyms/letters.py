"""How well the letters of a short form fit the words of a long one: beginnings of words are preferred."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.text.folding import fold

FUNCTION = frozenset("of for the and on in at to a an de la du des with by from as or und der die et y".split())
LEAST = 0.45  # of the number of letters


def spells(short: str, long: str) -> bool:
    """Whether the letters of the short form can be read from the long form, in order, from beginnings of words on."""
    words = [m.span() for m in re.finditer(r"[^\W_]+", long)]
    letters = letters_of(fold(short))
    return any(
        (fit(long, words[at:], letters, strict=False) or -9.0) >= LEAST * len(letters)
        for at in range(min(2, len(words)))
    )


def letters_of(short: str) -> str:
    plain = short[:-1] if len(short) > 2 and short.endswith("s") and short[-2].isupper() else short
    return "".join(c for c in plain if c.isalnum()).lower()


def align(text: str, words: Sequence[tuple[int, int]], letters: str, *, strict: bool) -> int | None:
    """The index of the word at which the long form begins that the letters fit best, or None."""
    best: tuple[float, int] | None = None
    for start in range(len(words) - 1, -1, -1):
        if text[words[start][0]].lower() != letters[0] or text[words[start][0] : words[start][1]] in FUNCTION:
            continue
        score = fit(text, words[start:], letters, strict=strict)
        if score is not None and (best is None or score > best[0] + 1e-9):
            best = (score, start)
    return best[1] if best is not None and best[0] >= LEAST * len(letters) else None


def cut(text: str, words: Sequence[tuple[int, int]], start: int, letters: str, *, strict: bool) -> int:
    """The index of the last word of the long form: before a preposition after which no letter is spelled.

    Not where a capital follows: that is of the name ("Guild of Pilots of the Rhine", "Choir in the Alps").
    """
    full = fit(text, words[start:], letters, strict=strict) or 0.0
    for at in range(len(words) - 2, start, -1):
        link = text[words[at][0] : words[at][1]]
        if link not in FUNCTION or _capital_follows(text, words, at):
            continue
        if (fit(text, words[start:at], letters, strict=strict) or -9.0) > full:
            return max(n for n in range(start, at) if n == start or text[words[n][0] : words[n][1]] not in FUNCTION)
    return len(words) - 1


def _capital_follows(text: str, words: Sequence[tuple[int, int]], at: int) -> bool:
    rest = (text[a:b] for a, b in words[at + 1 :])
    return next((w for w in rest if w not in FUNCTION), "x")[0].isupper()


def fit(text: str, words: Sequence[tuple[int, int]], letters: str, *, strict: bool) -> float | None:
    """How well the letters fit the words, in order: the first letter on the first word, all letters used.

    A letter on the beginning of a word counts 1, on what follows it directly 0.7, inside a word 0.35; a content word
    left out costs 0.6, a function word 0.05.
    """
    states: dict[int, float] = {0: 0.0}
    for number, (a, b) in enumerate(words):
        word = text[a:b].lower()
        light = word in FUNCTION
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
