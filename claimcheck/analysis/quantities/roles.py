"""What a measure is of: its role ("depth", "speed"), the place it is measured from, the word that names it."""

from __future__ import annotations

import re

from claimcheck.model.analysis import Modality, Sentence
from claimcheck.model.span import Span
from claimcheck.text.folding import fold

_ROLE = re.compile(
    r"[ -](?P<role>deep|high|tall|wide|long|thick|away|off|from|above|below|inland|offshore|north|south|"
    r"east|west|northwest|northeast|southwest|southeast|heavy|downstream|upstream|apart|across(?! the| an?))\b"
)
_ROLE_BEFORE = re.compile(
    r"\b(?P<role>depth|height|altitude|elevation|width|length|weight|speed|speeds|distance|magnitude|gusts|"
    r"winds|weighing|weighed|radius|diameter)(?: (?:of|at|to|is|was|from))?(?: (?:just|only|about|up to|"
    r"nearly|around))? $"
)
_SAME_ROLE = {
    "away": "from",
    "off": "from",
    "deep": "depth",
    "high": "height",
    "tall": "height",
    "long": "length",
    "wide": "width",
    "across": "width",
    "speeds": "speed",
    "gusts": "speed",
    "winds": "speed",
    "heavy": "weight",
    "weighing": "weight",
    "weighed": "weight",
}
DIMENSIONS = frozenset("depth height altitude elevation width length weight distance radius diameter".split())
_MARK = re.compile(
    r" (?:(?:away|off|inland|offshore|downstream|upstream|(?:north|south)?-?(?:east|west)(?:ern)?|north|south|above|"
    r"below|beneath|deep) )?(?:of|from|off|above|below|beneath|under) (?=[a-z])(?!(?P<end>[a-z]+) to (?P=end)\b)"
)


_FALLING = re.compile(
    r"\b(?:fall(?:s|en|ing)?|fell|plung(?:e|es|ed|ing)|drop(?:s|ped|ping)?|tumbl(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|"
    r"slid(?:e|es|ing)?|slip(?:s|ped|ping)?|leap(?:s|ed|t|ing)?|jump(?:s|ed|ing)?|div(?:e|es|ed|ing)|dove)"
    r"(?: (?:about|around|some|nearly|almost|over|more than|at least|up to|an estimated))? $"
)
_OFF = re.compile(r" (?:from|off)\b")
_FAR = 1500.0  # metres; from there on something comes down so far from a place


def is_fallen(before: str, after: str, metres: float) -> bool:
    """Whether it is how far somebody or something fell: "[fell] 60 metres from a ridge", not "fell 30 km from"."""
    return metres < _FAR and _OFF.match(after) is not None and _FALLING.search(before) is not None


def role_of(before: str, after: str) -> str | None:
    """The role of a measure, by the words right after it or before it (in lower case); None where neither tells."""
    found = _ROLE.match(after) or _ROLE_BEFORE.search(before)
    return _SAME_ROLE.get(found["role"], found["role"]) if found else None


_WINDS = frozenset("wind winds gust gusts gale gales breeze".split())
_RECORDED = re.compile(
    r"\b(?:record(?:ed|ing)|measur(?:ed|ing)|register(?:ed|ing)|clocked|logged)"
    r"(?: (?:just|only|about|up to|nearly|around|at most|no more than|a maximum of|a top of|peaks of))? $"
)


def recorded_wind(sentence: Sentence, before: str) -> tuple[int, int] | None:
    """The wind of which a sentence speaks (tokens, half-open), where a speed is what was recorded of it.

    Args:
        before: what stands before the speed, in lower case.
    """
    if _RECORDED.search(before) is None:
        return None
    return next(((t.index, t.index + 1) for t in sentence.tokens if t.folded in _WINDS), None)


def landmark(sentence: Sentence, end: int) -> tuple[int, int] | None:
    """From where a distance is measured: "35 km west of [the town of Arle]", "40 feet from [a ledge]"."""
    base = sentence.passage.span.start
    m = _MARK.match(fold(sentence.text[end - base : end - base + 60]).lower())
    token = sentence.token_at(end + m.end()) if m else None
    phrase = sentence.phrase_at(token.index) if token else None
    if phrase is None:
        return None
    return (phrase.first, phrase.end)


def named_dimension(sentence: Sentence, span: Span) -> tuple[int, int] | None:
    """The word that names what is measured, where it stands just before: "at a [depth] of 10 km"."""
    token = sentence.token_at(span.start)
    at = token.index if token else 0
    found = next((i for i in range(at - 1, max(-1, at - 5), -1) if sentence.tokens[i].folded in DIMENSIONS), None)
    return None if found is None else (found, found + 1)


def is_able(sentence: Sentence, at: int) -> bool:
    """Whether something can do as much ("can run at 280 km/h", "capable of 280 km/h")."""
    clause = sentence.clause_at(at)
    able = at > 1 and [t.folded for t in sentence.tokens[at - 2 : at]] == ["capable", "of"]
    return able or clause is not None and clause.modality == Modality.POSSIBLE


def stuff(sentence: Sentence, of: int) -> int | None:
    """What there is so much of: "30 cm of [snow]"."""
    phrase = sentence.phrase_at(of + 1) if of + 1 < len(sentence.tokens) else None
    return None if phrase is None else phrase.head
