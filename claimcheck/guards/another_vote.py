"""A vote on one thing has not the result of a vote on another: the school budget, the tram line."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import nouns
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.model.claim import Frame, Slot
from claimcheck.model.comparison import Comparison

_VOTES = frozenset(("vote", "ballot", "motion"))
_NO_MATTER = frozenset("majority vote two-third half quorum backing support it".split())
_ASSENT = frozenset("blessing approval assent consent nod endorsement ratification passage".split())
_SORTS = frozenset(("law", "lawmaking", "agreement"))  # classes of what is voted on: a bill; a pact
_STAGES = frozenset(("reading", "stage"))
_DAYS = frozenset((*WEEKDAYS, *MONTHS))


def check(pair: Comparison) -> str | None:
    """Fires where each names what was voted on, and one passage at least has no word of what the other names."""
    left, right = pair.left.frame, pair.right.frame
    if left.role != "vote" or right.role != "vote":
        return None
    one, two = _matter(left), _matter(right)
    if not one or not two or _same(left, right) or one & right.context and two & left.context:
        return None
    if _assents(left) != _assents(right) and (two & left.context if _assents(left) else one & right.context):
        return None  # "gave its blessing to the treaty": the passage has what it was given to
    return f"each is the result of a vote of its own ({', '.join(sorted(one))} / {', '.join(sorted(two))})"


def _same(left: Frame, right: Frame) -> bool:
    """Whether it may be one thing: a word in common or one a mere word for the sort of both, and nothing told of it
    behind the noun that differs ("the law [on alcohol]", "the bill [on tobacco]")."""
    one, two = _matter(left), _matter(right)
    behind = _behind(left), _behind(right)
    if all(behind) and behind[0].isdisjoint(behind[1]):
        return False
    if one & two or behind[0] & behind[1]:
        return True
    if _in_a_stage(left) and behind[1] or _in_a_stage(right) and behind[0]:
        return False  # "passed a bill in first reading", "the law on tobacco was passed"
    sorts = [{s for w in side - _STAGES for s in nouns.classes(w) & _SORTS} for side in (one, two)]
    told = [
        {w for w in side if w in _STAGES or not nouns.classes(w) & _SORTS} | own
        for side, own in zip((one, two), behind, strict=True)
    ]
    return not all(told) and (bool(sorts[0] & sorts[1]) or not all(sorts))


def _in_a_stage(frame: Frame) -> bool:
    return frame.object is not None and frame.object.head in _STAGES


def _assents(frame: Frame) -> bool:
    return frame.object is not None and frame.object.head in _ASSENT


def _matter(frame: Frame) -> frozenset[str]:
    """The words of what was voted on: "the vote [on the tram line]", "passed the [budget]", "[a bill] passed"."""
    subject, thing = frame.subject, _thing(frame)
    if subject is not None and subject.head in _VOTES:
        return subject.sorts | {w for phrase in subject.whose for w in phrase.split(" ")[1:]}
    if thing is None or _NO_MATTER & {thing.head, *thing.terms}:  # "a 91-7 vote hours earlier"
        return frozenset()
    return frozenset(thing.terms)


def _thing(frame: Frame) -> Slot | None:
    """What was voted on, as a noun: the object, or the subject where that is a bill or a treaty ("the bill passed")."""
    subject = frame.subject
    if subject is not None and subject.entity is None and nouns.classes(subject.head) & _SORTS:
        return subject
    return frame.object


def _behind(frame: Frame) -> frozenset[str]:
    """The words behind the noun that say of what it is, days left out."""
    thing = _thing(frame)
    return frozenset() if thing is None else frozenset(w for p in thing.whose for w in p.split(" ")[1:]) - _DAYS


GUARD = Guard(
    id="another-vote",
    summary="each is the result of a vote on another thing",
    example="passed the school budget 14-7 / the vote on the tram line failed, 10-11",
    conflict=("The council passed the school budget 14-7.", "The council passed the school budget 13-8."),
    no_conflict=(
        "The council passed the school budget 14-7 on Monday.",
        "The vote on the tram line is due in June. On Monday it failed to win a majority, 10-11.",
    ),
    check=check,
    kinds=frozenset(("score",)),
)
