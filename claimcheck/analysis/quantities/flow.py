"""What is done with a sum: "[borrowed] $4m", "$4m was [stolen]"."""

from __future__ import annotations

from claimcheck.lexicon import flows
from claimcheck.model.analysis import Sentence

FLOW = "flow: "
"""How the note of a sum begins that says what was done with it."""


def of_sum(sentence: Sentence, at: int) -> tuple[str, ...]:
    """The note of the sum at a token, as the trace of its claim has it; empty where no verb tells."""
    clause = sentence.clause_at(at)
    undergone = () if clause is None else (sentence.phrases[n] for n in clause.objects)
    if clause is None or not any(p.first <= at < p.last for p in undergone):
        return ()  # "asked for her grant of $4m"
    sort = flows.of_verb(clause.lemma)
    return () if sort is None else (f"{FLOW}{sort}",)


def flow_in(trace: tuple[str, ...]) -> str | None:
    """What the trace of a claim says was done with the sum."""
    return next((note.removeprefix(FLOW) for note in trace if note.startswith(FLOW)), None)
