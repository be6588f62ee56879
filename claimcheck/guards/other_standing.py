"""Two answers to one question need one of whom it is told, in one respect, at one stage, by one doer."""

from __future__ import annotations

from claimcheck.analysis import themes
from claimcheck.analysis.aboutness import told_apart
from claimcheck.analysis.back_again import left_once, never_undone
from claimcheck.analysis.standings import is_answered
from claimcheck.analysis.times.compare import relation
from claimcheck.analysis.times.dates import DateValue
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import nouns, standings
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.relation import Relation
from claimcheck.text.patterns import lazily

NAMED = 0.1  # words around from which a name is enough
PLAIN = 0.25  # the same, for a common noun that both have
OPEN = 0.35  # the same, where it is left open whether two words mean one
CLOSE = 0.5  # the same, where it is left open whether both are for, against or at one thing
_OTHERS = frozenset(
    "other others another each every both most some several few many any half one two three four five six seven eight "
    "nine ten second third fourth fifth previous earlier separate similar".split()
)


def check(pair: Comparison) -> str | None:
    """Fires where the two may be told of two, or in two respects, or too little around them agrees."""
    if not is_answered(pair):
        return None
    if pair.left.source == pair.right.source:
        return "one text gives both answers, so that it tells two matters or two times apart"
    left, right = pair.left.frame.subject, pair.right.frame.subject
    if not pair.rung("subject").reaches(Rung.UNKNOWN):
        return "they are told of two"
    if left is not None and right is not None and (_apart(left, right) or themes.each_its_own(pair.left, pair.right)):
        return "they are told of two of a kind"
    if _named_beside(pair.left, pair.right) or _named_beside(pair.right, pair.left):
        return "one tells it of somebody else, and names the one of whom the other tells it"
    if _somebody_else(pair.left, pair.right) or _somebody_else(pair.right, pair.left):
        return "one tells it of somebody else than the other, who stands beside"
    if _elsewhere(pair):
        return "they are told of two places"
    if told_apart(themes.which(pair.left), themes.which(pair.right)):
        return "what stands behind the nouns tells them apart"
    if themes.respects_apart(*(getattr(c.value, "respects", frozenset()) for c in (pair.left, pair.right))):
        return "the respects in which it is told differ"
    if getattr(pair.left.value, "stage", None) != getattr(pair.right.value, "stage", None):
        return "one of them is told of one stage of the story"
    if _other_doer(pair):
        return "two are told to have done it"
    named = pair.left.frame.head is not None or pair.right.frame.head is not None
    if named and pair.rung("subject") is Rung.RELATED:
        return Doubt("it is not known that they are told of one")
    if named and any(s is not None and s.head in _PRONOUNS and s.entity is None for s in (left, right)):
        return Doubt("it is not known who is for, against or there")
    if _each_at_its_hour(pair):
        return "each may have been so at its hour"
    one, two = pair.left.frame.time, pair.right.frame.time
    apart = isinstance(one, DateValue) and isinstance(two, DateValue) and relation(one, two) is Relation.DISJOINT
    once = left_once(pair.left, pair.right) or never_undone(pair.left, pair.right)
    if apart and not once and not never_undone(pair.right, pair.left):
        return f"each may have been so at its time ({one} / {two})"
    named = pair.left.frame.head is not None and pair.right.frame.head is not None
    known = Rung.UNKNOWN if pair.overlap >= CLOSE else Rung.RELATED
    if named and not pair.rung("head").reaches(known):
        return Doubt("it is not known that they are for, against or at one thing")
    return None if pair.overlap >= _least(pair) else Doubt("too little shows that they are of one occasion")


def _named_beside(named: Claim, other: Claim) -> bool:
    """Whether the one of whom it is told by name stands in the other's clause beside "a guard", of whom that tells."""
    one, two = named.frame.subject, other.frame.subject
    if one is None or two is None or one.entity is None or two.entity is not None:
        return False
    if two.text.lower().startswith("the "):  # "the senator" may be whoever is named, unless it is done to that one
        about: frozenset[str] = getattr(other.value, "about", frozenset())
        return bool({*one.terms, *one.text.lower().split()} & about - set(two.terms))
    if not two.text.lower().startswith(("a ", "an ", "another ")):
        return False
    return one.entity in other.frame.entities and not set(one.terms) & set(two.terms)


def _somebody_else(own: Claim, other: Claim) -> bool:
    """Whether the one of whom it is told stands in the other's sentence beside another one, of whom that tells it."""
    one, two = own.frame.subject, other.frame.subject
    if one is None or two is None or one.entity or two.entity or one.head in _PRONOUNS or two.head in _PRONOUNS:
        return False
    apart = one.head != two.head and one.head not in two.also and two.head not in one.also
    return (
        apart and one.head in other.frame.context and one.head not in two.terms and not nouns.same(one.head, two.head)
    )


