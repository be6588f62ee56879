"""One name in two spellings: a letter more or less, or the same sounds written down by two transcriptions.

Edit distance on long words (Levenshtein 1966); for names of other scripts a key of sounds in the manner of Soundex and
Metaphone (Philips 1990), narrow enough to keep "Hansen" and "Hanson", "Martin" and "Morton" apart.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.analysis.names.content import distance

LONG, VERY_LONG = 6, 9  # letters from which one edit, then two, are another spelling
_KEY = 5  # letters that a key of sounds must have
# What transcriptions write for one sound, longest first.
_SOUNDS = (
    ("dzh", "j"), ("tch", "c"), ("sch", "s"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
    ("zh", "j"), ("ch", "c"), ("sh", "s"), ("ck", "k"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ow", "u"),
    ("ee", "i"), ("ey", "i"), ("iy", "i"), ("ij", "i"), ("ie", "i"), ("ei", "i"), ("ai", "i"), ("ay", "i"),
    ("q", "k"), ("w", "v"), ("y", "i"), ("o", "u"), ("e", "i"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")
ACCENTS = str.maketrans("áàâäãåéèêëíìîïóòôöõøúùûüñçšžćčýğı", "aaaaaaeeeeiiiioooooouuuuncszccygi")


_SON = re.compile(r"(?:sson|son|sen|ston|stone|ton|man|mann)\Z")  # "Johnson", "Johnston": two families


def spelt_alike(a: str, b: str) -> bool:
    """Whether two words (lower case) are one name in two spellings; neither is the beginning of the other."""
    if a == b or not (a.isalpha() and b.isalpha()):
        return False
    if a.translate(ACCENTS) == b.translate(ACCENTS):
        return True
    least = min(len(a), len(b))
    if a[0] == b[0] and least >= LONG and not (a.startswith(b) or b.startswith(a)):
        families = _SON.sub("", a) == _SON.sub("", b)
        return not families and distance(a, b, 2) <= (2 if least >= VERY_LONG else 1) or sound_alike(a, b)
    return sound_alike(a, b)


def one_letter_more(short: str, long: str) -> bool:
    """Whether the second word is the first with one letter more, which makes no plural and no other family of it."""
    if len(long) != len(short) + 1 or long.endswith("s") or _SON.sub("", short) == _SON.sub("", long):
        return False
    return distance(short, long, 1) == 1


def sounds(word: str) -> str:
    """The key of sounds of a word: transcriptions of one name share it, but for "a" against "e"."""
    return _sounds(word)


def consonants(word: str) -> str:
    """The consonants that are heard of a given name: "Stephen" and "Steven", "Sara" and "Sarah" have the same."""
    key = _sounds(word.replace("w", "").replace("kh", "k"))
    return _DOUBLED.sub(r"\1", "".join(_HEARD.get(c, c) for c in key if c not in _UNHEARD))


_UNHEARD = frozenset("aeiouh")
_HEARD = {"c": "k", "z": "s", "v": "f", "g": "j", "x": "s"}


@lru_cache(maxsize=16384)
def _sounds(word: str) -> str:
    key = word.translate(ACCENTS)
    for written, sound in _SOUNDS:
        key = key.replace(written, sound)
    key = _DOUBLED.sub(r"\1", key)
    return "k" + key[1:] if key[:1] in ("g", "q", "k") else key


def sound_alike(a: str, b: str) -> bool:
    """Whether two words are transcriptions of one name ("Qaddafi", "Gaddafi")."""
    one, two = _sounds(a), _sounds(b)
    if len(one) != len(two) or len(one) < _KEY or not (_foreign(a) or _foreign(b)):
        return False
    apart = [(x, y) for x, y in zip(one, two, strict=True) if x != y]
    return len(apart) <= 2 and all({x, y} == {"a", "i"} for x, y in apart)


_FOREIGN = re.compile(r"kh|gh|dh|zh|q|ou|oo|iy|yy|aa|uu|ii|mm|ff|y|j|v|ss|ee")


def _foreign(word: str) -> bool:
    """Whether the spelling is one of those that transcriptions differ in."""
    return _FOREIGN.search(word) is not None
