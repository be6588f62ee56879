"""What is counted in one place is not what is counted in another, nor the total."""

from __future__ import annotations

from claimcheck.guards import Guard
from claimcheck.lexicon import gazetteer, nouns
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.lexicon.fates import COUNTED
from claimcheck.lexicon.number_words import SCALES, TEENS, TENS, UNITS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "time", "date", "rank", "duration"))


def check(pair: Comparison) -> str | None:
    """Fires where both name places and share none; the place of the story itself does not count."""
    if pair.rung("place") is not Rung.OTHER and not _in_two_lands(pair):
        return None
    if pair.left.frame.role == pair.right.frame.role and pair.left.frame.role in _ANYWHERE:
        return None  # one study is set in hospitals, towns and countries; how many children one has hangs on no place
    if pair.point in COUNTED:
        return None  # the matcher has seen to where those were counted
    if pair.left.kind == "measure" and _one_death(pair):
        return None
    left, right = (_places(c) for c in (pair.left, pair.right))
    if not left or not right or any(_same(x, y) for x in left for y in right):
        return None
    if _spoken_of(pair.left, left, right) or _spoken_of(pair.right, right, left):
        return None
    if pair.left.kind in _DAYS and not any(_exclude(x, y) for x in left for y in right):
        return None  # one day of one event: "at his home", "in Lorne"
    return f"they speak of different places ({', '.join(sorted(left))} / {', '.join(sorted(right))})"


def _spoken_of(claim: Claim, own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a spot has no name, and the place of the other is named beside it: "in the hills above [Arle]"."""
    names = {word for key in claim.frame.entities for word in key.split()}
    if any(names & set(place.split()) for place in own):
        return False
    parts = any(place.split()[-1] in _LANDS for place in own)
    doers = {s.entity for s in (claim.frame.subject, claim.frame.object) if s is not None}  # "shot at Piet Vos"
    return not parts and any(p not in doers and set(p.split()) <= claim.frame.context for p in other)


def _in_two_lands(pair: Comparison) -> bool:
    """Whether each of two numbers is of a land of its own, though a story that is set in both knows both places."""
    if pair.left.kind != "count" or pair.point in COUNTED:
        return False
    left, right = (frozenset(p for p in c.frame.places if gazetteer.known(p)) for c in (pair.left, pair.right))
    return bool(left) and bool(right) and all(_exclude(x, y) for x in left for y in right)


def _one_death(pair: Comparison) -> bool:
    """Whether both tell by one verb what somebody known, by name or by age, underwent when dying: in one place."""
    for claim in (pair.left, pair.right):
        who = claim.frame.subject
        if who is None or who.entity is None and "year-old" not in who.text or not _FATAL & claim.frame.terms:
            return False
    return all(pair.rung(slot).reaches(Rung.ALIAS) for slot in ("subject", "predicate"))


_FATAL = frozenset("die dead death kill drown".split())


def _same(one: str, other: str) -> bool:
    """Whether two places may be one: a name in the other, or two words for one thing ("the house" / "the home")."""
    if one in other or other in one:
        return True
    (*own, noun), (*others, last) = one.split(), other.split()
    told = [set(w) - nouns.ANYWHERE - _NEAR for w in (own, others)]
    if noun == last and noun in _LANDS | _NAMED and all(told) and not told[0] & told[1]:
        return False  # "Brack county", "Dorrin county"; "Dole airport", "Rive airport"
    if nouns.same(noun, last):
        return True
    if "building" in (noun, last) and all("building" in nouns.classes(w) for w in (noun, last)):
        return True  # "in the building", "in the library"
    spots = ["building" in nouns.classes(w) or w in _SPOTS for w in (noun, last)]
    lands = [bool(nouns.place_of(w)) or w in _LANDS for w in (noun, last)]
    return spots[0] and lands[1] or spots[1] and lands[0]  # "in the hotel", "in Derby"


_DAYS = frozenset(("date", "time"))


def _exclude(one: str, other: str) -> bool:
    """Whether two places are of one sort, or in two countries, so that neither lies in the other."""
    known = [gazetteer.known(p) for p in (one, other)]
    if known[0] is not None and known[1] is not None:
        return known[0].country != known[1].country or known[0].rank is known[1].rank
    return _sort(one) == _sort(other)


def _sort(place: str) -> str:
    """What sort of place it is: as the table of known places has it, by its last word, or a mere name."""
    if (known := gazetteer.known(place)) is not None:
        return known.rank
    own = nouns.classes(place.split()[-1])
    return next((sort for sort in _SORTS if sort in own), "name")


_SORTS = ("building", "water body", "landform", "region", "city", "country")
_LANDS = frozenset(
    "county district province state region town village city valley island street road prefecture canton parish "
    "borough governorate municipality suburb".split()
)
# Buildings that go by a name of their own.
_NAMED = frozenset(
    "airport station hospital university college school prison jail stadium bridge tunnel hotel mall museum church "
    "mosque cathedral temple synagogue port harbour harbor base camp market factory plant mine refinery dam".split()
)
_SPOTS = frozenset("avenue road street highway bridge park square venue office room court courtroom".split())
_BROUGHT = frozenset(("hospital", "prison"))
_ANYWHERE = frozenset(("enrolled", "children"))
_NEAR = frozenset(
    "neighbor neighbour neighboring neighbouring adjacent remote rural main central old new international local nearby "
    "small big large busy packed crowded public private former nuclear naval military army primary high secondary "
    "train railway railroad bus police fire power coal gold copper oil city town village".split()
)


def _places(claim: Claim) -> frozenset[str]:
    """The places without what is a date ("in June 2016") or counted itself ("shown in 3,730 theaters").

    Without where those counted were brought ("put 12 people in hospital"), and without the number of places, which may
    be what is compared.
    """
    head = claim.frame.object if claim.kind == "count" and claim.frame.role is not None else None
    brought = head.head if head is not None and _BROUGHT & nouns.classes(head.head) else None
    counted = claim.frame.head.head if claim.kind == "count" and claim.frame.head is not None else None
    named = (w for p in claim.frame.places if not set(w := p.split()) <= nouns.ANYWHERE)
    told = (w for w in named if w[-1] not in (counted, brought) and not any(x in _DATES for x in w))
    left = (" ".join(x for x in w if x not in _NUMBERS and not x[0].isdigit()) for w in told)
    return frozenset(p for p in left if p)


_DATES = frozenset((*MONTHS, *WEEKDAYS, "a.m.", "p.m.", "am", "pm", "gmt", "utc"))
_NUMBERS = frozenset((*UNITS, *TEENS, *TENS, *SCALES, "several", "few", "many"))


GUARD = Guard(
    id="other-place",
    summary="the two are set in different places",
    example="12 people died in Hull / 10 people died in Derby",
    conflict=("The storm killed 12 people in Hull.", "The storm killed 10 people in Hull."),
    no_conflict=("The storm killed 12 people in Hull.", "The storm killed 10 people in Derby."),
    check=check,
    of_parties=True,
    kinds=_FIGURES,
)
