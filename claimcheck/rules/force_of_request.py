"""Asked or ordered: a request that binds and one that does not.

Default comparison of kind force; directive force after Searle (1976)."""

from __future__ import annotations

from claimcheck.model.comparison import Comparison, Rung
from claimcheck.model.finding import Level
from claimcheck.rules import Outcome, Rule, Story, by_relation

_CLOSE = 0.5  # words around from which one act is taken to be asked of whom the other text names otherwise
_compare = by_relation("force")


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The relation of the two forces, where one party is told to do one thing."""
    told, act = pair.rung("head"), pair.rung("predicate")
    writ = any(getattr(c.value, "writ", False) for c in (pair.left, pair.right))
    same_act = act.reaches(Rung.RELATED) or writ
    same_told = told.reaches(Rung.RELATED) or pair.rung("object").reaches(Rung.RELATED) and pair.overlap >= _CLOSE
    return _compare(pair, story) if pair.told or same_act and same_told else None


RULE = Rule(
    id="force-of-request",
    summary="One passage has a request, the other a binding order.",
    example="asked the firm to stop / ordered the firm to stop",
    level=Level.ERROR,
    pairs=(("force", "force"),),
    judge=_judge,
)
