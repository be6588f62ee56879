"""One statement, put with other certainty: a report in one text, speculation in the other; alleged here, a fact there.

Both can be right of what they had before them, yet a reader is told something else: the two `differ`. A claim in
somebody's mouth and its denial are `disputed`. What is said to be so is found as another kind reads it (a status), and
two shades of doubt (reported, alleged, suspected) of one statement are no drift.
"""

from __future__ import annotations

from claimcheck.analysis import amounts, sayings, themes
from claimcheck.analysis.speech.holders import holder, one_holder
from claimcheck.analysis.speech.standing import SAID, is_sure
from claimcheck.analysis.statuses import Status
from claimcheck.kinds.attribution import Attribution
from claimcheck.kinds.cause import KIND as CAUSE
from claimcheck.kinds.certainty import Certainty, relate
from claimcheck.kinds.status import KIND as STATUS
from claimcheck.lexicon import concepts, points, scales, speech
from claimcheck.model.analysis import Modality
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.questions import answers
from claimcheck.rules import Outcome, Rule, Story
from claimcheck.text.quotes import spoken

_GUESSES = frozenset(
    "speculate speculation rumor rumour guess conjecture gossip guesswork hearsay chatter surmise possibly perhaps "
    "maybe may might could".split()
)
_MENTIONING = frozenset(("judge", "urge"))  # frames of cues that mention or wish something and do not say that it is so
_OWN_WORDS = (Modality.ASSERTED, Modality.PLANNED)
_CLOSE = 0.5  # overlap from which a doubt that is known from afar is one of the very statement
_NEARLY_ALL = 0.6  # the same, where one of them tells it and the other puts it into somebody's mouth
_OPENING = 8  # code points between the start of what is said and that of its clause ("that ", a mark)
_ALIKE = 0.3  # overlap of the words around that makes two statements one, where no party is known to be the same


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` on two levels, `disputed` on a claim and its denial, `agree` on one level."""
    if pair.left.kind == pair.right.kind == "status":
        return _between_statuses(pair, story)
    if pair.left.kind == pair.right.kind == "cause":
        return _between_causes(pair, story)
    left, right = _level(pair.left, story), _level(pair.right, story)
    if left is None or right is None:
        return None
    taken_for = [c.frame.role == "taken-for" for c in (pair.left, pair.right)]
    if any(taken_for) and not all(taken_for):
        return None  # what a thing is taken for says nothing of who takes it so
    if all(taken_for):
        relation = relate(pair.left.value, pair.right.value)  # type: ignore[arg-type]
        return Outcome(verdict=Verdict.AGREE if relation is Relation.EQUAL else Verdict.DIFFER, relation=relation)
    if pair.left.kind == pair.right.kind and left == right:
        return Outcome(verdict=Verdict.AGREE, relation=Relation.EQUAL)
    if any(c.kind == "status" and _quoted(c, story) for c in (pair.left, pair.right)):
        return None  # somebody's words, even where the text does not tell whose
    within = pair.left.source == pair.right.source  # a text that goes from suspicion to charge does not drift
    if left == right or within or _shades(pair, left, right) or not _one_statement(pair):
        return None
    if sayings.two_steps(pair.left, pair.right):
        return None
    verdict = _verdict(left, right, pair)
    if verdict is None or verdict is Verdict.DISPUTED and themes.untold(pair):
        return None
    return Outcome(
        verdict=verdict,
        relation=Relation.DISJOINT,
        why=(f"{left} / {right}",),
        labels=(answers.level(left), answers.level(right)),
    )


def _between_statuses(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` where one status is put under a doubt or into a mouth, and the other as a fact of its text.

    A text that says it in its own voice elsewhere only leaves the source out here, and so does one that names it near.
    """
    left, right = _stands(pair.left, story), _stands(pair.right, story)
    if pair.left.source == pair.right.source or (left == "stated") == (right == "stated") or None in (left, right):
        return None
    same = STATUS.relate(pair.left.value, pair.right.value) is Relation.EQUAL
    same &= pair.left.qualifiers.modality == pair.right.qualifiers.modality
    if not same or pair.left.frame.role != pair.right.frame.role or pair.overlap < _CLOSE or not _one_statement(pair):
        return None
    held, fact = (pair.right, pair.left) if left == "stated" else (pair.left, pair.right)
    told = all(_told(c, story) for c in (held, fact)) and _is_what_is_said(held, story)
    if (
        pair.overlap < _NEARLY_ALL
        or not told
        or _names_holder(fact, held, story)
        or _also_stated(held, story)
        or _source_near(fact, story)
    ):
        return None
    assert left is not None and right is not None
    return Outcome(
        verdict=Verdict.DIFFER,
        relation=Relation.DISJOINT,
        why=(f"{left} / {right}",),
        labels=(_label(left, pair.left), _label(right, pair.right)),
    )


def _between_causes(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` where one text says that a thing causes another, and the other that it may."""
    told = SAID if one_holder(pair.left, pair.right) else None  # one speaker is as sure in both
    sure = [
        c.qualifiers.modality == Modality.ASSERTED and c.qualifiers.certainty in (None, told)
        for c in (pair.left, pair.right)
    ]
    open_ = [c.qualifiers.modality == Modality.POSSIBLE for c in (pair.left, pair.right)]
    same = CAUSE.relate(pair.left.value, pair.right.value) is Relation.EQUAL
    if pair.left.source == pair.right.source or sorted(zip(sure, open_, strict=True)) != [(False, True), (True, False)]:
        return None
    if not same or any(_quoted(c, story) for c in (pair.left, pair.right)):
        return None
    levels = [answers.level("speculated" if o else "stated") for o in open_]
    return Outcome(
        verdict=Verdict.DIFFER,
        relation=Relation.DISJOINT,
        why=("it may be the cause / it is the cause" if open_[0] else "it is the cause / it may be the cause",),
        labels=(levels[0], levels[1]),
    )


