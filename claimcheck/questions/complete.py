"""Whether a question made of a clause leaves out nothing that its verb needs."""

from __future__ import annotations

import re

from claimcheck.lexicon import frames_of_verbs as verbs
from claimcheck.text.folding import fold

_FIGURES = frozenset("count money percent measure duration rank score age members".split())  # may be what a verb needs
_PREPOSITIONS = frozenset("of in on at by for to from with within into over under per until since between upon".split())
_TELLING = frozenset("say tell state mention claim announce".split())  # what is told is wanted
_OURS = frozenset("my your our".split())
_CUT_NOUN = re.compile(r"\b(?:the|a|an) [a-z]+ed$")  # "the failed": what failed is cut off


def is_complete(kind: str, base: str, form: str, rest: str, *, passive: bool, copular: bool) -> bool:
    """Whether a question of that kind, made with these words, leaves out nothing that the verb needs."""
    if kind in _FIGURES:
        return True
    opening, words = rest.split(" ")[0].lower(), f" {fold(rest).lower()} "
    if " both " in words and " and " not in words or _OURS & set(words.split()) or _CUT_NOUN.search(words.rstrip()):
        return False
    if base in _TELLING and not passive and (opening in _PREPOSITIONS or opening.endswith("ly")):
        return False
    if base in verbs.TO_DO and not passive and " to " not in words:
        return False
    if passive or copular:
        return bool(rest) or form not in verbs.NOT_ALONE
    if form.endswith("ing") and not rest:
        return False
    if not rest:
        return base in verbs.ALONE or " " in form
    return not (base in verbs.OF_A_THING and opening in _PREPOSITIONS)
