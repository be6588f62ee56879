"""What is borrowed is not what is repaid, nor what is raised what is lost, though it be of one body for one thing."""

from __future__ import annotations

from claimcheck.analysis.quantities.flow import flow_in
from claimcheck.guards import Guard
from claimcheck.lexicon import flows
from claimcheck.model.comparison import Comparison


def check(pair: Comparison) -> str | None:
    """Fires where two verbs say that two things were done with the two sums."""
    one, two = flow_in(pair.left.trace), flow_in(pair.right.trace)
    if one is None or two is None or pair.told or not flows.apart(one, two):
        return None
    return f"one sum goes with {one!r}, the other with {two!r}"


GUARD = Guard(
    id="other-flow",
    summary="two things are done with the two sums: one is borrowed or set aside, the other repaid or spent",
    example="borrowed 4 million pounds for the bridge / repaid 1 million pounds for the bridge",
    conflict=(
        "The council borrowed 4 million pounds for the bridge.",
        "The council borrowed 6 million pounds for the bridge.",
    ),
    no_conflict=(
        "The council borrowed 4 million pounds for the bridge.",
        "The council repaid 1 million pounds for the bridge.",
    ),
    check=check,
    kinds=frozenset({"money"}),
)
