"""Figures of different things are not compared: the dead are not the injured, a magnitude is no depth."""

from __future__ import annotations

from claimcheck.analysis import told
from claimcheck.analysis.described import share_deed
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import attributes, concepts, fates, light, oppositions
from claimcheck.model.claim import Frame, Slot
from claimcheck.model.comparison import Comparison, Rung

_FIGURES = frozenset(("count", "money", "percent", "measure", "duration", "rank", "score"))
# Heads that most counts share: that both count people does not say that they count the same people.
_ANYBODY = frozenset(
    "people person man woman child victim other life thing number time case worker resident employee".split()
)

_STRANGE = (Rung.UNLIKE, Rung.UNKNOWN)
_HURT = frozenset(("injured", "seriously injured", "slightly injured"))
_POLLS = frozenset(("poll", "survey"))
MUCH = 0.5  # words around from which two ordinals are taken to count one series, if one owner is a pronoun
SHARED = 1 / 3  # words around from which two ordinals are taken to count one series
POLLED = 0.3  # words around from which two shares are taken to be of one poll


def check(pair: Comparison) -> str | None:
    """Fires where what is counted or what is said of it is known to differ, or not known to be the same."""
    if pair.left.kind != pair.right.kind:
        return None  # their rules see to it
    return next(filter(None, (told_apart(pair) for told_apart in _WAYS)), None)


def _by_whom(pair: Comparison) -> str | None:
    """Those who are counted, or what became of them."""
    predicate, role = pair.rung("predicate"), pair.rung("role")
    left, right = pair.left.frame, pair.right.frame
    if pair.left.kind == "count" and role is Rung.OTHER:
        return f"one counts the {left.role}, the other the {right.role}"
    least = Rung.EXACT if {left.role, right.role} & _HURT else Rung.ALIAS  # of those shot, some may have died
    one_alone = pair.left.kind == "count" and (left.role is None) != (right.role is None)
    if one_alone and (not predicate.reaches(least) or told.of_doers(left) or told.of_doers(right)):
        return "one alone says what became of those it counts"
    if pair.left.kind == pair.right.kind == "count" and (
        told.of_victims(left) and told.of_things(right) or told.of_victims(right) and told.of_things(left)
    ):
        return "one counts victims, the other things"
    if left.role is None and left.described and right.described and not share_deed(left.described, right.described):
        return "those counted are picked out by other deeds"
    if left.role == right.role == "children" and pair.overlap < MUCH and None in _keys(left, right):
        return "it is not known that it is one mother or father"
    if {_sex(left), _sex(right)} == {"man", "woman"}:
        return "one counts men, the other women"
    return None


def _by_words(pair: Comparison) -> str | None:
    """What is measured and what is said of it."""
    role, left, right = pair.rung("role"), pair.left.frame, pair.right.frame
    strange = pair.rung("head") is Rung.UNLIKE and left.role == right.role and left.role in attributes.OF_GOODS
    if pair.apart("head") and pair.point not in fates.TOLLS or pair.left.kind == "money" and strange:
        return "what is counted or measured differs"
    if pair.left.kind == "count" and role is not Rung.EXACT and _opposed(left.predicate, right.predicate):
        return "what is said of the one is the opposite of what is said of the other"
    if pair.apart("predicate") and role is not Rung.EXACT and not _in_one_place(pair):
        return "what is said of it differs"
    narrowed = pair.left.kind in _REPORTED and told.narrowed_apart(pair.left.kind, left, right)
    told_of = pair.left.kind == "percent" and not attributes.is_single("percent", left.role)
    if narrowed or told_of and told.subjects_apart(left, right):
        return "one is of a part or kind of what the other is of"
    roles = {left.role, right.role}
    gauged = pair.left.kind in _GAUGED and "change" in roles
    if roles == {"change", "level"} or gauged and len(roles) > 1:
        return "one is by how much it changed, the other what it came to"
    return None


_REPORTED = frozenset(("money", "percent"))
_GAUGED = frozenset(("measure", "money"))


def _by_deed(pair: Comparison) -> str | None:
    """What somebody did with so many, or what they are said to be."""
    predicate, role = pair.rung("predicate"), pair.rung("role")
    left, right = pair.left.frame, pair.right.frame
    if pair.left.kind == "count" and any(told.has_and_loses(*some) for some in ((left, right), (right, left))):
        return "one is how many there are, the other how many were lost or won"
    if pair.left.kind == "count" and pair.rung("subject").reaches(Rung.ALIAS):
        if told.merely_has(left) != told.merely_has(right) and told.does(left if told.merely_has(right) else right):
            return "one is how many there are in all, the other to how many it was done"
        done = predicate.reaches(Rung.ALIAS) and role is not Rung.EXACT
        plain = all(f.object is not None and f.object.entity is None for f in (left, right))
        if done and pair.rung("object") is Rung.UNLIKE and plain:
            return "what was done with the one and with the other differs"
    if pair.rung("subject").reaches(Rung.ALIAS) and _was(pair):
        return "one alone says what was done"
    if told.is_told_to_be(left) and told.is_told_to_be(right) and pair.rung("object") in (Rung.UNLIKE, Rung.OTHER):
        return "what they are said to be differs"
    return None


