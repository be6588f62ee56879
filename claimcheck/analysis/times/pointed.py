"""Reads dates that point from a known day: "last Tuesday", "two weeks ago", "the end of the year"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.analysis.times import make
from claimcheck.analysis.times.amounts import single, unit_of
from claimcheck.analysis.times.anchors import base_of, month_number, opens_name, related_year, relative_of, weekday_of
from claimcheck.analysis.times.dates import DateValue, Year
from claimcheck.analysis.times.days import from_ordinal, next_year, weekday
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon import calendar as words


def _month_relative(match: Match, state: State) -> DateValue | None:
    unit = match.get("U")
    if unit is None or unit.low != "year":
        return None
    if relative_of(match)[1] == "now" and state.now is not None:
        state = replace(state, narrative=False)  # "in April last year" is said from the day of writing
    year, sure = related_year(match, state)
    return None if year is None else make.month(year, month_number(match), sure)


def _relative_month(match: Match, state: State) -> DateValue | None:
    by, where = relative_of(match)
    at, sure = base_of(where, state)
    number = month_number(match)
    if at is None:
        return make.month(None, number)
    here = from_ordinal(at)
    assert here.year is not None
    turn = 0 if by == 0 else (0 if here.month > number else -1) if by < 0 else (0 if here.month < number else 1)
    return make.month(next_year(here.year, turn), number, sure)


def _weekday(match: Match, state: State) -> DateValue | None:
    name = weekday_of(match)
    following = match.after()
    if (
        name is None
        or match.before() in words.TITLE_BEFORE
        or (match.before() in words.ORDINALS and match.codes == "W")
        or (following is not None and following.low in words.TITLE_AFTER and following.text[0].isupper())
    ):
        return None
    word = match.get("W")
    if word is not None and len(word.low) < 5 and "R" not in match.codes and not _stands_alone(match):
        return None
    if "D" in match.codes or (match.codes[0] == "T" and opens_name(match)):
        return None
    by, where = relative_of(match)
    at = state.text_day if where == "text" or state.narrative else state.now
    if at is None:
        return make.some_weekday(name)
    ahead = (name - weekday(at)) % 7
    if where == "text" and by == 0 and "R" in match.codes:
        return make.day_of(at + ahead, state.sure, name)
    if match.codes[0] == "G" and match.words[0].low not in ("earlier", "later"):
        return None
    if "R" not in match.codes:
        back = ahead - 7 if ahead else 0
        return make.day_of(at + (ahead if state.future and ahead <= 6 else back), Year.STATED, name)
    if by == 0:
        return make.day_of(at + (ahead if ahead or not state.future else 0), Year.STATED, name)
    return make.day_of(at + ((ahead or 7) if by > 0 else (ahead - 7)), Year.STATED, name)


def _stands_alone(match: Match) -> bool:
    """Whether a short form ("Sat", "Mon") is a day: the words around it are no part of a name or sentence with it."""
    following = match.letters[match.last : match.last + 1]
    return (
        match.codes[0] != "T"
        and not opens_name(match)
        and (following in "cCDO@()t&h/Zn." or match.before() in _DAY_CUES)
    )


_DAY_CUES = frozenset("on by until till from every each since before after next".split())


def _is_title(match: Match) -> bool:
    """Whether a capital within the sentence shows a name: "USA Today", the song "Yesterday"."""
    text = match.words[-1].text
    if match.last == 1 or not text[0].isupper() or text.isupper():
        return False
    before, following = match.items[match.last - 2].text, match.after()
    quoted = before in ('"', "'") and following is not None and following.text == before
    return quoted or before[0].isupper()


def _deictic(match: Match, state: State) -> DateValue | None:
    by = words.DEICTICS[match.words[-1].low]
    if _is_title(match) or (match.codes[0] == "G" and match.words[0].low not in ("earlier", "later")):
        return None
    if state.now is None or state.narrative:
        return make.vague("PRESENT_REF" if by == 0 else "PAST_REF" if by < 0 else "FUTURE_REF")
    return make.day_of(state.now + by)


def _weekdays(match: Match, state: State) -> DateValue | None:
    """ "every Monday", "on Sundays": no day of the calendar."""
    word = match.words[-1]
    before = match.items[match.first - 1].text if match.first else ""
    if opens_name(match) or before[:1].isupper() and match.codes == "P" and before.lower() not in _DAY_CUES:
        return None
    if before.lower() == "the" and match.codes == "P":
        return None
    return make.some_weekday(words.WEEKDAYS[word.low if word.low in words.WEEKDAYS else word.low[:-1]])


def _vague(match: Match, state: State) -> DateValue | None:
    following = match.after()
    free = following is None or not following.text[0].isalnum() or following.low in _AFTER_VAGUE
    if match.words[0].low in ("to date", "in future", "the past", "the recent past") and not free:
        return None
    return make.vague(words.VAGUE[match.words[0].low])


_AFTER_VAGUE = frozenset("and but or as that have has had is was were when".split())


def _ago(match: Match, state: State) -> DateValue | None:
    word = match.get("G")
    assert word is not None
    sign, where = words.AGO[word.low]
    following = match.after()
    if (
        word.low in ("before", "after")
        and following is not None
        and following.low not in (",", ".", ";", ")", "and", "but")
    ):
        return None
    codes = match.codes[:-1]
    at, sure = base_of(where, state)
    if at is None and where == "text" and word.low == "earlier":
        at, sure = state.now, Year.STATED
    unit = match.get("U")
    assert unit is not None
    name = str(unit_of(unit.low))
    if name in ("second", "minute", "hour", "night"):
        return None
    if codes == "TU":
        amount = 1.0
    elif "y" in codes or codes == "U":
        return make.vague("PAST_REF" if sign < 0 else "FUTURE_REF") if unit.low.endswith("s") or "y" in codes else None
    else:
        length = single(match.words[:-1], codes)
        if length is None:
            return None
        amount = length.low
    if at is None or amount != int(amount):
        return make.vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if (
        name in ("day", "week", "fortnight", "decade")
        and where == "text"
        and state.day is None
        and at != state.now
        and name != "decade"
    ):
        return None
    by = sign * int(amount)
    if name == "decade":
        name, by = "year", by * 10
    if abs(by) > 5000:
        return None
    if name in ("week", "fortnight") and amount == 1 and where == "text":
        return make.day_of(at + by * (7 if name == "week" else 14), sure)
    return make.unit_at(name, at, by, sure)


def _the_nth(match: Match, state: State) -> DateValue | None:
    number = match.number("O")
    word = match.get("O")
    following = match.after()
    if (
        number is None
        or word is None
        or word.text.isalpha()
        or match.before() not in ("on", "by", "until", "of", "from", "to")
    ):
        return None
    if following is not None and following.low not in (
        ",",
        ".",
        ";",
        ")",
        "and",
        "to",
        "when",
        "after",
        "they",
        "he",
        "she",
        "but",
    ):
        return None
    if state.month is None and state.now is not None and not state.narrative:
        here = from_ordinal(state.now)
        return make.day(here.year, here.month, number, Year.INFERRED)
    return None if state.month is None else make.day(state.year, state.month, number, state.sure)


READERS: dict[str, Callable[[Match, State], DateValue | None]] = {
    "month-relative": _month_relative,
    "relative-month": _relative_month,
    "weekday": _weekday,
    "deictic": _deictic,
    "vague": _vague,
    "weekdays": _weekdays,
    "ago": _ago,
    "the-nth": _the_nth,
}
