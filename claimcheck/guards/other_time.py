"""What happened at another time is another event: the quake of last year, the attack of 2004.

Where the date itself is compared, only a background event is kept from the story's own.
"""

from __future__ import annotations

from claimcheck.analysis import themes
from claimcheck.analysis.back_again import came_back, left_once
from claimcheck.analysis.times.compare import day_gap, relation
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import points
from claimcheck.lexicon.calendar import WEEKDAYS
from claimcheck.lexicon.fates import TOLLS
from claimcheck.model.claim import Frame, Value
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.relation import Relation

_ATTRIBUTES = frozenset(("rank",))
_STRETCHES = (Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.YEAR)
_LASTING = frozenset(("name",))  # what letters stand for is no matter of a day
_FOR_LIFE = frozenset(
    "son daughter child brother sister sibling twin cousin grandson granddaughter home born raised".split()
)
RECENT = 45  # days before a text was published in which an event is of the day for it
MUCH = 0.5  # the same, where nobody is known to take part in both
TOLD_ALIKE = 0.3  # words around from which one deed of one doer is taken for the same deed
YEAR = 365.25  # days
CLOSE = 400  # days between two events of a sort from which they are taken for two
SHARED = 0.4  # words around from which two dates long past are taken to be of one event


def check(pair: Comparison) -> str | None:
    """Fires where one side alone is background, or both are set in times that share no day."""
    if (
        pair.left.kind in _LASTING
        or pair.left.kind in ("rank", "place")
        and str(pair.left.frame.role).split(" ")[0] in _FOR_LIFE
    ):
        return None
    if pair.one_event or _of_one_sentence(pair) or pair.point in TOLLS:
        return None  # of tolls, the matcher has seen to the time
    left, right = pair.left.frame, pair.right.frame
    if pair.left.kind == pair.right.kind == "status" and (came_back(left, right) or came_back(right, left)):
        return "what came back had been away before"
    if pair.left.kind == pair.right.kind == "status" and _left_once(pair):
        return None
    if "certainty" in (pair.left.kind, pair.right.kind) and _one_act(pair):
        return None
    past = left.background or right.background
    if past and pair.left.kind == "age" and (between := _years_apart(left, right)) is not None:
        return "so many years may lie between the two ages" if _grown(pair, *between) else None
    dated = "date" in (pair.left.kind, pair.right.kind)
    if dated and left.background and right.background and _of_a_sort(left, right) and not _near(left, right):
        return "each may recall another event of the sort"
    if dated and _holds_so_many(left) != _holds_so_many(right):
        return "one is the day of a deed, the other that of how much somebody had"
    if dated and _one_deed(pair):
        return None  # how long ago it was is what the two differ on
    if pair.left.kind in _ATTRIBUTES and pair.point is not None and points.stands(pair.point):
        return None  # "the second-largest after that of 2004"
    if pair.left.kind in _ATTRIBUTES and all(_of_a_name(f) for f in (left, right)):
        return None  # whose eldest son somebody is hangs on no day
    past_one, other = sorted((left, right), key=_rests)
    if left.background != right.background and not _current(past_one, other, dated):
        return "one of them is set in the past before the story"
    if left.role == right.role == "children":
        return None  # how many somebody has hangs on no day of the story
    if (
        (pair.left.kind in ("count", "rank") or _contracts(left, right))
        and _year_alone(left) != _year_alone(right)
        and None in (left.time, right.time)
        and not _names_year(left, right)
    ):
        return "one is set in a year of its own, the other says no time"
    if pair.left.kind in _OF_EVENTS and _is_long_past(left, right):
        return "one alone is set in a year long past"
    times = (left.time, right.time)
    if not dated and (reason := _apart(pair, *times)) is not None:
        return reason
    named = any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object"))
    if left.background and (pair.overlap < MUCH if dated else True) and not named:
        return Doubt("it is not known that they speak of one earlier event")
    if dated and left.background and pair.overlap < SHARED:
        return "it is not known that they speak of one earlier event"
    return None


def _left_once(pair: Comparison) -> bool:
    return pair.rung("subject").reaches(Rung.ALIAS) and left_once(pair.left, pair.right)


def _is_long_past(left: Frame, right: Frame) -> bool:
    """Whether one alone is of a year, and the other tells of a day of the week: the quake of 1908, that of Friday."""
    if _year_alone(left) == _year_alone(right) or _names_year(left, right):
        return False
    other = right if _year_alone(left) else left
    return not WEEKDAYS.keys().isdisjoint(other.context)


_OF_EVENTS = frozenset(("measure", "duration"))


def _contracts(left: Frame, right: Frame) -> bool:
    """Whether one tells of a contract and the other of its extension, which comes in a later year."""
    heads = {f.head.head for f in (left, right) if f.head is not None}
    return left.role == right.role == "contract" and "extension" in heads and len(heads) > 1


def _of_one_sentence(pair: Comparison) -> bool:
    """Whether both give the sentence of one named person, which he serves for years after it was passed."""
    subject, both = pair.left.frame.subject, (pair.left.frame.role, pair.right.frame.role)
    if both != ("sentence", "sentence") or subject is None or subject.entity is None:
        return False
    return pair.rung("subject").reaches(Rung.ALIAS)


def _of_a_sort(left: Frame, right: Frame) -> bool:
    """Whether both bring in what happened as one of its sort: "a flood in Corby"."""
    return all(any(key.startswith("a ") for deed in f.described for key in deed.keys) for f in (left, right))


