"""Two objects that are known to be different are not compared."""

from __future__ import annotations

from claimcheck.analysis import company, sayings, themes
from claimcheck.analysis.aboutness import shared, told_apart, told_of
from claimcheck.analysis.standings import is_answered
from claimcheck.guards import Guard
from claimcheck.lexicon import nouns
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison, Rung

SHARED = 0.5  # words behind the predicate from which two statements are taken to be of one matter
COMPANY = 3  # names that both have, from which a list of names is taken to tell of one occasion
FEW = 2  # so many of them at the least


def check(pair: Comparison) -> str | None:
    """Fires where both objects are known and neither name nor meaning joins them."""
    if is_answered(pair) or pair.left.kind in ("date", "time") and sayings.one_utterance(pair):
        return None
    status = pair.left.kind == pair.right.kind == "status"
    left, right = pair.left.frame.object, pair.right.frame.object
    if pair.left.kind == pair.right.kind == "exclusivity":
        if pair.apart("object") and any(getattr(c.value, "cue", "") in company.CUES for c in (pair.left, pair.right)):
            return "what it was done to differs"
        return "what it was done to is told apart by its modifiers" if themes.slots_apart(left, right) else None
    if status and told_apart(*(getattr(c.value, "what", frozenset()) for c in (pair.left, pair.right))):
        return "what stands behind the objects tells them apart"
    if status and left is not None and right is not None:
        if themes.versions_apart(left.text, right.text):
            return "they are two versions of it"
        if _relatives(left) != _relatives(right):
            return "one is a relative of the other"
        if left.entity is None and _each_its_own(pair):
            return "what stands with the objects tells them apart"
    if status and _owned(pair) and themes.slots_apart(left, right):
        return "what it was done to is told apart by its modifiers"
    if themes.of_themes(pair):
        return "what was given, offered or refused differs" if _other_gift(pair.left, pair.right) else None
    open_ = status and (_one_matter(pair.left, pair.right) or _is_subject(pair.left) or _is_subject(pair.right))
    if pair.apart("object") and not open_ and not _in_company(pair) and not _is_what_is_measured(pair):
        return "what it was done to differs"
    if status and themes.slots_apart(left, right) and not _told_alike(pair):
        return "what it was done to is told apart by its modifiers"
    if status and _other_gift(pair.left, pair.right):
        return "what was given, offered or refused differs"
    return None


def _is_what_is_measured(pair: Comparison) -> bool:
    """Whether one object is the noun of the sum itself: "asked for her [grant of $5m]"."""
    if pair.left.kind != "money" or not pair.rung("head").reaches(Rung.ALIAS):
        return False
    return any(
        c.frame.object is not None and c.frame.head is not None and c.frame.object.head == c.frame.head.head
        for c in (pair.left, pair.right)
    )


def _relatives(slot: Slot) -> bool:
    return slot.entity is None and "relative" in nouns.classes(slot.head)


def _each_its_own(pair: Comparison) -> bool:
    """Whether each of two objects has words of its own before or behind it ("its sales target", "targets for jobs")."""
    left, right = pair.left.frame.object, pair.right.frame.object
    if left is None or right is None or left.head != right.head:
        return False
    one, two = (
        set(s.terms) | {w.partition(" ")[2] for w in getattr(c.value, "what", frozenset())}
        for s, c in ((left, pair.left), (right, pair.right))
    )
    own, others = themes.own_words(one, two), themes.own_words(two, one)
    return bool(own) and bool(others) and own | {left.head} == one


def _in_company(pair: Comparison) -> bool:
    """Whether the object of one is a name that the other has among others ("met Ruiz, Ode and Lund", "met Ode")."""
    for one, two in ((pair.left, pair.right), (pair.right, pair.left)):
        named = one.frame.object is not None and one.frame.object.entity
        if named and named in two.frame.entities and len(one.frame.entities & two.frame.entities) >= COMPANY:
            return True
    return False


def _owned(pair: Comparison) -> bool:
    """Whether both tell of what befell an owner by what befell his: "the airline", of "the airline's pay offer"."""
    return not any(_is_subject(c) for c in (pair.left, pair.right)) and all(
        getattr(c.value, "undergone", False) for c in (pair.left, pair.right)
    )


def _is_subject(claim: Claim) -> bool:
    """Whether the object is the subject itself: what a passive is said of."""
    subject, thing = claim.frame.subject, claim.frame.object
    return subject is not None and thing is not None and subject.text == thing.text


def _one_matter(a: Claim, b: Claim) -> bool:
    """Whether the words behind the two predicates are mostly the same, so that they are told of one matter."""
    left, right = told_of(a), told_of(b)
    common = shared(left, right)
    return common >= FEW and common >= SHARED * min(len(left), len(right))


def _told_alike(pair: Comparison) -> bool:
    """Whether the words behind the two predicates beyond their objects are mostly the same."""
    own = {t for c in (pair.left, pair.right) if c.frame.object is not None for t in c.frame.object.terms}
    left, right = told_of(pair.left) - own, told_of(pair.right) - own
    common = shared(left, right)
    return common > FEW and common >= SHARED * min(len(left), len(right))


def _other_gift(a: Claim, b: Claim) -> bool:
    """Whether both say what was given and have no word of it in common, or each a modifier of its own."""
    one: frozenset[str] = getattr(a.value, "given", frozenset())
    two: frozenset[str] = getattr(b.value, "given", frozenset())
    return bool(one) and bool(two) and (not shared(one, two) or bool(one - two) and bool(two - one))


GUARD = Guard(
    id="other-object",
    summary="the objects are known and different",
    example="signed the treaty / has not signed the budget",
    conflict=("Chile has signed the trade pact.", "Chile has not signed the trade pact."),
    no_conflict=("Chile has signed the trade pact.", "Chile has not signed the fishing pact."),
    check=check,
    of_parties=True,
    kinds=frozenset({"status", "force", "date", "time", "money", "exclusivity"}),
)
