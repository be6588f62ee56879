"""A share is not by how much something changed, nor the share that another thing has of the same whole.

Nor is a count of votes that by which it was decided, or one of the last six games one of the last two.
"""

from __future__ import annotations

import re

from claimcheck.analysis import told
from claimcheck.analysis.times.dates import DateValue, Precision
from claimcheck.guards import Guard
from claimcheck.lexicon import nouns, points
from claimcheck.model.claim import Frame, Slot
from claimcheck.model.comparison import Comparison, Rung

_BY_HOW_MUCH = frozenset(("efficacy", "pay rise"))
_MAKING_UP = frozenset(("account for", "make up", "bring in", "generate", "contribute", "represent", "comprise"))
_PRONOUNS = frozenset("it they he she this that which who".split())
_STRANGE = (Rung.UNLIKE, Rung.OTHER)
_TWO = (Rung.RELATED, Rung.OTHER)  # verbs of two deeds, be it that one leads to the other ("shipped", "sold")


def check(pair: Comparison) -> str | None:
    """Fires where the one is a change and the other a share, or where each is the share of something else."""
    left, right = pair.left.frame, pair.right.frame
    if pair.left.kind == "count":
        return _of_counts(pair)
    if any((_changes(a) and _is_part(b)) or (told.moves(a) and _has(b)) for a, b in ((left, right), (right, left))):
        return "one is by how much something changed, the other a share of some"
    if (
        left.role == right.role == "change"
        and pair.rung("subject") in _STRANGE
        and all(map(_of_a_thing, (left, right)))
    ):
        return "each is by how much another thing changed"
    if pair.point is not None and points.is_term(pair.point):
        return None
    if _makes_up(left) and _makes_up(right):
        return _of_two_wholes(pair)
    if pair.rung("predicate") not in _STRANGE or pair.rung("role").reaches(Rung.ALIAS):
        return None
    if pair.rung("head").reaches(Rung.ALIAS):
        return "of one whole, each is the share of which another thing is told"
    one_did_two = pair.rung("subject").reaches(Rung.ALIAS) and pair.rung("object").reaches(Rung.ALIAS)
    if one_did_two and (left.head is None) != (right.head is None):
        return "one and the same did two things with it"
    return None


def _of_counts(pair: Comparison) -> str | None:
    """What tells two counts apart: a margin and the votes, how far back each looks, of how many each is a part."""
    left, right = pair.left.frame, pair.right.frame
    if (left.role == "margin") != (right.role == "margin"):
        return "one is by how many votes it was decided"
    if "window" in (left.role, right.role):
        return "one is how far back it looks"
    plain = pair.point is None and left.role is right.role is None and left.subject is not right.subject
    if plain and pair.rung("predicate") in _TWO and not pair.rung("subject").reaches(Rung.ALIAS) and _made(pair):
        return "more of them were made than came to be sold or used"
    one, two = (_looks_back(f) for f in (left, right))
    return "each is of as many as it looks back on" if one != two else None


def _made(pair: Comparison) -> bool:
    """Whether one verb alone is of making things or sending them out: printed and sold, ordered and built."""
    made = [f.predicate is not None and f.predicate.head in _MAKING for f in (pair.left.frame, pair.right.frame)]
    return made[0] != made[1]


_MAKING = frozenset("print make build produce ship order press manufacture bake brew bottle mint issue stock".split())


def _looks_back(frame: Frame) -> frozenset[str]:
    """How far back a count looks: "seven of their [last ten] matches", "five points from their [last six] games"."""
    slots = (s.text.lower() for s in (frame.head, frame.object) if s is not None)
    return frozenset(m.group() for text in slots for m in _BACK.finditer(text))


_BACK = re.compile(r"\b(?:last|past|previous) (?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen)\b")


def _makes_up(frame: Frame) -> bool:
    """Whether it is the share that one thing has of a whole: "tourism accounts for a third of its income"."""
    return frame.predicate is not None and frame.predicate.head in _MAKING_UP


def _of_two_wholes(pair: Comparison) -> str | None:
    """Why two shares that something makes up are of two things, or of two wholes."""
    left, right = pair.left.frame, pair.right.frame
    if pair.rung("subject") in _STRANGE or _are_two(left.subject, right.subject):
        return "of one whole, each is the share of which another thing is told"
    if pair.point is None and _are_two(left.head, right.head):
        return "each is the share of another whole"
    if bool(left.places) != bool(right.places):
        return "one is of a place alone"
    return "one is of a year of its own" if _of_a_year(left) != _of_a_year(right) else None


def _of_a_year(frame: Frame) -> bool:
    return isinstance(frame.time, DateValue) and frame.time.precision is Precision.YEAR


def _are_two(one: Slot | None, two: Slot | None) -> bool:
    """Whether two nouns are known, and neither names or means the other; a pronoun may mean anything."""
    if one is None or two is None or _PRONOUNS & {one.head, two.head} or set(one.terms) & set(two.terms) & {one.head}:
        return False
    return not nouns.same(one.head, two.head)


def _of_a_thing(frame: Frame) -> bool:
    """Whether what changed is named, and not the figure itself taken for it."""
    return frame.subject is not None and not any(c.isdigit() for c in frame.subject.text)


def _changes(frame: Frame) -> bool:
    return frame.role in _BY_HOW_MUCH or told.grew(frame)


def _has(frame: Frame) -> bool:
    """Whether somebody has the share: "holds about 6 percent"."""
    return told.gets(frame) or told.merely_has(frame) or frame.role in _OWNED


_OWNED = frozenset(("stake", "market share"))


def _is_part(frame: Frame) -> bool:
    """Whether it is the share of something that is named: "12 percent of its income"."""
    return frame.role is None and frame.head is not None and not told.grew(frame)


GUARD = Guard(
    id="other-amount",
    summary="one is by how much something changed, the other a share, or each is the share of something else",
    example="its profit rose 12 percent / its sales rose 7 percent",
    conflict=("Kordel said its profit rose 12 percent in March.", "Kordel said its profit rose 7 percent in March."),
    no_conflict=("Kordel said its profit rose 12 percent in March.", "Kordel said its sales rose 7 percent in March."),
    check=check,
    kinds=frozenset(("percent", "count")),
)
