"""An order to do what another passage says was left to choice, and a request for what was done under compulsion.

The deontic square (von Wright 1951) over directives (Searle 1976): who is ordered is not free, who is compelled was
not merely asked.
"""

from __future__ import annotations

from claimcheck.kinds.force import BINDING, DEMANDS, Force
from claimcheck.kinds.obligation import Obligation
from claimcheck.lexicon import nouns, scales
from claimcheck.model.claim import Claim
from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story

_CLOSE = 0.4  # words around from which one act is taken to be of one party that not both texts name
_COMPELLED = frozenset("compelled forced coerced ordered made obliged".split())


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """Contradiction where one party is told to do, and free to do, one act; nothing where that is not known."""
    told, duty = (pair.left, pair.right) if pair.left.kind == "force" else (pair.right, pair.left)
    force, level = told.value, duty.value
    if not isinstance(force, Force) or not isinstance(level, Obligation) or not force.given:
        return None
    if told.frame.role != "request" or duty.frame.role != "act":
        return None
    party = pair.rung("head")
    placed = pair.rung("place") is not Rung.OTHER
    if not party.reaches(Rung.RELATED) and not (party is Rung.UNKNOWN and pair.overlap >= _CLOSE and placed):
        return None
    one, two = told.frame.predicate, duty.frame.predicate
    if one is None or two is None or not force.writ and one.head != two.head and not one.concepts & two.concepts:
        return None
    if _other_object(told, level) or not _excluded(force, level, duty.trace[:1]):
        return None
    why = (f"one has it {force} and the other {level}",)
    return Outcome(verdict=Verdict.CONTRADICT, relation=Relation.DISJOINT, why=why)


def _other_object(told: Claim, duty: Obligation) -> bool:
    """Whether both say what the act is done to, and it is not the same ("open the fair", "open the safe")."""
    object_ = told.frame.object
    if object_ is None or object_.entity is not None or not duty.to:
        return False
    noun = duty.to.split()[-1]
    return not (nouns.same(object_.head, noun) or nouns.related(object_.head, noun) or noun in object_.terms)


def _excluded(force: Force, duty: Obligation, trace: tuple[str, ...]) -> bool:
    """Whether the act cannot be asked for so and be bound, or left, so."""
    free = max(duty.levels) < scales.Obligation.REQUIRED and scales.Obligation.FREE in duty.levels
    if free:
        return force.level >= (DEMANDS if trace == ("manner",) else BINDING)
    compelled = trace == ("manner",) or trace == ("duty-verb",) and duty.cue in _COMPELLED
    return force.level < DEMANDS and compelled and duty.levels == (scales.Obligation.REQUIRED,)


RULE = Rule(
    id="order-against-choice",
    summary="What one passage has ordered is free in another, or what was asked for was compelled.",
    example="ordered the firm to recall the prams / the firm's recall was voluntary",
    conflict=(
        "Regulators ordered Solano to recall its lithium bikes.",
        "Solano announced a voluntary recall of its lithium bikes.",
    ),
    no_conflict=(
        "Regulators ordered Marek to recall its diesel vans.",
        "Solano announced a voluntary recall of its lithium bikes.",
    ),
    level=Level.ERROR,
    pairs=(("force", "obligation"),),
    judge=_judge,
    needs={"head": "unknown"},
)
