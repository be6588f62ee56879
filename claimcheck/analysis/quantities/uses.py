"""What a number is used for: counting, money, share, measure, age, rank, score, time, or naming a thing.

One place decides, so that no number is claimed by two kinds. What it refuses on purpose: dates, clock times, numbers
that name a thing ("Boeing 747", "Article 5"), addresses, telephone numbers, and the pronoun "one".
"""

from __future__ import annotations

import re
from enum import StrEnum

from claimcheck.analysis.quantities import Quantity, after_text, before_text, members_of
from claimcheck.analysis.quantities.ages import age_at
from claimcheck.analysis.quantities.money import currency_of
from claimcheck.analysis.quantities.names import is_date, names
from claimcheck.analysis.quantities.records import is_of_record
from claimcheck.analysis.quantities.scales import scale_at
from claimcheck.analysis.quantities.scores import is_score
from claimcheck.analysis.quantities.units import measures, part_of_unit, unit_after
from claimcheck.lexicon import units
from claimcheck.model.analysis import Sentence
from claimcheck.text.patterns import lazily

_PERCENT = re.compile(
    r"(?: ?-?(?:%|percent\b|per cent\b|per-cent\b|pct\b|percentage[ -]points?\b|points? percent|bps\b)"
    r"|[ -](?:basis|full|whole percentage)[ -]points?\b|pc\b|bps?\b)"
)
_WORD_AFTER = re.compile(r"[ -]?([a-z]+(?:[./'][a-z]+)*)")
_CLOCK = re.compile(
    r" ?(?:bce?\b|ce\b|a\.?d\b|b\.c\b|a\.?m\b|p\.?m\b|o'clock|hrs\b|gmt\b|utc\b|noon|midnight)"
    r"|[.:][0-9]{2} ?(?:a\.?m|p\.?m)\b"
)


_SPAN_OF_TIME = re.compile(r"(?: of)?(?: the)?(?: [a-z]+)? (?:days|weeks|months|years|hours|minutes|decades)\b")
_MODIFIED = re.compile(r"-(?!long\b|old\b|odd\b|plus\b)[a-z]+ [a-z]+")  # "season-ticket holders" are no season
_SORTED = re.compile(r" (?:season|night|day|weekend|morning|evening|week|month|year|hour) [a-z]+s\b")
MANY = 100  # from so many on a unit of time without its -s says of which sort things are: "32,000 season tickets"


class Use(StrEnum):
    """What a number is used for."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    RANK = "rank"
    SCORE = "score"
    NAME = "name"


_EVERY = lazily(r"\bevery (?:single )?$")
_OUT_OF = ("in every ", "of every ", "for every ", "per ")
_CALIBRE = lazily(r"[ -](?:magnum|calib(?:er|re)|winchester|gauge|parabellum)s?\b")  # of a weapon


def use_of(sentence: Sentence, quantity: Quantity) -> Use:
    """The use of one number in its sentence."""
    after, before = after_text(sentence, quantity, 60), before_text(sentence, quantity, 60)
    r = quantity.reading
    if scale_at(sentence, quantity) is not None:
        return Use.MEASURE
    age = age_at(sentence, quantity)
    if r.form == "decade":
        return Use.AGE if age is not None else Use.NAME
    if r.attached or _EVERY.search(before) and after.startswith(" of "):
        return Use.NAME  # "every one of the six": all six, who are counted next
    if before.endswith(_OUT_OF) and not r.sign:
        return Use.NAME  # "eight in every 1,000 births": of what a rate is told
    if r.sign or currency_of(sentence, quantity) is not None:
        return Use.MONEY
    if _PERCENT.match(after):
        return Use.PERCENT
    if age is not None:
        return Use.AGE
    if r.form == "ordinal":
        return Use.RANK
    if _CLOCK.match(after) or is_date(sentence, quantity, before, after):
        return Use.NAME
    if _CALIBRE.match(after) or is_of_record(before, after):
        return Use.NAME
    if r.pair and is_score(sentence, quantity):
        return Use.SCORE
    word = _WORD_AFTER.match(after)
    following = word.group(1).rstrip(".") if word else ""
    if r.form not in ("fraction", "ratio") and members_of(sentence, quantity):
        return Use.NAME if names(sentence, quantity, before, after) else Use.COUNT
    if (
        word
        and following in units.TIME_UNITS
        and not _MODIFIED.match(after[word.end() :])
        and not (_SORTED.match(after) and r.number.low >= MANY)
        or _SPAN_OF_TIME.match(after)
    ):
        return Use.DURATION
    if (unit := unit_after(after)) is not None and measures(unit[0], before, after[unit[2] :]):
        return Use.MEASURE
    if r.form == "fraction" and part_of_unit(after) is not None:
        return Use.MEASURE
    if r.form in ("fraction", "ratio"):
        return Use.PERCENT
    return Use.NAME if names(sentence, quantity, before, after) else Use.COUNT
