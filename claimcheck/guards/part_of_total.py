"""Additional or partial figures are not set against totals; one text that gives two figures counts two things."""

from __future__ import annotations

from claimcheck.analysis import told
from claimcheck.analysis.quantities.crews import crew_of
from claimcheck.analysis.quantities.wholes import DEFINITE, OF_A_TOLL, REMAINING, SOME, WHOLE
from claimcheck.analysis.scopes import PART
from claimcheck.guards import Guard
from claimcheck.lexicon import concepts, groups, nouns
from claimcheck.lexicon.fates import COUNTED, TOLLS
from claimcheck.lexicon.number_words import TEENS, TENS, UNITS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import NUMBER_OF, Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "duration", "time", "date", "age", "rank", "score"))

SHARED = 0.25  # words around from which two numbers of others are taken to add to the same ones
PEOPLE = frozenset("people person human other victim body dead life casualty".split())
GROUPS = frozenset(
    "woman man child boy girl student pupil teacher soldier officer policeman civilian passenger worker miner "
    "player baby teenager tourist patient resident employee firefighter journalist protester militant guard driver "
    "crew member villager worshipper pilgrim shopper spectator bystander pedestrian".split()
)
_GRAVER = frozenset(("destroy", "convict", "sentence", "acquit"))
_HARMING = frozenset("beat stab attack hit strike poison burn shoot torture beat up knife run over assault".split())
_PARTS = frozenset("district village town county province suburb neighborhood neighbourhood municipality".split())
_PLACES = frozenset(("country", "city", "region"))
_QUARTERS = frozenset("north south east west northern southern eastern western central coastal".split())
_SETTLED = frozenset(("convicted", "acquitted", "pleaded"))
_PLIGHTS = frozenset(("trapped", "stranded", "aboard", "missing", "displaced", "homeless", "infected"))
_OF_A_FIRM = frozenset(("laid off",))  # points of which a place tells a part
_WITH_ALL = frozenset(("aboard", "children"))  # points of which the matcher has seen to who is counted
CREW = 1.4  # so many times the passengers, those hurt may be the passengers with the crew
STAFF = "number of employees"  # the point that asks for all of them, so that "in total" adds nothing
A_SHARE = "price per share"  # the point that asks for all that is paid for one, in whatever form
FORMS = frozenset("cash stock shares debt bonds loans".split())


def check(pair: Comparison) -> str | None:
    """Fires for two figures of one text, and where one alone is "another", "others", "more" or a part of so many."""
    if pair.left.kind != pair.right.kind:
        return None  # their rules see to it
    if pair.left.source == pair.right.source:
        return "one text gives both figures, so that they count different things or one is a part"
    other = [bool(getattr(c.value, "other", False)) for c in (pair.left, pair.right)]
    if pair.point not in _WITH_ALL and any(other) and not (all(other) and _told_alike(pair)):
        return "one of them counts others than those named before"
    settled = pair.rung("role") is Rung.EXACT and pair.left.frame.role in _SETTLED  # the role says of which part
    settled = settled or _all_of_them(pair.left, pair.right, pair) or _all_of_them(pair.right, pair.left, pair)
    if not settled and [getattr(c.value, "of", None) is not None for c in (pair.left, pair.right)] in (
        [True, False],
        [False, True],
    ):
        return "one of them is a part of a number given beside it"
    if pair.left.kind == "count" and (_narrower(pair.left, pair.right) or _narrower(pair.right, pair.left)):
        return "what befell the one befell the other, too, and more besides"
    if all(getattr(c.value, "of", None) is not None for c in (pair.left, pair.right)) and not _same_part(pair):
        return "each is a part of a whole, not known to be the same part"
    if pair.left.kind == "count" and (_of_some(pair.left, pair.right) or _of_some(pair.right, pair.left)):
        return "one is of how many there are, the other of how many something is told"
    if (pair.left.frame.role == OF_A_TOLL) != (pair.right.frame.role == OF_A_TOLL):
        return "one is of some of those who died, were hurt or are missing"
    if (pair.left.frame.role == REMAINING) != (pair.right.frame.role == REMAINING):
        return "one is of what is left"
    one_deed = pair.rung("predicate").reaches(Rung.ALIAS) and pair.rung("role") is not Rung.OTHER
    if any(PART + place in x.frame.scope for x, y in _both(pair) for place in y.frame.places):
        return "one is of a place in which the other text has a part of all"
    of_these = pair.rung("head").reaches(Rung.ALIAS) and _one_verb(pair.left, pair.right)
    if any(_some_of(x, y) and (not one_deed or y.frame.role in COUNTED and not of_these) for x, y in _both(pair)):
        return "one is of some of those that the other counts"
    local = [_local(c) for c in (pair.left, pair.right)]
    apart = pair.rung("place") is Rung.RELATED and _in_one_place(pair) and not _more_than_all(pair)
    apart = apart or local[0] != local[1]
    apart = apart or pair.point in _OF_A_FIRM and any(_elsewhere(x, y) for x, y in _both(pair))
    plain_share = pair.left.kind == "percent" and pair.left.frame.role is pair.right.frame.role is None
    if (pair.left.kind == "count" or plain_share) and apart and pair.point not in _WITH_ALL | COUNTED:
        return "one of them counts in one place, the other may be the total"
    inside = pair.left.kind == "count" and pair.point not in _WITH_ALL
    if inside and any(_inside(x, y) and not _of_all(x, y, pair) for x, y in _both(pair)):
        return "one counts a group of people, the other may count all of them"
    if (
        pair.left.kind == "count"
        and pair.rung("predicate") is Rung.OTHER
        and _quarter(pair.left) != _quarter(pair.right)
    ):
        return "one counts in a part of the land, the other may be the total"
    if pair.point is None and any(_toll_of_a_place(x, y) for x, y in _both(pair)):
        return "one of them is the toll of one place, the other may be that of all"
    if pair.point != STAFF and _adds_up(pair):
        return "one is counted up over a time or over all, the other is not"
    if {pair.left.frame.role, pair.right.frame.role} == {"funding", "latest funding"}:
        return "one is what was raised last, the other may be all of it"
    sides = _both(pair)
    priced = pair.point is not None and not any(
        FORMS & c.frame.context for c in (pair.left, pair.right) if not _form(c)
    )
    priced = priced or pair.point == A_SHARE
    if pair.left.kind == "money" and not priced and any(_in_a_form(*side) for side in sides):
        return "one is what is paid in one form, the other may be the whole"
    return None


