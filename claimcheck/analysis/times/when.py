"""Reads the dates that the rules of `grammar` match; None where the words say no date."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from claimcheck.analysis.times import make
from claimcheck.analysis.times.amounts import single, unit_of
from claimcheck.analysis.times.dates import DateValue, Precision, Year, part_of
from claimcheck.analysis.times.days import Day, from_ordinal, month_days, next_year, ordinal, weekday
from claimcheck.analysis.times.lexer import Lexeme
from claimcheck.analysis.times.match import Match
from claimcheck.analysis.times.state import State
from claimcheck.lexicon import calendar as words

_MONTH_CUES = frozenset(
    "in by since until till of last next this early late mid between and from to through before after during for the "
    "around about every each its their his her our past previous following end beginning".split()
)
_SEASON_CUES = frozenset("in by since until during of throughout through before after next last this over into from".split())


def read_match(name: str, match: Match, state: State) -> DateValue | None:
    """The date of a match of the rule of that name."""
    if match.glued(left=True) or match.glued(left=False):
        return None
    value = _READERS[name](match, state)
    if value is None:
        return None
    part = match.get("p")
    return part_of(value, words.PARTS[part.low]) if part is not None and value.part is None else value


def _month_number(match: Match, nth: int = 0) -> int:
    word = match.get("Mm", nth)
    return words.MONTHS[word.low] if word is not None else 0


def _weekday_of(match: Match) -> int | None:
    word = match.get("W")
    return None if word is None else words.WEEKDAYS[word.low]


def _relative(match: Match) -> tuple[int, str]:
    word = match.get("R")
    return words.RELATIVES[word.low] if word is not None else (0, "now")


def _base(where: str, state: State) -> tuple[int | None, Year]:
    """Day number that a relative expression counts from."""
    if where == "text" or (state.narrative and state.year is not None):
        if state.year is not None:
            at = ordinal(state.year, state.month or 1, state.day or 1)
            return at, state.sure if state.sure is not Year.UNKNOWN else Year.INFERRED
        if where == "text":
            return None, Year.UNKNOWN
    return state.now, Year.STATED


def _related_year(match: Match, state: State) -> tuple[int | None, Year]:
    """The year of "last year", "that year", "the same month" within a longer expression."""
    by, where = _relative(match)
    at, sure = _base(where, state)
    unit = match.get("U")
    if at is None or unit is None or unit.low not in ("year", "month"):
        return None, Year.UNKNOWN
    year = from_ordinal(at).year
    assert year is not None
    return (next_year(year, by) if unit.low == "year" else year), sure


def _iso(match: Match, state: State) -> DateValue | None:
    text = match.words[0].text
    if text[4:5] in ("-", "/") and len(text) == 10:
        return make.day(int(text[:4]), int(text[5:7]), int(text[8:]))
    first, second, year = (int(p) for p in text.replace(".", "/").split("/"))
    if year < 100:
        year += 2000 if year < 70 else 1900
    if "." in text:
        return make.day(year, second, first)
    american, other = make.day(year, first, second), make.day(year, second, first)
    if american is None or other is None or american == other:
        return american or other
    low, high = sorted((american.low or Day(year, 1, 1), other.low or Day(year, 1, 1)))
    # Which of the two numbers is the month is not known: all days from one reading to the other.
    return replace(american, low=low, high=high, precision=Precision.RANGE)


def _month_day(match: Match, state: State) -> DateValue | None:
    month, number = _month_number(match), match.number("DO")
    word = match.get("O")
    if number is None or (word is not None and word.text.isalpha() and "f" not in match.codes):
        return None
    following = match.after()
    if match.codes[-1] in "DO" and following is not None and following.low in ("percent", "%", "points", ":", "million"):
        return None
    if word is not None and word.text.isalpha() and _names(match):
        return None
    year, sure = match.number("Y"), Year.STATED
    if year is None and "R" in match.codes:
        year, sure = _related_year(match, state)
    elif year is None:
        year, sure = state.year_for(month, number)
    return make.day(year, month, number, sure, _weekday_of(match))


def _names(match: Match) -> bool:
    """Whether a capitalised word follows at once: the words are part of a name ("Fourth of July Hotel")."""
    following = match.after()
    return following is not None and following.text[0].isupper() and match.letters[match.last] == "x"


def _month_year(match: Match, state: State) -> DateValue | None:
    year = match.number("Y")
    return None if year is None else make.month(year, _month_number(match))


def _month_relative(match: Match, state: State) -> DateValue | None:
    unit = match.get("U")
    if unit is None or unit.low != "year":
        return None
    year, sure = _related_year(match, state)
    return None if year is None else make.month(year, _month_number(match), sure)


def _relative_month(match: Match, state: State) -> DateValue | None:
    by, where = _relative(match)
    at, sure = _base(where, state)
    number = _month_number(match)
    if at is None:
        return make.month(None, number)
    here = from_ordinal(at)
    assert here.year is not None
    turn = 0 if by == 0 else (0 if here.month > number else -1) if by < 0 else (0 if here.month < number else 1)
    return make.month(next_year(here.year, turn), number, sure)


def _month(match: Match, state: State) -> DateValue | None:
    word = match.get("Mm")
    if word is None or (match.before() == "of" and match.before(2) in words.ORDINALS):
        return None
    before = match.before()
    cued = "p" in match.codes or before in _MONTH_CUES
    if "m" in match.codes and (not cued or _names(match)):
        return None
    if not cued and (_names(match) or (before and match.items[match.first - 1].text[0].isupper() and match.first > 1)):
        return None
    if len(word.low) < 4 and not cued and word.low != "may":
        return None
    number = words.MONTHS[word.low]
    year, sure = state.year_for(number)
    return make.month(year, number, sure)


def _year(match: Match, state: State) -> DateValue | None:
    year = match.number("Y")
    if year is None:
        return None
    before, following = match.before(), match.after()
    if "U" in match.codes:
        return make.year_of(year) if (match.get("U") or match.words[0]).low == "year" else None
    if following is not None and (following.low in ("%", "percent", "-", "hours", "hrs") or match.letters[match.last] in "UkYzDwA"):
        if not (following.low == "-" and "p" in match.codes) and not (following.low == "-" and before in words.IN_YEAR):
            return None
    if before in words.NUMBERED or before in ("-", "/", "$", "+", "'") or (before == "." and match.before(2) == "no"):
        return None
    if "p" in match.codes or before in words.IN_YEAR:
        return None if following is not None and _counted(following) else make.year_of(year)
    if year < 1500 or year > 2100:
        return None
    return None if following is not None and _counted(following) else make.year_of(year)


def _counted(word: Lexeme) -> bool:
    """Whether a plural noun follows: the number counts ("2000 people")."""
    low = word.low
    return low in ("people", "men", "women", "children", "million", "feet", "votes") or (
        low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is", "was")) and word.text[0].islower() and low not in _VERBS
    )


_VERBS = frozenset("was has does sees marks brings elections olympics games finals saw".split())


def _era(match: Match, state: State) -> DateValue | None:
    number = match.number("YDk")
    mark = match.get("B")
    if number is None or mark is None or not number or number > 9999:
        return None
    return make.year_of(-number if mark.low.startswith("b") else number)


def _decade(match: Match, state: State) -> DateValue | None:
    word = match.get("E")
    assert word is not None
    if word.low in words.DECADES:
        first = words.DECADES[word.low]
    else:
        digits = "".join(c for c in word.low if c.isdecimal())
        if len(digits) == 3 or not digits.endswith("0") or int(digits) == 0:
            return None
        first = int(digits)
    if first < 100:
        if match.before() in ("his", "her", "their", "my", "our", "your", "low", "high", "mid", "upper"):
            return None
        if "T" not in match.codes and not word.text.startswith("'"):
            return None
        first += 1900 if first >= 20 else 2000
    return make.years(first, 10, f"{first // 10}")


def _century(match: Match, state: State) -> DateValue | None:
    unit, number = match.get("U"), match.number("O")
    if unit is None or number is None or unit.low not in ("century", "centuries") or number < 2:
        return None
    era = match.get("B")
    if era is not None and era.low.startswith("b"):
        return make.years(-number * 100, 100, f"BC{number - 1:02d}")
    return make.years((number - 1) * 100 or 1, 100, f"{number - 1:02d}")


def _year_near(match: Match, state: State) -> tuple[int | None, Year]:
    year = match.number("Y")
    if year is not None:
        return year, Year.STATED
    if "R" in match.codes:
        return _related_year(match, state)
    at, sure = _base("now", state)
    return (None, Year.UNKNOWN) if at is None else (from_ordinal(at).year, Year.INFERRED)


def _quarter(match: Match, state: State) -> DateValue | None:
    named = match.get("Q")
    if named is not None:
        year, sure = _year_near(match, state)
        number = int(named.low[1])
        if named.low[0] == "h":
            return make.half(year, number, sure) if number <= 2 and "Y" in match.codes else None
        return make.quarter(year, number, sure)
    number_word, unit = match.number("O"), match.get("U")
    if unit is None or unit.low != "quarter" or number_word is None or number_word > 4:
        return None
    year, sure = _year_near(match, state)
    return make.quarter(year, number_word, sure)


def _half(match: Match, state: State) -> DateValue | None:
    number, unit = match.number("O"), match.get("U")
    if number not in (1, 2):
        return None
    if match.get("Mm") is not None:
        month = _month_number(match)
        year = match.number("Y")
        sure = Year.STATED
        if year is None:
            year, sure = state.year_for(month)
        whole = make.month(year, month, sure)
        assert whole.low is not None and whole.high is not None
        last = month_days(year, month)
        first, end = (1, 16) if number == 1 else (15, last)
        return replace(whole, low=replace(whole.low, day=first), high=replace(whole.high, day=end), precision=Precision.RANGE)
    if unit is not None and unit.low != "year":
        return None
    year, sure = _year_near(match, state)
    return make.half(year, number, sure)


def _season(match: Match, state: State) -> DateValue | None:
    word = match.get("S")
    assert word is not None
    year = match.number("Y")
    if year is not None:
        return make.season(year, word.low)
    before = match.before()
    if "R" not in match.codes and not ("p" in match.codes or (before in _SEASON_CUES and (word.low != "fall" or "T" in match.codes))):
        return None
    following = match.after()
    if following is not None and (_names(match) or following.low in ("short", "victim", "to", "into", "back", "of")):
        return None
    if word.low in ("fall", "spring") and not ("T" in match.codes or "R" in match.codes or "p" in match.codes or before == "in"):
        return None
    if "U" in match.codes:
        found, sure = _related_year(match, state)
        return None if found is None else make.season(found, word.low, sure)
    by, where = _relative(match)
    at, sure = _base(where, state)
    if at is None:
        return make.season(None, word.low)
    here = from_ordinal(at)
    assert here.year is not None
    month = words.SEASONS[word.low][1][0]
    if "R" in match.codes:
        ended = here.month > words.SEASONS[word.low][2][0]
        turn = 0 if by == 0 else (0 if ended else -1) if by < 0 else (0 if here.month < month else 1)
        return make.season(next_year(here.year, turn), word.low, sure)
    found, sure = state.year_for(month + 1 if month < 12 else 1)
    return make.season(found, word.low, sure)


def _weekday(match: Match, state: State) -> DateValue | None:
    name = _weekday_of(match)
    following = match.after()
    if name is None or match.before() in words.TITLE_BEFORE or (following is not None and following.low in words.TITLE_AFTER and following.text[0].isupper()):
        return None
    word = match.get("W")
    if word is not None and word.low in ("sun", "sat", "mon", "wed") and match.codes[0] == "T" and "R" not in match.codes:
        return None
    if "D" in match.codes:
        return None
    by, where = _relative(match)
    at = state.text_day if where == "text" or state.narrative else state.now
    if at is None:
        return make.some_weekday(name)
    ahead = (name - weekday(at)) % 7
    if where == "text" and by == 0 and "R" in match.codes:
        return make.day_of(at + ahead, state.sure, name)
    if "R" not in match.codes:
        back = ahead - 7 if ahead else 0
        return make.day_of(at + (ahead if state.future and ahead <= 6 else back), Year.STATED, name)
    if by == 0:
        return make.day_of(at + (ahead if ahead or not state.future else 0), Year.STATED, name)
    return make.day_of(at + ((ahead or 7) if by > 0 else (ahead - 7)), Year.STATED, name)


def _deictic(match: Match, state: State) -> DateValue | None:
    word = match.words[0].low
    if state.now is None:
        return make.vague("PRESENT_REF" if word == "today" else "PAST_REF" if word == "yesterday" else "FUTURE_REF")
    return make.day_of(state.now + words.DEICTICS[word])


def _vague(match: Match, state: State) -> DateValue | None:
    return make.vague(words.VAGUE[match.words[0].low])


def _relative_unit(match: Match, state: State) -> DateValue | None:
    by, where = _relative(match)
    unit, word = match.get("U"), match.get("R")
    if unit is None or word is None or unit.low.endswith("s") or word.low in ("past", "recent", "coming", "upcoming"):
        return None
    name = str(unit_of(unit.low))
    if name in ("second", "minute", "hour", "night") or (name == "day" and word.low in ("this", "last", "prior")):
        return None
    at, sure = _base(where, state)
    if at is None:
        return None if where == "text" else make.vague("PRESENT_REF" if by == 0 else "PAST_REF" if by < 0 else "FUTURE_REF")
    if name == "day" and where == "text" and state.day is None:
        return None
    value = make.unit_at(name, at, by, sure)
    ago = match.get("G")
    if value is None or ago is None or by != 0 or state.now is None or value.low is None or value.high is None:
        return value
    today = from_ordinal(state.now)
    if ago.low == "earlier" and value.low <= today:
        return replace(value, high=min(today, value.high), part="earlier")
    return replace(value, low=max(today, value.low), part="later") if ago.low == "later" and today <= value.high else value


def _part_of_unit(match: Match, state: State) -> DateValue | None:
    unit = match.get("U")
    if unit is None or unit.low.endswith("s"):
        return None
    name = str(unit_of(unit.low))
    if name not in ("week", "month", "quarter", "year", "decade", "century"):
        return None
    by, where = _relative(match)
    if "R" not in match.codes and state.narrative:
        where = "text"
    at, sure = _base(where, state)
    if at is None:
        return None if name != "year" else make.vague("FUTURE_REF")
    return make.unit_at(name, at, by, sure)


def _weekend(match: Match, state: State) -> DateValue | None:
    unit = match.get("U")
    if unit is None or unit.low != "weekend":
        return None
    if state.now is None:
        return None
    back = 7 if weekday(state.now) < 5 and not state.future else 0
    return make.weekend(state.now - back)


def _ago(match: Match, state: State) -> DateValue | None:
    word = match.get("G")
    assert word is not None
    sign, where = words.AGO[word.low]
    following = match.after()
    if word.low in ("before", "after") and following is not None and following.low not in (",", ".", ";", ")", "and", "but"):
        return None
    codes = match.codes[:-1]
    at, sure = _base(where, state)
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
    if name in ("day", "week", "fortnight", "decade") and where == "text" and state.day is None and at != state.now and name != "decade":
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
    if number is None or word is None or word.text.isalpha() or match.before() not in ("on", "by", "until", "of", "from", "to"):
        return None
    if following is not None and following.low not in (",", ".", ";", ")", "and", "to", "when", "after", "they", "he", "she", "but"):
        return None
    if state.month is None and state.now is not None and not state.narrative:
        here = from_ordinal(state.now)
        return make.day(here.year, here.month, number, Year.INFERRED)
    return None if state.month is None else make.day(state.year, state.month, number, state.sure)


def _month_range(match: Match, state: State) -> DateValue | None:
    if ("&" in match.codes) != ("b" in match.codes) or "tx" in match.codes and match.words[-2].low != "to":
        return None
    first, last = _month_number(match), _month_number(match, 1)
    year, sure = match.number("Y"), Year.STATED
    if year is None:
        year, sure = state.year_for(first)
    start = year if first <= last or year is None else (next_year(year, -1) if sure is Year.STATED else year)
    end = year if year is None or first <= last or sure is Year.STATED else next_year(year)
    return make.between(make.month(start, first, sure), make.month(end, last, sure))


def _day_range(match: Match, state: State) -> DateValue | None:
    if ("&" in match.codes) != ("b" in match.codes) and match.before() != "between":
        return None
    first, last = _month_number(match), _month_number(match, 1) or _month_number(match)
    low, high = match.number("DO"), match.number("DO", 1)
    year, sure = match.number("Y"), Year.STATED
    if low is None or high is None:
        return None
    if year is None:
        year, sure = state.year_for(first, low)
    start = make.day(next_year(year, -1) if year is not None and first > last and sure is Year.STATED else year, first, low, sure)
    end = make.day(next_year(year) if year is not None and first > last and sure is not Year.STATED else year, last, high, sure)
    if start is None or end is None or (first == last and low >= high):
        return None
    return make.between(start, end)


def _year_range(match: Match, state: State) -> DateValue | None:
    first = match.number("Y")
    second = match.number("YDk", 1)
    if first is None or second is None or ("&" in match.codes) != ("b" in match.codes and "&" in match.codes):
        return None
    if "&" in match.codes and "b" not in match.codes:
        return None
    if second < 100 and match.words[-1].end - match.words[-1].start == 2 and match.get("h/") is not None:
        second += first // 100 * 100
    if not first < second <= first + 300 or not 1000 <= second <= 2199:
        return None
    if "t" in match.codes and match.before() not in ("from", "(", "between"):
        return None
    following = match.after()
    if following is not None and (_counted(following) or following.low in ("%", "percent")):
        return None
    return make.between(make.year_of(first), make.year_of(second))


_READERS: dict[str, Callable[[Match, State], DateValue | None]] = {
    "iso": _iso,
    "month-day": _month_day,
    "day-month": _month_day,
    "month-year": _month_year,
    "month-relative": _month_relative,
    "relative-month": _relative_month,
    "month": _month,
    "year": _year,
    "era": _era,
    "decade": _decade,
    "century": _century,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "weekday": _weekday,
    "deictic": _deictic,
    "vague": _vague,
    "relative-unit": _relative_unit,
    "part-of-unit": _part_of_unit,
    "weekend": _weekend,
    "ago": _ago,
    "the-nth": _the_nth,
    "month-range": _month_range,
    "day-range": _day_range,
    "year-range": _year_range,
}