def _holds_so_many(frame: Frame) -> bool:
    """Whether it tells how much or how many somebody had: "had $3.4bn at the end of March"."""
    if frame.predicate is None or frame.predicate.head != "have" or frame.object is None:
        return False
    return frame.object.text[:1] in "$£€¥" or frame.object.text[:1].isdigit()


def _near(left: Frame, right: Frame) -> bool:
    """Whether two days are so close that two texts may mean one of them."""
    one, two = left.time, right.time
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return gap is None or min(abs(gap[0]), abs(gap[1])) <= CLOSE


def _years_apart(left: Frame, right: Frame) -> tuple[float, float] | None:
    """The least and most years from the time of which the first speaks to that of the second, where both are known."""
    one, two = (f.time if f.background else f.told for f in (left, right))
    gap = day_gap(one, two) if isinstance(one, DateValue) and isinstance(two, DateValue) else None
    return None if gap is None else (gap[0] / YEAR, gap[1] / YEAR)


def _grown(pair: Comparison, low: float, high: float) -> bool:
    """Whether somebody of the first age may have been, or have become, of the second; either may be that of today."""
    ages = [getattr(c.value, "number", None) for c in (pair.left, pair.right)]
    if any(a is None or a.nominal is None for a in ages):
        return True
    older: float = ages[1].nominal - ages[0].nominal  # type: ignore[union-attr]
    return min(0.0, low) - 1 <= older <= max(0.0, high) + 1


def _apart(pair: Comparison, one: Value | None, two: Value | None) -> str | None:
    """Why the times in which two figures are set tell them apart, or None."""
    if not isinstance(one, DateValue) or not isinstance(two, DateValue):
        return None
    if (one.precision is Precision.YEAR) != (two.precision is Precision.YEAR) and relation(one, two) not in (
        Relation.NARROWER,
        Relation.BROADER,
    ):
        return f"one is set in a year, the other at a time that may not be in it ({one} / {two})"
    apart = relation(one, two) is Relation.DISJOINT
    years = one.precision is two.precision is Precision.YEAR
    if apart and pair.left.kind in _FIGURES and (years or not _running(pair)):
        return f"each is the figure of a time of its own ({one} / {two})"
    if apart and pair.left.kind == "status" and one.precision is two.precision and one.precision in _STRETCHES:
        return f"each may have been so in its time ({one} / {two})"
    if pair.left.frame.background and apart:
        return f"they are set in different times ({one} / {two})"
    return None


def _of_a_name(frame: Frame) -> bool:
    """Whether the figure stands in an apposition, under no verb of its own."""
    return frame.predicate is None and frame.subject is not None and frame.subject.entity is not None


def _one_act(pair: Comparison) -> bool:
    """Whether one and the same did it: how sure it is hangs on no day."""
    return all(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "predicate"))


def _one_deed(pair: Comparison) -> bool:
    """Whether one and the same did the same to the same, so that only the day is left to differ."""
    same = all(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "predicate", "object"))
    left, right = pair.left.frame.object, pair.right.frame.object
    if not same or left is None or right is None or pair.overlap < TOLD_ALIKE:
        return False
    return not (themes.own_words(left.terms, right.terms) and themes.own_words(right.terms, left.terms))


def _rests(frame: Frame) -> bool:
    return not frame.background


def _current(past: Frame, other: Frame, dated: bool) -> bool:
    """Whether what is past in one text is of the day in the other: told in November, and again in February.

    Where the days are compared (dated), the other's own says nothing of that.
    """
    if not isinstance(past.time, DateValue) or past.time.precision not in (Precision.DAY, Precision.MONTH):
        return False
    if isinstance(other.time, DateValue) and not dated:
        return relation(past.time, other.time) in (Relation.EQUAL, Relation.NARROWER, Relation.BROADER)
    gap = day_gap(past.time, other.told) if isinstance(other.told, DateValue) else None
    return gap is not None and gap[0] <= RECENT and gap[1] >= 0


_FIGURES = frozenset(("count", "money", "percent", "measure", "duration"))


def _running(pair: Comparison) -> bool:
    """Whether both tell what became of the same people: a day beside them is that of the event or of the count."""
    return pair.left.kind == "count" and pair.left.frame.role in _VICTIMS and pair.rung("role") is Rung.EXACT


_VICTIMS = frozenset(("dead", "injured", "seriously injured", "missing", "feared dead", "displaced", "homeless"))


def _year_alone(frame: Frame) -> bool:
    """Whether the sentence is set in a year without month or day: so one tells of what is long past."""
    return isinstance(frame.time, DateValue) and frame.time.precision is Precision.YEAR


def _names_year(left: Frame, right: Frame) -> bool:
    """Whether the sentence without a time of its own names the year of the other, too ("since the poll of 2002")."""
    year, other = (left.time, right) if left.time is not None else (right.time, left)
    return isinstance(year, DateValue) and str(year)[:4] in other.context


GUARD = Guard(
    id="other-time",
    summary="the two are set in different times",
    example="In 2004 a quake killed 200 people / the quake killed 11 people",
    conflict=("On Monday a landslide in Lorne killed 15 people.", "On Monday a landslide in Lorne killed 11 people."),
    no_conflict=("In 2004 a landslide in Lorne killed 90 people.", "On Monday a landslide in Lorne killed 11 people."),
    check=check,
)