def _of_some(whole: Claim, other: Claim) -> bool:
    """Whether the one is of a group of which its text tells a part, and the other is not known to be of a group."""
    if WHOLE not in whole.trace or WHOLE in other.trace or DEFINITE in other.trace:
        return False
    return not told.merely_has(other.frame)


def _some_of(part: Claim, whole: Claim) -> bool:
    """Whether the one is told of fewer, taken of all that there are: "six of the crew", "all 24 crew"."""
    return SOME in part.trace and SOME not in whole.trace and told.least(part) < told.least(whole)


def _one_verb(a: Claim, b: Claim) -> bool:
    """Whether both tell of one and the same act or fate: "four of the passengers died", "six passengers died"."""
    one, two = a.frame.predicate, b.frame.predicate
    return one is not None and two is not None and (one.head == two.head or bool(one.concepts & two.concepts))


def _all_of_them(part: Claim, whole: Claim, pair: Comparison) -> bool:
    """Whether the one says of some what the other says of all of them: "three of the four were jailed", "all four"."""
    total, number = getattr(part.value, "of", None), getattr(whole.value, "number", None)
    if total is None or number is None or not number.exact or number.nominal != total:
        return False
    if {part.frame.role, whole.frame.role} & _PLIGHTS:
        return False  # that all were trapped does not say what was done to them
    same = [pair.rung(s).reaches(Rung.ALIAS) for s in ("predicate", "object", "head")]
    bare = part.frame.object is None and whole.frame.object is None
    done = same[0] and (same[1] or bare) or same[1] and pair.rung("predicate") is Rung.UNKNOWN
    return same[2] and done


def _told_alike(pair: Comparison) -> bool:
    """Whether two numbers of others add to the same ones: of one head, in much the same words, by one verb or doer."""
    if not pair.rung("head").reaches(Rung.RELATED) or pair.overlap < SHARED:
        return False
    return pair.rung("predicate") is not Rung.OTHER or pair.rung("subject").reaches(Rung.RELATED)


def _form(claim: Claim) -> bool:
    return claim.frame.role in FORMS


def _in_a_form(part: Claim, whole: Claim) -> bool:
    """Whether the one alone is paid in one form: not where the other speaks of that form, too ("all-cash")."""
    form = part.frame.role
    if form not in FORMS or whole.frame.role in FORMS:
        return False
    return f"all-{form}" not in whole.frame.context


def _adds_up(pair: Comparison) -> bool:
    """Whether one alone is said to be what it all comes to ("in all", "since May"); no such word of the dead."""
    if pair.left.kind == "count" and pair.left.frame.role is not None and pair.rung("role") is Rung.EXACT:
        return False
    if pair.point is not None and not pair.point.startswith(NUMBER_OF):
        return False
    sides = ["summed" in c.trace for c in (pair.left, pair.right)]
    return sides[0] != sides[1]


def _narrower(part: Claim, whole: Claim) -> bool:
    """Whether the one counts those of the other to whom more was done: 14 destroyed, 22 damaged."""
    one, two = part.frame.predicate, whole.frame.predicate
    if two is not None and part.frame.role in TOLLS and whole.frame.role is None and two.head in _HARMING:
        return told.least(part) <= told.least(whole)  # "beat three men", "one man was beaten to death"
    if one is None or two is None or one.concepts & two.concepts or told.least(part) > told.least(whole):
        return False
    return any(concepts.implies(x, y) for x in one.concepts & _GRAVER for y in two.concepts)


