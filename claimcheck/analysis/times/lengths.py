"""Reads the lengths of time that the rules of `grammar` match, and the part that each plays."""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.analysis.times import amounts
from claimcheck.analysis.times.anchors import opens_name
from claimcheck.analysis.times.durations import DurationValue, Limit, Unit, timex_of
from claimcheck.analysis.times.match import Match
from claimcheck.lexicon.calendar import DAY_COMPOUNDS, FREQUENCIES, PERIODICALS, UNITS, WHOLE
from claimcheck.text.patterns import lazily

_OFFSETS = (
    "before", "after", "ago", "later", "earlier", "prior", "ahead", "from now", "since", "left", "remaining", "to go",
    "away",
)  # fmt: skip

_SINCE_LAST = lazily(
    r"\b(?!(?:har|in)vest|(?:fo|inte|ar)rest|pro?test|con?test|request|latest|[wgtrnqzvpf]?u?est\b)"
    r"(?:first|only|worst|best|[a-z]{2,}est)(?: [a-z'-]+){1,4} in $"
)
_LATE = (["late"], ["overdue"])
_WITHIN = (["in"], ["within"])
_AHEAD = frozenset(("next", "coming", "following"))


def length_role(value: DurationValue, match: Match, before: str, after: str) -> str:
    """The role of a length, from what stands around it: "offset", "frequency", "limit", "gap", "deadline", "length"."""
    if value.limit is Limit.UP_TO:
        return "limit"
    if match.codes.startswith(("R", "TR")) and before.split()[-1:] in _WITHIN:
        word = match.get("R")
        if word is not None and word.low in _AHEAD:
            return "deadline"
    if before.split()[-2:] == ["time", "in"] or _SINCE_LAST.search(before):
        return "gap"  # "for the first time in weeks", "his first meal in years": how long it had not been
    counted = after.lstrip().startswith(_OFFSETS) and not before.rstrip().endswith((" for", " of"))
    if counted or match.codes.startswith(("R", "TR")):
        return "offset"
    if after.replace(",", " ").replace(".", " ").split()[:1] in _LATE:
        return "delay"
    if match.before() == "every" or match.codes in ("eU", "F"):
        return "frequency"
    return "length"


def read_length(name: str, match: Match) -> DurationValue | None:
    """The length of a match of a duration rule, or None where the words say none."""
    if match.glued(left=True) or (match.glued(left=False) and name != "length"):
        return None
    if _age(match) or _is_figure(match) or _is_title(match) or _names_a_thing(match):
        return None
    return _READERS[name](match)


def _age(match: Match) -> bool:
    """Whether the words give somebody's age ("22-year-old", "43 years old"): another kind's business."""
    word, nxt = match.after(), match.after(1)
    after = word.low if word is not None else ""
    if after == "-" and nxt is not None and match.hyphenated():
        # Of what a hyphen ties on, only "-long" leaves it a length: not "day-trippers", "week-olds".
        return nxt.low not in ("long", "and") and nxt.text.isalpha()
    return after == "old" or (after in ("of", "-of") and nxt is not None and nxt.low == "age")


def _is_figure(match: Match) -> bool:
    """Whether the number is the tail of another one, a rate or a sum: "3.14/day", "$30 day"."""
    before = match.before()
    if before in ("/", "$"):
        return True
    glued = match.first > 0 and match.items[match.first - 1].end == match.words[0].start
    return glued and match.codes[0] in "DkY" and before in (".", ":")


def _is_title(match: Match) -> bool:
    """Whether a unit in capitals amid small letters is a name: "the 60 Minutes crew"."""
    unit, word = match.get("U"), match.after()
    if unit is None or word is None or not unit.text[0].isupper() or unit.text.isupper() or "h" in match.codes:
        return False
    return word.text.islower() and word.text.isalpha() and (len(word.low) > 3 or match.words[0].text[0].isupper())


def _names_a_thing(match: Match) -> bool:
    """Whether the unit belongs to the noun after it: "two weekend trains", "a hundred day labourers"."""
    unit, word = match.get("U"), match.after()
    if unit is None or word is None or "h" in match.codes:
        return False
    if unit.low == "day" and word.low in DAY_COMPOUNDS:
        return True
    return unit.low in ("weekend", "night") and match.codes[0] not in "aR" and match.is_attribute()


def _length(match: Match) -> DurationValue | None:
    codes = match.codes
    unit = (match.get("U") or match.words[0]).low
    value = amounts.single(match.words, codes)
    if value is None or (unit in ("second", "sec", "min", "quarter", "quarters") and not _clear(codes, unit)):
        return None
    if codes[0] == "a" and "L" not in codes and not codes.endswith("J"):
        word = match.after()
        after = word.low if word is not None else ""
        if not amounts.article_stands_for_one(match.before(), after) or (
            unit == "century" and match.before() in ("made", "scored", "hit", "struck")
        ):
            return None
    return value


