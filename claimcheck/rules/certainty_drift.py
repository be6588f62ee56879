"""One statement, put with other certainty: a report in one text, speculation in the other; alleged here, a fact there.

Both can be right of what they had before them, yet a reader is told something else: the two `differ`. A claim in
somebody's mouth and its denial are `disputed`. What is said to be so is found as another kind reads it (a status), and
two shades of doubt (reported, alleged, suspected) of one statement are no drift.
"""

from __future__ import annotations

from claimcheck.analysis.speech.holders import one_holder
from claimcheck.analysis.speech.standing import SAID
from claimcheck.analysis.statuses import Status
from claimcheck.kinds.attribution import Attribution
from claimcheck.kinds.certainty import Certainty, relate
from claimcheck.kinds.status import KIND as STATUS
from claimcheck.lexicon import concepts, speech
from claimcheck.lexicon.number_words import PLURAL_SCALES, SCALES, TEENS, TENS, UNITS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.questions import answers
from claimcheck.rules import Outcome, Rule, Story

_DOUBTED = frozenset(("reported", "alleged", "speculated"))
_GUESSES = frozenset(
    "speculate speculation rumor rumour guess conjecture gossip guesswork hearsay chatter surmise possibly perhaps "
    "maybe may might could".split()
)
_MENTIONING = frozenset(("judge", "urge"))  # frames of cues that mention or wish something and do not say that it is so
_CLOSE = 0.5  # overlap from which a doubt that is known from afar is one of the very statement
_ALIKE = 0.3  # overlap of the words around that makes two statements one, where no party is known to be the same


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` on two levels, `disputed` on a claim and its denial, `agree` on one level."""
    if pair.left.kind == pair.right.kind == "status":
        return _between_statuses(pair, story)
    left, right = _level(pair.left, story), _level(pair.right, story)
    if left is None or right is None:
        return None
    if pair.left.frame.role == "taken-for" == pair.right.frame.role:
        relation = relate(pair.left.value, pair.right.value)  # type: ignore[arg-type]
        return Outcome(verdict=Verdict.AGREE if relation is Relation.EQUAL else Verdict.DIFFER, relation=relation)
    if pair.left.kind == pair.right.kind and left == right:
        return Outcome(verdict=Verdict.AGREE, relation=Relation.EQUAL)
    within = pair.left.source == pair.right.source  # a text that goes from suspicion to charge does not drift
    if left == right or within or _shades(pair, left, right) or not _one_statement(pair):
        return None
    verdict = _verdict(left, right, pair)
    if verdict is None:
        return None
    return Outcome(
        verdict=verdict,
        relation=Relation.DISJOINT,
        why=(f"{left} / {right}",),
        labels=(answers.level(left), answers.level(right)),
    )


def _between_statuses(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` where one status is put under a doubt that hangs on no cue of its own, and the other as a fact."""
    left, right = pair.left.qualifiers.certainty, pair.right.qualifiers.certainty
    facts = [c.qualifiers.certainty is None and _level(c, story) == "stated" for c in (pair.left, pair.right)]
    doubted = left if left in _DOUBTED else right
    if pair.left.source == pair.right.source or doubted not in _DOUBTED - {"reported"} or sum(facts) != 1:
        return None
    same = STATUS.relate(pair.left.value, pair.right.value) is Relation.EQUAL
    if not same or pair.left.frame.role != pair.right.frame.role or pair.overlap < _CLOSE or not _one_statement(pair):
        return None
    return Outcome(
        verdict=Verdict.DIFFER,
        relation=Relation.DISJOINT,
        why=(f"{left or 'stated'} / {right or 'stated'}",),
        labels=(answers.level(left or "stated"), answers.level(right or "stated")),
    )


def _shades(pair: Comparison, left: str, right: str) -> bool:
    """Whether both are only doubted: reported, alleged, suspected; a rumour or a guess is less than a report."""
    if not {left, right} <= _DOUBTED:
        return False
    guessed = any(isinstance(c.value, Certainty) and c.value.cue in _GUESSES for c in (pair.left, pair.right))
    return {left, right} != {"reported", "speculated"} or not guessed


def _verdict(left: str, right: str, pair: Comparison) -> Verdict | None:
    """What two levels of one statement make: the text's own "it is false" excludes another's "it is so"."""
    for one, two in ((left, right), (right, left)):
        if one == "refuted":
            return Verdict.CONTRADICT if two == "stated" else Verdict.AGREE if two == "denied" else Verdict.DISPUTED
        if one == "denied" and (two in _DOUBTED or two == SAID):
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
    beside = [c for c in story.claims.get(claim.source, ()) if c.passage_index == claim.passage_index]
    if not any(_governs(other, claim) for other in beside):
        return "stated"
    return SAID if claim.qualifiers.certainty == SAID else None


def _governs(other: Claim, claim: Claim) -> bool:
    """Whether the other claim says how sure this one is, or puts it into somebody's mouth."""
    if (held := other.parts.get("held")) is not None:
        return claim.span.overlaps(held)
    content = other.parts.get("content")
    if not isinstance(other.value, Attribution) or content is None or not content.overlaps(claim.span):
        return False
    return not speech.verb(other.value.cue) <= _MENTIONING or not speech.verb(other.value.cue)


def _one_statement(pair: Comparison) -> bool:
    """Whether the two say one thing of one party, as far as their words tell."""
    if not pair.rung("predicate").reaches("alias") or _turned(pair) or _of_speech(pair):
        return False
    if _other_number(pair):
        return False
    if pair.rung("object").reaches("alias"):
        return pair.overlap >= _ALIKE / 2
    return pair.rung("subject").reaches("alias") and pair.overlap >= _ALIKE


def _other_number(pair: Comparison) -> bool:
    """Whether the two speak of so many and of others: "many people were hurt", "five people were hurt"."""
    for slot in ("subject", "object"):
        one, two = (getattr(c.frame, slot) for c in (pair.left, pair.right))
        if one is not None and two is not None:
            told = [{_amount(w) for w in s.text.lower().split()} - {None} for s in (one, two)]
            if told[0] != told[1] and one.head == two.head and all(told):
                return True
    return False


def _amount(word: str) -> float | str | None:
    """What a word says of how many: "12" and "dozen" say the same."""
    digits = word.replace(",", "")
    return float(digits) if digits.isdecimal() else _NUMBERS.get(word, word if word in _VAGUE else None)


_NUMBERS: dict[str, float] = {**UNITS, **TEENS, **TENS, **SCALES}
_VAGUE = frozenset((*PLURAL_SCALES, "many", "several", "few", "most", "all"))


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
    pairs=(("certainty", "certainty"), ("certainty", "status"), ("status", "status")),
    judge=_judge,
    needs={"predicate": "alias", "subject": "unknown", "object": "unknown"},
)