def _same_part(pair: Comparison) -> bool:
    """Whether the same is said of two parts of a whole: "nine of 14 were rescued", not "two of 19 were Chileans"."""
    if pair.rung("predicate").reaches(Rung.ALIAS) or pair.rung("object") is Rung.EXACT:
        return True
    left, right = pair.left.frame.object, pair.right.frame.object
    if left is None or right is None or not pair.rung("object").reaches(Rung.RELATED):
        return False
    inner = [set(slot.terms) - {left.head, right.head} for slot in (left, right)]
    return not any(inner) or bool(inner[0] & inner[1])


def _in_one_place(pair: Comparison) -> bool:
    """Whether one alone names a place where; those that count places ("in 13 countries") name all of them."""
    if pair.rung("head").reaches(Rung.ALIAS) and all(_counts_places(c) for c in (pair.left, pair.right)):
        return False
    sides = (pair.left, pair.right)
    if all(_is_crowd(c) for c in sides):
        return False
    return any(not set(p.split()) <= nouns.ANYWHERE and not _spread(c, p) for c in sides for p in c.frame.places)


def _is_crowd(claim: Claim) -> bool:
    """Whether it counts a crowd, which is in one place."""
    return claim.frame.head is not None and claim.frame.head.head in _CROWDS


def _spread(claim: Claim, place: str) -> bool:
    """Whether somebody merely has so many in all of a number of places: "has 84 stores in [four states]"."""
    return told.merely_has(claim.frame) and place.split(" ", 1)[0] in _NUMBERS


_CROWDS = frozenset("crowd attendance audience gate".split())
_NUMBERS = frozenset((*UNITS, *TEENS, *TENS))


def _more_than_all(pair: Comparison) -> bool:
    """Whether more are counted in the one place than the other counts anywhere: no part is larger than its whole."""
    placed = [any(not set(p.split()) <= nouns.ANYWHERE for p in c.frame.places) for c in (pair.left, pair.right)]
    part, whole = (pair.left, pair.right) if placed[0] else (pair.right, pair.left)
    if placed[0] == placed[1] or DEFINITE in whole.trace:
        return False  # "the three victims" are those spoken of before
    number = getattr(whole.value, "number", None)
    return number is not None and number.exact and told.least(part) > number.nominal


def _toll_of_a_place(part: Claim, whole: Claim) -> bool:
    """Whether the one alone names a place and is the smaller toll; the matcher sees to those of all."""
    if part.frame.role not in TOLLS or whole.frame.places or None in (part.frame.told, whole.frame.told):
        return False
    number = getattr(part.value, "number", None)
    if number is None or number.exact:
        return False  # "at least 40 in Corby" is of what is known there so far
    named = any(not set(p.split()) <= nouns.ANYWHERE for p in part.frame.places)
    return named and part.frame.told != whole.frame.told and told.least(part) < told.least(whole)


def _local(claim: Claim) -> bool:
    """Whether it counts in a part of the land that it does not name: "22 houses in the district"."""
    return any(set(p.split()) <= _PARTS for p in claim.frame.places)


def _elsewhere(part: Claim, whole: Claim) -> bool:
    """Whether the one alone names a place, which the other does not speak of: "300 jobs in Norway"."""
    return any(not set(p.split()) & whole.frame.context for p in part.frame.places)


def _quarter(claim: Claim) -> bool:
    """Whether the clause is set in a quarter of the land ("in the north of the province")."""
    return bool(_QUARTERS & claim.frame.terms)


def _counts_places(claim: Claim) -> bool:
    return claim.frame.head is not None and bool(_PLACES & nouns.classes(claim.frame.head.head))


def _both(pair: Comparison) -> tuple[tuple[Claim, Claim], tuple[Claim, Claim]]:
    return (pair.left, pair.right), (pair.right, pair.left)


def _of_all(part: Claim, whole: Claim, pair: Comparison) -> bool:
    """Whether a group is all that are found where it happened: miners in a mine; passengers, with room for a crew."""
    head = part.frame.head
    if pair.point is None or head is None:
        return False
    crewed = head.head != "passenger" or told.least(whole) > CREW * told.least(part)
    return crewed and groups.is_everybody(head.head, part.frame.role, part.frame.context)


def _inside(part: Claim, whole: Claim) -> bool:
    """Whether the one counts no more of a named group than the other of people at large ("6 children", "10 people")."""
    one, two = part.frame.head, whole.frame.head
    if one is None or one.head in PEOPLE or (two is not None and two.head not in PEOPLE):
        return False
    if crew_of(part, whole) is not None:
        return False  # the rule adds them up
    low, high = (getattr(getattr(c.value, "number", None), "low", None) for c in (part, whole))
    return one.head in GROUPS and low is not None and high is not None and low <= high


GUARD = Guard(
    id="part-of-total",
    summary="one figure may be a part of the other, or adds to it",
    example="another four people died / 11 people died",
    conflict=("The Lorne landslide killed four people.", "The Lorne landslide killed 11 people."),
    no_conflict=("The Lorne landslide killed another four people.", "The Lorne landslide killed 11 people."),
    check=check,
    kinds=_FIGURES,
)
