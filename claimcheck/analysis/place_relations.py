"""How two places relate: the same, one inside the other, apart, or not known. Names are given innermost first."""

from __future__ import annotations

from claimcheck.analysis.locations.words import AREAS, LANDMARKS, NUMBERED_ROADS, ROADS, VENUES
from claimcheck.analysis.names.levels import Level, same_name
from claimcheck.lexicon import gazetteer, spots
from claimcheck.lexicon.gazetteer import Rank
from claimcheck.model.relation import Relation

Names = tuple[str, ...]
Offset = tuple[Names, str, float | None, int | None]  # names, how it is near, km, bearing
_SAME = (Level.EXACT, Level.ALIAS, Level.VARIANT)
_CHANNELS = frozenset(spots.CHANNELS.values())
# What bears one name, and of which none lies in another.
_OWN_NAMED = frozenset((
    "hospital airport stadium arena school university college hotel museum cathedral mosque temple synagogue prison "
    "jail theatre theater bridge dam lake river county parish cemetery refinery mine"
).split())  # fmt: skip
_ALIKE = 0.15  # two distances that differ by no more are one
_OPPOSITE = 90  # from so many degrees on, two directions lead to different places


def inside(a: Names, b: Names) -> Relation:
    """Relation of two places that are told by their names alone."""
    if (told := _unnamed(a[0], b[0])) is not None:
        return told
    left, right = _chain(a), _chain(b)
    if same(left[0], right[0]):
        apart = any(_apart(x, y) for x, y in zip(left[1:2], right[1:2], strict=False)) or _countries_apart(left, right)
        return Relation.DISJOINT if apart else Relation.EQUAL
    if any(same(left[0], outer) for outer in right[1:]):
        return Relation.BROADER
    if any(same(right[0], outer) for outer in left[1:]):
        return Relation.NARROWER
    if _countries_apart(left, right) or _apart(left[0], right[0]):
        return Relation.DISJOINT
    if _two_of_a_sort(left[0], right[0]):
        return Relation.DISJOINT
    shared = len(left) > 1 and len(right) > 1 and same(left[1], right[1])
    return Relation.DISJOINT if shared and _sort(left[0]) == _sort(right[0]) == "" else Relation.UNKNOWN


def _two_of_a_sort(a: str, b: str) -> bool:
    """Whether both names end in one noun of buildings or grounds and share no other word ("Mercy Hospital")."""
    one, two = (x.lower().replace(".", "").split() for x in (a, b))
    if len(one) < 2 or len(two) < 2 or one[-1] != two[-1] or one[-1] not in _OWN_NAMED:
        return False
    return not set(one[:-1]) & set(two[:-1]) and a[:1].isupper() and b[:1].isupper()


def _unnamed(a: str, b: str) -> Relation | None:
    """Relation of two places without a name, or of two channels or crossings; None where they are none."""
    if a in _CHANNELS and b in _CHANNELS:
        return Relation.EQUAL if a == b else Relation.DISJOINT
    streets = streets_of(a), streets_of(b)
    if all(streets):
        left, right = streets
        if left == right:
            return Relation.EQUAL
        if left < right or right < left:
            return Relation.BROADER if left < right else Relation.NARROWER
        return Relation.DISJOINT if not left & right or len(left) == len(right) else Relation.OVERLAP
    if not spots.is_spot(a) or not spots.is_spot(b):
        return None
    if not (a.islower() and b.islower()):
        return None
    apart = spots.apart(a, b)
    if apart is None:
        return Relation.UNKNOWN
    more = {True: Relation.NARROWER, False: Relation.BROADER}
    return Relation.DISJOINT if apart else Relation.EQUAL if a == b else more[len(a) > len(b)]


def streets_of(name: str) -> frozenset[str]:
    """The streets of a crossing or of a street, folded; empty for what is none."""
    found = []
    for part in name.lower().split(" and "):
        words = part.replace(".", "").split()
        words[-1] = ROADS.get(words[-1], words[-1])
        if words[-1] not in ROADS.values() and words[0] not in NUMBERED_ROADS or len(words) < 2:
            return frozenset()
        found.append(" ".join(words))
    return frozenset(found)


def offsets(a: Offset, b: Offset) -> Relation:
    """Relation of two places of which one at least is told by its distance or direction from another."""
    base = inside(a[0], b[0])
    if base is Relation.DISJOINT and _far_apart(a[0], b[0]):
        return base
    if base is not Relation.EQUAL:
        return Relation.UNKNOWN
    if a[3] is None or b[3] is None:
        return _closer(a, b)
    turn = abs(a[3] - b[3]) % 360
    if min(turn, 360 - turn) >= _OPPOSITE:
        return Relation.DISJOINT
    far = a[2] is not None and b[2] is not None and abs(a[2] - b[2]) > _ALIKE * max(a[2], b[2])
    if turn == 0 and not far:
        return Relation.EQUAL if (a[2] is None) == (b[2] is None) else Relation.NARROWER if a[2] else Relation.BROADER
    return Relation.UNKNOWN if far else Relation.OVERLAP


def _far_apart(a: Names, b: Names) -> bool:
    """Whether they are two cities of one country that are not known to lie in one province of it."""
    one, two = gazetteer.known(a[0]), gazetteer.known(b[0])
    if one is None or two is None or one.country != two.country or not one.rank is two.rank is Rank.CITY:
        return False
    return not one.province or one.province != two.province


def _closer(a: Offset, b: Offset) -> Relation:
    """A distance says more than "near"; nothing else is known where one has no direction."""
    if a[2] and b[1] and not b[2]:
        return Relation.NARROWER
    return Relation.BROADER if b[2] and a[1] and not a[2] else Relation.UNKNOWN


def same(a: str, b: str) -> bool:
    """Whether two names are one place's, in another spelling or under its other name."""
    one, two = gazetteer.known(a), gazetteer.known(b)
    if one is not None and two is not None:
        return one == two
    return a.lower() == b.lower() or _bare(a) == _bare(b) or same_name(a, b) in _SAME and not (one or two)


def spelt_apart(a: Names, b: Names) -> bool:
    """Whether the innermost names are one name in two spellings that no table knows."""
    return gazetteer.known(a[0]) is None and same_name(_bare(a[0]), _bare(b[0])) is Level.VARIANT


def _chain(names: Names) -> Names:
    """The names with the province and country of the outermost, where the gazetteer knows them."""
    known = gazetteer.known(names[-1])
    if known is None or known.rank is Rank.COUNTRY:
        return names
    return (*names, known.province, known.country) if known.province else (*names, known.country)


def _countries_apart(a: Names, b: Names) -> bool:
    one, two = gazetteer.known(a[-1]), gazetteer.known(b[-1])
    return one is not None and two is not None and one.country != two.country


def _apart(a: str, b: str) -> bool:
    """Whether both are known, of one rank, and not the same."""
    one, two = gazetteer.known(a), gazetteer.known(b)
    return one is not None and two is not None and one.rank is two.rank and one != two


def _bare(name: str) -> str:
    """Without the noun for what sort of place it is ("Lemnia province")."""
    words = name.lower().split()
    while len(words) > 1 and words[-1] in AREAS:
        words.pop()
    return " ".join(words)


def _sort(name: str) -> str:
    """What the name says that it is: "" where it is a bare name, as towns are."""
    last = name.lower().rsplit(" ", 1)[-1]
    return last if last in AREAS | LANDMARKS | VENUES or name[0].islower() else ""
