"""Whether another wording of one utterance turns its sense: a negation, an antonym, a figure, words exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from claimcheck.lexicon import concepts
from claimcheck.lexicon.number_words import TEENS, TENS, UNITS
from claimcheck.lexicon.opposites import antonyms
from claimcheck.model.analysis import Tag
from claimcheck.text import wording
from claimcheck.text.lemmas import lemma

_FEWEST = 4  # telling words of a quotation in which two may have changed places
_SMALL = {w: n for w, n in {**UNITS, **TEENS, **TENS}.items() if w != "one"}
_CUT = 8  # words that stand in one wording only, from which on it is no other wording of the same
_LONGEST = 2  # words that another one may stand for, so that the two are set against each other


def turned(found: wording.Wordings, left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether the two wordings (of `wording.words`, set side by side in `found`) say opposite or other things.

    Words that merely stand elsewhere, or another word of like sense, turn nothing.
    """
    if any(max(len(one), len(two)) > _CUT for one, two in found.changed):
        return False  # another cut of what was said, or said another time
    if found.reversed or exchanged(left, right):
        return True
    return any(_opposite(one, two) for one, two in found.changed)


def same_sense(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two wordings that are not the same deny one thing: "have hidden nothing", "have not hidden anything";
    "do not think he is guilty", "think he is not guilty"."""
    one, two = _denying(left), _denying(right)
    if one == two:
        return list(left) != list(right)
    bare = [[w for w in side if w != "not"] for side in (one, two)]
    if bare[0] != bare[1] or one.count("not") != 1 or two.count("not") != 1:
        return False
    at, later = sorted((one.index("not"), two.index("not")))
    return bare[0][at] in _RAISING and all(w not in _OPENERS for w in bare[0][at:later])


def _denying(listed: Sequence[str]) -> list[str]:
    """The words without what only helps to deny, and with one word for "not ... any"."""
    out: list[str] = []
    pending: int | None = None
    for number, word in enumerate(listed):
        if word in _DOING and list(listed[number + 1 : number + 2]) == ["not"]:
            continue
        if pending is not None and word in _ANY:
            del out[pending]
            pending = None
            out.append(_ANY[word])
            continue
        if word == "not":
            pending = len(out)
        out.append(word if word == "not" or word in _ANY.values() else lemma(word, Tag.VERB))
    return out


_DOING = frozenset(("do", "does", "did"))
_ANY = {"anything": "nothing", "anybody": "nobody", "anyone": "nobody", "any": "no", "ever": "never"}
# Verbs of thought of which the denial is that of what is thought (negative raising, Horn 1978).
_RAISING = frozenset("think believe expect suppose imagine want feel seem".split())
_OPENERS = frozenset("because if unless since although though when while".split())


def _opposite(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two stretches that stand for each other hold opposite words, or other figures."""
    if (a := _figures(one)) and (b := _figures(two)) and not a & b:
        return True
    left, right = _telling(one), _telling(two)
    if len(left) > _LONGEST or len(right) > _LONGEST:
        return False
    pairs = [(a, b) for a, b in product(left or list(one), right or list(two)) if a != b]
    return any(antonyms(a, b) or _opposed(a, b) for a, b in pairs)


def _opposed(a: str, b: str) -> bool:
    """Whether two verbs report what excludes each other."""
    one, two = (concepts.verb_concepts(lemma(w, Tag.VERB)) for w in (a, b))
    return bool(one and two) and concepts.opposed(one, two)


def exchanged(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two telling words have changed places and all else is the same; neighbours ("red and blue") may."""
    a, b = _telling(left), _telling(right)
    short, long = sorted((a, b), key=len)
    if len(short) < _FEWEST:
        return False
    for begin in range(len(long) - len(short) + 1):
        window = long[begin : begin + len(short)]
        places = [n for n, (x, y) in enumerate(zip(short, window, strict=True)) if x != y]
        if len(places) == 2:
            i, j = places
            if short[i] == window[j] and short[j] == window[i] and j - i > 1:
                return True
    return False


def _telling(listed: Sequence[str]) -> list[str]:
    return [w for w in listed if w not in wording.LIGHT and w not in (wording.LEFT_OUT, wording.EDITED)]


def _figures(listed: Sequence[str]) -> set[str]:
    return {str(_SMALL.get(w, w)) for w in listed if w in _SMALL or w.replace(",", "").replace(".", "").isdigit()}
