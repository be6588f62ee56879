"""Sayings that did not take place: "did not say when", "neither of them said how many", "if she says so".

What hangs on them is left open, as under the non-factual sources of De Facto (Saurí and Pustejovsky 2012).
"""

from __future__ import annotations

from claimcheck.analysis.speech.denials import denies
from claimcheck.analysis.speech.types import Speech
from claimcheck.lexicon.speech import verb
from claimcheck.model.analysis import Analysis, Modality

_SAYING = frozenset(("say", "clause", "tell"))
_NOBODY = frozenset("neither nobody none".split())


def is_unsaid(analysis: Analysis, speech: Speech) -> bool:
    """Whether the words are said not to have been said, or only supposed to be."""
    sentence = analysis.sentences[speech.sentence]
    cue = sentence.token_at(speech.cue.start)
    if cue is None or speech.direct or denies(speech.lemma) or _SAYING.isdisjoint(verb(speech.lemma)):
        return False
    clause = sentence.clause_at(cue.index)
    if clause is None or abs(clause.verb - cue.index) > 1:
        return False  # a noun of saying, in a clause of its own
    subject = None if clause.subject is None else sentence.phrases[clause.subject]
    nobody = subject is not None and (
        subject.determiner in ("no", "neither") or sentence.tokens[subject.first].folded in _NOBODY
    )
    return clause.negated or nobody or clause.modality is Modality.CONDITIONAL


def is_open(analysis: Analysis, speech: Speech) -> bool:
    """Whether what was not said is then not put forward: "did not say that it was safe", not "did not say when"."""
    sentence = analysis.sentences[speech.sentence]
    return any(t[0].folded == "that" for c in speech.contents if (t := sentence.tokens_in(c)))
