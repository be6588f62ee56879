"""Whether a clause says that something is not so: by "not" and its like, by "no", or by a verb of leaving it undone."""

from __future__ import annotations

from claimcheck.analysis.clauses.polarity import is_beside
from claimcheck.lexicon import concepts
from claimcheck.model.analysis import Clause, NounPhrase, Sentence

_NO = frozenset(("no", "zero", "neither", "none", "nobody", "nothing"))
_DEEDS = frozenset(("reject", "decline offer", "deny request"))  # to turn an offer down is to reject it, not its denial
_LACKING = frozenset("incapable unable unwilling devoid disassociated unrelated ineligible".split())


def denied(sentence: Sentence, clause: Clause) -> bool:
    """Whether the predicate of a clause, or what it is said of, is denied."""
    under = [c for c in sentence.clauses if c.governor == clause.index and c.relation in ("infinitive", "participle")]
    inside = any(not is_beside(sentence.tokens, c) for c in under)
    negated = clause.negated
    if withholds(clause.lemma) and not inside and not clause.concepts & _DEEDS:
        negated = not negated
    phrases = [sentence.phrases[n] for n in (clause.surface, *clause.objects) if n is not None]
    if not negated and any(says_none(sentence, phrase) for phrase in phrases):
        return True
    return negated


_SAYING_NO = frozenset(("deny", "rule out", "forget", "resist", "miss", "miss out on", "escape", "elude", "evade"))
CUES = frozenset("not n't never no none nobody nothing nor neither cannot without hardly barely".split())


def cued(sentence: Sentence, clause: Clause) -> bool:
    """Whether a word of denial stands in the clause, whatever it denies."""
    return any(t.folded in CUES for t in sentence.tokens[clause.first : clause.last])


def withholds(lemma: str) -> bool:
    """Whether a predicate says that something was left undone or is not had ("refuse", "lack", "incapable")."""
    return concepts.implicit_negation(lemma) and lemma not in _SAYING_NO or lemma in _LACKING


def says_none(sentence: Sentence, phrase: NounPhrase) -> bool:
    """Whether a phrase speaks of none ("no survivors", "zero goals")."""
    return phrase.determiner in _NO or sentence.tokens[phrase.first].folded in _NO


_NARROWING = frozenset(("because", "until", "till", "unless", "solely", "merely", "simply"))


def narrowed(sentence: Sentence) -> bool:
    """Whether a sentence denies a reason or a time, and not what it tells: "did not quit because of the pay"."""
    words = [t.folded for t in sentence.tokens]
    cue = next((i for i, w in enumerate(words) if w in CUES), None)
    return cue is not None and bool(_NARROWING & set(words[cue:]))
