"""A state of some of a class is not set against a state of others of it, or of the whole class."""

from __future__ import annotations

from claimcheck.analysis import themes
from claimcheck.analysis.aboutness import told_apart
from claimcheck.analysis.facts import BY_MANY
from claimcheck.analysis.speech.holders import one_holder
from claimcheck.analysis.standings import is_answered
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import nouns, titles
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung

_QUANTIFIED = frozenset(
    "other others another every each all both most some many several few no any half only sole last "
    "one two three four five six".split()
)
_OWNERS = frozenset(("my", "our", "your", "his", "her", "their", "its"))
_SOME = frozenset("some several many few other others another any half one two three four five six".split())
TELLING = 0.5  # words around from which one deed on one thing is taken for the same deed
NAMED = 0.25  # the same where it was done to something that both name
HALF = 0.5  # of the words behind the predicates


def check(pair: Comparison) -> str | None:
    """Fires where the subjects are not known to be the same, or one of them is a number or part of a class."""
    if is_answered(pair):
        return None
    if all(_speaks(c) for c in (pair.left, pair.right)) and not one_holder(pair.left, pair.right):
        return "each speaker speaks of himself"
    if "nominal" in (pair.left.frame.role, pair.right.frame.role) or "certainty" in (pair.left.kind, pair.right.kind):
        return None  # how sure a text is of a matter hangs on the matter, whoever is its subject
    if not pair.rung("subject").reaches(Rung.ALIAS):
        return None if _one_deed(pair) else _unknown(pair)
    left, right = pair.left.frame.subject, pair.right.frame.subject
    one: frozenset[str] = getattr(pair.left.value, "which", frozenset())
    two: frozenset[str] = getattr(pair.right.value, "which", frozenset())
    if left is not None and right is not None and _of_other_persons(left, right):
        return "it is not known whose it is"
    if left is not None and right is not None and themes.versions_apart(left.text, right.text):
        return "they are two of a series"
    if told_apart(one, two):
        return "what stands behind the subjects tells them apart"
    if any(s is not None and _SOME & set(s.text.lower().split()[:1]) for s in (left, right)):
        return "they may speak of different members of a class"
    if left is None or right is None or left.entity is not None and right.entity is not None:
        return None
    if (_part(left) or _part(right)) and left.text.lower() != right.text.lower():
        reason = "they may speak of different members of a class"
        return Doubt(reason) if left.head == right.head and _office(left) and _office(right) else reason
    if themes.each_its_own(pair.left, pair.right):
        return "the subjects are told apart by their modifiers"
    return None


def _speaks(claim: Claim) -> bool:
    """Whether the speaker himself is the subject."""
    return claim.frame.subject is not None and claim.frame.subject.text.lower() in ("i", "we")


def _unknown(pair: Comparison) -> str:
    """A doubt where nothing is known of a subject, a reason where it is some of a class or may be another."""
    reason = "it is not known that they speak of the same subject"
    sides = (pair.left.frame.subject, pair.right.frame.subject)
    if any(_speaks(c) for c in (pair.left, pair.right)):
        return "who 'we' are is not known"
    some = any(s is not None and (_part(s) or _QUANTIFIED & set(s.text.lower().split())) for s in sides)
    return Doubt(reason) if pair.rung("subject") is Rung.UNKNOWN and not some else reason


def _one_deed(pair: Comparison) -> bool:
    """Whether the subject is left open, yet what was done, to what, and the words around are the same.

    A doer that one side does not name, or names by a pronoun, is no other doer. What many do to one thing side by
    side (support, criticism) needs a named doer on both sides.
    """
    if any(_many(c) for c in (pair.left, pair.right)):
        return False
    if pair.rung("subject") is not Rung.UNKNOWN and not (pair.rung("subject") is Rung.RELATED and _undergone(pair)):
        return False
    if any(s is not None and _part(s) for s in (pair.left.frame.subject, pair.right.frame.subject)):
        return False
    if any(_speaks(c) for c in (pair.left, pair.right)):
        return False
    left: frozenset[str] = getattr(pair.left.value, "about", frozenset())
    right: frozenset[str] = getattr(pair.right.value, "about", frozenset())
    few, many = sorted((left, right), key=lambda s: (len(s), sorted(s)))
    common = sum(w in many or any(nouns.same(w, other) for other in many) for w in few)
    same_thing = pair.rung("object").reaches(Rung.ALIAS) or common >= 2 and common >= HALF * len(few)
    named = _named_thing(pair) and pair.overlap >= NAMED
    return same_thing and (named or pair.overlap >= TELLING)


def _named_thing(pair: Comparison) -> bool:
    """Whether it was done to one thing that both call by its name."""
    things = (pair.left.frame.object, pair.right.frame.object)
    return pair.rung("object").reaches(Rung.ALIAS) and all(t is not None and t.entity is not None for t in things)


def _of_other_persons(a: Slot, b: Slot) -> bool:
    """Whether one is "my view" and the other "his view"."""
    first, second = (s.text.lower().split()[0] if s.text.strip() else "" for s in (a, b))
    return first != second and {first, second} <= _OWNERS


def _undergone(pair: Comparison) -> bool:
    """Whether both subjects are what it was done to, and one side does not tell by whom."""
    sides = [getattr(c.value, "undergone", False) for c in (pair.left, pair.right)]
    return all(sides) and None in (pair.left.frame.head, pair.right.frame.head)


def _many(claim: Claim) -> bool:
    predicate = claim.frame.predicate
    return predicate is not None and bool(predicate.concepts) and predicate.concepts <= BY_MANY


def _part(slot: Slot) -> bool:
    if slot.entity is not None:
        return False
    return bool(_QUANTIFIED & set(slot.text.lower().split())) or slot.head != slot.text.lower().split()[-1]


def _office(slot: Slot) -> bool:
    """Whether it is an office that one holds: "the captain", "the captain of the ferry"."""
    return slot.text.lower().startswith("the ") and slot.head in titles.OFFICES and slot.head in slot.text.lower()


GUARD = Guard(
    id="unnamed-subject",
    summary="the subjects are not known to be the same, or are parts of a class",
    example="the other clubs have signed / the club has not signed",
    conflict=("Derby County has signed the fair-play charter.", "Derby County has not signed the fair-play charter."),
    no_conflict=(
        "The other clubs have signed the fair-play charter.",
        "The club has not signed the fair-play charter.",
    ),
    check=check,
    kinds=frozenset({"status"}),
)
