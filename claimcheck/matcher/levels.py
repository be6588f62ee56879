"""The level of a slot of two claims: by the ladder, or by what the claims tell beside the words that fill the slot."""

from __future__ import annotations

from claimcheck.analysis import absences
from claimcheck.kinds import KINDS
from claimcheck.lexicon.frames_of_verbs import OF_EITHER
from claimcheck.matcher import alike
from claimcheck.matcher.beside import DAYS
from claimcheck.matcher.generic import of_sort_and_one
from claimcheck.matcher.ladder import Ladder, of_an_owner
from claimcheck.model.claim import Claim, Frame
from claimcheck.model.comparison import Rung


class Levels:
    """Levels of the slots of two claims; where its kind says so, one slot of a side may stand for another."""

    def __init__(self, ladder: Ladder) -> None:
        self._ladder = ladder

    def of(self, slot: str, left: Claim, right: Claim) -> Rung:
        """The level of the slot of that name: of a subject, predicate, object or head."""
        if slot == "predicate":
            return self._predicate(left, right)
        return self._head(left, right) if slot == "head" else self._party(slot, left, right)

    def _predicate(self, left: Claim, right: Claim) -> Rung:
        if alike.role_tells(left, right):
            return Rung.ALIAS
        best = self._filled("predicate", left, "predicate", right)
        if left.kind == right.kind and left.kind in alike.TOLD_ELSE and not best.reaches(Rung.ALIAS):
            if not best.reaches(Rung.RELATED) and alike.one_sum(left, right):
                return Rung.ALIAS
            if not best.reaches(Rung.RELATED) and alike.one_saying(left, right):
                return Rung.RELATED
            if alike.described_alike(left, right) or alike.of_one_day(left, right):
                return Rung.ALIAS  # whoever met or named them; of several things done on one day
            if not best.reaches(Rung.UNKNOWN) and alike.of_scene(left, right):
                return Rung.UNKNOWN
        if KINDS.get(left.kind).role_tells and alike.only_said(left, right):
            return min(best, Rung.UNKNOWN, key=lambda r: r.weight)
        return self._either("predicate", left, right, best)

    def _head(self, left: Claim, right: Claim) -> Rung:
        if alike.role_tells(left, right) and (alike.says_only(left) or alike.says_only(right)):
            return Rung.UNKNOWN
        best = self._filled("head", left, "head", right)
        if not best.reaches(Rung.UNKNOWN) and alike.names_attribute(left) and alike.role_tells(left, right):
            return Rung.UNKNOWN  # "profit" and "net income"
        if not best.reaches(Rung.UNKNOWN) and left.kind == right.kind and (_is_its_deed(left) or _is_its_deed(right)):
            done = self._filled("predicate", left, "predicate", right)
            return Rung.UNKNOWN if done.reaches(Rung.ALIAS) else best  # "the dissenter", "judges who dissented"
        if best is Rung.OTHER and alike.persons(left, right) and alike.described_alike(left, right):
            return Rung.RELATED  # "women" and "managers" who did the same
        return self._either("head", left, right, best)

    def _party(self, slot: str, left: Claim, right: Claim) -> Rung:
        """The level of two subjects or objects."""
        if slot == "object" and left.frame.role == right.frame.role == absences.ROLE:
            return Rung.UNKNOWN  # with what somebody came back says nothing of how long that took
        a, b = left.frame.subject, right.frame.subject
        if slot == "subject" and a is not None and b is not None and of_sort_and_one(a, b):
            return Rung.OTHER
        best = self._filled(slot, left, slot, right)
        if best is Rung.OTHER and slot == "subject" and _told_elsewhere(left.frame, right.frame):
            return Rung.RELATED  # "Kordel buys its rival", "the deal values Kordel's rival at"
        if slot == "subject" and not best.reaches(Rung.UNKNOWN) and alike.told_of_either(left, right):
            return Rung.UNKNOWN  # "winds of 150 km/h hit the port as Mirra came", "Mirra hit the port at 150 km/h"
        if slot == "object" and not best.reaches(Rung.RELATED) and alike.one_saying(left, right):
            return Rung.UNKNOWN  # one tells to whom, the other of what
        if not best.reaches(Rung.ALIAS):
            if alike.described_alike(left, right):
                return Rung.UNKNOWN  # whoever met or named them
            one_day = alike.of_one_day(left, right)
            if one_day and not self._filled("predicate", left, "predicate", right).reaches(Rung.ALIAS):
                return Rung.UNKNOWN
        if not best.reaches(Rung.UNKNOWN) and self._undergone_alike(left, right):
            return Rung.UNKNOWN  # "the recount begins", "workers begin the recount"
        return self._either(slot, left, right, best)

    def _undergone_alike(self, left: Claim, right: Claim) -> bool:
        """Whether what one side says to begin, close or sink is what somebody begins, closes or sinks on the other."""
        one, two = left.frame.predicate, right.frame.predicate
        if not DAYS.issuperset((left.kind, right.kind)) or one is None or two is None:
            return False
        if not OF_EITHER.issuperset((one.head, two.head)):
            return False
        crossed = (self._filled("subject", left, "object", right), self._filled("object", left, "subject", right))
        return any(rung.reaches(Rung.ALIAS) for rung in crossed)

    def _either(self, slot: str, left: Claim, right: Claim, best: Rung) -> Rung:
        """The level, or a better one that a side reaches with the slot of which its kind says that it may stand."""
        other = KINDS.get(left.kind).either.get(slot) if left.kind == right.kind else None
        if other is None or best.reaches(Rung.RELATED):
            return best
        stands = (self._filled(slot, left, other, right), self._filled(other, left, slot, right))
        return next((rung for rung in sorted(stands, key=lambda r: -r.weight) if rung.reaches(Rung.RELATED)), best)

    def _filled(self, slot: str, left: Claim, other: str, right: Claim) -> Rung:
        return self._ladder.rung(
            slot, getattr(left.frame, slot), left.source, getattr(right.frame, other), right.source
        )


def _is_its_deed(claim: Claim) -> bool:
    """Whether those of whom there are so many are told by what they do alone: "the only [dissenter]"."""
    head, predicate = claim.frame.head, claim.frame.predicate
    return claim.kind == "exclusivity" and None not in (head, predicate) and head.head == predicate.head  # type: ignore[union-attr]


def _told_elsewhere(one: Frame, two: Frame) -> bool:
    """Whether somebody of one side's subject is the subject of the other, and stands in another place of the first."""
    a, b = one.subject, two.subject
    if a is None or b is None or not of_an_owner(a, b):
        return False
    beside = ((slot, s) for f, slot in ((one, b), (two, a)) for s in (f.head, f.object) if s is not None)
    return any(slot.head == s.head for slot, s in beside)
