"""Figures on a scale without a unit: the magnitude of an earthquake, the category of a storm."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.analysis.quantities import Quantity, after_text, figure_before, text_before
from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span
from claimcheck.text.folding import fold
from claimcheck.text.patterns import lazily

_QUAKE = r"(?:earth)?quake|tremor|temblor|aftershock|foreshock"
_AFTER = lazily(r"[- ](?:in )?(?:magnitude\b|(?:on|at) the (?:open-ended )?richter(?: scale)?)")
_AFTER_DECIMAL = lazily(rf"(?:[- ]strong)? (?:[a-z]+ )?(?:{_QUAKE})\b")
_BEFORE = lazily(
    r"(?<!order of )(?<!orders of )\bmagnitude(?:-|:? (?:(?:of|was|at|as|to|from|is|only|about|around|nearly|"
    r"at least|a|an|preliminary|"
    r"estimated|revised|initial) )*)$"
)
_FORCE = lazily(r"\b(?:force|strength|intensity) (?:of|as high as) (?:(?:about|around|nearly|at least|only) )?$")
_SHAKEN = lazily(r"\b(?:ground|earth)\b[^.;]{0,40}\b(?:shook|shaken|heaved|trembled|moved|rocked)\b")
_LETTER = lazily(r"(?:^|[ (])m[wl]?$")
_GAUGED = lazily(r"\b(?:measur(?:ed|ing|es)|regist(?:ered|ers|ering)|record(?:ed|ing) at)(?: (?:at|a|about))* $")
_AGAIN = lazily(r"\b(?:then|now|later|was|is|to|at|from|of|or) $")
_ENDS = lazily(r"[.,;)]|$| (?:and|but|by|on|before|after|instead)\b")
_ENDS_OF_FORCE = lazily(r"[.,;)]|$| (?!(?:g|kg|tonnes?|newtons?|percent|per|metres?|meters?|million)\b)[a-z]")
_SEISMIC = lazily(rf"\b(?:magnitude|richter|{_QUAKE})")
_CATEGORY = lazily(r"\bcat(?:egory|\.)?[- ]$")
_STORM = lazily(r"\b(?:hurricane|storm|cyclone|typhoon|landfall)")


_ABOUT = {
    "magnitude": frozenset("earthquake quake tremor temblor aftershock foreshock".split()),
    "category": frozenset("hurricane storm cyclone typhoon".split()),
}
_FAR = 40  # tokens to either side
_CUE = lazily(
    r"\b(?P<cue>at least|no less than|more than|over|above|below|under|about|around|nearly|almost|up to|some)"
    r" (?:an? )?$"
)


@lru_cache(maxsize=64)
def _subjects(text: str) -> tuple[int, bool]:
    """Where a text first speaks of an earthquake (its length where it does not), and whether it speaks of a storm."""
    folded = fold(text).lower()
    m = _SEISMIC.search(folded)
    return (m.start() if m else len(text)), bool(_STORM.search(folded))


def measured_on(sentence: Sentence, scale: str, at: int) -> int | None:
    """The noun nearest to a token that a scale is for (the quake of a magnitude), as a token index."""
    words = _ABOUT.get(scale, frozenset())
    near = [t.index for t in sentence.tokens[max(0, at - _FAR) : at + _FAR] if t.lemma in words]
    return min(near, key=lambda i: (abs(i - at), i), default=None)


def cue_before(sentence: Sentence, start: int) -> tuple[str, int]:
    """The bound that stands before the word for the scale ("at least magnitude-5.9"), and its length; "" for none."""
    m = _CUE.search(text_before(sentence, start, 30))
    return (m["cue"], len(m.group())) if m else ("", 0)


def scale_at(sentence: Sentence, quantity: Quantity) -> tuple[str, Span] | None:
    """The scale that a number is a value on ("magnitude" or "category"), and where it stands with the words for it."""
    value = quantity.reading.number.nominal
    if value > 10 or quantity.reading.form not in ("digits", "words"):
        return None
    after, near = after_text(sentence, quantity, 60), figure_before(sentence, quantity, 60)
    if m := _AFTER.match(after):
        return "magnitude", Span(quantity.span.start, quantity.value.end + m.end())
    if m := _BEFORE.search(near):
        return "magnitude", Span(quantity.value.start - len(m.group()), quantity.value.end)
    if (m := _CATEGORY.search(near)) and value in (1, 2, 3, 4, 5) and _subjects(sentence.text)[1]:
        return "category", Span(quantity.value.start - len(m.group()), quantity.value.end)
    if quantity.reading.step >= 1:
        return None
    if m := _AFTER_DECIMAL.match(after):
        letter = _LETTER.search(near)  # "M5.4"
        lead = len(letter.group().strip(" (")) if letter else 0
        return "magnitude", Span(quantity.span.start - lead, quantity.value.end + m.end())
    if _FORCE.search(near) and _ENDS_OF_FORCE.match(after):
        folded = fold(sentence.text).lower()
        if _SEISMIC.search(folded) or _SHAKEN.search(folded):
            return "magnitude", Span(quantity.value.start, quantity.value.end)
    first = _subjects(sentence.text)[0]
    said = _AGAIN.search(near) or _GAUGED.search(near)
    if said and _ENDS.match(after) and first < quantity.value.start - sentence.passage.span.start:
        return "magnitude", Span(quantity.span.start, quantity.value.end)
    return None
