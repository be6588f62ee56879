"""Two subjects that are known to be different are not compared."""

from __future__ import annotations

from claimcheck.analysis import told
from claimcheck.analysis.absences import ROLE
from claimcheck.analysis.quantities.records import RECORD
from claimcheck.guards import Guard
from claimcheck.lexicon import nouns, titles
from claimcheck.model.claim import Frame, Slot
from claimcheck.model.comparison import Comparison, Rung

_LEAVING = frozenset(("depart", "leave", "exit", "resign"))
_BODIES = frozenset(("organisation", "committee", "group"))
TOLD = 0.15  # words around from which a figure of somebody whom one text leaves unnamed may be that of the other's


def check(pair: Comparison) -> str | None:
    """Fires where both subjects are known and neither name nor meaning joins them."""
    if pair.left.kind == "score" and pair.left.frame.role != "vote" and pair.rung("subject") is Rung.UNLIKE:
        return "it is not known that one side won both"
    sides = (pair.left.frame, pair.right.frame)
    if pair.left.kind == "score" and RECORD in {s.role for s in sides} and not _of_one_name(pair):
        return "it is not known that they are the record of one"
    if pair.left.frame.role == pair.right.frame.role == ROLE and pair.rung("subject") is Rung.UNLIKE:
        return "it is not known that one thing stood still, or one person was away"
    if pair.left.kind == "status" and all(map(told.moves, sides)) and told.subjects_apart(*sides):
        return "one is a sort of what the other is"
    if pair.left.kind == "status" and any(_was_left(*some) for some in (sides, sides[::-1])):
        return "one left or gave up, the other was left"
    if pair.left.kind == "status" and pair.rung("predicate") is not Rung.EXACT and _of_two_natures(*sides):
        return "one is told of a body, the other of a person"
    if pair.left.kind == "measure" and pair.overlap < TOLD and not pair.point and _somebody_unnamed(pair):
        return "it is not known that one person did both"
    if pair.apart("subject") and pair.left.kind not in ("force", "obligation", "name"):
        return "they speak of different subjects"
    return None


def _was_left(one: Frame, other: Frame) -> bool:
    """Whether the one is whom somebody left, and the other is told to go or to give up itself."""
    concepts = frozenset() if one.predicate is None else one.predicate.concepts
    return one.role == "undergone" and other.role is None and not _LEAVING.isdisjoint(concepts)


def _of_two_natures(left: Frame, right: Frame) -> bool:
    """Whether a body does one thing, and a person who holds no office the other: "it took the medal", "she won it"."""
    if left.role != right.role or left.role == "undergone" or left.subject is None or right.subject is None:
        return False
    one, two = left.subject, right.subject
    return any(_is_body(x) and _is_private(y) for x, y in ((one, two), (two, one)))


def _is_body(slot: Slot) -> bool:
    return slot.entity is None and (slot.head == "it" or not _BODIES.isdisjoint(nouns.classes(slot.head)))


def _is_private(slot: Slot) -> bool:
    if slot.head in ("he", "she"):
        return True
    return slot.entity is None and "person" in nouns.classes(slot.head) and slot.head not in titles.OFFICES


def _of_one_name(pair: Comparison) -> bool:
    """Whether both subjects bear one name, or its last word: what stands as the object of the other says nothing."""
    names = [s.entity or "" for c in (pair.left, pair.right) if (s := c.frame.subject) is not None]
    return len(names) == 2 and all(names) and names[0].split()[-1] == names[1].split()[-1]


def _somebody_unnamed(pair: Comparison) -> bool:
    """Whether each side has a person, of whom one is told by a new noun alone: "[A climber] fell", "[Ode] fell"."""
    if pair.rung("subject").reaches(Rung.ALIAS):
        return False
    some = [c.frame.subject for c in (pair.left, pair.right)]
    return all(s is not None and (s.entity is not None or _is_new(s)) for s in some) and any(
        s is not None and _is_new(s) for s in some
    )


def _is_new(slot: Slot) -> bool:
    return slot.entity is None and slot.text.lower().startswith(("a ", "an ")) and "person" in nouns.classes(slot.head)


GUARD = Guard(
    id="other-subject",
    summary="the subjects are known and different",
    example="Norway has signed / Chile has not signed",
    conflict=("Chile has signed the trade pact.", "Chile has not signed the trade pact."),
    no_conflict=("Norway has signed the trade pact.", "Chile has not signed the trade pact."),
    check=check,
    of_parties=True,
)
