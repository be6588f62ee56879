"""A time that opens a sentence with no comma behind it: "[On Friday] Pellan Foods was sold", "[In 2003] it sank".

The network takes the day for a part of the name behind it; so the two are parsed apart (`stand_ins`).
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.analysis import tagger
from claimcheck.analysis.syntax.stand_ins import has_finite_verb
from claimcheck.lexicon import calendar
from claimcheck.model.analysis import Tag
from claimcheck.text.patterns import lazily

LEAST = 3  # words of the clause
_CLOCK = (
    r"(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?: o'clock)?|noon|midday|midnight|dawn|dusk"
)
_PART = r"morning|afternoon|evening|night|lunchtime"
_DAY = rf"(?:{'|'.join(d for d in calendar.WEEKDAYS if d.endswith('day'))})(?: (?:{_PART}))?"
_MONTH = "|".join(m for m in calendar.MONTHS if len(m) > 4 or m in ("may", "june", "july"))
_DATE = rf"(?:\d{{1,2}} )?(?:{_MONTH})(?: \d{{1,2}})?(?: (?:last year|this year|[12]\d{{3}}))?"
_ONE = rf"(?:early |late )?(?:{_DAY}|{_DATE}|[12]\d{{3}})"
_LEAD = r"(?:(?:early|late) )?(?:on|by|in|at|since|until|from|as of|shortly (?:before|after))"
_OPENING = lazily(
    rf"{_LEAD} (?:(?:about |around )?(?:{_CLOCK}) on {_ONE}|the (?:{_PART}) of {_ONE}|{_ONE})(?= )"
    rf"|(?:yesterday|(?:last|this|next) (?:week|month|year|{_DAY}))(?: (?:{_PART}))?(?= )"
)
_SUBJECTS = frozenset(
    "the a an this that these those he she it they we i you his her its their our some all both most many no".split()
)
_NO_NAME = frozenset("day eve night times lights league".split()) | calendar.TITLE_AFTER
_NAMES = (Tag.PROPN, Tag.NOUN)


def opening_time(words: Sequence[str]) -> int | None:
    """The index of the last word of the time, or None where no clause with a subject of its own stands behind it."""
    lower = [w.lower() for w in words]
    m = _OPENING.match(" ".join(lower[:9]) + " ")
    if m is None:
        return None
    end = len(m.group().split())
    if len(words) - end < LEAST + 1 or not _is_subject(words, lower, end):
        return None
    return end - 1


def _is_subject(words: Sequence[str], lower: Sequence[str], first: int) -> bool:
    """Whether a subject stands there, with a finite verb behind it."""
    if lower[first] in _NO_NAME or lower[first] in calendar.SHORT_NAMES:
        return False
    tags = tagger.tag(words)
    if not has_finite_verb(lower, tags, first + 1):
        return False
    if lower[first] in _SUBJECTS:
        return True
    if words[first][:1].isupper():
        return tags[first] in _NAMES or tags[first] is Tag.ADJ
    return tags[first] is Tag.NOUN and tags[first + 1] in (Tag.AUX, Tag.VERB)
