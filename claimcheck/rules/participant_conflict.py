"""One event, two doers or two undergoers of what one alone does; or one deed told the other way round.

The deed, the other party (or the noun that the named one answers to) and the words around must be the same; where the
other party has no name, more of the words around. One name in two spellings tells a reader something else: `differ`.
"""

from __future__ import annotations

from claimcheck.analysis import occasions
from claimcheck.analysis.names.content import words_of
from claimcheck.analysis.names.levels import is_person
from claimcheck.analysis.parties.relations import spelt_apart, two_given
from claimcheck.kinds import KINDS
from claimcheck.kinds.person import Party
from claimcheck.lexicon import deeds
from claimcheck.model.claim import Slot
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

_NAMED = 0.1  # overlap of the words around that is asked for where the other party has a name
_PLAIN = 0.2  # the same, where it is a common noun
_OFTEN = 0.35  # the same, for what two parties may do to each other more than once
_LOOSE = 0.5  # the same, for deeds that are in no class of their own
_SHARE = 0.4  # of the terms of the shorter sentence, for such deeds
_STEM = 5  # letters by which a modifier is known
_FOR_A_SIDE = frozenset(("defeat", "win"))
_AGAIN = frozenset(("defeat", "win", "release", "override", "sue", "pay", "hire", "interview", "score", "arrest"))


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The comparison of the two parties; a conflict only where both tell of one event."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Party) or not isinstance(right, Party):
        return None
    relation: Relation = KINDS.get("person").relate(left, right)
    labels = (str(left), str(right)) if left.sides else (left.name, right.name)
    if relation is Relation.EQUAL and not left.sides and two_given(left.name, right.name) and _one_part(pair):
        why = (f"one surname, two given names: {left.name} / {right.name}",)
        return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why, labels=labels)
    if relation is Relation.EQUAL and not left.sides and spelt_apart(left.name, right.name):
        why = (f"one name, spelt in two ways: {left.name} / {right.name}",)
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=why, labels=labels)
    if relation is Relation.DISJOINT and not _one_event(pair, left):
        why = ("two events may have two doers",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    return Outcome(verdict=DEFAULT[relation], relation=relation, labels=labels)


def _one_event(pair: Comparison, left: Party) -> bool:
    """Whether the other party is the same, and enough of the words around."""
    if pair.both_given or not _one_part(pair) or _player_and_team(pair):
        return False
    deed = left.part.split(":")[0]
    if left.part.startswith(deeds.ANY):
        return pair.overlap >= _LOOSE and _alike(pair)
    slots = (pair.left.frame.subject, pair.right.frame.subject)
    named = all(s is not None and s.entity is not None for s in slots)
    wanted = _OFTEN if deed in _AGAIN else _NAMED if named else _PLAIN
    return pair.overlap >= wanted and (deed not in _AGAIN or _alike(pair))


def _player_and_team(pair: Comparison) -> bool:
    """Whether one alone names a person as who beat the other side, so that he may have done it for his team."""
    left, right = pair.left.value, pair.right.value
    if not isinstance(left, Party) or not isinstance(right, Party) or left.part.split(":")[0] not in _FOR_A_SIDE:
        return False
    persons = [is_person(words_of(p.name)) for p in (left, right)]
    return persons[0] != persons[1]


def _one_part(pair: Comparison) -> bool:
    """Whether the other party is the same, and nothing tells two times apart."""
    frames = pair.left.frame, pair.right.frame
    if occasions.times_apart(*frames) or occasions.year_apart(*frames):
        return False
    return pair.rung("subject").reaches("alias") and not _named_apart(pair)


def _alike(pair: Comparison) -> bool:
    """Whether the two sentences tell much the same: two parties may meet in more than one contest."""
    left, right = pair.left.frame.context, pair.right.frame.context
    return len(left & right) >= _SHARE * min(len(left), len(right))


def _named_apart(pair: Comparison) -> bool:
    """Whether each of two nouns has a word of its own ("the first victim", "the Ohio winner")."""
    one, two = pair.left.frame.subject, pair.right.frame.subject
    if one is None or two is None or one.entity is not None and two.entity is not None:
        return False
    if _ordinals(one) != _ordinals(two):
        return True
    return bool(_words(one) - _words(two)) and bool(_words(two) - _words(one)) or _capitals(one) != _capitals(two)


def _ordinals(slot: Slot) -> frozenset[str]:
    return deeds.ORDINALS & frozenset(slot.text.lower().split())


def _words(slot: Slot) -> frozenset[str]:
    """The beginnings of the modifiers: "deciding" may be read as a verb or as an adjective."""
    return frozenset(t[:_STEM] for t in slot.terms if t not in deeds.ONLY) - {slot.head[:_STEM]}


def _capitals(slot: Slot) -> bool:
    return any(w[:1].isupper() for w in slot.text.split()[1:])


RULE = Rule(
    id="participant-conflict",
    summary="What one party did or underwent is told of another, or one party is named by two names.",
    example="Becker was shot by Ruiz / Becker was shot by Vance",
    conflict=("Vantor sued Lumen over the patent on Friday.", "Lumen sued Vantor over the patent on Friday."),
    no_conflict=("Ana Ruiz met Tom Becker on Friday.", "Carl Vance met Tom Becker on Friday."),
    level=Level.WARNING,
    pairs=(("person", "person"),),
    judge=_judge,
)
