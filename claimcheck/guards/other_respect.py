"""A state is denied, or opposed, only in the respect in which it holds: who did not offer money may have offered help.

A bill that rose in the polls and fell in the courts did both: verbs have many senses, so that two opposite classes of
one subject say little. The object, or the words behind the predicate, must show that both speak of one respect.
"""

from __future__ import annotations

from claimcheck.analysis import themes
from claimcheck.analysis.aboutness import shared, told_of
from claimcheck.analysis.standings import is_answered
from claimcheck.guards import Doubt, Guard
from claimcheck.lexicon import scales
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung

CLOSE = 0.6  # words around from which opposites are taken to be of one respect
NEAR = 0.4  # the same where one word is affirmed and denied
SURE = 0.4  # words around from which one deed, alleged and stated, is of one respect
HINT = 0.2  # the same where a common noun may stand for a name
# To deal with each other: one side names the partner, the other the matter.
_DEALING = frozenset(("talk", "cooperate"))
_TURNING = frozenset("overturn uphold lift block reject approve oppose support repeal override endorse favor".split())
# Stances, which one has on many matters.
_ATTITUDES = frozenset(
    ("like", "support", "oppose", "be supportive", "be certain", "be confident", "be interested", "believe", "want")
)
_SURE = frozenset(("be certain", "be confident"))
MOSTLY = 0.6  # of the words behind the fewer of two stances
HALF = 0.5  # of the words behind the predicates


def check(pair: Comparison) -> str | None:
    """Fires where nothing but the subject joins the two predicates."""
    if is_answered(pair):
        return None
    if any(getattr(c.value, "level", "") in scales.DOUBTED for c in (pair.left, pair.right)) and pair.overlap >= SURE:
        return None  # how sure a statement is put is no opposite of what it states
    if themes.of_themes(pair):
        return None
    if pair.left.frame.role == pair.right.frame.role == "asked" and _one_appeal(pair):
        return None
    left, right = told_of(pair.left), told_of(pair.right)
    attitudes = all(_ATTITUDES & _classes(c) for c in (pair.left, pair.right))
    sure = attitudes and all(_SURE & _classes(c) for c in (pair.left, pair.right))
    if attitudes and (left and right or sure) and shared(left, right) < max(1, MOSTLY * min(len(left), len(right))):
        return "what each is for, against or sure of differs"
    one_word, common = _one_word(pair) or _owned_up(pair), shared(left, right)
    if _DEALING & _classes(pair.left) & _classes(pair.right):
        return None
    if _undergone(pair) and one_word and left and right and not common:
        return "what it was said to undergo differs"
    if pair.rung("object").reaches(Rung.ALIAS) and (_surely_one(pair) or pair.overlap >= HINT):
        return None
    if (
        common
        and not _turns_on_object(pair)
        and common >= HALF * min(len(left), len(right))
        and (one_word or common > 1 or len(left | right) <= 2)
    ):
        return None
    if _turns_on_object(pair):
        return "what each is said of may itself be for or against it"
    if _two_things(pair):
        return "it was done to two things of one sort"
    if left and right and not common:
        reason = "what the two are told of has nothing in common"
        return reason if _denied(pair) or pair.rung("object") is Rung.UNLIKE else Doubt(reason)
    if one_word and (not left and not right or pair.overlap >= NEAR):
        return None
    if bool(left) == bool(right) and pair.overlap >= CLOSE:
        return None
    reason = "opposites, yet nothing shows that they are of one respect"
    return reason if pair.rung("object") is Rung.UNLIKE else Doubt(reason)


def _denied(pair: Comparison) -> bool:
    """Whether one of the two is a denial, which is of no more than what it names."""
    return not all(getattr(c.value, "holds", True) for c in (pair.left, pair.right))


def _two_things(pair: Comparison) -> bool:
    """Whether each was done to something under another noun: won the league, lost the cup."""
    things = (pair.left.frame.object, pair.right.frame.object)
    if "light-verb" in (*pair.left.trace, *pair.right.trace):
        return False  # "made a profit", "made a loss": what was done
    if pair.rung("object") in (Rung.EXACT, Rung.ALIAS, Rung.UNKNOWN) or any(t is None or t.entity for t in things):
        return False
    return len({_once(t.head) for t in things if t is not None}) > 1


def _once(noun: str) -> str:
    """The noun for what is done again: a re-election is an election."""
    return "election" if noun == "reelection" else noun.removeprefix("re-")


def _one_appeal(pair: Comparison) -> bool:
    """Whether one and the same asks one body for one thing and for its opposite, and names no matter of it."""
    asked = themes.agents_fit(*(getattr(c.value, "agent", ()) for c in (pair.left, pair.right)))
    alone = all(c.frame.object is None for c in (pair.left, pair.right))
    return asked and alone and pair.rung("subject").reaches(Rung.ALIAS) and pair.rung("predicate").reaches(Rung.ALIAS)


def _owned_up(pair: Comparison) -> bool:
    """Whether one side denies the very kind of act that the other tells of ("denied shooting", "fired")."""
    denied = "denied" in (pair.left.qualifiers.certainty, pair.right.qualifiers.certainty)
    return denied and bool(_classes(pair.left) & _classes(pair.right))


def _classes(claim: Claim) -> frozenset[str]:
    return frozenset(getattr(claim.value, "concepts", ()))


def _turns_on_object(pair: Comparison) -> bool:
    """Whether the deed is for or against its object, and the two objects are not known to be one.

    To lift a ban and to uphold a permit come to the same.
    """
    both = pair.left.frame.object is not None and pair.right.frame.object is not None
    return both and all(_TURNING & set(getattr(c.value, "concepts", ())) for c in (pair.left, pair.right))


def _undergone(pair: Comparison) -> bool:
    return all(getattr(c.value, "undergone", False) for c in (pair.left, pair.right))


def _surely_one(pair: Comparison) -> bool:
    """Whether the objects are the same words, or names; "the agreement" may stand for any."""
    named = [c.frame.object is not None and c.frame.object.entity is not None for c in (pair.left, pair.right)]
    return pair.rung("object") is Rung.EXACT or all(named) or not any(named)


def _one_word(pair: Comparison) -> bool:
    """Whether one and the same word, or state, is affirmed and denied."""
    one, two = (getattr(c.value, "lemma", "") for c in (pair.left, pair.right))
    slots = (pair.left.frame.predicate, pair.right.frame.predicate)
    heads = {s.head for s in slots if s is not None}
    states = [{c for c in getattr(x.value, "concepts", ()) if c.startswith("be ")} for x in (pair.left, pair.right)]
    return one == two or len(heads) == 1 and None not in slots or bool(states[0] & states[1])


GUARD = Guard(
    id="other-respect",
    summary="the two are not known to be of one respect",
    example="the mayor rejected a compromise / the mayor agreed to a visit",
    conflict=("Mayor Lind rejected the harbour plan on Monday.", "Mayor Lind approved the harbour plan on Monday."),
    no_conflict=("Rents in Leith rose.", "Rents in Ghent fell."),
    check=check,
    kinds=frozenset({"status"}),
)