def _by_measure(pair: Comparison) -> str | None:
    """The time, the end or the respect that a figure is of, and its place in a series."""
    role, both = pair.rung("role"), (pair.left.frame, pair.right.frame)
    left, right = both
    roles = {left.role, right.role}
    if ("interim" in pair.left.trace) != ("interim" in pair.right.trace):
        return "one is the figure of an hour before the end"
    if pair.left.kind == "money" and ("asked" in pair.left.trace) != ("asked" in pair.right.trace):
        return "one is asked for, the other is set aside or spent"
    if ("with debt" in pair.left.trace) != ("with debt" in pair.right.trace):
        return "one alone counts debt"
    against = [{t for t in c.trace if t.startswith("against ")} for c in (pair.left, pair.right)]
    if all(against) and against[0] != against[1]:
        return "each is measured against another time"
    if "delay" in roles and len(roles) > 1:
        return "one is by how long it was late"
    if pair.left.kind in _OF_RESPECTS and role is Rung.OTHER:
        return f"one is of {left.role}, the other of {right.role}"
    spent = pair.left.kind == "money" and any(told.spent_apart(*some) for some in (both, both[::-1]))
    if spent and not (pair.one_matter and any(map(told.is_unsaid, both))):
        return "one alone says what the sum is"
    places = [(told.ordinals(a), told.ordinals(b)) for a, b in _slots(left, right)]
    if any(one and two and one != two for one, two in places):
        return "they are of another place in a series"
    return None


def _by_holder(pair: Comparison) -> str | None:
    """Who or what has the share, the length, the place or the result."""
    role, left, right = pair.rung("role"), pair.left.frame, pair.right.frame
    both_get = pair.left.kind == "percent" and told.gets(left) and told.gets(right)
    if both_get and not pair.rung("subject").reaches(Rung.ALIAS):
        return "it is not known that one and the same has the share"
    if left.role != right.role and any(x.role == "turnout" and told.gets(y) for x, y in ((left, right), (right, left))):
        return "one is how many voted, the other how many of them for somebody"
    if (
        pair.left.kind == "count"
        and _compound(left.head)
        and _compound(right.head)
        and _each_own(left.head, right.head)
    ):
        return "what has so many of them differs"
    if pair.left.kind == "duration" and _each_own(left.head, right.head):
        return "what lasts so long, or is counted from, is told apart by its modifiers"
    if pair.left.kind in ("duration", "count") and pair.rung("object") is Rung.OTHER and _both_named(left, right):
        return "it was done to another"
    if pair.left.kind == "duration" and pair.apart("object") and pair.rung("predicate") is Rung.EXACT:
        return "it befell another"
    if pair.left.kind == "duration" and pair.rung("head") is Rung.EXACT and _of_other_names(pair):
        return "what lasts so long is that of another"
    raced = pair.left.kind == "rank" and "finish" in (left.role, right.role) and None not in (left.object, right.object)
    if raced and not pair.rung("object").reaches(Rung.RELATED):
        return "it is not known that they are places in one contest"
    if pair.left.kind == "score" and pair.apart("object"):
        return "they are results of different votes or matches"
    if pair.left.kind == "rank" and role is Rung.OTHER:
        return f"one is of {left.role}, the other of {right.role}"
    return None


def _by_source(pair: Comparison) -> str | None:
    """The forecast or the poll that gives the figure."""
    left, right = pair.left.frame, pair.right.frame
    roles = {left.role, right.role}
    if {"chance", "horizon"} & roles and not _same_source(left, right):
        return "it is not known that one and the same forecast is meant"
    polled = pair.left.kind == "percent" and any(_POLLS & f.context for f in (left, right))
    alike = pair.rung("subject").reaches(Rung.ALIAS) and pair.overlap >= POLLED
    if polled and not alike and left.entities - right.entities and right.entities - left.entities:
        return "each may be of a poll of its own"
    shares = bool({"standing", "vote share"} & roles)
    if shares and pair.rung("subject") in (Rung.RELATED, Rung.UNLIKE, Rung.OTHER):
        return "it is not known that one and the same has the share"
    if (shares or polled) and pair.overlap < POLLED:
        return "it is not known that one and the same poll is meant"
    return None


def _unknown(pair: Comparison) -> str | None:
    """What is not known of the two, where nothing is known to differ."""
    left, right = pair.left.frame, pair.right.frame
    stated = pair.rung("role") is Rung.EXACT and left.role is not None
    anybody = any(f.head is None or f.head.head in _ANYBODY | light.STATES for f in (left, right))
    head = pair.rung("head")
    if not (pair.rung("predicate").reaches(Rung.ALIAS) or stated or head.reaches(Rung.ALIAS) and not anybody):
        why = "it is not known that they count or measure the same thing"
        return why if pair.left.kind == "count" and head in _STRANGE and not anybody else Doubt(why)
    if _was(pair):
        return Doubt("one alone says what was done")
    if pair.left.kind == "duration" and left.role in ("after", "before") and pair.overlap < SHARED:
        return Doubt("it is not known that the same happened so long after or before it")
    if pair.left.kind == "rank" and not pair.rung("subject").reaches(Rung.ALIAS) and not _same_series(pair):
        return Doubt("it is not known that they rank the same")
    if pair.left.kind == "duration" and (left.head is None) != (right.head is None) and not _measured(pair):
        return Doubt("one is the length of something that the other does not name")
    return None


