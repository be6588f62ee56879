"""One report, put down to two sources in other words than their own.

Both may have said it, yet a reader is told something else: `differ`. Two people at one news conference, or in one
letter, cannot both be the one who said it there.
"""

from __future__ import annotations

from itertools import product

from claimcheck.analysis.mentions import Nature
from claimcheck.analysis.speech.other_holders import other_holder
from claimcheck.analysis.speech.voices import Voice, apart, cited
from claimcheck.kinds.attribution import Attribution
from claimcheck.lexicon.speech import OCCASIONS
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story

_SAME = 0.6  # overlap of the words from which two reports are one
_NEARLY_ALL = 0.85  # the same, where the verb says next to nothing
_FEWEST = 4  # telling words in common that make it one report
_FEW = 3  # the same, where whom it is said of and what is done to are known to be one, or all the words are
_ALL = 2  # the same, where all the words are and one verb tells what is done: "the bridge would close"
_WORD_FOR_WORD = 0.95  # overlap of the words from which they are all the same
_PERSONS = ({Nature.PERSON}, {Nature.PERSON, Nature.UNKNOWN})


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """`differ` where two speakers are named for one report, `contradict` where they spoke on one occasion."""
    left, right = pair.left.value, pair.right.value
    assert isinstance(left, Attribution) and isinstance(right, Attribution)
    one, two = _holders(left), _holders(right)
    if len(one) == len(two):
        one, two = one[-1:], two[-1:]  # whose words they are; in between the two may go through one outlet
    named = apart(left.voice, right.voice) and (one, two) == ([left.voice], [right.voice])
    if pair.left.frame.role != "said" or not all(_others(a, b) for a, b in product(one, two)) or not _one_report(pair):
        return None
    if not named and (_also_from(pair.left, two[-1], story) or _also_from(pair.right, one[-1], story)):
        return None
    labels = (str(one[-1].name), str(two[-1].name))
    occasions = [(c.frame.terms | c.frame.context) & OCCASIONS for c in (pair.left, pair.right)]
    once = named and bool(occasions[0] & occasions[1]) and {left.voice.nature, right.voice.nature} in _PERSONS
    return Outcome(
        verdict=Verdict.CONTRADICT if once else Verdict.DIFFER,
        relation=Relation.DISJOINT,
        why=("the same is said on one occasion",) if once else ("another source for the same report",),
        labels=labels,
        sure=once,
    )


def _holders(value: Attribution) -> list[Voice]:
    """Who speaks, and whom he cites where he does."""
    return [value.voice, *(cited(name) for name in value.chain[-1:] if name != value.voice.name)]


def _others(a: Voice, b: Voice) -> bool:
    return apart(a, b) or other_holder(a, b)


def _also_from(claim: Claim, other: Voice, story: Story) -> bool:
    """Whether the text has the same from whom the other text has it, too: both may have said so."""
    told = claim.frame.predicate
    for beside in story.claims.get(claim.source, ()):
        if beside.id == claim.id or not isinstance(beside.value, Attribution) or beside.value.voice.name is None:
            continue
        again = beside.frame.predicate
        same = told is not None and again is not None and told.head == again.head
        if same and not _others(beside.value.voice, other):
            return True
    return False


def _one_report(pair: Comparison) -> bool:
    """Whether the two give one statement: what is said of whom, and most of the words."""
    if any(pair.apart(slot) for slot in ("subject", "object", "predicate")):
        return False
    party = any(pair.rung(slot).reaches("alias") for slot in ("subject", "object"))
    shared = pair.left.frame.terms & pair.right.frame.terms
    one_verb, word_for_word = pair.rung("predicate").reaches("alias"), pair.overlap >= _WORD_FOR_WORD
    least = _SAME if one_verb else _NEARLY_ALL
    whole = pair.rung("subject").reaches("alias") and pair.rung("object").reaches("alias")
    fewest = _ALL if one_verb and word_for_word else _FEW if whole or word_for_word else _FEWEST
    return party and pair.overlap >= least and len(shared) >= fewest


RULE = Rule(
    id="other-source",
    summary="One report is put down to two sources.",
    example="The bank is broke, Judge Ode said / The bank is broke, Judge Park said",
    conflict=(
        "Inspector Ada Ode said the mine owner had hidden nine earlier floods from the county.",
        "The mine owner had hidden nine earlier floods from the county, according to Maria Park.",
    ),
    no_conflict=(
        "Inspector Ada Ode said the mine owner had hidden nine earlier floods from the county.",
        "Officials said the mine owner had hidden nine earlier floods from the county.",
    ),
    level=Level.WARNING,
    pairs=(("attribution", "attribution"),),
    judge=_judge,
)
