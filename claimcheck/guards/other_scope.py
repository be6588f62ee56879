"""A figure asked for is not the one given, one of a year is not that of a day, nor what is usual what was measured."""

from __future__ import annotations

from collections import defaultdict

from claimcheck.analysis.scopes import ONE_SIDED
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Guard
from claimcheck.lexicon import attributes, points
from claimcheck.lexicon.fates import COUNTED
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung

_Scopes = defaultdict[str, set[str]]


def check(pair: Comparison) -> str | None:
    """Fires where the words beside the two figures bound them to two things."""
    if pair.left.kind in _DATED:
        return _of_another(pair)
    left, right = (_by_family(c) for c in (pair.left, pair.right))
    if all(c.kind == "money" or attributes.is_open(c.kind, c.frame.role) for c in (pair.left, pair.right)):
        left["expected"] = right["expected"] = set()  # what something can or will do is told of no time
    if pair.left.kind == "measure" and pair.point is not None and points.is_free(pair.point):
        left["expected"] = right["expected"] = set()  # what is planned answers the question as well
    if pair.left.frame.role in COUNTED:
        left["phase"] = right["phase"] = set()  # before help came and after the crash are of one event
    subject = pair.left.frame.subject
    if pair.rung("subject").reaches(Rung.ALIAS) and subject is not None and subject.entity is not None:
        left["party"] = right["party"] = set()  # whose rival it is, another text need not say
    if pair.point is not None and points.is_limit(pair.point):
        left["bounded"] = right["bounded"] = set()  # it asks for the limit, whichever says so
    termed = pair.point is not None and points.is_term(pair.point)
    if pair.left.kind == "percent" and not termed and (told := _of_a_share(pair)) is not None:
        return told
    if getattr(pair.left.value, "per", None) == getattr(pair.right.value, "per", None) is not None:
        left["share"] = right["share"] = set()  # each is of one of them, by whatever word
    if pair.point in _OF_ALL:
        left["everywhere"] = right["everywhere"] = set()  # it asks for all of them
    if pair.point in _ASKED or termed:
        left["asked"] = right["asked"] = set()  # what is bid for a thing is its price so far
    if pair.left.kind == "count" and left["rate"] != right["rate"] and not pair.rung("predicate").reaches("alias"):
        return (
            f"one alone is how many there are in a stretch of time ({', '.join(sorted(left['rate'] | right['rate']))})"
        )
    windows = [side["rate"] | side["within"] for side in (left, right)]
    if pair.left.kind == "count" and all(windows) and not windows[0] & windows[1]:
        return f"each is how many there are in a stretch of time ({', '.join(sorted(windows[0] | windows[1]))})"
    if pair.left.kind == "count" and (why := _of_some_or_still(pair, left, right)) is not None:
        return why
    families = left.keys() | right.keys()
    for family in sorted(families & _OF_COUNTS if pair.left.kind == "count" else families):
        one, two = left[family], right[family]
        if one != two and (family in ONE_SIDED or one and two):
            return f"one is {family} ({', '.join(sorted(one | two))}), the other is not"
    return _of_another(pair)


def _of_another(pair: Comparison) -> str | None:
    """What tells the two apart where one alone is of another plant than that of which was spoken."""
    others = [
        {w for s in _slots(c) if s is not None and s.entity is None for w in _others(s)}
        for c in (pair.left, pair.right)
    ]
    if others[0] != others[1]:
        return f"one alone is of another one than that of which was spoken ({', '.join(sorted(others[0] | others[1]))})"
    return None


def _of_some_or_still(pair: Comparison, left: _Scopes, right: _Scopes) -> str | None:
    """What tells two counts without a role apart: each is of some of all, or one of those who still are in a state."""
    if pair.point is not None or pair.left.frame.role is not None or pair.right.frame.role is not None:
        return None
    alike = pair.rung("predicate").reaches(Rung.ALIAS) and not pair.apart("object")
    if left["some"] and right["some"] and not alike:
        return "each is of some of all, of whom it tells something else"
    same = alike and pair.rung("predicate") is Rung.EXACT
    if left["still"] != right["still"] and not same:
        return "one is of those who still are in a state, the other of all who came to be"
    return None


def _of_a_share(pair: Comparison) -> str | None:
    """What tells two shares apart by when they are or were so."""
    sides = (pair.left, pair.right)
    if any(_so_far_and_of_a_day(*side) for side in (sides, sides[::-1])):
        return "one is of a day, the other of all the time up to now"
    if {c.qualifiers.modality or Modality.ASSERTED for c in sides} in _NOT_YET:
        return "one is what should or may be, the other what is"
    return None


def _so_far_and_of_a_day(one: Claim, other: Claim) -> bool:
    """Whether the one is of all the year so far, and the other of a day: "shares fell 6 percent on Monday"."""
    day = isinstance(other.frame.time, DateValue) and other.frame.time.precision in _DAYS
    return "while: so far" in one.frame.scope and "while: so far" not in other.frame.scope and day


_ASKED = frozenset(("price of the deal", "bail"))
"""Points of which what is asked is an answer."""
_OF_ALL = frozenset(("number of employees",))
"""Points that ask for all there are, so that "around the world" adds nothing."""
_OF_COUNTS = frozenset(
    ("usual", "everywhere", "leg", "each", "rate", "share", "where", "life", "kin", "phase", "party")
)
_DAYS = (Precision.DAY, Precision.WEEKDAY)
_NOT_YET = tuple({m, Modality.ASSERTED} for m in (Modality.OBLIGED, Modality.POSSIBLE, Modality.ASKED))
_OTHERS = frozenset(("another", "previous"))
_FURTHER = frozenset("second third fourth further separate different".split())
_DATED = frozenset(("date", "time"))


def _others(slot: Slot) -> frozenset[str]:
    """The words that say that it is another one: "another plant", "a second plant"."""
    words = slot.text.lower().split()
    further = words[1:2] if words[:1] == ["a"] else []
    return _OTHERS & set(words) | _FURTHER & set(further)


def _slots(claim: Claim) -> tuple[Slot | None, ...]:
    return claim.frame.subject, claim.frame.object, claim.frame.head


def _by_family(claim: Claim) -> defaultdict[str, set[str]]:
    """The bounds of a figure, without those that its kind looks at itself."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for scope in claim.frame.scope:
        family, _, sort = scope.partition(": ")
        found[family].add(sort)
    if claim.kind != "measure":
        found["expected"].discard("in its mood")  # "will cut 8 percent", "is cutting 8 percent"
    if claim.kind == "duration":
        found["within"].clear()
        found["bounded"].clear()  # a sentence of "up to ten years" is at most as long as a "maximum of ten years"
    return found


GUARD = Guard(
    id="other-scope",
    summary="the words beside the figures bound them to two things: asked for, usual, of a day or a year, worldwide",
    example="140 mm of rain fell in a day / usually, 400 mm of rain fall in July",
    conflict=("The storm dumped 140 mm of rain on Dorsa.", "The storm dumped 230 mm of rain on Dorsa."),
    no_conflict=("Dorsa got 140 mm of rain in a day.", "Dorsa got 230 mm of rain in two days."),
    check=check,
    kinds=frozenset(("money", "percent", "measure", "duration", "count", "date", "time")),
)
