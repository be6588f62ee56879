"""What befell somebody is not set against what befell whoever he is named after: the driver of Wilk is not Wilk."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import nouns, persons, titles
from claimcheck.model.claim import Frame, Slot
from claimcheck.model.comparison import Comparison

# Roles of what one person gets, so that nobody else gets it for him; what a body does, its head may do.
_PERSONAL = frozenset(
    ("sentence", "suspended sentence", "sentence sought", "sentence faced", "sentence left", "ban", "fine", "salary")
)
_WHEN = frozenset(("date", "time", "place"))
_TOLD = frozenset(("status", "date", "time", "place", "person"))  # kinds that tell what somebody did or underwent


def check(pair: Comparison) -> str | None:
    """Fires where one tells of a person by his tie to another ("Wilk's driver"), and the other of that other one."""
    left, right = pair.left.frame, pair.right.frame
    if pair.left.kind in _WHEN and (some := _one_of_some(left, right) or _one_of_some(right, left)):
        return f"{some} may be another"
    personal = pair.left.kind == "age" or {left.role, right.role} <= _PERSONAL
    if pair.left.kind not in _TOLD and not personal:
        return None
    for one, two in ((left, right), (right, left)):
        for tied, owner in ((one.subject, two.subject), (one.object, two.object)):
            if tied is None or owner is None or not _is_of(tied, owner):
                continue
            if _is_person(tied.head) if personal else _is_tied(tied.head):
                return f"{tied.text} is not {owner.text}"
    return None


def _one_of_some(one: Frame, two: Frame) -> str | None:
    """The words for one of several ("one of them", "another man"), where the other tells of somebody by name."""
    for some, named in ((one.subject, two.subject), (one.object, two.object)):
        if some is None or named is None or some.entity is not None or named.entity is None:
            continue
        first = some.text.lower().split()[:2]
        if first == ["one", "of"] or first[:1] == ["another"]:
            return some.text
    return None


def _is_of(tied: Slot, owner: Slot) -> bool:
    """Whether the one is a person told by a noun that hangs on the name of the other."""
    if tied.entity is not None or owner.entity is None or tied.head in titles.ACTING:
        return False
    name = owner.entity.split()[-1]
    if name not in tied.terms or name == tied.head or owner.head != name:
        return False
    behind = any(w == f"of {part}" for w in tied.whose for part in owner.entity.split())
    return behind or any(f"{name}{mark}s " in tied.text.lower() for mark in ("'", "\u2019"))


def _is_tied(noun: str) -> bool:
    return noun in persons.TIED or "relative" in nouns.classes(noun)


def _is_person(noun: str) -> bool:
    return _is_tied(noun) or "person" in nouns.classes(noun) or persons.sort_of(noun) is not None


GUARD = Guard(
    id="other-person",
    summary="one is told of a person, the other of somebody who is tied to him",
    example="Roe was jailed for six years / Roe's driver was jailed for one year",
    conflict=("Roe was jailed for six years on Monday.", "Roe was jailed for nine years on Monday."),
    no_conflict=("Roe was jailed for six years on Monday.", "The driver of Roe was jailed for one year on Monday."),
    check=check,
)
