"""Whether a pair of numbers is a result, of a match or a vote, and of which part: half-time, aggregate, a series."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.analysis.quantities import Quantity, after_text, before_text, head_after
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence
from claimcheck.model.span import Span
from claimcheck.text.patterns import lazily

_VOTES = lazily(
    r"\b(?:vot(?:e|ed|es|ing)|ruling|ruled|decision|decided|majority|margin|passed|approved|split|tally|ratif\w+|"
    r"confirmed on|measure (?:failed|passed)|quashed|upheld|justices|senators|lawmakers|committee)\b"
)
_SPORT = lazily(
    r"\b(?:w[io]n|wins|winning|winners?|beat|beats|beating|beaten|defeat\w*|lost|loss|lose[sd]?|draw|drew|drawn|tie|"
    r"tied|score\w*|goals?|"
    r"set|sets|match|game|games|final|win|victory|victories|lead|led|leading|trail\w*|ahead|down|up|series|record|"
    r"rout\w*|edged|thrash\w*|thump\w*|drubb\w*|trounc\w*|hammer\w*|down(?:ed|ing)|playoff|half-?time|innings|cup|league|aggregate|"
    r"shootout|penalt(?:y|ies)|overtime|team|championship|striker|goalkeeper|equali[sz]er|shutout|whitewash)\b"
)
_PLAYED = lazily(r"\b(?:beat|goals?|match|scored|game)\b")
# What a pair belongs to that is no result: "odds of 4-1", "Article 61-39", "pages 31-28".
_NO_RESULT = lazily(
    rf"\b(?:odds(?: of)?|at odds|dial|call|ages?|aged|sizes?|ratio of|model|{'|'.join(sorted(units.MONTHS))}|"
    r"articles?|sections?|pages?|rooms?|gates?|routes?|flight|rule|chapters?|hours are|lines?|psalm|psalms) $"
)
_NO_RESULT_AFTER = lazily(
    r"-[0-9]|[- ](?:chance|split|partner\w*|venture|stake|owned|ownership|deal|share|joint|mix|odds|ball|favou?rite|"
    r"outsider|"
    r"formation|countdown|year-?olds?|percent|degrees|season|shot|on the favou?rite)\b| ?%"
)
# Goals set beside names: "City 3 Athletic 2", "City 2, 3 Athletic".
_SET_OUT = lazily(
    r"(?:^|[\s:])[A-Z][\w.&'’-]* (?P<a>[0-9]{1,2})(?:, |,? (?=[A-Z]))(?:(?P<b>[0-9]{1,2}) [A-Z]"
    r"|[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,2} (?P<c>[0-9]{1,2})\b(?![-,.]?[0-9]| [a-z]))"
)
_PARTS = (
    ("series", lazily(r"series (?:lead |win |advantage )?$"), lazily(r"[^.;]{0,30}\bseries\b")),
    (
        "aggregate",
        lazily(r"aggregate (?:score )?(?:of )?$"),
        lazily(r"[^.;]{0,15}\bon aggregate\b| aggregate\b"),
    ),
    (
        "penalties",
        lazily(r"(?:shoot-?out|penalties) (?:[a-z]+ )?$"),
        lazily(r"(?: win| victory)? (?:on|in|via|after) (?:penalties|(?:a|the) (?:penalty )?shoot-?out)"),
    ),
    (
        "half-time",
        lazily(r"half-?time (?:score |lead )?(?:of |was )?$|\bat (?:half-?time|the (?:interval|break)),? [^.;]{0,30}$"),
        lazily(r"[^.;]{0,20}\b(?:at|by) (?:half-?time|the (?:interval|break|half))"),
    ),
    (
        "record",
        lazily(r"(?:record (?:of|to|at)?|improved to|improving to|a season) $"),
        lazily(r" (?:[a-z]+ )?record\b"),
    ),
    (
        "lead",
        lazily(r"\b(?:led|leads?|leading|trail\w*|ahead|down|up|behind)(?: by)? $"),
        lazily(r" (?:lead|advantage|deficit|up|ahead)\b"),
    ),
)


@lru_cache(maxsize=64)
def _subjects(text: str) -> tuple[bool, bool, bool]:
    """Whether a text speaks of sport, of a vote, and of playing a match."""
    folded = text.lower()
    return bool(_SPORT.search(folded)), bool(_VOTES.search(folded)), bool(_PLAYED.search(folded))


def is_score(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a hyphened pair of small numbers is a result: of a match, or of a vote."""
    pair = quantity.reading.pair
    if pair is None or max(pair) > 700 or any(not v.is_integer() for v in pair):
        return False
    before, after = before_text(sentence, quantity), after_text(sentence, quantity)
    if _NO_RESULT.search(before) or _NO_RESULT_AFTER.match(after) or re.search(r"[0-9]-$", before):
        return False
    if not (any(_subjects(sentence.text)[:2]) or re.search(r"\b(?:finished|ended|made it) $", before)):
        return False
    return pair[0] >= pair[1] or head_after(sentence, quantity.last) is None


def is_vote(sentence: Sentence) -> bool:
    """Whether a result in the sentence is one of a vote."""
    _, votes, played = _subjects(sentence.text)
    return votes and not played


def part_of_result(before: str, after: str) -> str:
    """Which part a result is of: "half-time", "aggregate", "penalties", "series", "record", "lead"; "" for a final one.

    Args:
        before, after: the text around it, folded and in lower case.
    """
    near = before[-40:]
    return next((name for name, left, right in _PARTS if left.search(near) or right.match(after)), "")


def is_set_out(sentence: Sentence, span: Span) -> bool:
    """Whether a figure is one side of a result set beside the names: "City [3] Athletic 2"."""
    at = span.start - sentence.passage.span.start
    return any(at in (m.start("a"), m.start("b"), m.start("c")) for m in _SET_OUT.finditer(sentence.text))
