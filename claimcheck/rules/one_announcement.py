"""One announcement, or one first report, by two speakers.

What is announced is announced by one person on one occasion, and one alone is first to report it. Two bodies may
announce one thing together, and so may two people on two days: those are left alone.
"""

from __future__ import annotations

from claimcheck.analysis.mentions import Nature
from claimcheck.analysis.speech.voices import Voice, apart, surely_apart
from claimcheck.kinds.attribution import Attribution
from claimcheck.lexicon import concepts
from claimcheck.lexicon.calendar import MONTHS, WEEKDAYS
from claimcheck.lexicon.speech import OCCASIONS
from claimcheck.model.claim import Claim, Slot
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story

_ALIKE = 0.5  # overlap of the words around that makes two announcements one
_SOMEWHAT = 0.25  # the same, where they were made on one occasion
_SHARED = 2  # words of what is announced that two announcements of one thing have in common
_DAYS = frozenset((*WEEKDAYS, *MONTHS))
_DEFINITE = frozenset(("the", "this", "its", "his", "her", "their"))


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`contradict` where two persons are named for one announcement, or any two speakers for one first report."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Attribution) and isinstance(right, Attribution)
    if pair.left.frame.role == "said" or not apart(left.voice, right.voice) or not _one_act(pair):
        return None
    first = pair.left.frame.role == "first-reported"
    if not first and not surely_apart(left.voice, right.voice, _around(pair, story)):
        return None
    if pair.left.frame.role == "announced" and not _persons(left.voice, right.voice):
        return None
    labels = (str(left.voice.name), str(right.voice.name))
    why = ("only one can be first" if pair.left.frame.role == "first-reported" else "one announcement",)
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels)


def _around(pair: Comparison, story: Story) -> tuple[str, str]:
    """The sentences of the two, with the one before each: who announces may be a pronoun there."""
    left, right = (
        " ".join(d.exact(p.span) for p in d.passages if c.passage_index - 1 <= p.index <= c.passage_index)
        for c in (pair.left, pair.right)
        for d in (story.documents[c.source],)
    )
    return left, right


def _persons(a: Voice, b: Voice) -> bool:
    return {a.nature, b.nature} in ({Nature.PERSON}, {Nature.PERSON, Nature.UNKNOWN})


def _one_act(pair: Comparison) -> bool:
    """Whether both tell of one thing brought out on one occasion."""
    if not pair.rung("predicate").reaches("alias"):
        return False
    one, two = pair.left.frame.terms, pair.right.frame.terms
    days = (one & _DAYS, two & _DAYS)
    if all(days) and not days[0] & days[1]:
        return False
    occasion = bool(one & two & (_DAYS | OCCASIONS))
    if pair.rung("object").reaches("alias"):
        known = all(_definite(c.frame.object) for c in (pair.left, pair.right))
        return known and pair.overlap >= (_SOMEWHAT if occasion else _ALIKE)
    if pair.left.frame.role == "first-reported" and _one_content(pair):
        return True
    told = (pair.left.frame.context - one) & (pair.right.frame.context - two) - _DAYS
    untold = any(_object(c) for c in (pair.left, pair.right))
    return not untold and pair.overlap >= _ALIKE and (len(told) >= _SHARED or bool(one & two - _DAYS - _verbs(pair)))


def _one_content(pair: Comparison) -> bool:
    """Whether what is first reported is one thing, told by a clause and by a noun: "that he sold it", "the sale".

    The clause has the very noun or a verb for it, and they have two words in common.
    """
    for noun, clause in ((pair.left, pair.right), (pair.right, pair.left)):
        thing = noun.frame.object
        if thing is None or not _object(noun) or _object(clause):
            continue
        told = clause.frame.context - _verbs(pair) - _DAYS
        acts = concepts.noun_concepts(thing.head)
        named = thing.head in told or any(acts & concepts.verb_concepts(w) for w in told)
        return named and len(told & noun.frame.context) >= _SHARED
    return False


def _verbs(pair: Comparison) -> frozenset[str]:
    """The verbs of the two, which say nothing of what is announced."""
    return frozenset(
        w for c in (pair.left, pair.right) if c.frame.predicate is not None for w in c.frame.predicate.head.split()
    )


def _object(claim: Claim) -> bool:
    return claim.frame.object is not None and claim.frame.object.head not in _DAYS


def _definite(slot: Slot | None) -> bool:
    """Whether a thing is spoken of as known: "the charges", a name."""
    return slot is not None and (slot.entity is not None or slot.text.split(" ", 1)[0].lower() in _DEFINITE)


RULE = Rule(
    id="one-announcement",
    summary="One announcement or first report is ascribed to two speakers.",
    example="Judge Ada Ode announced the verdict / Judge Tom Park announced the verdict",
    conflict=(
        "Health Minister Ada Ode announced the ban during a Monday briefing.",
        "The ban was announced on Monday by Mayor John Park.",
    ),
    no_conflict=(
        "Health Minister Ada Ode announced the ban on Monday.",
        "The ban was announced on Thursday by Mayor John Park.",
    ),
    level=Level.ERROR,
    pairs=(("attribution", "attribution"),),
    judge=_judge,
)
