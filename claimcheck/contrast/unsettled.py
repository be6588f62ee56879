"""Why two texts that say much the same need not agree."""

from __future__ import annotations

from itertools import pairwise

from claimcheck.contrast.doers import of_two_doers
from claimcheck.contrast.drift import able
from claimcheck.lexicon import kin
from claimcheck.model.analysis import Analysis
from claimcheck.model.relation import Relation

_NONE = frozenset((("no", "relation"), ("no", "relative"), ("not", "related"), ("no", "kin")))


def unsettled(a: Analysis, b: Analysis) -> str | None:
    """The reason, in plain words; None where nothing speaks against that they agree."""
    if of_two_doers(a, b):
        return "each tells of a doer of its own"
    if able(a, b):
        return "one says that it can come about, the other that it has"
    one, two = _doing(a), _doing(b)
    if one and two and all(kin.relate(x, y) is Relation.DISJOINT for x in one for y in two):
        return "each tells of other kin"
    if _no_kin(a) != _no_kin(b) and any(_of_kin(x) for x in (a, b) if not _no_kin(x)):
        return "one says that somebody is no kin, the other that somebody is"
    return None


def _no_kin(text: Analysis) -> bool:
    """Whether a text says of somebody that he is no relation of another."""
    for sentence in text.sentences:
        for before, token in pairwise(sentence.tokens):
            if token.folded == "unrelated" or (before.folded, token.folded) in _NONE:
                return True
    return False


def _doing(text: Analysis) -> list[kin.Tie]:
    """What those who do what a text tells are to somebody."""
    subjects = (t for s in text.sentences for t in s.tokens if t.relation.startswith("nsubj"))
    return [tie for t in subjects if (tie := kin.term(t.lemma)) is not None]


def _of_kin(text: Analysis) -> bool:
    return any(kin.is_term(t.lemma) for s in text.sentences for t in s.tokens)
