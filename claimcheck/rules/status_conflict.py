"""A state of affairs that one passage puts forward and another denies, or whose opposite it puts forward.

A text that says both beside each other tells of a change, or of what is said and denied ("rejected it first, then
approved it"): it contradicts neither."""

from __future__ import annotations

from claimcheck.analysis.back_again import came_back
from claimcheck.analysis.speech.answering import turns_against
from claimcheck.analysis.speech.holders import both_speak, of_himself, one_holder
from claimcheck.analysis.standings import is_answer, is_answered
from claimcheck.kinds import KINDS
from claimcheck.kinds.attribution import Attribution
from claimcheck.lexicon import scales
from claimcheck.lexicon.speech import FIRM
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.model.span import Span
from claimcheck.rules import DEFAULT, Outcome, Rule, Story

NEXT = 1  # passages apart
_PLAIN = (None, "acts", "undergone")  # roles of what is told of a party by a verb of its own


def judge(pair: Comparison, story: Story) -> Outcome | None:
    """The default table, but for a text that says what the other says right beside what it says itself."""
    kind = KINDS.get("status")
    relation = kind.relate(pair.left.value, pair.right.value)
    if pair.one_matter and kind.excludes is not None and kind.excludes(pair.left.value, pair.right.value):
        relation = Relation.DISJOINT
    apart = pair.left.source != pair.right.source
    if not apart and {c.qualifiers.certainty for c in (pair.left, pair.right)} & scales.DOUBTED:
        why = ("one text passes on a rumour or a charge, and says what it knows",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if relation is Relation.OVERLAP:
        why = ("one goes a step further than the other",)
        return Outcome(verdict=Verdict.DIFFER, relation=relation, why=why)
    if is_answered(pair) and relation is not Relation.DISJOINT:
        return None  # two who are told to have left may be two; that they agree, other words tell
    doubted = [c.qualifiers.certainty == "speculated" for c in (pair.left, pair.right)]
    if is_answered(pair) and relation is Relation.DISJOINT and doubted[0] != doubted[1]:
        why = ("what one tells, somebody only takes for so in the other",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if not apart and pair.left.passage_index == pair.right.passage_index and relation is Relation.DISJOINT:
        why = ("one sentence says both: of two matters, or of two who are not told apart",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    both = (
        apart
        and pair.point is None  # of those the matcher has seen to it
        and not is_answered(pair)
        and (_says_both(pair.left, pair.right, story) or _says_both(pair.right, pair.left, story))
    )
    if relation is Relation.DISJOINT and both:
        why = ("one of the texts says both, one after the other",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if (
        relation is Relation.DISJOINT
        and is_answered(pair)
        and (_mixed(pair.left, pair.right, story) or _mixed(pair.right, pair.left, story))
    ):
        why = ("one of the texts gives both answers, each in its respect",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if (
        relation is Relation.DISJOINT
        and apart
        and pair.point is None
        and (_again(pair.left, pair.right, story) or _again(pair.right, pair.left, story))
    ):
        why = ("a later text tells that it is so again",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if relation is Relation.DISJOINT and _denies_the_opposite(pair):
        why = ("what one says, the other says by denying the opposite",)
        return Outcome(verdict=Verdict.UNCLEAR, relation=Relation.UNKNOWN, why=why)
    if relation is Relation.DISJOINT and (_disputed(pair, story) if apart else _quarrel(pair)):
        told = "said here, denied there" if apart else "one text reports a claim and its denial"
        return Outcome(verdict=Verdict.DISPUTED, relation=relation, why=(told,))
    return Outcome(verdict=DEFAULT[relation], relation=relation)


def _mixed(own: Claim, other: Claim, story: Story) -> bool:
    """Whether the text of `own` gives the answer of `other`, too: guilty of one charge, cleared of another.

    Not where the respect in which `own` is told is one that the passage of `other` names.
    """
    respects: frozenset[str] = getattr(own.value, "respects", frozenset())
    if any(w.partition(" ")[2] in other.frame.context for w in respects):
        return False
    holds = getattr(other.value, "holds", True)
    return any(
        is_answer(c)
        and c.frame.role == own.frame.role
        and getattr(c.value, "holds", True) is holds
        and _one_holder(c, own)
        for c in story.claims.get(own.source, ())
    )


def _again(own: Claim, other: Claim, story: Story) -> bool:
    """Whether the text of `own` is the later one, and tells how it came to be so again: "the inn reopened"."""
    so: frozenset[str] = frozenset(getattr(own.value, "concepts", ()))
    undone = not getattr(own.value, "holds", True)
    return any(
        c.kind == "status"
        and came_back(c.frame, other.frame)
        and (undone or not so.isdisjoint(getattr(c.value, "concepts", ())))
        and None not in (c.frame.subject, own.frame.subject, other.frame.subject)
        and (_one_holder(c, own) or _one_holder(c, other))
        for c in story.claims.get(own.source, ())
    )


def _one_holder(a: Claim, b: Claim) -> bool:
    one, two = a.frame.subject, b.frame.subject
    if one is None or two is None:
        return True
    return one.entity == two.entity if one.entity or two.entity else one.head == two.head


def _denies_the_opposite(pair: Comparison) -> bool:
    """Whether one of two answers that exclude each other is what somebody denies: "passed", "denied that it failed"."""
    denied = [c.qualifiers.certainty == "denied" for c in (pair.left, pair.right)]
    held = [getattr(c.value, "holds", True) for c in (pair.left, pair.right)]
    return denied.count(True) == 1 and all(held)


def _disputed(pair: Comparison, story: Story) -> bool:
    """Whether one is a claim in somebody's mouth and the other its denial by somebody else."""
    sides = (pair.left, pair.right)
    levels = [c.qualifiers.certainty for c in sides]
    denying = [c.qualifiers.certainty == "denied" or _answers(c, story) for c in sides]
    refused = any(_refuses(a, b) for a, b in (sides, sides[::-1]))
    if _denies_one(*sides) and any(both_speak(a, b, story.claims.get(a.source, ())) for a, b in (sides, sides[::-1])):
        return True
    return (denying.count(True) == 1 or refused) and None not in levels and not one_holder(*sides)


def _denies_one(left: Claim, right: Claim) -> bool:
    """Whether one text denies what the other tells, and no more than that: not "open" beside "closed"."""
    same = getattr(left.value, "lemma", None) == getattr(right.value, "lemma", None)
    return same and [getattr(c.value, "holds", True) for c in (left, right)].count(False) == 1


def _refuses(claim: Claim, other: Claim) -> bool:
    """Whether somebody says that what is only alleged in the other text is not so."""
    said = claim.qualifiers.certainty == "said" and not getattr(claim.value, "holds", True)
    return said and other.qualifiers.certainty == "alleged"


def _answers(claim: Claim, story: Story) -> bool:
    """Whether somebody answers whoever says that it is so: he calls that untrue, insists that it is not, or says that
    it is not and speaks of himself."""
    beside = story.claims.get(claim.source, ())
    refused = not getattr(claim.value, "holds", True)
    plainly = refused and not is_answer(claim) and claim.frame.role in _PLAIN  # "took no bribe", not "is closed"
    return (refused and turns_against(claim, beside)) or any(
        isinstance(c.value, Attribution)
        and c.passage_index == claim.passage_index
        and (content := c.parts.get("content")) is not None
        and content.overlaps(claim.span)
        and (
            (refused and c.value.cue in FIRM and _opens(c, content))
            or ((c.qualifiers.polarity == "negative" or plainly) and of_himself(c, c.value.voice))
        )
        for c in beside
    )


def _opens(said: Claim, content: Span) -> bool:
    """Whether the cue stands before what is said: "no call came, they insisted" reports."""
    return said.parts.get("cue", said.span).start < content.start


def _quarrel(pair: Comparison) -> bool:
    """Whether each of the two is in a mouth of its own, and one of them denies it."""
    sides = (pair.left, pair.right)
    voices = [c.qualifiers.attributed_to for c in sides]
    denied = [c.qualifiers.certainty == "denied" for c in sides].count(True)
    return denied == 1 and None not in voices and not one_holder(*sides)


def _says_both(own: Claim, other: Claim, story: Story) -> bool:
    """Whether the text of `own` says beside it, of the same thing, what `other` says."""
    relate = KINDS.get("status").relate
    return any(
        c.kind == "status"
        and c.id != own.id
        and abs(c.passage_index - own.passage_index) <= NEXT
        and getattr(c.value, "lemma", None) == getattr(other.value, "lemma", "")
        and relate(c.value, other.value) is Relation.EQUAL
        for c in story.claims.get(own.source, ())
    )


RULE = Rule(
    id="status-conflict",
    summary="One passage says that it holds, the other that it does not.",
    example="has not engaged / is in talks",
    conflict=("Chile has not signed the trade pact.", "Chile has signed the trade pact."),
    no_conflict=("The road to Kesh is open.", "The road to Orsk is closed."),
    level=Level.WARNING,
    pairs=(("status", "status"),),
    judge=judge,
)
