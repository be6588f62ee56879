"""Folding that keeps length: one code point becomes one code point, so that every offset stays true.

Outlets set the same words with other quotation marks, dashes and spaces; patterns are matched on
the folded text and their spans hold in the original. Case is never touched.
"""

from __future__ import annotations

import re
from functools import lru_cache

_FOLDS = {
    "'": "\u2018\u2019\u201a\u201b\u2032\u02bc\u02bb\u2039\u203a\uff07`\u00b4",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u301d\u301e\uff02\u300c\u300d\u300e\u300f",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    " ": "\t\u000b\u000c\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000",
}
# A regular expression's class: marks of direction, soft hyphens, joiners and blanks without width.
UNSEEN = r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_SPELLING = "\u200c\u200d"  # of these, the joiners belong to the spelling of a word in some scripts
_DROPPED = re.compile(f"(?![{_SPELLING}])[{UNSEEN}]")
TABLE = {ord(char): plain for plain, chars in _FOLDS.items() for char in chars}
_FOLDED = TABLE | dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """The text with straight quotation marks, apostrophes, hyphens and plain spaces; `len` is unchanged.

    Marks of direction, which nobody sees, are blanks.
    """
    return text.translate(_FOLDED)


def shown(text: str) -> str:
    """The words of a stretch of text in one line, as a reader sees them: marks of direction are no part of a name."""
    return " ".join(_DROPPED.sub("", text).split())