def _label(level: str, claim: Claim) -> str:
    """What is held of the statement, with whoever says so."""
    who = claim.qualifiers.attributed_to
    return answers.level(level) if level != SAID or who is None else f"said by {who}"


def _stands(claim: Claim, story: Story) -> str | None:
    """How a status stands in its text: "stated" where nothing weakens it; None where that cannot be compared."""
    assert isinstance(claim.value, Status)
    level = claim.qualifiers.certainty
    if level is None:
        return "stated" if not _governed(claim, story) and not _forecast(claim, story) else None
    named = claim.qualifiers.attributed_to is not None  # "is expected to" tells of nobody who says so
    return level if level in scales.DOUBTED or level == SAID and named else None


def _forecast(claim: Claim, story: Story) -> bool:
    """Whether the passage tells what is only planned or expected."""
    beside = (c for c in story.claims.get(claim.source, ()) if c.passage_index == claim.passage_index)
    return any(isinstance(c.value, Certainty) and c.value.level == "planned" for c in beside)


def _is_what_is_said(claim: Claim, story: Story) -> bool:
    """Whether the claim opens what a speech brings in, and is no aside ("said of the man who had fled").

    A claim that hangs on a cue of doubt, not on a speech, is.
    """
    beside = [c for c in story.claims.get(claim.source, ()) if c.passage_index == claim.passage_index]
    contents = [c.parts.get("content") for c in beside if isinstance(c.value, Attribution) and not _is_itself(c, claim)]
    around = [c for c in contents if c is not None and c.overlaps(claim.span)]
    return not around or any(claim.span.start - c.start <= _OPENING for c in around)


def _names_holder(fact: Claim, held: Claim, story: Story) -> bool:
    """Whether the sentence of the fact has the holder in it: who uncovered a plot has said so, too."""
    words = {w.strip(".,;:'’\"“”").lower() for w in story.documents[fact.source].exact(fact.passage).split()}
    return bool(holder(held) & (words | {w.removesuffix("'s").removesuffix("’s") for w in words}))


def _told(claim: Claim, story: Story) -> bool:
    """Whether the text tells in its own words what happened: no quotation, no wish, no answer to a set question."""
    asserted = claim.qualifiers.modality in _OWN_WORDS and points.point_in(claim.frame.role) is None
    return asserted and claim.frame.role != "asked" and not _quoted(claim, story)


def _quoted(claim: Claim, story: Story) -> bool:
    """Whether the claim begins within quotation marks."""
    at = claim.span.start - claim.passage.start
    marked = spoken(story.documents[claim.source].exact(claim.passage))
    return any(q.span.start <= at < q.span.end for q in marked)


def _also_stated(claim: Claim, story: Story) -> bool:
    """Whether the text says the same elsewhere, or here, in its own voice."""
    return any(
        other.kind == claim.kind
        and other.id != claim.id
        and other.qualifiers.certainty is None
        and STATUS.relate(other.value, claim.value) is Relation.EQUAL
        for other in story.claims.get(claim.source, ())
    )


def _source_near(claim: Claim, story: Story) -> bool:
    """Whether somebody is said to say something in the sentence of the fact, or in the next one."""
    near = range(claim.passage_index, claim.passage_index + 2)
    beside = [c for c in story.claims.get(claim.source, ()) if c.passage_index in near and not _is_itself(c, claim)]
    return any(isinstance(c.value, Attribution) for c in beside)


def _is_itself(other: Claim, claim: Claim) -> bool:
    """Whether the verb of saying is what the claim tells: "agreed a contract", "demanded a recount"."""
    told = claim.frame.predicate
    return isinstance(other.value, Attribution) and told is not None and told.head == other.value.cue