def _other_doer(pair: Comparison) -> bool:
    """Whether two are told to have done it; of what goes on between parties, whether two names are told."""
    one, two = (getattr(c.value, "agent", ()) for c in (pair.left, pair.right))
    if standings.question(pair.left.frame.role or "").doers:
        return False  # one force looks for a man and another one takes him
    if pair.left.frame.subject is None and pair.right.frame.subject is None:
        return themes.NAMED in one and themes.NAMED in two and not set(one) & set(two) - {themes.NAMED}
    return themes.agents_apart(one, two)


_PRONOUNS = frozenset("he she it they i we who".split())


def _elsewhere(pair: Comparison) -> bool:
    """Whether each names a place, no word of it is in the other's, and none of the passages names both."""
    if pair.rung("place") is not Rung.OTHER:
        return False
    one, two = ({w for p in c.frame.places if _named(p) for w in p.split()} for c in (pair.left, pair.right))
    both = one <= pair.right.frame.context or two <= pair.left.frame.context
    return bool(one) and bool(two) and not one & two and not both


def _named(place: str) -> bool:
    return "place" not in nouns.classes(place.split()[-1])


def _least(pair: Comparison) -> float:
    sides = [c.frame.subject for c in (pair.left, pair.right)]
    one_sided = (pair.left.frame.head is None) != (pair.right.frame.head is None)
    if one_sided or not pair.rung("subject").reaches(Rung.RELATED):
        return OPEN
    if _of_one_body(pair.left, pair.right) or _of_one_body(pair.right, pair.left):
        return NAMED
    if _of_one_age(*sides):
        return NAMED  # an age tells somebody from others as a name does
    return NAMED if all(s is not None and s.entity is not None for s in sides) else PLAIN


def _of_one_body(named: Claim, told: Claim) -> bool:
    """Whether one is named, and the other told by a post in a body that stands beside the name: "the head of X"."""
    one, two = named.frame.subject, told.frame.subject
    if one is None or two is None or one.entity is None or two.entity is not None:
        return False
    return any(set(key.split()) <= set(two.terms) for key in named.frame.entities - {one.entity})


def _of_one_age(one: Slot | None, two: Slot | None) -> bool:
    """Whether one of the two is told by an age that is the other's, too, or fits the noun for him."""
    if one is None or two is None or not (one.head.endswith(_AGED) or two.head.endswith(_AGED)):
        return False
    return one.head == two.head or one.head in two.also or two.head in one.also


_AGED = "-year-old"


def _apart(left: Slot, right: Slot) -> bool:
    """Whether one is a part or another of its kind, or each has modifiers of its own."""
    if left.entity is not None and right.entity is not None:
        return False
    if themes.versions_apart(left.text, right.text):
        return True
    some = [
        _OTHERS & set(s.text.lower().split()) - (_EVERY if _several(other) else frozenset())
        for s, other in ((left, right), (right, left))
    ]
    if some[0] != some[1]:
        return True
    telling = [tuple(t for t in s.terms if not standings.of_adjective(t)) for s in (left, right)]
    own, others = themes.own_words(telling[0], telling[1]), themes.own_words(telling[1], telling[0])
    return left.head != right.head and nouns.same(left.head, right.head) and bool(own) and bool(others)


_EVERY = frozenset(("every", "each", "all", "both"))


def _several(slot: Slot) -> bool:
    """Whether a plural alone tells of all of a class: "[Schools] are open" beside "has shut every school"."""
    return slot.text.lower().split()[-1] != slot.head and slot.text.lower().split()[0] in (
        f"{slot.head}s",
        "the",
        "all",
    )


def _each_at_its_hour(pair: Comparison) -> bool:
    """Whether each passage gives an hour of the clock, and it was so at the later one: "out by 8:40", "on at 6:40".

    What was done by the earlier hour was no longer to do at the later one.
    """
    hours = [_hours(c.frame.context) for c in (pair.left, pair.right)]
    if any(len(h) != 1 for h in hours) or hours[0] == hours[1]:
        return False
    holds = [bool(getattr(c.value, "holds", True)) for c in (pair.left, pair.right)]
    (one,), (two,) = hours
    return not (holds[0] and one < two or holds[1] and two < one)


def _hours(words: frozenset[str]) -> frozenset[int]:
    """The hours of the clock among the words of a passage, in minutes from midnight."""
    late = 720 if words & {"p.m.", "pm"} else 0
    found = (m for w in words if (m := _CLOCK.fullmatch(w)) is not None)
    return frozenset(int(m["hour"]) % 12 * 60 + int(m["minute"]) + late for m in found)


_CLOCK = lazily(r"(?P<hour>[01]?[0-9])[:.](?P<minute>[0-5][0-9])")


GUARD = Guard(
    id="other-standing",
    summary="the two answers are of two, or of two respects or stages",
    example="the trade bill was passed / the budget was rejected",
    conflict=("Tom Becker walked free from court on Monday.", "Tom Becker was sent to prison on Monday."),
    no_conflict=("Tom Becker walked free from court on Monday.", "Ana Ruiz was sent to prison on Monday."),
    check=check,
    kinds=frozenset({"status"}),
)
