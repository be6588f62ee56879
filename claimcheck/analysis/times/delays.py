"""What happens no sooner than a day: "wait until June before choosing", "will not choose until June".

Either says of the choosing that it is not before June, and of what is past that it was done then ("did not reach a
verdict until Friday"): "not until" implies its positive counterpart (Karttunen 1974, "Until").
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.analysis.times.dates import Bound, DateValue
from claimcheck.lexicon.calendar import WAITS
from claimcheck.model.analysis import Clause, Modality, Sentence

Delayed = tuple[int, DateValue, str, bool]
"""Token of the verb, date, role, and whether the verb is denied."""

_LATE = (Bound.UNTIL, Bound.BEFORE)
_PAST = frozenset(("did", "was", "were", "didn't"))
_AHEAD = (Modality.PLANNED, Modality.OBLIGED, Modality.POSSIBLE, Modality.ASKED)


def delayed(sentence: Sentence, anchor: int, last: int, value: DateValue) -> Delayed | None:
    """What a limit on a clause of waiting or not doing says of the thing waited for; None where it is no such limit.

    `anchor`: the token of the clause's verb; `last`: the token behind the date.
    """
    clause = sentence.clause_at(anchor)
    if clause is None or value.bound not in _LATE or clause.verb != anchor:
        return None
    if clause.negated:
        if clause.modality in _AHEAD:
            return anchor, replace(value, bound=Bound.SINCE), "deadline", False
        past = clause.past or any(t.folded in _PAST for t in sentence.tokens[clause.first : clause.verb])
        if past and value.bound is Bound.UNTIL:
            return anchor, replace(value, bound=Bound.ON), "on", False
        return None
    awaited = _awaited(sentence, clause, last) if clause.lemma in WAITS else None
    return None if awaited is None else (awaited.verb, replace(value, bound=Bound.SINCE), "deadline", False)


def _awaited(sentence: Sentence, clause: Clause, last: int) -> Clause | None:
    """The clause behind the date that says what is done then ("to decide", "before deciding")."""
    below = (c for c in sentence.clauses if c.governor == clause.index and c.first >= last and c.verb > last)
    following = next(below, None)
    if following is None:
        return None
    words = {t.folded for t in sentence.tokens[last : following.verb]}
    return following if words & {"before", "to"} else None