def _shades(pair: Comparison, left: str, right: str) -> bool:
    """Whether both are only doubted: reported, alleged, suspected; a rumour or a guess is less than a report."""
    if not {left, right} <= scales.DOUBTED:
        return False
    guessed = any(isinstance(c.value, Certainty) and c.value.cue in _GUESSES for c in (pair.left, pair.right))
    return {left, right} != {"reported", "speculated"} or not guessed


def _verdict(left: str, right: str, pair: Comparison) -> Verdict | None:
    """What two levels of one statement make: the text's own "it is false" excludes another's "it is so"."""
    for one, two in ((left, right), (right, left)):
        if one == "refuted":
            return Verdict.CONTRADICT if two == "stated" else Verdict.AGREE if two == "denied" else Verdict.DISPUTED
        if one == "denied" and (two in scales.DOUBTED or two == SAID):
            return Verdict.CONTRADICT if one_holder(pair.left, pair.right) else Verdict.DISPUTED
    return None if SAID in (left, right) else Verdict.DIFFER


def _level(claim: Claim, story: Story) -> str | None:
    """How sure a claim is put; of a status that a cue of its own text governs nothing, for the cue is a claim, too."""
    if isinstance(claim.value, Certainty):
        return claim.value.level
    assert isinstance(claim.value, Status)
    if claim.qualifiers.certainty == "denied":
        return None if claim.value.holds else "denied"
    if not claim.value.holds or claim.qualifiers.certainty not in (None, SAID, "reported"):
        return None
    if claim.qualifiers.certainty == "reported":
        return "reported"
    if not _governed(claim, story):
        return "stated"
    return SAID if claim.qualifiers.certainty == SAID else None


def _governed(claim: Claim, story: Story) -> bool:
    """Whether something beside the claim says how sure it is, or puts it into somebody's mouth."""
    beside = (c for c in story.claims.get(claim.source, ()) if c.passage_index == claim.passage_index)
    return any(_governs(other, claim) for other in beside)


def _governs(other: Claim, claim: Claim) -> bool:
    """Whether the other claim says how sure this one is, or puts it into somebody's mouth."""
    if (held := other.parts.get("held")) is not None:
        return claim.span.overlaps(held)
    content = other.parts.get("content")
    if not isinstance(other.value, Attribution) or content is None or not content.overlaps(claim.span):
        return False
    if _is_itself(other, claim) or is_sure(other.value.cue, other.value.speaker is not None):
        return False
    return not speech.verb(other.value.cue) <= _MENTIONING or not speech.verb(other.value.cue)


def _one_statement(pair: Comparison) -> bool:
    """Whether the two say one thing of one party, as far as their words tell."""
    if not pair.rung("predicate").reaches("alias") or _turned(pair) or _of_speech(pair):
        return False
    places = pair.left.frame.places, pair.right.frame.places
    if all(places) and places[0].isdisjoint(places[1]):
        return False
    if any(
        amounts.differ(*(getattr(c.frame, slot) for c in (pair.left, pair.right))) for slot in ("subject", "object")
    ):
        return False
    objects = pair.left.frame.object, pair.right.frame.object
    apart = themes.slots_apart(*objects) and not pair.rung("subject").reaches("alias")
    if apart or themes.one_and_several(*objects):
        return False
    if pair.rung("object").reaches("alias"):
        return pair.overlap >= _ALIKE / 2
    return pair.rung("subject").reaches("alias") and pair.overlap >= _ALIKE


def _of_speech(pair: Comparison) -> bool:
    """Whether two acts of speech are told: who told one thing may have written another."""
    slots = (pair.left.frame.predicate, pair.right.frame.predicate)
    return all(s is not None and "say" in s.concepts for s in slots)


def _turned(pair: Comparison) -> bool:
    """Whether one state is the other turned round ("safe", "unsafe"): to deny the one is to say the other."""
    heads = [c.frame.predicate.head for c in (pair.left, pair.right) if c.frame.predicate is not None]
    return len(set(heads)) > 1 and any(not positive for h in heads for _, positive in concepts.adjective_concepts(h))


RULE = Rule(
    id="certainty-drift",
    summary="One statement is put with other certainty: a report here, speculation or a fact there.",
    example="is accused of burning the barn / burned the barn",
    conflict=("The army is believed to have shot down the plane.", "The army shot down the plane."),
    no_conflict=("The army is believed to have shot down the plane.", "The army reportedly shot down the plane."),
    level=Level.WARNING,
    pairs=(("certainty", "certainty"), ("certainty", "status"), ("status", "status"), ("cause", "cause")),
    judge=_judge,
    needs={"predicate": "alias", "subject": "unknown", "object": "unknown"},
)
