"""Whether a label is fit to be read: whom its pronouns mean is told, its verbs exist, nothing of it is cut off.

The last look at a question or quotation before a reader gets it, whatever made it; laws of words alone, so that they
can be tested on every label of every report.
"""

from __future__ import annotations

import re

from claimcheck.questions import wording
from claimcheck.text.folding import fold

_WORD = re.compile(r"[^\W_]+(?:['’.&/-][^\W_]+)*|…|[“”]")
_OF_OTHERS = frozenset("he she it they him them his its their himself herself itself themselves".split())
_OF_SPEAKERS = frozenset("i we you me us my our your myself ourselves yourself".split())
_OPENS_CLAUSE = frozenset("that to whether if while after before when who which and but".split())
_EMPTY = re.compile(r"\bis it (?:certain|so|true|known)\b", re.IGNORECASE)  # "it" that stands for nothing
_CUT = re.compile(
    r"\b(?:a|an|the|of|and|or|but|than|as|whose|his|her|its|their|our|my)\s*(?:[.,;:?]|”|\Z)(?!\w)"  # "a .", "of the?"
    r"|\(\s*\)|\b(?:a|an|the) (?:a|an|the|is|was|were|are|has|had)\b|\s[,;:.](?:\s|\Z)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"“(?:[^\w“”…]*|\w+ (?:the )?)…")  # what is left out stands first: "In … a quake struck"
_JOINT = re.compile(
    r"“(?:and|but|or|so|that|which|who|whom|whose|while|where|when|whether|about whether|why|as(?! \w+,)|because|if|"
    r"after|before|with|to|of|by|into|is|are|was|were|has|have|had|be|been|being|than|however|also|said|says|it|he|"
    r"she|they)\b(?:…|\s)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"“(?!\w+ing [A-Z])[a-z]+(?:ing|ed) ")  # "affecting … employees": of whom, is cut off
_ARTICLES = frozenset("the a an".split())


def is_sound(label: str, *, spoken: bool = False) -> bool:
    """Whether a reader who has nothing but the label can tell what it is about.

    Args:
        spoken: what stands in quotation marks are the words of a speaker, who may speak of whom he likes.
    """
    flat = fold(label).lower()
    if _CUT.search(label) or _HEAD.search(label) or label.count("“") != label.count("”"):
        return False
    if not spoken and (_JOINT.search(label) or _PARTICIPLE.search(label)):
        return False
    return not _unnamed(label, spoken) and not any(_misspelt(w) for w in re.findall(r"[a-z]+", flat))


def _unnamed(label: str, spoken: bool) -> bool:
    """Whether a pronoun stands for somebody whom the label does not name before it."""
    named = inside = told = False
    for match in _WORD.finditer(_EMPTY.sub("", label)):
        word = fold(match[0]).lower().split("'")[0]
        inside = match[0] == "“" or inside and match[0] != "”"
        other = (
            word in _OF_OTHERS and not named or word in wording.OBJECTS and not told
        )  # "did Hale fire at him": at whom?
        if word in _OF_SPEAKERS and not inside or other and not (spoken and inside):
            return True
        told = told or word in _OPENS_CLAUSE
        named = named or word not in _FUNCTION and not word.isdigit() and match[0] not in "“”…"
    return False


_FUNCTION = wording.VAGUE | frozenset(
    "how what when where why who whom which is are was were be been being has have had do does did will would can "
    "could must may might should shall at by to in on of for from with within a an the many much old long deep strong "
    "high far great share percentage time so certain not only one several required free asked ordered say says said "
    "now then also just even still yet already".split()
)


def _misspelt(word: str) -> bool:
    """Whether a regular past was made of a verb that has none: "readed", "goed"."""
    if not word.endswith("ed") or word in _BOTH:
        return False
    bases = (base for base in (word[:-2], word[:-1]) if wording.is_irregular(base))
    return any(word not in (wording.past(base), wording.participle(base)) for base in bases)


_BOTH = frozenset(  # nouns and second forms
    "seed bed shed red learned burned dreamed leaped spelled spilled spoiled kneeled leaned lighted hanged proved "
    "sewed shaved mowed swelled showed strived shined knitted wedded lied".split()
)