def _clear(codes: str, unit: str) -> bool:
    """Whether "second", "min" or "quarter" is meant as a unit: "30-second", "two consecutive quarters"."""
    if unit.startswith("quarter"):
        return "v" in codes
    return codes[0] in "Dk" and (unit != "second" or "h" in codes)


def _one(unit: Unit) -> DurationValue:
    return DurationValue(low=1, high=1, unit=unit, timex=timex_of(1, unit))


def _every(match: Match) -> DurationValue | None:
    """ "every day", "daily": the time from one to the next."""
    word, following = match.words[-1], match.after()
    if opens_name(match) or (following is not None and following.low in PERIODICALS and match.codes == "F"):
        return None
    name = UNITS.get(word.low) or FREQUENCIES.get(word.low)
    return None if name is None else _one(Unit(name))


def _whole(match: Match) -> DurationValue | None:
    """ "all day", "the whole week", "an entire year"."""
    unit = match.words[-1].low
    if match.words[-2].low not in WHOLE or unit not in UNITS or unit in ("second", "quarter", "night"):
        return None
    return None if match.codes == "xU" and match.words[0].low != "all" else _one(amounts.unit_of(unit))


def _quarters_of_an_hour(match: Match) -> DurationValue | None:
    """ "a quarter of an hour", "three quarters of an hour"."""
    first, unit = match.get("U"), match.get("U", 1)
    if first is None or unit is None or not first.low.startswith("quarter") or unit.low not in ("hour", "century"):
        return None
    parts = 3 if match.words[0].low == "three" else 1 if match.codes[0] in "aU" else 0
    if not parts:
        return None
    if unit.low == "hour":
        return DurationValue(low=15 * parts, high=15 * parts, unit=Unit.MINUTE, timex=timex_of(15 * parts, Unit.MINUTE))
    return DurationValue(low=25 * parts, high=25 * parts, unit=Unit.YEAR, timex=timex_of(25 * parts, Unit.YEAR))


def _long_stretch(match: Match) -> DurationValue | None:
    """ "months-long" says several, "year-long" says one."""
    unit = match.words[0].low
    return amounts.plural(match.words[0]) if unit not in UNITS else _one(amounts.unit_of(unit))


def _relative_length(match: Match) -> DurationValue | None:
    begin = match.codes.index("R") + 1
    if match.words[begin - 1].low == "last" and match.before() in _AUXILIARIES:
        return None  # "is to last three days"
    if match.words[begin - 1].low in ("that", "same") or (match.get("U") or match.words[0]).low == "second":
        return None
    rest, words = match.codes[begin:], match.words[begin:]
    return amounts.several(words, rest) if "y" in rest else amounts.single(words, rest)


_AUXILIARIES = frozenset("to will would could can may might should must not 'll".split())
_SEVERAL = frozenset("recent coming past last next following previous upcoming".split())
_MEASURED = frozenset("week month year decade century day hour quarter".split())


def _relative_plural(match: Match) -> DurationValue | None:
    """ "the past weeks", "in the coming year"."""
    relative, word = (match.get("R") or match.words[0]).low, match.get("U") or match.words[-1]
    if word.low.endswith("s") and relative in _SEVERAL:
        return amounts.plural(word)
    if relative in ("past", "coming") and word.low in _MEASURED:
        return _one(amounts.unit_of(word.low))
    return None


_PLURAL_CUES = frozenset(
    "for after within over in lasting lasted took take takes into or even by of last spent just only many more".split()
)
_UNSURE_PLURALS = frozenset("seconds quarters nights secs mins".split())


def _plural(match: Match) -> DurationValue | None:
    """ "for days", "weeks away"."""
    word, following = match.words[0], match.after()
    away = following is not None and following.low == "away" and match.before() not in ("light", "-")
    if not word.low.endswith("s") or word.low in _UNSURE_PLURALS or not (match.before() in _PLURAL_CUES or away):
        return None
    return amounts.plural(word)


_READERS: dict[str, Callable[[Match], DurationValue | None]] = {
    "length": _length,
    "every": _every,
    "whole": _whole,
    "quarters-of": _quarters_of_an_hour,
    "compound": lambda match: amounts.compound(match.words, match.codes),
    "length-range": lambda match: amounts.spread(match.words, match.codes),
    "few": lambda match: amounts.several(match.words, match.codes),
    "long-stretch": _long_stretch,
    "relative-length": _relative_length,
    "relative-plural": _relative_plural,
    "plural": _plural,
}
