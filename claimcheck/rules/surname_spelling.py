"""One person of a text under two surnames, of which one is nowhere introduced and one letter from the other."""

from __future__ import annotations

from claimcheck.kinds.attribution import Attribution
from claimcheck.kinds.person import Person
from claimcheck.kinds.quote import Quote
from claimcheck.model.comparison import SPELLING, Comparison
from claimcheck.model.finding import Level, Verdict
from claimcheck.model.relation import Relation
from claimcheck.rules import Outcome, Rule, Story


def _judge(pair: Comparison, story: Story) -> Outcome | None:
    """The two surnames; nothing where the matcher did not bring the two together for their spelling."""
    if pair.point != SPELLING:
        return None
    labels = tuple(
        c.value.name if isinstance(c.value, Person) else str(c.value.voice.name)
        for c in (pair.left, pair.right)
        if isinstance(c.value, Attribution | Quote | Person)
    )
    why = ("nobody of that surname is introduced, and it is one letter from another one",)
    return Outcome(
        verdict=Verdict.CONTRADICT,
        relation=Relation.DISJOINT,
        why=why,
        labels=(labels[0], labels[1]) if len(labels) == 2 else None,
        sure=False,
    )


RULE = Rule(
    id="surname-spelling",
    summary="A text spells the surname of one person in two ways.",
    example="Petra Lind, the mayor, opened the dam. / “It will hold,” Lund said.",
    conflict=(
        "Petra Lind, the mayor, signed the contract for the dam on Monday. “It will hold for a century,” Lund said.",
        "A contract for the dam was signed on Monday.",
    ),
    no_conflict=(
        "Petra Lind, the mayor, signed the contract for the dam on Monday. “It will hold for a century,” Lund said.",
        "A contract for the dam was signed on Monday, said Olaf Lund, the builder.",
    ),
    level=Level.WARNING,
    pairs=(("attribution", "person"), ("person", "quote")),
    judge=_judge,
    needs={"role": "exact"},
)
