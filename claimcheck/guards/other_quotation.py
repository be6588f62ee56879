"""The price of a share and its move are of one firm, one day and one moment of trading."""

from __future__ import annotations

from claimcheck.analysis import told
from claimcheck.analysis.quotations import FIRM, MOMENT, QUOTED
from claimcheck.analysis.times.compare import day_gap
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Guard
from claimcheck.model.claim import Claim, Value
from claimcheck.model.comparison import Comparison

_DAYS = (Precision.DAY, Precision.WEEKDAY)


def check(pair: Comparison) -> str | None:
    """Fires where one alone is of shares traded, or where firm, day or moment are not the same or not known to be."""
    sides = (pair.left, pair.right)
    quoted = [QUOTED in c.trace for c in sides]
    if pair.told or not any(quoted):
        return None
    if not all(quoted):
        other = sides[quoted.index(False)].frame
        moved = pair.left.kind == "percent" and (told.grew(other) or told.moves(other))
        return None if moved else "one alone tells of the price of shares that are traded"
    one, two = (_firm(c) for c in sides)
    if one is None and two is None:
        pass  # "the shares" in both
    elif one is None or two is None or one.isdisjoint(two):
        return "it is not known that they are shares of one firm"
    moments = [_noted(c, MOMENT) for c in sides]
    if moments[0] != moments[1] and (all(moments) or "since" in moments):
        return f"each is of another moment ({moments[0] or 'that day'} / {moments[1] or 'that day'})"
    return None if _one_day(*sides) else "it is not known that they are of one day"


def _noted(claim: Claim, what: str) -> str | None:
    return next((t.removeprefix(what) for t in claim.trace if t.startswith(what)), None)


def _firm(claim: Claim) -> frozenset[str] | None:
    """The words of the name of the firm: that of the shares, else that of the subject."""
    subject = claim.frame.subject
    name = _noted(claim, FIRM) or (None if subject is None else subject.entity)
    return None if name is None else frozenset(name.split(" "))


def _one_day(one: Claim, other: Claim) -> bool:
    """Whether both tell of one day, or neither text has any."""
    left, right = _day(one), _day(other)
    gap = day_gap(left, right) if isinstance(left, DateValue) and isinstance(right, DateValue) else None
    return gap == (0, 0) if gap is not None else left == right


def _day(claim: Claim) -> Value | None:
    """The day that it tells of; where it names none, that on which the text speaks."""
    time = claim.frame.time
    return time if isinstance(time, DateValue) and time.precision in _DAYS else claim.frame.told


GUARD = Guard(
    id="other-quotation",
    summary="share prices or moves of two firms, two days or two moments of trading",
    example="Kordel shares opened at $18 / Kordel shares closed at $21",
    conflict=("Kordel shares closed at $18.40 on Friday.", "Kordel shares closed at $16.10 on Friday."),
    no_conflict=("Kordel shares opened at $18.40 on Friday.", "Kordel shares closed at $16.10 on Friday."),
    check=check,
    kinds=frozenset(("money", "percent")),
)
