"""Two dates or times need one event: the same happening to the same thing."""

from __future__ import annotations

from claimcheck.analysis import again, occurrences, sayings, series, stretches
from claimcheck.analysis.times import compare
from claimcheck.analysis.times.clock import TimeValue
from claimcheck.analysis.times.dates import DateValue, Precision, Year
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import concepts, embedding, nouns, tellings
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.relation import Relation

BOTH = 2  # sides of an event that must be the same, unless the words around agree
MOST = 0.5  # words around from which one side is enough
COMPANY = 3  # names in both sentences from which what can be done again is taken for one occasion
HALF = 0.5  # of the words of what is announced
ALIKE = 0.25  # of the words of two passages, from which one happening told of the same parties is one event
SHARED = 1 / 3  # words around from which one act of two unnamed sides is taken for one event


def check(pair: Comparison) -> str | None:
    """Fires where neither who acts nor what it is done to is known to be the same."""
    if _in_another_year(pair):
        return "each may be one of several"
    once = again.put_out_once(pair.left, pair.right) or stretches.one_state(pair)
    if pair.one_event or once or sayings.one_utterance(pair):
        return None
    if stretches.one_end_apart(pair) and pair.matter >= SHARED and _one_named(pair):
        return None
    if occurrences.of_two(pair.left.frame.described, pair.right.frame.described):
        return "each is known by a figure of its own"
    both = occurrences.shared(pair.left.frame.described, pair.right.frame.described)
    if pair.left.frame.role == pair.right.frame.role == "record":
        return None if _one_named(pair) and pair.matter >= SHARED else "it is not known that they are of one record"
    if all(series.one_of_many(c) and c.frame.head is None for c in (pair.left, pair.right)) and not series.moves(pair):
        return "each may be one of several"
    past = pair.left.frame.background or pair.right.frame.background
    alike = pair.matter >= (HALF if past else ALIKE) and not _other_thing(pair) or series.moves(pair)
    if alike and occurrences.is_one(pair.left.frame.described, pair.right.frame.described):
        return "each may be one of several" if series.comes_back(pair) else None
    if pair.apart("predicate"):
        return "they are of different happenings"
    if not both and _follows(pair) and not _one_event(pair):
        return "one of them may come before the other"
    if _undoes(pair.left, pair.right):
        return "what the one tells of undoes what the other tells of"
    if _numbered(pair.left) != _numbered(pair.right) or _of_a_series(pair):
        return "one of them is another of its kind"
    if all(series.one_of_many(c) for c in (pair.left, pair.right)) or _yearly(pair):  # with no host known
        return "each may be one of several"
    if any(_goes_on(c) for c in (pair.left, pair.right)) and pair.left.frame.role == "on":
        return "what goes on may do so on both days"
    possible = [c.qualifiers.modality == Modality.POSSIBLE for c in (pair.left, pair.right)]
    if pair.left.frame.role == "deadline" and possible[0] != possible[1]:
        return "by one of the days it is only possible"
    if pair.left.kind == "time" and _of_two_scenes(pair):
        return "they are not known to be of one scene"
    if _half_day_apart(pair):
        return None
    repeated = [again.repeats(c) for c in (pair.left, pair.right)]
    if any(repeated) and not _one_occasion(pair) and not _done_alike(pair):
        why = "one can speak, write or appear more than once"
        said = any(again.is_speech(c) for c in (pair.left, pair.right))
        alone = not said and pair.near and all(repeated) and not _one_company(pair)
        announced = _announced(pair) and not sayings.each_of_its_day(pair)
        others = said and not announced or _other_company(pair) or _other_thing(pair)
        return why if others or alone else Doubt(why)
    if _one_act(pair) or _one_event(pair) or both and _one_of_a_year(pair):
        return None
    if pair.rung("predicate") is Rung.UNKNOWN and not pair.rung("head").reaches(Rung.ALIAS):
        return Doubt("one of them does not say what happened")
    if _named_event(pair):
        return None
    shared = sum(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object", "head"))
    if shared < BOTH and not (shared and pair.overlap >= MOST):
        return Doubt("it is not known that they are of one event")
    return None


def _one_named(pair: Comparison) -> bool:
    """Whether it is the same that is, or was done to, and nothing else that is known of the two differs."""
    rungs = [pair.rung(s) for s in ("subject", "object", "head")]
    return any(r.reaches(Rung.ALIAS) for r in rungs) and Rung.OTHER not in rungs


def _follows(pair: Comparison) -> bool:
    """Whether what one says follows from or leads to the other, as a sentence does a verdict: two days."""
    one, two = (c.frame.predicate for c in (pair.left, pair.right))
    if one is None or two is None or one.head == two.head or not one.concepts or not two.concepts:
        return False
    if pair.rung("predicate") is Rung.UNKNOWN or pair.rung("head").reaches(Rung.ALIAS):
        return False  # what went on then; one event under two names
    parties = any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object"))
    alike = embedding.may_be_one_saying(one.head, two.head) or parties and tellings.of_one(one.head, two.head)
    return not alike and not one.concepts & two.concepts


def _of_two_scenes(pair: Comparison) -> bool:
    """Whether two hours, of which not both say what happened at them, are of two days or share little beside a name."""
    if pair.rung("predicate").reaches(Rung.RELATED) or _half_day_apart(pair):
        return False
    one, two = (getattr(c.value, "day", None) or c.frame.time for c in (pair.left, pair.right))
    if isinstance(one, DateValue) and isinstance(two, DateValue) and compare.relation(one, two) is Relation.DISJOINT:
        return True
    return sayings.shared(pair.left, pair.right)[0] < BOTH


def _half_day_apart(pair: Comparison) -> bool:
    """Whether one minute of the clock is given as of the morning and as of the evening, of one person or thing."""
    one, two = pair.left.value, pair.right.value
    if not isinstance(one, TimeValue) or not isinstance(two, TimeValue) or one.part or two.part:
        return False
    minutes = [t.low if t.at is None else t.at for t in (one, two)]
    named = any(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object"))
    return abs(minutes[0] - minutes[1]) == _HALF and minutes[0] % 60 != 0 and named and pair.overlap >= SHARED


_HALF = 720  # minutes


def _named_event(pair: Comparison) -> bool:
    """Whether what begins or ends is one event that both name by more than its kind ("the trial of the banker")."""
    one, two = pair.left.frame.subject, pair.right.frame.subject
    if one is None or two is None or not pair.rung("subject").reaches(Rung.ALIAS):
        return False
    events = concepts.noun_concepts(one.head) and concepts.noun_concepts(two.head)
    return bool(events) and len(set(one.terms) & set(two.terms) - {one.head, two.head}) >= 1


def _numbered(claim: Claim) -> frozenset[str]:
    """Which one of its kind the event is said to be; a first one may be the only one."""
    head = claim.frame.head
    return frozenset() if head is None else _SEVERAL & frozenset(head.text.lower().split())


def _of_a_series(pair: Comparison) -> bool:
    """Whether each is of another part or one in a row ("the [first] part of the report", "the [second] part")."""
    for slot in ("subject", "object"):
        one, two = (getattr(c.frame, slot) for c in (pair.left, pair.right))
        nth = [_NTH & frozenset(s.text.lower().split()) for s in (one, two) if s is not None]
        if len(nth) == BOTH and all(nth) and nth[0] != nth[1]:
            return True
    return False


_NTH = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last final".split())


def _yearly(pair: Comparison) -> bool:
    """Whether years are given for what may be done each year, to or by somebody else each time."""
    years = all(isinstance(c.value, DateValue) and c.value.precision is Precision.YEAR for c in (pair.left, pair.right))
    given = all(c.frame.predicate is not None and c.frame.predicate.head in _GIVEN for c in (pair.left, pair.right))
    return years and given and not pair.rung("subject").reaches(Rung.ALIAS) and _other_company(pair)


def _in_another_year(pair: Comparison) -> bool:
    """Whether what is held each year was won in some year, and on a day: "in 2009 she won the race", "on Sunday"."""
    sides = (pair.left, pair.right)
    sorts = {c.value.precision is Precision.YEAR for c in sides if isinstance(c.value, DateValue)}
    told = [(c.frame.predicate, c.frame.object) for c in sides]
    return sorts == {True, False} and all(p and o and p.head in _GIVEN and o.head in _HELD_EACH_YEAR for p, o in told)


_HELD_EACH_YEAR = frozenset("marathon race cup title championship tournament award prize league trophy final".split())
_GIVEN = frozenset("award present give hand win host elect appoint nominate name crown".split())


def _undoes(a: Claim, b: Claim) -> bool:
    """Whether one happening is the other's opposite or end: a fire breaks out and is put out, each at its time."""
    one, two = a.frame.predicate, b.frame.predicate
    if one is None or two is None or one.concepts & two.concepts or one.head == two.head:
        return False
    return any(concepts.opposite(x, y) or concepts.reversible(x, y) for x in one.concepts for y in two.concepts)


def _goes_on(claim: Claim) -> bool:
    """Whether the predicate is a stretch of time, not the beginning or the end of one."""
    predicate = claim.frame.predicate
    return predicate is not None and predicate.head in _LASTING


_LASTING = ("go on", "continue", "last", "remain", "stay", "drag on", "persist")


def _one_occasion(pair: Comparison) -> bool:
    """Whether what can be done again is done by the same to the same, in much the same words; never of speech."""
    if any(again.is_speech(c) for c in (pair.left, pair.right)) or not pair.rung("predicate").reaches(Rung.ALIAS):
        return False
    if _other_company(pair):
        return False
    same = [pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "object", "head")]
    return sum(same) >= BOTH and pair.overlap >= MOST


def _done_alike(pair: Comparison) -> bool:
    """Whether one and the same did it, no act of speech, and the two passages share most of what they tell of it."""
    if pair.matter < sayings.SAME or any(again.is_speech(c) or again.refuses(c) for c in (pair.left, pair.right)):
        return False
    if _other_company(pair) or _other_thing(pair):
        return False  # "met Ruiz and Lind", "met Ruiz and Holt"; "heard the owner", "heard two witnesses"
    return all(pair.rung(s).reaches(Rung.ALIAS) for s in ("subject", "predicate"))


def _announced(pair: Comparison) -> bool:
    """Whether one and the same makes much the same known, which one does once."""
    told = [c.frame.predicate is not None and c.frame.predicate.head in _ONCE for c in (pair.left, pair.right)]
    if not all(told) or not pair.rung("subject").reaches(Rung.ALIAS):
        return False
    one, two = (c.frame.context - c.frame.terms - again.doer(c) for c in (pair.left, pair.right))
    return pair.rung("object").reaches(Rung.ALIAS) or len(one & two) >= max(2, HALF * min(len(one), len(two)))


_ONCE = frozenset("announce unveil reveal disclose".split())


def _other_company(pair: Comparison) -> bool:
    """Whether each side has somebody there whom the other does not name."""
    left, right = _names(pair.left), _names(pair.right)
    return bool(left - right and right - left)


def _one_company(pair: Comparison) -> bool:
    """Whether it is done to the same, or the same people are there."""
    return pair.rung("object").reaches(Rung.ALIAS) or len(_names(pair.left) & _names(pair.right)) >= COMPANY


def _other_thing(pair: Comparison) -> bool:
    """Whether it is done to something else, as far as is known, and not in the same company."""
    return pair.rung("object") in (Rung.UNLIKE, Rung.OTHER) and not _one_company(pair)


def _names(claim: Claim) -> frozenset[str]:
    """The last words of the names around it."""
    return frozenset(key.split()[-1] for key in claim.frame.entities if key.split())


def _one_act(pair: Comparison) -> bool:
    """Whether both tell of the same telling act on somebody, name no two sides of it, and share the words around it.

    One act has one deadline, so that there a related object is enough.
    """
    predicate = pair.left.frame.predicate
    told = predicate is not None and bool(predicate.concepts) and not embedding.is_saying(predicate.head)
    apart = any(pair.apart(s) for s in ("subject", "object", "head"))
    due = pair.left.frame.role == pair.right.frame.role == "deadline" and pair.rung("object").reaches(Rung.RELATED)
    done_to = pair.left.frame.object is not None and pair.right.frame.object is not None
    same = pair.rung("predicate").reaches(Rung.ALIAS)
    return told and done_to and not apart and same and (due or pair.overlap >= SHARED)


def _one_of_a_year(pair: Comparison) -> bool:
    """Whether days or months of one year are given for an event that both name by more than its kind."""
    values = [c.value for c in (pair.left, pair.right)]
    fine = all(isinstance(v, DateValue) and v.precision in (Precision.DAY, Precision.MONTH) for v in values)
    years = {v.low.year for v in values if isinstance(v, DateValue) and v.low is not None and v.year is Year.STATED}
    return fine and len(years) < BOTH and pair.rung("head") is Rung.EXACT and pair.matter >= ALIKE


def _one_event(pair: Comparison) -> bool:
    """Whether both date one thing that befell somebody under one name ("the quake", "the 5.9 quake").

    A story has one of a kind, unless a modifier tells two apart, or one is said to be another.
    """
    if any(pair.apart(s) for s in ("subject", "object", "head")) or not pair.rung("head").reaches(Rung.ALIAS):
        return False
    heads = [c.frame.head for c in (pair.left, pair.right)]
    terms = []
    for claim, head in zip((pair.left, pair.right), heads, strict=True):
        predicate = claim.frame.predicate
        if head is None or predicate is not None and predicate.head != head.head or claim.frame.background:
            return False
        if not nouns.classes(head.head) & nouns.BEFALLING:
            return False
        terms.append({t for t in head.terms if t != head.head and not any(c.isdigit() for c in t)})
    return terms[0] <= terms[1] or terms[1] <= terms[0]


_SEVERAL = frozenset("second third another other earlier previous last latest similar such new two three".split())


GUARD = Guard(
    id="other-matter",
    summary="the two dates or times are not known to be of one event",
    example="signed on May 3 / the budget passed on May 5",
    conflict=(
        "The governor signed the flood bill on May 3, 2021.",
        "The governor signed the flood bill on May 5, 2021.",
    ),
    no_conflict=(
        "The harbour board of Lorne spoke of the audit of the dredging contract on Tuesday.",
        "The harbour board of Lorne spoke of the audit of the dredging contract on Sunday.",
    ),
    check=check,
    kinds=frozenset(("date", "time")),
)