_WAYS = (_by_whom, _by_words, _by_deed, _by_measure, _by_holder, _by_source, _unknown)  # the first that fires is told


def _opposed(one: Slot | None, two: Slot | None) -> bool:
    """Whether one verb is the opposite of the other: those hired are not those laid off."""
    if one is None or two is None or one.head == two.head or one.concepts & two.concepts:
        return False
    return concepts.opposed(one.concepts, two.concepts) or oppositions.may_oppose(one.head, two.head)


def _in_one_place(pair: Comparison) -> bool:
    """Whether two figures of one thing stand in the same words, whatever the verb."""
    left, right = pair.left.frame, pair.right.frame
    if not pair.near:
        return False
    return pair.rung("head").reaches(Rung.ALIAS) or left.head is None and right.head is None


def _keys(left: Frame, right: Frame) -> tuple[str | None, ...]:
    """The entities of which the figures are told."""
    return tuple(None if f.subject is None else f.subject.entity for f in (left, right))


def _sex(frame: Frame) -> str | None:
    return None if frame.head is None else _SEXES.get(frame.head.head)


_SEXES = dict.fromkeys(("man", "boy", "male"), "man") | dict.fromkeys(("woman", "girl", "female"), "woman")


def _each_own(one: Slot | None, two: Slot | None) -> bool:
    """Whether each of two phrases with one noun has a modifier of its own ("the spring vote", "the union vote")."""
    if one is None or two is None:
        return False
    own, others = (set(a.terms) - set(b.terms) - _EMPLOYERS for a, b in ((one, two), (two, one)))
    return one.head == two.head and bool(own) and bool(others)


def _compound(slot: Slot | None) -> bool:
    """Whether figure and noun are one word that says how many something has: "a 12-game losing streak"."""
    return slot is not None and "-" in slot.text and " " not in slot.text


_EMPLOYERS = frozenset("force department company agency bureau firm team club".split())


def _both_named(left: Frame, right: Frame) -> bool:
    return all(f.object is not None and f.object.entity is not None for f in (left, right))


def _of_other_names(pair: Comparison) -> bool:
    """Whether nothing but a common noun joins the two, and each names one, another one ("the strike at Kordel")."""
    if any(pair.rung(s).reaches(Rung.RELATED) for s in ("subject", "object")):
        return False
    one, two = ({w for name in c.frame.entities for w in name.split()} for c in (pair.left, pair.right))
    return len(pair.left.frame.entities) == len(pair.right.frame.entities) == 1 and not one & two


def _was(pair: Comparison) -> bool:
    """Whether one of two counts alone says no more than where or what somebody is."""
    was = pair.left.kind == "count" and told.merely_is(pair.left.frame) != told.merely_is(pair.right.frame)
    return was and not pair.rung("object").reaches(Rung.ALIAS)


_OF_RESPECTS = frozenset(("money", "percent", "measure"))


def _slots(left: Frame, right: Frame) -> tuple[tuple[Slot | None, Slot | None], ...]:
    return ((left.subject, right.subject), (left.object, right.object))


def _same_source(left: Frame, right: Frame) -> bool:
    """Whether both name one body that may have made the forecast."""
    return any(x in y or y in x for x in left.entities for y in right.entities)


def _same_series(pair: Comparison) -> bool:
    """Whether two ordinals count one series, of whom one side does not say: "her third term", "a third term"."""
    if not pair.rung("head").reaches(Rung.ALIAS) or pair.rung("subject") is not Rung.UNKNOWN:
        return False
    return pair.overlap >= (SHARED if pair.left.frame.subject is None else MUCH)


def _measured(pair: Comparison) -> bool:
    """Whether the side without a head speaks of the thing that the other one measures, or does what it names."""
    left, right = pair.left.frame, pair.right.frame
    named, other = (left, right) if left.head is not None else (right, left)
    if named.head is None:
        return False
    done = named.predicate is not None and named.predicate.concepts & named.head.concepts
    return named.head.head in other.terms or bool(done) and pair.rung("predicate").reaches(Rung.ALIAS)


GUARD = Guard(
    id="other-thing",
    summary="what is counted or measured, or what is said of it, differs",
    example="11 people were killed / 40 people were injured",
    conflict=("The Lorne landslide killed 40 people.", "The Lorne landslide killed 11 people."),
    no_conflict=("The first blast in Lorne killed two officers.", "The second blast in Lorne killed five officers."),
    check=check,
    kinds=_FIGURES,
)
