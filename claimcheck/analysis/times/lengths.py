"""Reads the lengths of time that the rules of `grammar` match, and the part that each plays."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.times import amounts
from claimcheck.analysis.times.anchors import opens_name
from claimcheck.analysis.times.durations import DurationValue, Limit, Unit, timex_of
from claimcheck.analysis.times.match import Match
from claimcheck.lexicon.calendar import FREQUENCIES, UNITS

_OFFSETS = ("before", "after", "ago", "later", "earlier", "prior", "ahead", "from now", "since")


def length_role(value: DurationValue, match: Match, before: str, after: str) -> str:
    """The role of a length, from what stands before it and after it: "offset", "frequency", "limit" or "length"."""
    if value.limit is Limit.UP_TO:
        return "limit"
    counted = after.lstrip().startswith(_OFFSETS) and not before.rstrip().endswith((" for", " of"))
    if counted or match.codes.startswith(("R", "TR")):
        return "offset"
    if match.before() == "every" or match.codes in ("eU", "F"):
        return "frequency"
    return "length"


def read_length(name: str, match: Match) -> DurationValue | None:
    """The length of a match of a duration rule, or None where the words say none."""
    words, codes = match.words, match.codes
    following = match.after()
    after = following.low if following is not None else ""
    if (
        match.glued(left=True)
        or (match.glued(left=False) and name != "length")
        or _age(match, after)
        or match.before() in ("/", "$")
    ):
        return None
    unit = (match.get("U") or words[0]).low
    if (
        match.letters[match.first] in "DkY"
        and match.before() in (".", ":", "/")
        and match.items[match.first - 1].end == words[0].start
    ):
        return None
    if name == "length":
        value = amounts.single(words, codes)
        if value is None or (unit in ("second", "sec", "min", "quarter", "quarters") and not _clear(codes, unit)):
            return None
        if (
            codes[0] == "a"
            and "L" not in codes
            and not codes.endswith("J")
            and not amounts.article_stands_for_one(match.before(), after)
        ):
            return None
        return value
    if name == "every":
        return _every(match)
    if name in ("compound", "length-range", "few"):
        return {"compound": amounts.compound, "length-range": amounts.spread, "few": amounts.several}[name](
            words, codes
        )
    if name == "long-stretch":
        return amounts.plural(words[0])
    if name == "relative-length":
        begin = codes.index("R") + 1
        relative = (match.get("R") or words[0]).low
        if relative in ("that", "same") or unit in ("second",):
            return None
        rest = codes[begin:]
        return amounts.several(words[begin:], rest) if "y" in rest else amounts.single(words[begin:], rest)
    if name == "relative-plural":
        relative = (match.get("R") or words[0]).low
        if unit.endswith("s") and relative in (
            "recent",
            "coming",
            "past",
            "last",
            "next",
            "following",
            "previous",
            "upcoming",
        ):
            return amounts.plural(match.get("U") or words[0])
        if relative in ("past", "coming") and unit in (
            "week",
            "month",
            "year",
            "decade",
            "century",
            "day",
            "hour",
            "quarter",
        ):
            return replace(
                amounts.plural(match.get("U") or words[0]),
                low=1,
                high=1,
                vague=False,
                timex=timex_of(1, amounts.unit_of(unit)),
            )
        return None
    if (
        not unit.endswith("s")
        or unit in ("seconds", "quarters", "nights", "secs", "mins")
        or not (match.before() in _PLURAL_CUES or after == "away")
    ):
        return None
    return amounts.plural(words[0])


def _every(match: Match) -> DurationValue | None:
    """ "every day", "daily": the time from one to the next."""
    word = match.words[-1]
    if (word.low not in UNITS and word.low not in FREQUENCIES) or opens_name(match):
        return None
    unit = Unit(UNITS.get(word.low) or FREQUENCIES[word.low])
    return DurationValue(low=1, high=1, unit=unit, timex=timex_of(1, unit))


_PLURAL_CUES = frozenset(
    "for after within over in lasting lasted took take takes into or even by of last spent just only many more".split()
)


def _clear(codes: str, unit: str) -> bool:
    """Whether "second", "min" or "quarter" is meant as a unit: "30-second", "two consecutive quarters"."""
    if unit.startswith("quarter"):
        return "v" in codes
    return codes[0] in "Dk" and (unit != "second" or "h" in codes)


def _age(match: Match, after: str) -> bool:
    """Whether the words give somebody's age ("22-year-old", "43 years old"): another kind's business."""
    nxt = match.after(1)
    return (
        after == "old"
        or (after == "-" and nxt is not None and nxt.low == "old")
        or (after in ("of", "-of") and nxt is not None and nxt.low == "age")
    )
